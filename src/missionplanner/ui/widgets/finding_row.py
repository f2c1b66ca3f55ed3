"""One finding: what is wrong in a sentence, its remedy beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.planning.finding import GO_THERE, Finding, Level
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.texts import IconLabel, Label

LEVEL_ICONS = {
    Level.ERROR: ("circle-alert", "bad"),
    Level.WARNING: ("triangle-alert", "warn"),
    Level.INFORMATION: ("info", "text3"),
}


class FindingRow(QWidget):
    """Two lines: the sentence, and what to do with a way there."""

    def __init__(self, finding: Finding, go_there: Callable[[Finding], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        icon, tone = LEVEL_ICONS[finding.level]
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Label(finding.message, wraps=True))
        self.link = Link(finding.fix or GO_THERE, "arrow-up-right")
        self.link.clicked.connect(lambda: go_there(finding))
        lines.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        row.addLayout(lines, 1)
