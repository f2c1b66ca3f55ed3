"""The line at the foot: when it was saved, what undo takes back, what is at work, which keys."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, unquoted

if TYPE_CHECKING:
    from missionplanner.ui.background import Job
    from missionplanner.ui.widgets.busy import BusyStrip


class StatusLine(Ground):
    """27 pixels at the foot of the window."""

    def __init__(self) -> None:
        super().__init__("sunken", "above")
        self.setFixedHeight(27)
        self._busy: BusyStrip | None = None
        self._undoes: Message | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(7)
        self.saved = Label(Message("Nothing to save yet  ·  this laptop only"), "meta", "text2")
        self._undo_icon = IconLabel("undo-2", "text3", 14)
        self.undo = ElidedLabel("", "meta", "text2")
        self.hint = ElidedLabel("", "meta", "text3", natural=True)
        self._row.addWidget(IconLabel("check", "ok", 14))
        self._row.addWidget(self.saved)
        self._row.addSpacing(12)
        self._row.addWidget(self._undo_icon)
        self._row.addWidget(self.undo, 1)
        self._row.addWidget(self.hint)
        self.say_undo(None)

    def say_saved(self, at: datetime) -> None:
        """Say when the last change was stored."""
        self.saved.show_words(Message("Saved {time}", time=at.time()))

    def say_reading(self) -> None:
        """Say that nothing can be changed."""
        self.saved.show_words(Message("Open for reading only"))

    def say_undo(self, label: Message | None) -> None:
        """Say by name what undo takes back."""
        self._undo_icon.setVisible(label is not None)
        self._undoes = label
        self.undo.show_words(
            Message("Ctrl Z undoes “{what}”", what=unquoted(label)) if label is not None else ""
        )

    def say_hint(self, words: Words) -> None:
        """Say which keys do what on this screen."""
        self.hint.show_words(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.say_undo(self._undoes)

    def say_busy(self, job: Job) -> None:
        """Show work in the background until it ends."""
        if self._busy is None:
            from missionplanner.ui.widgets.busy import BusyStrip

            self._busy = BusyStrip()
            # It stands where the hints stand.
            self._busy.seen.connect(self.hint.setHidden)
            self._row.insertWidget(self._row.count() - 1, self._busy)
        self._busy.follow(job)
