"""Personal data that stay closed: opening them is asked why, noted, and ends after ten minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.operations.people import Opening
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.spans import parsed
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.field import Field
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words

OPEN_FOR = timedelta(minutes=10)
# Near which year a birth date is read that was typed without one.
_NEAR = date(1980, 1, 1)
_CLOSED = Message("Closed. Opening asks why, shows it for ten minutes and is noted.")


class RestrictedPanel(QFrame):
    """`note(why)` notes the opening; `forms` makes the fields, which are only while it is open."""

    def __init__(
        self,
        desk: Desk,
        what: Words,
        note: Callable[[str], None],
        forms: Callable[[], Sequence[RowForm]],
    ) -> None:
        super().__init__()
        self._office = desk.office
        self._note = note
        self._forms = forms
        self.opened: list[RowForm] = []
        self.setProperty("panel", "closed")
        self._head = Label(what, "group", wraps=True)
        self._state = Label(_CLOSED, "meta", "text2", wraps=True)
        self.button = Button(Message("Open…"))
        self.why = Field(Message("Why is it opened?"), self._open)
        self.why.set_hint(Message("Visa letter, list for the gate"))
        self._shown = Stack(2)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(OPEN_FOR // timedelta(milliseconds=1))
        self._ends.timeout.connect(self.close_again)
        self.button.clicked.connect(self._press)
        self._lay_out()
        self.close_again()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("lock", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 10)
        box.setSpacing(8)
        box.addLayout(row)
        box.addWidget(self.why)
        box.addWidget(self._shown)

    def show_last(self, note: Opening | None) -> None:
        """Say who opened it last; nothing that was open stays so."""
        self.close_again()
        if note is not None:
            self._state.show_words(
                Message(
                    "Closed. Opening asks why, shows it for ten minutes and is noted. Last opened"
                    " {day} by {who}: {why}.",
                    day=parsed(note.day),
                    who=note.to,
                    why=note.reason,
                )
            )

    @property
    def is_open(self) -> bool:
        """Whether the data are seen."""
        return bool(self.opened)

    def refresh(self, row: Callable[[RowForm], object]) -> None:
        """Show the rows as they are now."""
        for form in self.opened:
            form.show_row(row(form))

    def close_again(self) -> None:
        """Hide the data; what was being typed is stored."""
        self._ends.stop()
        for form in self.opened:
            form.store_typed()
        self.opened = []
        self._shown.clear()
        self._shown.hide()
        self.why.hide()
        self._state.show_words(_CLOSED)
        self.button.show_words(Message("Open…"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at it any longer; a window that is only put away keeps it open."""
        super().hideEvent(event)
        if self.is_open and not event.spontaneous():
            self.close_again()

    def _press(self) -> None:
        if self.is_open or self.why.isVisible():
            self.close_again()
            self.button.setFocus()
            return
        self.why.show()
        self.why.setFocus()
        self.button.show_words(Message("Close"))

    def _open(self, why: str) -> None:
        self._note(why)
        self.why.edit.setText("")
        self.why.hide()
        self.opened = list(self._forms())
        for form in self.opened:
            self._shown.add(form)
        self._shown.show()
        self.button.show_words(Message("Close"))
        until: datetime = (self._office.now() + OPEN_FOR).astimezone()
        self._state.show_words(
            Message("Open until {time}; that it was opened is noted.", time=until.time())
        )
        _focus_first(self._shown)
        self._ends.start()


def person_closed_form(desk: Desk, person: Person, beside: int) -> RowForm:
    """What is kept closed of a person."""
    form = RowForm(desk, person, beside=beside)
    form.words("passport_name", name=Message("In the passport"))
    form.day("born_on", _NEAR)
    return form


def _focus_first(stack: QWidget) -> None:
    for field in stack.findChildren(Field):
        field.setFocus()
        return
