"""Rows of the one table are moved: by a step with Alt and an arrow, or dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from missionplanner.messages import Message
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.table.chosen import ChosenTable
from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.words import say

_EDGE, _STEP = 24, 12
_SORTED = Message("Rows can be moved in their own order only: press Ctrl Shift S until no arrow.")


class MovingTable(ChosenTable):
    """A row is dragged by a cell that cannot be typed into; Esc, or letting go outside, drops it.

    `move_asked(key, before)`: put the row before that other row (a group's head too); nothing
    means to the end.
    """

    move_asked = Signal(object, object)

    def __init__(self, model: TableModel, *, movable: bool) -> None:
        super().__init__(model)
        self._movable = movable
        self.hovered_row = -1
        self._pressed_key: Key = None
        self._drop_row = -1

    @property
    def is_dragging(self) -> bool:
        """Whether a row is on its way."""
        return self._drop_row >= 0

    def move_row(self, step: int) -> None:
        """Ask to put the current row one place up or down."""
        self._move(step)

    def _move(self, step: int) -> None:
        rows, row = self.table().rows, self.current_row()
        if not self._movable or row < 0 or not 0 <= row + step < len(rows):
            return
        if self.table().arrangement.is_own:
            before = row - 1 if step < 0 else row + 2
            self.move_asked.emit(rows[row].key, rows[before].key if before < len(rows) else None)
        else:
            self._say_sorted(self.visualRect(self.currentIndex()).bottomLeft())

    def _say_sorted(self, at: QPoint) -> None:
        QToolTip.showText(self.viewport().mapToGlobal(at), say(_SORTED), self)

    def drop_back(self) -> None:
        """The row that is dragged stays where it was."""
        self._pressed_key, self._drop_row = None, -1
        self.repaint_rows()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.extend_to(self.indexAt(event.position().toPoint()))
            return
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_row = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        self._pressed_key = None
        if is_row and self._movable and self.table().columns[index.column()].editor is None:
            if event.button() is Qt.MouseButton.LeftButton:
                self._pressed_key = self.table().rows[index.row()].key
            if not self.rings_rows:
                self.take_whole_rows()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not held or self._pressed_key is None:
            super().mouseMoveEvent(event)
        elif self.is_dragging or row != self.table().row_of(self._pressed_key):
            self._drag(place, row)
        if row != self.hovered_row:
            before, self.hovered_row = self.hovered_row, row
            self.repaint_rows(before, row)

    def _drag(self, place: QPoint, row: int) -> None:
        if not self.table().arrangement.is_own:
            self._pressed_key = None
            self._say_sorted(place)
            return
        inside = self.viewport().rect().contains(place)
        self._drop_row = (row if row >= 0 else len(self.table().rows)) if inside else -1
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if place.y() < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif place.y() > high - _EDGE:
            bar.setValue(bar.value() + _STEP)
        self.repaint_rows()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        key, target = self._pressed_key, self._drop_row
        self.drop_back()
        if target >= 0 and key is not None:
            rows = self.table().rows
            self.move_asked.emit(key, rows[target].key if target < len(rows) else None)

    def paint_drop(self, painter: QPainter) -> None:
        """The line at which the dragged row would go in."""
        if self.is_dragging:
            top = self.top_of(self._drop_row)
            painter.fillRect(0, top - 1, self.wide, 2, QColor(tokens().accent))
