"""The one delegate: paints every cell of every table, and edits it in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.table.cell_painting import paint_cell, paint_group
from missionplanner.ui.widgets.table.cells import Row
from missionplanner.ui.widgets.table.model import Index, TableModel, persistent
from missionplanner.ui.widgets.table.row_height import ROW_HEIGHT
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from missionplanner.ui.widgets.table.view import TableView


class TableDelegate(QStyledItemDelegate):
    """Reads the tokens at each painting; fonts, widths and cut texts are made once."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = cast(TableModel, index.model())
        row = model.rows[index.row()]
        rect = option.rect
        painter.save()
        try:
            self._ground(painter, rect, index, row)
            if row.is_group:
                painter.setClipRect(rect)
                paint_group(painter, self._view.row_rect(index.row()), row)
            else:
                self._ring(painter, rect, index)
                paint_cell(painter, rect, index, model)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, index: Index, row: Row) -> None:
        view = self._view
        is_current = view.current_row() == index.row() and not row.is_group
        several = view.paints_several
        is_chosen = several and not row.is_group and view.is_cell_selected(index)
        # Of several chosen cells each is seen; of one, the row it stands in.
        if is_chosen or (is_current and not several):
            painter.fillRect(rect, QColor(tokens().accent_soft))
        elif view.hovered_row == index.row() and not row.is_group:
            painter.fillRect(rect, QColor(tokens().hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens().line))
        if (is_chosen or is_current) and view.first_column() == index.column():
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens().accent))

    def _ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        view = self._view
        if view.current_row() != index.row():
            return
        if view.rings_rows:
            painter.setClipRect(rect)
            rect = view.row_rect(index.row())
        elif view.currentIndex().column() != index.column():
            return
        strong = view.hasFocus()
        edge = 2 if strong else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(tokens().accent if strong else tokens().accent_line), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush if view.rings_rows else QColor(tokens().surface))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipping(False)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        model = cast(TableModel, index.model()) if index.isValid() else None
        if model is None or model.rows[index.row()].is_group or model.kept_at(index):
            return super().helpEvent(event, view, option, index)
        from missionplanner.ui.widgets.table.tips import tip_of

        said = tip_of(model.cell(index), model.columns[index.column()], option.rect.width())
        QToolTip.showText(event.globalPos(), said, view)
        return True

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = cast(TableModel, index.model())
        column = model.columns[index.column()]
        edit = LineEdit(parent)
        edit.setProperty("part", "cell")
        edit.setAccessibleName(say(column.head))
        editor = column.editor
        if editor is not None:
            edit.setPlaceholderText(say(editor.hint))
            names = editor.names
            if names is not None:
                from missionplanner.ui.widgets.choices import offer_now

                key = model.rows[index.row()].key
                offer_now(edit, lambda: names(key))
        if self._view.has_heads:
            edit.takes_rows = True
            edit.rows_pasted.connect(self._view.paste_over_edit)
        place = persistent(index)
        edit.textEdited.connect(lambda words: model.typed(place, words))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, LineEdit) and not editor.isModified():
            editor.setText(cast(TableModel, index.model()).text_to_edit(index))
            editor.setModified(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LineEdit) and editor.isModified():
            editor.setModified(False)
            cast(TableModel, model).store(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(editor, LineEdit):
            key = cast(QKeyEvent, event).key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._leave(editor, 1, 0)
            if key == Qt.Key.Key_Tab:
                return self._leave(editor, 0, 1)
            if key == Qt.Key.Key_Backtab:
                return self._leave(editor, 0, -1)
            if key == Qt.Key.Key_Down:
                return self.offer_all(editor)
            if key == Qt.Key.Key_Escape:
                self._view.drop_edit()
        return super().eventFilter(editor, event)

    def offer_all(self, editor: LineEdit) -> bool:
        """Show every name there is for the cell."""
        from missionplanner.ui.widgets.choices import open_choices

        open_choices(editor)
        return True

    def _leave(self, editor: LineEdit, down: int, right: int) -> bool:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self._view.go(down, right)
        return True
