"""Whether the spelling of a name is a proposal, and the way to accept it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import NAME_WIDTH
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel


class SpellingMark(QWidget):
    """Says that a spelling is a proposal, and takes it as it is; or takes that back."""

    def __init__(self, desk: Desk, beside: int) -> None:
        super().__init__()
        self._office = desk.office
        self._person: Person | None = None
        # In a narrow column there is room for what is to be done alone.
        self._is_wide = beside > NAME_WIDTH
        self.setFixedHeight(30)
        name = ElidedLabel(Message("Spelling"), "meta", "text3")
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name.setFixedWidth(beside)
        self._icon = IconLabel("triangle-alert", "warn", 14)
        self._state = ElidedLabel("", "body", "warn", natural=True)
        self.accept = Link(Message("Accept"))
        self.accept.clicked.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(name)
        row.addSpacing(10 - row.spacing())
        row.addWidget(self._icon)
        row.addWidget(self._state)
        row.addSpacing(6)
        row.addWidget(self.accept)
        row.addStretch(1)

    def show_person(self, person: Person) -> None:
        """Show how it is with this person's name."""
        self._person = person
        is_checked = person.is_spelling_checked
        self._icon.show_icon(
            "check" if is_checked else "triangle-alert", "ok" if is_checked else "warn"
        )
        self._state.show_words(
            Message("confirmed") if is_checked else Message("proposed, to be checked")
        )
        self._state.set_tone("text2" if is_checked else "warn")
        self.accept.show_words(Message("Check again") if is_checked else Message("Accept"))
        self.accept.setVisible(self._is_wide or not is_checked)

    def _turn(self) -> None:
        person = self._person
        if person is not None:
            is_checked = person.is_spelling_checked
            was = {"is_spelling_checked": is_checked}
            self._office.edit(Person, person.id, was=was, is_spelling_checked=not is_checked)
