"""The left side of the room: search, persons or institutions, the list, and one more of them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.planning.name_search import NameSearch
from missionplanner.ui.people.listed import Listed
from missionplanner.ui.people.name_list import NameList
from missionplanner.ui.theme.icons import icon
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Ground, Stack
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import Words, say

PERSONS, INSTITUTIONS = "persons", "institutions"
WIDTH = 316
_EDGE = 12
_SEARCH = {
    PERSONS: Message("Name in any script, institution, post"),
    INSTITUTIONS: Message("Name in any language, short name"),
}
_ADD = {
    PERSONS: Message("Name of the person, then Enter"),
    INSTITUTIONS: Message("Name of the institution, then Enter"),
}


class PeopleSide(Ground):
    """`chosen(id)` follows the list; `added(name)`: one more is wanted; `switched`: the other list.

    The search is made when it is first used, and again after the list has changed.
    """

    chosen = Signal(object)
    added = Signal(str)
    switched = Signal(str)

    def __init__(self) -> None:
        super().__init__("sunken", "right")
        self.setFixedWidth(WIDTH)
        self._names: Sequence[Listed] = ()
        self._search: NameSearch | None = None
        self.list = NameList()
        self.search = LineEdit()
        self.new = LineEdit()
        self.switch = Switch(
            ((PERSONS, Message("Persons"), ""), (INSTITUTIONS, Message("Institutions"), ""))
        )
        self.count = Label("", "meta", "text3")
        self.add = Button(Message("Add"), "normal", "plus")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._lay_out()
        self._connect()
        self._word()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        top = Stack(9, (_EDGE, 0, _EDGE, 6))
        head = QHBoxLayout()
        head.setContentsMargins(6, 12, 0, 0)
        head.addWidget(Label(Message("People"), "title"), 1)
        head.addWidget(self.add)
        top.box.addLayout(head)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.new.hide()
        top.add(self.search)
        top.add(self.new)
        views = QHBoxLayout()
        views.setContentsMargins(0, 0, 4, 0)
        views.addWidget(self.switch)
        views.addStretch(1)
        views.addWidget(self.count)
        top.box.addLayout(views)
        box.addWidget(top)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._nobody())
        box.addWidget(self._pages, 1)

    def _nobody(self) -> Stack:
        stack = Stack(8, (_EDGE + 6, 12, _EDGE, 0))
        self._none = Label("", "body", "text2", wraps=True)
        self.add_searched = Button("", "link", "plus")
        stack.add(self._none)
        stack.add(self.add_searched)
        stack.box.addStretch(1)
        return stack

    def _connect(self) -> None:
        self.add.clicked.connect(lambda _checked=False: self.begin_new())
        self.add_searched.clicked.connect(
            lambda _checked=False: self.added.emit(self.search.text().strip())
        )
        self.new.returnPressed.connect(self._take_new)
        self.new.reverted.connect(self.give_up)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.reverted.connect(self.search.clear)
        self.search.returnPressed.connect(self._go_to_list)
        self._soon.timeout.connect(self._filter)
        self.list.chosen.connect(self.chosen)
        self.list.typed.connect(self._look_for)
        self.switch.chosen.connect(self._switch)

    def _word(self) -> None:
        self._glass.setIcon(icon("search", "text3"))
        for edit, words in ((self.search, _SEARCH), (self.new, _ADD)):
            said = say(words[self.switch.name])
            edit.setPlaceholderText(said)
            edit.setAccessibleName(said)

    # What it shows

    def show_names(self, names: Sequence[Listed]) -> None:
        """Show these, as far as they are looked for."""
        self._names, self._search = names, None
        self._filter()

    def _filter(self) -> None:
        typed = self.search.text().strip()
        names = self._names
        if typed:
            if self._search is None:
                self._search = NameSearch(each.searched for each in self._names)
            names = [self._names[place] for place in self._search.find(typed)]
        self.list.show_names(names)
        self.count.show_words(
            Message("{n} of {all}", n=len(names), all=len(self._names))
            if typed
            else str(len(names))
        )
        self._show_nobody(typed, is_empty=not names)

    def _show_nobody(self, typed: str, *, is_empty: bool) -> None:
        self._pages.setCurrentIndex(1 if is_empty else 0)
        if not is_empty:
            self._none.show_words("")
            self.add_searched.show_words("")
            return
        is_persons = self.switch.name == PERSONS
        words: Words = Message("Nothing is found for “{words}”.", words=typed)
        if not typed:
            words = Message("Nobody on file yet.") if is_persons else Message("None on file yet.")
        self._none.show_words(words)
        self.add_searched.setVisible(bool(typed))
        self.add_searched.show_words(Message("Add “{name}”", name=typed))

    def choose(self, row_id: UUID) -> bool:
        """Choose a name; one that is not among those looked for ends the looking."""
        if self.list.select(row_id):
            return True
        self.search.clear()
        self._filter()
        return self.list.select(row_id)

    # What is done

    def begin_search(self) -> None:
        """Into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def begin_new(self) -> None:
        """A line for one more; what was looked for is its beginning."""
        self.new.setText(self.search.text().strip() if not self.list.table().rows else "")
        self.new.show()
        self.new.setFocus()

    def give_up(self) -> None:
        """Close the line for one more."""
        self.new.clear()
        self.new.hide()
        self.search.setFocus()

    def _take_new(self) -> None:
        name = self.new.text().strip()
        if name:
            self.added.emit(name)
        self.new.clear()
        self.new.hide()

    def _go_to_list(self) -> None:
        self._soon.stop()
        self._filter()
        rows = self.list.table().rows
        first = next((row.key for row in rows[:2] if not row.is_group), None)
        if first is not None:
            self.list.select(first)
            self.list.setFocus()

    def _look_for(self, letters: str) -> None:
        self.search.setFocus()
        self.search.clear()
        self.search.insert(letters)

    def _switch(self, name: str) -> None:
        self.search.clear()
        self.new.hide()
        self._word()
        self.switched.emit(name)

    def show_kind(self, name: str) -> None:
        """Persons or institutions, as if the switch was clicked."""
        if self.switch.name != name:
            self.switch.choose(name)
            self._switch(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._go_to_list()
            return
        if event.key() == Qt.Key.Key_Escape and self.new.hasFocus():
            self.give_up()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._word()
