"""Keeps one screen of a visit true: reads the folder again when something in it was touched."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.errors import NotFound
from missionplanner.ui.desk import Desk


class FolderWatch(QObject):
    """A screen that nobody looks at reads when it is looked at next."""

    def __init__(
        self, desk: Desk, visit_id: UUID, screen: QWidget, show: Callable[[VisitFolder], None]
    ) -> None:
        super().__init__(screen)
        self._office = desk.office
        self._visit_id = visit_id
        self._screen = screen
        self._show = show
        self._is_stale = False
        self._roots: frozenset[UUID] = frozenset()
        self.read()
        desk.feed.touched.connect(self._hear)
        screen.installEventFilter(self)

    def read(self) -> None:
        """Read the folder and show it; a visit that is gone leaves the screen as it is."""
        self._is_stale = False
        try:
            folder = self._office.visits.folder(self._visit_id)
        except NotFound:
            return
        self._roots = self._office.visits.roots(folder)
        self._show(folder)

    def _hear(self, touched: frozenset[UUID]) -> None:
        if self._roots.isdisjoint(touched) and not self._is_born(touched):
            return
        if self._screen.isVisible():
            self.read()
        else:
            self._is_stale = True

    def _is_born(self, touched: frozenset[UUID]) -> bool:
        """Whether a follow-up of the visit is among these: it is a root that was not known yet."""
        return not touched.isdisjoint(self._office.follow_ups.ids_of(self._visit_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_looked_at = event.type() is QEvent.Type.Show and self._is_stale
        if is_looked_at or event.type() is QEvent.Type.LanguageChange:
            self.read()
        return False
