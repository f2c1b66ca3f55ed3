"""How far a visit is: what counts as settled, and what is said of it."""

from dataclasses import replace
from datetime import date, time

import pytest

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ItemStatus
from missionplanner.domain.record import RecordStatus
from missionplanner.domain.visit import VisitStatus
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where
from missionplanner.planning.readiness import new_start, readiness, taken_up
from tests.make import make_folder, make_id

TODAY, LONG_AFTER = date(2026, 6, 17), date(2026, 8, 1)


def finding(level, fix=None, noun="ProgrammeItem"):
    return Finding("AGD-01", level, Message("x"), Where(noun, make_id("x"), "when"), fix)


@pytest.fixture
def folder() -> VisitFolder:
    return make_folder()


def settled(folder, **changes):
    visit = replace(folder.visit, **changes)
    return readiness(replace(folder, visit=visit), (), TODAY).settled


def with_items(folder, **changes):
    items = tuple(replace(item, **changes) for item in folder.visit.programme)
    return replace(folder, visit=replace(folder.visit, programme=items))


def test_more_is_settled_with_a_place_a_host_and_a_later_status(folder):
    bare = settled(folder, host_id=None, status=VisitStatus.IDEA)
    assert settled(folder, host_id=make_id("host"), status=VisitStatus.IDEA) == bare + 1
    assert settled(folder, host_id=None, status=VisitStatus.APPROVED) > bare


def test_an_item_that_is_confirmed_is_settled_and_a_cancelled_one_needs_nothing(folder):
    count = len(folder.visit.programme)
    assert count
    before = readiness(with_items(folder, status=ItemStatus.PROPOSED), (), TODAY)
    after = readiness(with_items(folder, status=ItemStatus.CONFIRMED), (), TODAY)
    none = readiness(with_items(folder, status=ItemStatus.CANCELLED, objective_ids=()), (), TODAY)
    assert after.settled == before.settled + count
    assert none.needed == before.needed - count


def test_what_is_only_to_be_looked_at_does_not_count(folder):
    found = readiness(folder, (finding(Level.WARNING), finding(Level.INFORMATION)), TODAY)
    assert found.to_settle == 1
    assert not found.has_errors
    assert readiness(folder, (finding(Level.ERROR),), TODAY).has_errors


def test_minutes_are_late_until_they_are_agreed_or_the_visit_is_closed(folder):
    visit = replace(folder.visit, status=VisitStatus.REPORTING)
    agreed = tuple(replace(row, status=RecordStatus.AGREED) for row in visit.records)

    def late(**changes):
        changed = replace(folder, visit=replace(visit, **changes))
        return readiness(changed, (), LONG_AFTER).minutes_are_late

    assert late(records=())
    assert not late(status=VisitStatus.CLOSED)
    assert not agreed or not late(records=agreed)


def test_an_objective_is_taken_up_by_items_that_take_place(folder):
    aim = make_id("aim")
    here = with_items(folder, objective_ids=(aim,), status=ItemStatus.PROPOSED)
    gone = with_items(folder, objective_ids=(aim,), status=ItemStatus.CANCELLED)
    assert len(taken_up(here.visit, aim)) == len(here.visit.programme)
    assert taken_up(gone.visit, aim) == ()


def test_the_remedy_of_a_clash_names_a_new_start():
    fix = Message("Start at {time}", time=time(12, 20))
    assert new_start(finding(Level.WARNING, fix)) == time(12, 20)
    assert new_start(finding(Level.WARNING, fix, "Visit")) is None
    assert new_start(finding(Level.WARNING)) is None
