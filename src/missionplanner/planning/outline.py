"""The outline of a record: which lines are agreed between the sides, and how deep one stands."""

from __future__ import annotations

from uuid import UUID

from missionplanner.domain.record import Decision, MeetingRecord, PointKind
from missionplanner.domain.visit import Visit

AGREED = frozenset((PointKind.DECISION, PointKind.FOLLOW_UP))
# How deep a line may stand below its heading.
_DEEPEST = 3


def record_of(visit: Visit, point_id: UUID) -> MeetingRecord:
    """The record in whose outline a line stands."""
    return next(
        record for record in visit.records if any(row.id == point_id for row in record.points)
    )


def shifted(kind: PointKind, level: int, by: int) -> tuple[PointKind, int]:
    """What a line becomes when it is put deeper or less deep."""
    level = 0 if kind is PointKind.HEADING else max(1, level)
    level = max(0, min(_DEEPEST, level + by))
    if kind in AGREED:
        return kind, max(1, level)
    if level == 0:
        return PointKind.HEADING, 0
    return (PointKind.DISCUSSION if kind is PointKind.HEADING else kind), level


def decision_at(record: MeetingRecord, point_id: UUID) -> Decision | None:
    """The decision that a line is."""
    return next((row for row in record.decisions if row.point_id == point_id), None)
