"""A new visit in one line: a title and a first day; the rest can wait."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from missionplanner.errors import InvalidInput, PlannerError
from missionplanner.messages import Message
from missionplanner.planning.day_entry import read_day
from missionplanner.ui.drafts import Drafts
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.choices import offer
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import Words, say


class Create(Protocol):
    """How a visit is made; the office's `visits.create`."""

    def __call__(
        self,
        title: str,
        starts_on: date | None,
        ends_on: date | None,
        *,
        from_country: str,
        to_country: str,
    ) -> UUID:
        """Make it, or raise what is missing."""
        ...


class NewVisit(Ground):
    """Shown above the list while a visit is being added."""

    made = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        create: Create,
        today: Callable[[], date],
        countries: Callable[[], Sequence[str]],
        drafts: Drafts,
    ) -> None:
        self._names: list[tuple[LineEdit, Message]] = []
        super().__init__("sunken", "below")
        self._drafts = drafts
        self._create = create
        self._today = today
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.title = self._line("title", Message("Title of the visit"), 0)
        self.first = self._line("starts_on", Message("First day"), 130)
        self.last = self._line("ends_on", Message("Last day"), 130)
        self.origin = self._line("from_country", Message("From, e.g. GEO"), 110)
        self._read = self.title
        self.goal = self._line("to_country", Message("To, e.g. UZB"), 110)
        for line in (self.title, self.first, self.last, self.origin, self.goal):
            row.addWidget(line, 1 if line is self.title else 0)
        for line in (self.origin, self.goal):
            offer(line, countries)
        add = Button(Message("Add"), "primary")
        add.clicked.connect(self.add)
        row.addWidget(add)
        leave = Button(Message("Cancel"), "plain")
        leave.clicked.connect(self.give_up)
        row.addWidget(leave)
        box.addLayout(row)
        self._said = Label(_HINT, "meta", "text3")
        box.addWidget(self._said)

    def _line(self, field: str, name: Message, width: int) -> LineEdit:
        line = LineEdit()
        line.setText(self._drafts.text(_ROW, field) or "")
        line.textEdited.connect(lambda words: self._drafts.typed(_ROW, field, words))
        line.returnPressed.connect(self.add)
        if width:
            line.setFixedWidth(width)
        self._names.append((line, name))
        _word(line, name)
        return line

    @property
    def is_begun(self) -> bool:
        """Whether something was typed that is no visit yet."""
        return any(line.text() for line, _ in self._names)

    def begin(self) -> None:
        """Show the line and put the focus into it."""
        self.show()
        self.title.setFocus()

    def add(self) -> None:
        """Make the visit, or say what is missing and go there."""
        try:
            made = self._create(
                self.title.text(),
                self._day(self.first, self._today()),
                self._last(),
                from_country=self._country(self.origin),
                to_country=self._country(self.goal),
            )
        except PlannerError as error:
            self._say(error.message, "bad")
            fields = {"starts_on": self.first, "title": self.title}
            fields.get(error.field, self._read).setFocus()
            return
        for line, _ in self._names:
            line.clear()
        for field in self._drafts.fields(_ROW):
            self._drafts.drop(_ROW, field)
        self._say(_HINT, "text3")
        self.hide()
        self.made.emit(made)

    def give_up(self) -> None:
        """Leave without a visit; what was typed stays for the next time."""
        self.hide()
        self.given_up.emit()

    def _say(self, words: Words, tone: str) -> None:
        self._said.show_words(words)
        self._said.set_tone(tone)

    def _day(self, line: LineEdit, near: date) -> date | None:
        self._read = line
        return read_day(line.text(), near) if line.text().strip() else None

    def _last(self) -> date | None:
        first = self._day(self.first, self._today())
        return self._day(self.last, first or self._today())

    def _country(self, line: LineEdit) -> str:
        self._read = line
        code = line.text().strip().upper()
        if code and not re.fullmatch("[A-Z]{3}", code):
            raise InvalidInput(
                Message("“{words}” is not a country code of three letters.", words=line.text())
            )
        return code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for line, name in self._names:
                _word(line, name)


def _word(line: LineEdit, name: Message) -> None:
    line.setPlaceholderText(say(name))
    line.setAccessibleName(say(name))


# Under which row what is typed here is kept; no visit has this id.
_ROW = UUID("5b0f7c0e-9a07-4c57-8d0a-4d2f0c7c2a11")
_HINT = Message("A title and a first day are enough. Enter adds, Esc leaves.")
