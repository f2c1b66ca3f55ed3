"""What was changed in a visit since this user looked at it last, and by whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message, wording
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.history.panel import show_history
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import SectionHead
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, language

if TYPE_CHECKING:
    from missionplanner.operations.history import Step

_SHOWN, _READ = 4, 40


class LatestChanges(QWidget):
    """The newest of them; where nothing is new, the last ones there were."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._key = f"looked at {visit_id}"
        self._job: Job | None = None
        self._since = _instant(desk.memory.get(self._key))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(0)
        self.head = SectionHead("")
        self.history = Button(Message("History"), "plain", "history")
        self.history.clicked.connect(self._open_history)
        self.head.add(self.history)
        box.addWidget(self.head)
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(0)
        grid.setColumnMinimumWidth(0, 132)
        grid.setColumnStretch(1, 1)
        self.lines: list[tuple[Label, ElidedLabel, Label]] = []
        for number in range(_SHOWN):
            line = (Label("", "meta", "text3"), ElidedLabel(""), Label("", "meta", "text3"))
            for column, label in enumerate(line):
                grid.addWidget(label, number, column)
            line[1].setContentsMargins(8, 0, 12, 0)
            self.lines.append(line)
        self._more = Label("", "meta", "text3")
        self._more.setContentsMargins(8, 0, 0, 0)
        grid.addWidget(self._more, _SHOWN, 1)
        box.addLayout(grid)

    def read(self) -> None:
        """Read the history again, beside all else: one change may have a thousand entries."""
        if self._job is not None:
            self._job.cancel()
        past, visit_id = self._desk.office.past, self._visit_id
        self._job = self._desk.background.run(
            Message("Reading what was changed"),
            lambda _job: past.of("Visit", visit_id, _READ),
            self._show,
        )
        self.destroyed.connect(self._job.cancel)

    def _show(self, steps: tuple[Step, ...]) -> None:
        self._job = None
        new = [step for step in steps if self._since is not None and step.at > self._since]
        self.head.name.show_words(
            Message("Since you last looked") if new else Message("Latest changes")
        )
        quiet = self._since is not None and not new
        self.head.beside.show_words(Message("nothing new for you") if quiet else "")
        shown = (new or list(steps))[:_SHOWN]
        for number, (at, what, who) in enumerate(self.lines):
            is_there = number < len(shown)
            at.show_words(_moment(shown[number].at, self._desk.office.now()) if is_there else "")
            what.show_words(_what(shown[number]) if is_there else "")
            who.show_words(shown[number].by if is_there else "")
            for label in (at, what, who):
                label.setVisible(is_there)
        more = len(new) - _SHOWN
        self._more.setVisible(more > 0)
        self._more.show_words(Message("and {n} more", n=more))
        self._remember()

    def _remember(self) -> None:
        now = self._desk.office.now().astimezone(UTC)
        self._desk.memory.put(self._key, now.isoformat())

    def _open_history(self) -> None:
        show_history(self, self._desk, "Visit", self._visit_id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._remember()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.read()


def _what(step: Step) -> Words:
    """What a change was called, with the row in which it was made where that is one."""
    named = [each.of for each in step.told if each.of]
    if named and all(each == named[0] for each in named):
        return Message("{what}: {row}", what=step.label, row=named[0])
    return step.label


def _moment(at: datetime, now: datetime) -> Words:
    local, today = at.astimezone(), now.astimezone().date()
    if local.date() == today:
        return Message("Today {time}", time=local.time())
    if local.date() == today - timedelta(days=1):
        return Message("Yesterday {time}", time=local.time())
    return wording(language()).day(local.date())


def _instant(kept: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None
