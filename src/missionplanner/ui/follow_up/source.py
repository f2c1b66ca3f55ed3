"""Where a follow-up comes from: the record, the number of the point, and what was said there."""

from __future__ import annotations

from missionplanner.domain.amend import find_row
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import MeetingRecord, Point
from missionplanner.messages import Message
from missionplanner.planning.outline import record_of
from missionplanner.planning.text_marks import plain
from missionplanner.ui.minutes.outline_rows import NewLine, Outline
from missionplanner.ui.minutes.records import record_name
from missionplanner.ui.words import Words, language


def said_in(folder: VisitFolder, row: FollowUp) -> Words:
    """The sentence of the minutes before which a follow-up stands, with its place."""
    visit = folder.visit
    if row.point_id is None or find_row(visit, row.point_id) is None:
        return Message("Not from a record of this visit.")
    record = record_of(visit, row.point_id)
    name = record_name(folder, record)
    said = _before(record, row)
    if said is None:
        return name
    words = plain(said.text.in_(language(), "en"))
    number = _number(folder, record, said)
    if not number:
        return Message("{record}: “{said}”", record=name, said=words)
    return Message("{record}, {number}: “{said}”", record=name, number=number, said=words)


def _before(record: MeetingRecord, row: FollowUp) -> Point | None:
    at = [point.id for point in record.points].index(row.point_id)  # type: ignore[arg-type]  # it is there
    return next((point for point in reversed(record.points[:at]) if point.text), None)


def _number(folder: VisitFolder, record: MeetingRecord, point: Point) -> str:
    lines = Outline(folder, record, language()).rows(NewLine())
    sign = next((line.cells[1].text for line in lines if line.key == point.id), "")
    return sign if isinstance(sign, str) else ""
