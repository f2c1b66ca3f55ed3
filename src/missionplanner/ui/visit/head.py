"""The head of a visit: title, what and when, status, days to go, how much is to be settled."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Marking
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.labels import value_label
from missionplanner.ui.spans import distance, span
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import language, say


class Head(QWidget):
    """50 pixels; the tabs below it make 86."""

    def __init__(self) -> None:
        super().__init__()
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
        self._status = Pill("", "accent")
        self._marking = Pill("", "outline", "lock")
        self._number = Label("", "group")
        self._after = Label("", "meta", "text2")
        self._settle = Pill("", "warn", "triangle-alert")
        for widget in (
            self._sample,
            self._status,
            self._marking,
            self._number,
            self._after,
            self._settle,
        ):
            row.addWidget(widget)
        self._settle.hide()

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
        self._status.show_words(value_label(visit.status), "accent")
        self._marking.show_words(value_label(visit.marking), "outline")
        self._marking.setVisible(visit.marking is not Marking.NONE)
        number, after = distance(visit.starts_on, visit.ends_on, today)
        self._number.show_words(number)
        self._number.setVisible(bool(number))
        self._after.show_words(after)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show how much is to be settled."""
        open_points = [each for each in findings if each.level is not Level.INFORMATION]
        is_bad = any(each.level is Level.ERROR for each in open_points)
        self._settle.setVisible(bool(open_points))
        self._settle.show_words(
            Message("{n} to settle", n=len(open_points)), "bad" if is_bad else "warn"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_folder(*self._shown)
