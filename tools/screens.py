"""Write every screen of the window as PNG, to be looked at.

python tools/screens.py FOLDER [--language en] [--state empty] [--theme dark] [--size 1366x690]

Without a choice: English, the sample visit, both themes, all sizes. `--state full` takes the
largest visit there is among two hundred, `empty` one of which only title and days are known, `all`
each.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from tests.made.visit import folder as largest_visit
from tools.fill import fill

from missionplanner.app import application
from missionplanner.domain.delegation import Participation
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.exchange.visit_file import to_bytes
from missionplanner.operations.office import Office
from missionplanner.planning.programme_times import in_clock_order
from missionplanner.settings import Settings
from missionplanner.ui import crash_notice
from missionplanner.ui.history.panel import show_history
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.places import Place
from missionplanner.ui.programme.bar import GRID, TABLE
from missionplanner.ui.programme.screen import ProgrammeScreen
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.session import Session
from missionplanner.ui.theme import look
from missionplanner.ui.widgets.focus_ring import FocusRing
from missionplanner.ui.words import speak

SIZES = ("1366x768", "1366x690", "1280x690")
THEMES = ("light", "dark")
SETTLE_MS = 350
Prepare = Callable[[Office, Path], UUID]


def now() -> datetime:
    """The day on which the sample visit is being planned."""
    return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)


def empty(office: Office, _folder: Path) -> UUID:
    """A visit of which nothing is known but its title and its days."""
    return office.visits.create(
        "Round table on referral",
        date(2026, 9, 9),
        date(2026, 9, 10),
        from_country="GEO",
        to_country="MDA",
    )


def typical(office: Office, _folder: Path) -> UUID:
    """The sample visit."""
    brought = office.files.sample()
    assert brought is not None
    return brought.visit_id


def full(office: Office, folder: Path) -> UUID:
    """The largest visit there is."""
    file = folder / "large.visit.json"
    file.write_bytes(to_bytes(largest_visit(), restricted=False))
    return office.files.bring_in(file).visit_id


STATES: dict[str, Prepare] = {"empty": empty, "typical": typical, "full": full}


def main(arguments: list[str]) -> int:
    given = _parser().parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    app = application()
    look.apply(app, "light")
    ring = FocusRing(app)
    speak(given.language)
    for state in STATES if given.state == "all" else (given.state,):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "visits.mpdb"
            if state == "full":
                fill(path, visits=200, people=2000, follow_ups=20000)
            office = Office.open(path, actor="N. Gelashvili", now=now)
            session = Session.begin(office, path, Settings())
            window = MainWindow(now)
            window.show()
            window.take(session)
            for name in screens(window, STATES[state], Path(folder)):
                if given.only in name:
                    shoot(app, window, given, f"{name}-{state}-{given.language}")
            window.close()
            session.end()
    ring.deleteLater()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--state", default="typical", choices=(*STATES, "all"))
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--size", action="append")
    parser.add_argument("--only", default="", help="only screens with this in their name")
    return parser


def shoot(app: QApplication, window: MainWindow, given: argparse.Namespace, name: str) -> None:
    """Write what the window shows in each theme and size."""
    for theme in given.theme or THEMES:
        look.apply(app, theme)
        for size in given.size or SIZES:
            window.resize(*map(int, size.split("x")))
            settle()
            while window.session is not None and window.session.background.is_busy:
                settle()
            file = given.folder / f"{name}-{theme}-{size}.png"
            window.grab().save(str(file))
            print(file)
    look.apply(app, "light")


def screens(window: MainWindow, prepare: Prepare, folder: Path) -> Iterator[str]:
    """Show each screen in turn, and say its name."""
    assert window.session is not None
    if window.visits.is_empty:
        yield "10-first-start"
    visit_id = prepare(window.session.office, folder)
    settle()
    window.open_room("visits")
    yield "01-visits"
    window.new_visit()
    yield "01-visits-new"
    for screen in SCREENS:
        window.open_visit(visit_id, screen.name)
        settle()
        yield f"02-{screen.number}-{screen.name}"
    yield from programme(window, visit_id)
    yield from floating(window, visit_id)
    for room in ROOMS[1:]:
        window.open_room(room.name)
        settle()
        yield f"20-{room.name}"
        if room.name == "people":
            yield from person(window)
    yield from told(window, visit_id)


def programme(window: MainWindow, visit_id: UUID) -> Iterator[str]:
    """The programme in its other views: what it remembers decides with which it opens."""
    window.open_visit(visit_id, "programme")
    screen = window.open_visits.of(visit_id).open_tab("programme")
    assert isinstance(screen, ProgrammeScreen)
    first = screen.view
    for name in (GRID, TABLE):
        if name != first:
            screen.show_view(name, focus=True)
            settle()
            yield f"03-programme-{name}"
    screen.show_view(GRID, focus=True)
    settle()
    timed = [item for item in in_clock_order(_items(window, visit_id)) if item.group_ids]
    if timed:
        screen.grid.choose({timed[0].id}, timed[0].id)
        screen.days.shift()
        settle()
        yield "03-programme-shift"
        screen.days.shifting.leave()
    screen.show_view(first, focus=True)


def floating(window: MainWindow, visit_id: UUID) -> Iterator[str]:
    """What stands over the window: the box that finds anything, the history of a row."""
    for name, typed in (("11-find", "шарвад"), ("11-find-nothing", "кобах")):
        window.find_box.begin(typed)
        settle()
        yield name
        window.leave_box()
    window.open_visit(visit_id, "delegation")
    delegations = window.desk.office.visits.folder(visit_id).visit.delegations
    for seat in [seat for each in delegations for seat in each.participations][:1]:
        panel = show_history(window, window.desk, Participation.__name__, seat.id)
        settle()
        yield "15-history"
        panel.leave()


def person(window: MainWindow) -> Iterator[str]:
    """The card of the first person."""
    people = window.desk.office.people.persons("en")
    if people:
        window.open_place(Place("people", row=people[0].id))
        settle()
        yield "12-person"


def told(window: MainWindow, visit_id: UUID) -> Iterator[str]:
    """What is said over the foot after a change, and over the pages after a crash."""
    window.open_visit(visit_id, "programme")
    for item in _items(window, visit_id)[:1]:
        window.desk.office.programme.repeat(visit_id, item.id)
        label = window.desk.office.undo_label()
        assert label is not None
        window.desk.say(label)
        yield "16-toast"
    crash_notice.tell(window, now())
    settle()
    yield "17-crash"


def _items(window: MainWindow, visit_id: UUID) -> tuple[ProgrammeItem, ...]:
    return window.desk.office.visits.folder(visit_id).visit.programme


def settle() -> None:
    """Let everything that is under way come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
