"""What just happened: shown where nobody types, for eight seconds, reached by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot):
    """A page with a text that reaches to its foot."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.text = QPlainTextEdit(page)
    page.text.setGeometry(0, 0, 900, 560)
    page.text.setPlainText("\n".join("a line" for _ in range(60)))
    page.button = QPushButton("Elsewhere", page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def toast(page):
    page.undone = []
    return Toast(page, lambda: page.undone.append(True))


def line_typed_at(page):
    rect = page.text.cursorRect()
    at = page.text.viewport().mapTo(page, QPoint(0, rect.top()))
    return QRect(0, at.y(), 900, rect.height())


def test_it_stands_at_the_foot_and_gives_way_to_the_line_one_types(qtbot, page, toast):
    page.button.setFocus()
    toast.say(Message("Item moved"))
    assert toast.geometry().bottom() > 500
    page.text.setFocus()
    page.text.moveCursor(page.text.textCursor().MoveOperation.End)
    qtbot.waitUntil(lambda: toast.geometry().top() < 200)
    assert not toast.geometry().intersects(line_typed_at(page))
    page.text.moveCursor(page.text.textCursor().MoveOperation.Start)
    qtbot.waitUntil(lambda: toast.geometry().bottom() > 500)


def test_it_goes_by_itself_but_not_from_under_the_focus(qtbot, page, toast):
    toast._gone.setInterval(60)
    toast.say(Message("Item moved"))
    qtbot.waitUntil(lambda: not toast.isVisible())
    page.button.setFocus()
    toast.say(Message("Item moved"))
    toast.first_focus()
    qtbot.wait(200)
    assert toast.isVisible()
    qtbot.keyClick(toast.action, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert page.button.hasFocus()


def test_undo_is_pressed_by_key(qtbot, page, toast):
    page.button.setFocus()
    toast.say(Message("Item moved"))
    toast.first_focus()
    qtbot.keyClick(toast.action, Qt.Key.Key_Return)
    assert page.undone == [True]
    assert page.button.hasFocus()


def test_a_warning_stays_until_it_is_closed(qtbot, page, toast):
    toast._gone.setInterval(60)
    toast.warn(Message("The disk is full."))
    qtbot.wait(200)
    assert toast.isVisible()
    toast.first_focus()
    qtbot.keyClick(toast.focusWidget(), Qt.Key.Key_Return)
    assert not toast.isVisible()
