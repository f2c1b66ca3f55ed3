"""Hands on the day grid: take hold of something, drag it somewhere, let go."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from missionplanner.ui.programme.grid.measures import y_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def send(widget: Any, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """One event of the pointer, also at places outside the widget."""
    button = _NO_BUTTON if kind is QEvent.Type.MouseMove else _LEFT
    buttons = _NO_BUTTON if kind is QEvent.Type.MouseButtonRelease else _LEFT
    everywhere = QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), everywhere, button, buttons, held)
    QApplication.sendEvent(widget, event)


def press(grid: Any, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press the button."""
    send(grid.viewport(), QEvent.Type.MouseButtonPress, at, held)


def move(grid: Any, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Move the pointer with the button held."""
    send(grid.viewport(), QEvent.Type.MouseMove, at, held)


def release(grid: Any, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Let go."""
    send(grid.viewport(), QEvent.Type.MouseButtonRelease, at, held)


def click(grid: Any, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press and let go at one place."""
    press(grid, at, held)
    release(grid, at, held)


def drag(grid: Any, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """The whole of a drag."""
    press(grid, start)
    move(grid, (start + end) / 2, held)
    move(grid, end, held)
    release(grid, end, held)


def down(minutes: int) -> QPoint:
    """So many minutes further down."""
    return QPoint(0, y_of(minutes))


def point(grid: Any, day: date, minutes: int) -> QPoint:
    """The place of a minute on a day, at the right end of the day's width, in the viewport."""
    at = grid.day_number(day)
    left, width = grid.columns.lefts[at], grid.columns.widths[at]
    return QPoint(left + width - 3, y_of(minutes)) + grid.offset()


def show_hour(grid: Any, hour: int) -> None:
    """Scroll so that an hour stands near the top."""
    grid.verticalScrollBar().setValue(y_of(hour * 60))
