"""The block that signs a paper: rows to be written in, whole and never alone on a page."""

from __future__ import annotations

from dataclasses import replace

from missionplanner.documents.blocks import Column, Face, Line, Row, SignatureBlock, Table, Words
from missionplanner.documents.house_style import (
    ASCENT,
    HAIRLINE,
    MEDIUM_RULE,
    MM,
    NOTE,
    TEXT_WIDTH,
)
from missionplanner.documents.pdf.lines import broken, limited
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.table_head import HeadManner, TableHead
from missionplanner.documents.pdf.table_row import Grid, SetRow, set_row
from missionplanner.documents.pdf.tags import Element

_HAND = 16.4 * MM  # the height of a row for a hand
_ABOVE_NOTE = 8.0
_TALLEST = 40 * MM
_MOST_LINES = 8
_SIGNS_AT = 52.2  # where the first who signs stands, in millimetres on the grid


class SignaturePiece(Piece):
    """The block as it is drawn."""

    joins = True

    def __init__(self, block: SignatureBlock, above: float) -> None:
        self.above = above
        columns = _columns(block.head)
        grid = Grid.of(columns, TEXT_WIDTH)
        self._head = TableHead(Table(columns, ()), grid, HeadManner())
        self._rows = [
            _row(Row((Line(row.label), *row.cells[: len(columns) - 1])), grid, row.tall)
            for row in block.rows
        ]
        note = broken(block.note, Face.REGULAR, NOTE.size, TEXT_WIDTH) if block.note else []
        note = limited(note, _MOST_LINES)
        self._note = note
        self.height = self._head.height(False) + sum(row.height for row in self._rows)
        self._note_at = self.height + _ABOVE_NOTE
        if note:
            self.height = self._note_at + height_of(len(note), NOTE)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        y = self._head.draw(pen, x, top, False)
        right = x + TEXT_WIDTH
        between = []
        placed = []
        for row in self._rows:
            placed.append((row.element, row.placed(x, y)))
            y -= row.height
            between.append((x, right, y))
        with pen.inside(self._head.element):
            pen.rows(placed)
        pen.rules(HAIRLINE, between[:-1])
        pen.rules(MEDIUM_RULE, between[-1:])
        with pen.inside(Element("P")):
            pen.lines(x, top - self._note_at - ASCENT * NOTE.size, self._note, NOTE)


def _columns(head: tuple[Words, ...]) -> tuple[Column, ...]:
    """The block's name over a narrow column, those who sign over the rest in equal parts."""
    first, *others = head
    step = min(_SIGNS_AT, (170 - _SIGNS_AT) / max(len(others), 1))
    places = (_SIGNS_AT + step * index for index in range(len(others)))
    return (Column(0, first), *(Column(at, name) for at, name in zip(places, others, strict=True)))


def _row(row: Row, grid: Grid, tall: bool) -> SetRow:
    set_to_grid = set_row(row, grid)
    if set_to_grid.height > _TALLEST:  # the block stays in one piece, whatever a name is like
        set_to_grid = (set_to_grid.cut(_TALLEST) or (set_to_grid,))[0]
    if not tall:
        return set_to_grid
    return replace(set_to_grid, height=max(set_to_grid.height, _HAND))
