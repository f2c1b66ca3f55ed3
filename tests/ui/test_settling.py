"""What is to be settled is looked for when something in the visit changed, and only then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from missionplanner.domain.person import Person
from missionplanner.domain.visit import Visit


@pytest.fixture
def settling(qtbot, desk, sample):
    settling = desk.settlings.of(sample)
    qtbot.waitSignal(settling.found).wait()
    return settling


def test_a_change_in_the_visit_is_looked_at_again(qtbot, office, sample, settling):
    first = office.visits.get(sample).programme[3]
    with qtbot.waitSignal(settling.found):
        office.programme.move_items(sample, (first.id,), by=timedelta(minutes=30))


def test_a_change_in_a_person_of_the_visit_is_looked_at_again(qtbot, office, sample, settling):
    person = office.visits.folder(sample).persons[0]
    with qtbot.waitSignal(settling.found):
        office.edit(Person, person.id, remarks="met twice")


def test_a_person_who_is_gone_and_comes_back_is_looked_at_again(qtbot, office, sample, settling):
    before = settling.findings
    person = office.visits.folder(sample).persons[0]
    with qtbot.waitSignal(settling.found):
        office.remove(Person, person.id)
    assert len(settling.findings) > len(before)
    with qtbot.waitSignal(settling.found):
        office.undo()
    assert settling.findings == before


def test_a_follow_up_that_is_new_is_looked_at(qtbot, office, sample, settling):
    with qtbot.waitSignal(settling.found):
        office.follow_ups.add(sample, "Send the list.")


def test_a_change_in_another_visit_is_not(qtbot, office, settling):
    other = office.visits.create("Another visit", date(2026, 9, 1))
    qtbot.wait(200)
    with qtbot.assertNotEmitted(settling.found, wait=250):
        office.edit(Visit, other, remarks="seen")
