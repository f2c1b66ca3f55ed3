"""The card of a person: names, how to address, the post, where the person takes part."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer

from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.planning.address import LANGUAGES
from missionplanner.planning.name_forms import both_forms
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.addressing import Addressing
from missionplanner.ui.people.card import BESIDE, Card, section
from missionplanner.ui.people.person_forms import (
    NamesForm,
    PersonForm,
    address_form,
    post_form,
    spoken_post,
)
from missionplanner.ui.people.restricted import RestrictedPanel, person_closed_form
from missionplanner.ui.people.taking_part import TakingPart
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.words import language

_WHOLE = "people.all_fields"


class PersonCard(Card):
    """Fields are made when the first person is shown, part by part, and filled for each after.

    Making all in one go would take longer than a screen may stand still.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__("user", Message("Delete this person"))
        self._desk = desk
        self.person: Person | None = None
        self._forms: list[RowForm] = []
        self._parts: list[Callable[[Person], None]] = [
            self._make_names,
            self._make_post,
            self._make_end,
        ]
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._make_next)
        self.whole.setChecked(bool(desk.memory.get(_WHOLE)))
        self.whole_asked.connect(self._show_whole)
        self.addressing = Addressing(BESIDE, is_wide=True)
        self.part = TakingPart(desk)
        self.restricted = RestrictedPanel(
            desk,
            Message("Restricted: passport name, date of birth"),
            self._note,
            lambda: [person_closed_form(desk, self.person, BESIDE)] if self.person else [],
        )

    def show_person(self, person: Person) -> None:
        """Show somebody as they are now."""
        is_other = self.person is None or self.person.id != person.id
        if is_other:
            for form in self._forms:
                form.store_typed()
        self.person = person
        name, beside = both_forms(person, language())
        self.head.show_names(name, beside, spoken_post(self._desk, person))
        self.addressing.show_person(person)
        for form in self._forms:
            form.show_row(person)
        if is_other:
            self.restricted.show_last(self._desk.office.people.last_opened(person.id))
        self.restricted.refresh(lambda _form: person)
        self._show_part()
        if self._parts:
            self._make_next()

    def _show_part(self) -> None:
        # It asks all follow-ups: not while the first fields are being made.
        if self.person is not None and not self._parts:
            people = self._desk.office.people
            self.part.show_part(people.takes_part(self.person.id, language()))

    # Made part by part

    def _make_next(self) -> None:
        if self.person is None or not self._parts:
            return
        self._parts.pop(0)(self.person)
        self._show_part()
        if self._parts:
            self._next.start()

    @property
    def forms(self) -> list[RowForm]:
        """All forms; what is not made yet is made now."""
        while self.person is not None and self._parts:
            self._make_next()
        return self._forms

    def _make_names(self, person: Person) -> None:
        names = NamesForm(self._desk, person, beside=BESIDE)
        address = address_form(self._desk, person, beside=BESIDE, tags=LANGUAGES)
        self._take(names, address)
        self.add_band(
            section(Message("Names"), names),
            section(Message("How to address"), self.addressing, address),
        )

    def _make_post(self, person: Person) -> None:
        post = post_form(self._desk, person, beside=BESIDE, tags=LANGUAGES)
        self._take(post)
        self.add_band(
            section(Message("Post"), post, beside=Message("held now")),
            section(Message("Visits and follow-ups"), self.part),
        )

    def _make_end(self, person: Person) -> None:
        remarks = RowForm(self._desk, person, beside=BESIDE)
        remarks.words("remarks", lines=1)
        self._take(remarks)
        self.add_end(remarks, self.restricted)

    def _take(self, *forms: RowForm) -> None:
        for form in forms:
            self._forms.append(form)
            if isinstance(form, PersonForm):
                form.show_whole(self.whole.isChecked())
            form.show_row(form.row)

    # What can be done

    def _note(self, why: str) -> None:
        if self.person is not None:
            self._desk.office.people.open_restricted(self.person.id, why, (Person,))

    def _show_whole(self, is_whole: bool) -> None:
        self._desk.memory.put(_WHOLE, is_whole or None)
        for form in self._forms:
            if isinstance(form, PersonForm):
                form.show_whole(is_whole)

    def first_focus(self, field: str = "display") -> None:
        """Into a field."""
        for form in self.forms:
            for key, widget in form.fields.items():
                if key.split(".")[0] == field and not widget.isHidden():
                    widget.setFocus()
                    return

    @property
    def row_id(self) -> UUID | None:
        """Who is shown."""
        return self.person.id if self.person else None
