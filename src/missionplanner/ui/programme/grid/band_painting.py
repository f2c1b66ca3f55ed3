"""Paints where items collide: hatched red over exactly those minutes, with who it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from missionplanner.ui.programme.grid.bands import Band
from missionplanner.ui.programme.grid.item_painting import hatch
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import draw_icon, draw_text, width_of

_FONT = (12, 600)
_TAG, _ICON = 17, 13


def paint_band(painter: QPainter, place: QRect, band: Band) -> None:
    """The band over these minutes; its label stands in it, or over its upper edge."""
    colour = QColor(tokens().bad)
    is_thin = place.height() <= 30
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    box = QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75)
    if is_thin:
        soft = QColor(tokens().bad_soft)
        soft.setAlpha(220)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(box, 4, 4)
    slanted = QColor(colour)
    slanted.setAlpha(110 if is_thin else 60)
    hatch(painter, place.adjusted(1, 1, -1, -1), slanted, 6 if is_thin else 9)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))
    painter.drawRoundedRect(box, 4, 4)
    _tag(painter, place, band, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _tag(painter: QPainter, place: QRect, band: Band, colour: QColor) -> None:
    room = place.width() - 12
    # In a narrow place the name alone says more than a sentence that is cut.
    words = next((w for w in (band.said, band.words) if _wide(w) <= room), band.who)
    wide = min(_wide(words), room)
    if wide < 30:
        return
    middle = place.center().y() if place.height() <= 30 else place.bottom() - _TAG // 2 - 4
    tag = QRect(place.left() + 8, middle - _TAG // 2, wide, _TAG)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(tag, 3, 3)
    draw_icon(painter, QPoint(tag.left() + 6, tag.top() + 2), "triangle-alert", "surface", _ICON)
    draw_text(painter, tag.adjusted(_ICON + 11, 0, -4, 0), words, "surface", _FONT)


def _wide(words: str) -> int:
    return width_of(words, *_FONT) + _ICON + 20
