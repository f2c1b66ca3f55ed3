"""The view of the one table: keys, pointer and places as people know them from spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QFrame

from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.table import keys
from missionplanner.ui.widgets.table.arranging import ArrangingTable
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.widgets.table.reason import draw_reason, reason_place
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from missionplanner.ui.memory import Memory


class TableView(ArrangingTable):
    """Shows a `TableModel`. Keys of rows go out with the signals, never positions.

    `pasted(Pasted)`: rows came from the clipboard that do not go into the chosen cells.
    """

    opened = Signal(object)
    delete_asked = Signal(object)
    pasted = Signal(object)

    def __init__(
        self,
        model: TableModel,
        name: Words,
        *,
        movable: bool = False,
        opens: bool = False,
        memory: Memory | None = None,
        key: str = "",
    ) -> None:
        """`opens`: Enter and a double click open the row instead of going down.

        The page around such a list has a filter of its own. `memory` remembers under `key` what a
        person makes of the columns.
        """
        super().__init__(model, movable=movable)
        self._name = name
        self._opens = opens
        self.setItemDelegate(TableDelegate(self))
        self._set_up()
        self.setAccessibleName(say(name))
        if memory is not None and key:
            self.remember(memory, key)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.head()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._menu_on_head)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    @property
    def finds(self) -> bool:
        """Whether it finds rows by itself: a table with heads, unless its page has a filter."""
        return self.has_heads and self.table().can_arrange and not self._opens

    def open_menu(self) -> None:
        """The menu of the current cell."""
        at = self.visualRect(self.currentIndex()).bottomLeft()
        self._menu_at(self.viewport().mapToGlobal(at), max(self.currentIndex().column(), 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        column = self.columnAt(event.pos().x())
        self._menu_at(event.globalPos(), column if column >= 0 else self.first_column())

    def _menu_on_head(self, at: QPoint) -> None:
        column = self.head().logicalIndexAt(at)
        place = self.head().viewport().mapToGlobal(at)
        self._menu_at(place, column if column >= 0 else self.first_column())

    def _menu_at(self, at: QPoint, column: int) -> None:
        from missionplanner.ui.widgets.table.menu import menu_of

        if self.has_heads:
            menu_of(self, column).popup(at)

    # Cells

    def edit_at(self, key: Any, column: str) -> None:
        """Open the editor of a cell."""
        if self.select(key, column):
            self.edit(self.currentIndex())

    def drop_edit(self) -> None:
        """Forget what was typed into the cell that is being edited."""
        self.table().take_back(self.currentIndex())

    @property
    def takes_rows(self) -> bool:
        """Whether something can be pasted here."""
        return any(each.editor is not None for each in self.table().columns)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as a table and as lines."""
        from missionplanner.ui.widgets.table.copying import copied

        if self.current_row() >= 0:
            QApplication.clipboard().setMimeData(copied(self))

    def paste(self) -> None:
        """Take what is on the clipboard: into the chosen cells where it fits, else as rows."""
        from missionplanner.ui.widgets.table.from_clipboard import take

        if self.takes_rows:
            take(self)

    def paste_rows(self) -> None:
        """Take what is on the clipboard as rows, wherever one is in the table."""
        from missionplanner.ui.widgets.table.from_clipboard import take

        take(self, as_rows=True)

    @Slot()
    def paste_over_edit(self) -> None:
        """Rows were pasted into the editor of a cell, in which nothing stands."""
        for editor in self.viewport().findChildren(LineEdit):
            editor.setModified(False)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.drop_edit()
        self.paste_rows()

    def same_as_above(self) -> None:
        """Fill the chosen cells with what stands above them."""
        from missionplanner.ui.widgets.table.filling import fill_down

        if self.has_heads:
            fill_down(self)

    def enter(self) -> None:
        """Enter: open the row, or go down."""
        self._enter()

    def _enter(self) -> None:
        key = self.current_key()
        if self._opens and key is not None:
            self.opened.emit(key)
        else:
            self.go(1, 0)

    def delete(self) -> None:
        """Empty the cells; on whole rows, or where nothing can be typed, delete the rows."""
        from missionplanner.ui.widgets.table.filling import empty

        chosen = self.selected_keys()
        if self.is_whole_row or not self.can_type_somewhere():
            for key in chosen:
                self.delete_asked.emit(key)
        else:
            empty(self)

    # Keys and pointer

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        # The window has keys of its own for some of these; here they are the table's.
        if is_key and keys.is_own(self, cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes on to the next cell that can be typed into, from the last out of the table."""
        step, at = (1 if following else -1), self.currentIndex()
        if self.hasFocus() and any(True for _ in self._typed_beside(at.row(), at.column(), step)):
            self.go(0, step)
            return True
        return super().focusNextPrevChild(following)

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
        before, self.hovered_row = self.hovered_row, -1
        self.repaint_rows(before)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        # Asked for once, not by each cell.
        self.paints_several = self.has_several()
        super().paintEvent(event)
        kept_cells = self.table().kept_cells()
        if not kept_cells and not self.is_dragging:
            return
        painter = QPainter(self.viewport())
        for index, kept in kept_cells:
            chosen = index.row() == self.current_row()
            place = reason_place(self.visualRect(index), say(kept.reason), self.wide)
            draw_reason(painter, place, say(kept.reason), "accent_soft" if chosen else "surface")
        self.paint_drop(painter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(say(self._name))
            self.repaint_rows()
