"""What the pointer tells of a cell: its own remark, and the whole of what does not fit."""

from __future__ import annotations

from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.widgets.painting import pill_width, width_of
from missionplanner.ui.widgets.table.cells import Cell, Column
from missionplanner.ui.widgets.table.row_height import room_of, wrapped
from missionplanner.ui.words import say, tip

_GAP = 8


def tip_of(cell: Cell, column: Column, width: int) -> str:
    """The words for the pointer over a cell of this width; none where all is seen."""
    whole = cell.words() if _is_cut(cell, column, width) else ""
    return tip("\n".join(said for said in (say(cell.tip), whole) if said))


def _is_cut(cell: Cell, column: Column, width: int) -> bool:
    room = room_of(cell, width)
    said = say(cell.text)
    if column.lines > 1:
        lines = wrapped(said, room, column.lines, cell.weight)
        return any(width_of(line, 12, cell.weight) > room for line in lines)
    beside = say(cell.beside)
    needed = width_of(said, 13, cell.weight)
    needed += width_of(beside, 13, 400) + _GAP if beside else 0
    needed += sum(
        pill_width(metrics(12, 500), say(chip.words), chip.icon) + 6 for chip in cell.chips
    )
    return needed > room
