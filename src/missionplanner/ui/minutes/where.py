"""Where in the records of a visit a finding is."""

from __future__ import annotations

from typing import Literal, NamedTuple
from uuid import UUID

from missionplanner.domain.visit import Visit
from missionplanner.planning.finding import Where


class Spot(NamedTuple):
    """A record, and of it a line, somebody on its list, or the record itself."""

    record: UUID
    part: Literal["line", "attendance", "record"]
    row: UUID


def spot_of(visit: Visit, where: Where) -> Spot | None:
    """The spot of a finding; nothing where the visit has no such row."""
    for record in visit.records:
        if where.row == record.id:
            return Spot(record.id, "record", record.id)
        if any(row.id == where.row for row in record.attendance):
            return Spot(record.id, "attendance", where.row)
        lines: dict[UUID, UUID] = {row.id: row.point_id or row.id for row in record.decisions}
        lines |= {row.id: row.id for row in record.points}
        if where.row in lines:
            return Spot(record.id, "line", lines[where.row])
    return None
