"""Tab goes to every control of a tab and comes round, Shift+Tab goes back, with one strong ring."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from missionplanner.ui.screens import SCREENS
from missionplanner.ui.widgets.focus_ring import FocusRing
from missionplanner.ui.widgets.rich_text import RichEdit
from tests.ui.visit_tabs import cell, reason

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST = 300


@pytest.fixture
def ring(qapp):
    ring = FocusRing(qapp)
    yield ring
    qapp.focusChanged.disconnect(ring._follow)
    ring.setParent(None)
    ring.deleteLater()


def name_of(widget):
    return f"{type(widget).__name__} “{widget.accessibleName()}”"


def leave(window, key, held):
    """On to the next control; a table goes through its cells first."""
    at = window.focusWidget()
    for _ in range(MOST):
        QTest.keyClick(at, key, held)
        if window.focusWidget() is not at:
            return
    raise AssertionError(f"{name_of(at)} keeps the focus")


def walk(window, key, held, ring):
    """Where the focus goes until it is where it began; at each place there is one ring."""
    begin, stops = window.focusWidget(), []
    while len(stops) < MOST:
        at = window.focusWidget()
        stops.append(at)
        assert ring.isVisible() == isinstance(at, QAbstractButton), name_of(at)
        assert at.isVisible(), name_of(at)
        leave(window, key, held)
        if window.focusWidget() is begin:
            return stops
    raise AssertionError([name_of(each) for each in stops[-6:]])


def meant_to_be_reached(window):
    return {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not (isinstance(each, QAbstractButton) and each.group() and not each.isChecked())
    }


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_control_of_a_tab_is_a_stop_in_both_directions(qtbot, window, sample, ring, screen):
    window.resize(1366, 768)
    window.open_visit(sample, screen.name)
    qtbot.wait(300)
    if isinstance(window.focusWidget(), RichEdit):  # in which Tab makes a line deeper
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    on = walk(window, Qt.Key.Key_Tab, NONE, ring)
    assert len(on) == len(set(on))
    missed = meant_to_be_reached(window) - set(on)
    assert [name_of(each) for each in missed] == []
    back = walk(window, Qt.Key.Key_Backtab, SHIFT, ring)
    assert [name_of(each) for each in back[1:]] == [name_of(each) for each in reversed(on[1:])]
    assert QApplication.activePopupWidget() is None


def test_esc_closes_what_is_offered_then_the_editor_then_nothing_more(qtbot, window, sample):
    window.open_visit(sample, "delegation")
    table = window.pages.currentWidget().open_tab("delegation").table
    key = next(row.key for row in table.table().rows if not row.is_group)
    before = cell(table, key, "role")
    table.edit_at(key, "role")
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert editor.hasFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "nothing known")
    while QApplication.activePopupWidget() is not None:
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert table.hasFocus()
    assert (cell(table, key, "role"), reason(table, key, "role")) == (before, "")
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert window.pages.currentWidget().tab == "delegation"
