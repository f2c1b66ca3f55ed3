"""The window on an open office: going from place to place, and what can be done everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from missionplanner.messages import Message
from missionplanner.ui.commands import Commands
from missionplanner.ui.frame import Frame
from missionplanner.ui.places import Place, Places
from missionplanner.ui.rooms import HINTS, room_called
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from missionplanner.operations.glance import VisitRow
    from missionplanner.planning.finding import Where
    from missionplanner.settings import Settings
    from missionplanner.ui.find.box import FindBox
    from missionplanner.ui.open_visits import OpenVisits
    from missionplanner.ui.problem_page import ProblemPage
    from missionplanner.ui.session import Session
    from missionplanner.ui.widgets.toast import Toast


class MainWindow(Frame):
    """It shows its frame before anything is loaded; `take` gives it the open office."""

    look_changed = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self._now = now
        self.session: Session | None = None
        self.places = Places()
        self.commands = Commands(self)
        self.visits.opened.connect(self.open_visit)
        self.rail.room_chosen.connect(self.open_room)
        self.rail.visit_chosen.connect(self.open_visit)
        self.rail.find_asked.connect(self.find_or_run)
        self.open_room("visits")

    @cached_property
    def toast(self) -> Toast:
        """What just happened, over the foot of the window."""
        from missionplanner.ui.widgets.toast import Toast

        return Toast(self.whole, self.commands.undo)

    @cached_property
    def find_box(self) -> FindBox:
        """The box of Ctrl+K."""
        from missionplanner.ui.find.box import FindBox

        return FindBox(self, self.whole)

    @cached_property
    def open_visits(self) -> OpenVisits:
        """The visits that are open."""
        from missionplanner.ui.open_visits import OpenVisits

        opened = OpenVisits(self.desk, self.rail, self.pages)
        opened.tab_opened.connect(self._tab_opened)
        opened.closing.connect(self._leave)
        self.rail.visit_closed.connect(opened.close)
        return opened

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
        if self.places.here.room in ("problem", "visits"):
            self.open_room("visits")

    def show_problem(self, page: ProblemPage) -> None:
        """The store cannot be opened; the page says why and what can be done."""
        self.pages.pass_by(page)
        self._arrive(Place("problem"))
        self.status.say_hint("")
        page.first_focus()

    # Places

    def open_room(self, name: str) -> None:
        """Show a room of the rail."""
        if self.session is None and self.places.here.room == "problem":
            return
        if name == "visits" and self.session is not None and self.visits.is_empty:
            name = "start"
        page = self._show_room(name)
        self._arrive(Place(name))
        self.status.say_hint(HINTS.get(name, ""))
        page.first_focus()

    def _show_room(self, name: str) -> Any:
        room = room_called(name)
        page: Any = self.visits
        if self.session is not None and name in ("start", "settings"):
            page = self._start_page() if name == "start" else self._settings_page(self.session)
            self.pages.pass_by(page)
            return page
        if self.session is not None and room is not None and room.make is not None:
            page = self.pages.room(room, self.desk)
        self.pages.show_page(page)
        return page

    def _settings_page(self, session: Session) -> QWidget:
        from missionplanner.ui.settings_page import SettingsPage

        return SettingsPage(session.settings, self.change_settings, session.path)

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
        is_open = visit_id in self.open_visits
        workspace = self.open_visits.of(visit_id)
        tab = tab or workspace.tab or "overview"
        self.pages.show_page(workspace)
        self._arrive(Place("visit", visit_id, tab))
        self.status.say_hint(HINTS["visit"])
        if is_open:
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
            self.open_room(place.room)
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

    def _arrive(self, place: Place) -> None:
        self.rail.mark(place.visit_id or place.room)
        self.places.enter(place)

    def _tab_opened(self, visit_id: UUID, tab: str) -> None:
        if self.open_visits.shown() == visit_id:
            self.places.enter(Place("visit", visit_id, tab))

    def _leave(self, visit_id: UUID) -> None:
        """A visit is being closed: go on where one was before."""
        is_shown = self.open_visits.shown() == visit_id
        self.places.forget(visit_id)
        if is_shown:
            self.open_room("visits")

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

    # What can be done everywhere

    def change_settings(self, settings: Settings) -> None:
        """Keep the settings and show them at once."""
        from missionplanner.settings import write

        assert self.session is not None
        write(settings)
        self.session.settings = settings
        self.look_changed.emit(settings)

    def find_or_run(self) -> None:
        """The box that finds anything and runs any command."""
        if self.session is not None:
            self.find_box.begin()

    def help(self) -> None:
        """The manual's page of the screen that is shown."""
        here = self.places.here
        self.show_help(here.tab or here.room)

    def show_keys(self) -> None:
        """The map of the keys."""
        self.show_help("keys")

    def show_help(self, name: str) -> None:
        """A page of the manual."""
        if self.session is None:
            return
        self.open_room("help")
        page: Any = self.pages.currentWidget()
        page.show_page(name)

    def next_part(self) -> None:
        """Put the focus into the next part: the page, what was just said, the rail."""
        focused = self.focusWidget()
        in_page = focused is not None and self.pages.isAncestorOf(focused)
        in_toast = focused is not None and self.toast.isAncestorOf(focused)
        shown: Any = self.pages.currentWidget()
        if in_page and self.toast.isVisible():
            self.toast.first_focus()
        elif in_page or in_toast:
            self.rail.focus_here()
        else:
            shown.first_focus()

    def new_visit(self) -> None:
        """A new visit, in the line above the list."""
        self.pages.show_page(self.visits)
        self._arrive(Place("visits"))
        self.status.say_hint(HINTS["visits"])
        self.visits.begin_visit()

    def _touched(self, _roots: frozenset[UUID]) -> None:
        self.status.say_saved(self._now().astimezone())
        self.say_undo()
        self.open_visits.keep_true()

    def say_undo(self) -> None:
        """Say by name what undo takes back."""
        if self.session is not None:
            self.status.say_undo(self.session.office.undo_label())

    def filter_visits(self) -> None:
        """Into the filter of the list that is shown, else of the visits."""
        shown: Any = self.pages.currentWidget()
        if self.places.here.room == "follow-up":
            shown.begin_filter()
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
