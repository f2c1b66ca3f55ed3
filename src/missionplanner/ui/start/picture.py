"""The picture over the three doors: two days of a programme, only as shapes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from missionplanner.ui.theme.tokens import tokens

_WIDTH, _HEIGHT, _COLUMN = 300, 152, 146
# Column, top, height, kind, and how long the words of it are.
_SHAPES = (
    (0, 0, 10, "head", 0),
    (1, 0, 10, "head", 0),
    (0, 22, 26, "item", 60),
    (0, 52, 44, "item", 84),
    (0, 100, 14, "meal", 0),
    (0, 118, 34, "item", 84),
    (1, 22, 40, "item", 84),
    (1, 66, 14, "meal", 0),
    (1, 84, 68, "quiet", 0),
)
_GROUNDS = {"head": "quiet_soft", "item": "accent_soft", "meal": "meal", "quiet": "quiet_soft"}


class StartPicture(QWidget):
    """Painted from the tokens, so that it has the colours of the look in use."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for column, top, height, kind, words in _SHAPES:
            left = column * (_COLUMN + 8)
            painter.setBrush(QColor(tokens().colour(_GROUNDS[kind])))
            painter.drawRoundedRect(QRectF(left, top, _COLUMN, height), 3, 3)
            if not words:
                continue
            painter.setBrush(QColor(tokens().accent_line))
            painter.drawRect(QRectF(left, top, 3, height))
            painter.drawRoundedRect(QRectF(left + 12, top + 9, words, 5), 2.5, 2.5)
