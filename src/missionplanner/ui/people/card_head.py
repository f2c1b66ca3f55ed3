"""The head of a card: who it is, in both forms of the name, and the post held now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.people.avatar import Avatar
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words

UNNAMED = Message("Without a name")


class CardHead(QWidget):
    """Wide, the other form stands beside the name; narrow, below it, and the post elsewhere."""

    def __init__(self, *, is_wide: bool, icon: str = "user") -> None:
        super().__init__()
        self._is_wide = is_wide
        self.avatar = Avatar(56 if is_wide else 44, icon)
        self.name = ElidedLabel("", "title" if is_wide else "head", natural=is_wide)
        self.beside = ElidedLabel("", "section" if is_wide else "body", "text2")
        self.below = ElidedLabel("", "body", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10 if is_wide else 12)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._lines(), 1)

    def _lines(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch(1)
        if self._is_wide:
            first = QHBoxLayout()
            first.setSpacing(13)
            first.addWidget(self.name)
            first.addWidget(self.beside, 1, Qt.AlignmentFlag.AlignBottom)
            lines.addLayout(first)
            lines.addWidget(self.below)
        else:
            lines.addWidget(self.name)
            lines.addWidget(self.beside)
        lines.addStretch(1)
        return lines

    def show_names(self, name: str, beside: Words = "", below: Words = "") -> None:
        """Show somebody; without a name it says so."""
        self.avatar.show_name(name)
        self.name.show_words(name or UNNAMED)
        self.beside.show_words(beside)
        self.below.show_words(below)
        self.beside.setVisible(bool(beside) or self._is_wide)
