"""Days and ticks of the stages of a visit."""

from datetime import date

import pytest

from missionplanner.domain.visit import Stage
from missionplanner.errors import InvalidInput

DAY, OTHER = date(2026, 6, 18), date(2026, 6, 20)


@pytest.fixture
def visit_id(office):
    return office.visits.create("A visit", date(2026, 6, 29))


def kept(office, visit_id):
    rows = office.visits.get(visit_id).stages
    return [(row.stage, row.due_on, row.done_on) for row in rows]


def test_a_day_is_set_and_undo_brings_the_proposed_one_back(office, visit_id):
    office.stages.set_date(visit_id, Stage.CLEARANCE, DAY)
    assert kept(office, visit_id) == [(Stage.CLEARANCE, DAY, None)]
    office.undo()
    assert kept(office, visit_id) == []


def test_a_stage_keeps_its_day_when_it_is_ticked_and_unticked(office, visit_id):
    office.stages.set_date(visit_id, Stage.CLEARANCE, DAY)
    office.stages.done(visit_id, Stage.CLEARANCE, OTHER)
    assert kept(office, visit_id) == [(Stage.CLEARANCE, DAY, OTHER)]
    office.stages.done(visit_id, Stage.CLEARANCE, None)
    assert kept(office, visit_id) == [(Stage.CLEARANCE, DAY, None)]


def test_a_tick_that_was_undone_can_be_made_again(office, visit_id):
    office.stages.done(visit_id, Stage.CONCEPT, DAY)
    office.undo()
    office.stages.done(visit_id, Stage.CONCEPT, OTHER)
    assert kept(office, visit_id) == [(Stage.CONCEPT, None, OTHER)]


def test_rows_stand_in_the_order_of_the_stages(office, visit_id):
    office.stages.done(visit_id, Stage.REPORT, DAY)
    office.stages.done(visit_id, Stage.CONCEPT, DAY)
    assert [stage for stage, _, _ in kept(office, visit_id)] == [Stage.CONCEPT, Stage.REPORT]


def test_the_day_of_nominations_is_the_one_that_papers_print(office, visit_id):
    office.stages.set_date(visit_id, Stage.NOMINATIONS, DAY)
    assert office.visits.get(visit_id).nominations_due_on == DAY
    assert kept(office, visit_id) == []


def test_the_days_of_the_visit_itself_are_not_set_here(office, visit_id):
    with pytest.raises(InvalidInput):
        office.stages.set_date(visit_id, Stage.VISIT, DAY)
