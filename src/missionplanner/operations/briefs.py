"""What a user can do with briefs."""

from __future__ import annotations

from uuid import UUID, uuid4

from missionplanner.domain.amend import find_row, insert
from missionplanner.domain.brief import Brief
from missionplanner.domain.ids import BriefId, ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.store.store import Store


class Briefs:
    """The briefs of a visit, in the order in which they print."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, visit_id: UUID, item_id: ProgrammeItemId | None = None) -> BriefId:
        """A brief for one item of the programme, or for the whole visit."""
        with self._store.change(Message("Brief added")) as tx:
            visit = tx.get(Visit, visit_id)
            item: ProgrammeItem | None = find_row(visit, item_id) if item_id else None
            brief = Brief(
                id=BriefId(uuid4()),
                item_id=item_id,
                subject=item.title if item else Text(),
            )
            tx.put(insert(visit, visit_id, "briefs", brief))
        return brief.id
