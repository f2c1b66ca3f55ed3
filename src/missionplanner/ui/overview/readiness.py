"""What is to be settled, by what to do next: the five worst, the rest one click away."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from missionplanner.domain.amend import find_row
from missionplanner.domain.folder import VisitFolder
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.labels import value_label
from missionplanner.planning.moving import starting
from missionplanner.planning.readiness import Readiness, new_start, readiness
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.finding_line import FindingLine
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import Ground, Scrolled, SectionHead, Stack
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words, say

AT_ONCE = 5
WRITE, DECIDE, COMPLETE = (
    Message("Write to someone"),
    Message("Decide"),
    Message("Complete"),
)
_DO = {"PAX": WRITE, "DEL": DECIDE, "AGD": DECIDE}


class ReadinessBar(QWidget):
    """How much is settled, as a bar of 6 pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, words: Words) -> None:
        """Show a part of one; `words` say the same to who cannot see it."""
        self._share = share
        self.setAccessibleName(say(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, 2, self.width(), 6)
        painter.setBrush(QColor(tokens().quiet_soft))
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            painter.setBrush(QColor(tokens().accent))
            whole.setWidth(max(6.0, whole.width() * self._share))
            painter.drawRoundedRect(whole, 3, 3)


class ReadinessPanel(Ground):
    """The column at the right of the overview."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__("surface", "left")
        self._desk = desk
        self._visit_id = visit_id
        self._all = False
        self._folder: VisitFolder | None = None
        self._shown: tuple[Finding, ...] | None = None
        self._far: Readiness | None = None
        self._findings: tuple[Finding, ...] = ()
        self.rows: list[FindingLine] = []
        self.head = SectionHead(Message("Readiness"))
        self.bar = ReadinessBar()
        self.body = Stack(2)
        whole = Stack(0, (20, 8, 16, 16))
        for widget in (self.head, self.bar, self.body):
            whole.add(widget)
        whole.box.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 0, 0)
        box.addWidget(Scrolled(whole))
        settling = desk.settlings.of(visit_id)
        settling.found.connect(self.show_findings)
        self.show_findings(settling.findings)

    def show_folder(self, folder: VisitFolder) -> None:
        """Show how much of the visit is settled."""
        self._folder = folder
        self._say_how_far()
        if self._shown is None:
            self._fill()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these, the worst first."""
        self._findings = findings
        self._say_how_far()
        if findings != self._shown:
            self._fill()

    def _say_how_far(self) -> None:
        if self._folder is None:
            return
        far = readiness(self._folder, self._findings, self._desk.office.today())
        if self._far is None or far.late is not self._far.late:
            self._shown = None
        self._far = far
        said = _how_far(far)
        self.head.beside.show_words(said)
        self.bar.show_share(far.share, said)

    def _fill(self) -> None:
        self._shown = self._findings
        self.body.clear()
        self.rows = []
        shown = self._findings if self._all else self._findings[:AT_ONCE]
        for head, members in by_what_to_do(shown):
            self.body.add(SectionHead(head, str(len(members)), "group"))
            for finding in members:
                row = FindingLine(finding)
                row.go_asked.connect(self._go)
                row.remedied.connect(self._remedy)
                self.rows.append(row)
                self.body.add(row)
        if not self._findings:
            self._say_ready()
        self._offer_rest(len(self._findings) - AT_ONCE)

    def _say_ready(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        late = self._far.late if self._far is not None else None
        icon, tone, said = "check", "ok", Message("Nothing is to be settled now.")
        if late is not None:
            icon, tone = "triangle-alert", "warn"
            said = Message(
                "{stage}: its day has passed, and it is not ticked", stage=value_label(late)
            )
        row.addWidget(IconLabel(icon, tone))
        row.addWidget(Label(said, "body", "text2", wraps=True), 1)
        self.body.add(line)

    def _offer_rest(self, more: int) -> None:
        if more <= 0:
            return
        words = Message("Show {n} more", n=more)
        self.rest = Link(Message("Show fewer") if self._all else words)
        self.rest.clicked.connect(self._turn)
        self.body.add(self.rest)

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()
        if self.rows:
            self.rest.setFocus()

    def _go(self, finding: Finding) -> None:
        self._desk.go(self._visit_id, finding.where)

    def _remedy(self, finding: Finding) -> None:
        """Start the item when the one before it ends; its length stays."""
        office, at = self._desk.office, new_start(finding)
        item = find_row(office.visits.get(self._visit_id), finding.where.row)
        if at is None or item is None or item.when.day is None:
            self._go(finding)
            return
        try:
            when = starting(item.when, datetime.combine(item.when.day, at))
            self._desk.say(office.programme.reschedule(self._visit_id, item.id, when))
        except PlannerError as error:
            self._desk.tell(error.message)


def _how_far(far: Readiness) -> Message:
    return Message("{settled} of {needed} settled", settled=far.settled, needed=far.needed)


def by_what_to_do(findings: tuple[Finding, ...]) -> list[tuple[Message, list[Finding]]]:
    """Findings by what somebody has to do about them; each group the worst first."""
    groups: dict[str, tuple[Message, list[Finding]]] = {
        head.key: (head, []) for head in (WRITE, DECIDE, COMPLETE)
    }
    for finding in findings:
        groups[_DO.get(finding.code.partition("-")[0], COMPLETE).key][1].append(finding)
    found = [group for group in groups.values() if group[1]]
    # Where nothing presses waits below; else the order is that in which one works.
    return sorted(found, key=lambda group: group[1][0].level is Level.INFORMATION)
