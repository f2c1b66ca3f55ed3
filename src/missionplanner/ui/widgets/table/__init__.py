"""The one table: plain rows in, one delegate paints them, edits go out as words."""

from missionplanner.ui.widgets.table.cells import (
    DAY,
    TEXT,
    TIME,
    Cell,
    Chip,
    Column,
    Editor,
    Pasted,
    Row,
    group_row,
)
from missionplanner.ui.widgets.table.growing import GrowingTable
from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.widgets.table.view import TableView

__all__ = [
    "DAY",
    "TEXT",
    "TIME",
    "Cell",
    "Chip",
    "Column",
    "Editor",
    "GrowingTable",
    "Pasted",
    "Row",
    "TableModel",
    "TableView",
    "group_row",
]
