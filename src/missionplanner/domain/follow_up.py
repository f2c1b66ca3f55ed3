"""Follow-ups: what was agreed, and, apart from it, how the office tracks it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.domain.ids import (
    FollowUpId,
    InstitutionId,
    MeetingRecordId,
    PersonId,
    PointId,
    StatusChangeId,
    VisitId,
)
from missionplanner.domain.marks import Findable, Locking, Parties
from missionplanner.domain.text import Text


class FollowUpStatus(StrEnum):
    """How far a follow-up is, as the office tracks it."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    ON_HOLD = "on_hold"
    DONE = "done"
    VERIFIED = "verified"
    SUPERSEDED = "superseded"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self in _OPEN


_OPEN = frozenset(
    {
        FollowUpStatus.PROPOSED,
        FollowUpStatus.AGREED,
        FollowUpStatus.IN_PROGRESS,
        FollowUpStatus.ON_HOLD,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeframe:
    """By when, as agreed: the words, and the last day where they name one; one unit."""

    words: str = ""
    due_on: date | None = None

    def __bool__(self) -> bool:
        return bool(self.words) or self.due_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """One line of the status history."""

    id: StatusChangeId
    on: date | None = None
    status: FollowUpStatus = FollowUpStatus.AGREED
    by: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something agreed that is still to be done; a root of its own, in the space of its visit.

    Agreed and shared with both sides: number, wording, responsible institutions, timeframe.
    All from `locked_on` on is the office's own tracking and is never seen outside.
    """

    id: FollowUpId
    visit_id: Parties[VisitId | None] = None
    record_id: Parties[MeetingRecordId | None] = None
    point_id: Parties[PointId | None] = None
    number: Parties[Findable[str]] = ""
    wording: Parties[Findable[Text]] = Text()
    responsible_ids: Parties[tuple[InstitutionId, ...]] = ()
    timeframe: Parties[Timeframe] = Timeframe()
    is_closed: Parties[bool] = False
    locked_on: Locking[date | None] = None
    superseded_by_id: FollowUpId | None = None
    person_ids: tuple[PersonId, ...] = ()
    office_id: InstitutionId | None = None
    next_step: Findable[str] = ""
    review_on: date | None = None
    status: FollowUpStatus = FollowUpStatus.AGREED
    evidence: Findable[str] = ""
    remarks: Findable[str] = ""
    history: tuple[StatusChange, ...] = ()
