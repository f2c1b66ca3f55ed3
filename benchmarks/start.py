"""How soon the window is there, beside an empty Qt window, each start in a process of its own.

The store holds 200 visits, 5,000 people and 20,000 follow-ups. Here the peer is what cannot be
beaten; `ours` over `peer` is how many times as long ours takes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import Figure

_CHILD = Path(__file__).with_name("_start_child.py")
_SRC = Path(__file__).parent.parent / "src"


def run(runs: int) -> list[Figure]:
    """Start bare, ours to its frame, ours to its list, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder))
        compiled = Path(folder) / "compiled"
        _start("bare", store, compiled)
        _start("list", store, compiled)
        turns = [{name: _start(name, store, compiled) for name in _FIGURES} for _ in range(runs)]
    bare = statistics.median(turn["bare"] for turn in turns)
    return [
        Figure(words, statistics.median(turn[name] for turn in turns), bare, runs)
        for name, words in _FIGURES.items()
        if name != "bare"
    ]


_FIGURES = {
    "bare": "bare window",
    "frame": "frame with rail and list head drawn",
    "list": "list of 200 visits filled",
}


def filled(folder: Path) -> Path:
    """A store with 200 visits; one that was filled before is named by MISSIONPLANNER_FILLED."""
    ready = os.environ.get("MISSIONPLANNER_FILLED")
    if ready:
        return Path(ready)
    from tools.fill import fill

    store = folder / "filled.mpdb"
    fill(store, visits=200, people=5_000, follow_ups=20_000)
    return store


def _start(name: str, store: Path, compiled: Path) -> float:
    environment = {**os.environ, "PYTHONPATH": str(_SRC)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As in an installed program: modules are compiled once, here beside the store.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, str(_CHILD), name, str(begun), str(store)],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    return float(done.stdout.split()[0])
