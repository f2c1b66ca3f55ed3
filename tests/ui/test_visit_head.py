"""The head of a visit and the counts of its tabs."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import VisitStatus
from missionplanner.ui.places import Place
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import settle


@pytest.fixture
def workspace(qtbot, window, sample):
    window.open_visit(sample)
    shown = window.pages.currentWidget()
    qtbot.waitUntil(lambda: shown.head.settle.isVisible())
    return shown


# What the platform of the tests says when a menu opens.
opens_a_menu = pytest.mark.qt_log_ignore("grabbing the keyboard", "does not support raise")


def entries(pill):
    pill.open()
    return pill.menu.actions()


@opens_a_menu
def test_the_status_is_changed_in_the_head_and_undo_brings_it_back(
    qtbot, workspace, office, sample
):
    status = workspace.head.status
    assert status.accessibleName() == "Status: Confirmed"
    offered = entries(status)
    assert [each.text() for each in offered if each.isChecked()] == ["Confirmed"]
    assert len(offered) == len(VisitStatus)
    next(each for each in offered if each.text() == "Travelling").trigger()
    settle(qtbot)
    assert office.visits.get(sample).status is VisitStatus.TRAVELLING
    assert status.accessibleName() == "Status: Travelling"
    office.undo()
    settle(qtbot)
    assert status.accessibleName() == "Status: Confirmed"


@opens_a_menu
def test_enter_opens_the_menu_of_what_is_to_be_settled_and_a_line_goes_there(
    qtbot, window, workspace, sample
):
    pill = workspace.head.settle
    pill.setFocus()
    qtbot.keyClick(pill, Qt.Key.Key_Return)
    assert pill.menu.isVisible()
    assert len(pill.menu.actions()) == 2
    pill.menu.actions()[0].trigger()
    settle(qtbot)
    assert window.places.here == Place("visit", sample, "follow-up")
    pill.menu.hide()


def test_tabs_say_how_much_there_is(qtbot, workspace, office, sample):
    said = {name: tab.accessibleName() for name, tab in workspace.tabs.items()}
    assert said["delegation"] == "Delegation, 7 of 11 seats have a name"
    assert said["follow-up"].startswith("Follow-up, ")
    assert said["programme"] == "Programme"
    one, other, *_ = (
        item
        for item in office.visits.get(sample).programme
        if item.when.ends and item.counterparts and not item.group_ids
    )
    office.edit(ProgrammeItem, other.id, when=one.when)
    qtbot.waitUntil(lambda: workspace.tabs["programme"].accessibleName().endswith(" to settle"))


def test_counts_are_worded_anew_in_another_language(qtbot, workspace):
    speak("pseudo")
    settle(qtbot)
    assert "seats have a name" not in workspace.tabs["delegation"].accessibleName()


def test_the_head_counts_the_days_of_a_visit_that_has_begun(workspace, office, sample):
    folder = office.visits.folder(sample)
    workspace.head.show_folder(folder, datetime(2026, 6, 29, tzinfo=UTC).date())
    assert workspace.head._after.text() == "day 1 of 2"
