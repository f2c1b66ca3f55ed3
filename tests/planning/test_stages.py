"""The stages of a visit: proposed days, and how each stands."""

from datetime import date

import pytest

from missionplanner.domain.visit import Stage, StageDate, Visit, VisitStatus
from missionplanner.planning.stages import Standing, proposed, stages
from tests.make import make_id

TODAY = date(2026, 6, 17)


def visit(**changes):
    usual = {
        "id": make_id("visit"),
        "starts_on": date(2026, 6, 29),
        "ends_on": date(2026, 6, 30),
        "status": VisitStatus.NOMINATING,
    }
    return Visit(**{**usual, **changes})


def standing(stage, today=TODAY, **changes):
    return next(row for row in stages(visit(**changes), today) if row.stage is stage).standing


def kept(stage, **days):
    return StageDate(id=make_id(f"stage {stage}"), stage=stage, **days)


def test_days_are_counted_back_from_the_first_day_and_forward_from_the_last():
    assert proposed(visit(), Stage.CONCEPT) == date(2026, 3, 31)
    assert proposed(visit(), Stage.PROGRAMME) == date(2026, 6, 26)
    assert proposed(visit(), Stage.VISIT) == date(2026, 6, 29)
    assert proposed(visit(), Stage.MINUTES_SENT) == date(2026, 7, 5)
    assert proposed(visit(ends_on=None), Stage.AGREED) == date(2026, 7, 13)


def test_every_stage_is_there_in_its_order_even_without_a_day():
    rows = stages(visit(starts_on=None, ends_on=None), TODAY)
    assert [row.stage for row in rows] == list(Stage)
    assert all(row.due_on is None for row in rows)
    assert Standing.LATE not in {row.standing for row in rows}


def test_days_at_the_edges_of_the_calendar_break_nothing():
    rows = stages(visit(starts_on=date.min, ends_on=date.max), TODAY)
    assert rows[0].due_on == date.min
    assert rows[-1].due_on == date.max


def test_a_day_that_was_set_goes_before_the_proposal():
    row = kept(Stage.CLEARANCE, due_on=date(2026, 6, 18))
    (found,) = [
        each for each in stages(visit(stages=(row,)), TODAY) if each.stage is Stage.CLEARANCE
    ]
    assert found.due_on == date(2026, 6, 18)
    assert not found.is_proposed


def test_nominations_are_due_when_the_visit_says_so():
    day = date(2026, 6, 12)
    rows = stages(visit(nominations_due_on=day), TODAY)
    assert next(row for row in rows if row.stage is Stage.NOMINATIONS).due_on == day


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 16), Standing.LATE),
        (TODAY, Standing.TODAY),
        (date(2026, 6, 18), Standing.AHEAD),
    ],
)
def test_a_stage_that_is_not_done_is_late_after_its_day(day, expected):
    assert standing(Stage.TRAVEL_PAPERS, stages=(kept(Stage.TRAVEL_PAPERS, due_on=day),)) is (
        expected
    )


def test_a_stage_that_was_ticked_is_done():
    assert standing(Stage.REPORT, stages=(kept(Stage.REPORT, done_on=TODAY),)) is Standing.DONE


def test_the_status_of_the_visit_says_what_is_behind_it():
    assert standing(Stage.INVITATIONS) is Standing.DONE
    assert standing(Stage.NOMINATIONS) is Standing.LATE
    assert standing(Stage.INVITATIONS, status=VisitStatus.IDEA) is Standing.LATE


def test_what_was_left_out_before_the_visit_is_not_late_when_it_has_begun():
    assert standing(Stage.CLEARANCE, date(2026, 6, 29)) is Standing.PAST
    assert standing(Stage.VISIT, date(2026, 6, 30)) is Standing.TODAY
    assert standing(Stage.VISIT, date(2026, 7, 1)) is Standing.DONE
    assert standing(Stage.MINUTES_SENT, date(2026, 7, 6)) is Standing.LATE


@pytest.mark.parametrize("status", [VisitStatus.POSTPONED, VisitStatus.CANCELLED])
def test_nothing_is_late_in_a_visit_at_rest(status):
    assert standing(Stage.NOMINATIONS, status=status) is Standing.AHEAD
