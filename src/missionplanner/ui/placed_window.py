"""A window that goes from place to place: rooms, visits at their tabs, back and forth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from missionplanner.ui.frame import Frame
from missionplanner.ui.places import Place, Places
from missionplanner.ui.rooms import HINTS, room_called

if TYPE_CHECKING:
    from uuid import UUID

    from missionplanner.planning.finding import Where
    from missionplanner.ui.coming_back import ComingBack
    from missionplanner.ui.desk import Desk
    from missionplanner.ui.open_visits import OpenVisits
    from missionplanner.ui.session import Session


class PlacedWindow(Frame):
    """Before the office is open it has one place: the list of visits."""

    desk: Desk

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.session: Session | None = None
        self.places = Places()
        self._coming_back: ComingBack | None = None

    @cached_property
    def open_visits(self) -> OpenVisits:
        """The visits that are open."""
        from missionplanner.ui.open_visits import OpenVisits

        opened = OpenVisits(self.desk, self.rail, self.pages)
        opened.tab_opened.connect(self._tab_opened)
        opened.closing.connect(self._leave)
        self.rail.visit_closed.connect(opened.close)
        return opened

    def come_back(self, session: Session) -> None:
        """Go where one was the last time."""
        from missionplanner.ui.coming_back import ComingBack

        self._coming_back = ComingBack(self, session.memory)
        self._coming_back.restore()

    def own_page(self, name: str) -> QWidget | None:
        """A page that the window makes anew each time, or nothing."""
        raise NotImplementedError

    def open_room(self, name: str) -> None:
        """Show a room of the rail."""
        if self.session is None and self.places.here.room == "problem":
            return
        self._keep_row()
        if name == "visits" and self.session is not None and self.visits.is_empty:
            name = "start"
        page = self._show_room(name)
        self.arrive(Place(name))
        self.status.say_hint(HINTS.get(name, ""))
        page.first_focus()

    def _show_room(self, name: str) -> Any:
        room = room_called(name)
        page: Any = self.visits
        own = self.own_page(name)
        if own is not None:
            self.pages.pass_by(own)
            return own
        if self.session is not None and room is not None and room.make is not None:
            page = self.pages.room(room, self.desk)
        self.pages.show_page(page)
        return page

    def open_visit(self, visit_id: UUID, tab: str = "") -> None:
        """Show a visit, at the tab where it was left."""
        if self.session is None:
            return
        self._keep_row()
        is_made = self.open_visits.is_made(visit_id)
        tab = tab or self.open_visits.tab(visit_id) or "overview"
        workspace = self.open_visits.of(visit_id)
        self.pages.show_page(workspace)
        self.arrive(Place("visit", visit_id, tab))
        self.status.say_hint(HINTS["visit"])
        if is_made:
            workspace.open_tab(tab)
        else:
            # The head is shown first: with its first tab it would take too long in one go.
            QTimer.singleShot(0, workspace, lambda: workspace.begin(tab))

    def go(self, visit_id: UUID, where: Where) -> None:
        """Open the place of a finding."""
        from missionplanner.ui.screens import screen_for

        self.open_visit(visit_id, screen_for(where.noun).name)
        self.open_visits.of(visit_id).open_at(where)

    def open_place(self, place: Place) -> None:
        """Show a place: a visit at its tab, or a room; at its row where one is named."""
        from missionplanner.planning.finding import Where

        if place.visit_id is None:
            # The list stands where the three doors stood, and the other way round.
            self.open_room("visits" if place.room == "start" else place.room)
            shown: Any = self.pages.currentWidget()
            if place.row is not None:
                shown.open_at(place.row)
            return
        self.open_visit(place.visit_id, place.tab)
        if place.row is not None:
            screen: Any = self.open_visits.of(place.visit_id).open_tab(place.tab, focus=False)
            screen.open_at(Where("", place.row, ""))

    def step(self, by: int) -> None:
        """Go back or forth among the places."""
        place = self.places.step(by)
        if place is not None:
            self.open_place(place)

    def arrive(self, place: Place) -> None:
        self.rail.mark(place.visit_id or place.room)
        self._enter(place)

    def _enter(self, place: Place) -> None:
        self.places.enter(place)
        if self._coming_back is not None:
            self._coming_back.keep()

    def _keep_row(self) -> None:
        if self._coming_back is not None:
            self._coming_back.keep_row()

    def _tab_opened(self, visit_id: UUID, tab: str) -> None:
        if self.open_visits.shown() == visit_id:
            self._enter(Place("visit", visit_id, tab))

    def _leave(self, visit_id: UUID) -> None:
        """A visit is being closed: go on where one was before."""
        is_shown = self.open_visits.shown() == visit_id
        self.places.forget(visit_id)
        if is_shown:
            self.open_place(self.places.here if self.places.here.room else Place("visits"))

    def head_title(self) -> str:
        """The title of the visit that is shown, or nothing."""
        visit_id = self.open_visits.shown()
        return "" if visit_id is None else self.open_visits.of(visit_id).head.title.text()

    def close_visit(self) -> None:
        """Take the visit that is shown out of the rail."""
        visit_id = self.open_visits.shown()
        if visit_id is not None:
            self.open_visits.close(visit_id)

    def turn_visits(self, by: int) -> None:
        """To the next open visit, or the one before."""
        visit_id = self.open_visits.beside(self.open_visits.shown(), by)
        if visit_id is not None:
            self.open_visit(visit_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_row()
        if self._coming_back is not None:
            self._coming_back.keep()
        super().closeEvent(event)
