"""What was done last in a visit, and by whom."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.widgets.frames import SectionHead
from missionplanner.ui.widgets.texts import ElidedLabel, Label

_SHOWN = 5


class LatestChanges(QWidget):
    """The newest lines of the history."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(0)
        box.addWidget(SectionHead(Message("Latest changes")))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 132)
        grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, ElidedLabel, Label]] = []
        for number in range(_SHOWN):
            line = (Label("", "meta", "text3"), ElidedLabel(""), Label("", "meta", "text3"))
            for column, label in enumerate(line):
                grid.addWidget(label, number, column)
            self._lines.append(line)
        box.addLayout(grid)

    def read(self) -> None:
        """Read the history again."""
        logged = self._desk.office.history(self._visit_id, _SHOWN)
        for number, (at, what, who) in enumerate(self._lines):
            is_there = number < len(logged)
            at.show_words(Message("{at}", at=logged[number].at.astimezone()) if is_there else "")
            what.show_words(logged[number].label if is_there else "")
            who.show_words(logged[number].actor if is_there else "")
