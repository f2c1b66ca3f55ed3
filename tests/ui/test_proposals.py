"""Plans on a real programme: done at once, after a look, or said why not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from missionplanner.planning.plan import Plan
from missionplanner.planning.shifting import move
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.programme.proposals import Proposals

PLACE = QRect(20, 40, 100, 30)
TWENTY = timedelta(minutes=20)


@pytest.fixture
def proposals(qtbot, desk, sample):
    screen = QWidget()
    screen.resize(1100, 560)
    qtbot.addWidget(screen)
    screen.button = QPushButton("before", screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.button.setFocus()
    proposals = Proposals(desk, sample, screen)
    proposals.show_folder(desk.office.visits.folder(sample))
    return proposals


@pytest.fixture
def called(office, sample):
    """An item of the sample by the begin of its title, as it stands now."""

    def found(title):
        items = office.visits.get(sample).programme
        return next(item for item in items if item.title["en"].startswith(title))

    return found


def starts(item):
    return item.when.starts.isoformat("minutes")


def test_what_breaks_nothing_is_done_at_once_and_said(proposals, called, window):
    item = called("Opening")
    proposals.take(lambda folder: move(folder, [item.id], by=TWENTY), PLACE)
    assert starts(called("Opening")) == "09:50"
    assert window.toast.label.text() == "“Opening meeting” moved: 09:30 → 09:50"
    assert window.toast.action.isVisible()


def test_what_breaks_something_is_asked_first_and_previewed(qtbot, proposals, called):
    seen = []
    proposals.planned.connect(seen.append)
    item = called("Opening")
    proposals.take(lambda folder: move(folder, [item.id], by=2 * TWENTY), PLACE)
    assert starts(called("Opening")) == "09:30"
    assert seen[-1].times[item.id].starts.isoformat("minutes") == "10:10"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert starts(called("Opening")) == "10:10"
    assert seen[-1] == Plan()


def test_escape_leaves_everything_as_it_was(qtbot, proposals, called):
    item = called("Opening")
    proposals.take(lambda folder: move(folder, [item.id], by=2 * TWENTY), PLACE)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert starts(called("Opening")) == "09:30"
    assert QApplication.focusWidget() is proposals.parent().button


def test_a_shift_is_done_and_undone_as_one(qtbot, proposals, called, office):
    proposals.shift(called("Opening").id, PLACE)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (starts(called("Opening")), starts(called("Dinner"))) == ("09:50", "19:20")
    office.undo()
    assert (starts(called("Opening")), starts(called("Dinner"))) == ("09:30", "19:00")


def test_a_swap_is_done(qtbot, proposals, called):
    proposals.swap(called("Opening").id, PLACE)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (starts(called("Working session")), starts(called("Opening"))) == ("09:30", "11:30")


def test_a_move_that_cannot_be_is_said_with_its_reason(proposals, called, window):
    item = called("Opening")
    proposals.take(lambda folder: move(folder, [item.id], by=-40 * TWENTY), PLACE)
    assert "before midnight" in window.toast.label.text()
    assert not window.toast.action.isVisible()
    assert starts(called("Opening")) == "09:30"


def test_a_plan_that_others_overtook_is_refused_and_said(proposals, called, office, sample, window):
    item = called("Opening")
    plan = move(office.visits.folder(sample), [item.id], by=TWENTY)
    office.programme.move_items(sample, [item.id], by=-TWENTY)
    proposals.do(plan)
    assert "changed elsewhere" in window.toast.label.text()
    assert starts(called("Opening")) == "09:10"


def test_a_question_is_closed_when_what_it_is_about_changes(proposals, called, office, sample):
    item = called("Opening")
    proposals.take(lambda folder: move(folder, [item.id], by=2 * TWENTY), PLACE)
    (popup,) = proposals.parent().findChildren(Consequences)
    assert popup.isVisible()
    proposals.show_folder(office.visits.folder(sample))
    assert popup.isHidden()
