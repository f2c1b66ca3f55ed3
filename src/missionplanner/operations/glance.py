"""The first list on the screen, read through the bare driver before the rest is loaded."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from missionplanner.store.connection import connect
from missionplanner.store.faults import explained
from missionplanner.store.lists import VisitRow, visits

__all__ = ["VisitRow", "visits_at"]


def visits_at(path: Path, language: str = "en") -> tuple[VisitRow, ...]:
    """The rows of the visit list in the store at `path`; none where there is no store yet."""
    if not path.exists():
        return ()
    with explained(path), closing(connect(path, read_only=True)) as connection:
        return visits(connection, language)
