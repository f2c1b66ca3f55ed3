"""What a user can do with the programme."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
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
from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.operations.programme_times import ProgrammeTimes
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.planning.labels import label
from missionplanner.planning.moving import zone_on
from missionplanner.store.store import Change, Store


class Programme(ProgrammeTimes):
    """The items of a visit's programme."""

    def __init__(self, store: Store, shared: SharedRows) -> None:
        super().__init__(store)
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
        return self._copies(visit_id, {item_id: None})[0]

    def repeat_at(self, visit_id: UUID, item_id: UUID, when: When) -> ProgrammeItemId:
        """A copy of an item at another time, not confirmed yet."""
        return self._copies(visit_id, {item_id: when})[0]

    def repeat_items(
        self, visit_id: UUID, times: Mapping[UUID, When]
    ) -> tuple[ProgrammeItemId, ...]:
        """Copies of several items at other times, as one change."""
        return self._copies(visit_id, times)

    def change_items(
        self,
        visit_id: UUID,
        ids: Collection[UUID],
        *,
        place: str | None = None,
        language: str = "en",
        **fields: Any,
    ) -> None:
        """The same for several items, as one change; `place` is the name of their venue."""
        names = [*fields, *(["venue_id"] if place is not None else [])]
        with self._store.change(_changed(names, len(ids))) as tx:
            if place is not None:
                fields["venue_id"] = self._venue(tx, place, language)
            wanted = set(ids)
            visit = tx.get(Visit, visit_id)
            items = (
                replace(item, **fields) if item.id in wanted else item for item in visit.programme
            )
            tx.put(replace(visit, programme=tuple(items)))

    def drop(self, visit_id: UUID, ids: Collection[UUID]) -> None:
        """Take items off: ideas and proposals are deleted, what was more is cancelled."""
        n = len(ids)
        words = Message("{n} item taken off", plural="{n} items taken off", n=n)
        with self._store.change(words) as tx:
            visit = tx.get(Visit, visit_id)
            left = (_taken_off(item) if item.id in ids else item for item in visit.programme)
            tx.put(replace(visit, programme=tuple(item for item in left if item is not None)))

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

    def _copies(
        self, visit_id: UUID, times: Mapping[UUID, When | None]
    ) -> tuple[ProgrammeItemId, ...]:
        words = Message("Item copied", plural="{n} items copied", n=len(times))
        with self._store.change(words) as tx:
            visit = tx.get(Visit, visit_id)
            made: list[ProgrammeItemId] = []
            rows: list[ProgrammeItem] = []
            for item in visit.programme:
                rows.append(item)
                if item.id in times:
                    rows.append(_copied(item, times[item.id] or item.when))
                    made.append(rows[-1].id)
            if len(made) < len(times):
                raise NotFound(Message("An item to copy was deleted meanwhile; choose it anew."))
            tx.put(replace(visit, programme=tuple(rows)))
        return tuple(made)

    def _amend(self, visit_id: UUID, item_id: UUID, label: Message, **changes: Any) -> None:
        with self._store.change(label) as tx:
            tx.put(amend(tx.get(Visit, visit_id), item_id, **changes))

    def _venue(self, tx: Change, words: str, language: str) -> VenueId | None:
        words = clean(words).strip()
        return self._shared.venue_named(tx, words, language) if words else None


def _changed(names: Sequence[str], n: int) -> Message:
    """What undo calls a change of several items."""
    if len(names) != 1:
        return Message("{n} item changed", plural="{n} items changed", n=n)
    return Message(
        "{what} of {n} item changed",
        plural="{what} of {n} items changed",
        what=label(ProgrammeItem, names[0]),
        n=n,
    )


def _copied(item: ProgrammeItem, when: When) -> ProgrammeItem:
    """A new item like this one; what somebody had confirmed of it is to be confirmed anew."""
    return replace(
        item,
        id=ProgrammeItemId(uuid4()),
        when=when,
        is_fixed=False,
        status=ItemStatus.PROPOSED,
        counterparts=tuple(
            replace(row, id=CounterpartId(uuid4()), is_confirmed=False) for row in item.counterparts
        ),
    )


def _taken_off(item: ProgrammeItem) -> ProgrammeItem | None:
    if item.status in (ItemStatus.IDEA, ItemStatus.PROPOSED):
        return None
    return replace(item, status=ItemStatus.CANCELLED)
