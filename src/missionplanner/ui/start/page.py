"""The first start: three doors, the first has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import say

_WIDTH = 560


class StartPage(Ground):
    """New visit, bring in a visit file, look at the sample."""

    new_visit = Signal()
    open_file = Signal()
    sample = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setSpacing(9)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(Label(Message("Begin with a visit"), "title"), 0, middle)
        box.addWidget(
            Label(
                Message(
                    "People, programme, papers and what was agreed live in one place, on this"
                    " laptop, without a network."
                ),
                "body",
                "text2",
            ),
            0,
            middle,
        )
        box.addSpacing(8)
        self._doors = [
            _Door(
                "plus",
                Message("New visit"),
                Message("Two questions: what, and when. The rest can wait."),
                Message("Ctrl N"),
            ),
            _Door(
                "folder-open",
                Message("Open a visit file"),
                Message("A visit from another laptop comes in as it was given out."),
                Message("Ctrl O"),
            ),
            _Door(
                "presentation",
                Message("Look at the sample"),
                Message("Georgia to Uzbekistan, two days, every screen filled."),
                "",
            ),
        ]
        for door, signal in zip(
            self._doors, (self.new_visit, self.open_file, self.sample), strict=True
        ):
            door.clicked.connect(signal)
            box.addWidget(door, 0, middle)

    def first_focus(self) -> None:
        """On the first door."""
        self._doors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        at = next((i for i, door in enumerate(self._doors) if door.hasFocus()), -1) + step
        if step and 0 <= at < len(self._doors):
            self._doors[at].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)


class _Door(Button):
    """A wide button with an icon, a name, a sentence and its key."""

    def __init__(self, icon: str, name: Message, sentence: Message, key: Message | str) -> None:
        self._sentence = sentence
        super().__init__(name, "door")
        self.setFixedSize(_WIDTH, 64)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(14)
        row.addWidget(IconLabel(icon, "accent_text", 18))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        lines.addWidget(Label(name, "point"))
        lines.addWidget(Label(sentence, "meta", "text2"))
        row.addLayout(lines, 1)
        row.addWidget(Label(key, "meta", "text3"))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _word(self) -> None:
        self.setText("")
        self.setAccessibleName(say(self._words))
        self.setAccessibleDescription(say(self._sentence))
