"""Keeps the rail's number of late follow-ups true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from missionplanner.messages import Message
from missionplanner.operations.overdue import overdue

if TYPE_CHECKING:
    from missionplanner.ui.desk import Desk
    from missionplanner.ui.rail import Rail

_SOON_MS, _ANEW_MS = 300, 600_000


class LateBadge(QObject):
    """Counts off the main thread: after a change, and now and then as days pass."""

    def __init__(self, desk: Desk, rail: Rail) -> None:
        super().__init__(rail)
        self._desk = desk
        self._rail = rail
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._count)
        desk.feed.touched.connect(self._hear)
        self._soon.start(_SOON_MS)

    def _hear(self, _roots: object) -> None:
        self._soon.start(_SOON_MS)

    def _count(self) -> None:
        office = self._desk.office
        self._desk.background.run(
            Message("Counting what is late"), lambda _job: overdue(office), self._show
        )

    def _show(self, n: int) -> None:
        self._rail.show_overdue(n)
        if not self._soon.isActive():
            self._soon.start(_ANEW_MS)
