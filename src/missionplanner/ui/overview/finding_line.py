"""One finding of the overview: what is wrong in a sentence, its remedies below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.planning.finding import GO_THERE, Finding
from missionplanner.planning.readiness import new_start
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.levels import LEVEL_ICONS
from missionplanner.ui.widgets.texts import IconLabel, Label


class FindingLine(QWidget):
    """`remedied`: do what the remedy says; `go_asked`: go to the place. Both with the finding."""

    remedied = Signal(object)
    go_asked = Signal(object)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        icon, tone = LEVEL_ICONS[finding.level]
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Label(finding.message, wraps=True))
        links = QHBoxLayout()
        links.setSpacing(18)
        self.remedy: Link | None = None
        if finding.fix is not None and new_start(finding) is not None:
            self.remedy = Link(finding.fix)
            self.remedy.clicked.connect(self._remedy)
            links.addWidget(self.remedy)
        others = GO_THERE if self.remedy is not None else finding.fix or GO_THERE
        self.link = Link(others, "arrow-up-right")
        self.link.clicked.connect(self._go)
        links.addWidget(self.link)
        links.addStretch(1)
        lines.addLayout(links)
        row.addLayout(lines, 1)

    def _remedy(self) -> None:
        self.remedied.emit(self.finding)

    def _go(self) -> None:
        self.go_asked.emit(self.finding)
