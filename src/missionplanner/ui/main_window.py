"""The window: rail, pages, status line, undo by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.rail import Rail
from missionplanner.ui.visits.page import VisitsPage
from missionplanner.ui.widgets.status_line import StatusLine
from missionplanner.ui.widgets.toast import Toast
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow
    from missionplanner.planning.finding import Where
    from missionplanner.settings import Settings
    from missionplanner.ui.session import Session

Place = tuple[str, UUID | None, str]
"""A room, a visit, a tab: where somebody is."""


class MainWindow(QMainWindow):
    """It shows its frame before anything is loaded; `take` gives it the open office."""

    look_changed = Signal(object)
    closed = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._session: Session | None = None
        self._places: list[Place] = []
        self._at = -1
        self._workspaces: dict[UUID, Any] = {}
        self.setWindowTitle(say(Message("Mission Planner")))
        self.rail = Rail()
        self.pages = QStackedWidget()
        self.status = StatusLine()
        self.visits = VisitsPage(lambda: now().astimezone().date())
        self._lay_out()
        self.toast = Toast(self._whole, self.undo)
        self.visits.opened.connect(self.open_visit)
        self.rail.room_chosen.connect(self.open_room)
        self.rail.visit_chosen.connect(self.open_visit)
        self._make_actions()
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
        self.resize(1366, 768)
        self.setMinimumSize(960, 560)

    def _make_actions(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+N", self.new_visit),
            ("Ctrl+O", self.open_file),
            ("Ctrl+F", self._filter),
            ("Alt+Left", lambda: self._go_back(-1)),
            ("Alt+Right", lambda: self._go_back(1)),
            ("Ctrl+W", self._close_visit),
        )
        for key, act in keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    # The office comes

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """The list as read at a glance, while the office is still being opened."""
        self.visits.show_visits(visits)
        self.visits.first_focus()

    def take(self, session: Session) -> None:
        """The office is open: everything can be done from now on."""
        from missionplanner.ui.desk import Desk

        self._session = session
        self.desk = Desk(
            office=session.office,
            feed=session.feed,
            drafts=session.drafts,
            background=session.background,
            settlings=session.settlings,
            say=self.toast.say,
            hint=self.status.say_hint,
            go=self.go,
        )
        session.feed.touched.connect(self._touched)
        self.visits.take(self.desk)
        self._say_undo()
        if self._places[self._at][0] in ("problem", "visits"):
            self._open_first()

    def _open_first(self) -> None:
        """The list, or the three doors where there is no visit yet."""
        has_visits = bool(self.visits.model.rows)
        self.open_room("visits" if has_visits else "start")

    def show_problem(
        self, error: PlannerError, again: Callable[[], None], look_only: Callable[[], None]
    ) -> None:
        """The store cannot be opened; say why and what can be done."""
        from missionplanner.ui.problem_page import ProblemPage

        page = ProblemPage(error)
        page.again.connect(again)
        page.look_only.connect(look_only)
        self._show_page(page, ("problem", None, ""))
        page.first_focus()

    # Places

    def open_room(self, name: str) -> None:
        """Show a room of the rail."""
        if name == "settings":
            page: Any = self._settings_page()
        elif name == "start":
            page = self._start_page()
        else:
            page = self.visits
        self._show_page(page, (name, None, ""))
        self.status.say_hint(_HINTS.get(name, ""))
        page.first_focus()

    def open_visit(self, visit_id: UUID, tab: str = "") -> None:
        """Show a visit, at the tab where it was left."""
        if self._session is None:
            return
        workspace = self._workspace(visit_id)
        workspace.open_tab(tab or workspace.tab or "overview", focus=False)
        self._show_page(workspace, ("visit", visit_id, workspace.tab))
        workspace.first_focus()

    def go(self, visit_id: UUID, where: Where) -> None:
        """Open the place of a finding."""
        self.open_visit(visit_id)
        self._workspace(visit_id).open_at(where)

    def _show_page(self, page: QWidget, place: Place) -> None:
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.rail.mark(place[1] or place[0])
        if self._at < 0 or self._places[self._at] != place:
            self._places = [*self._places[: self._at + 1], place]
            self._at = len(self._places) - 1

    def _tab_opened(self, visit_id: UUID, tab: str) -> None:
        self.status.say_hint(_HINTS["visit"])
        if self.pages.currentWidget() is self._workspaces.get(visit_id):
            self._show_page(self._workspaces[visit_id], ("visit", visit_id, tab))

    def _go_back(self, step: int) -> None:
        if not 0 <= self._at + step < len(self._places):
            return
        self._at += step
        room, visit_id, tab = self._places[self._at]
        if visit_id is not None:
            self.open_visit(visit_id, tab)
        else:
            self.open_room(room)

    def _workspace(self, visit_id: UUID) -> Any:
        from missionplanner.ui.visit.workspace import Workspace

        if visit_id not in self._workspaces:
            workspace = Workspace(self.desk, visit_id)
            workspace.tab_opened.connect(lambda tab: self._tab_opened(visit_id, tab))
            self._workspaces[visit_id] = workspace
            self.pages.addWidget(workspace)
            self._name_open(visit_id)
        return self._workspaces[visit_id]

    def _name_open(self, visit_id: UUID) -> None:
        row = next((row for row in self.desk.office.visits.rows() if row.id == visit_id), None)
        if row is not None:
            self.rail.show_open(visit_id, row.code if row.from_country else row.title or row.code)

    def _close_visit(self) -> None:
        visit_id = self._places[self._at][1]
        if visit_id is not None:
            self._forget(visit_id)

    def _forget(self, visit_id: UUID) -> None:
        workspace = self._workspaces.pop(visit_id, None)
        if workspace is None:
            return
        self._places = [place for place in self._places if place[1] != visit_id]
        self._at = len(self._places) - 1
        self.rail.forget(visit_id)
        self.open_room("visits")
        self.pages.removeWidget(workspace)
        workspace.deleteLater()

    def _start_page(self) -> Any:
        from missionplanner.ui.start.page import StartPage

        page = StartPage()
        page.new_visit.connect(self.new_visit)
        page.open_file.connect(self.open_file)
        page.sample.connect(self.bring_sample)
        return page

    def _settings_page(self) -> Any:
        from missionplanner.ui.settings_page import SettingsPage

        assert self._session is not None
        return SettingsPage(self._session.settings, self.change_settings, self._session.path)

    # What can be done everywhere

    def change_settings(self, settings: Settings) -> None:
        """Keep the settings and show them at once."""
        from missionplanner.settings import write

        assert self._session is not None
        write(settings)
        self._session.settings = settings
        self.look_changed.emit(settings)

    def new_visit(self) -> None:
        """A new visit, in the line above the list."""
        self.open_room("visits")
        self.visits.begin_visit()

    def open_file(self) -> None:
        """Bring in a visit file that is chosen from the folders."""
        name, _ = QFileDialog.getOpenFileName(
            self, say(Message("Open a visit file")), "", f"{say(Message('Visit files'))} (*.json)"
        )
        if name:
            self.bring_in(Path(name))

    def bring_in(self, path: Path) -> None:
        """Bring in a visit file and open its visit."""
        if self._session is not None:
            brought = self._session.office.files.bring_in(path)
            self.open_visit(brought.visit_id)
            self.toast.say(Message("{code} brought in", code=brought.code))

    def bring_sample(self) -> None:
        """Put the sample visit into the store and open it."""
        if self._session is not None:
            brought = self._session.office.files.sample()
            if brought is not None:
                self.open_visit(brought.visit_id)
                self.toast.say(Message("Sample brought in"))

    def undo(self) -> None:
        """Take back the newest change, and say which it was."""
        self._take_back(Message("Taken back: {what}"), forward=False)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._take_back(Message("Brought back: {what}"), forward=True)

    def _take_back(self, sentence: Message, *, forward: bool) -> None:
        if self._session is None:
            return
        office = self._session.office
        undone = office.redo() if forward else office.undo()
        if undone is None:
            self.toast.tell(Message("There is nothing more to undo or to redo."))
            return
        if undone.left_alone:
            left = Message(
                "{what}: {n} field changed since then stays as it is",
                plural="{what}: {n} fields changed since then stay as they are",
                what=undone.label,
                n=undone.left_alone,
            )
            self.toast.tell(left)
        else:
            self.toast.tell(Message(sentence.key, what=undone.label))
        self._say_undo()

    def _touched(self, _roots: frozenset[UUID]) -> None:
        self.status.say_saved(self._now().astimezone())
        self._say_undo()
        living = {row.id for row in self.desk.office.visits.rows()}
        for visit_id in [each for each in self._workspaces if each not in living]:
            self._forget(visit_id)
        for visit_id in self._workspaces:
            self._name_open(visit_id)

    def _say_undo(self) -> None:
        if self._session is not None:
            self.status.say_undo(self._session.office.undo_label())

    def _filter(self) -> None:
        self.open_room("visits")
        self.visits.begin_filter()

    def say_error(self, sentence: Words, details: str) -> None:
        """Say what went wrong; details can be copied."""
        from PySide6.QtGui import QGuiApplication

        if details:
            self.toast.warn(
                sentence,
                Message("Copy details"),
                lambda: QGuiApplication.clipboard().setText(details),
            )
        else:
            self.toast.warn(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Leaving the field that has the focus stores what was typed there.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.closed.emit(self)
        super().closeEvent(event)


_HINTS: dict[str, Words] = {
    "visits": Message("Enter opens  ·  Ctrl N new visit  ·  Ctrl F filter  ·  Del deletes"),
    "start": Message("Ctrl N new visit  ·  Ctrl O open a file"),
    "visit": Message("F2 edits  ·  Alt 1–8 tabs  ·  Alt ← back"),
}
