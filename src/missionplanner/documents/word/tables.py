"""Tables of Word: columns at the stops of the grid, heads repeated, no row on two pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Band, Cell, Column, Face, Line, Row, Size, Table
from missionplanner.documents.house_style import (
    BAR,
    CELL_GAP,
    HAIRLINE,
    MEDIUM_RULE,
    MM,
    SCALE,
    THIN,
)
from missionplanner.documents.word.elements import border, twips, w
from missionplanner.documents.word.paragraphs import STYLES, Setting, gap, paragraph
from missionplanner.documents.word.runs import runs
from missionplanner.documents.word.styles import half_points

_PAD = 1.8  # above and below the lines of a cell, which stand higher than letters
_BAR_ROOM = 2.5 * MM


@dataclass(frozen=True, slots=True)
class Look:
    """The rules of a table, in points: above it, under its heads, between rows, below it."""

    above: float = MEDIUM_RULE
    heads: float = THIN
    between: float = HAIRLINE
    below: float = THIN


PLAIN = Look(0, 0, 0, 0)
FACTS = Look(HAIRLINE, 0, HAIRLINE, HAIRLINE)
SIGNATURE = Look(MEDIUM_RULE, THIN, HAIRLINE, MEDIUM_RULE)


@dataclass(frozen=True, slots=True)
class Ruled:
    """One cell with its content; what is to be seen beside it, and how many columns it spans."""

    content: tuple[Element, ...]
    span: int = 1
    bar: bool = False
    under: float = 0.0
    no_gap: bool = False
    box: bool = False


def widths_of(columns: Sequence[Column], whole: float) -> tuple[float, ...]:
    """The width of each column of a table of a whole width."""
    begins = [*(column.at * MM for column in columns), whole]
    return tuple(max(end - begin, 1.0) for begin, end in pairwise(begins))


def framed_table(widths: Sequence[float], rows: Iterable[Element], look: Look) -> Element:
    """A table of fixed columns with the rules of its look."""
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=sum(map(twips, widths)), type="dxa"),
            w("tblInd", w=0, type="dxa"),
            w(
                "tblBorders",
                border("top", look.above),
                border("left", 0),
                border("bottom", look.below),
                border("right", 0),
                border("insideH", look.between),
                border("insideV", 0),
            ),
            w("tblLayout", type="fixed"),
            w(
                "tblCellMar",
                w("top", w=twips(_PAD), type="dxa"),
                w("left", w=0, type="dxa"),
                w("bottom", w=twips(_PAD), type="dxa"),
                w("right", w=twips(CELL_GAP), type="dxa"),
            ),
        ),
        w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths)),
        *rows,
    )


def table_row(
    widths: Sequence[float],
    cells: Iterable[Ruled],
    *,
    head: bool = False,
    height: float = 0.0,
    may_break: bool = False,
) -> Element:
    """One row; a head is repeated on each page."""
    made, at = [], 0
    for cell in cells:
        made.append(_cell(cell, sum(widths[at : at + cell.span])))
        at += cell.span
    return w(
        "tr",
        w(
            "trPr",
            None if may_break else w("cantSplit"),
            w("trHeight", val=twips(height), hRule="atLeast") if height else None,
            w("tblHeader") if head else None,
        ),
        *made,
    )


def _cell(cell: Ruled, width: float) -> Element:
    box = [border(side, MEDIUM_RULE) for side in ("top", "left", "bottom", "right")]
    borders = [
        *(box if cell.box else ()),
        *([border("left", BAR)] if cell.bar else ()),
        *([border("bottom", cell.under)] if cell.under else ()),
    ]
    margins = [
        *([w("left", w=twips(_BAR_ROOM), type="dxa")] if cell.bar else ()),
        *([w("right", w=0, type="dxa")] if cell.no_gap else ()),
    ]
    content = cell.content
    if not content or content[-1].tag.endswith("}tbl"):
        content = (*content, gap(1))
    return w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=twips(width), type="dxa"),
            w("gridSpan", val=cell.span) if cell.span > 1 else None,
            w("tcBorders", *borders) if borders else None,
            w("tcMar", *margins) if margins else None,
        ),
        *content,
    )


class Tables:
    """Tables of blocks in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def table(self, block: Table, whole: float) -> Element:
        """The rows of a table under its column heads; its title is a heading before it."""
        widths = widths_of(block.columns, whole)
        has_heads = any(column.head for column in block.columns)
        rows = [self.heads(block.columns, widths, THIN)] if has_heads else []
        kept = 2 if has_heads or block.title else 0
        for number, row in enumerate(block.rows):
            # A head keeps two rows with it, a band the row after it.
            keeps = number < kept - 1 or isinstance(row, Band)
            rows.append(self.row(row, widths, keeps=keeps))
        look = Look() if has_heads else Look(above=THIN)
        return framed_table(widths, rows, look)

    def heads(self, columns: Sequence[Column], widths: Sequence[float], under: float) -> Element:
        """The heads of the columns."""
        lines = (Line(column.head, Face.MEDIUM, Size.NOTE) for column in columns)
        cells = (Ruled(self.lines(line, keeps=True), under=under) for line in lines)
        return table_row(widths, cells, head=True)

    def row(self, row: Row | Band, widths: Sequence[float], *, keeps: bool = False) -> Element:
        """One row of a table."""
        if isinstance(row, Band):
            band = Ruled(self.lines(Line(row.text, Face.MEDIUM), keeps=True), span=len(widths))
            return table_row(widths, [band])
        last = len(row.cells) - 1
        cells = (
            Ruled(
                self.lines(cell, keeps=keeps),
                span=len(widths) - last if number == last else 1,
                bar=row.bar and not number,
            )
            for number, cell in enumerate(row.cells)
        )
        return table_row(widths, cells)

    def lines(self, cell: Cell, *, keeps: bool = False) -> tuple[Element, ...]:
        """The lines of a cell, each a paragraph."""
        if isinstance(cell, str):
            cell = (Line(cell),)
        lines = (cell,) if isinstance(cell, Line) else cell
        return tuple(
            self._line(line, keeps) if line.words else gap(SCALE[line.size].leading / 2)
            for line in lines
        )

    def _line(self, line: Line, keeps: bool) -> Element:
        setting = Setting(STYLES[line.size], keeps=keeps, bar=line.bar)
        type_ = SCALE[line.size].scaled(line.scale)
        size = half_points(type_) if line.scale != 1.0 else 0
        language = line.language or self._language
        return paragraph(setting, runs(line.words, line.face, language, size))
