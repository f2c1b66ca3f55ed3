"""What papers print of the chosen seat: the seat, its person, its delegation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, SignalInstance

from missionplanner.domain.delegation import Nomination, Participation, Role
from missionplanner.domain.person import Person, Sex
from missionplanner.messages import Message
from missionplanner.planning.labels import label
from missionplanner.ui.delegation.rows import Seats
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm, language_name
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.frames import Inspector, SectionHead, hairline
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import language, say

# The scripts in which people of the region write their names, also where the visit has no papers
# in them.
_NATIVE = ("ka", "ru", "uz-Latn", "uz-Cyrl")


class SeatInspector(Inspector):
    """Rebuilt for another seat, refreshed when the seat reads differently."""

    empty_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(304)
        self._desk = desk
        self._office = desk.office
        self._built: tuple[Any, ...] = ()
        self._forms: list[tuple[RowForm, Callable[[], Any]]] = []
        self._seats: Seats | None = None
        self._seat: Participation | None = None
        self._name = ElidedLabel("", "head")
        self._native = ElidedLabel("", "body", "text2")

    def show_seat(self, seats: Seats, seat: Participation | None) -> None:
        """Show a seat, or only its delegation."""
        self._seats, self._seat = seats, seat
        person = seats.person(seat) if seat else None
        visit = seats.folder.visit
        built = (seat is None, person is None, visit.languages, visit.groups, language())
        if built != self._built:
            self._built = built
            self._build(seats, seat, person)
        for form, row in self._forms:
            form.show_row(row())
        self._show_head(seats, seat, person)

    def focus_on(self, field: str) -> bool:
        """Put the focus into a field of the seat or the person, where it is shown here."""
        for form, _ in self._forms:
            for key, widget in form.fields.items():
                if key.split(".")[0] == field:
                    widget.setFocus()
                    return True
        return False

    def _show_head(self, seats: Seats, seat: Participation | None, person: Person | None) -> None:
        institution = seats.institution(seat.institution_id) if seat else None
        whose = institution.name.in_(language(), "en") if institution else ""
        self._name.show_words(person.display if person else Message("Seat open"))
        self._native.show_words(
            person.native.in_("ka", "uz-Latn") if person and person.native else whose
        )

    def _build(self, seats: Seats, seat: Participation | None, person: Person | None) -> None:
        self.body.clear()
        self._forms = []
        self._name = ElidedLabel("", "head")
        self._native = ElidedLabel("", "body", "text2")
        if seat is not None:
            self.add(self._name)
            self.add(self._native)
            self._add(self._seat_form(seats, seat), lambda: self._seat)
        if person is not None:
            self._section(Message("Person"))
            self._add(self._person_form(seats, person), lambda: _person_in(self._seats, self._seat))
            self.add(Label(_CLOSED, "meta", "text3", wraps=True))
        if seat is not None:
            self._verbs(is_named=person is not None)
        self._section(Message("This delegation"))
        self._add(self._delegation_form(seats), lambda: self._seats and self._seats.delegation)
        self.body.box.addStretch(1)

    def _add(self, form: RowForm, row: Callable[[], Any]) -> None:
        self.add(form)
        self._forms.append((form, row))

    def _section(self, words: Message) -> None:
        self.add(hairline())
        self.add(SectionHead(words, role="group"))

    def _seat_form(self, seats: Seats, seat: Participation) -> RowForm:
        form = RowForm(self._desk, seat)
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
        form = RowForm(self._desk, person)
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
        form = RowForm(self._desk, delegation)
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
        empty = Link(Message("Empty the seat"))
        empty.setVisible(is_named)
        empty.clicked.connect(lambda: self._ask(self.empty_asked))
        delete = Link(Message("Delete the seat"))
        delete.clicked.connect(lambda: self._ask(self.delete_asked))
        head = SectionHead("")
        head.add(empty)
        head.add(delete)
        self.add(head)

    def _ask(self, signal: SignalInstance) -> None:
        if self._seat is not None:
            signal.emit(self._seat.id)

    def _institutions(self) -> Sequence[str]:
        return [row.name.in_(language(), "en") for row in self._office.shared.institutions()]


_CLOSED = Message("Passport, birth date, diet and health are kept closed and are not shown here.")


def _person_in(seats: Seats | None, seat: Participation | None) -> Person | None:
    """Who has the seat now."""
    return seats.person(seat) if seats and seat else None


def _institution_of(seats: Seats | None, institution_id: Any) -> str:
    institution = seats.institution(institution_id) if seats else None
    return say(institution.name.in_(language(), "en")) if institution else ""
