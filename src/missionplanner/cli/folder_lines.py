"""A whole visit as lines of text, field by field as the nouns declare them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import Timeframe
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message, Wording
from missionplanner.planning.declarations import declared, rows_in
from missionplanner.planning.labels import label, noun_label, value_label

_INDENT = "    "
# What a row is called elsewhere: the first of these fields that it has and that says something.
_NAMING = ("display", "short_name", "name", "title", "subject", "text", "letter", "code", "number")


def folder_lines(folder: VisitFolder, wording: Wording) -> Iterator[str]:
    """The visit with all its rows, then its follow-ups; other rows only by name."""
    yield from _Lines(folder, wording).all()


class _Lines:
    """One visit in one wording."""

    def __init__(self, folder: VisitFolder, wording: Wording) -> None:
        self._folder = folder
        self._wording = wording
        # The earlier visit is there without its words, so nothing is called by its rows.
        self._rows = {row.id: row for row in rows_in(replace(folder, earlier_visit=None))}

    def all(self) -> Iterator[str]:
        """Every line."""
        yield from self._row(self._folder.visit, "")
        for name in ("follow_ups", "earlier"):
            yield from self._children(VisitFolder, name, getattr(self._folder, name), "")

    def _row(self, row: Any, indent: str) -> Iterator[str]:
        for field in declared(type(row)):
            held = getattr(row, field.name)
            if held == field.default or field.is_restricted:
                continue
            if field.child is not None:
                yield from self._children(type(row), field.name, held, indent)
                continue
            first, *others = self._words(held).split("\n")
            yield f"{indent}{self._wording.word(label(type(row), field.name))}: {first}"
            yield from (f"{indent}{_INDENT}{line}" for line in others)

    def _children(self, noun: type, field: str, rows: Any, indent: str) -> Iterator[str]:
        if rows:
            yield f"{indent}{self._wording.word(label(noun, field))}:"
        for number, row in enumerate(rows, start=1):
            lines = list(self._row(row, indent + _INDENT * 2)) or [""]
            yield f"{indent}{_INDENT}{f'{number}.':<{len(_INDENT)}}{lines[0].lstrip()}"
            yield from lines[1:]

    def _words(self, value: Any) -> str:
        match value:
            case tuple():
                return ", ".join(self._words(each) for each in value)
            case UUID():
                return self._called(value)
            case bool():
                return self._wording.word(Message("yes") if value else Message("no"))
            case Enum():
                return self._wording.word(value_label(value))
            case When():
                return self._when(value)
            case Timeframe():
                return value.words or self._wording.value(value.due_on)
            case _:
                return self._wording.value(value)

    def _called(self, row_id: UUID) -> str:
        """The name of a row referred to; a seat has that of its person."""
        row = self._rows.get(row_id)
        if row is None:
            return str(row_id)
        person = getattr(row, "person_id", None)
        if person is not None:
            return self._called(person)
        names = (getattr(row, name, "") for name in _NAMING)
        return next(
            (self._wording.value(name) for name in names if name),
            self._wording.word(noun_label(type(row))),
        )

    def _when(self, when: When) -> str:
        day = (self._wording.value(when.day),) if isinstance(when.day, date) else ()
        return ", ".join((*day, self._wording.value(_clock(when))))


def _clock(when: When) -> Message | str:
    if when.kind is TimeKind.PART_OF_DAY and when.part is not None:
        return value_label(when.part)
    if when.starts is None or when.kind in (TimeKind.ALL_DAY, TimeKind.TBC):
        return value_label(when.kind)
    if when.kind is TimeKind.START_ONLY or when.ends is None:
        return f"{when.starts:%H:%M}"
    if when.kind is TimeKind.WINDOW:
        return Message("between {begins} and {ends}", begins=when.starts, ends=when.ends)
    return f"{when.starts:%H:%M}–{when.ends:%H:%M}"
