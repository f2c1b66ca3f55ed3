"""The fields of an item, in the parts in which its inspector shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE, WORKING
from missionplanner.domain.programme import (
    Counterpart,
    Interpretation,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.venue import Venue
from missionplanner.messages import Message, wording
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import label
from missionplanner.planning.time_entry import read_start
from missionplanner.planning.zone_entry import read_zone
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.rows import is_internal
from missionplanner.ui.programme.times import start_words
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.words import language, say

_SOME_DAY = date(2026, 1, 1)


class ItemForms:
    """Makes the forms; `folder` gives the visit as it is when a field is shown or stored."""

    def __init__(self, desk: Desk, folder: Callable[[], VisitFolder]) -> None:
        self._desk = desk
        self._folder = folder
        self._programme = desk.office.programme
        self._visit_id = folder().visit.id
        self._tags = folder().visit.languages or ("en",)

    def what(self, item: ProgrammeItem) -> RowForm:
        """What it is and when."""
        form = RowForm(self._desk, item)
        form.texts("title", self._tags, lines=1)
        form.choice("kind", ItemKind)
        form.choice("status", ItemStatus)
        form.bound(
            "when.day",
            Message("Day"),
            lambda: wording(language()).day(form.row.when.day) if form.row.when.day else "",
            lambda typed: self._to_day(form.row, typed),
        )
        form.bound(
            "when",
            Message("Time"),
            lambda: form.row.when.words or say(start_words(form.row.when)),
            lambda typed: self._reschedule(form.row, read_start(typed, form.row.when)),
        )
        self._zone(form, "zone", Message("Time zone"))
        self._zone(form, "end_zone", Message("Ends in zone"))
        form.texts("detail", self._tags, lines=1)
        form.texts("dress", self._tags)
        return form

    def where(self, item: ProgrammeItem) -> RowForm:
        """The venue by its name, and the room."""
        form = RowForm(self._desk, item)
        form.bound(
            "venue_id",
            label(ProgrammeItem, "venue_id"),
            lambda: _name(self._folder().venues, form.row.venue_id),
            lambda typed: self._programme.place(self._visit_id, form.row.id, typed, self._tags[0]),
            names=lambda: names(self._desk.office.shared.venues()),
        )
        form.texts("room", self._tags)
        return form

    def venue(self, venue: Venue) -> RowForm:
        """What is known of the venue; other visits that go there read the same."""
        form = RowForm(self._desk, venue)
        form.texts("address", self._tags, lines=1)
        form.texts("city", self._tags)
        form.texts("entrance", self._tags)
        form.tick(
            "seen_by",
            lambda on: form.store("seen_by", INSIDE if on else WORKING),
            name=Message("Withhold this place from papers"),
            shown=lambda: form.row.seen_by <= INSIDE,
        )
        return form

    def hosts(self, item: ProgrammeItem) -> RowForm:
        """The institutions that receive the delegation."""
        form = RowForm(self._desk, item)
        form.bound(
            "host_ids",
            label(ProgrammeItem, "host_ids"),
            lambda: "; ".join(_name(self._folder().institutions, key) for key in form.row.host_ids),
            lambda typed: self._programme.hosts(
                self._visit_id, form.row.id, tuple(part.strip() for part in typed.split(";"))
            ),
            names=self._institutions,
        )
        form.set_hint("host_ids", Message("institution; institution"))
        return form

    def counterpart(self, row: Counterpart) -> RowForm:
        """Somebody the delegation meets; without a name the seat is to be nominated."""
        form = RowForm(self._desk, row)
        form.bound(
            "person_id",
            Message("Counterpart"),
            lambda: _display(self._folder(), form.row.person_id),
            lambda typed: self._programme.name_counterpart(self._visit_id, form.row.id, typed),
        )
        form.set_hint("person_id", Message("to be nominated"))
        form.bound(
            "institution_id",
            label(Counterpart, "institution_id"),
            lambda: _name(self._folder().institutions, form.row.institution_id),
            lambda typed: self._programme.counterpart_of(self._visit_id, form.row.id, typed),
            names=self._institutions,
        )
        form.texts("position", self._tags)
        form.tick("is_confirmed")
        return form

    def one_more(self, item: ProgrammeItem) -> RowForm:
        """The field that adds a counterpart."""
        form = RowForm(self._desk, item)
        form.bound(
            "counterparts",
            Message("Add"),
            str,
            lambda typed: self._meet(form.row, typed),
            names=self._institutions,
        )
        form.set_hint("counterparts", Message("name, institution"))
        return form

    def ours(self, item: ProgrammeItem) -> RowForm:
        """Who of the delegation, with what interpretation, for which aims."""
        form = RowForm(self._desk, item)
        visit = self._folder().visit
        nobody = Choice(None, Message("Nobody in particular"))
        form.choice("led_by_id", [nobody, *self._seated()])
        form.members(
            "group_ids",
            [Choice(row.id, Message("Group {letter}", letter=row.letter)) for row in visit.groups],
        )
        form.choice("interpretation", Interpretation)
        form.texts("interpreters", self._tags)
        form.members(
            "objective_ids",
            [Choice(row.id, row.text.in_(language(), "en")) for row in visit.objectives],
        )
        return form

    def inside(self, item: ProgrammeItem) -> RowForm:
        """What only the office sees."""
        form = RowForm(self._desk, item)
        form.tick(
            "seen_by",
            lambda on: self._programme.keep_inside(self._visit_id, form.row.id, inside=on),
            name=Message("Internal: only in our own papers"),
            shown=lambda: is_internal(form.row),
        )
        form.words("private_note", lines=2)
        return form

    def _zone(self, form: RowForm, field: str, name: Message) -> None:
        form.bound(
            f"when.{field}",
            name,
            lambda: str(getattr(form.row.when, field)),
            lambda typed: self._reschedule(
                form.row, replace(form.row.when, **{field: read_zone(typed)})
            ),
        )

    def _reschedule(self, item: ProgrammeItem, when: Any) -> None:
        self._programme.reschedule(self._visit_id, item.id, when)

    def _to_day(self, item: ProgrammeItem, typed: str) -> None:
        near = item.when.day or self._folder().visit.starts_on or _SOME_DAY
        if typed.strip():
            self._programme.to_day(self._visit_id, item.id, read_day(typed, near))
        else:
            self._reschedule(item, replace(item.when, day=None, ends_on=None))

    def _meet(self, item: ProgrammeItem, typed: str) -> None:
        if not typed.strip():
            return
        name, _, institution = typed.partition(",")
        if typed.strip().casefold() in map(str.casefold, self._institutions()):
            name, institution = "", typed
        self._programme.meet(self._visit_id, item.id, name, institution.strip(), self._tags[0])

    def _seated(self) -> Iterable[Choice]:
        for delegation in self._folder().visit.delegations:
            for seat in delegation.participations:
                if seat.person_id is not None:
                    yield Choice(seat.id, _display(self._folder(), seat.person_id))

    def _institutions(self) -> list[str]:
        return names(self._desk.office.shared.institutions())


def names(rows: Iterable[Any]) -> list[str]:
    """What rows are called, to choose from."""
    return [row.name.in_(language(), "en") for row in rows]


def _name(rows: Iterable[Any], key: object) -> str:
    return next((row.name.in_(language(), "en") for row in rows if row.id == key), "")


def _display(folder: VisitFolder, key: object) -> str:
    return next((row.display for row in folder.persons if row.id == key), "")
