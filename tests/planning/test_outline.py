"""How deep a line of the minutes may stand, and what it becomes there."""

from __future__ import annotations

import pytest

from missionplanner.domain.record import PointKind
from missionplanner.planning.outline import shifted

HEADING, SAID, DECISION = PointKind.HEADING, PointKind.DISCUSSION, PointKind.DECISION


@pytest.mark.parametrize(
    ("line", "by", "becomes"),
    [
        ((HEADING, 0), 1, (SAID, 1)),
        ((HEADING, 0), -1, (HEADING, 0)),
        ((SAID, 1), -1, (HEADING, 0)),
        ((SAID, 1), 1, (SAID, 2)),
        ((SAID, 3), 1, (SAID, 3)),
        ((DECISION, 1), -1, (DECISION, 1)),
        ((DECISION, 2), -1, (DECISION, 1)),
    ],
)
def test_a_plain_line_at_the_top_is_a_heading_and_what_is_agreed_stays_below_one(line, by, becomes):
    assert shifted(*line, by) == becomes
