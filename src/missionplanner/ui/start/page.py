"""The first start: a picture and three doors, of which the first has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.start.door import Door
from missionplanner.ui.start.picture import StartPicture
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import Label


class StartPage(Ground):
    """New visit, bring in a visit file, look at the sample; or go on from another laptop."""

    new_visit = Signal()
    open_file = Signal()
    sample = Signal()
    backup = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 20)
        box.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addStretch(2)
        box.addWidget(StartPicture(), 0, middle)
        box.addSpacing(18)
        box.addWidget(Label(Message("Begin with a visit"), "title"), 0, middle)
        sentence = Label(_SENTENCE, "body", "text2", wraps=True)
        sentence.setAlignment(middle)
        sentence.setFixedWidth(680)
        box.addWidget(sentence, 0, middle)
        box.addSpacing(12)
        self._doors = self._make_doors()
        for door in self._doors:
            box.addWidget(door, 0, middle)
        box.addSpacing(10)
        box.addLayout(self._from_elsewhere())
        box.addStretch(3)

    def _make_doors(self) -> tuple[Door, ...]:
        new = Door(
            "plus",
            Message("New visit"),
            Message("Two questions: what, and when. The rest can wait."),
            "Ctrl N",
            is_first=True,
        )
        bring_in = Door(
            "file-text",
            Message("Bring in a visit file"),
            Message("A visit that a colleague gave out, with its people, programme and minutes."),
            "Ctrl O",
        )
        sample = Door(
            "presentation",
            Message("Look at the sample"),
            Message(
                "Georgia to Uzbekistan, two days, every screen filled. Removed with one click."
            ),
        )
        doors = (new, bring_in, sample)
        for door, signal in zip(doors, (self.new_visit, self.open_file, self.sample), strict=True):
            door.clicked.connect(signal)
        return doors

    def _from_elsewhere(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Label(Message("Moving from another laptop?"), "meta", "text3"))
        link = Link(Message("Open a backup"))
        link.clicked.connect(self.backup)
        row.addWidget(link)
        row.addStretch(1)
        return row

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


_SAMPLE = Message("Georgia to Uzbekistan, two days, every screen filled. Removed with one click.")
_SENTENCE = Message(
    "People, programme, papers and what was agreed live in one place, on this laptop, without a"
    " network."
)
