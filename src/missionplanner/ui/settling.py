"""What is to be settled in a visit, found once for all who show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from missionplanner.errors import NotFound
from missionplanner.planning.finding import Finding
from missionplanner.planning.findings import worst_first

if TYPE_CHECKING:
    from missionplanner.operations.office import Office
    from missionplanner.ui.feed import Feed

_AFTER_MS = 120


class Settling(QObject):
    """The findings of one visit; it looks again a moment after a change."""

    found = Signal(tuple)

    def __init__(self, office: Office, feed: Feed, visit_id: UUID, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._visit_id = visit_id
        self.findings: tuple[Finding, ...] = ()
        self._roots: frozenset[UUID] = frozenset()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._look)
        # One check a round: keys and painting come in between.
        self._checks: Iterator[tuple[Finding, ...]] = iter(())
        self._seen: list[Finding] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._look_on)
        feed.touched.connect(self._hear)
        self._soon.start()

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._next.stop()

    def _look(self) -> None:
        self._checks, self._seen = iter(()), []
        try:
            visits = self._office.visits
            folder = visits.folder(self._visit_id)
            self._roots = visits.roots(folder)
            self._checks = self._office.checks(folder)
        except NotFound:
            # A visit that is gone has nothing to settle.
            pass
        self._next.start()

    def _look_on(self) -> None:
        found = next(self._checks, None)
        if found is not None:
            self._seen += found
            return
        self._next.stop()
        self.findings = worst_first(self._seen)
        self.found.emit(self.findings)

    @Slot(frozenset)
    def _hear(self, touched: frozenset[UUID]) -> None:
        """A change in another visit settles nothing here; each look takes its time."""
        is_here = not self._roots.isdisjoint(touched)
        # A follow-up that is new is a root that was not known yet.
        if is_here or not touched.isdisjoint(self._office.follow_ups.ids_of(self._visit_id)):
            self._next.stop()
            self._soon.start()


class Settlings(QObject):
    """One `Settling` for each visit that is open."""

    def __init__(self, office: Office, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._feed = feed
        self._open: dict[UUID, Settling] = {}

    def of(self, visit_id: UUID) -> Settling:
        """The findings of this visit."""
        if visit_id not in self._open:
            self._open[visit_id] = Settling(self._office, self._feed, visit_id, self)
        return self._open[visit_id]

    def forget(self, visit_id: UUID) -> None:
        """The visit is open no longer."""
        settling = self._open.pop(visit_id, None)
        if settling is not None:
            settling.deleteLater()

    def stop(self) -> None:
        """Look no more: the office closes."""
        for settling in self._open.values():
            settling.stop()
