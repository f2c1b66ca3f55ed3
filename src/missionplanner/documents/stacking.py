"""Words of two languages one below the other: in cells, heads and labels; days side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from missionplanner.documents import house_style
from missionplanner.documents.blocks import (
    Band,
    Cell,
    Column,
    DayGrid,
    Face,
    Fact,
    GridDay,
    Line,
    Row,
    SignatureRow,
    Table,
    Words,
)
from missionplanner.documents.words import plain, runs_of, stacked

_SECOND_AT = house_style.FOURTH / house_style.MM


_Of = TypeVar("_Of")


class UnequalShapeError(Exception):
    """A composer made a paper in two languages that differ in more than their words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"papers of two languages differ in shape: {what}")


def in_pairs(first: Sequence[_Of], second: Sequence[_Of], what: str) -> list[tuple[_Of, _Of]]:
    """What stands in the same place in both, where both hold as much."""
    if len(first) != len(second):
        raise UnequalShapeError(f"{len(first)} {what} beside {len(second)}")
    return list(zip(first, second, strict=True))


class Stacking:
    """How the words of one paper in two languages are put together."""

    def __init__(self, first: str, second: str) -> None:
        self._first, self._second = first, second

    def words(self, first: Words, second: Words) -> Words:
        """Fixed words, the second ones below where they differ."""
        return stacked(first, second, self._second)

    def cell(self, first: Cell, second: Cell) -> Cell:
        """Lines that say the same one below the other; what would be repeated stands once."""
        ours, others = _lines(first), _lines(second)
        said = {plain(line.words) for line in ours}
        fresh = [line if plain(line.words) not in said else None for line in others]
        if not any(line and line.words for line in fresh):
            return first
        own = [self._own(line) for line in ours]
        below = [line and self._other(line) for line in fresh]
        if len(own) == len(below):
            pairs = zip(own, below, strict=True)
            return tuple(line for pair in pairs for line in pair if line is not None)
        return (*own, *(line for line in below if line is not None))

    def beside(self, first: Cell, second: Cell) -> tuple[Cell, ...]:
        """A cell for each language, or one over the columns of both."""
        ours, others = _lines(first), _lines(second)
        if [plain(line.words) for line in ours] == [plain(line.words) for line in others]:
            return (first,)
        return tuple(map(self._own, ours)), tuple(self._spoken(line, line.face) for line in others)

    def fact(self, first: Fact, second: Fact) -> Fact:
        """A label in both languages, and the texts side by side where they differ."""
        text, *other = self.beside(first.text, second.text)
        label = self.words(first.label, second.label)
        return Fact(label, text, other[0] if other else "")

    def table(
        self, first: Table, second: Table, rows: Iterable[tuple[Row | Band, Row | Band]]
    ) -> Table:
        """A table of many columns: all of it stacked."""
        columns = tuple(
            Column(one.at, self.words(one.head, other.head))
            for one, other in zip(first.columns, second.columns, strict=True)
        )
        return replace(
            first,
            columns=columns,
            rows=tuple(self._row(one, other) for one, other in rows),
            title=self.words(first.title, second.title),
            aside=self.words(first.aside, second.aside),
        )

    def _row(self, first: Row | Band, second: Row | Band) -> Row | Band:
        if isinstance(first, Row) and isinstance(second, Row):
            cells = in_pairs(first.cells, second.cells, "cells")
            stacked_cells = tuple(self.cell(*both) for both in cells)
            return Row(stacked_cells, bar=first.bar or second.bar)
        return self._band(first, second)

    def _band(self, first: Row | Band, second: Row | Band) -> Band:
        if isinstance(first, Band) and isinstance(second, Band):
            return Band(self.words(first.text, second.text))
        raise UnequalShapeError("a band beside a row")

    def is_day(self, table: Table) -> bool:
        """Whether it is a day of the programme: times, and what happens."""
        has_heads = any(column.head for column in table.columns)
        return bool(table.title) and len(table.columns) == 2 and not has_heads

    def day(
        self, first: Table, second: Table, rows: Iterable[tuple[Row | Band, Row | Band]]
    ) -> Table:
        """Times once, and what happens in a column for each language."""
        return replace(
            first,
            columns=(*first.columns, Column(_SECOND_AT)),
            rows=tuple(self._day_row(one, other) for one, other in rows),
            second=second.title,
            aside=self.words(first.aside, second.aside),
        )

    def _day_row(self, first: Row | Band, second: Row | Band) -> Row | Band:
        if isinstance(first, Row) and isinstance(second, Row) and len(first.cells) == 2:
            time = self.cell(first.cells[0], second.cells[0])
            texts = self.beside(first.cells[1], second.cells[1])
            return Row((time, *texts), bar=first.bar or second.bar)
        return self._row(first, second)

    def signature_row(self, first: SignatureRow, second: SignatureRow) -> SignatureRow:
        """A row to be written in."""
        cells = in_pairs(first.cells, second.cells, "cells")
        label = self.words(first.label, second.label)
        return replace(first, label=label, cells=tuple(self.cell(*both) for both in cells))

    def spoken_grid(self, grid: DayGrid) -> DayGrid:
        """The programme at a glance in the second language, each word of it tagged."""
        return DayGrid(
            tuple(map(self._spoken_day, grid.days)),
            tuple((kind, self._tagged(words)) for kind, words in grid.legend),
            self._tagged(grid.note),
        )

    def _spoken_day(self, day: GridDay) -> GridDay:
        return GridDay(
            title=self._tagged(day.title),
            items=tuple(replace(item, lines=self._all_spoken(item.lines)) for item in day.items),
            aside=self._tagged(day.aside),
            untimed=self._all_spoken(day.untimed),
        )

    def _all_spoken(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(replace(line, language=line.language or self._second) for line in lines)

    def _tagged(self, words: Words) -> Words:
        return tuple(replace(run, language=run.language or self._second) for run in runs_of(words))

    def _own(self, line: Line) -> Line:
        return replace(line, scale=house_style.beside(line.language or self._first))

    def _other(self, line: Line) -> Line:
        # Below words that stand out the same ones in another language need not.
        return self._spoken(line, Face.REGULAR if line.face is Face.MEDIUM else line.face)

    def _spoken(self, line: Line, face: Face) -> Line:
        language = line.language or self._second
        return replace(line, face=face, language=language, scale=house_style.beside(language))


def _lines(cell: Cell) -> tuple[Line, ...]:
    if isinstance(cell, str):
        return (Line(cell),) if cell else ()
    return (cell,) if isinstance(cell, Line) else cell
