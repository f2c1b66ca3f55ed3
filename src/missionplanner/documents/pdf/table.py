"""Tables: rows under a head, cut between rows, drawn in few strokes."""

from __future__ import annotations

from missionplanner.documents.blocks import Table
from missionplanner.documents.house_style import (
    ASCENT,
    BAR,
    CELL_PAD,
    HAIRLINE,
    NOTE,
    TEXT_HEIGHT,
    THIN,
)
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.table_head import HeadManner, TableHead, is_day
from missionplanner.documents.pdf.table_row import Grid, SetRow, set_row

_WORTH_BEGINNING = TEXT_HEIGHT / 4  # of a row that is broken
_DAY_PAD = 4.5  # above and below the rows of a day


class TablePiece(Piece):
    """Rows under their head; cut between rows, and within a row taller than half a page."""

    def __init__(
        self, head: TableHead, rows: list[SetRow], grid: Grid, above: float, goes_on: bool = False
    ) -> None:
        self._head, self._rows, self._grid, self._goes_on = head, rows, grid, goes_on
        self.above = above
        self.first_baseline = CELL_PAD + ASCENT * NOTE.size
        self.height = head.height(goes_on) + sum(row.height for row in rows)

    @property
    def least(self) -> float:
        """The head with two rows, and with as much of a tall one as is worth beginning."""
        return self._head.height(self._goes_on) + sum(
            _WORTH_BEGINNING if _is_tall(row) else row.height
            for row in self._rows[: self._together()]
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
            for left, begins, ends in row.bars:
                pen.block((x + left, y - ends, BAR, ends - begins))
            y -= row.height
            between.append((x, right, y))
        with pen.inside(self._head.element):
            pen.rows(placed)
        pen.rules(HAIRLINE, between[:-1])
        pen.rules(THIN, between[-1:])

    def split(self, room: float, forced: bool = False) -> tuple[TablePiece, TablePiece] | None:
        if not self._rows:
            return None
        used = self._head.height(self._goes_on)
        index = 0
        while index < len(self._rows) - 1 and used + self._rows[index].height <= room:
            used += self._rows[index].height
            index += 1
        tall = _is_tall(self._rows[index]) or (forced and not index)
        parts = self._rows[index].cut(room - used) if tall else None
        if parts:
            return self._part([*self._rows[:index], parts[0]]), self._part(
                [parts[1], *self._rows[index + 1 :]], goes_on=True
            )
        index = self._kept(index)
        if index < self._together() and not self._goes_on and not forced:
            return None
        if not index:
            return None
        return self._part(self._rows[:index]), self._part(self._rows[index:], goes_on=True)

    def _kept(self, index: int) -> int:
        """No more rows before a cut than leave two behind it, and no band without its row."""
        if index == len(self._rows) - 1 and index > self._together():
            index -= 1
        while index and self._rows[index - 1].keeps:
            index -= 1
        return index

    def _part(self, rows: list[SetRow], goes_on: bool = False) -> TablePiece:
        return TablePiece(self._head, rows, self._grid, self.above, goes_on or self._goes_on)


def _is_tall(row: SetRow) -> bool:
    """Whether it may be broken over pages."""
    return row.height > TEXT_HEIGHT / 2


def table(block: Table, whole: float, above: float, manner: HeadManner) -> TablePiece:
    """A table set to its whole width."""
    grid = Grid.of(block.columns, whole, _DAY_PAD if is_day(block) else CELL_PAD)
    rows = [set_row(row, grid) for row in block.rows]
    return TablePiece(TableHead(block, grid, manner), rows, grid, above)
