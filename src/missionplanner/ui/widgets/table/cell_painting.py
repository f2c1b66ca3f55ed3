"""How a cell of the one table is painted: text, pill, dot, icon, chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import (
    CENTRE,
    LEFT,
    RIGHT,
    draw_dot,
    draw_icon,
    draw_pill,
    draw_text,
    pill_width,
    width_of,
)
from missionplanner.ui.widgets.table.cells import Cell, Column, Row
from missionplanner.ui.widgets.table.model import Index, TableModel
from missionplanner.ui.widgets.table.row_height import DOT, ICON, LINE, PAD, wrapped
from missionplanner.ui.words import say

# Of a chip that has given way to the text.
_LEAST_CHIP = 50
_ALIGN = {"left": LEFT, "right": RIGHT, "centre": CENTRE}


def paint_group(painter: QPainter, rect: QRect, row: Row) -> None:
    """The head of a group, over the whole width."""
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


def paint_cell(painter: QPainter, rect: QRect, index: Index, model: TableModel) -> None:
    """A cell: what was kept for it, else its marks, its text and what stands beside."""
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
    place = QRect(inner)
    place.setWidth(_room_for_text(inner.width(), said, cell))
    used = draw_text(painter, place, said, cell.tone, (13, cell.weight), _ALIGN[column.align])
    if column.align == "left":
        inner.setLeft(inner.left() + used + (8 if used else 0))
        _paint_beside(painter, inner, cell)


def _paint_marks(painter: QPainter, inner: QRect, cell: Cell) -> QRect:
    middle = inner.center().y()
    if cell.dot:
        draw_dot(painter, inner.left(), middle, cell.dot_tone, hollow=cell.dot == "hollow")
        inner.setLeft(inner.left() + DOT)
    if cell.icon:
        draw_icon(painter, QPoint(inner.left(), middle - 7), cell.icon, cell.icon_tone, 16)
        inner.setLeft(inner.left() + ICON)
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


def _room_for_text(width: int, said: str, cell: Cell) -> int:
    """Chips give way before the text does, as far as one still sees that there is one."""
    beside_chips = width - _chips_width(cell)
    needed = width_of(said, 13, cell.weight) + 8
    return max(beside_chips, min(needed, width - _LEAST_CHIP * len(cell.chips)))


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
