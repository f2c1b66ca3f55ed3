"""Rows that visits share: institutions, persons, venues, found by name or made anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from missionplanner.domain.ids import InstitutionId, PersonId, VenueId
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.text import Text, clean
from missionplanner.domain.venue import Venue
from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.planning.romanisation import romanised
from missionplanner.store.lists import PersonRow
from missionplanner.store.store import Change, Store, Touched

__all__ = ["PersonRow", "SharedRows"]


def renamed(person: Person, typed: str) -> Person:
    """The person with a name as it was typed: a name in another script is the native form.

    Who has no Latin form yet is given a proposal, which somebody has to look at.
    """
    proposal = romanised(typed, person.country)
    if proposal is None:
        return replace(person, display=typed)
    native = person.native.with_(proposal.tag, typed)
    if person.display:
        return replace(person, native=native)
    return replace(person, native=native, display=proposal.latin, is_spelling_checked=False)


class SharedRows:
    """Institutions, persons and venues as they are named in cells."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # Asked for each time somebody begins to type a name.
        self._persons: tuple[PersonRow, ...] | None = None
        store.subscribe(self._hear)

    def _hear(self, touched: Touched) -> None:
        if not touched.rows.keys().isdisjoint(("Person", "Institution")):
            self._persons = None

    def institutions(self) -> tuple[Institution, ...]:
        """All institutions, by name."""
        return tuple(sorted(self._store.every(Institution), key=lambda row: row.name.in_("en")))

    def persons(self) -> tuple[PersonRow, ...]:
        """All persons as plain strings, by name."""
        if self._persons is None or self._store.is_read_only:
            self._persons = self._store.person_rows()
        return self._persons

    def venues(self) -> tuple[Venue, ...]:
        """All venues, by name."""
        return tuple(sorted(self._store.every(Venue), key=lambda row: row.name.in_("en")))

    def projects(self) -> tuple[Project, ...]:
        """All projects."""
        return self._store.every(Project)

    def donors(self) -> tuple[Donor, ...]:
        """All donors."""
        return self._store.every(Donor)

    def add_institution(self, name: str, language: str = "en", country: str = "") -> InstitutionId:
        """A new institution."""
        with self._store.change(Message("Institution added")) as tx:
            return self._new_institution(tx, name, language, country)

    def institution_named(
        self, tx: Change, name: str, language: str = "en"
    ) -> InstitutionId | None:
        """The institution of this name in any language, made when there is none; no words: none."""
        name = clean(name).strip()
        if not name:
            return None
        wanted = fold(name)
        for row in self._store.every(Institution):
            names = (*row.name.values(), *row.short_name.values(), *row.former_names)
            if any(fold(each) == wanted for each in names):
                return row.id
        return self._new_institution(tx, name, language, "")

    def institutions_named(
        self, tx: Change, names: Iterable[str], language: str = "en"
    ) -> tuple[InstitutionId, ...]:
        """The institutions of these names, each once, in their order."""
        # A name said twice is one institution, also one that is new in this change.
        once: dict[str, str] = {}
        for name in names:
            once.setdefault(fold(clean(name)), name)
        found = (self.institution_named(tx, name, language) for name in once.values())
        return tuple(dict.fromkeys(row for row in found if row is not None))

    def venue_named(self, tx: Change, name: str, language: str = "en", zone: str = "") -> VenueId:
        """The venue of this name in any language, made when there is none."""
        wanted = fold(clean(name))
        for row in self._store.every(Venue):
            if any(fold(each) == wanted for each in row.name.values()):
                return row.id
        venue = Venue(id=VenueId(uuid4()), name=Text({language: clean(name)}), zone=zone)
        tx.put(venue)
        return venue.id

    def person_named(
        self, tx: Change, display: str, institution_id: InstitutionId | None
    ) -> PersonId:
        """The person of exactly this name in this institution, made when there is none.

        Only the same spelling is the same person: two people may share a folded name.
        """
        display = clean(display).strip()
        for row in self._store.several(Person, self._store.persons_of(institution_id)):
            if display in (row.display, *row.native.values(), *row.aliases):
                return row.id
        institution = self._store.find(Institution, institution_id) if institution_id else None
        country = institution.country if institution else ""
        row = Person(id=PersonId(uuid4()), institution_id=institution_id, country=country)
        tx.put(renamed(row, display))
        return row.id

    @staticmethod
    def _new_institution(tx: Change, name: str, language: str, country: str) -> InstitutionId:
        row = Institution(
            id=InstitutionId(uuid4()), name=Text({language: clean(name)}), country=country
        )
        tx.put(row)
        return row.id
