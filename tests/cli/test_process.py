"""The command line as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from missionplanner.paths import resource

SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")


def process(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )


def test_help_loads_no_database_no_papers_and_no_window():
    code = (
        "import sys; from missionplanner.cli import main; main(['--help']);"
        " heavy = {'sqlalchemy', 'sqlcipher3', 'reportlab', 'msgspec', 'PySide6'};"
        " loaded = heavy & set(sys.modules);"
        " sys.exit(str(loaded) if loaded else 0)"
    )
    done = process("-c", code)
    assert done.returncode == 0, done.stderr


def test_no_command_loads_the_window(tmp_path: Path):
    code = (
        "import sys; from missionplanner.cli import main;"
        f" main(['--store', {str(tmp_path / 'x.mpdb')!r}, 'sample']);"
        " sys.exit('PySide6' in sys.modules)"
    )
    assert process("-c", code).returncode == 0


def test_the_answer_is_utf8_whatever_the_console_speaks(tmp_path: Path):
    store = tmp_path / "office.mpdb"
    python = ("-m", "missionplanner", "--store", store)
    assert process(*python, "sample", PYTHONIOENCODING="ascii").stdout == b"GEO-UZB-2026-01\n"
    shown = process(*python, "show", "GEO-UZB-2026-01", "--json", PYTHONIOENCODING="cp1252")
    assert shown.stdout == SAMPLE.read_bytes()
    found = process(*python, "search", "შარვაძე", PYTHONIOENCODING="ascii")
    assert "ნათია შარვაძე" in found.stdout.decode("utf-8")


def test_a_fault_of_the_program_is_an_apology_without_a_traceback(tmp_path: Path):
    code = (
        "import missionplanner.cli.visits as visits; from missionplanner.cli import main;"
        " visits.value_label = None;"
        f" main(['--store', {str(tmp_path / 'x.mpdb')!r}, 'sample']);"
        f" main(['--store', {str(tmp_path / 'x.mpdb')!r}, 'visits'])"
    )
    done = process("-c", code)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"Sorry: the program has a fault")
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_stops_early_is_no_fault(tmp_path: Path):
    store = tmp_path / "office.mpdb"
    process("-m", "missionplanner", "--store", store, "sample")
    words = [
        sys.executable,
        "-m",
        "missionplanner",
        "--store",
        str(store),
        "show",
        "GEO-UZB-2026-01",
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.close()
        assert shown.stderr.read() == b""
        assert shown.wait(60) == 0
