"""A door of the first start: a wide button with an icon, a name, a sentence and its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from missionplanner.messages import Message
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.painting import LEFT, RIGHT, draw_icon, draw_text, width_of
from missionplanner.ui.words import say

_SIZE, _TILE = QSize(620, 64), 36
_NAME, _SENTENCE, _KEY = (14, 600), (12, 400), (12, 400)


class Door(Button):
    """`is_first` is the one that is meant for most."""

    def __init__(
        self, icon: str, name: Message, sentence: Message, keys: str = "", *, is_first: bool = False
    ) -> None:
        self._sign = icon
        self._sentence = sentence
        self._keys = keys
        self._is_first = is_first
        super().__init__(name, "door")
        self.setFixedSize(_SIZE)

    def _word(self) -> None:
        # Painted below; its own text would be drawn by the style sheet too.
        self.setText("")
        self.setAccessibleName(say(self._words))
        self.setAccessibleDescription(say(self._sentence))
        self.setToolTip("" if self._fits() else say(self._sentence))
        self.update()

    def _room(self) -> int:
        return _SIZE.width() - 62 - 18 - (width_of(self._keys, *_KEY) + 14 if self._keys else 0)

    def _fits(self) -> bool:
        return width_of(say(self._sentence), *_SENTENCE) <= self._room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tile = QRectF(13, (self.height() - _TILE) / 2, _TILE, _TILE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "accent_soft" if self._is_first else "quiet_soft"
        painter.setBrush(QColor(tokens().colour(ground)))
        painter.drawRoundedRect(tile, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        tone = "accent_text" if self._is_first else "text2"
        draw_icon(painter, QPoint(23, self.height() // 2 - 8), self._sign, tone, 16)
        room = self._room()
        draw_text(painter, QRect(62, 12, room, 21), say(self._words), "text", _NAME, LEFT)
        draw_text(painter, QRect(62, 32, room, 20), say(self._sentence), "text2", _SENTENCE, LEFT)
        if self._keys:
            at = QRect(0, 0, self.width() - 16, self.height())
            draw_text(painter, at, self._keys, "text3", _KEY, RIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.update()
