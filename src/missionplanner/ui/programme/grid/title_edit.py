"""The editor of a title, over the item itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.words import say

_LEAST_WIDTH, _HEIGHT = 180, 30


class TitleEdit(LineEdit):
    """Enter, or going elsewhere, gives out what was typed; Esc gives it up."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, over: QWidget, place: Callable[[], QRect], words: str) -> None:
        super().__init__(over)
        self._over = over
        self._place = place
        self._was = words
        self._is_over = False
        self.setText(words)
        self._word()
        self.returnPressed.connect(self._take)
        self.left.connect(self._take)

    def _word(self) -> None:
        self.setAccessibleName(say(Message("Title of the item")))
        self.setPlaceholderText(say(Message("What is it?")))

    def open(self) -> None:
        """Show it and go to it."""
        self.place()
        self.show()
        self.selectAll()
        self.setFocus()

    def place(self) -> None:
        """Stand over the item, as far as there is room."""
        over = self._over.rect()
        there = self._place()
        wide = max(_LEAST_WIDTH, there.width())
        left = max(2, min(there.left(), over.right() - wide))
        top = max(2, min(there.top(), over.bottom() - _HEIGHT - 2))
        self.setGeometry(left, top, wide, _HEIGHT)

    def close_it(self) -> None:
        """Go away; the focus goes back to the grid."""
        if self._is_over:
            return
        self._is_over = True
        had_focus = self.hasFocus()
        grid = self._over.parentWidget()
        self.hide()
        if had_focus and grid is not None:
            grid.setFocus()
        self.closed.emit()

    def _take(self) -> None:
        if self._is_over:
            return
        words = self.text().strip()
        self.close_it()
        if words and words != self._was:
            self.typed.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
            return
        super().keyPressEvent(event)
        # The grid below has other plans for these.
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
