"""What is shown where the store cannot be opened: the sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from missionplanner.errors import PlannerError, StoreInUse
from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import IconLabel, Label


class ProblemPage(Ground):
    """One sentence; try again, look without changing anything, or go back to a backup."""

    again = Signal()
    look_only = Signal()
    put_back = Signal()

    def __init__(self, error: PlannerError, *, has_backup: bool = False) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(IconLabel("circle-alert", "bad", 18), 0, middle)
        box.addWidget(Label(Message("The store cannot be opened"), "section"), 0, middle)
        said = Label(error.message, "body", "text2", wraps=True)
        said.setAlignment(middle)
        said.setFixedWidth(560)
        box.addWidget(said, 0, middle)
        row = QHBoxLayout()
        row.setAlignment(middle)
        row.setSpacing(12)
        self.buttons = list(self._buttons(error, has_backup))
        for button in self.buttons:
            row.addWidget(button)
        box.addLayout(row)

    def _buttons(self, error: PlannerError, has_backup: bool) -> Sequence[Button]:
        again = Button(Message("Try again"), "normal" if has_backup else "primary")
        again.clicked.connect(self.again)
        if has_backup:
            put_back = Button(Message("Put the newest backup back"), "primary", "history")
            put_back.clicked.connect(self.put_back)
            return (put_back, again)
        if not isinstance(error, StoreInUse):
            return (again,)
        look = Button(Message("Only look, change nothing"))
        look.clicked.connect(self.look_only)
        return (again, look)

    def first_focus(self) -> None:
        """On the first button."""
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
