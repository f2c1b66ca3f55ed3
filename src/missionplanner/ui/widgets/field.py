"""One field to type into: stored when it is left, kept as a draft while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.drafts import KEPT, Draft
from missionplanner.ui.widgets.choices import Choice, offer, open_choices
from missionplanner.ui.widgets.growing_edit import GrowingEdit
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.rich_text import RichEdit
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, say, tip

Commit = Callable[[str], None]
Editor = LineEdit | GrowingEdit | RichEdit


class Named(QWidget):
    """A control with its name: above it, or beside it in a column of `beside` pixels."""

    def __init__(self, name: Words, control: QWidget, beside: int = 0) -> None:
        super().__init__()
        self.name = name
        self.control = control
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(3)
        tone = "text3" if beside else "text2"
        self._label = ElidedLabel(name, "meta", tone, wraps=bool(beside))
        self._problem = Problem()
        self._problem.hide()
        if beside:
            self._label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._label.setFixedSize(beside, 30)
            row = QHBoxLayout()
            row.setSpacing(0)
            row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(control, 1)
            outer.addLayout(row)
            self._problem.setContentsMargins(beside + 8, 0, 0, 0)
        else:
            outer.addWidget(self._label)
            outer.addWidget(control)
        outer.addWidget(self._problem)
        self.setFocusProxy(control)
        self._name_control()

    def _name_control(self) -> None:
        self.control.setAccessibleName(say(self.name))

    def say_problem(self, problem: Message | None) -> None:
        """Say below what cannot be used, or that all is well."""
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.label.show_words(problem)
        state = "error" if problem is not None else ""
        if self.control.property("state") != state:
            self.control.setProperty("state", state)
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)

    @property
    def has_problem(self) -> bool:
        """Whether what stands there cannot be used."""
        return not self._problem.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_control()


class Problem(QWidget):
    """One sentence on what cannot be used, behind an icon."""

    def __init__(self) -> None:
        super().__init__()
        self.label = Label("", "meta", "bad", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("circle-alert", "bad", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)


class Field(Named):
    """A field of text. Leaving it or Enter stores it through `commit`, Esc brings back what stood.

    A `PlannerError` from `commit` is said below the field; what was typed stays there and is kept.
    """

    stored = Signal()

    def __init__(
        self,
        name: Words,
        commit: Commit,
        *,
        draft: Draft | None = None,
        beside: int = 0,
        lines: int = 0,
        names: Callable[[], Sequence[str]] | None = None,
    ) -> None:
        """`lines`: 0 for one line, else it grows from so many; `names`: offered to choose."""
        self.edit = self._editor(lines)
        self._hint: Words = ""
        super().__init__(name, self.edit, beside)
        self._commit = commit
        self._shown = ""
        self._draft = draft
        if beside:
            self.edit.setProperty("quiet", "true")
        self._names = names
        if names is not None and isinstance(self.edit, LineEdit):
            offer(self.edit, names, self.store)
        self.edit.textEdited.connect(self._typed)
        self.edit.left.connect(self.store)
        self.edit.returnPressed.connect(self.store)
        self.edit.reverted.connect(self.revert)
        self._take_up_draft()

    def _editor(self, lines: int) -> Editor:
        return GrowingEdit(breaks=lines > 1, lines=lines) if lines else LineEdit()

    def _take_up_draft(self) -> None:
        kept = self._draft.text if self._draft else None
        if kept is not None:
            self.edit.setText(kept)
            self.edit.setModified(True)
            self.say_problem(KEPT)

    def follow(self, draft: Draft) -> None:
        """Become the same field of another row: what was typed for that one is taken up."""
        self._draft = draft
        self.edit.setModified(False)
        self.say_problem(None)
        self._take_up_draft()

    def show_value(self, text: str) -> None:
        """Show what is stored, unless something else was typed here."""
        self._shown = text
        if not self.edit.isModified() and self.edit.text() != text:
            self.edit.setText(text)
            if isinstance(self.edit, LineEdit):
                self.edit.setCursorPosition(0)

    def set_hint(self, words: Words) -> None:
        """What is said in the field while it is empty."""
        self._hint = words
        self.edit.setPlaceholderText(say(words))

    def _name_control(self) -> None:
        super()._name_control()
        self.edit.setPlaceholderText(say(self._hint))

    def _typed(self, text: str) -> None:
        self.edit.setModified(True)
        if self._draft is not None:
            self._draft.typed(text)

    def store(self) -> None:
        """Store what was typed; one change, one undo step."""
        if not self.edit.isModified():
            return
        typed = self.edit.text()
        if typed != self._shown:
            try:
                self._commit(typed)
            except PlannerError as error:
                self.say_problem(error.message)
                return
        self._shown = typed
        self._settle()
        self.stored.emit()

    def revert(self) -> None:
        """Bring back what stood there and forget what was typed."""
        self.edit.setText(self._shown)
        self._settle()

    def _settle(self) -> None:
        self.edit.setModified(False)
        self.say_problem(None)
        if self._draft is not None:
            self._draft.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Down and isinstance(self.edit, LineEdit):
            open_choices(self.edit)
            return
        super().keyPressEvent(event)


class RichField(Field):
    """A field of several lines in which words may be bold and italic, and lines lists."""

    def _editor(self, lines: int) -> Editor:
        return RichEdit(breaks=lines > 1, lines=lines)


class ChoiceField(Named):
    """A field with a closed list."""

    def __init__(
        self,
        name: Words,
        choices: Sequence[Choice],
        commit: Callable[[object], None],
        *,
        beside: int = 0,
    ) -> None:
        self.box = _ComboBox()
        super().__init__(name, self.box, beside)
        self._choices = tuple(choices)
        self._commit = commit
        if beside:
            self.box.setProperty("quiet", "true")
        for choice in self._choices:
            self.box.addItem(say(choice.words))
        self.box.activated.connect(self._chosen)

    def show_value(self, value: object) -> None:
        """Show what is stored."""
        index = next((i for i, each in enumerate(self._choices) if each.value == value), -1)
        self.box.setCurrentIndex(index)

    def _chosen(self, index: int) -> None:
        try:
            self._commit(self._choices[index].value)
        except PlannerError as error:
            self.say_problem(error.message)
        else:
            self.say_problem(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for index, choice in enumerate(self._choices):
                self.box.setItemText(index, say(choice.words))


class _ComboBox(QComboBox):
    """A closed list that does not change under the wheel and does not push the window wider."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that do not fit end in dots, whole in the tooltip."""
        super().initStyleOption(option)
        style, chosen = self.style(), self.currentText()
        place = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, self)
        dots = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(chosen, dots, room.width())
        option.currentText = shown
        self.setToolTip("" if shown == chosen else tip(chosen))

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()
