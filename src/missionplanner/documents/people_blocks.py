"""Tables of people and institutions in a paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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
from missionplanner.documents.programme_blocks import group_words
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Delegation, Participation, Role, Side
from missionplanner.domain.ids import InstitutionId, PersonId
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.programme import Counterpart
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import in_clock_order

_SHORT_ROLES = {Role.HEAD: Message("Head"), Role.DEPUTY: Message("Deputy head")}


def delegations(reading: Reading, side: Side) -> tuple[Delegation, ...]:
    """The delegations of a side that have seats."""
    rows = reading.visit.delegations
    return tuple(row for row in rows if row.side is side and row.participations)


def delegation_name(reading: Reading, row: Delegation) -> str:
    """Delegation of Georgia."""
    name = reading.text(row.name)
    country = reading.phrases.country(row.country)
    return name or (reading.say("Delegation of {country}", country=country) if country else "")


def seat_tables(reading: Reading, row: Delegation, title: str) -> tuple[Block, ...]:
    """Members in order of precedence, how many there are, and those who accompany them."""
    members = [seat for seat in row.participations if seat.role.has_precedence]
    others = [seat for seat in row.participations if not seat.role.has_precedence]
    due = reading.visit.nominations_due_on if row.side is Side.VISITING else None
    blocks: list[Block] = []
    if members:
        numbered = tuple(_seat(reading, seat, str(n), due) for n, seat in enumerate(members, 1))
        blocks.append(Table(_seat_columns(reading), numbered, title=title))
        note = "\n".join((_count(reading, members), *_groups(reading, row)))
        blocks.append(Paragraph(note, size=Size.NOTE, wide=True))
    if others:
        rows = tuple(_seat(reading, seat, "", due) for seat in others)
        head = reading.say("Also taking part")
        blocks.append(Table(_seat_columns(reading), rows, title=head))
    return tuple(blocks)


def _groups(reading: Reading, row: Delegation) -> tuple[str, ...]:
    there = {group for seat in row.participations for group in seat.group_ids}
    named = [group for group in reading.visit.groups if group.id in there and group.name]
    return tuple(
        reading.say("Group {letter}: {name}", letter=group.letter, name=reading.text(group.name))
        for group in named
    )


def _seat_columns(reading: Reading) -> tuple[Column, ...]:
    return (
        Column(0, reading.say("No.")),
        Column(8, reading.say("Name")),
        Column(52.2, reading.say("Position")),
        Column(104.4, reading.say("Institution")),
        Column(148, reading.say("Role")),
    )


def _seat(reading: Reading, seat: Participation, number: str, due: date | None) -> Row:
    person = reading.person(seat.person_id)
    name: Cell = (
        reading.name_lines(person) if person else Line(_open_seat(reading, due), Face.ITALIC)
    )
    role = _SHORT_ROLES.get(seat.role) or value_label(seat.role)
    roles = (Line(reading.phrases.say(role)), Line(group_words(reading, seat.group_ids)))
    position = reading.position(person, seat.position)
    institution = reading.institution_name(seat.institution_id)
    return Row((number, name, position, institution, tuple(line for line in roles if line.words)))


def _open_seat(reading: Reading, due: date | None) -> str:
    if due is None:
        return reading.say("to be nominated")
    return reading.say("to be nominated by {day}", day=reading.phrases.day(due))


def _count(reading: Reading, members: list[Participation]) -> str:
    say = reading.phrases.say
    persons = [person for seat in members if (person := reading.person(seat.person_id))]
    named, still_open = len(persons), len(members) - len(persons)
    words = [say(Message("{n} person named", plural="{n} persons named", n=named))]
    if still_open:
        words.append(say(Message("{n} seat open", plural="{n} seats open", n=still_open)))
    # Women and men are known to the office alone; outward every person is "not stated".
    for sex, count in (
        (Sex.FEMALE, Message("{n} woman", plural="{n} women", n=_of(persons, Sex.FEMALE))),
        (Sex.MALE, Message("{n} man", plural="{n} men", n=_of(persons, Sex.MALE))),
    ):
        if _of(persons, sex):
            words.append(say(count))
    return ", ".join(words) + "."


def _of(persons: list[Person], sex: Sex) -> int:
    return sum(person.sex is sex for person in persons)


@dataclass(frozen=True, slots=True)
class _Met:
    """Somebody whom the delegation meets."""

    person_id: PersonId | None
    institution_id: InstitutionId | None
    position: Text
    is_confirmed: bool


def has_host_side(reading: Reading) -> bool:
    """Whether anybody of the host side is known."""
    return bool(delegations(reading, Side.HOST) or _counterparts(reading))


def host_tables(reading: Reading) -> tuple[Block, ...]:
    """Seats of the host side, counterparts in order of meeting, and their institutions."""
    blocks: list[Block] = []
    for row in delegations(reading, Side.HOST):
        blocks += seat_tables(reading, row, delegation_name(reading, row))
    if met := _counterparts(reading):
        rows = tuple(_counterpart(reading, row) for row in met)
        title = reading.say("Counterparts, in order of meeting")
        if blocks:
            title = reading.say("Further counterparts, in order of meeting")
        blocks.append(Table(_counterpart_columns(reading), rows, title=title))
    seats = _host_seats(reading)
    ids = [row.institution_id for row in seats] + [row.institution_id for row in met]
    return (*blocks, *institution_table(reading, ids))


def _counterparts(reading: Reading) -> tuple[_Met, ...]:
    met: dict[object, _Met] = {}
    for item in in_clock_order(reading.visit.programme):
        for row in item.counterparts:
            one = _Met(row.person_id, row.institution_id, row.position, row.is_confirmed)
            met.setdefault(_who(row), one)
    seated = set(map(_who, _host_seats(reading)))
    return tuple(one for who, one in met.items() if who not in seated)


def _host_seats(reading: Reading) -> tuple[Participation, ...]:
    rows = delegations(reading, Side.HOST)
    return tuple(seat for row in rows for seat in row.participations)


def _who(row: Participation | Counterpart) -> object:
    """What makes two rows the same person, or the same seat still to be filled."""
    return row.person_id or (row.institution_id, row.position)


def _counterpart_columns(reading: Reading) -> tuple[Column, ...]:
    columns = (
        Column(0, reading.say("Name")),
        Column(52.2, reading.say("Position")),
        Column(104.4, reading.say("Institution")),
    )
    return (*columns, Column(148, reading.say("Confirmed"))) if reading.is_internal else columns


def _counterpart(reading: Reading, row: _Met) -> Row:
    person = reading.person(row.person_id)
    to_come = Line(reading.say("to be nominated"), Face.ITALIC)
    cells: tuple[Cell, ...] = (
        reading.name_lines(person) if person else to_come,
        reading.position(person, row.position),
        reading.institution_name(row.institution_id),
    )
    if reading.is_internal:
        sign = reading.say("☑ confirmed") if row.is_confirmed else reading.say("☐ asked")
        cells = (*cells, sign)
    return Row(cells)


def institution_table(
    reading: Reading, row_ids: Iterable[InstitutionId | None]
) -> tuple[Block, ...]:
    """Institutions that have a name in a language of their own, each once."""
    rows = []
    for row_id in dict.fromkeys(row_ids):
        institution = reading.institution(row_id)
        own = reading.own_names(institution) if institution else ()
        if institution and own:
            lines = tuple(Line(name, language=tag) for tag, name in own)
            rows.append(Row((Line(reading.text(institution.name), Face.MEDIUM), lines)))
    if not rows:
        return ()
    columns = (
        Column(0, reading.say("Name")),
        Column(87, reading.say("In its own language")),
    )
    return (Table(columns, tuple(rows), title=reading.say("Institutions")),)
