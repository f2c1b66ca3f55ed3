"""How soon the room of follow-ups shows its first rows, and all 20,000, and what a filter takes.

As in the window: read, grouped, painted; the rest comes from a thread. There is no peer.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import Figure
from benchmarks.start import filled

_NAMES = {
    "first": "first 200 of 20,000 follow-ups on screen",
    "all": "all 20,000 follow-ups on screen",
    "filter": "a filter over 20,000 follow-ups",
}


def run(runs: int) -> list[Figure]:
    """Open the room so often, each time anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "follow-ups.mpdb"
        shutil.copy(filled(Path(folder)), store)
        turns = _turns(store, runs)
    return [
        Figure(words, statistics.median(turn[name] for turn in turns), None, runs)
        for name, words in _NAMES.items()
    ]


def _turns(store: Path, runs: int) -> list[dict[str, float]]:
    from missionplanner.app import Program, application

    app = application()
    program = Program(app, store)
    program.start()
    _until(app, lambda: program.session is not None)
    _turn(app, program.window)
    turns = [_turn(app, program.window) for _ in range(runs)]
    program.window.close()
    program.end()
    return turns


def _turn(app: Any, window: Any) -> dict[str, float]:
    from missionplanner.ui.follow_up.page import FollowUpsPage

    begun = time.perf_counter()
    page = FollowUpsPage(window.desk)
    page.resize(1178, 660)
    page.show()
    app.processEvents()
    first = time.perf_counter()
    _until(app, lambda: page.is_whole)
    app.processEvents()
    whole = time.perf_counter()
    page.filter.setText("agency")
    _until(app, lambda: page.is_filtered)
    filtering = time.perf_counter()
    page.filter.setText("agency border")
    _until(app, lambda: page.is_filtered)
    app.processEvents()
    filtered = time.perf_counter()
    page.close()
    page.deleteLater()
    return {"first": first - begun, "all": whole - begun, "filter": filtered - filtering}


def _until(app: Any, is_so: Callable[[], bool]) -> None:
    while not is_so():
        app.processEvents()
        time.sleep(0.001)
