"""The way in: which of the two doors opens, and what is loaded for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from missionplanner import __version__, app, cli
from missionplanner.__main__ import main


@pytest.fixture
def opened(monkeypatch):
    """What was opened, with what it was given; the doors themselves stay shut."""
    seen = []
    monkeypatch.setattr(app, "run", lambda store: seen.append(("window", store)) or 0)
    monkeypatch.setattr(cli, "main", lambda words: seen.append(("command", words)) or 3)
    return seen


@pytest.mark.parametrize(
    ("words", "store"), [([], None), (["--store", "a.mpdb"], "a.mpdb"), (["--store=a b"], "a b")]
)
def test_without_a_command_the_window_opens(opened, words, store):
    assert main(words) == 0
    ((door, path),) = opened
    assert door == "window"
    assert (path and str(path)) == store


@pytest.mark.parametrize(
    "words", [["visits"], ["--store", "a.mpdb", "visits"], ["--store"], ["--help"], [""]]
)
def test_everything_else_goes_to_the_command_line(opened, words):
    assert main(words) == 3
    assert opened == [("command", words)]


def test_the_version_is_one_line(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"missionplanner {__version__}\n"


def test_a_command_loads_no_window():
    code = (
        "import sys; from missionplanner.__main__ import main; main(['--help'])\n"
        "heavy = {'PySide6', 'sqlalchemy', 'reportlab', 'missionplanner.app'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "missionplanner" in done.stdout
