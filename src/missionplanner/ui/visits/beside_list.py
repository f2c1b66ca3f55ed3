"""What stands around the list once the office is open: the year, how far visits are, what is next.

One visit is chosen in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from missionplanner.operations.glance import VisitRow
from missionplanner.ui.desk import Desk
from missionplanner.ui.visits.bar_delegate import BarDelegate
from missionplanner.ui.visits.next_strip import NextStrip
from missionplanner.ui.visits.outlooks import Outlooks
from missionplanner.ui.visits.rows import Beside
from missionplanner.ui.visits.year_bar import YearBar
from missionplanner.ui.widgets.table import TableView

_SETTLED_MS = 60


class BesideList(QObject):
    """`came`: more is known of the rows; `opened`, `went`: to a visit, to a place in it."""

    came = Signal()
    opened = Signal(object)
    went = Signal(object, object)

    def __init__(self, desk: Desk, table: TableView, today: Callable[[], date]) -> None:
        super().__init__(table)
        self._table = table
        self._visits: dict[UUID, VisitRow] = {}
        self._outlooks = Outlooks(desk, self)
        self.year_bar = YearBar(today)
        self.strip = NextStrip()
        table.setItemDelegate(BarDelegate(table, "share"))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_SETTLED_MS)
        self._look.timeout.connect(self._want)
        table.chosen.connect(self._choose)
        table.verticalScrollBar().valueChanged.connect(self._look.start)
        table.verticalScrollBar().rangeChanged.connect(self._look.start)
        table.table().modelReset.connect(self._look.start)
        ribbon = self.year_bar.ribbon
        ribbon.chosen.connect(self._choose_in_list)
        ribbon.opened.connect(self.opened)
        self.strip.went.connect(self.went)
        self._outlooks.came.connect(self._come)

    def known(self) -> Beside:
        """What is known beside the rows."""
        return Beside(self._outlooks.of, self._outlooks.words, self._outlooks.closed_at)

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """The visits as they are now."""
        self._visits = {row.id: row for row in visits}
        self.year_bar.ribbon.show_visits(visits)
        self._choose(self._table.current_key())
        self._look.start()

    def _choose(self, key: Any) -> None:
        row = self._visits.get(key)
        self.strip.setVisible(row is not None)
        self.year_bar.ribbon.choose(row.id if row else None)
        if row is not None:
            self.strip.show_visit(row.id, row.title or row.code, self._outlooks.of(row.id))

    def _choose_in_list(self, visit_id: UUID) -> None:
        if not self._table.select(visit_id):
            self._choose(visit_id)

    def _want(self) -> None:
        rows, table = self._table.table().rows, self._table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        seen = rows[first : (last if last >= 0 else len(rows) - 1) + 1]
        chosen = self._table.current_key()
        wanted = [row.key for row in seen if isinstance(row.key, UUID)]
        if isinstance(chosen, UUID):
            wanted.insert(0, chosen)
        self._outlooks.want(dict.fromkeys(wanted))

    def _come(self) -> None:
        self.came.emit()
        self._choose(self._table.current_key())
