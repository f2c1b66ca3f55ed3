"""The card of an institution: its names, where it stands, the people in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from uuid import UUID

from PySide6.QtCore import Signal

from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.person import Person
from missionplanner.messages import LANGUAGES, Message
from missionplanner.planning.labels import label, value_label
from missionplanner.planning.name_forms import both_forms, other_form
from missionplanner.ui.country_field import add_country
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.card import BESIDE, Card, section
from missionplanner.ui.people.fitting_table import FittingTable
from missionplanner.ui.people.person_forms import BETWEEN, several
from missionplanner.ui.row_form import RowForm, language_name
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel
from missionplanner.ui.widgets.table.row_height import ROW_HEIGHT
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language


class InstitutionCard(Card):
    """`person_asked` tells whose card is wanted."""

    person_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("landmark", Message("Delete this institution"))
        self._desk = desk
        self.institution: Institution | None = None
        self.forms: list[RowForm] = []
        self.whole.hide()
        self.members = _Members(self.person_asked.emit)

    def show_institution(self, institution: Institution) -> None:
        """Show an institution as it is now."""
        is_other = self.institution is not None and self.institution.id != institution.id
        self.institution = institution
        if not self.forms:
            self._make(institution)
        elif is_other:
            for form in self.forms:
                form.store_typed()
        for form in self.forms:
            form.show_row(institution)
        name = institution.name.in_(language(), "en")
        beside = other_form(institution.name, name, institution.country)
        kind = value_label(institution.kind)
        self.head.show_names(name, beside, kind)
        self.head.avatar.show_name("")
        self.members.show_people(self._desk.office.people.members(institution.id))

    def _make(self, row: Institution) -> None:
        names = RowForm(self._desk, row, beside=BESIDE)
        for tag in LANGUAGES:
            names.text("name", tag, name=language_name(tag))
        names.bound(
            "former_names",
            label(Institution, "former_names"),
            lambda: BETWEEN.join(names.row.former_names),
            lambda typed: names.store("former_names", several(typed)),
        )
        short = RowForm(self._desk, row, beside=BESIDE)
        for tag in LANGUAGES:
            short.text("short_name", tag, name=language_name(tag))
        place = self._place_form(row)
        remarks = RowForm(self._desk, row, beside=BESIDE)
        remarks.words("remarks", lines=1)
        self.forms = [names, short, place, remarks]
        self.add_band(
            section(Message("Names"), names), section(label(Institution, "short_name"), short)
        )
        self.add_band(
            section(Message("Where it stands"), place), section(Message("People"), self.members)
        )
        self.add_end(remarks)

    def _place_form(self, row: Institution) -> RowForm:
        form = RowForm(self._desk, row, beside=BESIDE)
        office = self._desk.office

        def parent() -> str:
            above = office.people.institution(cast(Institution, form.row).parent_id)
            return above.name.in_(language(), "en") if above else ""

        form.choice("kind", InstitutionKind)
        add_country(form)
        form.set_hint("country", Message("Its name, or GEO"))
        form.bound(
            "parent_id",
            Message("Part of"),
            parent,
            lambda typed: office.people.stands_under(form.row.id, typed),
            names=lambda: [
                each.name.in_(language(), "en") for each in office.shared.institutions()
            ],
        )
        form.text("address", "en", lines=1)
        form.text(
            "address", "ka", lines=1, name=Message("in {language}", language=language_name("ka"))
        )
        return form

    def first_focus(self, field: str = "name") -> None:
        """Into a field."""
        for form in self.forms:
            for key, widget in form.fields.items():
                if key.split(".")[0] == field:
                    widget.setFocus()
                    return

    @property
    def row_id(self) -> UUID | None:
        """What is shown."""
        return self.institution.id if self.institution else None


class _Members(Stack):
    """The people of an institution; Enter opens a card."""

    def __init__(self, opened: Callable[[object], None]) -> None:
        super().__init__(0)
        self.model = TableModel(
            (
                Column("name", label(Person, "display"), 150, stretch=1),
                Column("post", label(Person, "position"), 120, stretch=1),
            ),
            parent=self,
        )
        self.table = FittingTable(self.model, Message("People"))
        self.table.opened.connect(opened)
        self._nothing = Label(Message("Nobody on file yet."), "body", "text3")
        self._nothing.setFixedHeight(ROW_HEIGHT)
        self.add(self.table)
        self.add(self._nothing)

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show these people."""
        self.table.show_rows([_row(person) for person in people])
        self.table.setVisible(bool(people))
        self._nothing.setVisible(not people)


def _row(person: Person) -> Row:
    name, beside = both_forms(person, language())
    post = person.position.in_(language(), "en")
    return Row(person.id, (Cell(name, weight=600, beside=beside), Cell(post, "text2")))
