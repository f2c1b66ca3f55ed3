"""What users get: the program installed from the source alone, and the bundle without Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from missionplanner.documents.pages import page_texts

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"
PAPERS = (
    ("briefing-pack", "pack.pdf", "en"),
    ("briefing-pack", "pack-ka-en.pdf", "ka,en"),
    ("minutes", "minutes.pdf", "en"),
    ("minutes", "minutes.docx", "en"),
)
WORDS = {"pack.pdf": "Delegation edition", "pack-ka-en.pdf": "საქართველო", "minutes.pdf": "Chairs"}
QT_MODULE = re.compile(r"Qt([A-Z]\w*)\.(?:abi3\.so|pyd)$")
MOST_BYTES = 260_000_000  # Linux; most of it is Qt with its own ICU, and Python
FORCING_LICENCES = re.compile(r"libreadline|libgdbm|_gdbm|readline")


def done(*command: str | Path, cwd: Path) -> str:
    """What a command says; what it needs of our own checkout must be in it already."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["PYTHONTZPATH"] = ""  # not every system has time zones: ours come along
    result = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=900
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def prints_the_samples_papers(program: Path, folder: Path) -> None:
    store = folder / "visits.mpdb"
    visit = done(program, "--store", store, "sample", cwd=folder).splitlines()[-1]
    for kind, name, languages in PAPERS:
        paper = folder / name
        order = ("paper", kind, visit, "-o", paper, "--language", languages)
        done(program, "--store", store, *order, cwd=folder)
        assert paper.read_bytes().startswith(b"%PDF-" if paper.suffix == ".pdf" else b"PK")
    # Page texts are read through the fonts that the program found beside itself.
    for name, words in WORDS.items():
        assert words in "".join(page_texts((folder / name).read_bytes()))


def opens_its_window(program: Path, folder: Path) -> None:
    """Without a screen, until its log says that the window was drawn."""
    log = folder / "state"
    places = {"XDG_STATE_HOME": str(log), "XDG_CONFIG_HOME": str(folder / "settings")}
    usual = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONTZPATH": ""}
    environment = {**usual, **places}
    window = subprocess.Popen(
        [program, "--store", folder / "visits.mpdb"], cwd=folder, env=environment
    )
    try:
        until = time.monotonic() + 60
        while not any("window opened" in file.read_text() for file in log.rglob("*.log")):
            assert window.poll() is None
            assert time.monotonic() < until
            time.sleep(0.2)
        time.sleep(2)
        assert window.poll() is None
        assert not any("failed" in file.read_text() for file in log.rglob("*.log"))
    finally:
        window.terminate()
        window.wait(20)


def test_installed_into_an_empty_environment_it_prints_papers(tmp_path):
    done(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    programs = tmp_path / "venv" / ("Scripts" if WINDOWS else "bin")
    pip = (programs / "python", "-m", "pip", "--quiet", "install")
    locks = ("-r", ROOT / "requirements.lock", "-r", ROOT / "requirements-build.lock")
    done(*pip, "--require-hashes", *locks, cwd=tmp_path)
    source = tmp_path / "source"
    shutil.copytree(
        ROOT, source, ignore=shutil.ignore_patterns(".*", "out", "dist", "build", "__pycache__")
    )
    done(*pip, "--no-deps", "--no-build-isolation", source, cwd=tmp_path)
    shutil.rmtree(source)
    prints_the_samples_papers(programs / "missionplanner", tmp_path)


def test_the_bundle_prints_papers_opens_its_window_and_holds_only_what_it_uses(tmp_path):
    bundle = tmp_path / "dist" / "missionplanner"
    folders = ("--distpath", bundle.parent, "--workpath", tmp_path / "work")
    done(sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, "build.spec", cwd=ROOT)
    files = [path for path in bundle.rglob("*") if path.is_file()]
    assert not [path for path in files if FORCING_LICENCES.search(path.name)]
    for package in ("pyside6_essentials", "uharfbuzz", "python_bidi", "reportlab"):
        assert [*bundle.rglob(f"{package}-*.dist-info/METADATA")], package
    modules = {match[1] for path in files if (match := QT_MODULE.match(path.name))}
    assert modules == {"Core", "Gui", "PrintSupport", "Svg", "Widgets"}
    assert sum(path.stat().st_size for path in files if not path.is_symlink()) < MOST_BYTES
    prints_the_samples_papers(bundle / "missionplanner", tmp_path)
    if not WINDOWS:
        opens_its_window(bundle / "missionplanner", tmp_path)
