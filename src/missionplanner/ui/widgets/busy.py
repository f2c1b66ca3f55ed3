"""The strip that shows work in the background: what is made, how far, how much waits, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from missionplanner.messages import Message
from missionplanner.ui.background import Job
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import say

# What is done sooner is not worth a word.
_AFTER_MS = 400
_WIDTH = 560


class BusyStrip(QWidget):
    """In the line at the foot, so that nothing moves when it comes; hidden while nothing runs."""

    seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[Job] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.words = ElidedLabel("", "meta", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(110)
        self.cancel = Button(Message("Cancel"), "link")
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.words, 1)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        self.setFixedWidth(_WIDTH)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show this work until it ends; it stands before what runs already."""
        self._jobs.append(job)
        job.progressed.connect(self._progress)
        job.ended.connect(self._end)
        self._begin(job)
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def _begin(self, job: Job) -> None:
        self._bar.setAccessibleName(say(job.title))
        self._bar.setRange(0, 0)
        self._say(job)

    def _say(self, job: Job, done: int = 0, of: int = 0, what: Message | None = None) -> None:
        self.words.show_words("  ·  ".join(self._parts(job, done, of, what)))

    def _parts(self, job: Job, done: int, of: int, what: Message | None) -> list[str]:
        title: Message = job.title
        if of:
            title = Message("{what}, {done} of {of}", what=job.title, done=done, of=of)
        others = len(self._jobs) - 1
        said = [say(title)]
        if what is not None:
            said.append(say(what))
        if others:
            said.append(say(Message("and {n} more", plural="and {n} more", n=others)))
        return said

    def _progress(self, done: int, of: int, what: Message | None) -> None:
        job = self.sender()
        if self._jobs and job is self._jobs[-1]:
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self._say(self._jobs[-1], done, of, what)

    def _cancel(self) -> None:
        """Stop what is shown; what waits behind it goes on."""
        if self._jobs:
            self._jobs[-1].cancel()
            self._drop(self._jobs[-1])

    def _end(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._drop(job)

    def _drop(self, job: Job) -> None:
        self._jobs = [each for each in self._jobs if each is not job]
        if self._jobs:
            self._begin(self._jobs[-1])
            return
        self._soon.stop()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)
