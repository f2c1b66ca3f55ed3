"""The card of a person: names, how to address, the post, where the person takes part."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.planning.address import LANGUAGES
from missionplanner.planning.name_forms import both_forms
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.addressing import Addressing
from missionplanner.ui.people.card import BESIDE, Card, section
from missionplanner.ui.people.person_forms import (
    PersonForm,
    address_form,
    honorific_hint,
    names_form,
    post_form,
    spoken_post,
)
from missionplanner.ui.people.restricted import RestrictedPanel
from missionplanner.ui.people.spelling import SpellingMark
from missionplanner.ui.people.taking_part import TakingPart
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.words import language

_WHOLE = "people.all_fields"
# Near which year a birth date without one is looked for; a year is always typed.
_NEAR = date(1980, 1, 1)


class PersonCard(Card):
    """Fields are made when the first person is shown, and filled for each one after."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("user", Message("Delete this person"))
        self._desk = desk
        self.person: Person | None = None
        self.forms: list[RowForm] = []
        self.whole.setChecked(bool(desk.memory.get(_WHOLE)))
        self.whole_asked.connect(self._show_whole)
        self.spelling = SpellingMark(desk, BESIDE)
        self.addressing = Addressing(BESIDE, is_wide=True)
        self.part = TakingPart(desk)

    def show_person(self, person: Person) -> None:
        """Show somebody as they are now."""
        is_other = self.person is None or self.person.id != person.id
        self.person = person
        if not self.forms:
            self._make(person)
        elif is_other:
            for form in self.forms:
                form.store_typed()
        for form in self.forms:
            form.show_row(person)
        honorific_hint(self.forms[1], person)
        name, beside = both_forms(person, language())
        self.head.show_names(name, beside, spoken_post(self._desk, person))
        self.spelling.show_person(person)
        self.addressing.show_person(person)
        self.part.show_part(self._desk.office.people.takes_part(person.id, language()))
        if is_other:
            self.restricted.show_last(self._desk.office.people.last_opened(person.id))
        self.restricted.refresh(lambda _form: person)

    def _make(self, person: Person) -> None:
        desk = self._desk
        names = names_form(desk, person, beside=BESIDE)
        names.box.insertWidget(1, self.spelling)
        address = address_form(desk, person, beside=BESIDE, tags=LANGUAGES)
        post = post_form(desk, person, beside=BESIDE, tags=LANGUAGES)
        remarks = RowForm(desk, person, beside=BESIDE)
        remarks.words("remarks", lines=1)
        self.forms = [names, address, post, remarks]
        self.restricted = RestrictedPanel(
            desk,
            Message("Restricted: passport name, date of birth"),
            self._note,
            self._closed_forms,
        )
        self.add_band(
            section(Message("Names"), names),
            section(Message("How to address"), self.addressing, address),
        )
        self.add_band(
            section(Message("Post"), post, beside=Message("held now")),
            section(Message("Visits and follow-ups"), self.part),
        )
        self.add_end(remarks, self.restricted)
        self._show_whole(self.whole.isChecked())

    def _closed_forms(self) -> list[RowForm]:
        assert self.person is not None
        form = RowForm(self._desk, self.person, beside=BESIDE + 40)
        form.words("passport_name")
        form.day("born_on", _NEAR)
        return [form]

    def _note(self, why: str) -> None:
        if self.person is not None:
            self._desk.office.people.open_restricted(self.person.id, why)

    def _show_whole(self, is_whole: bool) -> None:
        self._desk.memory.put(_WHOLE, is_whole or None)
        for form in self.forms:
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
