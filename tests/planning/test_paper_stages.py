"""Which papers are offered first."""

from datetime import date
from uuid import uuid4

import pytest

from missionplanner.domain.visit import Visit
from missionplanner.planning.paper_stages import PaperStage, first_offered, stage_now

VISIT = Visit(id=uuid4(), starts_on=date(2026, 6, 29), ends_on=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2026, 6, 28), PaperStage.BEFORE),
        (date(2026, 6, 30), PaperStage.DURING),
        (date(2026, 7, 1), PaperStage.AFTER),
    ],
)
def test_the_stage_follows_from_the_day(day, stage):
    assert stage_now(VISIT, day) is stage


def test_a_visit_without_a_day_is_still_before():
    assert stage_now(Visit(id=uuid4()), date(2026, 6, 28)) is PaperStage.BEFORE


def test_at_most_five_come_first_those_of_now_among_them():
    kinds = [f"paper-{number}" for number in range(6)] + ["minutes"]
    assert "minutes" in first_offered(kinds, PaperStage.AFTER)
    assert len(first_offered(kinds, PaperStage.AFTER)) == 5
    assert "minutes" not in first_offered(kinds, PaperStage.BEFORE)
