"""What a user can paste: rows are understood first, looked at, and then taken in one change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID, uuid4

from missionplanner.domain.ids import InstitutionId, PersonId, VenueId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.planning.folding import fold
from missionplanner.planning.pasted_meanings import Meaning
from missionplanner.planning.pasted_rows import Understood
from missionplanner.planning.pasted_seats import tag_of
from missionplanner.planning.pasted_table import PastedTable
from missionplanner.store.store import Change

__all__ = ["Meaning", "Naming", "PasteVerb", "PastedTable", "Preview", "Understood", "rows_of"]

Rows = Sequence[Sequence[str]]
Said = tuple[str | Message | date, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What rows would become: the meaning of each column, and each row as it was understood."""

    meanings: tuple[Meaning, ...]
    rows: tuple[Understood, ...]


class PasteVerb(Protocol):
    """Rows become something of one visit."""

    @property
    def choices(self) -> tuple[Meaning, ...]:
        """What a column can mean."""
        ...

    @property
    def heads(self) -> tuple[Message, ...]:
        """What `say` says of a row, by their heads."""
        ...

    def read(self, rows: Rows, chosen: tuple[Meaning, ...] | None = None) -> Preview:
        """Understand rows, with the meanings that were chosen for their columns."""
        ...

    def say(self, row: Understood) -> Said:
        """What a row would become."""
        ...

    def button(self, count: int) -> Message:
        """What taking so many rows is called."""
        ...

    def take(self, rows: Sequence[Understood]) -> tuple[UUID, ...]:
        """Take rows in, in one change; their new ids."""
        ...


def rows_of(html: str, text: str) -> PastedTable:
    """The rows on a clipboard: of its tables where it has some, else of its lines."""
    from missionplanner.exchange.pasted import read

    return read(html, text)


def pasted(count: int) -> Message:
    """What the change is called that takes rows in."""
    return Message("Paste {n} row", plural="Paste {n} rows", n=count)


class Naming:
    """Finds shared rows by name within one change, also those that are new in it."""

    def __init__(self, shared: SharedRows, tx: Change, language: str) -> None:
        self._shared = shared
        self._tx = tx
        self._language = language
        self._institutions: dict[str, InstitutionId | None] = {}
        self._venues: dict[str, VenueId] = {}
        self._persons: dict[tuple[str, InstitutionId | None], PersonId] = {}

    def institution(self, name: str) -> InstitutionId | None:
        """The institution of this name; none where there is no name."""
        key = fold(name)
        if key not in self._institutions:
            found = self._shared.institution_named(self._tx, name, self._language)
            self._institutions[key] = found
        return self._institutions[key]

    def venue(self, name: str) -> VenueId | None:
        """The venue of this name; none where there is no name."""
        key, name = fold(name), clean(name).strip()
        if not name:
            return None
        if key not in self._venues:
            self._venues[key] = self._shared.venue_named(self._tx, name, self._language)
        return self._venues[key]

    def person(self, name: str, institution_id: InstitutionId | None = None) -> PersonId:
        """The person of exactly this name in this institution."""
        key = (clean(name).strip(), institution_id)
        if key not in self._persons:
            self._persons[key] = self._shared.person_named(self._tx, name, institution_id)
        return self._persons[key]

    def new_person(self, person: Person) -> PersonId:
        """Somebody new, who is found by name from now on."""
        self._tx.put(person)
        for name in (person.display, *person.native.values()):
            self._persons[name, person.institution_id] = person.id
        return person.id


def new_person_id() -> PersonId:
    """The id of somebody new."""
    return PersonId(uuid4())


def text_in(visit: Visit, words: str) -> Text:
    """Words in the language that their script tells of if the visit has it, else in its first."""
    words = clean(words).strip()
    if not words:
        return Text()
    languages = visit.languages or ("en",)
    tag = tag_of(words)
    return Text({tag if tag in languages else languages[0]: words})
