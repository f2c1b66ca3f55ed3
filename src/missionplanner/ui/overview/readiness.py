"""What is to be settled, by what to do next: the five worst, the rest one click away."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.ui.desk import Desk
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.finding_row import FindingRow
from missionplanner.ui.widgets.frames import Ground, Scrolled, SectionHead, Stack
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words

_AT_ONCE = 5
_DO = {
    "PAX": Message("Write to someone"),
    "DEL": Message("Decide"),
    "AGD": Message("Decide"),
}
_ELSE = Message("Complete")


class Readiness(Ground):
    """The column at the right of the overview."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__("surface", "left")
        self._desk = desk
        self._visit_id = visit_id
        self._all = False
        self._findings: tuple[Finding, ...] = ()
        self.rows: list[FindingRow] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 0, 0)
        self._body = Stack(2, (20, 8, 16, 16))
        box.addWidget(Scrolled(self._body))
        settling = desk.settlings.of(visit_id)
        settling.found.connect(self.show_findings)
        self.show_findings(settling.findings)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these, the worst first."""
        if findings == self._findings and self.rows:
            return
        self._findings = findings
        self._fill()

    def _fill(self) -> None:
        self._body.clear()
        self.rows = []
        self._body.add(SectionHead(Message("Readiness"), _how_many(self._findings)))
        shown = self._findings if self._all else self._findings[:_AT_ONCE]
        for head, members in _by_what_to_do(shown):
            name = SectionHead(head, str(len(members)), "group")
            self._body.add(name)
            for finding in members:
                row = FindingRow(finding, self._go)
                self.rows.append(row)
                self._body.add(row)
        if not self._findings:
            self._say_ready()
        self._offer_rest(len(self._findings) - _AT_ONCE)
        self._body.box.addStretch(1)

    def _say_ready(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("check", "ok"))
        row.addWidget(Label(Message("Nothing is to be settled now."), "body", "text2"), 1)
        self._body.add(line)

    def _offer_rest(self, more: int) -> None:
        if more <= 0:
            return
        words = Message("Show {n} more", n=more)
        self.rest = Link(Message("Show fewer") if self._all else words)
        self.rest.clicked.connect(self._turn)
        self._body.add(self.rest)

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _go(self, finding: Finding) -> None:
        self._desk.go(self._visit_id, finding.where)


def _how_many(findings: tuple[Finding, ...]) -> Words:
    """How many are to be settled, and how many only to be looked at."""
    notes = sum(each.level is Level.INFORMATION for each in findings)
    points = len(findings) - notes
    if points and notes:
        return Message("{n} to settle, {notes} to look at", n=points, notes=notes)
    if notes:
        return Message("{n} to look at", n=notes)
    return Message("{n} to settle", n=points) if points else ""


def _by_what_to_do(findings: tuple[Finding, ...]) -> list[tuple[Message, list[Finding]]]:
    groups: dict[str, tuple[Message, list[Finding]]] = {}
    for finding in findings:
        head = _DO.get(finding.code.partition("-")[0], _ELSE)
        groups.setdefault(head.key, (head, []))[1].append(finding)
    return list(groups.values())
