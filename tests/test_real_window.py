"""The window on a real X display, driven by a real keyboard, and killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]
PATIENCE_S = 30
TITLE = "Study visit to Example"


@pytest.fixture
def display():
    """The environment of programs on a screen of their own."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as numbers:
        number = numbers.readline().strip()
    yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(10)


def planner(store, *words):
    return [sys.executable, "-m", "missionplanner", "--store", str(store), *words]


def test_a_visit_typed_in_is_there_for_others_and_after_a_kill(display, tmp_path):
    store, said = tmp_path / "visits.mpdb", tmp_path / "said.txt"
    with said.open("w") as stderr:
        window = subprocess.Popen(planner(store), env=display, stderr=stderr)
    try:
        keyboard = Keyboard(display)
        keyboard.wait_for_the_window()
        keyboard.press("ctrl+n")
        keyboard.type(TITLE)
        keyboard.press("Tab")
        keyboard.type("29 June 2027")
        keyboard.press("Return")
        wait_until(lambda: TITLE in visits(store))
    finally:
        window.kill()
        window.wait(10)
    assert TITLE in visits(store)
    assert said.read_text() == ""


def visits(store):
    done = subprocess.run(planner(store, "visits"), capture_output=True, encoding="utf-8")
    return done.stdout


class Keyboard:
    """Keys pressed as a hand presses them."""

    def __init__(self, display):
        self._display = display

    def wait_for_the_window(self):
        # Without a window manager nobody gives the window the keyboard.
        window = ("search", "--onlyvisible", "--name", "Mission Planner", "windowfocus")
        wait_until(lambda: self._do(*window))
        time.sleep(2)

    def press(self, keys):
        self._do("key", keys)
        time.sleep(0.5)

    def type(self, words):
        self._do("type", "--delay", "40", words)

    def _do(self, *words):
        done = subprocess.run(["xdotool", *words], env=self._display, capture_output=True)
        return done.returncode == 0


def wait_until(happened):
    give_up_at = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < give_up_at, "it did not happen"
        time.sleep(0.3)
