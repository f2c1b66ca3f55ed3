"""In which order follow-ups want to be looked at: late ones and those nobody moves first."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

_SOON = timedelta(days=30)


class Stage(StrEnum):
    """Why a follow-up stands where it stands, what presses most first."""

    OVERDUE = "overdue"
    NO_OWNER = "no_owner"
    NO_STEP = "no_step"
    SOON = "soon"
    LATER = "later"
    CLOSED = "closed"


class Facts(NamedTuple):
    """What the stage of a follow-up depends on; `due_on` is an ISO day or empty, as in lists."""

    is_open: bool
    due_on: str
    has_owner: bool
    has_next_step: bool


def stage(row: Facts, today: date) -> Stage:
    """The first stage that fits."""
    if not row.is_open:
        return Stage.CLOSED
    this_day, last_soon = _days(today)
    if row.due_on and row.due_on < this_day:
        return Stage.OVERDUE
    if not row.has_owner:
        return Stage.NO_OWNER
    if not row.has_next_step:
        return Stage.NO_STEP
    if row.due_on and row.due_on <= last_soon:
        return Stage.SOON
    return Stage.LATER


@lru_cache(maxsize=1)
def _days(today: date) -> tuple[str, str]:
    return today.isoformat(), (today + _SOON).isoformat()
