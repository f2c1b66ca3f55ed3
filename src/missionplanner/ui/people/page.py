"""The room with the people and institutions on file: find one, see the card, keep it true."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.history.panel import history_key, show_history
from missionplanner.ui.people import listed
from missionplanner.ui.people.institution_card import InstitutionCard
from missionplanner.ui.people.person_card import PersonCard
from missionplanner.ui.people.side import INSTITUTIONS, PERSONS, PeopleSide
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.words import language

_KEYS = Message("Type to find  ·  Enter goes to the card  ·  Ctrl F finds  ·  Ins adds")
_SOON_MS = 60
_AGAIN_MS = 150


class PeoplePage(Ground):
    """The list is read again when something changed and somebody looks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._office = desk.office
        self._is_stale = True
        self.side = PeopleSide()
        self.persons = PersonCard(desk)
        self.institutions = InstitutionCard(desk)
        self._cards = QStackedWidget()
        sentence = Message(
            "Choose a name at the left, or add one; who sits in a visit is here too."
        )
        self._cards.addWidget(EmptyState("users", Message("Nobody is chosen"), sentence))
        self._cards.addWidget(self.persons)
        self._cards.addWidget(self.institutions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._cards, 1)
        # Going through the list with the arrows does not read each card on the way.
        self._show_soon = _timer(self, _SOON_MS, self._show_chosen)
        self._read_soon = _timer(self, _AGAIN_MS, self._read)
        self._connect()

    def _connect(self) -> None:
        self.side.chosen.connect(lambda _key: self._show_soon.start())
        self.side.list.opened.connect(lambda _key: self._to_card())
        self.side.switched.connect(lambda _name: self._read())
        self.side.added.connect(self._add)
        self.persons.delete_asked.connect(lambda: self._delete(Person, self.persons.row_id))
        self.institutions.delete_asked.connect(
            lambda: self._delete(Institution, self.institutions.row_id)
        )
        self.institutions.person_asked.connect(self.open_at)
        self.side.list.delete_asked.connect(self._delete_listed)
        for card in (self.persons, self.institutions):
            card.history_asked.connect(self._show_history)
        history_key(self, self._desk, self._shown)
        self._desk.feed.touched.connect(self._hear)

    # What it shows

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _hear(self, _touched: frozenset[UUID]) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show_chosen()
            self._read_soon.start()

    def _read(self) -> None:
        self._is_stale = False
        people, spoken = self._office.people, language()
        if self.side.switch.name == INSTITUTIONS:
            self.side.show_names(listed.institutions(people.institutions(spoken), spoken))
        else:
            self.side.show_names(listed.persons(people.persons(spoken), spoken))
        self._show_soon.start()

    def _show_chosen(self) -> None:
        self._show_soon.stop()
        key = self.side.list.current_key()
        person = self._office.people.person(key) if isinstance(key, UUID) else None
        institution = self._office.people.institution(key) if isinstance(key, UUID) else None
        if person is not None:
            self.persons.show_person(person)
            self._cards.setCurrentWidget(self.persons)
        elif institution is not None:
            self.institutions.show_institution(institution)
            self._cards.setCurrentWidget(self.institutions)
        else:
            self._cards.setCurrentIndex(0)

    # What can be done

    def _add(self, name: str) -> None:
        is_person = self.side.switch.name == PERSONS
        people = self._office.people
        made = people.add(name) if is_person else people.add_institution(name, language())
        self._read()
        self.side.search.clear()
        self.open_at(made)
        # The next thing that one knows of a person is the post.
        self.card.first_focus("position" if is_person else "short_name")

    def _delete_listed(self, key: object) -> None:
        if isinstance(key, UUID):
            noun: Any = Person if self._office.people.person(key) else Institution
            self._delete(noun, key)

    def _delete(self, noun: Any, row_id: UUID | None) -> None:
        if row_id is None:
            return
        try:
            self._office.people.delete(noun, row_id)
        except PlannerError as refused:
            self._desk.tell(refused.message)
            return
        what = Message("Person deleted") if noun is Person else Message("Institution deleted")
        self._desk.say(what)
        self.side.list.setFocus()

    def _shown(self) -> tuple[str, UUID] | None:
        noun = Institution if self.card is self.institutions else Person
        row_id = self.card.row_id
        return (noun.__name__, row_id) if row_id is not None else None

    def _show_history(self) -> None:
        shown = self._shown()
        if shown is not None:
            show_history(self, self._desk, *shown, name=self.card.head.name.text())

    @property
    def card(self) -> PersonCard | InstitutionCard:
        """The card of what is listed."""
        return self.institutions if self.side.switch.name == INSTITUTIONS else self.persons

    def _to_card(self) -> None:
        self._show_chosen()
        self.card.first_focus()

    # How it is reached

    def first_focus(self) -> None:
        """The search, or the name where one was."""
        self._desk.hint(_KEYS)
        if self.side.list.current_key() is None:
            self.begin_filter()
        else:
            self.side.list.setFocus()

    def begin_filter(self) -> None:
        """Into the search."""
        self.side.begin_search()

    def open_at(self, row_id: UUID) -> None:
        """Go to a person or an institution."""
        is_person = self._office.people.person(row_id) is not None
        self.side.show_kind(PERSONS if is_person else INSTITUTIONS)
        if not self.side.choose(row_id):
            # Added a moment ago: nobody has told of it yet.
            self._read()
        if self.side.choose(row_id):
            self._show_chosen()
            self.side.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.side.begin_new()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._read()


def _timer(parent: PeoplePage, wait: int, do: Any) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(do)
    return timer
