"""What the fields of a visit's facts show, and how each stores what is typed into it."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.visit import Marking, Visit, VisitStatus, VisitType
from missionplanner.messages import Message
from missionplanner.operations.parties import Part
from missionplanner.planning.labels import label
from missionplanner.ui.country_field import country_code, country_name
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.readings import (
    known_zone,
    language_tags,
    whole_number,
)
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.words import language


class FactFields:
    """Fills forms with fields; `folder` is the visit as it is now."""

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        self._desk = desk
        self.folder = folder

    @property
    def _tags(self) -> tuple[str, ...]:
        return self.folder.visit.languages or ("en",)

    @property
    def hints(self) -> dict[str, Message]:
        """What is said in the fields that are wanted first, in their order."""
        return {
            f"place.{self._tags[0]}": Message("Add the city"),
            "led_by_id": Message("Add the institution that leads"),
            "host_id": Message("Add the institution that receives"),
        }

    def fill_title(self, form: RowForm) -> None:
        """The title, in each language."""
        form.texts("title", self._tags)

    def fill_first(self, form: RowForm) -> None:
        """Place, type, and who leads and receives."""
        form.texts("place", self._tags)
        form.choice("type", VisitType)
        self._part(form, "led_by_id")
        self._part(form, "host_id")
        for name, words in self.hints.items():
            form.set_hint(name, words)

    def fill_rest(self, form: RowForm) -> None:
        """All other facts of the visit itself."""
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
        form.day("nominations_due_on", self.folder.visit.starts_on or self._desk.office.today())
        form.texts("focal_points", self._tags)
        self._earlier(form)
        form.words("remarks", lines=1)

    def fill_project(self, form: RowForm) -> None:
        """What the project is known by."""
        form.words("code", name=Message("Project code"))
        form.words("award_number", name=label(Project, "award_number"))

    def fill_donor(self, form: RowForm) -> None:
        """What the donor wants printed."""
        form.texts("acknowledgement", self._tags, lines=1)
        form.texts("disclaimer", self._tags, lines=1)
        form.tick("has_zero_visibility", name=label(Donor, "has_zero_visibility"))

    def _part(self, form: RowForm, part: Part) -> None:
        visit_id = form.row.id
        form.bound(
            part,
            label(Visit, part),
            lambda: self._institution(getattr(self.folder.visit, part)),
            lambda typed: self._desk.office.parties.name(visit_id, part, typed, self._tags[0]),
            names=self._institutions,
        )

    def _organisers(self, form: RowForm) -> None:
        visit_id = form.row.id
        form.bound(
            "organiser_ids",
            label(Visit, "organiser_ids"),
            lambda: "; ".join(map(self._institution, self.folder.visit.organiser_ids)),
            lambda typed: self._desk.office.parties.organise(
                visit_id, tuple(typed.split(";")), self._tags[0]
            ),
        )

    def _project_and_donor(self, form: RowForm) -> None:
        visit_id, parties = form.row.id, self._desk.office.parties
        form.bound(
            "project_id",
            label(Visit, "project_id"),
            lambda: self._said(self.folder.project.title) if self.folder.project else "",
            lambda typed: parties.project(visit_id, typed, self._tags[0]),
            names=lambda: [self._said(row.title) for row in self._desk.office.shared.projects()],
        )
        form.bound(
            "donor_id",
            label(Project, "donor_id"),
            lambda: self._said(self.folder.donor.name) if self.folder.donor else "",
            lambda typed: parties.donor(visit_id, typed, self._tags[0]),
            names=lambda: [self._said(row.name) for row in self._desk.office.shared.donors()],
        )

    def _country(self, form: RowForm, field: str) -> None:
        def commit(typed: str) -> None:
            visit = self.folder.visit
            given = {"from_country": visit.from_country, "to_country": visit.to_country}
            given[field] = country_code(typed)
            self._desk.office.visits.name_countries(visit.id, **given)

        form.bound(
            field, label(Visit, field), lambda: country_name(getattr(form.row, field)), commit
        )

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
        return str(text.in_(language(), *self._tags))

    def _institution(self, row_id: Any) -> str:
        found = next((row for row in self.folder.institutions if row.id == row_id), None)
        return self._said(found.name) if found is not None else ""

    def _institutions(self) -> list[str]:
        return [self._said(row.name) for row in self._desk.office.shared.institutions()]
