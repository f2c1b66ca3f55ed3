"""What the box of Ctrl+K finds: rows with a context that tells them apart, by where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from missionplanner.domain.amend import places
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared
from missionplanner.planning.found_letters import extract, marked
from missionplanner.planning.labels import label
from missionplanner.planning.route import route

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow
    from missionplanner.operations.office import Office
    from missionplanner.store.words import Found

_SOUGHT = 200
# So many follow-ups are read for one answer: each of them costs.
_LOADED = 40
# Letters of a line; the window cuts it to its width.
_LINE = 110
_PEOPLE = (Person.__name__, Institution.__name__)
# What names a row of a visit. What has no such field cannot be gone to.
_TITLES = {
    "Visit": "title",
    "ProgrammeItem": "title",
    "Brief": "subject",
    "MeetingRecord": "title",
    "Point": "text",
    "Decision": "wording",
    "Attendance": "name",
    "Objective": "text",
    "Leg": "city",
    "Attachment": "name",
    "FollowUp": "wording",
}


class Group(StrEnum):
    """Where a hit is."""

    PEOPLE = "people"
    HERE = "here"
    ELSEWHERE = "elsewhere"


class Only(StrEnum):
    """What alone is sought."""

    ANYTHING = ""
    PEOPLE = "@"
    FOLLOW_UPS = "#"


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found. `visit_id` is the visit it is in; `field` is where the words stand."""

    group: Group
    noun: str
    row: UUID
    title: str
    native: str = ""
    context: tuple[str | Message, ...] = ()
    visit_id: UUID | None = None
    field: str = ""


class FindingBox:
    """Finds for as long as the box is open; visits are listed once."""

    def __init__(self, office: Office, shown: UUID | None, language: str = "en") -> None:
        """`shown` is the visit on the screen."""
        self._office = office
        self._shown = shown
        self._language = language
        self.visits = {row.id: row for row in office.visits.rows()}
        self._rows: dict[UUID, Any] | None = None

    def find(self, words: str, only: Only = Only.ANYTHING, limit: int = 6) -> tuple[Hit, ...]:
        """The best hits, at most so many in each group."""
        found = self._office.search(words, limit=_SOUGHT)
        people = [each for each in found if each.noun in _PEOPLE]
        hits: list[Hit] = []
        if only is not Only.FOLLOW_UPS:
            hits += self._people(people[:limit])
        if only is not Only.PEOPLE:
            nouns = ("FollowUp",) if only is Only.FOLLOW_UPS else tuple(_TITLES)
            hits += self._in_visits([e for e in found if e.noun in nouns], words, limit)
        return tuple(hits)

    def visit(self, visit_id: UUID | None) -> VisitRow | None:
        """The list's row of a visit."""
        return self.visits.get(visit_id) if visit_id else None

    # People

    def _people(self, found: Sequence[Found]) -> Iterator[Hit]:
        for each in found:
            hit = self._person(each.row) if each.noun == "Person" else self._institution(each.row)
            if hit is not None:
                yield hit

    def _person(self, row_id: UUID) -> Hit | None:
        person = self._office.people.person(row_id)
        if person is None:
            return None
        institution = self._office.people.institution(person.institution_id)
        natives = [words for words in person.native.values() if words != person.display]
        where: tuple[str | Message, ...] = (self._called(institution), *self._seat(row_id))
        return Hit(
            Group.PEOPLE,
            Person.__name__,
            row_id,
            person.display,
            native="  ".join(natives[:1]),
            context=tuple(each for each in where if each),
        )

    def _seat(self, person_id: UUID) -> tuple[Message, ...]:
        """The seat in the visit that is shown, else in the newest one."""
        if self._shown is not None:
            for side in self._office.visits.get(self._shown).delegations:
                for number, seat in enumerate(side.participations, 1):
                    if seat.person_id == person_id:
                        return (Message("seat {n} of this visit", n=number),)
        newest = next(iter(self._office.store.seats_of(person_id, self._language)), None)
        row = self.visits.get(newest.visit_id) if newest is not None else None
        if row is None:
            return ()
        where = route(row.from_country, row.to_country) or row.title
        if not row.starts_on:
            return (Message("seat in {visit}", visit=where),)
        first = date.fromisoformat(row.starts_on)
        return (Message("seat in {visit}, {day}", visit=where, day=first),)

    def _institution(self, row_id: UUID) -> Hit | None:
        row = self._office.people.institution(row_id)
        if row is None:
            return None
        name = row.name.in_(self._language, "en")
        native = next((words for words in row.name.values() if words != name), "")
        short = self._called(row)
        return Hit(
            Group.PEOPLE,
            Institution.__name__,
            row_id,
            name,
            native=native,
            context=tuple(each for each in (short, row.country) if each and each not in name),
        )

    def _called(self, row: Institution | None) -> str:
        if row is None:
            return ""
        return row.short_name.in_(self._language, "en") or row.name.in_(self._language, "en")

    # Rows of visits

    def _in_visits(self, found: Sequence[Found], words: str, limit: int) -> Iterator[Hit]:
        here: list[Hit] = []
        elsewhere: list[Hit] = []
        ids = [each.row for each in found if each.noun == FollowUp.__name__]
        agreed: dict[UUID, FollowUp] = {
            row.id: row for row in self._office.store.several(FollowUp, ids[:_LOADED])
        }
        for each in found:
            is_agreed = each.noun == FollowUp.__name__
            row = agreed.get(each.row) if is_agreed else None
            hit = self._row(each, words) if not is_agreed else self._follow_up(row, words)
            if hit is None:
                continue
            group = here if hit.group is Group.HERE else elsewhere
            if len(group) < limit:
                group.append(hit)
            if len(here) >= limit and len(elsewhere) >= limit:
                break
        yield from (*here, *elsewhere)

    def _group(self, visit_id: UUID | None) -> Group:
        return Group.HERE if visit_id and visit_id == self._shown else Group.ELSEWHERE

    def _follow_up(self, row: FollowUp | None, words: str) -> Hit | None:
        if row is None:
            return None
        wording = row.wording.in_(self._language, "en")
        context, field = self._beside(row, words)
        return Hit(
            self._group(row.visit_id),
            "FollowUp",
            row.id,
            f"{row.number}  {extract(wording, words, _LINE)}".strip(),
            context=context,
            visit_id=row.visit_id,
            field=field or "wording",
        )

    def _row(self, found: Found, words: str) -> Hit | None:
        if found.root not in self.visits:
            return None
        if found.root != self._shown:
            return self._elsewhere(found, words)
        row = self._shown_rows().get(found.row)
        if row is None:
            return None
        context, field = self._beside(row, words)
        title = _said(getattr(row, _TITLES[found.noun]), self._language)
        return Hit(
            Group.HERE,
            found.noun,
            found.row,
            extract(title or found.text, words, _LINE),
            context=context,
            visit_id=found.root,
            field=field or _TITLES[found.noun],
        )

    def _elsewhere(self, found: Found, words: str) -> Hit:
        # The other visits are not read for it: that would take too long.
        is_visit = found.noun == Visit.__name__
        title = self.visits[found.root].title if is_visit else ""
        return Hit(
            Group.ELSEWHERE,
            found.noun,
            found.row,
            title or extract(found.text, words, _LINE),
            context=(self.visits[found.root].code,) if is_visit else (),
            visit_id=found.root,
            field=_TITLES[found.noun],
        )

    def _shown_rows(self) -> dict[UUID, Any]:
        if self._rows is None:
            assert self._shown is not None  # only its rows are asked for
            visit = self._office.visits.get(self._shown)
            self._rows = {place.row.id: place.row for place in places(visit)}
        return self._rows

    def _beside(self, row: Any, words: str) -> tuple[tuple[str | Message, ...], str]:
        """When it is, and which other field has the words; restricted ones are never looked at."""
        name = _TITLES[type(row).__name__]
        shown = {name, "number"}
        said: list[str | Message] = []
        if isinstance(row, ProgrammeItem):
            said += _moment(row)
        if not marked(_said(getattr(row, name), self._language), words):
            for field in declared(type(row)):
                value = getattr(row, field.name)
                text = _said(value, self._language) if isinstance(value, str | Text) else ""
                if field.is_restricted or field.name in shown or not marked(text, words):
                    continue
                what, part = label(type(row), field.name), extract(text, words, 50)
                said.append(Message("{what}: “{words}”", what=what, words=part))
                return tuple(said), field.name
        return tuple(said), ""


def _moment(row: ProgrammeItem) -> Iterator[Message]:
    when = row.when
    if when.day is not None and when.starts is not None:
        yield Message("{day}, {time}", day=when.day, time=when.starts)
    elif when.day is not None:
        yield Message("{day}", day=when.day)


def _said(value: str | Text, language: str) -> str:
    return value.in_(language, "en") if isinstance(value, Text) else value
