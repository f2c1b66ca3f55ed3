"""An office on a real store in a temporary folder."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from missionplanner.operations.office import Office


def noon() -> datetime:
    return datetime(2026, 6, 17, 12, 0, tzinfo=UTC)


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "missions.mpdb"


@pytest.fixture
def office(store_path: Path) -> Iterator[Office]:
    office = Office.open(store_path, actor="N. Gelashvili", now=noon)
    yield office
    office.close()
