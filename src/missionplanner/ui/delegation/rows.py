"""The seats of a delegation as rows of the table, by institution or by precedence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import InstitutionId
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.labels import label, value_label
from missionplanner.ui.widgets.table import Cell, Column, Editor, Row, group_row
from missionplanner.ui.words import Words, language

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
        Column("number", Message("No.", context="precedence"), 44, align="right"),
        Column("name", label(Person, "display"), 210, stretch=3, editor=names),
        Column("post", label(Person, "position"), 150, stretch=4, editor=posts, lines=2),
        Column("role", label(Participation, "role"), 118, stretch=1, editor=roles, lines=2),
        Column("nomination", label(Participation, "nomination"), 136, editor=nominations),
        Column("groups", Message("Group"), 62, editor=Editor(), align="centre", hide_below=720),
    )


class Seats:
    """One delegation with what its rows need to be shown."""

    def __init__(self, folder: VisitFolder, delegation: Delegation, today: date) -> None:
        self.folder = folder
        self.delegation = delegation
        self._today = today
        self._persons = {row.id: row for row in folder.persons}
        self._institutions = {row.id: row for row in folder.institutions}

    def by_institution(self) -> Iterator[Row]:
        """A head for each institution, in the order of its first seat, and its seats below."""
        numbered = list(self._numbered())
        for group in dict.fromkeys(seat.institution_id for seat, _ in numbered):
            own = [each for each in numbered if each[0].institution_id == group]
            yield self._head(group, [seat for seat, _ in own])
            yield from (self._row(seat, number) for seat, number in own)

    def by_precedence(self) -> Iterator[Row]:
        """All seats in order of precedence."""
        return (self._row(seat, number) for seat, number in self._numbered())

    def counts(self) -> Words:
        """How many seats are named, and how many women and men sit in them."""
        seats = self.delegation.participations
        people = [person for seat in seats if (person := self.person(seat))]
        named = Message(
            "{named} named of {n} seat",
            plural="{named} named of {n} seats",
            named=len(people),
            n=len(seats),
        )
        women = sum(person.sex is Sex.FEMALE for person in people)
        men = sum(person.sex is Sex.MALE for person in people)
        if not women + men:
            return named
        return Message(
            "{seats} · {women}, {men}",
            seats=named,
            women=Message("{n} woman", plural="{n} women", n=women),
            men=Message("{n} man", plural="{n} men", n=men),
        )

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

    def _numbered(self) -> Iterator[tuple[Participation, str]]:
        """Each seat with its number as the papers have it: an empty seat keeps its place."""
        numbers = count(1)
        for seat in self.delegation.participations:
            number = str(next(numbers)) if seat.role.has_precedence else ""
            yield seat, number if seat.person_id or not number else "–"

    def _head(self, group: InstitutionId | None, seats: list[Participation]) -> Row:
        institution = self.institution(group)
        named = sum(seat.person_id is not None for seat in seats)
        name: Words = Message("Without an institution")
        beside = ""
        if institution is not None:
            name = institution.name.in_(language(), "en")
            beside = other_form(institution.name, name, institution.country)
        end = Cell(
            Message("{named} of {n} named", named=named, n=len(seats)),
            tone="text3" if named == len(seats) else "warn",
            weight=400 if named == len(seats) else 500,
        )
        return group_row(("institution", group), Cell(name, beside=beside), end)

    def _row(self, seat: Participation, number: str) -> Row:
        cells = (
            Cell(icon="grip-vertical", icon_tone="text3"),
            Cell(number, tone="text2"),
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
            hint = Message("Type a name")
            return Cell(hint, tone="text3", icon="circle-dashed", icon_tone="text3", typed="")
        unchecked = () if person.is_spelling_checked else (SPELLING,)
        return Cell(
            person.display,
            weight=600,
            beside=other_form(person.native, person.display, self.delegation.country),
            beside_tone="text2",
            icon="triangle-alert" if unchecked else "",
            icon_tone="warn",
            typed=person.display,
            tip=SPELLING if unchecked else "",
        )

    def _post(self, seat: Participation) -> Cell:
        post = self.post(seat)
        if post or seat.person_id is not None:
            return Cell(post, tone="text2", typed=post)
        return Cell(self._why_empty(seat), tone="warn", typed="")

    def _why_empty(self, seat: Participation) -> Words:
        due = self.folder.visit.nominations_due_on
        if seat.nomination in (Nomination.DECLINED, Nomination.WITHDRAWN):
            return Message("{what}, replace", what=value_label(seat.nomination))
        if due is None:
            return ""
        return (
            Message("Was due {day}", day=due)
            if due < self._today
            else Message("Due {day}", day=due)
        )


_OWN_LANGUAGES = {"GEO": ("ka",), "UZB": ("uz-Latn", "uz", "uz-Cyrl")}
SPELLING = Message("Spelling to be checked")


def other_form(text: Text, shown: Words, country: str) -> str:
    """The form beside the one that is shown: in the country's own language where there is one."""
    others = Text({tag: words for tag, words in text.items() if words != shown})
    return others.in_(*_OWN_LANGUAGES.get(country, ()), "ka", "uz-Latn")


def _role(seat: Participation) -> Cell:
    words = value_label(seat.role)
    if seat.role is Role.MEMBER:
        return Cell("", typed="")
    return Cell(words, weight=600 if seat.role is Role.HEAD else 400)


def _nomination(seat: Participation) -> Cell:
    dot, tone = _DOTS[seat.nomination]
    return Cell(
        value_label(seat.nomination),
        tone="text2" if seat.nomination is Nomination.OPEN else "text",
        dot="hollow" if dot == "hollow" else "filled",
        dot_tone=tone,
    )
