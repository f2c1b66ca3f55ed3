"""The window on an open office: going from place to place, and what can be done everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from missionplanner.messages import Message
from missionplanner.ui.commands import Commands
from missionplanner.ui.placed_window import PlacedWindow
from missionplanner.ui.places import Place
from missionplanner.ui.rooms import HINTS
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from missionplanner.operations.glance import VisitRow
    from missionplanner.settings import Settings
    from missionplanner.ui.find.box import FindBox
    from missionplanner.ui.problem_page import ProblemPage
    from missionplanner.ui.session import Session
    from missionplanner.ui.widgets.notice import Notice
    from missionplanner.ui.widgets.toast import Toast


class MainWindow(PlacedWindow):
    """It shows its frame before anything is loaded; `take` gives it the open office."""

    look_changed = Signal(object)
    backup_chosen = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self._now = now
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

    # The office comes

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """The list as read at a glance, while the office is still being opened."""
        self.visits.show_visits(visits)
        self.visits.first_focus()

    def take(self, session: Session) -> None:
        """The office is open: everything can be done from now on."""
        from missionplanner.ui.late_badge import LateBadge

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
        session.background.started.connect(self.status.say_busy)
        LateBadge(self.desk, self.rail)
        if self.places.here.room in ("problem", "visits"):
            self.open_room("visits")
        self.come_back(session)

    def show_notice(self, notice: Notice) -> None:
        """A sentence over the pages that stays until it is closed."""
        self.column.insertWidget(0, notice)

    def show_problem(self, page: ProblemPage) -> None:
        """The store cannot be opened; the page says why and what can be done."""
        self.pages.pass_by(page)
        self.arrive(Place("problem"))
        self.status.say_hint("")
        page.first_focus()

    def own_page(self, name: str) -> QWidget | None:
        if self.session is None:
            return None
        own = {
            "start": self._start_page,
            "settings": self._settings_page,
            "help": self._help_page,
        }
        return own.get(name, _none)()

    def _help_page(self) -> QWidget:
        from missionplanner.ui.help.page import HelpPage

        page = HelpPage()
        page.left.connect(lambda: self.step(-1))
        return page

    def _settings_page(self) -> QWidget:
        from missionplanner.ui.settings.page import SettingsPage

        assert self.session is not None  # asked for by a window on an office
        now, store = self.session.settings, self.session.path
        page = SettingsPage(self.desk, now, self.change_settings, store)
        page.restore_chosen.connect(self.backup_chosen)
        page.keys_asked.connect(self.show_keys)
        return page

    def _start_page(self) -> QWidget:
        from missionplanner.ui.start.page import StartPage

        page = StartPage()
        page.new_visit.connect(self.new_visit)
        page.open_file.connect(self.commands.open_file)
        page.sample.connect(self.commands.bring_sample)
        page.backup.connect(self.commands.choose_backup)
        return page

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

    def leave_box(self) -> None:
        """Close the box where it is open; it is made when it is first asked for."""
        if "find_box" in vars(self):
            self.find_box.leave()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What nobody else takes back: out of the rail, into what is shown.
        focused = self.focusWidget()
        in_rail = focused is not None and self.rail.isAncestorOf(focused)
        if event.key() == Qt.Key.Key_Escape and in_rail:
            shown: Any = self.pages.currentWidget()
            shown.first_focus()
            return
        super().keyPressEvent(event)

    def new_visit(self) -> None:
        """A new visit, in the line above the list."""
        self.pages.show_page(self.visits)
        self.arrive(Place("visits"))
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

    def filter_list(self) -> None:
        """Into the filter of what is shown; where it has none, find in its table, or anywhere."""
        from missionplanner.ui.widgets.table import TableView

        shown: Any = self.pages.currentWidget()
        visit_id = self.open_visits.shown()
        if visit_id is not None:
            shown = self.open_visits.of(visit_id).open_tab(shown.tab, focus=False)
        tables = [t for t in shown.findChildren(TableView) if t.isVisibleTo(shown) and t.finds]
        begin = getattr(shown, "begin_filter", None)
        if begin is None:
            begin = tables[0].open_find if tables else self.find_or_run
        begin()

    def say_error(self, sentence: Words, details: str) -> None:
        """Say what went wrong; details can be copied."""
        from PySide6.QtGui import QGuiApplication

        if details:
            copy = Message("Copy details")
            self.toast.warn(sentence, copy, lambda: QGuiApplication.clipboard().setText(details))
        else:
            self.toast.warn(sentence)


def _none() -> None:
    return None
