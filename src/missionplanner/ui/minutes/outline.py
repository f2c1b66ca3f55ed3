"""The outline of a record: lines of any length, written and ordered by keys as in a notebook."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from missionplanner.ui.minutes.line_delegate import Editor, LineDelegate, height_of
from missionplanner.ui.minutes.outline_rows import LineRow
from missionplanner.ui.widgets.table import TableModel, TableView
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.table.model import Index
from missionplanner.ui.words import Words, say


class OutlineModel(TableModel):
    """A line is read out with its number, or as the decision or follow-up that it is."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            row = cast(LineRow, self.rows[index.row()])
            return f"{say(row.sign.text)} {super().data(index)}"
        return super().data(index, role)


class OutlineView(TableView):
    """Lines go out by their keys.

    `next_asked(key)`: write below this line. `shift_asked(key, by)`: deeper or less deep.
    `kind_asked(key, letter)`: d, f, or nothing for plain words.
    """

    next_asked = Signal(object)
    shift_asked = Signal(object, int)
    kind_asked = Signal(object, str)

    def __init__(self, model: TableModel, name: Words) -> None:
        super().__init__(model, name, movable=True)
        self._lines = LineDelegate(self)
        self.setItemDelegate(self._lines)
        self.horizontalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.clicked.connect(lambda index: self.edit(index))

    @property
    def is_writing(self) -> bool:
        """Whether a line is being written."""
        return self.state() is QAbstractItemView.State.EditingState

    @property
    def editor(self) -> Editor | None:
        """The editor that is open."""
        found = self.viewport().findChildren(QWidget)
        editors = (each for each in found if isinstance(each, Editor))
        return next((each for each in editors if each.isVisibleTo(self)), None)

    def write(self, key: Key) -> None:
        """Open a line to write; one that is open goes on being written."""
        if self.is_writing and self.current_key() == key:
            return
        self.edit_at(key, "words")

    def step(self, by: int) -> None:
        """Write the line above or below."""
        self.go(by, 0)
        self.edit(self.currentIndex())

    def _set_heights(self) -> None:
        for number in range(len(self.table().rows)):
            self._set_height(number)
        self.updateEditorGeometries()

    def _set_height(self, number: int) -> None:
        model, header = self.table(), self.verticalHeader()
        kept = model.kept_at(model.index(number, 0))
        is_open = number == self.current_row() and self.is_writing
        editor = self.editor if is_open else None
        height = height_of(
            cast(LineRow, model.rows[number]),
            self.columnWidth(0),
            text=kept.text if kept else None,
            written=editor.height() if editor is not None else 0,
        )
        if header.sectionSize(number) != height:
            header.resizeSection(number, height)

    def fit(self) -> None:
        """Make room for what is being written, and keep it in view."""
        if self.is_writing:
            self._set_height(self.current_row())
            self.updateGeometries()
            self.updateEditorGeometries()
            self.scrollTo(self.currentIndex())

    def fit_later(self) -> None:
        """Make room for an editor that is about to open."""
        QTimer.singleShot(0, self, self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_later()

    def move_line(self, by: int) -> None:
        """Move the line that was written one place up or down."""
        self._move(by)

    def _enter(self) -> None:
        self.next_asked.emit(self.current_key())

    def hideEvent(self, event: QHideEvent) -> None:
        editor = self.editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        super().hideEvent(event)
