"""A notice over the pages: one sentence, the ways to go, and a cross; it stays until closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import IconButton, Link
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel
from missionplanner.ui.words import Words

Way = tuple[Words, Callable[[], None]]


class Notice(QFrame):
    """It moves the page down and covers nothing."""

    def __init__(self, words: Words, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.setProperty("panel", "warn")
        self.setMinimumHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.setSpacing(14)
        row.addWidget(IconLabel("info", "warn"))
        self.words = ElidedLabel(words, "medium", wraps=True)
        row.addWidget(self.words, 1)
        self.ways = [Link(name, "arrow-right") for name, _ in ways]
        for link, (_, go) in zip(self.ways, ways, strict=True):
            link.clicked.connect(go)
            row.addWidget(link)
        self.cross = IconButton(Message("Close"), "x")
        self.cross.clicked.connect(self.close_notice)
        row.addWidget(self.cross)

    def close_notice(self) -> None:
        """It was read."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
            return
        super().keyPressEvent(event)
