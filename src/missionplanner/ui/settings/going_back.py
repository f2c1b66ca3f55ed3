"""Going back to a backup: first what would come back and what of today would be lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.operations import keeping
from missionplanner.operations.keeping import Backup, Lost
from missionplanner.ui.desk import Desk
from missionplanner.ui.settings.wording import moment
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import say


class GoingBack(Stack):
    """A button, then a card with the consequences and a second button that does it."""

    confirmed = Signal(object)

    def __init__(self, desk: Desk, store: Path) -> None:
        super().__init__(8, (0, 8, 0, 0))
        self._desk = desk
        self._store = store
        self._backup: Backup | None = None
        self.ask = Button(Message("Restore…"))
        self.ask.clicked.connect(self._look)
        row = QHBoxLayout()
        row.addWidget(self.ask)
        row.addStretch(1)
        self.box.addLayout(row)
        self.card = _Card()
        self.card.cancel.clicked.connect(self.give_up)
        self.card.do.clicked.connect(self._confirm)
        self.add(self.card)
        self.card.hide()

    def offer(self, backup: Backup | None) -> None:
        """Offer to go back to this backup; to none where there is none that is sound."""
        if backup != self._backup:
            self.give_up()
        self._backup = backup
        self.ask.setEnabled(backup is not None and not self._desk.office.is_read_only)
        self.ask.setVisible(backup is not None and self.card.isHidden())

    def give_up(self) -> None:
        """Close the card; nothing was changed."""
        had_focus = self.card.isAncestorOf(self.window().focusWidget() or self)
        self.card.hide()
        self.ask.setVisible(self._backup is not None)
        if had_focus:
            self.ask.setFocus()

    def _look(self) -> None:
        backup = self._backup
        if backup is None:
            return
        # What is being typed counts: it is stored, so that it is in the file that is kept.
        self._desk.drafts.flush()
        job = self._desk.background.run(
            Message("Comparing the backup with today"),
            lambda _job: keeping.lost_by(self._store, backup.path),
            lambda lost: self._show(backup, lost),
            failed=self._fail,
        )
        self.destroyed.connect(job.cancel)

    def _show(self, backup: Backup, lost: Lost) -> None:
        if backup != self._backup:
            return
        self.card.show_lost(backup, lost)
        self.ask.hide()
        self.card.show()
        self.card.cancel.setFocus()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self._desk.tell(error.message)

    def _confirm(self) -> None:
        if self._backup is not None:
            self.confirmed.emit(self._backup.path)


class _Card(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel("triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        self.head = Label("", "item", wraps=True)
        self.back = Label("", "body", "text2", wraps=True)
        self.lost = Label("", "body", wraps=True)
        self.names = Label("", "meta", "text2", wraps=True)
        self.kept = Label(
            Message("The file as it is now is kept beside it first, so that nothing is gone."),
            "body",
            "text2",
            wraps=True,
        )
        for label in (self.head, self.back, self.lost, self.names, self.kept):
            lines.addWidget(label)
        self.do = Button(Message("Go back to this backup"))
        self.cancel = Button(Message("Leave it as it is"), "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.do)
        buttons.addStretch(1)
        lines.addSpacing(4)
        lines.addLayout(buttons)
        row.addLayout(lines, 1)

    def show_lost(self, backup: Backup, lost: Lost) -> None:
        """Say what comes back and what goes."""
        self.head.show_words(Message("Back to {moment}?", moment=moment(backup.made_at)))
        self.back.show_words(
            Message(
                "{n} visit comes back as it was then; now there are {now}.",
                plural="{n} visits come back as they were then; now there are {now}.",
                n=lost.visits_then,
                now=lost.visits,
            )
        )
        lasts = Message("Nothing was changed since; nothing is lost.")
        goes = Message(
            "{n} change made since is not in it and goes:",
            plural="{n} changes made since are not in it and go:",
            n=lost.changes,
        )
        self.lost.show_words(goes if lost.changes else lasts)
        names = [f"“{say(label)}”" for label in lost.newest]
        more = lost.changes - len(names)
        shown = ", ".join(names)
        self.names.setVisible(bool(names))
        self.names.show_words(
            Message("{changes} and {n} more", changes=shown, n=more) if more > 0 else shown
        )
