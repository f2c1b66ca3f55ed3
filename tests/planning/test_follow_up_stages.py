"""In which order follow-ups want to be looked at."""

from datetime import date

import pytest

from missionplanner.planning.follow_up_stages import Facts, Stage, stage

TODAY = date(2026, 10, 1)


def row(**changes):
    usual = {"is_open": True, "due_on": "", "has_owner": True, "has_next_step": True}
    return Facts(**{**usual, **changes})


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (row(due_on="2026-09-30"), Stage.OVERDUE),
        (row(due_on="2026-09-30", has_owner=False), Stage.OVERDUE),
        (row(due_on="2026-09-30", is_open=False), Stage.CLOSED),
        (row(has_owner=False, has_next_step=False), Stage.NO_OWNER),
        (row(has_next_step=False), Stage.NO_STEP),
        (row(due_on="2026-10-01"), Stage.SOON),
        (row(due_on="2026-10-31"), Stage.SOON),
        (row(due_on="2026-11-01"), Stage.LATER),
        (row(), Stage.LATER),
    ],
)
def test_what_presses_most_comes_first(facts, expected):
    assert stage(facts, TODAY) is expected
