"""The strip over a table's heads that finds rows: words to have, and how many have them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import IconButton
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import say

_HINT = Message("Find in this table")


class FindStrip(Bar):
    """Tells what is typed at once; Enter and arrow down go to the rows, Esc closes."""

    changed = Signal(str)
    entered = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(42, "sunken")
        self.row.setContentsMargins(8, 0, 8, 0)
        self.edit = LineEdit()
        self.counts = Label("", "meta", "text2")
        close = IconButton(Message("Close"), "x")
        close.clicked.connect(self.closed.emit)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.counts)
        self.row.addWidget(close)
        self.edit.textChanged.connect(self.changed.emit)
        self.edit.installEventFilter(self)
        self._word()

    def show_counts(self, shown: int, given: int) -> None:
        """How many rows have the words, and how many there are."""
        self.counts.show_words(Message("{n} of {all}", n=shown, all=given))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.entered.emit()
                return True
        return False

    def _word(self) -> None:
        self.edit.setPlaceholderText(say(_HINT))
        self.edit.setAccessibleName(say(_HINT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
