"""Small panels beside the chosen follow-up: a new date, and how it was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.floating import Floating
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, say

_WIDTH = 340


class AskBox(Floating):
    """Asks for some words, each in a line, and hands them to what was asked for.

    A refusal stands below the lines; what was typed stays.
    """

    answered = Signal()

    def __init__(self, over: QWidget, title: Words, sub: Words) -> None:
        super().__init__(over, _WIDTH)
        self.edits: list[LineEdit] = []
        self._do: Callable[..., None] | None = None
        self.refusal = Label("", "meta", "bad", wraps=True)
        self.box.addWidget(ElidedLabel(title, "section"))
        self.box.addWidget(ElidedLabel(sub, "meta", "text2"))
        self.left.connect(self.deleteLater)

    def ask(self, name: Words, typed: str = "", hint: Words = "") -> LineEdit:
        """One more line."""
        self.box.addSpacing(8)
        self.box.addWidget(Label(name, "meta", "text2"))
        edit = LineEdit()
        edit.setText(typed)
        edit.setPlaceholderText(say(hint))
        edit.setAccessibleName(say(name))
        self.box.addSpacing(3)
        self.box.addWidget(edit)
        self.edits.append(edit)
        return edit

    def open_at(self, place: QRect, *verbs: tuple[Words, Callable[..., None]]) -> None:
        """Open with these answers; Enter gives the first."""
        self.refusal.hide()
        self.box.addSpacing(6)
        self.box.addWidget(self.refusal)
        self.box.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        for index, (words, do) in enumerate(verbs):
            button = Button(words, "normal" if index else "primary")
            button.clicked.connect(lambda _checked=False, verb=do: self.answer(verb))
            row.addWidget(button)
        self._do = verbs[0][1]
        leaving = Button(Message("Leave it"), "plain")
        leaving.clicked.connect(self.leave)
        row.addWidget(leaving)
        row.addStretch(1)
        self.box.addLayout(row)
        self.open_beside(place)
        self.edits[0].setFocus()
        self.edits[0].selectAll()

    def answer(self, do: Callable[..., None]) -> None:
        """Do it with what was typed; a refusal is said here."""
        try:
            do(*(edit.text() for edit in self.edits))
        except PlannerError as error:
            self.refusal.show_words(error.message)
            self.refusal.show()
            self.fit()
            return
        self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._do is not None:
            self.answer(self._do)
            return
        super().keyPressEvent(event)
