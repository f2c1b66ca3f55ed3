"""The tool that fills a store to measure with."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tools.fill import fill

from missionplanner.operations.office import Office


def filled(store: Path) -> list[bytes]:
    fill(store, visits=3, people=10, follow_ups=7)
    with closing(Office.open(store, actor="test", read_only=True)) as office:
        assert len(office.shared.persons()) == 10
        assert len(office.follow_ups.rows()) == 7
        return [office.files.visit_bytes(row.id) for row in office.visits.rows()]


def test_the_same_numbers_give_the_same_visits(tmp_path: Path) -> None:
    one, other = filled(tmp_path / "one.mpdb"), filled(tmp_path / "other.mpdb")
    assert len(one) == 3
    assert one == other
