"""The block that signs a paper: in one piece, never alone on a page."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Cell, Column, Face, Line, SignatureBlock
from missionplanner.documents.house_style import MM, TEXT_WIDTH, THIN
from missionplanner.documents.word.tables import (
    SIGNATURE,
    Ruled,
    Tables,
    framed_table,
    table_row,
    widths_of,
)

_HAND = 16.4 * MM  # the height of a row for a hand
_SIGNS_AT = 52.2  # where the first who signs stands, in millimetres on the grid
_WHOLE = TEXT_WIDTH / MM


def signature(block: SignatureBlock, tables: Tables) -> Element:
    """Every row is kept with the next one, the last one with the note below."""
    signs = len(block.head) - 1
    step = min(_SIGNS_AT, (_WHOLE - _SIGNS_AT) / max(signs, 1))
    places = (_SIGNS_AT + step * index for index in range(signs))
    columns = [Column(at, head) for at, head in zip((0.0, *places), block.head, strict=True)]
    widths = widths_of(columns, TEXT_WIDTH)
    last = len(block.rows) - 1
    rows = [
        _row(
            (Line(row.label), *row.cells[:signs]),
            widths,
            tables,
            height=_HAND if row.tall else 0.0,
            keeps=number < last or bool(block.note),
        )
        for number, row in enumerate(block.rows)
    ]
    return framed_table(widths, [tables.heads(columns, widths, THIN), *rows], SIGNATURE)


def _row(
    cells: Sequence[Cell],
    widths: Sequence[float],
    tables: Tables,
    *,
    height: float,
    keeps: bool,
) -> Element:
    empty = (Line(" ", Face.REGULAR),)
    padded = (*cells, *(empty for _ in widths[len(cells) :]))
    made = (Ruled(tables.lines(cell or empty, keeps=keeps)) for cell in padded)
    return table_row(widths, made, height=height)
