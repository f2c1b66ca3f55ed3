"""A disclosed visit as one paper reads it: rows by id, named in the paper's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from missionplanner.documents.blocks import Face, Line
from missionplanner.documents.phrases import NO_BREAK, Phrases, is_own_language
from missionplanner.domain.delegation import Participation
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import InstitutionId, PersonId
from missionplanner.domain.institution import Institution
from missionplanner.domain.marks import Edition
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.disclose import Disclosed


@dataclass(frozen=True, slots=True)
class Order:
    """What was ordered: for whom, in which language, printed when, for which record or person."""

    edition: Edition
    language: str
    on: date
    printed_at: datetime | None = None
    draft: bool = False
    for_id: UUID | None = None


class Reading:
    """What a composer sees: the disclosed visit and the order, and how to say its names."""

    def __init__(self, disclosed: Disclosed, order: Order) -> None:
        folder = disclosed.folder
        self.folder: VisitFolder = folder
        self.visit: Visit = folder.visit
        self.order = order
        self.edition = disclosed.edition
        base = folder.visit.languages[0] if folder.visit.languages else "en"
        self.phrases = Phrases(order.language, base, draft=order.draft)
        self._disclosed = disclosed
        self._institutions = {row.id: row for row in folder.institutions}
        self._persons = {row.id: row for row in folder.persons}
        self._venues = {row.id: row for row in folder.venues}
        self._seats: dict[UUID, Participation] = {
            seat.id: seat for row in folder.visit.delegations for seat in row.participations
        }
        self._items: dict[UUID, ProgrammeItem] = {row.id: row for row in folder.visit.programme}

    @property
    def is_internal(self) -> bool:
        """Whether the paper is the office's own."""
        return self.edition is Edition.INTERNAL

    def say(self, key: str, /, **values: Any) -> str:
        """Fixed words of the paper."""
        return self.phrases.say(Message(key, **values))

    def text(self, text: Mapping[str, str]) -> str:
        """A text in the paper's language."""
        return self.phrases.text(text)

    def institution(self, row_id: InstitutionId | None) -> Institution | None:
        """The institution with this id, where the edition has it."""
        return self._institutions.get(row_id) if row_id else None

    def person(self, row_id: PersonId | None) -> Person | None:
        """The person with this id, where the edition has it."""
        return self._persons.get(row_id) if row_id else None

    def venue(self, item: ProgrammeItem) -> Venue | None:
        """The place of an item, where the edition has it."""
        return self._venues.get(item.venue_id) if item.venue_id else None

    def seat(self, row_id: UUID | None) -> Participation | None:
        """The seat with this id."""
        return self._seats.get(row_id) if row_id else None

    def item(self, row_id: UUID | None) -> ProgrammeItem | None:
        """The programme item with this id."""
        return self._items.get(row_id) if row_id else None

    def is_told_later(self, item: ProgrammeItem) -> bool:
        """Whether the item has a place that this edition must not show."""
        return self._disclosed.hides(item.id, "venue_id")

    def institution_name(self, row_id: InstitutionId | None) -> str:
        """The full name of an institution."""
        institution = self.institution(row_id)
        return self.text(institution.name) if institution else ""

    def institution_names(self, row_ids: Iterable[InstitutionId]) -> str:
        """The full names of institutions, one after the other."""
        names = (self.institution_name(row_id) for row_id in row_ids)
        return ", ".join(name for name in names if name)

    def short_names(self, row_ids: Iterable[InstitutionId]) -> str:
        """Short names of institutions, for where there is little room; else the full ones."""
        rows = (row for row_id in row_ids if (row := self.institution(row_id)))
        return ", ".join(self.text(row.short_name) or self.text(row.name) for row in rows)

    def own_names(self, institution: Institution) -> tuple[tuple[str, str], ...]:
        """An institution's names in the languages of its own country, with their tags."""
        order = {tag: index for index, tag in enumerate(self.visit.languages)}
        own = [
            (tag, name)
            for tag, name in institution.name.items()
            if tag != self.phrases.language and is_own_language(tag, institution.country)
        ]
        return tuple(sorted(own, key=lambda pair: order.get(pair[0], len(order))))

    def person_name(self, person: Person) -> str:
        """Honorific and name, on one line."""
        honorific = self.text(person.honorific)
        return f"{honorific}{NO_BREAK}{person.display}" if honorific else person.display

    def name_lines(self, person: Person) -> tuple[Line, ...]:
        """The name, its native forms where they differ, and a mark where it is not checked."""
        lines = [Line(self.person_name(person), Face.MEDIUM)]
        shown = {person.display}
        for tag, native in person.native.items():
            if native not in shown:
                shown.add(native)
                lines.append(Line(native, language=tag))
        if not person.is_spelling_checked:
            lines.append(Line(self.say("spelling to be checked"), Face.ITALIC))
        return tuple(lines)

    def position(self, person: Person | None, own: Text) -> str:
        """The post that prints for a person in this visit."""
        return self.text(own) or (self.text(person.position) if person else "")

    def introduced(self, person_id: PersonId | None, position: Text) -> str:
        """Name and post in running text: Ms. Natia Sharvadze, Deputy Minister of Justice."""
        person = self.person(person_id)
        if person is None:
            return ""
        post = self.position(person, position)
        return f"{self.person_name(person)}, {post}" if post else self.person_name(person)
