"""Rows of a table set to its columns: lines in their places, first lines on one baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from missionplanner.documents.blocks import Band, Cell, Column, Face, Line, Row
from missionplanner.documents.house_style import (
    ASCENT,
    CELL_GAP,
    CELL_PAD,
    DESCENT,
    DETAIL,
    MM,
    SCALE,
    Type,
)
from missionplanner.documents.pdf.lines import broken
from missionplanner.documents.pdf.pen import Placed, PlacedCell
from missionplanner.documents.pdf.tags import COLUMN_HEAD, ROW_HEAD, Element

_BAR_ROOM = 2.5 * MM
_MOST_TOGETHER = 8  # lines of a name and what belongs to it

# A cell with its lines in their places: how far their baselines are below the row's top.
SetCell = tuple[Element, tuple[Placed, ...]]
# Where a bar stands: left, and its two ends below the row's top.
Bar = tuple[float, float, float]


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
    bars: tuple[Bar, ...] = ()  # of single lines

    def placed(self, x: float, top: float) -> list[PlacedCell]:
        """The cells as they stand on a page with the row's upper left corner there."""
        return [
            (element, [(x + left, top - at, line, size) for left, at, line, size in lines])
            for element, lines in self.cells
        ]

    def cut(self, room: float) -> tuple[SetRow, SetRow] | None:
        """The lines that fit into the room, and the others moved up."""
        here: list[SetCell] = []
        rest: list[SetCell] = []
        stay: list[Bar] = []
        go: list[Bar] = []
        for element, lines in self.cells:
            end = _cut_at(lines, room - CELL_PAD)
            here.append((element, lines[:end]))
            rest.append((element, _moved_up(lines[end:])))
            stay += _over(lines[:end], self.bars, 0.0)
            go += _over(lines[end:], self.bars, _rise(lines[end:]))
        if not any(lines for _, lines in here) or not any(lines for _, lines in rest):
            return None
        return self._of(here, stay), self._of(rest, go)

    def _of(self, cells: list[SetCell], bars: list[Bar]) -> SetRow:
        height = _height(cells, CELL_PAD)
        return replace(self, cells=tuple(cells), height=height, bars=tuple(bars))


def _cut_at(lines: tuple[Placed, ...], fits: float) -> int:
    """How many lines stay: a name keeps the lines that belong to it, unless they are many."""
    end = sum(_foot(placed) <= fits for placed in lines)
    if not 0 < end < len(lines):
        return end
    begin = end
    while begin and not _begins_entry(lines, begin):
        begin -= 1
    if begin and end - begin < _MOST_TOGETHER:
        return begin
    alone = end
    while alone and _is_strong(lines[alone - 1]):
        alone -= 1
    return alone if end - alone < _MOST_TOGETHER else end


def _begins_entry(lines: tuple[Placed, ...], index: int) -> bool:
    return _is_strong(lines[index]) and not (index and _is_strong(lines[index - 1]))


def _is_strong(placed: Placed) -> bool:
    _, _, line, _ = placed
    return bool(line) and line[0][0] is Face.MEDIUM


def _rise(lines: tuple[Placed, ...]) -> float:
    """How far lines move up that become the first ones of their cell."""
    if not lines:
        return 0.0
    _, at, _, size = lines[0]
    return at - ASCENT * size - CELL_PAD


def _moved_up(lines: tuple[Placed, ...]) -> tuple[Placed, ...]:
    up = _rise(lines)
    return tuple((x, at - up, line, size) for x, at, line, size in lines)


def _over(lines: tuple[Placed, ...], bars: Iterable[Bar], up: float) -> Iterator[Bar]:
    """What of the bars stands at these lines, so much higher."""
    for left, top, end in bars:
        beside = [row for row in lines if row[0] == left + _BAR_ROOM and top <= row[1] <= end]
        if beside:
            _, first, _, size = beside[0]
            yield left, first - ASCENT * size - up, _foot(beside[-1]) - up


def _foot(placed: Placed) -> float:
    _, at, _, size = placed
    return at + DESCENT * size


def set_row(row: Row | Band, grid: Grid) -> SetRow:
    """A row set to the grid."""
    bars: list[Bar] = []
    if isinstance(row, Band):
        head = Element("TH", f"{COLUMN_HEAD}/ColSpan {len(grid.begins)}")
        name = (Line(row.text, Face.MEDIUM),)
        first = grid.pad + ASCENT * DETAIL.size
        cells = [(head, _cell_lines(name, (0.0, grid.whole), first, bars))]
        return SetRow(Element("TR"), tuple(cells), _height(cells, grid.pad), keeps=True)
    of_cells = [_as_lines(cell) for cell in row.cells]
    first = grid.pad + ASCENT * max([_type(lines[0]).size for lines in of_cells if lines] or [0.0])
    cells = []
    for index, lines in enumerate(of_cells):
        room = _BAR_ROOM if row.bar and not index else 0.0
        begin = grid.begins[index]
        rest = len(grid.begins) - len(of_cells) if index == len(of_cells) - 1 else 0
        width = grid.whole - begin if rest else grid.widths[index]
        placed = _cell_lines(lines, (begin + room, width - room), first, bars)
        cells.append((_element(is_head=grid.rows_have_heads and not index, more=rest), placed))
    height = _height(cells, grid.pad)
    return SetRow(Element("TR"), tuple(cells), height, bar=row.bar, bars=tuple(bars))


def _element(*, is_head: bool, more: int) -> Element:
    """A cell's element; `more` is over how many further columns it goes."""
    span = f"/ColSpan {more + 1}" if more else ""
    if is_head:
        return Element("TH", f"{ROW_HEAD}{span}")
    return Element("TD", f"/O/Table{span}" if more else "")


def _as_lines(cell: Cell) -> tuple[Line, ...]:
    if isinstance(cell, str):
        return (Line(cell),) if cell else ()
    return (cell,) if isinstance(cell, Line) else cell


def _type(line: Line) -> Type:
    type_ = SCALE[line.size]
    return type_ if line.scale == 1.0 else type_.scaled(line.scale)


def _height(cells: Iterable[SetCell], pad: float) -> float:
    feet = [_foot(lines[-1]) for _, lines in cells if lines]
    return max(feet, default=(ASCENT + DESCENT) * DETAIL.size + pad) + pad


def _cell_lines(
    lines: tuple[Line, ...], place: tuple[float, float], first: float, bars: list[Bar]
) -> tuple[Placed, ...]:
    x, width = place
    placed: list[Placed] = []
    at = 0.0
    before: Type | None = None
    for line in lines:
        type_ = SCALE[line.size] if line.scale == 1.0 else _type(line)
        if not line.words:
            at += type_.leading / 2
            continue
        room = _BAR_ROOM if line.bar else 0.0
        begun = len(placed)
        for set_line in broken(line.words, line.face, type_.size, width - room, line.language):
            if before is None:
                at += first
            else:
                at += (before.leading + type_.leading) / 2
            placed.append((x + room, at, set_line, type_.size))
            before = type_
        if room:
            _, top, _, size = placed[begun]
            bars.append((x, top - ASCENT * size, at + DESCENT * size))
    return tuple(placed)
