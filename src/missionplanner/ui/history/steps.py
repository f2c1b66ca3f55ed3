"""One change of a history: its clock time and author, and each field before and after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.messages import Message, wording
from missionplanner.ui.row_form import language_name
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, language, say, tip

if TYPE_CHECKING:
    from missionplanner.operations.history import Step, Told

_SHOWN, _LONGEST = 8, 220
# A row was added, moved or erased: nothing stands before and after.
_FATES = ("*", "@", "!")
_EMPTY = Message("empty")


class StepView(Stack):
    """`restore` is asked to bring back a value of then."""

    def __init__(self, step: Step, restore: Callable[[Told], None]) -> None:
        super().__init__(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(step.label, "group"), 1)
        beside = f"{step.at.astimezone():%H:%M}  ·  {step.by}"
        head.addWidget(Label(beside, "meta", "text3"), 0, Qt.AlignmentFlag.AlignBottom)
        self.box.addLayout(head)
        for told in step.told[:_SHOWN]:
            if told.field in _FATES:
                self.add(ElidedLabel(_fate(told), "meta", "text2"))
            else:
                self.add(_ToldView(told, restore))
        more = sum(told.count for told in step.told[_SHOWN:])
        if more > 0:
            self.add(Label(Message("and {n} more", n=more), "meta", "text3"))


class _ToldView(QWidget):
    """The field with its row, what it held and holds, and the way back."""

    def __init__(self, told: Told, restore: Callable[[Told], None]) -> None:
        super().__init__()
        stack = Stack(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.addWidget(stack)
        stack.add(ElidedLabel(_field(told), "meta", "text2"))
        whole = say(_change(told))
        change = Label(_cut(whole), "body", wraps=True)
        change.setToolTip(tip(whole) if len(whole) > _LONGEST else "")
        stack.add(change)
        if told.can_restore:
            link = Link(Message("Restore this value"))
            link.setToolTip(tip(_cut(say(told.before or _EMPTY))))
            link.setAccessibleDescription(_cut(say(told.before or _EMPTY)))
            link.clicked.connect(partial(restore, told))
            stack.box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def day_head(day: date, today: date) -> Label:
    """The day above its changes."""
    words: Words = wording(language()).day(day, "yMMMMEEEEd")
    if day == today:
        words = Message("Today")
    if day == today - timedelta(days=1):
        words = Message("Yesterday")
    return Label(words, "caption", "text3")


def _fate(told: Told) -> Words:
    """What became of a row, or of so many of a kind."""
    if told.count > 1:
        return Message("{noun}: {n} {fate}", noun=told.name, n=told.count, fate=told.after)
    if told.of and told.of != told.name:
        return Message("{noun} “{row}” {fate}", noun=told.name, row=told.of, fate=told.after)
    return Message("{noun} {fate}", noun=told.name, fate=told.after)


def _field(told: Told) -> Words:
    name: Words = told.name
    if told.tag:
        name = Message("{field}, {language}", field=name, language=language_name(told.tag))
    return Message("{row}: {field}", row=told.of, field=name) if told.of else name


def _change(told: Told) -> Words:
    before, after = told.before or _EMPTY, told.after or _EMPTY
    if told.before == told.after:
        return after
    return Message("{before} → {after}", before=before, after=after)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
