"""The window's program: frame first, then the first list, then everything else."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from missionplanner import settings as settings_of
from missionplanner.errors import PlannerError, StoreInUse, StoreTooNew
from missionplanner.paths import config_folder, default_store
from missionplanner.settings import Settings
from missionplanner.ui import notify
from missionplanner.ui.coming_back import restore_frame
from missionplanner.ui.crash_mark import CrashMark
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.memory import Memory
from missionplanner.ui.theme import look
from missionplanner.ui.words import language, speak

# Young objects are looked through as ever; the third number keeps old ones from it.
_YOUNG_ONLY = (2_000, 20, 1_000_000)
_TIDY_MS = 60_000
# What is opened next, the likeliest first.
_SCREENS = (
    *("programme.screen", "delegation.screen", "briefs.screen", "minutes.screen"),
    *("follow_up.screen", "papers.screen", "people.page", "follow_up.page", "find.box"),
)

if TYPE_CHECKING:
    from missionplanner.ui.background import Background, Job
    from missionplanner.ui.session import Session


def run(store_path: Path | None) -> int:
    """Open the window on a store, by default the user's own, and stay until it is closed."""
    program = Program(application(), store_path or default_store())
    program.start()
    code = QApplication.exec()
    program.end()
    return int(code)


def application() -> QApplication:
    """The one application, in the style that our style sheet is made for.

    The style is named here, since asking for it later makes Python know all of Qt's styles first.
    """
    return QApplication([*sys.argv[:1], "-style", "fusion"])


class Program:
    """What lives as long as the program: the look, the windows, the session."""

    def __init__(self, app: QApplication, path: Path) -> None:
        self._app = app
        self._path = path
        self.settings, self._problem = settings_of.read()
        self.session: Session | None = None
        self._loader: Background | None = None
        self._has_ended = False
        speak(self.settings.spoken().language)
        look.apply(app, self.settings.theme)
        self.memory = Memory(config_folder() / "window.json")
        self._mark = CrashMark(path)
        self.window = self._make_window()
        self._tidy = QTimer(app)
        self._tidy.setInterval(_TIDY_MS)
        self._tidy.timeout.connect(gc.collect)
        self._tidy.timeout.connect(self._live)
        notify.catch_all(lambda words, details: self.window.say_error(words, details))

    def _make_window(self) -> MainWindow:
        window = MainWindow(_now)
        restore_frame(window, self.memory)
        window.look_changed.connect(self.show_look)
        window.backup_chosen.connect(self.go_back_to)
        return window

    def start(self) -> None:
        """Show the frame; the list and the office follow when it is on the screen."""
        self.window.drawn.connect(self._glance)
        self.window.show()

    def _glance(self) -> None:
        from missionplanner import log
        from missionplanner.operations.glance import visits_at
        from missionplanner.ui.widgets.focus_ring import FocusRing

        log.event(log.Event.STARTED)
        self._ring = FocusRing(self._app)
        self._app.styleHints().colorSchemeChanged.connect(self._system_look_changed)
        # A store that must be made ready first, or cannot be read: opening it says which.
        with suppress(PlannerError):
            self.window.show_visits(visits_at(self._path, language()))
        QTimer.singleShot(0, self._load)

    def _load(self) -> None:
        """Load the rest off the main thread; only then open the office here."""
        from missionplanner.messages import Message
        from missionplanner.ui.background import Background

        if self._has_ended:
            return
        self._loader = Background()
        self._loader.run(Message("Opening the office"), _import_office, lambda _: self.open())

    def open(self, *, read_only: bool = False) -> None:
        """Open the office, or say why it cannot be opened."""
        from missionplanner.operations.office import Office
        from missionplanner.ui.session import Session

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            office = Office.open(
                self._path, actor=self.settings.actor_name(), now=_now, read_only=read_only
            )
        except PlannerError as error:
            self._show_problem(error)
            return
        self.session = Session.begin(office, self._path, self.settings, self.memory)
        self.window.take(self.session)
        self._tidy_now_and_then()
        self._load_screens()
        if not read_only:
            self._leave_mark()
        if self._problem is not None:
            self.window.say_error(self._problem, "")

    def _load_screens(self) -> None:
        """Load what the tabs and rooms are made of, so that opening one is only making it."""
        from missionplanner.messages import Message

        if self._loader is not None:
            words = Message("Opening the office")
            self._loader.run(words, _import_screens, lambda _: gc.freeze())

    def _leave_mark(self) -> None:
        """From now on a crash can be told; one before is told now."""
        from missionplanner.ui import crash_notice

        assert self.session is not None  # it was opened just now
        last_seen = self._mark.last_seen()
        self._mark.put()
        self.session.feed.touched.connect(self._live)
        if last_seen is not None:
            crash_notice.tell(self.window, last_seen)

    def _live(self) -> None:
        if self.session is not None and not self.session.office.is_read_only:
            self._mark.put()

    def _tidy_now_and_then(self) -> None:
        """Look through all objects for garbage once a minute, not in the middle of a stroke.

        By itself Python does so after every few edits, and over thousands of rows it is felt.
        """
        gc.freeze()
        gc.set_threshold(*_YOUNG_ONLY)
        gc.enable()
        self._tidy.start()

    def _show_problem(self, error: PlannerError) -> None:
        from missionplanner.operations.keeping import newest_good_backup
        from missionplanner.ui.problem_page import ProblemPage

        goes_back = not isinstance(error, (StoreInUse, StoreTooNew))
        backup = newest_good_backup(self._path) if goes_back else None
        page = ProblemPage(error, has_backup=backup is not None)
        page.again.connect(self.open)
        page.look_only.connect(lambda: self.open(read_only=True))
        if backup is not None:
            page.put_back.connect(lambda: self._put_back(backup))
        self.window.show_problem(page)

    def _put_back(self, backup: Path) -> None:
        """Put a backup in the place of the store, which is kept aside, and open it."""
        from missionplanner.messages import Message
        from missionplanner.operations.keeping import restore

        assert self._loader is not None  # it opened the store that is put back now

        def failed(error: BaseException) -> None:
            if not isinstance(error, PlannerError):
                raise error
            self._show_problem(error)

        self._loader.run(
            Message("Putting the backup back"),
            lambda _job: restore(self._path, backup),
            lambda _aside: self.open(),
            failed=failed,
        )

    def go_back_to(self, backup: Path) -> None:
        """Put a backup in the place of the open store, which is kept aside; in a new window."""
        left, self.window = self.window, self._make_window()
        self.window.show()
        # Closing stores what was typed last, so the office is closed after it.
        left.close()
        left.deleteLater()
        if self.session is not None:
            try:
                self._end_session(spared=backup)
            except PlannerError as error:
                # No backup of today came out, so nothing is put in its place.
                self._show_problem(error)
                return
        self._put_back(backup)

    def show_look(self, settings: Settings) -> None:
        """Other colours or another language, at once."""
        self.settings = settings
        look.apply(self._app, settings.theme)
        speak(settings.spoken().language)

    def _system_look_changed(self) -> None:
        look.apply(self._app, self.settings.theme)

    def end(self) -> None:
        """Close the office after the last window."""
        from missionplanner import log

        self._has_ended = True
        if self._loader is not None:
            self._loader.close()
        if self.session is not None:
            self._end_session()
        self._tidy.stop()
        log.event(log.Event.CLOSED)

    def _end_session(self, *, spared: Path | None = None) -> None:
        assert self.session is not None  # asked by who has looked
        ending, self.session = self.session, None
        try:
            ending.end(spared=spared)
        finally:
            if not ending.office.is_read_only:
                self._mark.take_away()


def _import_office(_job: object) -> None:
    """Loaded here, so that nobody waits for it."""
    for module in ("operations.office", "ui.session", "ui.visit.workspace", "ui.overview.screen"):
        import_module(f"missionplanner.{module}")


def _import_screens(job: Job) -> None:
    for module in _SCREENS:
        if not job.is_cancelled:
            import_module(f"missionplanner.ui.{module}")


def _now() -> datetime:
    return datetime.now(UTC)
