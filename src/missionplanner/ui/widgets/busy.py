"""The strip that shows work in the background: what is made, how far, Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.background import Job
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import say


class BusyStrip(QFrame):
    """Hidden while nothing runs."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "busy")
        self.setFixedHeight(48)
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._title = ElidedLabel("", "medium")
        self._what = ElidedLabel("", "meta", "text2")
        lines.addWidget(self._title)
        lines.addWidget(self._what)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self.cancel = Button(Message("Cancel"), "link")
        self.cancel.clicked.connect(self._cancel)
        row.addLayout(lines, 1)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show this work until it ends."""
        self._job = job
        self._bar.setAccessibleName(say(job.title))
        self._title.show_words(job.title)
        self._what.show_words("")
        self._bar.setRange(0, 0)
        job.progressed.connect(self._progress)
        job.ended.connect(self._end)
        self.show()

    def _progress(self, done: int, of: int, what: Message | None) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._what.show_words(what or "")

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.hide()

    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
