"""The stages of a visit on one line: the day each is due, and how it stands today.

Days that nobody set are proposed. They are counted back from the first day and forward from the
last by the lead times that offices of the field use as a template: concept 90 days before, host
agreed 75, invitations 60, nominations 45, tickets and hotels 30, draft of the briefing pack 10,
clearance 7, final programme 3; minutes to both sides 5 days after, report 7, minutes agreed 14.
They are an experienced guess and no rule of any organisation, so each can be changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from missionplanner.domain.visit import Stage, StageDate, Visit, VisitStatus

_DAYS_BEFORE = {
    Stage.CONCEPT: 90,
    Stage.HOST_AGREES: 75,
    Stage.INVITATIONS: 60,
    Stage.NOMINATIONS: 45,
    Stage.TRAVEL_PAPERS: 30,
    Stage.PACK_DRAFT: 10,
    Stage.CLEARANCE: 7,
    Stage.PROGRAMME: 3,
    Stage.VISIT: 0,
}
_DAYS_AFTER = {Stage.MINUTES_SENT: 5, Stage.REPORT: 7, Stage.AGREED: 14}
_ORDER = tuple(Stage)
# A visit of this status is past this stage, whether or not somebody has ticked it.
_PAST = {
    VisitStatus.APPROVED: Stage.CONCEPT,
    VisitStatus.INVITED: Stage.INVITATIONS,
    VisitStatus.NOMINATING: Stage.INVITATIONS,
    VisitStatus.CONFIRMED: Stage.NOMINATIONS,
    VisitStatus.TRAVELLING: Stage.PROGRAMME,
    VisitStatus.COMPLETED: Stage.VISIT,
    VisitStatus.REPORTING: Stage.VISIT,
    VisitStatus.CLOSED: Stage.AGREED,
}
_AT_REST = {VisitStatus.POSTPONED, VisitStatus.CANCELLED}


class Standing(StrEnum):
    """How a stage stands today; what was left out before the visit began is past, not late."""

    DONE = "done"
    LATE = "late"
    TODAY = "today"
    AHEAD = "ahead"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage as it is shown; `is_proposed` where nobody has set the day."""

    stage: Stage
    due_on: date | None
    done_on: date | None
    standing: Standing
    is_proposed: bool


def stages(visit: Visit, today: date) -> tuple[StageRow, ...]:
    """All stages of a visit in their order."""
    kept = {row.stage: row for row in visit.stages}
    past = _PAST.get(visit.status)
    reached = _ORDER.index(past) if past else -1
    return tuple(_row(visit, stage, kept.get(stage), reached, today) for stage in _ORDER)


def proposed(visit: Visit, stage: Stage) -> date | None:
    """The day that is usual for a stage of a visit with these dates."""
    if stage in _DAYS_AFTER:
        last = visit.ends_on or visit.starts_on
        return _shifted(last, _DAYS_AFTER[stage])
    return _shifted(visit.starts_on, -_DAYS_BEFORE[stage])


def _shifted(day: date | None, by: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def _row(visit: Visit, stage: Stage, kept: StageDate | None, reached: int, today: date) -> StageRow:
    set_on = kept.due_on if kept else None
    if stage is Stage.NOMINATIONS:
        set_on = visit.nominations_due_on
    due_on = set_on or proposed(visit, stage)
    done_on = kept.done_on if kept else None
    is_done = done_on is not None or _ORDER.index(stage) <= reached
    standing = Standing.DONE if is_done else _standing(visit, stage, due_on, today)
    return StageRow(stage, due_on, done_on, standing, set_on is None and stage is not Stage.VISIT)


def _standing(visit: Visit, stage: Stage, due_on: date | None, today: date) -> Standing:
    begins, ends = visit.starts_on, visit.ends_on or visit.starts_on
    if stage is Stage.VISIT:
        if begins is None or ends is None or today < begins:
            return Standing.AHEAD
        return Standing.TODAY if today <= ends else Standing.DONE
    has_begun = begins is not None and begins <= today
    if stage not in _DAYS_AFTER and has_begun:
        return Standing.PAST
    if due_on is None or visit.status in _AT_REST or today < due_on:
        return Standing.AHEAD
    return Standing.TODAY if today == due_on else Standing.LATE
