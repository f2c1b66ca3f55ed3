"""Rows of a list of what was agreed: the wording, who is responsible, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from missionplanner.domain.follow_up import Timeframe
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.day_entry import names_only_a_day, read_day
from missionplanner.planning.pasted_meanings import FOLLOW_UPS, Meaning
from missionplanner.planning.pasted_programme import names_in
from missionplanner.planning.pasted_rows import (
    Meanings,
    Rows,
    Understood,
    columns_of,
    is_count,
    said,
    share,
    sheet_of,
    without_count,
)
from missionplanner.planning.timeframe_entry import read_timeframe

_NO_WORDING = Message("Nothing that was agreed in this row: kept as its wording")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedFollowUp:
    """A follow-up as a row says it; institutions by their names."""

    wording: str
    who: tuple[str, ...] = ()
    timeframe: Timeframe = Timeframe()
    note: str = ""


def read_follow_ups(
    rows: Rows, near: date, chosen: Meanings | None = None
) -> tuple[Meanings, tuple[Understood, ...]]:
    """What the columns mean, and the follow-ups."""
    sheet = sheet_of(rows, FOLLOW_UPS, guess, chosen)
    found = []
    for row in sheet.rows:
        cells = [cell for cell in said(row) if not is_count(cell)]
        if not cells:
            continue
        words = sheet.cell(row, Meaning.WORDING)
        wording = "\n".join(without_count(line) for line in words.split("\n")).strip()
        by_when = " ".join(sheet.cell(row, Meaning.BY_WHEN).split())
        value = PastedFollowUp(
            wording=wording or " ".join(" ".join(cells).split()),
            who=names_in(sheet.cell(row, Meaning.WHO)),
            timeframe=read_timeframe(by_when, Timeframe(), near),
            note=sheet.cell(row, Meaning.NOTE),
        )
        reasons = () if wording else (_NO_WORDING,)
        found.append(Understood(tuple(row), value, (*reasons, *_odd_day(by_when, near))))
    return sheet.meanings, tuple(found)


def _odd_day(words: str, near: date) -> tuple[Message, ...]:
    """Why the words name a day that there is not."""
    if not words or not names_only_a_day(words):
        return ()
    try:
        read_day(words, near)
    except InvalidInput as error:
        return (error.message,)
    return ()


def guess(rows: Rows) -> Meanings:
    """What columns without heads hold: the longest is the wording, days are by when."""
    columns = columns_of(rows)
    lengths = [sum(map(len, cells)) for cells in columns]
    longest = lengths.index(max(lengths)) if lengths else -1
    found: list[Meaning] = []
    for at, cells in enumerate(columns):
        if at == longest:
            found.append(Meaning.WORDING)
        elif not cells or share(cells, is_count) > 0.8:
            found.append(Meaning.LEFT_OUT)
        elif share(cells, _is_when) >= 0.4 and Meaning.BY_WHEN not in found:
            found.append(Meaning.BY_WHEN)
        else:
            found.append(Meaning.WHO if Meaning.WHO not in found else Meaning.NOTE)
    return tuple(found)


def _is_when(cell: str) -> bool:
    return len(cell) < 40 and any(letter.isdigit() for letter in cell)
