"""The window: rail, pages, status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from missionplanner.messages import Message
from missionplanner.ui.commands import Commands
from missionplanner.ui.places import Place, Places
from missionplanner.ui.rail import Rail
from missionplanner.ui.visits.page import VisitsPage
from missionplanner.ui.widgets.status_line import StatusLine
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from uuid import UUID

    from missionplanner.operations.glance import VisitRow
    from missionplanner.planning.finding import Where
    from missionplanner.settings import Settings
    from missionplanner.ui.follow_up.page import FollowUpsPage
    from missionplanner.ui.problem_page import ProblemPage
    from missionplanner.ui.session import Session
    from missionplanner.ui.visit.workspace import Workspace
    from missionplanner.ui.widgets.toast import Toast

_HINTS: dict[str, Words] = {
    "visits": Message("Enter opens  ·  Ctrl N new visit  ·  Ctrl F filter  ·  Del deletes"),
    "follow-up": Message("Enter opens  ·  Ctrl F filter"),
    "start": Message("Ctrl N new visit  ·  Ctrl O open a file"),
    "visit": Message("F2 edits  ·  Alt 1–8 tabs  ·  Alt ← back"),
}
_SIZE, _TITLE_BAR = QSize(1366, 768), 30


class MainWindow(QMainWindow):
    """It shows its frame before anything is loaded; `take` gives it the open office."""

    look_changed = Signal(object)
    drawn = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._is_drawn = False
        self.session: Session | None = None
        self._places = Places()
        self._workspaces: dict[UUID, Workspace] = {}
        # Rooms that stay as they were left; made when they are first opened.
        self._rooms: dict[str, QWidget] = {}
        self.setWindowTitle(say(Message("Mission Planner")))
        self.commands = Commands(self)
        self.rail = Rail()
        self.pages = QStackedWidget()
        self.status = StatusLine()
        self.visits = VisitsPage(lambda: now().astimezone().date())
        self._lay_out()
        self.visits.opened.connect(self.open_visit)
        self.rail.room_chosen.connect(self.open_room)
        self.rail.visit_chosen.connect(self.open_visit)
        self.open_room("visits")

    def _lay_out(self) -> None:
        self._whole = QWidget()
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        row.addLayout(column, 1)
        self.pages.addWidget(self.visits)
        self.setCentralWidget(self._whole)
        self.setMinimumSize(960, 560)
        self._take_size()

    def _take_size(self) -> None:
        """The usual size; where the screen has no room for it, the whole screen."""
        self.resize(_SIZE)
        room = self.screen().availableSize()
        if room.width() > _SIZE.width() and room.height() > _SIZE.height() + _TITLE_BAR:
            return
        if QRect(QPoint(), room).contains(QRect(QPoint(), self.minimumSize())):
            self.resize(_SIZE.boundedTo(room))
            self.setWindowState(Qt.WindowState.WindowMaximized)

    @cached_property
    def toast(self) -> Toast:
        """What just happened, over the foot of the window."""
        from missionplanner.ui.widgets.toast import Toast

        return Toast(self._whole, self.commands.undo)

    # The office comes

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """The list as read at a glance, while the office is still being opened."""
        self.visits.show_visits(visits)
        self.visits.first_focus()

    def take(self, session: Session) -> None:
        """The office is open: everything can be done from now on."""
        self.session = session
        self.commands.make_keys()
        self.desk = session.desk(
            say=self.toast.say,
            tell=self.toast.tell,
            hint=self.status.say_hint,
            go=self.go,
            open_place=self.open_place,
        )
        session.feed.touched.connect(self._touched)
        self.visits.take(self.desk)
        if session.office.is_read_only:
            self.status.say_reading()
        self.say_undo()
        if self._places.here.room in ("problem", "visits"):
            self.open_room("visits")

    def show_problem(self, page: ProblemPage) -> None:
        """The store cannot be opened; the page says why and what can be done."""
        self._show_page(page, Place("problem"))
        self.status.say_hint("")
        page.first_focus()

    # Places

    def open_room(self, name: str) -> None:
        """Show a room of the rail."""
        if self.session is None and self._places.here.room == "problem":
            return
        if name == "visits" and self.session is not None and self.visits.is_empty:
            name = "start"
        page = self._room(name)
        self._show_page(page, Place(name))
        self.status.say_hint(_HINTS.get(name, ""))
        page.first_focus()

    def _room(self, name: str) -> Any:
        if name == "start":
            return self._start_page()
        if name == "follow-up" and self.session is not None:
            return self._follow_ups()
        if name == "settings" and self.session is not None:
            from missionplanner.ui.settings_page import SettingsPage

            return SettingsPage(self.session.settings, self.change_settings, self.session.path)
        return self.visits

    def _follow_ups(self) -> FollowUpsPage:
        from missionplanner.ui.follow_up.page import FollowUpsPage

        page = self._rooms.get("follow-up")
        if not isinstance(page, FollowUpsPage):
            page = FollowUpsPage(self.desk)
            self._rooms["follow-up"] = page
        return page

    def _start_page(self) -> QWidget:
        from missionplanner.ui.start.page import StartPage

        page = StartPage()
        page.new_visit.connect(self.new_visit)
        page.open_file.connect(self.commands.open_file)
        page.sample.connect(self.commands.bring_sample)
        return page

    def open_visit(self, visit_id: UUID, tab: str = "") -> None:
        """Show a visit, at the tab where it was left."""
        if self.session is None:
            return
        is_open = visit_id in self._workspaces
        workspace = self._workspace(visit_id)
        tab = tab or workspace.tab or "overview"
        self._show_page(workspace, Place("visit", visit_id, tab))
        self.status.say_hint(_HINTS["visit"])
        if is_open:
            workspace.open_tab(tab)
        else:
            # The head is shown first: with its first tab it would take too long in one go.
            QTimer.singleShot(0, workspace, lambda: workspace.begin(tab))

    def go(self, visit_id: UUID, where: Where) -> None:
        """Open the place of a finding."""
        from missionplanner.ui.screens import screen_for

        self.open_visit(visit_id, screen_for(where.noun).name)
        self._workspace(visit_id).open_at(where)

    def _show_page(self, page: QWidget, place: Place) -> None:
        left = self.pages.currentWidget()
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        lasting = (page, self.visits, *self._rooms.values(), *self._workspaces.values())
        if left is not None and left not in lasting:
            self.pages.removeWidget(left)
            left.deleteLater()
        self.rail.mark(place.visit_id or place.room)
        self._places.enter(place)

    def step(self, by: int) -> None:
        """Go back or forth among the places."""
        place = self._places.step(by)
        if place is not None:
            self.open_place(place)

    def open_place(self, place: Place) -> None:
        """Show a place: a visit at its tab, or a room."""
        if place.visit_id is not None:
            self.open_visit(place.visit_id, place.tab)
        else:
            self.open_room(place.room)

    def _workspace(self, visit_id: UUID) -> Workspace:
        from missionplanner.ui.visit.workspace import Workspace

        if visit_id not in self._workspaces:
            workspace = Workspace(self.desk, visit_id)
            workspace.tab_opened.connect(lambda tab: self._tab_opened(visit_id, tab))
            self._workspaces[visit_id] = workspace
            self._name_open_visits()
        return self._workspaces[visit_id]

    def _tab_opened(self, visit_id: UUID, tab: str) -> None:
        if self.pages.currentWidget() is self._workspaces.get(visit_id):
            self._places.enter(Place("visit", visit_id, tab))

    def head_title(self) -> str:
        """The title of the visit that is shown, or nothing."""
        visit_id = self._places.here.visit_id
        return "" if visit_id is None else self._workspace(visit_id).head.title.text()

    def _name_open_visits(self) -> None:
        """Keep the rail's names true, and close what was deleted."""
        rows = {row.id: row for row in self.desk.office.visits.rows()}
        for visit_id in tuple(self._workspaces):
            row = rows.get(visit_id)
            if row is None:
                self._forget(visit_id)
            else:
                name = row.code if row.from_country else row.title
                self.rail.show_open(visit_id, name or row.code)

    def close_visit(self) -> None:
        """Take the visit that is shown out of the rail."""
        visit_id = self._places.here.visit_id
        if visit_id is not None:
            self._forget(visit_id)

    def _forget(self, visit_id: UUID) -> None:
        workspace = self._workspaces[visit_id]
        is_shown = self.pages.currentWidget() is workspace
        self._places.forget(visit_id)
        self.rail.forget(visit_id)
        if is_shown:
            self.open_room("visits")
        del self._workspaces[visit_id]
        self.pages.removeWidget(workspace)
        workspace.deleteLater()
        self.desk.settlings.forget(visit_id)

    # What can be done everywhere

    def change_settings(self, settings: Settings) -> None:
        """Keep the settings and show them at once."""
        from missionplanner.settings import write

        assert self.session is not None
        write(settings)
        self.session.settings = settings
        self.look_changed.emit(settings)

    def new_visit(self) -> None:
        """A new visit, in the line above the list."""
        self._show_page(self.visits, Place("visits"))
        self.status.say_hint(_HINTS["visits"])
        self.visits.begin_visit()

    def _touched(self, _roots: frozenset[UUID]) -> None:
        self.status.say_saved(self._now().astimezone())
        self.say_undo()
        self._name_open_visits()

    def say_undo(self) -> None:
        """Say by name what undo takes back."""
        if self.session is not None:
            self.status.say_undo(self.session.office.undo_label())

    def filter_visits(self) -> None:
        """Into the filter of the list that is shown, else of the visits."""
        if self.pages.currentWidget() is self._rooms.get("follow-up"):
            self._follow_ups().begin_filter()
            return
        self.open_room("visits")
        self.visits.begin_filter()

    def say_error(self, sentence: Words, details: str) -> None:
        """Say what went wrong; details can be copied."""
        from PySide6.QtGui import QGuiApplication

        if details:
            copy = Message("Copy details")
            self.toast.warn(sentence, copy, lambda: QGuiApplication.clipboard().setText(details))
        else:
            self.toast.warn(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_drawn:
            self._is_drawn = True
            QTimer.singleShot(0, self.drawn.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Leaving the field that has the focus stores what was typed there.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        super().closeEvent(event)
