"""What is chosen in the one table: the current cell, several cells, whole rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView

from missionplanner.ui.widgets.table.cells import Key, Row
from missionplanner.ui.widgets.table.model import Index, TableModel
from missionplanner.ui.widgets.table.sized import SizedTable

_Flag = QItemSelectionModel.SelectionFlag


class ChosenTable(SizedTable):
    """Keys of rows go out with the signals, never positions.

    `several_chosen`: which rows are chosen has changed; `selected_keys` gives them.
    """

    chosen = Signal(object)
    several_chosen = Signal()

    # Asked for as soon as the view has its model.
    _is_extending = False
    # Whether several were chosen when it was painted last.
    paints_several = False

    def __init__(self, model: TableModel) -> None:
        super().__init__(model)
        self.is_whole_row = False
        # From where Shift extends; Qt's own place for that misses what is gone to by name.
        self._anchor = QPersistentModelIndex()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        is_typed = any(each.editor is not None for each in model.columns)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if is_typed else behaviour.SelectRows)

    # The current cell

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
        """Show these rows; those that are chosen stay chosen wherever they stand now."""
        self.keep_chosen(lambda: self.table().set_rows(rows))

    def keep_chosen(self, change: Callable[[], None]) -> None:
        """Change which rows are shown; those that are chosen stay chosen where they stand now."""
        key, at, column = self.current_key(), self.current_row(), self.currentIndex().column()
        # In a list of ten thousands that would make each of the rows.
        keeps = self.table().can_arrange and self.has_several()
        several = self.selected_keys() if keeps else ()
        whole = self.is_whole_row
        change()
        row = self.table().row_of(key) if key is not None else -1
        if row >= 0 and self.current_key() != key:
            self.setCurrentIndex(self.table().index(row, column))
        elif row < 0 and key is not None and self.hasFocus():
            self._choose_near(at, column)
        if several and self.selected_keys() != several:
            self.select_rows(several)
            self.is_whole_row = whole

    def _choose_near(self, at: int, column: int) -> None:
        """What was chosen is gone: go on from where it stood."""
        rows = self.table().rows
        places = chain(range(at, len(rows)), range(min(at, len(rows)) - 1, -1, -1))
        near = next((place for place in places if not rows[place].is_group), -1)
        if near >= 0:
            self.setCurrentIndex(self.table().index(near, column))

    def go(self, down: int, right: int) -> None:
        """Go on from the current cell, over group heads and hidden columns."""
        index = self.currentIndex()
        row, column = index.row(), index.column()
        rows = self.table().rows
        if right:
            column = next(self._typed_beside(row, column, right), column)
        while down and 0 <= row + down < len(rows):
            row += down
            if not rows[row].is_group:
                break
        target = self.table().index(row, column)
        if target.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(target)
        self.setFocus()

    def go_to_end(self, *, last: bool) -> None:
        """To the first cell of the first row, or to the last cell of the last one."""
        rows, shown = self.table().rows, self.shown_columns()
        places = range(len(rows) - 1, -1, -1) if last else range(len(rows))
        row = next((i for i in places if not rows[i].is_group), -1)
        if row >= 0 and shown:
            self.setCurrentIndex(self.table().index(row, shown[-1 if last else 0]))
            self.scrollTo(self.currentIndex())

    def _typed_beside(self, row: int, column: int, right: int) -> Iterator[int]:
        """The columns on one side, the nearest first, into which something can be typed."""
        shown = self.shown_columns()
        at = shown.index(column) if column in shown else -1
        there = shown[at + 1 :] if right > 0 else shown[: max(at, 0)][::-1]
        return (each for each in there if self._is_typed(row, each))

    def _is_typed(self, row: int, column: int) -> bool:
        index = self.table().index(row, column)
        return not self.isColumnHidden(column) and self.table().is_editable(index)

    def _choose_first(self) -> None:
        rows = self.table().rows
        row = next((i for i, each in enumerate(rows) if not each.is_group), -1)
        columns = self.table().columns
        typed = (i for i in self.shown_columns() if columns[i].editor)
        if row >= 0:
            self.setCurrentIndex(self.table().index(row, next(typed, self.first_column())))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.is_whole_row = False
        if not self._is_extending:
            self._anchor = QPersistentModelIndex(current)
        self._repaint_chosen(previous.row(), current.row())
        self.chosen.emit(self.current_key())

    # Several cells

    def extend_by(self, action: QAbstractItemView.CursorAction) -> None:
        """Choose from where one began to where a key goes."""
        self.extend_to(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))

    def extend_to(self, to: QModelIndex) -> None:
        """Choose all cells from where one began to this one; whole rows where one began with them.

        The rows between may have other heads among them.
        """
        if not to.isValid():
            return
        whole, anchor = self.is_whole_row, self._anchor
        self._is_extending = True
        self.selectionModel().setCurrentIndex(to, _Flag.NoUpdate)
        self._is_extending = False
        began = self.table().index(anchor.row(), anchor.column()) if anchor.isValid() else to
        wanted = self._between(began, to)
        self.selectionModel().select(wanted, _Flag.ClearAndSelect)
        if whole:
            self.take_whole_rows()
        self.scrollTo(to)

    def _between(self, one: QModelIndex, other: QModelIndex) -> QItemSelection:
        """The cells of which these are the corners, by what is seen."""
        model, shown = self.table(), self.shown_columns()
        top, bottom = sorted((one.row(), other.row()))
        columns: Sequence[int] = range(len(model.columns))
        if not self.rings_rows and {one.column(), other.column()} <= set(shown):
            left, right = sorted(map(shown.index, (one.column(), other.column())))
            columns = sorted(shown[left : right + 1])
        wanted = QItemSelection()
        for first, last in _spans(columns):
            wanted.append(QItemSelectionRange(model.index(top, first), model.index(bottom, last)))
        return wanted

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def has_several(self) -> bool:
        """Whether more than one cell is chosen, or where rows are chosen more than one row."""
        ranges = self._ranges()
        if not ranges:
            return False
        rows = ranges[-1].bottom() > ranges[0].top() or len(ranges) > 1
        return rows or (not self.rings_rows and ranges[0].right() > ranges[0].left())

    def selected_rows(self) -> list[int]:
        """Where the chosen rows stand: those in which a cell is chosen, else the current one."""
        rows, found = self.table().rows, set[int]()
        for each in self._ranges():
            found.update(range(each.top(), each.bottom() + 1))
        if not found and self.current_row() >= 0:
            found = {self.current_row()}
        return [row for row in sorted(found) if row < len(rows) and not rows[row].is_group]

    def selected_keys(self) -> tuple[Key, ...]:
        """The keys of the chosen rows, from the top."""
        rows = self.table().rows
        return tuple(rows[row].key for row in self.selected_rows())

    def selected_columns(self) -> list[int]:
        """The columns in which something is chosen, from left to right."""
        found = {max(self.currentIndex().column(), 0)}
        for each in self._ranges():
            found.update(range(each.left(), each.right() + 1))
        shown = self.shown_columns()
        return shown if self.rings_rows else [column for column in shown if column in found]

    def is_cell_selected(self, index: Index) -> bool:
        """Whether this cell is one of several that are chosen."""
        return self.selectionModel().isSelected(self.table().index(index.row(), index.column()))

    def take_whole_rows(self) -> None:
        """Choose the whole of each row in which a cell is chosen."""
        self.select_rows(self.selected_keys())
        self.is_whole_row = True
        self.repaint_rows()

    def select_rows(self, keys: Sequence[Key]) -> None:
        """Choose the rows of these keys, as far as they are shown; the current cell stays."""
        model, last = self.table(), len(self.table().columns) - 1
        wanted = QItemSelection()
        for first, end in _spans(model.rows_of(keys)):
            wanted.append(QItemSelectionRange(model.index(first, 0), model.index(end, last)))
        self.selectionModel().select(wanted, _Flag.ClearAndSelect)

    def take_all(self) -> None:
        """Choose everything."""
        model = self.table()
        if not len(model.rows):
            return
        if not self.currentIndex().isValid():
            self._choose_first()
        everything = QItemSelection(
            model.index(0, 0), model.index(len(model.rows) - 1, len(model.columns) - 1)
        )
        self.selectionModel().select(everything, _Flag.ClearAndSelect)
        self.is_whole_row = True
        self.repaint_rows()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._repaint_chosen()
        self.several_chosen.emit()

    def _repaint_chosen(self, *rows: int) -> None:
        """Paint anew the rows between which one went; all where several are or were chosen."""
        if self.paints_several or self.has_several():
            self.repaint_rows()
        elif rows:
            self.repaint_rows(*rows)

    def repaint_rows(self, *rows: int) -> None:
        """Paint these rows anew, or all that are seen where none is named."""
        if not self.isVisible():
            return
        for row in rows:
            if row >= 0:
                self.viewport().update(self.row_rect(row))
        if not rows:
            self.viewport().update()


def _spans(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of numbers that follow one another."""
    first = before = -2
    for row in rows:
        if row != before + 1:
            if first >= 0:
                yield first, before
            first = row
        before = row
    if first >= 0:
        yield first, before
