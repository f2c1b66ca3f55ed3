"""What a user can do with the programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from missionplanner.domain.amend import amend, find_row, insert
from missionplanner.domain.ids import CounterpartId, ProgrammeItemId, VenueId
from missionplanner.domain.marks import INSIDE, WORKING
from missionplanner.domain.person import Person
from missionplanner.domain.programme import Counterpart, ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import When
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.store.store import Change, Store


class Programme:
    """The items of a visit's programme."""

    def __init__(self, store: Store, shared: SharedRows) -> None:
        self._store = store
        self._shared = shared

    def add(
        self,
        visit_id: UUID,
        title: str,
        *,
        when: When | None = None,
        kind: ItemKind = ItemKind.MEETING,
        place: str = "",
        language: str = "en",
    ) -> ProgrammeItemId:
        """One more item; without a time it is to be confirmed."""
        with self._store.change(Message("Item added")) as tx:
            visit = tx.get(Visit, visit_id)
            when = when or When(day=visit.starts_on)
            item = ProgrammeItem(
                id=ProgrammeItemId(uuid4()),
                title=Text({language: clean(title).strip()}),
                when=when if when.zone else replace(when, zone=zone_on(visit, when.day)),
                kind=kind,
                venue_id=self._venue(tx, place, language),
            )
            tx.put(insert(visit, visit_id, "programme", item))
        return item.id

    def repeat(self, visit_id: UUID, item_id: UUID) -> ProgrammeItemId:
        """A copy of an item, after it, not confirmed yet."""
        with self._store.change(Message("Item copied")) as tx:
            visit = tx.get(Visit, visit_id)
            item: ProgrammeItem = find_row(visit, item_id)
            copy = replace(
                item,
                id=ProgrammeItemId(uuid4()),
                status=ItemStatus.PROPOSED,
                counterparts=tuple(
                    replace(row, id=CounterpartId(uuid4()), is_confirmed=False)
                    for row in item.counterparts
                ),
            )
            place = next(i for i, row in enumerate(visit.programme) if row.id == item_id)
            tx.put(insert(visit, visit_id, "programme", copy, place + 1))
        return copy.id

    def reschedule(self, visit_id: UUID, item_id: UUID, when: When) -> None:
        """Another time for an item: day, start, end, zone and kind together."""
        self._amend(visit_id, item_id, Message("Item moved"), when=when)

    def to_day(self, visit_id: UUID, item_id: UUID, day: date) -> None:
        """Move an item to another day, its clock times as they are, in the zone of that day."""
        with self._store.change(Message("Item moved to {day}", day=day)) as tx:
            visit = tx.get(Visit, visit_id)
            item: ProgrammeItem = find_row(visit, item_id)
            when = item.when
            nights = when.ends_on - when.day if when.ends_on and when.day else None
            is_usual = when.zone == zone_on(visit, when.day)
            moved = replace(
                when,
                day=day,
                ends_on=day + nights if nights is not None else None,
                zone=zone_on(visit, day) if is_usual else when.zone,
            )
            tx.put(amend(visit, item_id, when=moved))

    def place(self, visit_id: UUID, item_id: UUID, words: str, language: str = "en") -> None:
        """The venue that is named so; empty words take it away."""
        with self._store.change(Message("Place changed")) as tx:
            visit = tx.get(Visit, visit_id)
            tx.put(amend(visit, item_id, venue_id=self._venue(tx, words, language)))

    def hosts(self, visit_id: UUID, item_id: UUID, names: tuple[str, ...]) -> None:
        """The host institutions that are named so."""
        with self._store.change(Message("Host institutions changed")) as tx:
            found = self._shared.institutions_named(tx, names)
            tx.put(amend(tx.get(Visit, visit_id), item_id, host_ids=found))

    def meet(
        self,
        visit_id: UUID,
        item_id: UUID,
        display: str = "",
        institution: str = "",
        language: str = "en",
    ) -> CounterpartId:
        """One more counterpart; without a name the seat is to be nominated."""
        with self._store.change(Message("Counterpart added")) as tx:
            institution_id = self._shared.institution_named(tx, institution, language)
            person_id = None
            if clean(display).strip():
                person_id = self._shared.person_named(tx, display, institution_id)
            row = Counterpart(
                id=CounterpartId(uuid4()), person_id=person_id, institution_id=institution_id
            )
            visit = tx.get(Visit, visit_id)
            tx.put(insert(visit, item_id, "counterparts", row))
        return row.id

    def name_counterpart(self, visit_id: UUID, counterpart_id: UUID, display: str) -> None:
        """The person of this name as counterpart; no words make the seat to be nominated.

        A counterpart who is named keeps the person, whose name is corrected.
        """
        display = clean(display).strip()
        with self._store.change(Message("Counterpart named")) as tx:
            visit = tx.get(Visit, visit_id)
            row: Counterpart = find_row(visit, counterpart_id)
            if display and row.person_id is not None:
                tx.put(replace(tx.get(Person, row.person_id), display=display))
                return
            person_id = None
            if display:
                person_id = self._shared.person_named(tx, display, row.institution_id)
            tx.put(amend(visit, counterpart_id, person_id=person_id))

    def counterpart_of(self, visit_id: UUID, counterpart_id: UUID, institution: str) -> None:
        """The institution of a counterpart, by name; no words take it away."""
        with self._store.change(Message("Institution changed")) as tx:
            institution_id = self._shared.institution_named(tx, institution)
            visit = tx.get(Visit, visit_id)
            tx.put(amend(visit, counterpart_id, institution_id=institution_id))

    def keep_inside(self, visit_id: UUID, item_id: UUID, *, inside: bool) -> None:
        """Show an item to the office only, or to all who work on the visit."""
        audience = INSIDE if inside else WORKING
        self._amend(visit_id, item_id, Message("Audience changed"), seen_by=audience)

    def cancel(self, visit_id: UUID, item_id: UUID) -> None:
        """Cancel an item; it stays with a trace."""
        self._amend(visit_id, item_id, Message("Item cancelled"), status=ItemStatus.CANCELLED)

    def _amend(self, visit_id: UUID, item_id: UUID, label: Message, **changes: Any) -> None:
        with self._store.change(label) as tx:
            tx.put(amend(tx.get(Visit, visit_id), item_id, **changes))

    def _venue(self, tx: Change, words: str, language: str) -> VenueId | None:
        words = clean(words).strip()
        return self._shared.venue_named(tx, words, language) if words else None


def zone_on(visit: Visit, day: date | None) -> str:
    """The zone where the visit is on a day: of its leg, else of its first leg."""
    for leg in visit.legs:
        if day and leg.starts_on and leg.starts_on <= day <= (leg.ends_on or leg.starts_on):
            return leg.zone
    return visit.legs[0].zone if visit.legs else visit.home_zone
