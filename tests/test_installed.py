"""What users get: the program installed from the source alone, and the bundle without Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"
FORCING_LICENCES = re.compile(r"libreadline|libgdbm|_gdbm|readline")


def done(*command: str | Path, cwd: Path) -> str:
    """What a command says; what it needs of our own checkout must be in it already."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=900
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def prints_the_samples_papers(program: Path, folder: Path) -> None:
    store = folder / "visits.mpdb"
    visit = done(program, "--store", store, "sample", cwd=folder).splitlines()[-1]
    for kind in ("briefing-pack", "minutes"):
        paper = folder / f"{kind}.pdf"
        done(program, "--store", store, "paper", kind, visit, "-o", paper, cwd=folder)
        assert paper.read_bytes().startswith(b"%PDF-")


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


def test_the_bundle_prints_papers_and_brings_no_library_under_the_gpl(tmp_path):
    bundle = tmp_path / "dist" / "missionplanner"
    folders = ("--distpath", bundle.parent, "--workpath", tmp_path / "work")
    done(sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, "build.spec", cwd=ROOT)
    assert not [path for path in bundle.rglob("*") if FORCING_LICENCES.search(path.name)]
    assert [*bundle.rglob("pyside6_essentials-*.dist-info")]
    prints_the_samples_papers(bundle / "missionplanner", tmp_path)
