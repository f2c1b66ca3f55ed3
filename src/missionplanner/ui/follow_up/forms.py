"""The fields of a follow-up: what was agreed, and apart from it what only the office sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message, wording
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import label
from missionplanner.planning.timeframe_entry import read_timeframe
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm, language_name
from missionplanner.ui.words import Words, language

_BETWEEN = "; "


class FollowUpForms:
    """Makes the forms; `folder` gives the visit as it is when a field is shown or stored."""

    def __init__(self, desk: Desk, folder: Callable[[], VisitFolder]) -> None:
        self._desk = desk
        self._folder = folder
        self._verbs = desk.office.follow_ups

    def agreed(self, row: FollowUp) -> RowForm:
        """Number, wording, responsible institutions, timeframe: what both sides have."""
        form = RowForm(self._desk, row)
        form.words("number")
        for tag in self._folder().visit.languages or ("en",):
            self._wording(form, tag)
        self.owners(form)
        return form

    def owners(self, form: RowForm) -> None:
        """Who is responsible, and by when."""
        form.bound(
            "responsible_ids",
            label(FollowUp, "responsible_ids"),
            lambda: named(self._folder().institutions, form.row.responsible_ids),
            lambda typed: self._verbs.answer_for(form.row.id, split(typed)),
            names=self.institutions,
        )
        form.set_hint("responsible_ids", Message("institution; institution"))
        form.bound(
            "timeframe",
            label(FollowUp, "timeframe"),
            lambda: form.row.timeframe.words,
            lambda typed: agree_when(self._desk, self._folder(), form.row, typed),
        )
        form.bound(
            "timeframe.due_on",
            Message("Due", context="FollowUp"),
            lambda: day_words(form.row.timeframe.due_on),
            lambda typed: agree_due(self._desk, self._folder(), form.row, typed),
        )

    def ours(self, row: FollowUp) -> RowForm:
        """Whom we ask, what we do next, how far it is."""
        form = RowForm(self._desk, row)
        form.bound(
            "person_ids",
            label(FollowUp, "person_ids"),
            lambda: named(self._folder().persons, form.row.person_ids),
            lambda typed: self._verbs.ask(form.row.id, split(typed)),
            names=lambda: [each.display for each in self._desk.office.shared.persons()],
        )
        form.set_hint("person_ids", Message("name; name"))
        form.words("next_step", lines=1)
        form.day("review_on", self._desk.office.today())
        form.choice("status", FollowUpStatus, lambda value: self._verbs.report(form.row.id, value))
        form.words("evidence", lines=1)
        form.bound(
            "office_id",
            label(FollowUp, "office_id"),
            lambda: named(self._folder().institutions, (form.row.office_id,)),
            lambda typed: self._verbs.keep_at(form.row.id, typed),
            names=self.institutions,
        )
        self._superseded(form)
        form.words("remarks", lines=2)
        return form

    def history(self, row: FollowUp) -> RowForm:
        """What happened, a line for the history."""
        form = RowForm(self._desk, row)
        form.bound(
            "history",
            Message("Add"),
            str,
            lambda typed: self._note(form.row, typed),
        )
        form.set_hint("history", Message("what happened today"))
        return form

    def _note(self, row: FollowUp, typed: str) -> None:
        if typed.strip():
            self._verbs.report(row.id, row.status, typed)

    def institutions(self) -> list[str]:
        """Who can be responsible, to choose from."""
        rows = self._desk.office.shared.institutions()
        return [row.name.in_(language(), "en") for row in rows]

    def _wording(self, form: RowForm, tag: str) -> None:
        is_first = not any(key.startswith("wording") for key in form.fields)
        name: Words = label(FollowUp, "wording")
        if not is_first:
            name = Message("in {language}", language=language_name(tag))
        form.bound(
            f"wording.{tag}",
            name,
            lambda: form.row.wording.get(tag, ""),
            lambda typed: self._verbs.word(form.row.id, typed, tag),
            lines=1,
        )

    def _superseded(self, form: RowForm) -> None:
        def shown() -> str:
            rows = self._folder().follow_ups
            return next((row.number for row in rows if row.id == form.row.superseded_by_id), "")

        form.bound(
            "superseded_by_id",
            label(FollowUp, "superseded_by_id"),
            shown,
            lambda typed: form.store("superseded_by_id", self._numbered(typed)),
            names=lambda: [
                row.number for row in self._folder().follow_ups if row.id != form.row.id
            ],
        )

    def _numbered(self, typed: str) -> UUID | None:
        if not typed.strip():
            return None
        for row in self._folder().follow_ups:
            if row.number == typed.strip():
                return row.id
        raise InvalidInput(Message("This visit has no follow-up “{number}”.", number=typed.strip()))


def agree_when(desk: Desk, folder: VisitFolder, row: FollowUp, typed: str) -> None:
    """Store a timeframe as typed; a day that it names is the last day."""
    timeframe = read_timeframe(typed, row.timeframe, _near(desk, folder))
    desk.office.follow_ups.agree_when(row.id, timeframe)


def agree_due(desk: Desk, folder: VisitFolder, row: FollowUp, typed: str) -> None:
    """Store the last day as typed; no words take it away."""
    day = read_day(typed, _near(desk, folder)) if typed.strip() else None
    desk.office.follow_ups.agree_when(row.id, replace(row.timeframe, due_on=day))


def named(rows: Iterable[Any], ids: Iterable[Any]) -> str:
    """What rows are called, one after the other."""
    called = {
        row.id: row.display if hasattr(row, "display") else row.name.in_(language(), "en")
        for row in rows
    }
    return _BETWEEN.join(called[each] for each in ids if each in called)


def split(typed: str) -> tuple[str, ...]:
    """The names that were typed one after the other."""
    return tuple(name.strip() for name in typed.split(";") if name.strip())


def day_words(day: date | None) -> str:
    """A day as it can be typed back."""
    return wording(language()).day(day) if day else ""


def _near(desk: Desk, folder: VisitFolder) -> date:
    return folder.visit.ends_on or desk.office.today()
