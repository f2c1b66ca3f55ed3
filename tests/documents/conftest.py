"""Accepted texts: what a paper says is compared with a file that a person has read.

`pytest tests/documents --accept` writes the files anew; the difference in git is the review.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from missionplanner.exchange.visit_file import from_bytes
from missionplanner.paths import resource

ACCEPTED = Path(__file__).resolve().parent.parent / "accepted"
_SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write the accepted texts anew")


@pytest.fixture(scope="session")
def sample():
    """The sample visit as it ships."""
    return from_bytes(_SAMPLE.read_bytes())


@pytest.fixture
def accepted(request):
    """A check of a text against its file."""

    def check(name: str, text: str) -> None:
        path = ACCEPTED / f"{name}.txt"
        if request.config.getoption("accept", default=False):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), f"{name} reads otherwise; see --accept"

    return check
