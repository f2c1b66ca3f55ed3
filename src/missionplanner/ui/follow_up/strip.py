"""The chosen follow-up at the foot of the list: where it comes from, how it went, what next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, StatusChange
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.ui.follow_up.source import said_in
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import MARGIN, Ground
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, language, say

_HEIGHT, _TICKS = 82, 3


class DetailStrip(Ground):
    """Two lines of what is known, and the verbs at the right; empty while none is chosen."""

    date_asked = Signal()
    status_asked = Signal()
    done_asked = Signal()

    def __init__(self) -> None:
        super().__init__("sunken", "above")
        self.setFixedHeight(_HEIGHT)
        self._row: FollowUp | None = None
        self._folder: VisitFolder | None = None
        self._number = Label("", "group", "text2")
        self._wording = ElidedLabel("", "group")
        self._source = ElidedLabel("", "meta", "text2")
        self._ticks = QHBoxLayout()
        self.date = Button(Message("New date…"))
        self.status = Button(Message("Status…"))
        self.done = Button(Message("Done…"))
        self.date.clicked.connect(self.date_asked)
        self.status.clicked.connect(self.status_asked)
        self.done.clicked.connect(self.done_asked)
        self._build()
        self.show_row(None, None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._number)
        head.addWidget(self._wording, 1)
        self._ticks.setSpacing(6)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(head)
        texts.addWidget(self._source)
        texts.addLayout(self._ticks)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addSpacing(8)
        for button in (self.date, self.status, self.done):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_row(self, folder: VisitFolder | None, row: FollowUp | None) -> None:
        """Show a follow-up with what its visit says of it."""
        self._folder, self._row = folder, row
        for button in (self.date, self.status, self.done):
            button.setVisible(row is not None)
        self._number.show_words(row.number if row else "")
        self._number.setVisible(row is not None)
        self._wording.show_words(
            row.wording.in_(language(), "en")
            if row
            else Message("Choose a follow-up to see where it comes from.")
        )
        self._wording.set_tone("text" if row else "text3")
        self._source.show_words(said_in(folder, row) if row and folder else "")
        self.done.setEnabled(bool(row) and row is not None and row.status.is_open)
        self._show_ticks()

    def _show_ticks(self) -> None:
        while (item := self._ticks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row = self._row
        for line in row.history[-_TICKS:] if row else ():
            self._add_tick("check", "ok", _happened(line))
        if row and row.status.is_open:
            step: Words = row.next_step or Message("no next step")
            words = Message("next: {step}", step=step) if row.next_step else step
            self._add_tick("circle", "text3" if row.next_step else "warn", words)
        self._ticks.addStretch(1)

    def _add_tick(self, icon: str, tone: str, words: Words) -> None:
        label = ElidedLabel(words, "meta", "warn" if tone == "warn" else "text2", natural=True)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._ticks.addWidget(IconLabel(icon, tone, 14))
        self._ticks.addWidget(label)
        gap = QWidget()
        gap.setFixedWidth(8)
        self._ticks.addWidget(gap)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_row(self._folder, self._row)


def _happened(line: StatusChange) -> str:
    """A line of the history: the day, and what was said of it, else how far it was."""
    day = wording(language()).day(line.on, "MMMd") if line.on else ""
    said = line.remark or _quietly(line.status)
    return " ".join(part for part in (day, said) if part)


def _quietly(status: FollowUpStatus) -> str:
    words = say(value_label(status))
    return words[:1].lower() + words[1:]
