"""A list whose rows have two lines: what it is called, and quietly below it how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from missionplanner.ui.widgets.painting import draw_icon, draw_text
from missionplanner.ui.widgets.table import Cell, Row, TableModel, TableView
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.row_height import GROUP_HEIGHT
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from missionplanner.ui.widgets.table.cells import Key
    from missionplanner.ui.widgets.table.model import Index

_HEIGHT, _LEFT, _ICON = 46, 12, 16


def two_line_row(key: Key, name: Cell, below: Words) -> Row:
    """A row of such a list; the icon of its name stands at the right."""
    return Row(key, (name._replace(beside=below, beside_tone="text3"),))


class TwoLineList(TableView):
    """One column; heads of groups as in any table."""

    def __init__(self, model: TableModel, name: Words, **options: Any) -> None:
        super().__init__(model, name, **options)
        self.setItemDelegate(_TwoLineDelegate(self))
        self.horizontalHeader().hide()
        self.setProperty("ground", "sunken")

    def _set_heights(self) -> None:
        header = self.verticalHeader()
        for number, row in enumerate(self.table().rows):
            height = GROUP_HEIGHT if row.is_group else _HEIGHT
            if header.sectionSize(number) != height:
                header.resizeSection(number, height)


class _TwoLineDelegate(TableDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = cast(TableModel, index.model()).rows[index.row()]
        if row.is_group:
            super().paint(painter, option, index)
            return
        painter.save()
        try:
            self._ground(painter, option.rect, index, row)
            self._ring(painter, option.rect, index)
            _paint(painter, option.rect, row.cells[0])
        finally:
            painter.restore()


def _paint(painter: QPainter, rect: QRect, cell: Cell) -> None:
    room = rect.adjusted(_LEFT, 5, -_LEFT, -6)
    name = QRect(room.left(), room.top(), room.width(), room.height() // 2)
    below = name.translated(0, name.height())
    if cell.icon:
        at = QPoint(room.right() - _ICON, name.center().y() - _ICON // 2 + 1)
        draw_icon(painter, at, cell.icon, cell.icon_tone, _ICON)
        name.setRight(at.x() - 6)
    draw_text(painter, name, say(cell.text), cell.tone, (13, cell.weight))
    draw_text(painter, below, say(cell.beside), cell.beside_tone, (12, 400))
