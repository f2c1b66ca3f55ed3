"""The list at the left: two lines for each name, letters as heads, thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from missionplanner.messages import Message
from missionplanner.ui.follow_up.long_list import LongModel, LongTable
from missionplanner.ui.people.listed import Listed, as_rows
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import draw_text
from missionplanner.ui.widgets.table import Cell, Column
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.model import Index, TableModel
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

ROW, HEAD = 44, 28
_EDGE, _PAD, _RADIUS = 6, 12, 6


class NameList(LongTable):
    """One column without a head. Letters that are typed are told: they are looked for."""

    typed = Signal(str)
    head_height = HEAD

    def __init__(self) -> None:
        super().__init__(
            LongModel((Column("name", "", 200, stretch=1),)), Message("People"), opens=True
        )
        self.table().setParent(self)
        self.setItemDelegate(_NameDelegate(self))
        self.setProperty("ground", "sunken")
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)

    def show_names(self, names: Sequence[Listed]) -> None:
        """Show these, from where one was reading."""
        self.show_long(as_rows(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and letters.isprintable() and letters.strip():
            self.typed.emit(letters)
            return
        super().keyPressEvent(event)


class _NameDelegate(TableDelegate):
    """Paints a name with its other form, and below it where the person works."""

    def __init__(self, view: NameList) -> None:
        super().__init__(view)
        self._list = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = cast(TableModel, index.model())
        row = model.rows[index.row()]
        rect = option.rect
        painter.save()
        try:
            if row.is_group:
                draw_text(
                    painter, rect.adjusted(_EDGE + _PAD, 6, 0, 0), say(row.cells[0].text), *_LETTER
                )
            else:
                place = rect.adjusted(_EDGE, 1, -_EDGE, -1)
                self._ground_of(painter, place, index)
                _paint_name(painter, place.adjusted(_PAD, 0, -8, 0), row.cells[0])
        finally:
            painter.restore()

    def _ground_of(self, painter: QPainter, place: QRect, index: Index) -> None:
        is_chosen = self._list.current_row() == index.row()
        is_hovered = self._list.hovered_row == index.row()
        if not (is_chosen or is_hovered):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent_soft if is_chosen else tokens().hover))
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        if is_chosen and self._list.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if is_chosen:
            bar = QRect(place.left(), place.top() + 9, 3, place.height() - 18)
            painter.fillRect(bar, QColor(tokens().accent))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW)


_LETTER = ("text3", (12, 500))


def _paint_name(painter: QPainter, place: QRect, cell: Cell) -> None:
    upper = QRect(place.left(), place.top() + 4, place.width(), 18)
    used = draw_text(painter, upper, say(cell.text), "text", (13, 600))
    beside = upper.adjusted(used + 9, 0, 0, 0)
    if cell.beside and beside.width() > 20:
        draw_text(painter, beside, say(cell.beside), "text2", (12, 400))
    lower = QRect(place.left(), place.top() + 21, place.width(), 18)
    for chip in cell.chips:
        draw_text(painter, lower, say(chip.words), "text3", (12, 400))
