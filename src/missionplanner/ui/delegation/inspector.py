"""What papers print of the chosen seat: the seat, its person, its delegation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from missionplanner.domain.delegation import Nomination, Participation, Role
from missionplanner.domain.person import Person, Sex
from missionplanner.messages import Message
from missionplanner.planning.labels import label
from missionplanner.ui.delegation.rows import Seats, other_form
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm, language_name
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import language, say

# The scripts in which people of the region write their names, also where the visit has no papers
# in them.
_NATIVE = ("ka", "ru", "uz-Latn", "uz-Cyrl")


class SeatInspector(RowInspector):
    """Shows one seat at a time, with its person and its delegation."""

    empty_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._office = desk.office
        self._seats: Seats | None = None
        self._seat: Participation | None = None
        self._name = ElidedLabel("", "head")
        self._native = ElidedLabel("", "body", "text2")
        for index, head in enumerate((self._name, self._native)):
            self.body.box.insertWidget(index, head)

    def show_seat(self, seats: Seats, seat: Participation | None) -> None:
        """Show a seat, or only its delegation."""
        self._seats, self._seat = seats, seat
        visit = seats.folder.visit
        self._show_head(seats, seat)
        self.show_shape(
            (seat is None, self._person() is None, visit.languages, visit.groups, language()),
            lambda: self._parts(seats),
        )

    def _show_head(self, seats: Seats, seat: Participation | None) -> None:
        self._name.setVisible(seat is not None)
        self._native.setVisible(seat is not None)
        person = self._person()
        country = seats.delegation.country
        native = other_form(person.native, person.display, country) if person else ""
        self._name.show_words(person.display if person else Message("Seat open"))
        self._native.show_words(native or _institution_of(seats, seat and seat.institution_id))

    def _parts(self, seats: Seats) -> Sequence[Part]:
        parts: list[Part] = []
        if (seat := self._seat) is not None:
            parts.append(lambda: self.add_form(self._seat_form(seats, seat), lambda: self._seat))
        if (person := self._person()) is not None:
            parts.append(lambda: self._person_part(seats, person))
        if seat is not None:
            parts.append(lambda: self._verbs(is_named=person is not None))
        parts.append(lambda: self._delegation_part(seats))
        return parts

    def _person_part(self, seats: Seats, person: Person) -> None:
        self.add_section(Message("Person"))
        self.add_form(self._person_form(seats, person), self._person)
        self.add(Label(_CLOSED, "meta", "text3", wraps=True))

    def _delegation_part(self, seats: Seats) -> None:
        self.add_section(Message("This delegation"))
        self.add_form(self._delegation_form(seats), lambda: self._seats and self._seats.delegation)

    def _person(self) -> Person | None:
        return self._seats.person(self._seat) if self._seats and self._seat else None

    def _seat_form(self, seats: Seats, seat: Participation) -> RowForm:
        form = RowForm(self.desk, seat)
        visit = seats.folder.visit
        form.bound(
            "institution_id",
            label(Participation, "institution_id"),
            lambda: _institution_of(self._seats, form.row.institution_id),
            lambda typed: self._office.delegations.seat_for(visit.id, form.row.id, typed),
            names=self._institutions,
        )
        form.texts("position", visit.languages)
        form.choice(
            "role", Role, lambda role: self._office.delegations.lead(visit.id, form.row.id, role)
        )
        form.choice("nomination", Nomination)
        form.day("nominated_on", visit.starts_on or date(2000, 1, 1))
        form.members(
            "group_ids",
            [
                Choice(group.id, Message("Group {letter}", letter=group.letter))
                for group in visit.groups
            ],
        )
        form.words("remarks", lines=1)
        return form

    def _person_form(self, seats: Seats, person: Person) -> RowForm:
        form = RowForm(self.desk, person)
        languages = seats.folder.visit.languages
        form.words("display")
        native = [*_NATIVE, *(tag for tag in languages if tag != "en")]
        for tag in dict.fromkeys(native):
            form.text("native", tag, name=language_name(tag))
        form.tick("is_spelling_checked")
        form.texts("honorific", languages)
        form.texts("position", languages)
        form.choice("sex", Sex)
        return form

    def _delegation_form(self, seats: Seats) -> RowForm:
        delegation, visit = seats.delegation, seats.folder.visit
        form = RowForm(self.desk, delegation)
        form.texts("name", visit.languages)
        form.words("country")
        form.bound(
            "led_by_id",
            label(type(delegation), "led_by_id"),
            lambda: _institution_of(self._seats, form.row.led_by_id),
            lambda typed: self._office.delegations.led_by(visit.id, form.row.id, typed),
            names=self._institutions,
        )
        return form

    def _verbs(self, *, is_named: bool) -> None:
        delete = (Message("Delete the seat"), self._ask(self.delete_asked.emit))
        if is_named:
            self.add_verbs((Message("Empty the seat"), self._ask(self.empty_asked.emit)), delete)
        else:
            self.add_verbs(delete)

    def _ask(self, emit: Callable[[object], None]) -> Callable[[], None]:
        return lambda: emit(self._seat.id) if self._seat else None

    def _institutions(self) -> Sequence[str]:
        return [row.name.in_(language(), "en") for row in self._office.shared.institutions()]


_CLOSED = Message("Passport, birth date, diet and health are kept closed and are not shown here.")


def _institution_of(seats: Seats | None, institution_id: Any) -> str:
    institution = seats.institution(institution_id) if seats else None
    return say(institution.name.in_(language(), "en")) if institution else ""
