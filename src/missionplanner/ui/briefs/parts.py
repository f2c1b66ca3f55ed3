"""The parts of one brief, each with a quiet mark of who sees it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.domain.brief import Brief
from missionplanner.domain.marks import Edition
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel

PARTS = (
    *("subject", "wanted", "points_to_take", "defensive_points", "avoid"),
    *("background_open", "background_closed", "papers_on_table"),
)
_MARK_WIDTH = 168


def who_sees(field: str) -> tuple[str, Message]:
    """The icon and the words of the mark, from where the field is declared."""
    editions = next(each.editions for each in declared(Brief) if each.name == field)
    if Edition.DELEGATION in editions:
        return "users", Message("everybody")
    if Edition.LEAD in editions:
        return "user", Message("head of delegation")
    return "lock", Message("only us")


class Parts(RowForm):
    """A field for each part, a point a line."""

    def __init__(self, desk: Desk, brief: Brief, tag: str) -> None:
        super().__init__(desk, brief, beside=0)
        for field in PARTS:
            self._marked = field
            self.text(field, tag, lines=1 if field == "subject" else 2)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a field below the rest, its mark at its right."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(widget, 1)
        row.addWidget(_Mark(*who_sees(self._marked)), 0, Qt.AlignmentFlag.AlignTop)
        super().add(line, stretch)


class _Mark(QWidget):
    def __init__(self, icon: str, words: Message) -> None:
        super().__init__()
        self.setFixedWidth(_MARK_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 26, 0, 0)
        row.setSpacing(6)
        tone = "warn" if icon == "lock" else "text3"
        row.addWidget(IconLabel(icon, tone, 14))
        row.addWidget(ElidedLabel(words, "meta", tone), 1)
