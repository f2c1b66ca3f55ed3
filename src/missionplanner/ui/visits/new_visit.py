"""A new visit in one line: free words, and a field for each thing that the words may not say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from missionplanner.errors import InvalidInput, PlannerError
from missionplanner.messages import Message
from missionplanner.planning.countries import country_of, name_of
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.visit_entry import VisitEntry, read_visit
from missionplanner.planning.year import home_country
from missionplanner.ui.desk import Desk
from missionplanner.ui.visits.understood import Understood
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.choices import offer
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.words import language, say


class NewVisit(Ground):
    """Shown above the list while a visit is being added; fields go before the words."""

    made = Signal(object)
    given_up = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        self._names: list[tuple[LineEdit, Message]] = []
        super().__init__("sunken", "below")
        self._drafts = desk.drafts
        self._office = desk.office
        self._background = desk.background
        self._home = ""
        self._knows_countries = False
        self._today = today
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.title = self._line("title", _TITLE, 0)
        self.first = self._line("starts_on", Message("First day"), 120)
        self.last = self._line("ends_on", Message("Last day"), 120)
        self.origin = self._line("from_country", Message("From"), 120)
        self.goal = self._line("to_country", Message("To"), 120)
        self._read = self.title
        for line, _ in self._names:
            row.addWidget(line, 1 if line is self.title else 0)
        for line in (self.origin, self.goal):
            offer(line, self._countries)
        add = Button(Message("Add"), "primary")
        add.clicked.connect(self.add)
        row.addWidget(add)
        leave = Button(Message("Cancel"), "plain")
        leave.clicked.connect(self.give_up)
        row.addWidget(leave)
        box.addLayout(row)
        self.understood = Understood(_HINT)
        box.addWidget(self.understood)

    def _line(self, field: str, name: Message, width: int) -> LineEdit:
        line = LineEdit()
        line.setText(self._drafts.text(_ROW, field) or "")
        line.textEdited.connect(lambda words: self._drafts.typed(_ROW, field, words))
        line.textChanged.connect(self._show_understood)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        ways = ((row.from_country, row.to_country) for row in self._office.visits.rows())
        self._home = home_country(ways)
        self._learn_countries()

    def add(self) -> None:
        """Make the visit, or say what is missing and go there."""
        try:
            made = self._office.visits.begin(self._entry())
        except PlannerError as error:
            self.understood.refuse(error.message)
            fields = {"starts_on": self.first, "title": self.title}
            fields.get(error.field, self._read).setFocus()
            return
        for line, _ in self._names:
            line.clear()
        for field in self._drafts.fields(_ROW):
            self._drafts.drop(_ROW, field)
        self.hide()
        self.made.emit(made)

    def give_up(self) -> None:
        """Leave without a visit; what was typed stays for the next time."""
        self.hide()
        self.given_up.emit()

    def _learn_countries(self) -> None:
        """Their names in five languages are read beside all else: a key must not wait for them."""
        if self._knows_countries:
            return
        title = Message("Reading the names of countries")
        job = self._background.run(title, lambda _job: country_of("Georgia"), self._learnt)
        self.destroyed.connect(job.cancel)

    def _learnt(self, _code: str) -> None:
        self._knows_countries = True
        self._show_understood()

    # What was typed

    def _in_words(self) -> VisitEntry:
        return read_visit(self.title.text(), self._today(), self._home)

    def _entry(self) -> VisitEntry:
        """What the words say, and above them what the fields say."""
        found = self._in_words()
        first = self._day(self.first, found.starts_on or self._today())
        if first is not None:
            found = replace(found, starts_on=first, ends_on=None)
        last = self._day(self.last, found.starts_on or self._today())
        if last is not None:
            found = replace(found, ends_on=last)
        origin, goal = self._country(self.origin), self._country(self.goal)
        self._read = self.title
        return replace(
            found,
            from_country=origin or found.from_country,
            to_country=goal or found.to_country,
        )

    def _show_understood(self) -> None:
        if not self._knows_countries:
            return
        try:
            self.understood.show_entry(self._entry())
        except PlannerError:
            self.understood.show_entry(self._in_words())

    def _day(self, line: LineEdit, near: date) -> date | None:
        self._read = line
        return read_day(line.text(), near) if line.text().strip() else None

    def _country(self, line: LineEdit) -> str:
        self._read = line
        typed = line.text().strip()
        code = country_of(typed) if typed else ""
        if typed and not code:
            raise InvalidInput(
                Message("“{words}” is not a country. Try a name, or a code as GEO.", words=typed)
            )
        return code

    def _countries(self) -> list[str]:
        """The countries of the visits there are, by name."""
        rows = self._office.visits.rows()
        codes = {code for row in rows for code in (row.from_country, row.to_country)}
        return sorted(name_of(code, language()) for code in codes - {""})

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
            self._show_understood()


def _word(line: LineEdit, name: Message) -> None:
    line.setPlaceholderText(say(name))
    line.setAccessibleName(say(name))


# Under which row what is typed here is kept; no visit has this id.
_ROW = UUID("5b0f7c0e-9a07-4c57-8d0a-4d2f0c7c2a11")
_TITLE = Message("Title, or all in one: Georgia - Uzbekistan 29-30 June, study visit")
_HINT = Message("A title and a first day are enough. Enter adds, Esc leaves.")
