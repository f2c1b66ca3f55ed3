"""What painted components share: texts that fit, pills, dots."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from missionplanner.ui.theme.fonts import metrics, sized
from missionplanner.ui.theme.icons import pixmap
from missionplanner.ui.theme.tokens import tokens

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)

# Ground and text of a pill by its tone.
_PILLS = {
    "accent": ("accent_soft", "accent_text"),
    "ok": ("ok_soft", "ok"),
    "warn": ("warn_soft", "warn"),
    "bad": ("bad_soft", "bad"),
    "quiet": ("quiet_soft", "text2"),
    "outline": ("surface", "text2"),
}
_PAD, _ICON, _GAP = 7, 13, 5


@lru_cache(maxsize=8192)
def fitted(words: str, width: int, pixels: int, weight: int) -> str:
    """The words cut to a width, with dots; measured once."""
    return metrics(pixels, weight).elidedText(words, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=8192)
def width_of(words: str, pixels: int, weight: int) -> int:
    """The width of the words, measured once."""
    return metrics(pixels, weight).horizontalAdvance(words)


def draw_text(
    painter: QPainter, rect: QRect, words: str, tone: str, font: tuple[int, int], align: int = LEFT
) -> int:
    """One line of words within the rectangle; returns the width that they took."""
    shown = fitted(words, rect.width(), *font)
    painter.setFont(sized(*font))
    painter.setPen(QColor(tokens().colour(tone)))
    painter.drawText(rect, align, shown)
    return width_of(shown, *font)


def pill_width(measure: QFontMetrics, words: str, icon_name: str) -> int:
    """How wide a pill is."""
    return measure.horizontalAdvance(words) + 2 * _PAD + ((_ICON + _GAP) if icon_name else 0)


def draw_pill(
    painter: QPainter, rect: QRect, words: str, tone: str, icon_name: str = "", weight: int = 500
) -> None:
    """A pill that fills the rectangle."""
    ground, text = _PILLS[tone]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    edged = tone == "outline"
    painter.setPen(QPen(QColor(tokens().line2)) if edged else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(tokens().colour(ground)))
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) if edged else QRectF(rect)
    painter.drawRoundedRect(box, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    inner = rect.adjusted(_PAD, 0, -_PAD + 1, 0)
    if icon_name:
        draw_icon(painter, QPoint(inner.left(), rect.center().y() - 6), icon_name, text, _ICON)
        inner.setLeft(inner.left() + _ICON + _GAP)
    draw_text(painter, inner, words, text, (12, weight))


def draw_icon(painter: QPainter, at: QPoint, name: str, tone: str, size: int) -> None:
    """An icon with its top left corner there."""
    painter.drawPixmap(at, pixmap(name, tone, size, painter.device().devicePixelRatio()))


def draw_dot(painter: QPainter, left: int, middle: int, tone: str, *, hollow: bool) -> None:
    """A dot: filled is under way or done, hollow is waiting."""
    colour = QColor(tokens().colour(tone))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    edge = 6.0 if hollow else 6.4
    painter.drawEllipse(QRectF(left + 1, middle - edge / 2 + 0.5, edge, edge))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
