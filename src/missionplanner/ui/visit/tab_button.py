"""The button of a tab, with how much there is in it or is to be settled there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.painting import draw_text, width_of
from missionplanner.ui.words import Words, say

_GAP, _FONT = 6, (12, 500)


class Count(NamedTuple):
    """What stands behind the name of a tab, its tone, and the same in words."""

    shown: str
    tone: str
    words: Words


class TabButton(Button):
    """A tab; its count is painted behind its name."""

    def __init__(self, title: Message) -> None:
        self._count: Count | None = None
        self._title = title
        super().__init__(title, "tab")
        self.setStyleSheet("text-align: left;")

    def show_count(self, count: Count | None) -> None:
        """Show another count, or none."""
        if count != self._count:
            self._count = count
            self._word()
            self.updateGeometry()
            self.update()

    def _word(self) -> None:
        super()._word()
        said = say(self._count.words) if self._count else ""
        self.setAccessibleName(f"{say(self._title)}, {said}" if said else say(self._title))
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._count is not None:
            size.setWidth(size.width() + _GAP + width_of(self._count.shown, *_FONT))
        return size

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count is not None:
            wide = width_of(self._count.shown, *_FONT) + 2
            place = QRect(self.width() - wide, 0, wide, self.height() - 3)
            draw_text(QPainter(self), place, self._count.shown, self._count.tone, _FONT)
