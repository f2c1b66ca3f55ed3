"""Facts: ruled rows of a label and its text, in one language or in two."""

from __future__ import annotations

from missionplanner.documents.blocks import Column, Face, Fact, Line, Row, Table
from missionplanner.documents.house_style import FOURTH, HAIRLINE, MM, SECOND
from missionplanner.documents.pdf.table import TablePiece, table
from missionplanner.documents.pdf.table_head import HeadManner


def facts(rows: tuple[Fact, ...], width: float, above: float, rule: float = HAIRLINE) -> TablePiece:
    """Rows of label and text under a rule."""
    columns = [Column(0), Column(SECOND / MM)]
    if any(fact.second for fact in rows):
        columns.append(Column(FOURTH / MM))
    return table(Table(tuple(columns), tuple(map(_row, rows))), width, above, HeadManner(rule=rule))


def _row(fact: Fact) -> Row:
    label = Line(fact.label, Face.MEDIUM)
    # A text that is the same in both languages takes the columns of both.
    return Row((label, fact.text, fact.second) if fact.second else (label, fact.text))
