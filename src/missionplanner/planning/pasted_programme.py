"""Rows of a programme as hosts send them: a line for a day, below it times, items and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from missionplanner.domain.programme import ItemKind
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.day_entry import names_only_a_day, read_day
from missionplanner.planning.entry_line import kind_of, read_entry
from missionplanner.planning.pasted_meanings import PROGRAMME, Meaning
from missionplanner.planning.pasted_rows import (
    Meanings,
    Rows,
    Sheet,
    Understood,
    columns_of,
    is_count,
    said,
    share,
    sheet_of,
)
from missionplanner.planning.time_entry import is_time, read_time

_DAY_NUMBER = re.compile(
    r"^\s*(?:(?:day|день|დღე|kun|кун)\s*\d+|\d+\s*[-–]?\s*(?:kun|кун|(?:й|ый)?\s*день))\b[\s:.,;–—-]*",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"\b(\d{1,2}:\d{2}):\d{2}\b")
_NO_TIME = Message("No time in this row: to be confirmed")
_NO_WHAT = Message("Only a time: say what it is")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedItem:
    """A programme item as a row says it; groups by their letters, others by their names."""

    title: str
    when: When
    kind: ItemKind = ItemKind.MEETING
    place: str = ""
    with_whom: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    interpreters: str = ""
    note: str = ""


def read_programme(
    rows: Rows, day: date | None, near: date, chosen: Meanings | None = None
) -> tuple[Meanings, tuple[Understood, ...]]:
    """What the columns mean, and the items; those before the first day are on `day`."""
    sheet = sheet_of(rows, PROGRAMME, guess, chosen)
    return sheet.meanings, tuple(_Reading(sheet, day, near).rows())


def guess(rows: Rows) -> Meanings:
    """What columns without heads hold, by how most of their cells look."""
    found: list[Meaning] = []
    for cells in columns_of(rows):
        if share(cells, _is_clock) >= 0.5:
            found.append(_next_time(found))
        elif share(cells, _is_day) >= 0.5:
            found.append(Meaning.DAY if Meaning.DAY not in found else Meaning.NOTE)
        elif not cells or share(cells, is_count) > 0.8:
            found.append(Meaning.LEFT_OUT)
        elif share(cells, lambda cell: len(cell) == 1) > 0.8:
            found.append(Meaning.GROUP)
        else:
            texts = (Meaning.WHAT, Meaning.PLACE, Meaning.WITH)
            found.append(next((each for each in texts if each not in found), Meaning.NOTE))
    return tuple(found)


def _next_time(found: list[Meaning]) -> Meaning:
    if Meaning.TIME not in found:
        return Meaning.TIME
    if Meaning.ENDS in found:
        return Meaning.NOTE
    found[found.index(Meaning.TIME)] = Meaning.STARTS
    return Meaning.ENDS


def _is_clock(cell: str) -> bool:
    words = _clock_words(cell)
    return any(letter.isdigit() for letter in words) and not is_count(words) and _reads(words)


def _reads(words: str) -> bool:
    return bool(re.match(r"^\D{0,8}\d{1,2}[:.]\d{2}\b", words)) or is_time(words)


def _is_day(cell: str) -> bool:
    return names_only_a_day(_DAY_NUMBER.sub("", cell))


def _clock_words(cell: str) -> str:
    lines = [line.strip() for line in _SECONDS.sub(r"\1", cell).split("\n") if line.strip()]
    return " – ".join(lines) if len(lines) == 2 else " ".join(lines)


class _Reading:
    """Goes down the rows and keeps the day it is at."""

    def __init__(self, sheet: Sheet, day: date | None, near: date) -> None:
        self._sheet = sheet
        self._day = day
        self._near = day or near
        self._day_reason: tuple[Message, ...] = ()
        self._day_words = ""

    def rows(self) -> Iterator[Understood]:
        for row in self._sheet.rows:
            cells = said(row)
            if not cells:
                continue
            if len(set(cells)) == 1 and _is_day(cells[0]):
                self._go_to(cells[0])
                continue
            yield self._row(row, cells)

    def _row(self, row: Sequence[str], cells: list[str]) -> Understood:
        day_words = self._sheet.cell(row, Meaning.DAY)
        if day_words and day_words != self._day_words:
            self._go_to(day_words)
        is_line = len(cells) == 1 or not (self._sheet.has(Meaning.WHAT))
        item, reasons = self._line(cells) if is_line else self._item(row)
        return Understood(tuple(row), item, (*self._day_reason, *reasons))

    def _go_to(self, words: str) -> None:
        self._day_words, self._day_reason = words, ()
        bare = _DAY_NUMBER.sub("", words).strip()
        try:
            self._day = read_day(bare, self._near) if bare else self._day
        except InvalidInput as error:
            self._day, self._day_reason = None, (error.message,)

    def _line(self, cells: list[str]) -> tuple[PastedItem, tuple[Message, ...]]:
        """A row that is one line, as it would be typed."""
        words = " ".join(" ".join(cells).split())
        entry = read_entry(words, self._day)
        item = PastedItem(title=entry.title, when=entry.when, kind=entry.kind, place=entry.place)
        is_open = entry.when.kind is TimeKind.TBC and not entry.when.words
        reasons = (_NO_TIME,) if is_open else () if entry.title else (_NO_WHAT,)
        return item, reasons

    def _item(self, row: Sequence[str]) -> tuple[PastedItem, tuple[Message, ...]]:
        cell = self._sheet.cell
        title, *below = (cell(row, Meaning.WHAT) or "").split("\n")
        when, reasons = self._time(row)
        odd_day = self._day_words if self._day_reason else ""
        note = "\n".join(filter(None, (*below, cell(row, Meaning.NOTE), odd_day)))
        if not title.strip():
            title, reasons = _rest(row, self._sheet), (*reasons, _NO_WHAT)
        item = PastedItem(
            title=title.strip(),
            when=when,
            kind=kind_of(title),
            place=" ".join(cell(row, Meaning.PLACE).split()),
            with_whom=names_in(cell(row, Meaning.WITH)),
            groups=tuple(re.findall(r"\w+", cell(row, Meaning.GROUP))),
            interpreters=" ".join(cell(row, Meaning.INTERPRETER).split()),
            note=note,
        )
        return item, reasons

    def _time(self, row: Sequence[str]) -> tuple[When, tuple[Message, ...]]:
        cell = self._sheet.cell
        starts, ends = cell(row, Meaning.STARTS), cell(row, Meaning.ENDS)
        words = cell(row, Meaning.TIME) or " – ".join(filter(None, (starts, ends)))
        blank = When(day=self._day)
        words = _clock_words(words)
        if not words:
            return blank, (_NO_TIME,)
        try:
            return read_time(words, blank), ()
        except InvalidInput as error:
            return replace(blank, kind=TimeKind.TBC, words=words), (error.message,)


def _rest(row: Sequence[str], sheet: Sheet) -> str:
    """What else a row says, where it does not say what it is."""
    timed = (Meaning.TIME, Meaning.STARTS, Meaning.ENDS, Meaning.DAY, Meaning.PLACE)
    pairs = zip(row, sheet.meanings, strict=False)
    return " ".join(" ".join(cell for cell, each in pairs if each not in timed).split())


def names_in(words: str) -> tuple[str, ...]:
    """Names that stand in one cell, on lines or with semicolons between them."""
    parts = (" ".join(part.split()) for part in re.split(r"[;\n]", words))
    return tuple(dict.fromkeys(filter(None, parts)))
