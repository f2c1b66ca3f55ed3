"""How far a visit is: how much of what it needs is settled, and what is said of that in a list.

What a visit needs: where it goes, who leads it and who receives it, each stage behind it, a name
for each seat, a confirmation of each item that takes place, and an item for each objective.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from missionplanner.domain.delegation import Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import Agreement, RecordStatus
from missionplanner.domain.visit import Stage, Visit, VisitStatus
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.programme_times import is_firm, takes_place
from missionplanner.planning.stages import Standing, stages


@dataclass(frozen=True, slots=True)
class Readiness:
    """`settled` of `needed`; `to_settle` findings, the first stage that is late, the minutes."""

    settled: int
    needed: int
    to_settle: int
    has_errors: bool
    late: Stage | None
    minutes_are_late: bool

    @property
    def to_do(self) -> int:
        """How much is not settled yet."""
        return self.needed - self.settled

    @property
    def share(self) -> float:
        """How much is settled, of one."""
        return self.settled / self.needed if self.needed else 0.0


def readiness(folder: VisitFolder, findings: tuple[Finding, ...], today: date) -> Readiness:
    """How far a visit is, with these findings."""
    points = list(_points(folder.visit, today))
    pressing = to_settle(findings)
    rows = stages(folder.visit, today)
    return Readiness(
        settled=sum(points),
        needed=len(points),
        to_settle=len(pressing),
        has_errors=any(each.level is Level.ERROR for each in pressing),
        late=next((row.stage for row in rows if row.standing is Standing.LATE), None),
        minutes_are_late=_minutes_are_late(folder.visit, today),
    )


def to_settle(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that somebody must settle; the others are only to be looked at."""
    return tuple(each for each in findings if each.level is not Level.INFORMATION)


def new_start(finding: Finding) -> time | None:
    """The time at which the remedy of a finding would begin its item, where that is its remedy."""
    at = finding.fix.args.get("time") if finding.fix is not None else None
    return at if finding.where.noun == "ProgrammeItem" and isinstance(at, time) else None


def taken_up(visit: Visit, objective_id: UUID) -> tuple[ProgrammeItem, ...]:
    """The items that take place and take up an objective."""
    return tuple(
        item for item in visit.programme if takes_place(item) and objective_id in item.objective_ids
    )


def named_of_seats(visit: Visit) -> tuple[int, int]:
    """How many seats of the delegation have a name, and how many there are."""
    seats = [
        seat
        for delegation in visit.delegations
        if delegation.side is Side.VISITING
        for seat in delegation.participations
    ]
    return sum(seat.person_id is not None for seat in seats), len(seats)


def _points(visit: Visit, today: date) -> Iterator[bool]:
    yield bool(visit.place)
    yield visit.led_by_id is not None
    yield visit.host_id is not None
    for row in stages(visit, today):
        yield row.standing in (Standing.DONE, Standing.PAST)
    named, seats = named_of_seats(visit)
    yield from (number < named for number in range(seats))
    yield from (bool(taken_up(visit, row.id)) for row in visit.objectives)
    yield from (is_firm(item) for item in visit.programme if takes_place(item))


def _minutes_are_late(visit: Visit, today: date) -> bool:
    if visit.status in (VisitStatus.CLOSED, VisitStatus.CANCELLED):
        return False
    agreed = next(row for row in stages(visit, today) if row.stage is Stage.AGREED)
    wanted = [row for row in visit.records if row.agreement is not Agreement.NONE]
    is_agreed = bool(wanted) and all(row.status is RecordStatus.AGREED for row in wanted)
    return agreed.standing is Standing.LATE and not is_agreed
