"""The title and the column heads of a table, drawn again on each page it goes on to."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from missionplanner.documents.blocks import Face, Run, Table, Words
from missionplanner.documents.house_style import (
    ASCENT,
    CELL_PAD,
    DESCENT,
    DETAIL,
    GUTTER,
    HEAD,
    MEDIUM_RULE,
    NOTE,
    THIN,
    Type,
)
from missionplanner.documents.pdf.lines import SetLine, broken, limited, set_on_line, width_of
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.table_row import Grid
from missionplanner.documents.pdf.tags import COLUMN_HEAD, Element
from missionplanner.documents.words import lines_of, runs_of

_UNDER_TITLE = 3.8  # from the title's letters to the rule below it
_UNDER_HEADS = 2.6
_UNDER_DAY = CELL_PAD + 1.4
_MOST_ASIDE_LINES = 4
_MOST_LINES = 8  # a head as tall as a page would leave no room for rows


@dataclass(frozen=True, slots=True)
class HeadManner:
    """What the tables of one paper have in common, and the rule and rank of one of them.

    `continued` is what a title says on further pages, `scales` the sizes of two languages.
    """

    continued: Words = ""
    scales: tuple[float, float] = (1.0, 1.0)
    rule: float = MEDIUM_RULE
    rank: int = 1


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in one language: where it begins, and its lines on the first page and on others."""

    at: float
    type_: Type
    lines: list[SetLine]
    again: list[SetLine]


class TableHead:
    """A title over column heads; or the head of a day: its title between two rules."""

    def __init__(self, table: Table, grid: Grid, manner: HeadManner) -> None:
        self.element = Element("Table")
        self._title_element = Element(f"H{manner.rank}")
        self.is_day = is_day(table)
        self._table, self._grid, self._manner = table, grid, manner
        self._heads = [
            limited(broken(column.head, Face.MEDIUM, NOTE.size, width), _MOST_LINES)
            if column.head
            else []
            for column, width in zip(table.columns, grid.widths, strict=True)
        ]

    def height(self, goes_on: bool) -> float:
        """The height over the first row, on the first page or on others."""
        return self._title_heights[goes_on] + self._heads_height

    @cached_property
    def _titles(self) -> list[_Title]:
        if not self._table.title:
            return []
        if self._table.second:
            return self._beside()
        asides = lines_of(self._table.aside)
        widest = max((width_of(line, Face.REGULAR, DETAIL.size) for line in asides), default=0.0)
        whole = self._grid.whole
        room = whole - (min(widest + GUTTER, whole / 2) if asides else 0.0)
        words = lines_of("" if self.is_day else self._manner.continued)
        parts = lines_of(self._table.title) if len(words) > 1 else [self._table.title]
        pairs = list(zip_longest(parts, words, fillvalue=""))[: len(parts)]
        return [_title((0.0, room), part, more, HEAD) for part, more in pairs]

    def _beside(self) -> list[_Title]:
        """Titles in two languages over the last two columns."""
        places = list(zip(self._grid.begins, self._grid.widths, strict=True))[-2:]
        titles = (self._table.title, self._table.second)
        return [
            _title(place, title, "", HEAD.scaled(scale))
            for place, title, scale in zip(places, titles, self._manner.scales, strict=True)
        ]

    @cached_property
    def _asides(self) -> tuple[list[Words], list[Words]]:
        """What stands at the head of a day, at first and on further pages."""
        return lines_of(self._table.aside), lines_of(self._manner.continued if self.is_day else "")

    def _narrow(self, asides: list[Words]) -> list[SetLine]:
        """What stands at the head of a day set to its first column, where titles stand beside."""
        if not self._table.second:
            return [set_on_line(line, Face.REGULAR) for line in asides]
        width = self._grid.widths[0]
        return [
            part
            for line in asides
            for part in limited(broken(line, Face.REGULAR, DETAIL.size, width), _MOST_ASIDE_LINES)
        ]

    @cached_property
    def _title_heights(self) -> tuple[float, float]:
        if not self._titles:
            return 0.0, 0.0
        first, again = (
            self._title_height([len(lines) for lines in rows], asides)
            for rows, asides in zip(
                zip(*((title.lines, title.again) for title in self._titles), strict=True),
                self._asides,
                strict=True,
            )
        )
        return first, again

    def _title_height(self, rows: list[int], asides: list[Words]) -> float:
        titles = height_of(max(rows) if self._table.second else sum(rows), HEAD)
        beside = height_of(len(self._narrow(asides)), DETAIL)
        return max(titles, beside) + (CELL_PAD + _UNDER_DAY if self.is_day else _UNDER_TITLE)

    @cached_property
    def _heads_height(self) -> float:
        rows = max((len(lines) for lines in self._heads), default=0)
        return CELL_PAD + height_of(rows, NOTE) + _UNDER_HEADS if rows else 0.0

    def draw(self, pen: Pen, x: float, top: float, goes_on: bool) -> float:
        """Draw it and say where the rows begin."""
        right = x + self._grid.whole
        if self.is_day:
            pen.rules(MEDIUM_RULE, [(x, right, top)])
        with pen.artifact() if goes_on else nullcontext():
            if self._titles:
                self._draw_title(pen, x, top - (CELL_PAD if self.is_day else 0.0), goes_on)
                top -= self._title_heights[goes_on]
            pen.rules(THIN if self.is_day else self._manner.rule, [(x, right, top)])
            if self._heads_height:
                top -= self._heads_height
                self._draw_heads(pen, x, top)
                pen.rules(THIN, [(x, right, top)])
        return top

    def _draw_heads(self, pen: Pen, x: float, bottom: float) -> None:
        cells = [
            (
                Element("TH", COLUMN_HEAD),
                [
                    (x + begin, self._head_baseline(bottom, len(lines) - row), line, NOTE.size)
                    for row, line in enumerate(lines, 1)
                ],
            )
            for begin, lines in zip(self._grid.begins, self._heads, strict=True)
        ]
        with pen.inside(self.element):
            pen.rows([(Element("TR"), cells)])

    def _head_baseline(self, bottom: float, above_last: int) -> float:
        return bottom + _UNDER_HEADS + DESCENT * NOTE.size + above_last * NOTE.leading

    def _draw_title(self, pen: Pen, x: float, top: float, goes_on: bool) -> None:
        baseline = top - ASCENT * HEAD.size
        asides = self._asides[goes_on and self.is_day]
        with pen.inside(self._title_element):
            if self._table.second:
                pen.lines(x, baseline, self._narrow(asides), DETAIL)
            at = baseline
            for title in self._titles:
                lines = title.again if goes_on else title.lines
                pen.lines(x + title.at, at, lines, title.type_)
                at -= 0.0 if self._table.second else len(lines) * HEAD.leading
            if not self._table.second:
                for row, aside in enumerate(asides):
                    right, at = x + self._grid.whole, baseline - row * DETAIL.leading
                    pen.words_to(right, at, aside, Face.REGULAR, DETAIL.size)


def _title(place: tuple[float, float], title: Words, more: Words, type_: Type) -> _Title:
    at, room = place
    lines = limited(broken(title, Face.SEMIBOLD, type_.size, room), _MOST_LINES)
    again = lines
    if more:
        words = (*runs_of(title), *(Run(f" {run.text}", Face.REGULAR) for run in runs_of(more)))
        again = limited(broken(words, Face.SEMIBOLD, type_.size, room), _MOST_LINES + 1)
    return _Title(at, type_, lines, again)


def is_day(block: Table) -> bool:
    """Whether it is a day of the programme: a title and no column heads."""
    return bool(block.title) and not any(column.head for column in block.columns)
