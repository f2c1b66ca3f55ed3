"""The ring around the button that has the focus."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.focus_ring import FocusRing


@pytest.fixture
def ring(qapp):
    ring = FocusRing(qapp)
    yield ring
    qapp.focusChanged.disconnect(ring._follow)


@pytest.fixture
def page(qtbot):
    """Two buttons, the first in a row that is no larger than the button itself."""
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    tight = QWidget()
    row = QHBoxLayout(tight)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Button("Tight"))
    box.addWidget(tight)
    box.addWidget(Button("Free"))
    page.resize(300, 200)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def button(page, words):
    return next(each for each in page.findChildren(Button) if each.accessibleName() == words)


def seen(widget):
    """Where a widget shows in its window, without what its parents cut off."""
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None:
        place &= QRect(above.mapTo(widget.window(), QPoint()), above.size())
        above = above.parentWidget()
    return place


def remove(widget):
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_the_ring_is_clear_of_the_button_also_where_the_row_is_tight(ring, page):
    tight = button(page, "Tight")
    tight.setFocus()
    assert ring.isVisible()
    assert seen(ring) == seen(tight).adjusted(-4, -4, 4, 4)


def test_the_ring_follows_its_button(qtbot, ring, page):
    tight = button(page, "Tight")
    tight.setFocus()
    page.layout().setContentsMargins(40, 60, 40, 20)
    qtbot.waitUntil(lambda: seen(tight).left() == 40)
    assert seen(ring) == seen(tight).adjusted(-4, -4, 4, 4)


def test_the_ring_outlives_what_it_was_drawn_on(ring, page):
    tight = button(page, "Tight")
    tight.setFocus()
    remove(tight.parentWidget())
    button(page, "Free").setFocus()
    assert ring.isVisible()
    assert seen(ring) == seen(button(page, "Free")).adjusted(-4, -4, 4, 4)
