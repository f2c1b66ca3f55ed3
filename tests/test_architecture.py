"""The house keeps its shape: every import contract bites, and every room says what it is for."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "missionplanner"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 400
NO_ROOM_FOR = {"base", "common", "helpers", "impl", "manager", "misc", "utils", "util"}
NO_CLOCK_IN = ("domain", "planning", "documents")
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter"}

# (contract, where the import is put, what is imported there)
FORBIDDEN = [
    ("Imports go downward", "paths", "missionplanner.messages"),
    ("Imports go downward", "messages", "missionplanner.errors"),
    ("Imports go downward", "errors", "missionplanner.settings"),
    ("Imports go downward", "settings", "missionplanner.log"),
    ("Imports go downward", "log", "missionplanner.domain.visit"),
    ("Imports go downward", "domain.visit", "missionplanner.planning.labels"),
    ("Imports go downward", "planning.labels", "missionplanner.documents.blocks"),
    ("Imports go downward", "planning.labels", "missionplanner.store.connection"),
    ("Imports go downward", "documents.blocks", "missionplanner.store.connection"),
    ("Imports go downward", "documents.blocks", "missionplanner.exchange"),
    ("Imports go downward", "exchange", "missionplanner.store.connection"),
    ("Imports go downward", "store.connection", "missionplanner.exchange"),
    ("Imports go downward", "store.connection", "missionplanner.operations.office"),
    ("Imports go downward", "operations.office", "missionplanner.ui"),
    ("Imports go downward", "ui", "missionplanner.app"),
    ("Imports go downward", "ui", "missionplanner.cli"),
    ("Imports go downward", "cli", "missionplanner.__main__"),
    ("Imports go downward", "cli", "missionplanner.app"),
    ("Window and command line go through the operations", "ui", "missionplanner.store.connection"),
    ("Window and command line go through the operations", "cli", "missionplanner.documents.blocks"),
    ("Qt only in ui and app", "operations.office", "PySide6.QtCore"),
    ("Qt only in ui and app", "documents.blocks", "PySide6.QtGui"),
    ("Qt only in ui and app", "domain.visit", "PySide6.QtCore"),
    ("The command line never opens the window", "cli", "missionplanner.ui.theme"),
    ("PDF and type setting libraries only in documents", "operations.office", "reportlab"),
    ("PDF and type setting libraries only in documents", "ui", "pypdfium2"),
    ("PDF and type setting libraries only in documents", "planning", "uharfbuzz"),
    ("PDF and type setting libraries only in documents", "exchange", "bidi"),
    ("Word and Excel only in documents and exchange", "operations.office", "docx"),
    ("Word and Excel only in documents and exchange", "store.connection", "openpyxl"),
    ("SQL only in store", "operations.office", "sqlalchemy"),
    ("SQL only in store", "exchange", "sqlite3"),
    ("SQL only in store", "cli", "sqlcipher3"),
    ("msgspec only in store and exchange", "domain.visit", "msgspec"),
    ("msgspec only in store and exchange", "operations.office", "msgspec"),
    ("Fonts are made before, not by the program", "documents.blocks", "fontTools.ttLib"),
    ("The first list needs no SQLAlchemy", "operations.glance", "missionplanner.store.engine"),
]


def _file(package: Path, module: str) -> Path:
    path = package.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _lint(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _LINT],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert not done.stderr, done.stderr
    return done.stdout


_LINT = "from importlinter.cli import lint_imports as lint; lint(no_cache=True)"


def _broken(report: str) -> dict[str, str]:
    """What the report says on each contract that is broken."""
    _, _, details = report.partition("Broken contracts")
    parts = re.split(r"^(.+)\n-{3,}$", details, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A copy of the house in which every forbidden import was put, and what is said about it."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", folder)
    package = folder / "src" / "missionplanner"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    for _, where, what in FORBIDDEN:
        with _file(package, where).open("a", encoding="utf-8") as file:
            file.write(f"\nimport {what}\n")
    return _broken(_lint(folder))


def test_the_house_as_it_stands_breaks_no_contract():
    assert "0 broken" in _lint(ROOT)


@pytest.mark.parametrize(("contract", "where", "what"), FORBIDDEN)
def test_a_forbidden_import_breaks_its_contract(broken, contract, where, what):
    target = what if what.startswith("missionplanner") else what.partition(".")[0]
    source = re.escape(f"missionplanner.{where}")
    assert re.search(rf"{source} -> {re.escape(target)}\b", broken.get(contract, ""))


def test_every_contract_has_a_forbidden_import_that_proves_it():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {rule["name"] for rule in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == {contract for contract, _, _ in FORBIDDEN}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert text.count("\n") <= LONGEST_MODULE
    assert not NO_ROOM_FOR & {path.stem, path.parent.name}


@pytest.mark.parametrize("room", NO_CLOCK_IN)
def test_no_clock_is_read_below_the_operations(room):
    read = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert not read


def test_errors_are_caught_blindly_only_where_work_runs_in_the_background():
    blind = {
        str(path.relative_to(PACKAGE).as_posix())
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
        and not isinstance(node.body[-1], ast.Raise)
    }
    assert blind <= {"operations/worker.py", "ui/background.py"}
