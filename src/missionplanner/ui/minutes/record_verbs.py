"""What can be done with a whole record: add it, order it, send it, read it as it prints."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from missionplanner.domain.amend import find_row
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import MeetingRecord, Point, RecordStatus
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.places import Place
from missionplanner.ui.widgets.table.cells import Key


class RecordVerbs:
    """Verbs of one visit's records."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        self._desk = desk
        self._visit_id = visit_id

    def add(self, item_id: UUID | None) -> UUID:
        """A record of one meeting, or of the whole visit."""
        return self._desk.office.minutes.add_record(self._visit_id, item_id)  # type: ignore[arg-type]  # an id of an item

    def delete(self, key: Key) -> None:
        """Delete a record; what it agreed stays."""
        if key is not None:
            self._desk.office.minutes.remove_record(self._visit_id, key)
            self._desk.say(Message("Record deleted"))

    def move(self, order: Sequence[Key], key: Key, before: Key) -> None:
        """Put a record before another one, or last."""
        at, target = order.index(key), order.index(before) if before in order else len(order)
        index = target - 1 if target > at else target
        if index != at:
            self._desk.office.move(self._visit_id, MeetingRecord, key, index)

    def send(self, record: MeetingRecord) -> None:
        """Say that a draft was sent."""
        office = self._desk.office
        office.minutes.report(self._visit_id, record.id, RecordStatus.SENT, office.today())
        self._desk.say(Message("The record is marked as sent"))

    def preview(self, record_id: UUID) -> None:
        """Read a record as it prints."""
        self._desk.open(Place("visit", self._visit_id, "papers", record_id))


def past_of(folder: VisitFolder, record_id: UUID, key: Key) -> tuple[str, UUID]:
    """Whose history is meant at a line: the follow-up that it is, the line, else the record."""
    for row in folder.follow_ups:
        if row.point_id is not None and row.point_id == key:
            return FollowUp.__name__, row.id
    if key != record_id and isinstance(find_row(folder.visit, key), Point):
        return Point.__name__, key
    return MeetingRecord.__name__, record_id
