"""The view of the one table: keys, pointer and places as people know them from spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QFrame

from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.table.cells import Key, Row
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.model import Index, TableModel
from missionplanner.ui.widgets.table.reason import draw_reason, reason_place
from missionplanner.ui.widgets.table.sized import SizedTable
from missionplanner.ui.words import Words, say


class TableView(SizedTable):
    """Shows a `TableModel`. Keys of rows go out with the signals, never positions.

    `move_asked(key, before)`: put the row before that other row (a group's head too); nothing
    means to the end.
    """

    opened = Signal(object)
    delete_asked = Signal(object)
    move_asked = Signal(object, object)
    chosen = Signal(object)

    def __init__(
        self, model: TableModel, name: Words, *, movable: bool = False, opens: bool = False
    ) -> None:
        """`opens`: Enter and a double click open the row instead of going down."""
        super().__init__(model)
        self._name = name
        self._movable = movable
        self._opens = opens
        self.is_whole_row = False
        self.hovered_row = -1
        self._pressed_key: Key = None
        self._drop_row = -1
        self.setItemDelegate(TableDelegate(self))
        self._set_up()
        self.setAccessibleName(say(name))

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    # Places

    @property
    def rings_rows(self) -> bool:
        """Whether it is the row that is current: taken whole, or nothing in it can be typed."""
        return self.is_whole_row or all(each.editor is None for each in self.table().columns)

    def current_row(self) -> int:
        """The chosen row, or -1."""
        return self.currentIndex().row()

    def current_key(self) -> Key:
        """The key of the chosen row, or nothing."""
        row = self.current_row()
        return self.table().rows[row].key if 0 <= row < len(self.table().rows) else None

    def select(self, key: Key, column: str = "") -> bool:
        """Go to the row of this key, in a column or in the present one."""
        row = self.table().row_of(key)
        if row < 0:
            return False
        at = self.table().column_of(column) if column else max(self.currentIndex().column(), 0)
        if self.isColumnHidden(at):
            at = self.first_column()
        self.setCurrentIndex(self.table().index(row, at))
        self.scrollTo(self.currentIndex())
        return True

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen wherever it stands now."""
        key, column = self.current_key(), self.currentIndex().column()
        self.table().set_rows(rows)
        row = self.table().row_of(key)
        if key is not None and row >= 0 and self.current_key() != key:
            self.setCurrentIndex(self.table().index(row, column))

    def edit_at(self, key: Key, column: str) -> None:
        """Open the editor of a cell."""
        if self.select(key, column):
            self.edit(self.currentIndex())

    def go(self, down: int, right: int) -> None:
        """Go on from the current cell, over group heads and hidden columns."""
        index = self.currentIndex()
        row, column = index.row(), index.column()
        rows, columns = self.table().rows, self.table().columns
        there = range(column + right, len(columns) if right > 0 else -1, right) if right else ()
        column = next((each for each in there if self._is_typed(row, each)), column)
        while down and 0 <= row + down < len(rows):
            row += down
            if not rows[row].is_group:
                break
        target = self.table().index(row, column)
        if target.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(target)
        self.setFocus()

    def drop_edit(self) -> None:
        """Forget what was typed into the cell that is being edited."""
        self.table().take_back(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.is_whole_row = False
        self._repaint()
        self.chosen.emit(self.current_key())

    def _repaint(self) -> None:
        if self.isVisible():
            self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle(event):
            super().keyPressEvent(event)

    def _handle(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        alt = held == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._enter()
        elif key == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ShiftModifier:
            self.is_whole_row = True
            self._repaint()
        elif key == Qt.Key.Key_Delete:
            self._delete()
        elif key == Qt.Key.Key_Escape and self.table().kept_at(self.currentIndex()):
            self.drop_edit()
        else:
            return bool(held & Qt.KeyboardModifier.ControlModifier) and not _is_place(key)
        return True

    def _enter(self) -> None:
        key = self.current_key()
        if self._opens and key is not None:
            self.opened.emit(key)
        else:
            self.go(1, 0)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes on to the next cell that can be typed into, from the last out of the table."""
        if self.hasFocus() and self._can_go(1 if following else -1):
            self.go(0, 1 if following else -1)
            return True
        return super().focusNextPrevChild(following)

    def _can_go(self, right: int) -> bool:
        at, columns = self.currentIndex(), range(len(self.table().columns))
        there = columns[at.column() + 1 :] if right > 0 else columns[: max(at.column(), 0)]
        return at.isValid() and any(self._is_typed(at.row(), column) for column in there)

    def _is_typed(self, row: int, column: int) -> bool:
        index = self.table().index(row, column)
        return not self.isColumnHidden(column) and self.table().is_editable(index)

    def _delete(self) -> None:
        """Empty the cell; on a whole row, or where nothing can be typed, delete the row."""
        index, key = self.currentIndex(), self.current_key()
        if key is None:
            return
        if self.is_whole_row or not self.table().is_editable(index):
            self.delete_asked.emit(key)
        else:
            self.table().store(index, "")

    def _move(self, step: int) -> None:
        rows, row = self.table().rows, self.current_row()
        if not self._movable or row < 0 or not 0 <= row + step < len(rows):
            return
        before = row - 1 if step < 0 else row + 2
        self.move_asked.emit(rows[row].key, rows[before].key if before < len(rows) else None)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self._pressed_key = self.table().rows[index.row()].key
            column = self.table().columns[index.column()]
            self.is_whole_row = self._movable and column.editor is None and index.column() == 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        dragging = bool(event.buttons() & Qt.MouseButton.LeftButton) and self._movable
        if dragging and self._pressed_key is not None and row != self.current_row():
            self._drop_row = row if row >= 0 else len(self.table().rows)
            self._repaint()
        elif row != self.hovered_row:
            self.hovered_row = row
            self._repaint()
        if not dragging:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        key, target = self._pressed_key, self._drop_row
        self._pressed_key, self._drop_row = None, -1
        if target >= 0 and key is not None:
            rows = self.table().rows
            self.move_asked.emit(key, rows[target].key if target < len(rows) else None)
            self._repaint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        if index.isValid() and self._opens and not self.table().is_editable(index):
            self.opened.emit(self.table().rows[index.row()].key)
        # Who points wants to see what there is to choose.
        editor, delegate = QApplication.focusWidget(), self.itemDelegate()
        if isinstance(editor, LineEdit) and isinstance(delegate, TableDelegate):
            delegate.offer_all(editor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered_row = -1
        self._repaint()

    def hideEvent(self, event: QHideEvent) -> None:
        """A table that nobody sees has no open editor: what was typed is stored."""
        for editor in self.viewport().findChildren(LineEdit):
            if editor.isVisibleTo(self):
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # First, since Qt's own way would choose the first cell, also that of a group's head.
        if not self.currentIndex().isValid():
            self._choose_first()
        super().focusInEvent(event)

    def _choose_first(self) -> None:
        rows = self.table().rows
        row = next((i for i, each in enumerate(rows) if not each.is_group), -1)
        columns = enumerate(self.table().columns)
        typed = (i for i, each in columns if each.editor and not self.isColumnHidden(i))
        if row >= 0:
            self.setCurrentIndex(self.table().index(row, next(typed, self.first_column())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        kept_cells = self.table().kept_cells()
        if not kept_cells and self._drop_row < 0:
            return
        painter = QPainter(self.viewport())
        for index, kept in kept_cells:
            chosen = index.row() == self.current_row()
            place = reason_place(self.visualRect(index), say(kept.reason), self.wide)
            draw_reason(painter, place, say(kept.reason), "accent_soft" if chosen else "surface")
        if self._drop_row >= 0:
            top = self.top_of(self._drop_row)
            painter.fillRect(0, top - 1, self.wide, 2, QColor(tokens().accent))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(say(self._name))
            self._repaint()


def _is_place(key: int) -> bool:
    """Whether a key only goes somewhere."""
    return Qt.Key.Key_Home <= key <= Qt.Key.Key_PageDown
