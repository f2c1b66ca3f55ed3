"""Why the words of a cell could not be stored, drawn beside the cell over its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import draw_icon, draw_text, width_of

_PAD, _ICON, _FONT = 8, 14, (12, 500)
_LEAST = 160


def reason_place(cell: QRect, reason: str, table_width: int) -> QRect:
    """The place for the reason: right of its cell, or left of it where too little room is left."""
    width = width_of(reason, *_FONT) + _ICON + 3 * _PAD
    left = cell.right() + 1
    if left + min(width, _LEAST) > table_width:
        left = max(0, cell.left() - width)
    return QRect(left, cell.top(), min(width, table_width - left), cell.height())


def draw_reason(painter: QPainter, place: QRect, reason: str, ground: str) -> None:
    """An icon and the sentence, on the ground of its row."""
    painter.fillRect(place.adjusted(0, 0, 0, -1), QColor(tokens().colour(ground)))
    left = place.left() + _PAD
    draw_icon(painter, QPoint(left, place.center().y() - _ICON // 2), "circle-alert", "bad", _ICON)
    draw_text(painter, place.adjusted(_ICON + 2 * _PAD, 0, 0, 0), reason, "bad", _FONT)
