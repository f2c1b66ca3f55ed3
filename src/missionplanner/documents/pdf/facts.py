"""Facts: ruled rows of a label and its text."""

from __future__ import annotations

from missionplanner.documents.blocks import Column, Face, Fact, Line, Row, Table
from missionplanner.documents.house_style import HAIRLINE, MM, SECOND
from missionplanner.documents.pdf.table import TablePiece, table


def facts(rows: tuple[Fact, ...], width: float, above: float, rule: float = HAIRLINE) -> TablePiece:
    """Rows of label and text under a rule."""
    columns = (Column(0), Column(SECOND / MM))
    cells = tuple(Row((Line(fact.label, Face.MEDIUM), fact.text)) for fact in rows)
    return table(Table(columns, cells), width, above, "", rule)
