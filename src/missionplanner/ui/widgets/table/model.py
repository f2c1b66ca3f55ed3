"""The model of the one table: plain rows, edits handed out as words, what failed kept in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from missionplanner.errors import PlannerError
from missionplanner.ui.widgets.table.arrangement import (
    Arrangement,
    Folded,
    arranged,
    spoken_head,
)
from missionplanner.ui.widgets.table.cells import Cell, Column, Key, Row
from missionplanner.ui.widgets.table.kept_words import Kept, KeptWords
from missionplanner.ui.words import say, tip

if TYPE_CHECKING:
    from missionplanner.ui.drafts import Drafts

Index = QModelIndex | QPersistentModelIndex
Commit = Callable[[Key, str, str], None]
_EMPTY = Cell()
_FEW = 8


class TableModel(QAbstractTableModel):
    """Shows rows; `commit(key, column name, words)` stores an edit or raises `PlannerError`."""

    kept = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        commit: Commit | None = None,
        *,
        drafts: Drafts | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._given: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._words = Folded()
        self.arrangement = Arrangement()
        self._commit = commit
        self._kept = KeptWords(drafts)

    # What it shows

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown, in the order in which they are."""
        return self._rows

    @property
    def can_arrange(self) -> bool:
        """Whether it holds all of its rows, and can sort and filter them."""
        return isinstance(self._rows, tuple)

    def can_sort_by(self, name: str) -> bool:
        """Whether it can show its rows in the order of a column; only of one with a head."""
        return self.can_arrange and any(each.name == name and each.head for each in self.columns)

    def counts(self) -> tuple[int, int]:
        """How many rows are shown, and how many there are; heads are no rows."""
        shown, given = (sum(not row.is_group for row in rows) for rows in (self._rows, self._given))
        return shown, given

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows: only what differs is told, so place, selection and editors stay."""
        self._given = tuple(rows)
        self._show()
        if self._commit is not None:
            names = [column.name for column in self.columns if column.editor is not None]
            self._kept.take_up(self._given, names)

    def arrange(self, how: Arrangement) -> None:
        """Show the rows in another order, or only those that have certain words."""
        self.arrangement = how
        self._show()

    def _show(self) -> None:
        new = arranged(self._given, self.columns, self.arrangement, self._words)
        old = self._rows
        first = 0
        while first < min(len(old), len(new)) and old[first].key == new[first].key:
            first += 1
        last = 0
        most = min(len(old), len(new)) - first
        while last < most and old[-1 - last].key == new[-1 - last].key:
            last += 1
        self._splice(new, first, len(old) - last, len(new) - last)

    def _splice(self, new: tuple[Row, ...], first: int, old_end: int, new_end: int) -> None:
        """Replace the middle, then say which of the other rows read differently now."""
        old = self._rows
        if old_end > first:
            self.beginRemoveRows(QModelIndex(), first, old_end - 1)
            self._rows = old[:first] + old[old_end:]
            self.endRemoveRows()
        if new_end > first:
            self.beginInsertRows(QModelIndex(), first, new_end - 1)
            self._rows = self._rows[:first] + new[first:new_end] + self._rows[first:]
            self.endInsertRows()
        before, self._rows = self._rows, new
        changed = [i for i, (was, now) in enumerate(zip(before, new, strict=True)) if was != now]
        if changed:
            self.dataChanged.emit(
                self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1)
            )

    def row_of(self, key: Key) -> int:
        """Where the row of this key stands; -1 where it is not shown."""
        return next((i for i, row in enumerate(self._rows) if row.key == key), -1)

    def rows_of(self, keys: Sequence[Key]) -> list[int]:
        """Where the rows of these keys stand, from the top; those that are not shown are left out.

        Few are looked for one by one: a table of ten thousands makes a row when it is asked for.
        """
        if len(keys) < _FEW or not self.can_arrange:
            return sorted(row for key in keys if (row := self.row_of(key)) >= 0)
        wanted = set(keys)
        return [at for at, row in enumerate(self._rows) if row.key in wanted]

    def column_of(self, name: str) -> int:
        """Where the column of this name stands."""
        return next(i for i, column in enumerate(self.columns) if column.name == name)

    def cell(self, index: Index) -> Cell:
        """The cell as it is painted."""
        row = self._rows[index.row()]
        if row.is_group:
            return row.cells[0] if index.column() == 0 else _EMPTY
        return row.cells[index.column()] if index.column() < len(row.cells) else _EMPTY

    def kept_at(self, index: Index) -> Kept | None:
        """What was typed here and could not be stored."""
        row = self._rows[index.row()]
        return self._kept.at(row.key, self.columns[index.column()].name)

    def kept_cells(self) -> list[tuple[QModelIndex, Kept]]:
        """All cells that hold words which could not be stored."""
        found = []
        for (key, name), kept in self._kept.items():
            row = self.row_of(key)
            if row >= 0:
                found.append((self.index(row, self.column_of(name)), kept))
        return found

    # What was typed

    def is_editable(self, index: Index) -> bool:
        """Whether a cell can be typed into."""
        row = self._rows[index.row()]
        column = self.columns[index.column()]
        return (
            self._commit is not None
            and not row.is_group
            and column.editor is not None
            and not self.cell(index).is_fixed
        )

    def typed(self, index: Index, words: str) -> None:
        """Somebody is typing here: keep it within a second."""
        self._kept.typed(self._rows[index.row()], self.columns[index.column()].name, words)

    def take_back(self, index: Index) -> None:
        """Forget what was typed here."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        self._kept.drop(row, column.name)
        self.dataChanged.emit(index, index)

    def store(self, index: Index, words: str) -> bool:
        """Store an edit. What is not understood stays in its cell with the reason."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        if words == self.text_to_edit(index) and self.kept_at(index) is None:
            self.take_back(index)
            return True
        try:
            if self._commit is not None and words != self._stored_text(index):
                self._commit(row.key, column.name, words)
        except PlannerError as error:
            self._kept.keep(row, column.name, words, error.message)
            self.dataChanged.emit(index, index)
            self.kept.emit()
            return False
        self.take_back(index)
        return True

    def text_to_edit(self, index: Index) -> str:
        """What an editor begins with."""
        kept = self.kept_at(index)
        return kept.text if kept else self._stored_text(index)

    def _stored_text(self, index: Index) -> str:
        cell = self.cell(index)
        return say(cell.text) if cell.typed is None else cell.typed

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            kept = self.kept_at(index)
            return kept.text if kept else self.cell(index).words()
        if role == Qt.ItemDataRole.EditRole:
            return self.text_to_edit(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            kept = self.kept_at(index)
            return tip(say(kept.reason if kept else self.cell(index).tip)) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            kept = self.kept_at(index)
            return say(kept.reason) if kept else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.is_editable(index):
            return False
        return self.store(index, str(value))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(self.columns[section].head)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_head(self.columns[section], self.arrangement)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[section].align]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or index.row() >= len(self._rows):
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].is_group:
            # Arrows go over it.
            return Qt.ItemFlag.NoItemFlags
        return _TYPED if self.is_editable(index) else _SHOWN


# Joined once: each painting asks for the flags of every cell that is seen.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _SHOWN | Qt.ItemFlag.ItemIsEditable

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignCenter,
}


def persistent(index: Index) -> QPersistentModelIndex:
    """A place that follows its row."""
    return index if isinstance(index, QPersistentModelIndex) else QPersistentModelIndex(index)
