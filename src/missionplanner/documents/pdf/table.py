"""Tables: set row by row, cut between rows, drawn in few strokes, heads repeated."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cached_property

from missionplanner.documents.blocks import Band, Cell, Column, Face, Line, Row, Table
from missionplanner.documents.house_style import (
    ASCENT,
    BAR,
    CELL_GAP,
    CELL_PAD,
    DESCENT,
    DETAIL,
    GUTTER,
    HAIRLINE,
    HEAD,
    MEDIUM_RULE,
    MM,
    NOTE,
    SCALE,
    TEXT_HEIGHT,
    THIN,
    Type,
)
from missionplanner.documents.pdf.lines import SetLine, broken, width_of
from missionplanner.documents.pdf.pen import Pen, Placed, PlacedCell
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import COLUMN_HEAD, ROW_HEAD, Element

_UNDER_TITLE = 3.8  # from the title's letters to the rule below it
_UNDER_HEADS = 2.6
_DAY_PAD = 4.5  # above and below the rows of a day
_BAR_ROOM = 2.5 * MM
_MOST_HEAD_LINES = 8  # a head as tall as a page would leave no room for rows

# A cell with its lines in their places: how far their baselines are below the row's top.
SetCell = tuple[Element, tuple[Placed, ...]]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a table begin, how wide their text may be, the space around rows."""

    begins: tuple[float, ...]
    widths: tuple[float, ...]
    whole: float
    pad: float = CELL_PAD
    rows_have_heads: bool = False  # where no column has one, the first cell says what a row is

    @staticmethod
    def of(columns: tuple[Column, ...], whole: float, pad: float = CELL_PAD) -> Grid:
        """The grid of columns in a table of a whole width."""
        begins = tuple(column.at * MM for column in columns)
        ends = (*(begin - CELL_GAP for begin in begins[1:]), whole)
        widths = tuple(max(end - begin, 1.0) for begin, end in zip(begins, ends, strict=True))
        return Grid(begins, widths, whole, pad, not any(column.head for column in columns))


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row set to its grid: lines in their places, and its height with padding."""

    element: Element
    cells: tuple[SetCell, ...]
    height: float
    bar: bool = False
    keeps: bool = False  # a band stays with the row after it

    def placed(self, x: float, top: float) -> list[PlacedCell]:
        """The cells as they stand on a page with the row's upper left corner there."""
        return [
            (element, [(x + left, top - at, line, size) for left, at, line, size in lines])
            for element, lines in self.cells
        ]

    def cut(self, room: float) -> tuple[SetRow, SetRow] | None:
        """The lines that fit into the room, and the others moved up."""
        fits = room - CELL_PAD
        here = self._those(lambda placed: _foot(placed) <= fits)
        rest = self._those(lambda placed: _foot(placed) > fits)
        tops = [at - ASCENT * size for _, lines in rest for _, at, _, size in lines]
        if not tops or not any(lines for _, lines in here):
            return None
        up = min(tops) - CELL_PAD
        moved = [
            (element, tuple((x, at - up, line, size) for x, at, line, size in lines))
            for element, lines in rest
        ]
        return self._of(here), self._of(moved)

    def _those(self, wanted: Callable[[Placed], bool]) -> list[SetCell]:
        return [(element, tuple(filter(wanted, lines))) for element, lines in self.cells]

    def _of(self, cells: list[SetCell]) -> SetRow:
        return replace(self, cells=tuple(cells), height=_height(cells, CELL_PAD))


def _foot(placed: Placed) -> float:
    _, at, _, size = placed
    return at + DESCENT * size


def set_row(row: Row | Band, grid: Grid) -> SetRow:
    """A row set to the grid."""
    if isinstance(row, Band):
        head = Element("TH", f"{COLUMN_HEAD}/ColSpan {len(grid.begins)}")
        line = Line(row.text, Face.MEDIUM)
        cells = [(head, _cell_lines((line,), 0.0, grid.whole, grid.pad))]
        return SetRow(Element("TR"), tuple(cells), _height(cells, grid.pad), keeps=True)
    cells = []
    for index, cell in enumerate(row.cells):
        room = _BAR_ROOM if row.bar and not index else 0.0
        begin, width = grid.begins[index], grid.widths[index]
        lines = _cell_lines(_as_lines(cell), begin + room, width - room, grid.pad)
        is_head = grid.rows_have_heads and not index
        cells.append((Element("TH", ROW_HEAD) if is_head else Element("TD"), lines))
    cells += [(Element("TD"), ()) for _ in grid.begins[len(cells) :]]
    return SetRow(Element("TR"), tuple(cells), _height(cells, grid.pad), bar=row.bar)


def _as_lines(cell: Cell) -> tuple[Line, ...]:
    if isinstance(cell, str):
        return (Line(cell),) if cell else ()
    return (cell,) if isinstance(cell, Line) else cell


def _height(cells: list[SetCell], pad: float) -> float:
    feet = [_foot(lines[-1]) for _, lines in cells if lines]
    return max(feet, default=(ASCENT + DESCENT) * DETAIL.size + pad) + pad


def _cell_lines(lines: tuple[Line, ...], x: float, width: float, pad: float) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    at = 0.0
    before: Type | None = None
    for line in lines:
        type_ = SCALE[line.size]
        if not line.words:
            at += type_.leading / 2
            continue
        for set_line in broken(line.words, line.face, type_.size, width, line.language):
            if before is None:
                at += pad + ASCENT * type_.size
            else:
                at += (before.leading + type_.leading) / 2
            placed.append((x, at, set_line, type_.size))
            before = type_
    return tuple(placed)


class TableHead:
    """The title and the column heads of a table, drawn again on each page it goes on to."""

    def __init__(
        self, table: Table, grid: Grid, continued: str, rule: float = MEDIUM_RULE, rank: int = 1
    ) -> None:
        self.element = Element("Table")
        self._title_element = Element(f"H{rank}")
        self.is_day = is_day(table)
        self._grid, self._rule = grid, rule
        self._title, self._aside, self._continued = table.title, table.aside, continued
        self._heads = [
            broken(column.head, Face.MEDIUM, NOTE.size, width)[:_MOST_HEAD_LINES]
            if column.head
            else []
            for column, width in zip(table.columns, grid.widths, strict=True)
        ]

    @cached_property
    def height(self) -> float:
        """The height over the first row."""
        return self._title_height + self._heads_height

    @cached_property
    def _title_lines(self) -> list[SetLine]:
        taken = width_of(self._aside, Face.REGULAR, DETAIL.size) + GUTTER if self._aside else 0.0
        room = self._grid.whole - min(taken, self._grid.whole / 2)
        lines = broken(self._title, Face.SEMIBOLD, HEAD.size, room) if self._title else []
        return lines[:_MOST_HEAD_LINES]

    @cached_property
    def _title_height(self) -> float:
        rows = len(self._title_lines)
        if not rows:
            return 0.0
        letters = (rows - 1) * HEAD.leading + (ASCENT + DESCENT) * HEAD.size
        return letters + (CELL_PAD + CELL_PAD + 1.4 if self.is_day else _UNDER_TITLE)

    @cached_property
    def _heads_height(self) -> float:
        rows = max((len(lines) for lines in self._heads), default=0)
        if not rows:
            return 0.0
        letters = (rows - 1) * NOTE.leading + (ASCENT + DESCENT) * NOTE.size
        return CELL_PAD + letters + _UNDER_HEADS

    def draw(self, pen: Pen, x: float, top: float, goes_on: bool) -> float:
        """Draw it and say where the rows begin."""
        right = x + self._grid.whole
        if self.is_day:
            pen.rules(MEDIUM_RULE, [(x, right, top)])
        with pen.artifact() if goes_on else nullcontext():
            if self._title_lines:
                self._draw_title(pen, x, top - (CELL_PAD if self.is_day else 0.0), goes_on)
                top -= self._title_height
            pen.rules(THIN if self.is_day else self._rule, [(x, right, top)])
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
        with pen.inside(self._title_element):
            pen.lines(x, baseline, self._title_lines, HEAD)
            aside = self._continued if goes_on and self.is_day else self._aside
            if goes_on and not self.is_day:
                last = self._title_lines[-1]
                ends = x + sum(width_of(text, face, HEAD.size) for face, _, text in last)
                at = baseline - (len(self._title_lines) - 1) * HEAD.leading
                pen.words(ends + HEAD.size / 3, at, self._continued, Face.REGULAR, DETAIL.size)
            if aside:
                pen.words_to(x + self._grid.whole, baseline, aside, Face.REGULAR, DETAIL.size)


class TablePiece(Piece):
    """Rows under their head; cut between rows, and within a row taller than half a page."""

    def __init__(
        self, head: TableHead, rows: list[SetRow], grid: Grid, above: float, goes_on: bool = False
    ) -> None:
        self._head, self._rows, self._grid, self._goes_on = head, rows, grid, goes_on
        self.above = above
        self.first_baseline = CELL_PAD + ASCENT * NOTE.size
        self.height = head.height + sum(row.height for row in rows)

    @property
    def least(self) -> float:
        """The head with two rows, and with as much of a tall one as is worth beginning."""
        return self._head.height + sum(
            min(row.height, TEXT_HEIGHT / 2) for row in self._rows[: self._together()]
        )

    def _together(self) -> int:
        """How many rows stay with the head: two, and one more for each band among them."""
        number = index = 0
        while index < len(self._rows) and number < 2:
            number += not self._rows[index].keeps
            index += 1
        return index

    def draw(self, pen: Pen, x: float, top: float) -> None:
        y = self._head.draw(pen, x, top, self._goes_on)
        placed, between = [], []
        right = x + self._grid.whole
        for row in self._rows:
            placed.append((row.element, row.placed(x, y)))
            if row.bar:
                pen.block((x, y - row.height + CELL_PAD / 2, BAR, row.height - CELL_PAD))
            y -= row.height
            between.append((x, right, y))
        with pen.inside(self._head.element):
            pen.rows(placed)
        pen.rules(HAIRLINE, between[:-1])
        pen.rules(THIN, between[-1:])

    def split(self, room: float, forced: bool = False) -> tuple[TablePiece, TablePiece] | None:
        if not self._rows:
            return None
        used = self._head.height
        index = 0
        while index < len(self._rows) - 1 and used + self._rows[index].height <= room:
            used += self._rows[index].height
            index += 1
        tall = self._rows[index].height > TEXT_HEIGHT / 2 or (forced and not index)
        parts = self._rows[index].cut(room - used) if tall else None
        if parts:
            return self._part([*self._rows[:index], parts[0]]), self._part(
                [parts[1], *self._rows[index + 1 :]], goes_on=True
            )
        while index and self._rows[index - 1].keeps:
            index -= 1
        if index < self._together() and not self._goes_on and not forced:
            return None
        if not index:
            return None
        return self._part(self._rows[:index]), self._part(self._rows[index:], goes_on=True)

    def _part(self, rows: list[SetRow], goes_on: bool = False) -> TablePiece:
        return TablePiece(self._head, rows, self._grid, self.above, goes_on or self._goes_on)


def table(
    block: Table,
    whole: float,
    above: float,
    continued: str,
    rule: float = MEDIUM_RULE,
    rank: int = 1,
) -> TablePiece:
    """A table set to its whole width; `continued` is what its title says on further pages."""
    grid = Grid.of(block.columns, whole, _DAY_PAD if is_day(block) else CELL_PAD)
    rows = [set_row(row, grid) for row in block.rows]
    return TablePiece(TableHead(block, grid, continued, rule, rank), rows, grid, above)


def is_day(block: Table) -> bool:
    """Whether it is a day of the programme: a title and no column heads."""
    return bool(block.title) and not any(column.head for column in block.columns)
