"""Pasted rows, understood: what each says, and why not where it says nothing that is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from missionplanner.messages import Message
from missionplanner.planning.pasted_meanings import Meaning, heads_in

Rows = Sequence[Sequence[str]]
Meanings = tuple[Meaning, ...]
_HEADS_WITHIN = 6
_COUNT = re.compile(r"^\s*(?:\d{1,3}[.)]|[•·▪*–—-])\s*")


@dataclass(frozen=True, slots=True)
class Understood:
    """One row: its words as they were pasted, what was taken of them, and what is to be checked."""

    words: tuple[str, ...]
    value: Any
    reasons: tuple[Message, ...] = ()

    def line(self) -> str:
        """Its words on one line."""
        return "  ".join(" ".join(cell.split()) for cell in self.words if cell.strip())


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows below their head, with what each column means."""

    meanings: Meanings
    rows: tuple[tuple[str, ...], ...]
    is_headed: bool = False

    def cell(self, row: Sequence[str], meaning: Meaning) -> str:
        """What a row says of this; several columns of one meaning on lines of their own."""
        found = (
            cell
            for cell, each in zip(row, self.meanings, strict=False)
            if each is meaning and cell.strip()
        )
        return "\n".join(found)

    def has(self, meaning: Meaning) -> bool:
        """Whether a column has this meaning."""
        return meaning in self.meanings


def sheet_of(
    rows: Rows,
    among: Sequence[Meaning],
    guess: Callable[[Rows], Meanings],
    chosen: Meanings | None = None,
) -> Sheet:
    """The rows with their columns' meanings: as they were chosen, by their heads, else guessed."""
    for at, row in enumerate(rows[:_HEADS_WITHIN]):
        if found := heads_in(row, among):
            above = tuple(tuple(each) for each in rows[:at])
            below = tuple(tuple(each) for each in rows[at + 1 :])
            meanings = chosen or _once(_uncounted(found, below), among)
            return Sheet(meanings, (*above, *below), is_headed=True)
    return Sheet(chosen or guess(rows), tuple(tuple(row) for row in rows))


def _uncounted(found: Sequence[Meaning | None], below: Rows) -> list[Meaning | None]:
    """A column that nobody knows and that only counts the rows is left out."""
    columns = columns_of(below)
    return [
        Meaning.LEFT_OUT
        if each is None and at < len(columns) and share(columns[at], is_count) > 0.8
        else each
        for at, each in enumerate(found)
    ]


def _once(found: Sequence[Meaning | None], among: Sequence[Meaning]) -> Meanings:
    """Each meaning for one column; what is not known is a note, what must not be kept left out."""
    meanings: list[Meaning] = []
    for each in found:
        if each is Meaning.NUMBER or each is Meaning.LEFT_OUT:
            meanings.append(Meaning.LEFT_OUT)
        elif (
            each is Meaning.NAME and each in meanings and Meaning.NATIVE not in (*meanings, *found)
        ):
            meanings.append(Meaning.NATIVE)
        elif each is None or each not in among or each in meanings:
            meanings.append(Meaning.NOTE)
        else:
            meanings.append(each)
    if Meaning.GIVEN in meanings and not {Meaning.FAMILY, Meaning.NAME} & set(meanings):
        meanings[meanings.index(Meaning.GIVEN)] = Meaning.NAME
    return tuple(meanings)


def columns_of(rows: Rows) -> list[list[str]]:
    """The cells of each column that say something."""
    wide = max(map(len, rows), default=0)
    return [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(wide)]


def share(cells: Sequence[str], is_so: Callable[[str], bool]) -> float:
    """How many of the cells are so; looked at as many as it takes to know."""
    looked_at = cells[:60]
    return sum(map(is_so, looked_at)) / len(looked_at) if looked_at else 0.0


def is_count(words: str) -> bool:
    """Whether it is only the number of a row."""
    return words.strip().rstrip(".)").isdigit()


def without_count(words: str) -> str:
    """Words without the number or the dot of a list before them."""
    return _COUNT.sub("", words)


def said(row: Sequence[str]) -> list[str]:
    """The cells of a row that say something."""
    return [cell for cell in row if cell.strip()]
