"""What a user can do with the people and institutions on file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import InstitutionId, PersonId, TransferId
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.text import clean
from missionplanner.domain.transfer import Transfer
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows, renamed
from missionplanner.planning.declarations import declared
from missionplanner.planning.labels import noun_label
from missionplanner.store.lists import InstitutionRow, PersonRow
from missionplanner.store.store import Store
from missionplanner.store.taking_part import AskedRow, MeetingRow, Opening, Referring, SeatRow

__all__ = [
    "AskedRow",
    "InstitutionRow",
    "MeetingRow",
    "Opening",
    "People",
    "PersonRow",
    "SeatRow",
    "TakesPart",
]

_NAMED = 3


@dataclass(frozen=True, slots=True)
class TakesPart:
    """What a person is in: seats and meetings of visits, follow-ups for which one is asked."""

    seats: tuple[SeatRow, ...]
    meetings: tuple[MeetingRow, ...]
    asked: tuple[AskedRow, ...]


class People:
    """Persons and institutions, whatever visit they are in."""

    def __init__(self, store: Store, shared: SharedRows, today: Callable[[], date]) -> None:
        self._store = store
        self._shared = shared
        self._today = today

    def persons(self, language: str = "en") -> tuple[PersonRow, ...]:
        """All persons as plain strings."""
        return self._store.person_rows(language)

    def institutions(self, language: str = "en") -> tuple[InstitutionRow, ...]:
        """All institutions as plain strings."""
        return self._store.institution_rows(language)

    def person(self, person_id: UUID) -> Person | None:
        """One person, if there still is one."""
        return self._store.find(Person, person_id)

    def institution(self, institution_id: UUID | None) -> Institution | None:
        """One institution, if there still is one."""
        return self._store.find(Institution, institution_id) if institution_id else None

    def takes_part(self, person_id: UUID, language: str = "en") -> TakesPart:
        """What a person is in, the newest first."""
        return TakesPart(
            self._store.seats_of(person_id, language),
            self._store.meetings_with(person_id, language),
            self._store.asked_of(person_id, language),
        )

    def members(self, institution_id: UUID) -> tuple[Person, ...]:
        """The people of an institution, by name."""
        found = self._store.several(Person, self._store.persons_of(institution_id))
        return tuple(sorted(found, key=lambda person: person.display))

    def add(self, display: str, institution: str = "") -> PersonId:
        """A new person; only the name is asked for."""
        display = clean(display).strip()
        if not display:
            raise InvalidInput(Message("A person needs a name."), field="display")
        with self._store.change(Message("Person added")) as tx:
            institution_id = self._shared.institution_named(tx, institution)
            row = Person(id=PersonId(uuid4()), institution_id=institution_id)
            tx.put(renamed(row, display))
        return row.id

    def add_institution(self, name: str, language: str = "en") -> InstitutionId:
        """A new institution; only the name is asked for."""
        name = clean(name).strip()
        if not name:
            raise InvalidInput(Message("An institution needs a name."), field="name")
        return self._shared.add_institution(name, language)

    def works_at(self, person_id: UUID, institution: str) -> None:
        """The institution in which a person holds a post, by name; no words take it away."""
        with self._store.change(Message("Institution changed")) as tx:
            found = self._shared.institution_named(tx, institution)
            tx.put(replace(tx.get(Person, person_id), institution_id=found))

    def stands_under(self, institution_id: UUID, parent: str) -> None:
        """The institution above another one, by name; no words take it away."""
        with self._store.change(Message("Institution above changed")) as tx:
            found = self._shared.institution_named(tx, parent)
            self._refuse_circle(institution_id, found)
            tx.put(replace(tx.get(Institution, institution_id), parent_id=found))

    def _refuse_circle(self, institution_id: UUID, above: UUID | None) -> None:
        seen: set[UUID] = set()
        while above is not None and above not in seen:
            if above == institution_id:
                raise InvalidInput(
                    Message("An institution cannot stand under itself."), field="parent_id"
                )
            seen.add(above)
            row = self.institution(above)
            above = row.parent_id if row else None

    def delete(self, noun: type[Person] | type[Institution], row_id: UUID) -> None:
        """Delete somebody to whom nothing refers; else the reason says who does."""
        row: Any = self._store.get(noun, row_id)
        who = self._store.referring(noun, row_id)
        if who:
            raise InvalidInput(
                Message(
                    "“{name}” is not deleted, since it is needed here: {who}. Take it out there"
                    " first.",
                    name=_name(row),
                    who=self._named(who),
                )
            )
        what = Message("Person deleted") if noun is Person else Message("Institution deleted")
        with self._store.change(what) as tx:
            tx.delete(noun, row_id)

    def _named(self, referring: tuple[Referring, ...]) -> Message | str:
        roots = tuple(dict.fromkeys((each.root_noun, each.root) for each in referring))
        names = ", ".join(self._name_of(noun, root) for noun, root in roots[:_NAMED])
        rest = len(roots) - _NAMED
        return Message("{names} and {n} more", names=names, n=rest) if rest > 0 else names

    def _name_of(self, noun: str, root: UUID) -> str:
        for kind in (Visit, FollowUp, Person, Institution):
            if kind.__name__ == noun and (row := self._store.find(kind, root)) is not None:
                return str(_name(row))
        return noun

    # Personal data that are kept closed

    def open_restricted(self, person_id: UUID, why: str, nouns: tuple[type, ...]) -> None:
        """Note that somebody looks at a person's restricted data in these nouns, and why."""
        why = clean(why).strip()
        if not why:
            raise InvalidInput(Message("Say why it is opened; it is noted."), field="reason")
        seen = ((noun, each) for noun in nouns for each in declared(noun) if each.is_restricted)
        note = Transfer(
            id=TransferId(uuid4()),
            day=self._today(),
            fields=tuple(f"{noun.__name__}.{each.name}" for noun, each in seen),
            given_as=_shown_as(person_id),
            to=self._store.actor,
            reason=why,
        )
        with self._store.change(Message("Restricted data opened")) as tx:
            tx.put(note)

    def last_opened(self, person_id: UUID) -> Opening | None:
        """When a person's restricted data were looked at last, by whom and why.

        Undo does not make it unseen.
        """
        return next(iter(self._store.openings(_shown_as(person_id))), None)


def _shown_as(person_id: UUID) -> str:
    """What a note says that was given: the record of this person, on the screen."""
    return f"Person {person_id}"


def _name(row: Any) -> str | Message:
    match row:
        case Person():
            name = row.display
        case Institution():
            name = row.name.in_("en")
        case Visit():
            name = row.code or row.title.in_("en")
        case _:
            name = row.number
    return name or noun_label(type(row))
