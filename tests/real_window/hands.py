"""A screen, and hands for it: starts the program in a real window, presses keys, points, waits."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE_S = 30
USUAL = "1366x768"
SAMPLE = "GEO-UZB-2026-01"


def wait_until(happened: Callable[[], Any], what: str, patience_s: float = PATIENCE_S) -> Any:
    """Wait for something to come true; the answer is what it came to."""
    give_up_at = time.monotonic() + patience_s
    while not (found := happened()):
        assert time.monotonic() < give_up_at, f"not within {patience_s} s: {what}"
        time.sleep(0.1)
    return found


@contextmanager
def screen(size: str = USUAL) -> Iterator[str]:
    """An X server of our own, on a display that is free; the answer is its name."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


class Desk:
    """One store, the windows on it, and what the command line beside them says of it."""

    def __init__(self, display: str, folder: Path, store: Path) -> None:
        self.store = store
        self._said = folder / "said.txt"
        self._running: list[subprocess.Popen[bytes]] = []
        own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE")}
        self._env = {**os.environ, **own, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def open(self) -> Window:
        """Start the program; it has the keyboard and its office is open."""
        window = self.start()
        window.wait_for_the_office()
        return window

    def start(self) -> Window:
        """Start the program and give its window the keyboard."""
        with self._said.open("ab") as stderr:
            process = subprocess.Popen(self._command(), env=self._env, stderr=stderr)
        self._running.append(process)
        window = Window(process, self._env, self.store)
        window.take_keyboard()
        return window

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command beside the open window."""
        return subprocess.run(
            [*self._command(), *words], env=self._env, capture_output=True, encoding="utf-8"
        )

    def visits(self) -> dict[str, str]:
        """The titles of the visits by their codes."""
        listed = self.run("visits", "--json").stdout
        return {row["code"]: row["title"] for row in json.loads(listed or "[]")}

    def show(self) -> str:
        """The whole sample visit as it is stored."""
        return self.run("show", SAMPLE, "--json").stdout

    def sample(self) -> Any:
        """The sample visit's own part of its file."""
        return json.loads(self.show())["visit"]

    def complaints(self) -> str:
        """What the windows said to nobody."""
        return self._said.read_text(encoding="utf-8")

    def close(self) -> None:
        """End what still runs."""
        for process in self._running:
            process.kill()
            process.wait(10)

    def _command(self) -> list[str]:
        return [sys.executable, "-m", "missionplanner", "--store", str(self.store)]


class Window:
    """One program in its window. `keys` and `clicks` count what the hands did."""

    def __init__(self, process: subprocess.Popen[bytes], env: dict[str, str], store: Path) -> None:
        self._process = process
        self._env = env
        self._holder = store.with_name(f"{store.name}.holder")
        self.keys = self.clicks = 0

    def take_keyboard(self, title: str = "Mission Planner") -> None:
        """Without a window manager nobody gives a window the keyboard."""
        number = wait_until(lambda: self._number(title), f"a window “{title}”")
        self._do("windowfocus", "--sync", number)

    def size(self) -> tuple[int, int]:
        """How large the window is."""
        said = self._do("getwindowgeometry", "--shell", self._number("Mission Planner"))
        values = dict(line.split("=") for line in said.splitlines())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def _number(self, title: str) -> str:
        pid = str(self._process.pid)
        search = ("search", "--all", "--onlyvisible", "--pid", pid, "--name", title)
        return next(iter(self._do(*search).split()), "")

    def wait_for_the_office(self) -> None:
        """Who holds the store says so beside it; what is pressed from then on waits its turn."""
        wait_until(lambda: str(self._process.pid) in self._holder_says(), "the open office")

    def _holder_says(self) -> str:
        with suppress(FileNotFoundError):
            return self._holder.read_text(encoding="utf-8")
        return ""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other; one with Ctrl or Alt counts as one."""
        self.keys += len(keys)
        self._do("key", "--delay", "40", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self.keys += len(words)
        self._do("type", "--delay", "15", "--", words)

    def click(self, x: int, y: int) -> None:
        """Point to a place in the window and click."""
        self.clicks += 1
        self._do("mousemove", str(x), str(y), "click", "1")

    def has_dialog(self, title: str, patience_s: float = 2) -> bool:
        """Whether a window of this title comes up."""
        with suppress(AssertionError):
            return bool(wait_until(lambda: self._number(title), title, patience_s))
        return False

    def kill(self) -> None:
        """End the program as a power cut does."""
        self._process.kill()
        self._process.wait(10)

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """The lid is closed for a while: the program stands still, as do its timers."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._env, capture_output=True, encoding="utf-8"
        )
        return done.stdout
