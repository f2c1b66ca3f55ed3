"""What a screen shows while it has nothing: what it is for, and the way to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words


class EmptyState(QWidget):
    """An icon, a sentence, and at most one button."""

    def __init__(
        self, icon: str, head: Words, sentence: Words = "", button: Button | None = None
    ) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(IconLabel(icon, "text3", 18), 0, middle)
        box.addWidget(Label(head, "section"), 0, middle)
        if sentence:
            words = Label(sentence, "body", "text2", wraps=True)
            words.setAlignment(middle)
            words.setMaximumWidth(460)
            words.setMinimumWidth(300)
            box.addWidget(words, 0, middle)
        if button is not None:
            box.addSpacing(4)
            box.addWidget(button, 0, middle)
