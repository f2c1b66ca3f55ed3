"""The verbs that give items of a programme other times: one change, one step of undo each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from missionplanner.domain.amend import amend
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import When
from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.planning import shifting
from missionplanner.planning.consequences import unweighed
from missionplanner.planning.moving import on_day
from missionplanner.planning.plan import Move, Plan
from missionplanner.planning.shifting import Scope, row_of
from missionplanner.store.store import Store


class ProgrammeTimes:
    """When the items are. What a verb returns is what it did, as undo calls it.

    A screen that has shown a plan hands it to `apply`; the other verbs plan and do in one go.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def apply(self, visit_id: UUID, plan: Plan, label: Message | None = None) -> Message:
        """Do what a plan says.

        What others changed in these items meanwhile is kept; where they gave one of them another
        time than the plan has seen, all of it is refused.
        """
        label = label or plan.label
        with self._store.change(label) as tx:
            visit = tx.get(Visit, visit_id)
            seen = _as_seen(visit, plan)
            tx.put(plan.applied(seen), base=seen)
        return label

    def reschedule(self, visit_id: UUID, item_id: UUID, when: When) -> Message:
        """Another time for an item: day, start, end, zone and kind together."""
        item = row_of(self._store.get(Visit, visit_id), item_id)
        return self.apply(visit_id, Plan((Move(item, when),)))

    def to_day(self, visit_id: UUID, item_id: UUID, day: date) -> Message:
        """Move an item to another day, its clock times as they are, in the zone of that day."""
        visit = self._store.get(Visit, visit_id)
        item = row_of(visit, item_id)
        return self.apply(visit_id, Plan((Move(item, on_day(visit, item.when, day)),)))

    def move_items(
        self,
        visit_id: UUID,
        ids: Collection[UUID],
        *,
        by: timedelta = timedelta(),
        days: int = 0,
    ) -> Message:
        """Items so much later on their day, and so many days on; fixed ones stay."""
        seen = self._seen(visit_id)
        plan = shifting.move(seen, ids, by=by, days=days, weigh=unweighed)
        return self.apply(visit_id, plan)

    def resize(
        self,
        visit_id: UUID,
        item_id: UUID,
        *,
        at: datetime | None = None,
        until: datetime | None = None,
    ) -> Message:
        """Another local begin or end for an item."""
        plan = shifting.resize(self._seen(visit_id), item_id, at=at, until=until)
        return self.apply(visit_id, plan)

    def shift_after(
        self, visit_id: UUID, item_id: UUID, by: timedelta, scope: Scope = Scope.ALL
    ) -> Message:
        """An item and what follows it that day so much later, up to what stays."""
        plan = shifting.shift_after(self._seen(visit_id), item_id, by, scope, unweighed)
        return self.apply(visit_id, plan)

    def swap(self, visit_id: UUID, one_id: UUID, other_id: UUID) -> Message:
        """Two items in each other's place."""
        return self.apply(visit_id, shifting.swap(self._seen(visit_id), one_id, other_id))

    def fix(self, visit_id: UUID, item_id: UUID, *, fixed: bool) -> None:
        """Hold the time of an item whatever comes before it, or let it go."""
        label = Message("Time fixed") if fixed else Message("Time no longer fixed")
        with self._store.change(label) as tx:
            tx.put(amend(tx.get(Visit, visit_id), item_id, is_fixed=fixed))

    def _seen(self, visit_id: UUID) -> VisitFolder:
        return VisitFolder(visit=self._store.get(Visit, visit_id))


def _as_seen(visit: Visit, plan: Plan) -> Visit:
    """The visit as it stands, its items at the times that the plan began with."""
    standing = {item.id: item.when for item in visit.programme}
    if any(move.item_id not in standing for move in plan.moves):
        raise NotFound(Message("An item of this plan was deleted meanwhile; plan it once more."))
    if all(standing[move.item_id] == move.item.when for move in plan.moves):
        return visit
    before = {move.item_id: move.item.when for move in plan.moves}
    return replace(
        visit,
        programme=tuple(
            replace(item, when=before[item.id]) if item.id in before else item
            for item in visit.programme
        ),
    )
