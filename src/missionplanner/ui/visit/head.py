"""The head of a visit: title, what and when, status, days to go, how much is to be settled.

The status is changed here, and what is to be settled is gone to.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Marking, Visit, VisitStatus
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.labels import value_label
from missionplanner.planning.readiness import to_settle
from missionplanner.ui.desk import Desk
from missionplanner.ui.places import Place
from missionplanner.ui.spans import distance, span
from missionplanner.ui.visit.pill_button import Entry, PillButton
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, language, say


class Head(QWidget):
    """50 pixels; the tabs below it make 86."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._findings: tuple[Finding, ...] = ()
        self.setFixedHeight(50)
        self._shown: tuple[VisitFolder, date] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 0)
        row.setSpacing(8)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        self.title = ElidedLabel("", "head")
        self.facts = ElidedLabel("", "meta", "text2")
        lines.addWidget(self.title)
        lines.addWidget(self.facts)
        row.addLayout(lines, 1)
        self._sample = Pill(Message("Sample"), "quiet")
        self.status = PillButton(_status_named, self._statuses)
        self._marking = Pill("", "outline", "lock")
        self._number = Label("", "group")
        self._after = Label("", "meta", "text2")
        self.settle = PillButton(_settling_named, self._settlings, "triangle-alert")
        for widget in (
            self._sample,
            self.status,
            self._marking,
            self._number,
            self._after,
            self.settle,
        ):
            row.addWidget(widget)
        self.settle.hide()

    def show_folder(self, folder: VisitFolder, today: date) -> None:
        """Show the visit as it is now."""
        self._shown = (folder, today)
        visit = folder.visit
        self.title.show_words(visit.title.in_(language(), "en") or visit.code)
        led_by = next((i.name for i in folder.institutions if i.id == visit.led_by_id), None)
        facts = [
            visit.code,
            say(value_label(visit.type)),
            span(visit.starts_on, visit.ends_on),
            visit.place.in_(language(), "en"),
            say(Message("led by {name}", name=led_by)) if led_by else "",
        ]
        self.facts.show_words("  ·  ".join(fact for fact in facts if fact))
        self._sample.setVisible(visit.is_sample)
        self.status.show_words(value_label(visit.status), _TONES.get(visit.status, "accent"))
        self._marking.show_words(value_label(visit.marking), "outline")
        self._marking.setVisible(visit.marking is not Marking.NONE)
        number, after = distance(visit.starts_on, visit.ends_on, today)
        self._number.show_words(number)
        self._number.setVisible(bool(number))
        self._after.show_words(after)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show how much is to be settled."""
        self._findings = to_settle(findings)
        is_bad = any(each.level is Level.ERROR for each in self._findings)
        self.settle.setVisible(bool(self._findings))
        self.settle.show_words(
            Message("{n} to settle", n=len(self._findings)), "bad" if is_bad else "warn"
        )

    def _statuses(self) -> list[Entry]:
        now = self._shown[0].visit.status if self._shown else None
        return [
            Entry(value_label(each), partial(self._change_status, each), each is now)
            for each in VisitStatus
        ]

    def _change_status(self, status: VisitStatus) -> None:
        visit = self._shown[0].visit if self._shown else None
        if visit is not None and visit.status is not status:
            was = {"status": visit.status}
            self._desk.office.edit(Visit, self._visit_id, was=was, status=status)
            self._desk.say(_status_named(value_label(status)))

    def _settlings(self) -> list[Entry]:
        shown = [Entry(each.message, partial(self._go, each)) for each in self._findings[:_MANY]]
        more = len(self._findings) - len(shown)
        if more:
            place = Place("visit", self._visit_id, "overview")
            words = Message("{n} more in the overview", n=more)
            shown.append(Entry(words, partial(self._desk.open, place)))
        return shown

    def _go(self, finding: Finding) -> None:
        self._desk.go(self._visit_id, finding.where)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_folder(*self._shown)


def _status_named(words: Words) -> Message:
    return Message("Status: {status}", status=words)


def _settling_named(words: Words) -> Words:
    return words


_MANY = 9
_TONES = {
    VisitStatus.IDEA: "quiet",
    VisitStatus.CLOSED: "quiet",
    VisitStatus.POSTPONED: "warn",
    VisitStatus.CANCELLED: "warn",
}
