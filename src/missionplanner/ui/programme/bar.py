"""The bar over the programme: which view, shifting, how many items, details, adding one."""

from __future__ import annotations

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.texts import ElidedLabel

GRID, TABLE = "grid", "table"


class ProgrammeBar(Bar):
    """What belongs to both views."""

    def __init__(self) -> None:
        super().__init__()
        self.switch = Switch(
            (
                (GRID, Message("Grid"), "columns-2"),
                (TABLE, Message("Table", context="view"), "table"),
            )
        )
        self.shift = Button(Message("Shift what follows"), "plain", "move-vertical")
        self.counts = ElidedLabel("", "meta", "text2")
        self.details = Button(Message("Details"), "plain", "info")
        self.details.setCheckable(True)
        self.add = Button(Message("Add item"), "primary", "plus")
        self.row.addWidget(self.switch)
        self.row.addSpacing(8)
        self.row.addWidget(self.shift)
        self.row.addSpacing(8)
        self.row.addWidget(self.counts, 1)
        self.row.addWidget(self.details)
        self.row.addWidget(self.add)

    def show_view(self, *, is_empty: bool) -> None:
        """Where there is nothing there is nothing to shift, nor any detail."""
        self.shift.setEnabled(not is_empty)
        self.details.setEnabled(not is_empty)
