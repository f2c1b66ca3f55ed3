"""All that is to be settled in a visit, worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from missionplanner.domain.folder import VisitFolder
from missionplanner.planning import follow_up_checks, overlap_checks, seat_checks, time_checks
from missionplanner.planning.finding import WORST_FIRST, Finding, Level, Where
from missionplanner.planning.reference_checks import dangling
from missionplanner.planning.text_checks import without_glyph

__all__ = ["Finding", "Level", "Where", "findings", "one_by_one", "worst_first"]

_CHECKS: tuple[Callable[[VisitFolder, date], Iterator[Finding]], ...] = (
    overlap_checks.overlaps,
    time_checks.ends_before_starts,
    time_checks.wrong_days,
    time_checks.changing_clocks,
    seat_checks.heads,
    follow_up_checks.without_owner,
    follow_up_checks.without_timeframe,
    dangling,
    seat_checks.open_seats,
)


def _all_there(_text: str) -> str:
    return ""


def findings(
    folder: VisitFolder, today: date, *, missing: Callable[[str], str] = _all_there
) -> tuple[Finding, ...]:
    """What all checks find. `missing` names the characters of a text that papers cannot print."""
    return worst_first(chain.from_iterable(one_by_one(folder, today, missing=missing)))


def one_by_one(
    folder: VisitFolder, today: date, *, missing: Callable[[str], str] = _all_there
) -> Iterator[tuple[Finding, ...]]:
    """What each check finds, for who has something else to do in between."""
    for check in _CHECKS:
        yield tuple(check(folder, today))
    yield tuple(without_glyph(folder, missing))


def worst_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order in which they are shown."""
    return tuple(sorted(found, key=lambda finding: WORST_FIRST.index(finding.level)))
