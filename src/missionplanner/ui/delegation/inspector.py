"""What there is of the chosen seat: its person's card, its place, its delegation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from missionplanner.domain.delegation import Participation
from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.planning.labels import label
from missionplanner.planning.name_forms import both_forms
from missionplanner.ui.country_field import add_country
from missionplanner.ui.delegation.rows import Seats
from missionplanner.ui.delegation.seat_form import ProgrammeLine, SeatForm, SeatPost
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.addressing import Addressing
from missionplanner.ui.people.card_head import CardHead
from missionplanner.ui.people.person_forms import NamesForm, address_form
from missionplanner.ui.people.restricted import RestrictedPanel, person_closed_form
from missionplanner.ui.places import Place
from missionplanner.ui.row_form import NAME_WIDTH, RowForm
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.words import language, say


class SeatInspector(RowInspector):
    """Shows one seat at a time, with its person and its delegation."""

    empty_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._office = desk.office
        self._seats: Seats | None = None
        self._seat: Participation | None = None
        self.head = CardHead(is_wide=False)
        self.body.box.insertWidget(0, self.head)

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
        self.head.setVisible(seat is not None)
        person = self._person()
        if person is None:
            institution = _institution_of(seats, seat and seat.institution_id)
            self.head.show_names("", institution)
            self.head.name.show_words(Message("Seat open"))
            return
        name, beside = both_forms(person, language(), seats.delegation.country)
        self.head.show_names(name, beside or _institution_of(seats, person.institution_id))

    def _parts(self, seats: Seats) -> Sequence[Part]:
        parts: list[Part] = []
        seat, person = self._seat, self._person()
        if seat is not None:
            parts.append(partial(self._post_part, seats, seat, person))
            parts.append(partial(self._seat_part, seats, seat))
            parts.append(partial(self._programme_part, seat))
        if person is not None and seat is not None:
            parts.append(partial(self._person_part, person))
            parts.append(partial(self._closed_part, person))
        if seat is not None:
            parts.append(lambda: self._verbs(is_named=person is not None))
        parts.append(lambda: self._delegation_part(seats))
        return parts

    def _post_part(self, seats: Seats, seat: Participation, person: Person | None) -> None:
        if person is not None:
            self.add_form(_Address(self.desk, person), self._person)
        post = SeatPost(self.desk, seats, seat, lambda: self._seats, self._institutions)
        self.add_form(post, lambda: self._seat)

    def _seat_part(self, seats: Seats, seat: Participation) -> None:
        self.add_section(Message("In this delegation"))
        self.add_form(SeatForm(self.desk, seats, seat, lambda: self._seats), lambda: self._seat)

    def _programme_part(self, seat: Participation) -> None:
        self.add_section(Message("In the programme"))
        self.add_form(ProgrammeLine(self.desk, seat, lambda: self._seats), lambda: self._seat)

    def _person_part(self, person: Person) -> None:
        self.add_section(Message("Person"))
        languages = self._seats.folder.visit.languages if self._seats else ("en",)
        self.add_form(NamesForm(self.desk, person, beside=NAME_WIDTH), self._person)
        address = address_form(self.desk, person, beside=NAME_WIDTH, tags=languages)
        self.add_form(address, self._person)
        self.add_verbs((Message("Open the card"), self._open_card))

    def _closed_part(self, person: Person) -> None:
        self.add_form(
            _Closed(self.desk, person, lambda: self._person(), lambda: self._seat), self._person
        )

    def _delegation_part(self, seats: Seats) -> None:
        self.add_section(Message("This delegation"))
        self.add_form(self._delegation_form(seats), lambda: self._seats and self._seats.delegation)

    def _person(self) -> Person | None:
        return self._seats.person(self._seat) if self._seats and self._seat else None

    def _delegation_form(self, seats: Seats) -> RowForm:
        delegation, visit = seats.delegation, seats.folder.visit
        form = RowForm(self.desk, delegation)
        form.texts("name", visit.languages)
        add_country(form)
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

    def _open_card(self) -> None:
        person = self._person()
        if person is not None:
            self.desk.open(Place("people", row=person.id))

    def _institutions(self) -> Sequence[str]:
        return [row.name.in_(language(), "en") for row in self._office.shared.institutions()]


class _Address(RowForm):
    """How the person is addressed."""

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__(desk, person)
        self._said = Addressing(NAME_WIDTH, is_wide=False)
        self.add(self._said)

    def show_row(self, row: Any) -> None:
        super().show_row(row)
        self._said.show_person(row)


class _Closed(RowForm):
    """What is kept closed of the person, and of the seat."""

    def __init__(
        self,
        desk: Desk,
        person: Person,
        now: Callable[[], Person | None],
        seat: Callable[[], Participation | None],
    ) -> None:
        super().__init__(desk, person)
        self._people = desk.office.people
        self._desk = desk
        self._person, self._seat = now, seat
        self._shown: tuple[Any, Any] | None = None
        self.panel = RestrictedPanel(
            desk, Message("Passport, birth, diet and access"), self._note, self._forms
        )
        self.add(self.panel)

    def show_row(self, row: Any) -> None:
        super().show_row(row)
        seat = self._seat()
        shown = (row.id, seat.id if seat else None)
        if shown != self._shown:
            self._shown = shown
            self.panel.show_last(self._people.last_opened(row.id))
        rows = {Person: row, Participation: seat}
        self.panel.refresh(lambda form: rows[type(form.row)])

    def _note(self, why: str) -> None:
        self._people.open_restricted(self.row.id, why, (Person, Participation))

    def _forms(self) -> list[RowForm]:
        person, seat = self._person(), self._seat()
        if person is None or seat is None:
            return []
        diet = RowForm(self._desk, seat)
        diet.words("diet_and_access", lines=1)
        return [person_closed_form(self._desk, person, NAME_WIDTH), diet]


def _institution_of(seats: Seats | None, institution_id: Any) -> str:
    institution = seats.institution(institution_id) if seats else None
    return say(institution.name.in_(language(), "en")) if institution else ""
