"""A command run in this process, with what it wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from missionplanner.cli import main


class Answer(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def document(self) -> Any:
        """The answer, which is exactly one JSON document."""
        return json.loads(self.out)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "office.mpdb"


@pytest.fixture
def run(store: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run one command on the store."""

    def run_command(*words: object) -> Answer:
        code = main(["--store", str(store), *map(str, words)])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return run_command


@pytest.fixture
def sample(run: Callable[..., Answer]) -> str:
    """The code of the sample visit, which is in the store."""
    answer = run("sample")
    assert answer.code == 0
    return answer.lines[-1]
