"""The visits that are open: their workspaces, listed in the rail under their short names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from missionplanner.messages import wording
from missionplanner.planning.route import route
from missionplanner.ui.spans import parsed
from missionplanner.ui.words import language

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow
    from missionplanner.ui.desk import Desk
    from missionplanner.ui.rail import Rail
    from missionplanner.ui.visit.workspace import Workspace


class OpenVisits(QObject):
    """In the order in which they were opened."""

    tab_opened = Signal(object, str)
    closing = Signal(object)

    def __init__(self, desk: Desk, rail: Rail, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._desk = desk
        self._rail = rail
        self._pages = pages
        # The tab of each; one that was open in an earlier run has no workspace before it is shown.
        self._tabs: dict[UUID, str] = {}
        self._workspaces: dict[UUID, Workspace] = {}
        pages.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pages and event.type() is QEvent.Type.LanguageChange:
            self.keep_true()
        return False

    def __iter__(self) -> Iterator[UUID]:
        return iter(tuple(self._tabs))

    def is_made(self, visit_id: UUID) -> bool:
        """Whether the workspace stands already."""
        return visit_id in self._workspaces

    def tab(self, visit_id: UUID) -> str:
        """The tab of a visit that is open, or nothing."""
        made = self._workspaces.get(visit_id)
        return (made.tab if made is not None else "") or self._tabs.get(visit_id, "")

    def list_again(self, visit_id: UUID, tab: str) -> None:
        """List a visit that was open in an earlier run; it is read when it is shown."""
        self._tabs[visit_id] = tab
        self.keep_true()

    def of(self, visit_id: UUID) -> Workspace:
        """The workspace of a visit, opened now when it is not open."""
        from missionplanner.ui.visit.workspace import Workspace

        if visit_id not in self._workspaces:
            workspace = Workspace(self._desk, visit_id)
            workspace.tab_opened.connect(lambda tab: self.tab_opened.emit(visit_id, tab))
            self._workspaces[visit_id] = workspace
            self._tabs.setdefault(visit_id, "")
            self.keep_true()
        return self._workspaces[visit_id]

    def shown(self) -> UUID | None:
        """The visit that is on the screen."""
        page = self._pages.currentWidget()
        return next((key for key, each in self._workspaces.items() if each is page), None)

    def beside(self, visit_id: UUID | None, by: int) -> UUID | None:
        """The next open visit in this direction, round and round; the last from elsewhere."""
        ids = list(self._tabs)
        if not ids:
            return None
        if visit_id not in self._tabs:
            return ids[-1]
        return ids[(ids.index(visit_id) + by) % len(ids)]

    def keep_true(self) -> None:
        """Keep the names in the rail true, and close what was deleted."""
        rows = {row.id: row for row in self._desk.office.visits.rows()}
        for visit_id in self:
            row = rows.get(visit_id)
            if row is None:
                self.close(visit_id)
            else:
                self._rail.show_open(visit_id, short_name(row), row.title)

    def close(self, visit_id: UUID) -> None:
        """Take a visit out of the window."""
        self.closing.emit(visit_id)
        self._tabs.pop(visit_id)
        self._rail.forget(visit_id)
        workspace = self._workspaces.pop(visit_id, None)
        if workspace is None:
            return
        self._pages.removeWidget(workspace)
        workspace.deleteLater()
        self._desk.settlings.forget(visit_id)


def short_name(row: VisitRow) -> str:
    """A visit in a few letters: GE → UZ · 29 June."""
    first = parsed(row.starts_on)
    where = route(row.from_country, row.to_country) or row.title or row.code
    return f"{where} · {wording(language()).day(first, 'MMMMd')}" if first else where
