"""The seats of a delegation in a paper: members by precedence, and those who go with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from missionplanner.documents.blocks import (
    Block,
    Cell,
    Column,
    Face,
    Line,
    Paragraph,
    Row,
    Size,
    Table,
)
from missionplanner.documents.institution_blocks import Mentions
from missionplanner.documents.programme_blocks import group_words
from missionplanner.documents.reading import Reading
from missionplanner.documents.times import overdue_words
from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.person import Person, Sex
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label

_SHORT_ROLES = {Role.HEAD: Message("Head"), Role.DEPUTY: Message("Deputy head")}
_THERE = (Nomination.ACCEPTED, Nomination.ATTENDED)


def delegations(reading: Reading, *sides: Side) -> tuple[Delegation, ...]:
    """The delegations of these sides that have seats."""
    rows = reading.visit.delegations
    return tuple(row for side in sides for row in rows if row.side is side and row.participations)


def delegation_name(reading: Reading, row: Delegation) -> str:
    """Delegation of Georgia."""
    name = reading.text(row.name)
    country = reading.phrases.the_country(row.country)
    return name or (reading.say("Delegation of {country}", country=country) if country else "")


def seat_tables(reading: Reading, row: Delegation, title: str) -> tuple[Block, ...]:
    """Members in order of precedence, how many there are, and those who accompany them."""
    members = [seat for seat in row.participations if seat.role.has_precedence]
    others = [seat for seat in row.participations if not seat.role.has_precedence]
    table = _Seats(reading, row)
    blocks: list[Block] = []
    if members:
        blocks.append(table.numbered(members, title))
        note = "\n".join((_count(reading, members, row.side), *_groups(reading, row)))
        blocks.append(Paragraph(note, size=Size.NOTE, wide=True))
    if others:
        blocks.append(table.unnumbered(others, reading.say("Also taking part")))
    return tuple(blocks)


def accompanying_tables(reading: Reading) -> tuple[Block, ...]:
    """Seats of the organisers, the donor and others: they are outside precedence."""
    return tuple(
        _Seats(reading, row).unnumbered(
            list(row.participations),
            delegation_name(reading, row) or reading.phrases.say(value_label(row.side)),
        )
        for row in delegations(reading, Side.ORGANISER, Side.DONOR, Side.THIRD)
    )


def role_at(reading: Reading) -> float:
    """Where the last column begins: in two languages it leaves more room to institutions."""
    return 148 if reading.order.second else 139.2


class _Seats:
    """The tables of one delegation, which name each institution in full once."""

    def __init__(self, reading: Reading, delegation: Delegation) -> None:
        self._reading = reading
        self._side = delegation.side
        self._names = Mentions(reading, [seat.institution_id for seat in delegation.participations])

    def numbered(self, seats: list[Participation], title: str) -> Table:
        rows = tuple(self._row(seat, str(number)) for number, seat in enumerate(seats, 1))
        return Table(self._columns(self._reading.say("No.")), rows, title=title)

    def unnumbered(self, seats: list[Participation], title: str) -> Table:
        # Names begin where they do above, below no head of a number.
        return Table(self._columns(""), tuple(self._row(seat, "") for seat in seats), title=title)

    def _columns(self, number: str) -> tuple[Column, ...]:
        say = self._reading.say
        return (
            Column(0, number),
            Column(8, say("Name")),
            Column(52.2, say("Position")),
            Column(104.4, say("Institution")),
            Column(role_at(self._reading), say("Role")),
        )

    def _row(self, seat: Participation, number: str) -> Row:
        reading = self._reading
        person = reading.person(seat.person_id)
        name: Cell = reading.name_lines(person) if person else self._open_seat()
        institution = Line(self._names.words(seat.institution_id))
        position = Line(reading.position_words(person, seat.position))
        return Row((number, name, position, institution, tuple(self._role(seat))))

    def _open_seat(self) -> Line:
        reading = self._reading
        due = nominations_due(reading, self._side)
        if due is None:
            return Line(reading.say("to be nominated"), Face.ITALIC)
        day = reading.phrases.day(due)
        return Line(reading.say("to be nominated by {day}", day=day), Face.ITALIC)

    def _role(self, seat: Participation) -> Iterator[Line]:
        reading = self._reading
        role = _SHORT_ROLES.get(seat.role) or value_label(seat.role)
        yield Line(reading.phrases.say(role))
        if groups := group_words(reading, seat.group_ids):
            yield Line(groups)
        if reading.is_internal and self._side is Side.HOST and seat.person_id:
            yield Line(confirmation(reading, is_confirmed=seat.nomination in _THERE))


def nominations_due(reading: Reading, side: Side) -> date | None:
    """Until when names are awaited; only our own letters set that day."""
    return reading.visit.nominations_due_on if side is Side.VISITING else None


def confirmation(reading: Reading, *, is_confirmed: bool) -> str:
    """How the office stands with somebody of the host side."""
    return reading.say("☑ confirmed") if is_confirmed else reading.say("☐ asked")


def _groups(reading: Reading, row: Delegation) -> tuple[str, ...]:
    there = {group for seat in row.participations for group in seat.group_ids}
    named = [group for group in reading.visit.groups if group.id in there and group.name]
    return tuple(
        reading.say("Group {letter}: {name}", letter=group.letter, name=reading.text(group.name))
        for group in named
    )


def _count(reading: Reading, members: list[Participation], side: Side) -> str:
    say, due = reading.phrases.say, nominations_due(reading, side)
    persons = [person for seat in members if (person := reading.person(seat.person_id))]
    named, still_open = len(persons), len(members) - len(persons)
    seats = [say(Message("{n} person named", plural="{n} persons named", n=named))]
    if still_open:
        seats.append(say(Message("{n} seat open", plural="{n} seats open", n=still_open)))
        if reading.is_internal and due and due < reading.order.on:
            seats.append(overdue_words(reading.phrases, due, reading.order.on))
    # Women and men are known to the office alone; outward every person is "not stated".
    women, men = _of(persons, Sex.FEMALE), _of(persons, Sex.MALE)
    counted = [
        say(message)
        for message, count in (
            (Message("{n} woman", plural="{n} women", n=women), women),
            (Message("{n} man", plural="{n} men", n=men), men),
        )
        if count
    ]
    return "; ".join(", ".join(part) for part in (seats, counted) if part) + "."


def _of(persons: list[Person], sex: Sex) -> int:
    return sum(person.sex is sex for person in persons)
