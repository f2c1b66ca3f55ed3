"""The seats of a delegation as rows of the table, by institution or by precedence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from uuid import UUID

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import InstitutionId
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.planning.labels import label, value_label
from missionplanner.planning.name_forms import both_forms, family_of, other_form
from missionplanner.planning.seats import (
    Headcount,
    Heads,
    before,
    headcount,
    is_lost,
    is_named,
    numbers,
)
from missionplanner.ui.people.card_head import UNNAMED
from missionplanner.ui.spans import short_day
from missionplanner.ui.widgets.painting import width_of
from missionplanner.ui.widgets.table import Cell, Column, Editor, Row, group_row
from missionplanner.ui.words import Words, language, say

NAME = "name"
Turned = Callable[[Iterable[UUID]], Mapping[UUID, Mapping[Nomination, date]]]
_DOTS = {
    Nomination.OPEN: ("hollow", "text3"),
    Nomination.INVITED: ("hollow", "accent"),
    Nomination.NOMINATED: ("filled", "accent"),
    Nomination.ACCEPTED: ("filled", "ok"),
    Nomination.ATTENDED: ("filled", "ok"),
    Nomination.DECLINED: ("hollow", "bad"),
    Nomination.WITHDRAWN: ("hollow", "bad"),
    Nomination.NO_SHOW: ("hollow", "bad"),
}


def columns(names: Editor, posts: Editor, roles: Editor, nominations: Editor) -> tuple[Column, ...]:
    """The columns; in a narrow table the group goes."""
    return (
        Column("grip", "", 26),
        Column("number", Message("No.", context="precedence"), 44, align="right", sort=_by_number),
        Column(NAME, label(Person, "display"), 176, stretch=4, editor=names),
        Column("post", label(Person, "position"), 150, stretch=4, editor=posts, lines=2),
        Column("role", label(Participation, "role"), 96, stretch=1, editor=roles, lines=2),
        Column("nomination", label(Participation, "nomination"), 136, editor=nominations, lines=2),
        Column("groups", Message("Group"), 62, editor=Editor(), align="centre", hide_below=720),
    )


def _by_number(row: Row) -> int | None:
    number = str(row.cells[1].text)
    return int(number) if number.isdecimal() else None


class Seats:
    """One delegation with what its rows need to be shown.

    `turned` tells when nominations were put to their values; `room` is the width there is
    for a name: the other form stands beside it only where both fit.
    """

    def __init__(
        self,
        folder: VisitFolder,
        delegation: Delegation,
        today: date,
        turned: Turned,
    ) -> None:
        self.folder = folder
        self.delegation = delegation
        self.room = _ROOMY
        self._today = today
        self._turned = turned
        self._numbers = numbers(delegation)
        self._persons: dict[UUID, Person] = {row.id: row for row in folder.persons}
        self._institutions = {row.id: row for row in folder.institutions}

    def by_institution(self) -> Iterator[Row]:
        """A head for each institution, in the order of its first seat, and its seats below."""
        groups: dict[InstitutionId | None, list[Participation]] = {}
        for seat in self.delegation.participations:
            groups.setdefault(seat.institution_id, []).append(seat)
        for group, own in groups.items():
            yield self._head(group, own)
            yield from map(self._row, own)

    def by_precedence(self) -> Iterator[Row]:
        """All seats in order of precedence."""
        return map(self._row, self.delegation.participations)

    def headcount(self) -> Headcount:
        """How many people were planned and how many came, women and men apart."""
        return headcount(self.delegation.participations, self._persons)

    def counts(self) -> Words:
        """The same in a line: named of all seats, or planned and came once that was told."""
        count = self.headcount()
        if count.is_told:
            return Message(
                "Planned {planned} · came {came}",
                planned=_said(str(count.planned.all), count.planned),
                came=_said(str(count.came.all), count.came),
            )
        named = Message(
            "{named} named of {n} seat",
            plural="{named} named of {n} seats",
            named=count.planned.all,
            n=count.seats,
        )
        if not count.planned.women + count.planned.men:
            return named
        return Message("{seats} · {heads}", seats=named, heads=_heads(count.planned))

    def has_to_be_told(self) -> bool:
        """Whether the visit has begun, and of some who accepted it is not said if they came."""
        first = self.folder.visit.starts_on
        seats = self.delegation.participations
        is_under_way = first is not None and first <= self._today
        return is_under_way and any(seat.nomination is Nomination.ACCEPTED for seat in seats)

    def person(self, seat: Participation) -> Person | None:
        """Who has the seat."""
        return self._persons.get(seat.person_id) if seat.person_id else None

    def institution(self, institution_id: InstitutionId | None) -> Institution | None:
        """The institution of this id."""
        return self._institutions.get(institution_id) if institution_id else None

    def post(self, seat: Participation) -> str:
        """The post a paper prints: of this visit, else the one the person holds."""
        person = self.person(seat)
        return seat.position.in_(language(), "en") or (
            person.position.in_(language(), "en") if person else ""
        )

    def groups(self, seat: Participation) -> str:
        """The letters of the seat's groups."""
        held = [each.letter for each in self.folder.visit.groups if each.id in seat.group_ids]
        return ", ".join(held)

    def number(self, seat: Participation) -> str:
        """The number as the papers have it; an empty seat keeps its place without showing it."""
        number = self._numbers.get(seat.id)
        if number is None:
            return ""
        return str(number) if is_named(seat) else "–"

    def before(self, seat: Participation) -> str:
        """The family name of who stands before in precedence; in another script the whole name."""
        other = before(self.delegation, seat)
        person = self.person(other) if other else None
        if person is None:
            return ""
        name, _ = both_forms(person, language(), self.delegation.country)
        return name if name != person.display else family_of(name, person.family)

    def _head(self, group: InstitutionId | None, seats: list[Participation]) -> Row:
        institution = self.institution(group)
        named = sum(map(is_named, seats))
        name: Words = Message("Without an institution")
        beside = ""
        if institution is not None:
            name = institution.name.in_(language(), "en")
            beside = other_form(institution.name, name, institution.country)
        end = Cell(
            Message("{named} of {n}", named=named, n=len(seats))
            if named == len(seats)
            else Message("{named} of {n} named", named=named, n=len(seats)),
            tone="text3" if named == len(seats) else "warn",
            weight=400 if named == len(seats) else 500,
        )
        return group_row(("institution", group), Cell(name, beside=beside), end)

    def _row(self, seat: Participation) -> Row:
        cells = (
            Cell(icon="grip-vertical", icon_tone="text3"),
            Cell(self.number(seat), tone="text2"),
            self._name(seat),
            self._post(seat),
            _role(seat),
            _nomination(seat),
            Cell(self.groups(seat), tone="text2"),
        )
        return Row(seat.id, cells)

    def _name(self, seat: Participation) -> Cell:
        person = self.person(seat)
        if person is None:
            hint = Message("Type a name, or paste a list")
            return Cell(hint, tone="text3", icon="circle-dashed", icon_tone="text3", typed="")
        name, beside = both_forms(person, language(), self.delegation.country)
        is_marked = not person.is_spelling_checked
        needed = width_of(name, 13, 600) + width_of(beside, 13, 400) + _AROUND
        is_whole = needed + (_ICON if is_marked else 0) <= self.room
        return Cell(
            name or UNNAMED,
            tone="text3" if is_lost(seat) else "text",
            weight=400 if is_lost(seat) else 600,
            beside=beside if is_whole else "",
            beside_tone="text2",
            icon="triangle-alert" if is_marked else "",
            icon_tone="warn",
            # A seat that was lost waits for another name.
            typed="" if is_lost(seat) else name,
            tip=SPELLING if is_marked else "" if is_whole else beside,
        )

    def _post(self, seat: Participation) -> Cell:
        post = self.post(seat)
        if is_lost(seat):
            return Cell(self._why_lost(seat), tone="warn", typed=post)
        if post or seat.person_id is not None:
            why = self._why_empty(seat)
            return Cell(post, tone="text2", typed=post, beside=why, beside_tone="warn", tip=why)
        return Cell(self._why_empty(seat), tone="warn", typed="")

    def _why_lost(self, seat: Participation) -> Words:
        what = value_label(seat.nomination)
        day = self._lost_on.get(seat.id, {}).get(seat.nomination)
        if day is None:
            return Message("{what}, replace", what=what)
        return Message("{what} {day}, replace", what=what, day=short_day(day, self._today))

    @cached_property
    def _lost_on(self) -> Mapping[UUID, Mapping[Nomination, date]]:
        return self._turned([seat.id for seat in self.delegation.participations if is_lost(seat)])

    def _why_empty(self, seat: Participation) -> Words:
        due = self.folder.visit.nominations_due_on
        if due is None or seat.person_id is not None or self.delegation.side is not Side.VISITING:
            return ""
        day = short_day(due, self._today)
        return (
            Message("Was due {day}", day=day)
            if due < self._today
            else Message("Due {day}", day=day)
        )


SPELLING = Message("Spelling to be checked")
# What a name has around it in its cell: padding, an icon, the gap before the other form.
_AROUND, _ICON, _ROOMY = 26, 22, 10_000


def _said(all_: str, heads: Heads) -> Words:
    if not heads.women + heads.men:
        return all_
    return Message("{all}: {heads}", all=all_, heads=_heads(heads))


def _heads(heads: Heads) -> Message:
    return Message(
        "{women}, {men}",
        women=Message("{n} woman", plural="{n} women", n=heads.women),
        men=Message("{n} man", plural="{n} men", n=heads.men),
    )


# Over a table of seats it is said of which delegation they are.
_SHORT = {
    Role.HEAD: Message("Head", context="delegation"),
    Role.DEPUTY: Message("Deputy head", context="delegation"),
}


def _role(seat: Participation) -> Cell:
    if seat.role is Role.MEMBER:
        return Cell("", typed="")
    words = _SHORT.get(seat.role) or value_label(seat.role)
    return Cell(
        words, typed=say(value_label(seat.role)), weight=600 if seat.role is Role.HEAD else 400
    )


def _nomination(seat: Participation) -> Cell:
    dot, tone = _DOTS[seat.nomination]
    return Cell(
        value_label(seat.nomination),
        tone="text2" if seat.nomination is Nomination.OPEN else "text",
        dot="hollow" if dot == "hollow" else "filled",
        dot_tone=tone,
    )
