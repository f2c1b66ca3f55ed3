"""The ribbon with its year and the way to the years beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.visits.ribbon import Ribbon
from missionplanner.ui.widgets.button import IconButton
from missionplanner.ui.widgets.frames import MARGIN, Ground
from missionplanner.ui.widgets.texts import Label

_YEAR = 40


class YearBar(Ground):
    """One line above the list."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(line="below")
        self.ribbon = Ribbon(today)
        self.before = IconButton(Message("Year before"), "arrow-left")
        self.after = IconButton(Message("Year after"), "arrow-right")
        self.year = Label("", "group")
        self.year.setFixedWidth(_YEAR)
        self.year.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - 8, 0, MARGIN, 1)
        row.setSpacing(0)
        for widget in (self.before, self.year, self.after):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(12)
        row.addWidget(self.ribbon, 1)
        for button in (self.before, self.after):
            button.setFixedSize(24, 24)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.ribbon.turned.connect(self._word)
        self._word()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through here, in this order."""
        return [self.before, self.after, self.ribbon]

    def _back(self) -> None:
        self.ribbon.turn_to(self.ribbon.year - 1)

    def _on(self) -> None:
        self.ribbon.turn_to(self.ribbon.year + 1)

    def _word(self) -> None:
        self.year.show_words(str(self.ribbon.year))
