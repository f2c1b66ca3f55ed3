"""What a user can do with visits."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from missionplanner.domain.amend import insert
from missionplanner.domain.delegation import Delegation, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import (
    DelegationId,
    GroupId,
    LegId,
    ObjectiveId,
    VisitId,
)
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.record import MeetingRecord, Point
from missionplanner.domain.text import Text, clean
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Group, Leg, Objective, Visit, VisitType
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.messages import Message
from missionplanner.operations.referred import Referred
from missionplanner.planning.codes import visit_code
from missionplanner.planning.visit_entry import VisitEntry
from missionplanner.store import lists
from missionplanner.store.store import Store
from missionplanner.store.visit_lists import VisitWords


class Visits:
    """Visits, by code or id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._referred = Referred()

    def rows(self, language: str = "en") -> tuple[lists.VisitRow, ...]:
        """The list of visits as plain strings, soonest first."""
        return self._store.visit_rows(language)

    def words(self) -> dict[UUID, VisitWords]:
        """By which words each visit is found beyond its row, and when it was closed."""
        return self._store.visit_words()

    def resolve(self, code_or_id: str) -> VisitId:
        """The id of the visit that this code or id names."""
        wanted = code_or_id.strip().lower()
        found = [row.id for row in self.rows() if wanted in (row.code.lower(), str(row.id))]
        if len(found) == 1:
            return VisitId(found[0])
        if found:  # a colleague's visit came in with a code that was given here too
            raise InvalidInput(
                Message(
                    "Several visits have the code “{visit}”; name one by its id: {ids}.",
                    visit=code_or_id,
                    ids=", ".join(map(str, found)),
                )
            )
        raise NotFound(
            Message(
                "There is no visit “{visit}” here; the command “visits” lists them.",
                visit=code_or_id,
            )
        )

    def get(self, visit_id: UUID) -> Visit:
        """One visit with all its parts."""
        return self._store.get(Visit, visit_id)

    def folder(self, visit_id: UUID) -> VisitFolder:
        """One visit with every row elsewhere that it refers to."""
        visit = self.get(visit_id)
        follow_ups = self.follow_ups_of(visit_id)
        earlier_id = visit.earlier_visit_id
        earlier = self.follow_ups_of(earlier_id) if earlier_id else ()
        earlier_visit = self._store.find(Visit, earlier_id) if earlier_id else None
        wanted = self._referred.by_noun((visit, *follow_ups, *earlier))
        persons = self._store.several(Person, wanted["Person"])
        wanted["Institution"] |= self._referred.by_noun(persons)["Institution"]
        project = self._store.find(Project, visit.project_id) if visit.project_id else None
        donor_id = project.donor_id if project else None
        return VisitFolder(
            visit=visit,
            project=project,
            donor=self._store.find(Donor, donor_id) if donor_id else None,
            institutions=self._with_parents(wanted["Institution"]),
            persons=persons,
            venues=self._store.several(Venue, wanted["Venue"]),
            follow_ups=follow_ups,
            earlier=earlier,
            earlier_visit=_audiences(earlier_visit) if earlier_visit else None,
        )

    def roots(self, folder: VisitFolder) -> frozenset[UUID]:
        """The roots that lie in a folder, and those it refers to that are gone and may come back.

        Who shows the folder reads it again when one of these was touched.
        """
        own: tuple[Any, ...] = (folder.visit, *folder.follow_ups, *folder.earlier)
        shared: tuple[Any, ...] = (*folder.institutions, *folder.persons, *folder.venues)
        few = (row.id for row in (folder.project, folder.donor) if row is not None)
        ids = {row.id for row in (*own, *shared)}.union(few)
        return frozenset(ids.union(*self._referred.by_noun((*own, *shared)).values()))

    def _with_parents(self, ids: set[UUID]) -> tuple[Institution, ...]:
        """The institutions, those above them, and so on; a visit file holds them all."""
        found = self._store.several(Institution, ids)
        above = {row.parent_id for row in found if row.parent_id is not None} - ids
        return self._with_parents(ids | above) if above else found

    def follow_ups_of(self, visit_id: UUID) -> tuple[FollowUp, ...]:
        """The follow-ups of one visit, by number."""
        found = self._store.several(FollowUp, self._store.follow_up_ids(visit_id))
        return tuple(sorted(found, key=lambda row: (row.number, row.id)))

    def create(
        self,
        title: str,
        starts_on: date | None,
        ends_on: date | None = None,
        *,
        from_country: str = "",
        to_country: str = "",
        language: str = "en",
    ) -> VisitId:
        """A new visit; only a title and a first day are asked for."""
        entry = VisitEntry(title, starts_on, ends_on, from_country, to_country)
        return self.begin(entry, language)

    def begin(self, entry: VisitEntry, language: str = "") -> VisitId:
        """A new visit from what is known of it; its title is in `language`, else as it looks."""
        title, tag = clean(entry.title).strip(), language or entry.language
        if not title:
            raise InvalidInput(Message("A visit needs a title."), field="title")
        if entry.starts_on is None:
            raise InvalidInput(Message("A visit needs a first day."), field="starts_on")
        from_country, to_country = entry.from_country, entry.to_country
        visit = Visit(
            id=VisitId(uuid4()),
            code=self._code(from_country, to_country, entry.starts_on.year),
            title=Text({tag: title}),
            type=entry.type or VisitType.OFFICIAL,
            starts_on=entry.starts_on,
            ends_on=entry.ends_on or entry.starts_on,
            from_country=from_country,
            to_country=to_country,
            languages=(tag,),
            delegations=(
                Delegation(id=DelegationId(uuid4()), side=Side.VISITING, country=from_country),
                Delegation(id=DelegationId(uuid4()), side=Side.HOST, country=to_country),
            ),
        )
        with self._store.change(Message("Visit added")) as tx:
            tx.put(visit)
        return visit.id

    def name_countries(self, visit_id: UUID, from_country: str, to_country: str) -> None:
        """Say where a visit comes from and goes to; its code follows."""
        with self._store.change(Message("Countries changed")) as tx:
            visit = tx.get(Visit, visit_id)
            year = visit.starts_on.year if visit.starts_on else 0
            tx.set(
                Visit,
                visit_id,
                from_country=from_country,
                to_country=to_country,
                code=self._code(from_country, to_country, year),
            )

    def delete(self, visit_id: UUID) -> None:
        """Delete a visit with its follow-ups; undo brings both back."""
        with self._store.change(Message("Visit deleted")) as tx:
            for row_id in self._store.follow_up_ids(visit_id):
                tx.delete(FollowUp, row_id)
            tx.delete(Visit, visit_id)

    def add_objective(self, visit_id: UUID, words: str, language: str = "en") -> ObjectiveId:
        """One more aim, at the end."""
        row = Objective(id=ObjectiveId(uuid4()), text=Text({language: clean(words)}))
        self._add(visit_id, "objectives", row, Message("Objective added"))
        return row.id

    def add_group(self, visit_id: UUID, letter: str, name: str, language: str = "en") -> GroupId:
        """One more group of the delegation."""
        row = Group(id=GroupId(uuid4()), letter=clean(letter), name=Text({language: clean(name)}))
        self._add(visit_id, "groups", row, Message("Group added"))
        return row.id

    def add_leg(self, visit_id: UUID, leg: Leg) -> LegId:
        """One more city of the visit."""
        self._add(visit_id, "legs", leg, Message("City added"))
        return leg.id

    def _add(self, visit_id: UUID, field: str, row: Any, label: Message) -> None:
        with self._store.change(label) as tx:
            visit = tx.get(Visit, visit_id)
            tx.put(insert(visit, visit.id, field, row))

    def _code(self, from_country: str, to_country: str, year: int) -> str:
        return visit_code(from_country, to_country, year, {row.code for row in self.rows()})


def _audiences(visit: Visit) -> Visit:
    """A visit without a word: its items, meetings and points, and who may see them."""
    return Visit(
        id=visit.id,
        programme=tuple(ProgrammeItem(id=row.id, seen_by=row.seen_by) for row in visit.programme),
        records=tuple(
            MeetingRecord(
                id=row.id,
                item_id=row.item_id,
                points=tuple(Point(id=point.id, seen_by=point.seen_by) for point in row.points),
            )
            for row in visit.records
        ),
    )
