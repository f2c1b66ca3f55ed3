"""How high a row of the one table is, by the lines that its texts need."""

from __future__ import annotations

from functools import lru_cache

from missionplanner.ui.widgets.painting import fitted, width_of
from missionplanner.ui.widgets.table.cells import Cell, Column, Row
from missionplanner.ui.words import say

PAD = 8
DOT, ICON = 15, 22
ROW_HEIGHT, GROUP_HEIGHT, LINE = 30, 38, 16


@lru_cache(maxsize=4096)
def wrapped(words: str, width: int, most: int, weight: int) -> tuple[str, ...]:
    """The words on at most so many lines of 12 pixels; the last one ends in dots where it must."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        line = [rest.pop(0)]
        while rest and width_of(" ".join((*line, rest[0])), 12, weight) < width:
            line.append(rest.pop(0))
        lines.append(fitted(" ".join(line), width, 12, weight))
    if rest:
        lines.append(fitted(" ".join(rest), width, 12, weight))
    return tuple(lines)


def room_of(cell: Cell, width: int) -> int:
    """How wide the text of a cell may be, beside its dot and its icon."""
    return width - 2 * PAD - (DOT if cell.dot else 0) - (ICON if cell.icon else 0)


def row_height(row: Row, columns: tuple[Column, ...], widths: tuple[int, ...]) -> int:
    """How high a row is: higher where a text goes on more lines."""
    if row.is_group:
        return GROUP_HEIGHT
    height = ROW_HEIGHT
    for column, cell, width in zip(columns, row.cells, widths, strict=False):
        said = say(cell.text) if column.lines > 1 else ""
        room = room_of(cell, width)
        if said and width and width_of(said, 13, cell.weight) > room:
            lines = wrapped(said, room, column.lines, cell.weight)
            height = max(height, len(lines) * LINE + 8)
    return height
