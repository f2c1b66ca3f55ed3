"""The first list on the screen, read through the bare driver before the rest is loaded."""

from __future__ import annotations

from pathlib import Path

from missionplanner.store import lists
from missionplanner.store.connection import connect


def visits_at(path: Path) -> tuple[lists.VisitRow, ...]:
    """The rows of the visit list in the store at `path`; none where there is no store yet."""
    if not path.exists():
        return ()
    connection = connect(path, read_only=True)
    try:
        return lists.visits(connection)
    finally:
        connection.close()
