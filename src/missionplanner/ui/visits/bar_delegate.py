"""Paints the rows of the visit list: as any table, with a bar for how far a visit is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.model import Index, TableModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from missionplanner.ui.widgets.table import TableView

_WIDTH, _HEIGHT, _PAD = 60, 5, 8


class BarDelegate(TableDelegate):
    """The cells of `column` hold how much is settled, of one; nothing where that is not known."""

    def __init__(self, view: TableView, column: str) -> None:
        super().__init__(view)
        self._column = column

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = cast(TableModel, index.model())
        share = model.cell(index).order
        if share is None or model.columns[index.column()].name != self._column:
            return
        rect = option.rect
        place = QRectF(rect.left() + _PAD, rect.center().y() - _HEIGHT // 2, _WIDTH, _HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().line))
        painter.drawRoundedRect(place, 2.5, 2.5)
        if share > 0:
            place.setWidth(max(_HEIGHT, _WIDTH * share))
            painter.setBrush(QColor(tokens().accent))
            painter.drawRoundedRect(place, 2.5, 2.5)
        painter.restore()
