"""The fields of a record and of one of its lines, beside the outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.marks import INSIDE, PARTIES
from missionplanner.domain.record import (
    Agreement,
    MeetingRecord,
    Point,
    PointKind,
    RecordKind,
    RecordStatus,
)
from missionplanner.domain.when import When
from missionplanner.messages import Message
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.programme_times import in_clock_order
from missionplanner.planning.time_entry import read_end, read_start
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.forms import FollowUpForms, day_words
from missionplanner.ui.programme.times import end_words, start_words
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.words import language, say

_SOME_DAY = date(2026, 1, 1)


class RecordForms:
    """Makes the forms; `folder` gives the visit as it is when a field is shown or stored."""

    def __init__(self, desk: Desk, folder: Callable[[], VisitFolder]) -> None:
        self._desk = desk
        self._folder = folder
        self._minutes = desk.office.minutes
        self._visit_id = folder().visit.id
        self._tags = folder().visit.languages or ("en",)

    def record(self, record: MeetingRecord) -> RowForm:
        """What the head of the minutes prints."""
        form = RowForm(self._desk, record)
        form.texts("title", self._tags, lines=1)
        form.choice("kind", RecordKind)
        form.choice("item_id", self._meetings())
        self._when(form)
        form.texts("place", self._tags, lines=1)
        form.words("note_taker", lines=1)
        form.words("languages", lines=1)
        form.texts("next_meeting", self._tags, lines=1)
        return form

    def agreement(self, record: MeetingRecord) -> RowForm:
        """How the two sides agree to it, and how far that is."""
        form = RowForm(self._desk, record)
        form.choice("agreement", Agreement)
        form.choice("status", RecordStatus, lambda status: self._report(form.row, status))
        form.words("remarks", lines=2)
        return form

    def line(self, record: MeetingRecord, point: Point) -> RowForm:
        """What a line is, and what only the office sees of it."""
        form = RowForm(self._desk, point)
        form.choice(
            "kind",
            PointKind,
            lambda kind: self._minutes.make(self._visit_id, record.id, form.row.id, kind),
        )
        form.tick(
            "seen_by",
            lambda on: form.store("seen_by", INSIDE if on else PARTIES),
            name=Message("Internal: only in our own papers"),
            shown=lambda: form.row.seen_by == INSIDE,
        )
        form.words("private_note", lines=2)
        return form

    def follow_up(self, row: FollowUp) -> RowForm:
        """Who answers for a line that is a follow-up, and by when."""
        form = RowForm(self._desk, row)
        FollowUpForms(self._desk, self._folder).owners(form)
        return form

    def _report(self, record: MeetingRecord, status: Any) -> None:
        self._minutes.report(self._visit_id, record.id, status, self._desk.office.today())

    def _meetings(self) -> list[Choice]:
        items = in_clock_order(self._folder().visit.programme)
        named = [
            Choice(item.id, item.title.in_(language(), "en"))
            for item in items
            if not item.kind.is_travel
        ]
        return [Choice(None, Message("The whole visit")), *named]

    def _when(self, form: RowForm) -> None:
        def bind(
            key: str, name: Message, shown: Callable[[When], str], read: Callable[[str], When]
        ) -> None:
            form.bound(
                key,
                name,
                lambda: shown(form.row.when),
                lambda typed: form.store("when", read(typed)),
            )

        bind(
            "when.day",
            Message("Day"),
            lambda when: day_words(when.day),
            lambda typed: self._on(form.row, typed),
        )
        bind(
            "when",
            Message("From", context="time"),
            lambda when: say(start_words(when)) if when.day or when.starts else "",
            lambda typed: read_start(typed, self._zoned(form.row)),
        )
        bind(
            "when.ends",
            Message("To", context="time"),
            end_words,
            lambda typed: read_end(typed, self._zoned(form.row)),
        )

    def _on(self, record: MeetingRecord, typed: str) -> When:
        near = self._folder().visit.starts_on or _SOME_DAY
        day = read_day(typed, near) if typed.strip() else None
        return replace(self._zoned(record), day=day, ends_on=None)

    def _zoned(self, record: MeetingRecord) -> When:
        """The record's time, in the zone of its meeting where none is said."""
        visit = self._folder().visit
        zones = [
            *(item.when.zone for item in visit.programme if item.id == record.item_id),
            *(leg.zone for leg in visit.legs),
            visit.home_zone,
        ]
        zone = record.when.zone or next((each for each in zones if each), "")
        return replace(record.when, zone=zone)
