"""When a kind of paper matters: before a visit, during it, or after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from missionplanner.domain.visit import Visit

AT_ONCE = 5


class PaperStage(StrEnum):
    """A part of a visit's life."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


_STAGES = {"minutes": PaperStage.AFTER}


def stage_of(kind: str) -> PaperStage:
    """The stage of a kind of paper; most papers are made before a visit."""
    return _STAGES.get(kind, PaperStage.BEFORE)


def stage_now(visit: Visit, today: date) -> PaperStage:
    """The stage of a visit on a day."""
    if visit.starts_on is None or today < visit.starts_on:
        return PaperStage.BEFORE
    is_over = today > (visit.ends_on or visit.starts_on)
    return PaperStage.AFTER if is_over else PaperStage.DURING


def first_offered(kinds: Sequence[str], now: PaperStage) -> tuple[str, ...]:
    """The few that matter most now, in the order in which they are used."""
    stages = list(PaperStage)
    nearest = sorted(kinds, key=lambda kind: abs(stages.index(stage_of(kind)) - stages.index(now)))
    chosen = set(nearest[:AT_ONCE])
    return tuple(kind for kind in kinds if kind in chosen)
