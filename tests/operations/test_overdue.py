"""How many follow-ups are late: open, with a day that has passed."""

from datetime import date

import pytest

from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.operations.overdue import overdue


@pytest.fixture
def add(office):
    visit = office.visits.create("Study visit", date(2026, 1, 6))

    def add(due_on, status=FollowUpStatus.AGREED):
        made = office.follow_ups.add(visit, "Send the list")
        office.follow_ups.agree_when(made, Timeframe(due_on=due_on))
        office.follow_ups.report(made, status)
        return made

    return add


def test_only_open_ones_whose_day_has_passed_count(office, add):
    assert overdue(office) == 0
    add(None)
    add(date(2999, 1, 1))
    add(office.today())
    add(date(2000, 1, 1), FollowUpStatus.DONE)
    assert overdue(office) == 0
    late = add(date(2000, 1, 1))
    add(date(2001, 1, 1), FollowUpStatus.IN_PROGRESS)
    assert overdue(office) == 2
    office.follow_ups.report(late, FollowUpStatus.DONE)
    assert overdue(office) == 1
    office.undo()
    assert overdue(office) == 2
