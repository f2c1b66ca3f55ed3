"""Everything can be reached and named: for the keyboard, and for who cannot see the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from missionplanner.ui.screens import SCREENS
from missionplanner.ui.widgets.focus_ring import FocusRing


def nameless(window):
    """Controls that take the focus and say nothing of themselves."""
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(window)
        and not each.focusProxy()
        and not (each.accessibleName() or each.property("text"))
        and not isinstance(each.parentWidget(), QAbstractItemView)
    ]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_control_of_a_tab_has_a_name(qtbot, window, sample, screen):
    window.open_visit(sample, screen.name)
    qtbot.wait(250)
    assert nameless(window) == []


def test_every_control_of_the_rooms_has_a_name(qtbot, window, sample):
    for room in ("start", "visits", "settings"):
        window.open_room(room)
        qtbot.wait(50)
        assert nameless(window) == []
    window.new_visit()
    assert nameless(window) == []


def test_alt_and_a_number_open_the_tab_of_that_number(qtbot, window, sample):
    window.open_visit(sample)
    qtbot.wait(50)
    for screen in SCREENS:
        focused = QApplication.focusWidget() or window
        qtbot.keyClick(
            focused, Qt.Key(Qt.Key.Key_0 + screen.number), Qt.KeyboardModifier.AltModifier
        )
        qtbot.waitUntil(lambda name=screen.name: window.pages.currentWidget().tab == name)


def test_the_ring_is_around_the_button_that_has_the_focus_and_nowhere_else(qtbot, qapp, window):
    ring = FocusRing(qapp)
    window.open_room("start")
    doors = window.pages.currentWidget().findChildren(QPushButton)
    for door in doors:
        door.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(ring.isVisible)
        assert ring.parentWidget() is door.parentWidget()
        assert ring.geometry().contains(door.geometry())
    window.open_room("visits")
    window.visits.filter.setFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())
    qapp.focusChanged.disconnect(ring._follow)
    ring.deleteLater()


def test_the_ring_outlives_what_it_was_around(qtbot, qapp, window):
    ring = FocusRing(qapp)
    for _ in range(3):
        page = QWidget(window)
        box = QVBoxLayout(page)
        button = QPushButton("x")
        box.addWidget(button)
        page.show()
        button.setFocus()
        qtbot.waitUntil(ring.isVisible)
        page.deleteLater()
        qtbot.waitUntil(lambda page=page: not isValid(page))
        assert isValid(ring)
    qapp.focusChanged.disconnect(ring._follow)
    ring.deleteLater()
