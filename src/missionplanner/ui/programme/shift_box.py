"""“Shift what follows”: by how much, for whom, and what that does, planned anew at each key."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.errors import NotFound, PlannerError
from missionplanner.messages import Message, wording
from missionplanner.planning.moving import begins, whole_minutes
from missionplanner.planning.plan import Plan, signed
from missionplanner.planning.shift_entry import read_shift
from missionplanner.planning.shifting import Scope, row_of, shift_after
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.words import language, say

_STEPS = (-10, 5, 10, 20, 30)
_USUAL = 20
_TITLE = Message("Shift what follows")


class ShiftBox(Consequences):
    """`planned(plan)` tells of each plan while it is chosen, and of an empty one when it closes."""

    planned = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._folder: VisitFolder | None = None
        self._item_id: UUID | None = None
        self.minutes = _Minutes()
        self.scope = Switch(
            (
                (Scope.ALL, Message("Everybody"), ""),
                (Scope.GROUP, Message("Only its group"), ""),
            )
        )
        for segment in self.scope.findChildren(Button):
            segment.installEventFilter(self)
        self.above.add(self.minutes)
        self.above.add(self.scope)
        self.above.box.setContentsMargins(0, 10, 0, 0)
        self.minutes.changed.connect(self._plan)
        self.minutes.entered.connect(self.accept)
        self.scope.chosen.connect(self._plan)
        self.accepted.connect(self._forget)
        self.left.connect(self._forget)

    def open_for(self, folder: VisitFolder, item_id: UUID, place: QRect) -> None:
        """Open it for an item of this folder, beside where the item stands on the screen."""
        self._folder, self._item_id = folder, item_id
        item = row_of(folder.visit, item_id)
        self.minutes.choose(_USUAL)
        self.scope.choose(Scope.ALL)
        self.scope.setVisible(bool(item.group_ids) and len(folder.visit.groups) > 1)
        self._plan()
        self.open_beside(place)

    def show_folder(self, folder: VisitFolder) -> None:
        """Plan anew with what stands now; an item that is gone closes the box."""
        if self.isHidden() or self._item_id is None:
            return
        self._folder = folder
        self._plan()

    def _forget(self) -> None:
        self.planned.emit(Plan())

    def first_focus(self) -> None:
        self.minutes.first_focus()

    def _plan(self) -> None:
        if self._folder is None or self._item_id is None:
            return
        try:
            item = row_of(self._folder.visit, self._item_id)
            self.name_it(_TITLE, self._sub(item))
            by = self.minutes.read()
            plan = shift_after(self._folder, self._item_id, by, Scope(self.scope.name))
        except NotFound:
            self.leave()
        except PlannerError as error:
            self.refuse(error.message, Message("Shift"))
            self.planned.emit(Plan())
        else:
            self.show_plan(_TITLE, self._sub(item), plan, _accept(by))
            self.planned.emit(plan)

    def _sub(self, item: ProgrammeItem) -> Message:
        at = begins(item.when)
        if at is None:
            return Message("{item}", item=item.title)
        day = wording(language()).day(at.date(), "MMMMEd")
        if self.scope.isHidden():
            return Message("{day}, from {time}", day=day, time=at.time())
        whom = Message("everybody") if self.scope.name == Scope.ALL else Message("only its group")
        return Message("{day}, from {time}, {whom}", day=day, time=at.time(), whom=whom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter shifts, also where a button of the box has the focus; it is chosen by Space.
        if isinstance(watched, Button) and _is_enter(event):
            self.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A number typed anywhere in the box is the minutes.
        if event.text() and event.text() in "0123456789+-−":
            self.minutes.begin(event.text())
            return
        super().keyPressEvent(event)


def _accept(by: timedelta) -> Message:
    minutes = whole_minutes(by)
    if minutes < 0:
        return Message("Bring forward by {minutes} min", minutes=-minutes)
    return Message("Shift by {minutes} min", minutes=minutes)


def _is_enter(event: QEvent) -> bool:
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Minutes(QWidget):
    """The usual steps, and a field for any other."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for step in _STEPS:
            button = Button(Message("{minutes}", minutes=signed(step)), "step")
            button.setCheckable(True)
            button.installEventFilter(self)
            self._group.addButton(button, _STEPS.index(step))
            row.addWidget(button)
        self.edit = LineEdit()
        self.edit.setMaximumWidth(70)
        self.edit.textEdited.connect(self._typed)
        row.addWidget(self.edit, 1)
        self._group.idClicked.connect(self._clicked)
        self._word()

    def choose(self, minutes: int) -> None:
        """Begin with one of the steps."""
        self.edit.setText("")
        self._check(_STEPS.index(minutes))

    def read(self) -> timedelta:
        """By how much; raises InvalidInput for words that are no length."""
        typed = self.edit.text().strip()
        if typed or self._group.checkedId() < 0:
            return read_shift(typed)
        return timedelta(minutes=_STEPS[self._group.checkedId()])

    def begin(self, text: str) -> None:
        """Go to the field with the first letter of a number."""
        self.edit.setFocus()
        self.edit.setText(text)
        self._typed(text)

    def first_focus(self) -> None:
        """Go to the step that is chosen."""
        button = self._group.checkedButton()
        (button or self.edit).setFocus()

    def _check(self, index: int) -> None:
        for each in self._group.buttons():
            is_it = self._group.id(each) == index
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)
        self._group.button(index).setChecked(True)

    def _clicked(self, index: int) -> None:
        self.edit.setText("")
        self._check(index)
        self.changed.emit()

    def _typed(self, text: str) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        if not text.strip():
            self._check(_STEPS.index(_USUAL))
        self.changed.emit()

    def _word(self) -> None:
        self.edit.setPlaceholderText(say(Message("min", context="time")))
        self.edit.setAccessibleName(say(Message("Minutes to shift by")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _is_enter(event):
            self.entered.emit()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        index = self._group.checkedId() + step
        if step and 0 <= index < len(_STEPS):
            self._group.button(index).setFocus()
            self._group.button(index).click()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
