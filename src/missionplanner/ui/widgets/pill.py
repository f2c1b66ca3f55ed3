"""A pill: one short state, as a word on a soft ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.widgets.painting import draw_pill, pill_width
from missionplanner.ui.words import Words, say

PILL_HEIGHT = 20


class Pill(QWidget):
    """A painted pill; `tone` is accent, ok, warn, bad, quiet or outline (a marking)."""

    def __init__(self, words: Words, tone: str = "quiet", icon_name: str = "") -> None:
        super().__init__()
        self._words: Words = words
        self._tone = tone
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._word()

    def show_words(self, words: Words, tone: str) -> None:
        """Another state."""
        self._words, self._tone = words, tone
        self._word()

    def _word(self) -> None:
        self.setAccessibleName(say(self._words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = pill_width(metrics(12, 500), say(self._words), self._icon_name)
        return QSize(width, PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self.rect(), say(self._words), self._tone, self._icon_name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
