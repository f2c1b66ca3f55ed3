"""Write every screen of the window as PNG from the sample visit: light, dark, wide, narrow."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from missionplanner.app import application
from missionplanner.operations.office import Office
from missionplanner.settings import Settings
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.session import Session
from missionplanner.ui.theme import look
from missionplanner.ui.widgets.focus_ring import FocusRing
from missionplanner.ui.words import speak

SIZES = ((1366, 768), (1280, 690))
SETTLE_MS = 350


def now() -> datetime:
    """The day on which the sample visit is being planned."""
    return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)


def main(arguments: list[str]) -> int:
    if not arguments:
        print("usage: python tools/screens.py FOLDER [LANGUAGE]", file=sys.stderr)
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    app = application()
    look.apply(app, "light")
    ring = FocusRing(app)
    speak(arguments[1] if len(arguments) > 1 else "en")
    with tempfile.TemporaryDirectory() as folder:
        for theme in ("light", "dark"):
            look.apply(app, theme)
            path = Path(folder) / f"{theme}.mpdb"
            for name, window in screens(path):
                for width, height in SIZES:
                    window.resize(width, height)
                    settle()
                    while window.session is not None and window.session.background.is_busy:
                        settle()
                    file = out / f"{name}-{theme}-{width}.png"
                    window.grab().save(str(file))
                    print(file)
    ring.deleteLater()
    return 0


def screens(path: Path) -> Iterator[tuple[str, MainWindow]]:
    """Each screen in turn, shown in the same window."""
    office = Office.open(path, actor="N. Gelashvili", now=now)
    session = Session.begin(office, path, Settings())
    window = MainWindow(now)
    window.show()
    window.take(session)
    yield "10-first-start", window
    brought = office.files.sample()
    assert brought is not None
    settle()
    window.open_room("visits")
    yield "01-visits", window
    window.new_visit()
    yield "01-visits-new", window
    window.visits.entry.give_up()
    yield from tabs(window, brought.visit_id)
    window.open_room("follow-up")
    yield "07-follow-up", window
    window.open_room("follow-up")
    yield "07-follow-up", window
    window.open_room("settings")
    yield "16-settings", window
    window.close()
    session.end()


def tabs(window: MainWindow, visit_id: UUID) -> Iterator[tuple[str, MainWindow]]:
    for screen in SCREENS:
        window.open_visit(visit_id, screen.name)
        yield f"02-{screen.number}-{screen.name}", window


def settle() -> None:
    """Let everything that is under way come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
