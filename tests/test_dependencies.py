"""What the program is built on: free licences, locked versions, a Qt that does not abort."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import metadata, version
from pathlib import Path

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")


def locked(file: str) -> dict[str, str]:
    """The packages of a lock file with their versions."""
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, flags=re.MULTILINE))


def licences(package: str) -> list[str]:
    """The licences of an installed package, one alternative each."""
    about = metadata(package)
    given = about.get("License-Expression") or about.get("License") or ""
    named = about.get_all("Classifier") or []
    classified = [line for line in named if line.startswith("License ::")]
    return re.split(r" OR ", given) if given else classified


@pytest.mark.parametrize("package", locked("requirements.lock"))
def test_no_dependency_forces_its_licence_on_whoever_gets_the_program(package):
    alternatives = licences(package)
    forcing = [
        words for words in alternatives if re.search(r"(?<!L)GPL|(?<!Lesser )General Public", words)
    ]
    assert not alternatives or len(forcing) < len(alternatives)


@pytest.mark.parametrize("file", LOCKS)
def test_a_lock_has_hashes_and_no_host(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert all(
        "--hash=sha256:" in part for part in re.split(r"^(?=[\w.-]+==)", text, flags=re.M)[1:]
    )


def test_every_dependency_is_locked_and_has_an_upper_bound():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=]", line)[0].lower() for line in wanted}
    assert all("<" in line for line in wanted)
    assert names <= set(locked("requirements-dev.lock"))


def test_what_is_tested_is_what_is_locked():
    differing = {
        package: (wanted, version(package))
        for package, wanted in locked("requirements.lock").items()
        if version(package) != wanted
    }
    assert not differing


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_of_qt_that_return_nothing_keep_their_reference_to_none(qapp):
    """A Qt binding that loses one at each call aborts the program after some thousand."""
    model = QStandardItemModel(10, 6)
    before = sys.getrefcount(None)
    for number in range(2_000):
        item = model.item(number % 10, number % 6) or QStandardItem()
        item.setText("text")
        model.setItem(number % 10, number % 6, item if item.model() is None else QStandardItem())
    assert before - sys.getrefcount(None) < 1_000
