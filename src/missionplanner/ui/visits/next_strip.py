"""What comes next in the chosen visit: three things at most, each with its remedy beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.planning.finding import GO_THERE, Finding, Where
from missionplanner.planning.labels import value_label
from missionplanner.planning.stages import StageRow, Standing
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import MARGIN, Ground
from missionplanner.ui.widgets.levels import LEVEL_ICONS
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from missionplanner.operations.outlook import Outlook

_SHOWN = 3
_LINE = 26


@dataclass(frozen=True, slots=True)
class Next:
    """One thing: its icon, what it is, the remedy, and where that leads (none: to the visit)."""

    icon: tuple[str, str]
    words: Words
    remedy: Words
    where: Where | None = None


class NextStrip(Ground):
    """`went`: to the place of a finding, or to the visit where there is no place."""

    went = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("sunken", "above")
        self._visit_id: UUID | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 10, MARGIN, 10)
        box.setSpacing(0)
        self.head = ElidedLabel("", "group")
        self.head.setFixedHeight(24)
        box.addWidget(self.head)
        self.lines = [_Line() for _ in range(_SHOWN)]
        for line in self.lines:
            line.went.connect(self._go)
            box.addWidget(line)
        self.setFixedHeight(20 + 24 + _SHOWN * _LINE + 1)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through here, in this order."""
        return [line.link for line in self.lines]

    def show_visit(self, visit_id: UUID, title: str, found: Outlook | None) -> None:
        """Show what comes next there; nothing while that is not known yet."""
        self._visit_id = visit_id
        self.head.show_words(Message("Next for {visit}", visit=title))
        things = next_things(found) if found is not None else []
        if found is not None and not things:
            things = [Next(("check", "ok"), Message("Nothing is to be settled now."), "")]
        for number, line in enumerate(self.lines):
            line.show_next(things[number] if number < len(things) else None)

    def _go(self, where: Where | None) -> None:
        if self._visit_id is not None:
            self.went.emit(self._visit_id, where)


def next_things(found: Outlook) -> list[Next]:
    """The three worst findings; where there are fewer, the stages that are late or come next."""
    things = [_settling(finding) for finding in found.findings[:_SHOWN]]
    late = [row for row in found.stages if row.standing is Standing.LATE]
    due = [row for row in found.stages if row.standing in (Standing.TODAY, Standing.AHEAD)]
    things += [_stage(row) for row in (*late[:1], *due[:2])]
    return things[:_SHOWN]


def _settling(finding: Finding) -> Next:
    # A remedy that changes something is offered in the visit, where one sees what it changes.
    return Next(LEVEL_ICONS[finding.level], finding.message, GO_THERE, finding.where)


def _stage(row: StageRow) -> Next:
    name = value_label(row.stage)
    remedy = Message("Open the visit")
    if row.standing is Standing.LATE:
        said = Message("{stage}: was due on {day}", stage=name, day=row.due_on)
        return Next(("triangle-alert", "warn"), said, remedy)
    if row.standing is Standing.TODAY:
        return Next(("clock", "text2"), Message("{stage}: due today", stage=name), remedy)
    if row.due_on is None:
        return Next(("clock", "text3"), Message("{stage}: no day yet", stage=name), remedy)
    said = Message("{stage}: due on {day}", stage=name, day=row.due_on)
    return Next(("clock", "text3"), said, remedy)


class _Line(QWidget):
    went = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._where: Where | None = None
        self.setFixedHeight(_LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = IconLabel("info")
        self.words = ElidedLabel("", natural=True)
        self.link = Link("")
        self.link.clicked.connect(self._go)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        row.addSpacing(8)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)

    def show_next(self, thing: Next | None) -> None:
        """Show one thing, or nothing."""
        for widget in (self._icon, self.words, self.link):
            widget.setVisible(thing is not None)
        if thing is None:
            return
        self._where = thing.where
        self._icon.show_icon(*thing.icon)
        self.words.show_words(thing.words)
        self.link.show_words(thing.remedy)
        self.link.setVisible(bool(thing.remedy))

    def _go(self) -> None:
        self.went.emit(self._where)
