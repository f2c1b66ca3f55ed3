"""The facts of a visit, edited in place: six of them, the rest on demand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.visit import Marking, Visit, VisitStatus, VisitType
from missionplanner.messages import Message
from missionplanner.operations.parties import Part
from missionplanner.planning.labels import label
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.readings import (
    country_code,
    known_zone,
    language_tags,
    whole_number,
)
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.field import Field
from missionplanner.ui.widgets.frames import SectionHead, Stack
from missionplanner.ui.words import language

_BESIDE = 132
_LAST_DAY, _DAY = 84, 160
# Whether the rest is open stays so for all visits, also when the program starts again.
_REST_IS_OPEN = "all facts are shown"


class Facts(QWidget):
    """Title, days, place, type, led by, host; below, on demand, all others.

    `opened` tells whether the others are shown.
    """

    opened = Signal(bool)

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder
        self.fields: dict[str, QWidget] = {}
        self._forms: list[tuple[RowForm, Callable[[VisitFolder], Any]]] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.is_open = False
        head = SectionHead(Message("Facts"))
        self._more = Button("", "plain")
        self._more.clicked.connect(self._turn)
        head.add(self._more)
        box.addWidget(head)
        box.addWidget(self._form(self._fill_title, _visit))
        box.addWidget(self._days())
        box.addWidget(self._form(self._fill_first, _visit))
        self._rest: QWidget | None = None
        self._box = box
        self._first = frozenset(self.fields)
        is_typed_in = bool(desk.drafts.fields(folder.visit.id) - self._first)
        self._show_rest(is_open=bool(desk.memory.get(_REST_IS_OPEN)) or is_typed_in)

    @staticmethod
    def shape(folder: VisitFolder) -> tuple[Any, ...]:
        """What decides which fields there are; another shape needs other fields."""
        project, donor = folder.project, folder.donor
        return (
            folder.visit.languages,
            project.id if project else None,
            donor.id if donor else None,
        )

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        for form, row_of in self._forms:
            form.show_row(row_of(folder))

    def missing(self) -> QWidget | None:
        """The first of the six facts that is empty."""
        empty = (name for name in self._hinted if not self._text(name))
        return self.fields.get(next(empty, ""))

    def _text(self, name: str) -> str:
        field = self.fields[name]
        return field.edit.text() if isinstance(field, Field) else ""

    def open_at(self, field: str) -> None:
        """Put the focus into a field."""
        if field not in {name.split(".")[0] for name in self._first}:
            self._show_rest(is_open=True)
        name = next((name for name in self.fields if name.split(".")[0] == field), "")
        if name:
            self.fields[name].setFocus()

    def _turn(self) -> None:
        is_open = self._rest is None or self._rest.isHidden()
        self._desk.memory.put(_REST_IS_OPEN, is_open or None)
        self._show_rest(is_open=is_open)

    def _show_rest(self, *, is_open: bool) -> None:
        """The rest is made when it is asked for: many fields take their time."""
        if is_open and self._rest is None:
            self._rest = self._make_rest()
            self._box.addWidget(self._rest)
        if self._rest is not None:
            self._rest.setVisible(is_open)
        self.is_open = is_open
        self._more.show_words(Message("Fewer facts") if is_open else Message("More facts"))
        self.opened.emit(is_open)

    def _make_rest(self) -> QWidget:
        made = Stack(2)
        made.add(self._form(self._fill_rest, _visit))
        if self._folder.project is not None:
            made.add(self._form(self._fill_project, lambda now: now.project))
        if self._folder.donor is not None:
            made.add(self._form(self._fill_donor, lambda now: now.donor))
        return made

    def _form(
        self,
        fill: Callable[[RowForm], None],
        row_of: Callable[[VisitFolder], Any],
        beside: int = _BESIDE,
    ) -> RowForm:
        form = RowForm(self._desk, row_of(self._folder), beside=beside)
        form.box.setSpacing(0)
        fill(form)
        self._forms.append((form, row_of))
        self.fields.update({**form.fields, **self.fields})
        return form

    @property
    def _tags(self) -> tuple[str, ...]:
        return self._folder.visit.languages or ("en",)

    def _fill_title(self, form: RowForm) -> None:
        form.texts("title", self._tags)

    def _days(self) -> QWidget:
        """The first and the last day on one line."""
        near = self._folder.visit.starts_on or self._desk.office.today()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        first = self._form(lambda form: form.day("starts_on", near), _visit)
        last = self._form(lambda form: form.day("ends_on", near), _visit, _LAST_DAY)
        first.setFixedWidth(_BESIDE + _DAY)
        last.setFixedWidth(_LAST_DAY + _DAY)
        row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return line

    def _fill_first(self, form: RowForm) -> None:
        form.texts("place", self._tags)
        form.choice("type", VisitType)
        self._part(form, "led_by_id")
        self._part(form, "host_id")
        self._hinted = {
            f"place.{self._tags[0]}": Message("Add the city"),
            "led_by_id": Message("Add the institution that leads"),
            "host_id": Message("Add the institution that receives"),
        }
        for name, words in self._hinted.items():
            form.set_hint(name, words)

    def _fill_rest(self, form: RowForm) -> None:
        form.choice("status", VisitStatus)
        form.texts("purpose", self._tags, lines=1)
        form.texts("desired_outcomes", self._tags, lines=1)
        self._organisers(form)
        self._part(form, "sponsor_id")
        self._project_and_donor(form)
        self._country(form, "from_country")
        self._country(form, "to_country")
        self._zone(form)
        self._languages(form)
        form.choice("marking", Marking)
        self._version(form)
        form.day("nominations_due_on", self._folder.visit.starts_on or self._desk.office.today())
        form.texts("focal_points", self._tags)
        self._earlier(form)
        form.words("remarks", lines=1)

    def _fill_project(self, form: RowForm) -> None:
        form.words("code", name=Message("Project code"))
        form.words("award_number", name=label(Project, "award_number"))

    def _fill_donor(self, form: RowForm) -> None:
        form.texts("acknowledgement", self._tags, lines=1)
        form.texts("disclaimer", self._tags, lines=1)
        form.tick("has_zero_visibility", name=label(Donor, "has_zero_visibility"))

    def _part(self, form: RowForm, part: Part) -> None:
        visit_id = form.row.id
        form.bound(
            part,
            label(Visit, part),
            lambda: self._institution(getattr(self._folder.visit, part)),
            lambda typed: self._desk.office.parties.name(visit_id, part, typed, self._tags[0]),
            names=self._institutions,
        )

    def _organisers(self, form: RowForm) -> None:
        visit_id = form.row.id
        form.bound(
            "organiser_ids",
            label(Visit, "organiser_ids"),
            lambda: "; ".join(map(self._institution, self._folder.visit.organiser_ids)),
            lambda typed: self._desk.office.parties.organise(
                visit_id, tuple(typed.split(";")), self._tags[0]
            ),
        )

    def _project_and_donor(self, form: RowForm) -> None:
        visit_id, parties = form.row.id, self._desk.office.parties
        form.bound(
            "project_id",
            label(Visit, "project_id"),
            lambda: self._said(self._folder.project.title) if self._folder.project else "",
            lambda typed: parties.project(visit_id, typed, self._tags[0]),
            names=lambda: [self._said(row.title) for row in self._desk.office.shared.projects()],
        )
        form.bound(
            "donor_id",
            label(Project, "donor_id"),
            lambda: self._said(self._folder.donor.name) if self._folder.donor else "",
            lambda typed: parties.donor(visit_id, typed, self._tags[0]),
            names=lambda: [self._said(row.name) for row in self._desk.office.shared.donors()],
        )

    def _country(self, form: RowForm, field: str) -> None:
        def commit(typed: str) -> None:
            visit = self._folder.visit
            given = {"from_country": visit.from_country, "to_country": visit.to_country}
            given[field] = country_code(typed)
            self._desk.office.visits.name_countries(visit.id, **given)

        form.bound(field, label(Visit, field), lambda: getattr(form.row, field), commit)

    def _zone(self, form: RowForm) -> None:
        form.bound(
            "home_zone",
            label(Visit, "home_zone"),
            lambda: form.row.home_zone,
            lambda typed: form.store("home_zone", known_zone(typed)),
            names=lambda: sorted(available_timezones()),
        )

    def _languages(self, form: RowForm) -> None:
        form.bound(
            "languages",
            label(Visit, "languages"),
            lambda: ", ".join(form.row.languages),
            lambda typed: form.store("languages", language_tags(typed)),
        )

    def _version(self, form: RowForm) -> None:
        form.bound(
            "version",
            label(Visit, "version"),
            lambda: str(form.row.version),
            lambda typed: form.store("version", whole_number(typed)),
        )

    def _earlier(self, form: RowForm) -> None:
        visits = self._desk.office.visits

        def shown() -> str:
            codes = {row.id: row.code for row in visits.rows()}
            return codes.get(form.row.earlier_visit_id, "")

        def commit(typed: str) -> None:
            form.store("earlier_visit_id", visits.resolve(typed) if typed.strip() else None)

        form.bound(
            "earlier_visit_id",
            label(Visit, "earlier_visit_id"),
            shown,
            commit,
            names=lambda: [row.code for row in visits.rows() if row.id != form.row.id],
        )

    def _said(self, text: Any) -> str:
        return str(text.in_(*self._tags, language()))

    def _institution(self, row_id: Any) -> str:
        found = next((row for row in self._folder.institutions if row.id == row_id), None)
        return self._said(found.name) if found is not None else ""

    def _institutions(self) -> list[str]:
        return [self._said(row.name) for row in self._desk.office.shared.institutions()]


def _visit(folder: VisitFolder) -> Visit:
    return folder.visit
