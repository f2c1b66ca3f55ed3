"""A scripted tour of the window over a full store, with a watchdog that counts stalls.

The store holds 200 visits, 5,000 people and 20,000 follow-ups. A stall is a time in which the main
thread answers nothing; what is counted is the thread's own work, so that a busy machine does not
count. The peer's number of stalls is none.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks import Figure
from benchmarks.start import filled

LONGEST = 0.1
_TICK_MS, _STEP_MS = 5, 250


def run(runs: int) -> list[Figure]:
    """Make the tour so often; the worst of all counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        given = filled(Path(folder))
        store = Path(folder) / "tour.mpdb"
        shutil.copy(given, store)
        stalls = [stall for _ in range(runs) for stall in tour(store)]
    slow = [stall for stall in stalls if stall[1] > LONGEST]
    for step, seconds in sorted(slow, key=lambda stall: -stall[1])[:10]:
        print(f"{seconds * 1000:.0f} ms: {step}", file=sys.stderr)
    longest = max((seconds for _, seconds in stalls), default=0.0)
    return [
        Figure("stalls above 100 ms", len(slow), None, runs, "times"),
        Figure("longest stall", longest, None, runs),
    ]


class Watchdog:
    """Ticks on the main thread: what was worked between two ticks kept the window waiting."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.step = "start"
        self.stalls: list[tuple[str, float]] = []
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.thread_time()
        self.stalls.append((self.step, now - self._last))
        self._last = now

    def stop(self) -> None:
        """No more."""
        self._timer.stop()


def tour(store: Path) -> list[tuple[str, float]]:
    """Every stall of one tour, with the step in which it was."""
    from PySide6.QtWidgets import QApplication

    from missionplanner.app import Program, application

    app = QApplication.instance() or application()
    assert isinstance(app, QApplication)
    program = Program(app, store)
    program.start()
    while program.session is None:
        app.processEvents()
    rest(app)
    watchdog = Watchdog()
    for name, act in steps(program):
        watchdog.step = name
        act()
        rest(app)
    watchdog.stop()
    program.window.close()
    program.end()
    return watchdog.stalls


def rest(app: Any) -> None:
    """Let the window do what it has to do."""
    until = time.monotonic() + _STEP_MS / 1000
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)


def steps(program: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    """What somebody does in the window, one thing after the other."""
    from missionplanner.domain.visit import Visit
    from missionplanner.ui.screens import SCREENS

    window, office = program.window, program.session.office
    visits = [row.id for row in office.visits.rows()]
    yield "the list", lambda: window.open_room("visits")
    yield "the filter", lambda: window.visits.filter.setText("a")
    yield "no filter", lambda: window.visits.filter.clear()
    for visit_id in (visits[0], visits[len(visits) // 2]):
        for screen in SCREENS:
            yield (
                f"{screen.name} opened",
                lambda name=screen.name, v=visit_id: window.open_visit(v, name),
            )
            yield (
                f"{screen.name} follows a change",
                lambda v=visit_id, n=screen.name: office.edit(Visit, v, remarks=f"seen {n}"),
            )
            yield f"{screen.name} follows an undo", window.commands.undo
    yield "the follow-ups", lambda: window.open_room("follow-up")
    yield "the follow-ups, filtered", lambda: window.pages.currentWidget().filter.setText("agency")
    yield "the follow-ups by visit", lambda: window.pages.currentWidget().choose_order("visit")
    yield "the settings", lambda: window.open_room("settings")
    yield "the list again", lambda: window.open_room("visits")
