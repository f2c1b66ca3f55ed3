"""The one delegate: paints every cell of every table, and edits it in place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.painting import (
    CENTRE,
    LEFT,
    RIGHT,
    draw_dot,
    draw_icon,
    draw_pill,
    draw_text,
    fitted,
    pill_width,
    width_of,
)
from missionplanner.ui.widgets.table.cells import Cell, Column, Row
from missionplanner.ui.widgets.table.model import Index, TableModel
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from missionplanner.ui.widgets.table.view import TableView

PAD = 8
ROW_HEIGHT, GROUP_HEIGHT, LINE = 30, 38, 16
_ALIGN = {"left": LEFT, "right": RIGHT, "centre": CENTRE}


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
                _paint_group(painter, self._view.row_rect(index.row()), row)
            else:
                self._ring(painter, rect, index)
                _paint_cell(painter, rect, index, model)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, index: Index, row: Row) -> None:
        chosen = self._view.current_row() == index.row() and not row.is_group
        if chosen:
            painter.fillRect(rect, QColor(tokens().accent_soft))
        elif self._view.hovered_row == index.row() and not row.is_group:
            painter.fillRect(rect, QColor(tokens().hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens().line))
        if chosen and self._view.first_column() == index.column():
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
        place = self._view.persistent(index)
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


def _paint_group(painter: QPainter, rect: QRect, row: Row) -> None:
    title, end = row.cells
    rect = rect.adjusted(PAD, 6, -PAD, 0)
    right = say(end.text)
    if right:
        draw_text(painter, rect, right, end.tone, (12, end.weight), RIGHT)
        rect = rect.adjusted(0, 0, -width_of(right, 12, end.weight) - 16, 0)
    if title.icon:
        draw_icon(
            painter, QPoint(rect.left(), rect.center().y() - 7), title.icon, title.icon_tone, 16
        )
        rect.setLeft(rect.left() + 24)
    used = draw_text(painter, rect, say(title.text), title.tone, (13, 600))
    rect.setLeft(rect.left() + used + 10)
    draw_text(painter, rect, say(title.beside), title.beside_tone, (12, 400))


def _paint_cell(painter: QPainter, rect: QRect, index: Index, model: TableModel) -> None:
    column, cell = model.columns[index.column()], model.cell(index)
    inner = rect.adjusted(PAD, 0, -PAD, -1)
    kept = model.kept_at(index)
    if kept is not None:
        _paint_kept(painter, rect, kept.text)
        return
    inner = _paint_marks(painter, inner, cell)
    if cell.pill:
        _paint_pill(painter, inner, cell)
        return
    said = say(cell.text)
    if column.lines > 1 and width_of(said, 13, cell.weight) > inner.width():
        _paint_lines(painter, inner, cell, column)
        return
    place = inner.adjusted(0, 0, -_chips_width(cell), 0)
    used = draw_text(painter, place, said, cell.tone, (13, cell.weight), _ALIGN[column.align])
    if column.align == "left":
        inner.setLeft(inner.left() + used + (8 if used else 0))
        _paint_beside(painter, inner, cell)


def _paint_marks(painter: QPainter, inner: QRect, cell: Cell) -> QRect:
    middle = inner.center().y()
    if cell.dot:
        draw_dot(painter, inner.left(), middle, cell.dot_tone, hollow=cell.dot == "hollow")
        inner.setLeft(inner.left() + 15)
    if cell.icon:
        draw_icon(painter, QPoint(inner.left(), middle - 7), cell.icon, cell.icon_tone, 16)
        inner.setLeft(inner.left() + 22)
    return inner


def _paint_pill(painter: QPainter, inner: QRect, cell: Cell) -> None:
    words = say(cell.text)
    width = min(inner.width(), pill_width(metrics(12, 500), words, ""))
    draw_pill(painter, QRect(inner.left(), inner.center().y() - 9, width, 20), words, cell.pill)


def _paint_beside(painter: QPainter, inner: QRect, cell: Cell) -> None:
    beside = say(cell.beside)
    if beside and inner.width() > 12:
        used = draw_text(painter, inner, beside, cell.beside_tone, (13, 400))
        inner.setLeft(inner.left() + used + 8)
    for chip in cell.chips:
        words = say(chip.words)
        width = pill_width(metrics(12, 500), words, chip.icon)
        if inner.width() < 40:
            return
        place = QRect(inner.left(), inner.center().y() - 9, min(width, inner.width()), 20)
        draw_pill(painter, place, words, chip.tone, chip.icon)
        inner.setLeft(place.right() + 6)


def _chips_width(cell: Cell) -> int:
    measure = metrics(12, 500)
    return sum(pill_width(measure, say(chip.words), chip.icon) + 6 for chip in cell.chips)


def _paint_kept(painter: QPainter, rect: QRect, words: str) -> None:
    painter.fillRect(rect.adjusted(1, 1, -1, -2), QColor(tokens().surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(tokens().bad), 1))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_text(painter, rect.adjusted(PAD, 0, -PAD, -1), words, "text", (13, 400))


def _paint_lines(painter: QPainter, inner: QRect, cell: Cell, column: Column) -> None:
    lines = wrapped(say(cell.text), inner.width(), column.lines, cell.weight)
    top = inner.center().y() - LINE * len(lines) // 2 + 1
    for number, line in enumerate(lines):
        place = QRect(inner.left(), top + number * LINE, inner.width(), LINE)
        draw_text(painter, place, line, cell.tone, (12, cell.weight))


@lru_cache(maxsize=4096)
def wrapped(words: str, width: int, most: int, weight: int) -> tuple[str, ...]:
    """The words on at most so many lines of 12 pixels; the last one ends in dots where it must."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        line = [rest.pop(0)]
        while rest and width_of(" ".join((*line, rest[0])), 12, weight) < width:
            line.append(rest.pop(0))
        lines.append(fitted(" ".join(line), width, 12, weight))
    if rest:
        lines.append(fitted(" ".join(rest), width, 12, weight))
    return tuple(lines)


def row_height(row: Row, columns: tuple[Column, ...], widths: tuple[int, ...]) -> int:
    """How high a row is: higher where a text goes on more lines."""
    if row.is_group:
        return GROUP_HEIGHT
    height = ROW_HEIGHT
    for column, cell, width in zip(columns, row.cells, widths, strict=False):
        said = say(cell.text) if column.lines > 1 else ""
        if said and width and width_of(said, 13, cell.weight) > width - 2 * PAD:
            lines = wrapped(said, width - 2 * PAD, column.lines, cell.weight)
            height = max(height, len(lines) * LINE + 8)
    return height
