"""Text that stands in open editors, kept until it is stored or given up; never in the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Engine

from missionplanner.domain.text import clean


class Draft(NamedTuple):
    """What was typed into one field of one row."""

    row: UUID
    field: str
    text: str


class Drafts:
    """The drafts of one store."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def keep(self, row: UUID, field: str, text: str) -> None:
        """Keep what stands in an editor now."""
        at = int(self._now().timestamp() * 1_000_000)
        with self._engine.begin() as connection:
            connection.exec_driver_sql(
                'INSERT INTO draft ("row", field, text, at) VALUES (?, ?, ?, ?) ON CONFLICT'
                ' ("row", field) DO UPDATE SET text = excluded.text, at = excluded.at',
                (str(row), field, clean(text), at),
            )

    def drop(self, row: UUID, field: str) -> None:
        """Forget a draft; nothing happens where there is none."""
        with self._engine.begin() as connection:
            connection.exec_driver_sql(
                'DELETE FROM draft WHERE "row" = ? AND field = ?', (str(row), field)
            )

    def all(self) -> tuple[Draft, ...]:
        """Every draft, oldest first."""
        with self._engine.begin() as connection:
            rows = connection.exec_driver_sql('SELECT "row", field, text FROM draft ORDER BY at')
            return tuple(Draft(UUID(row), field, text) for row, field, text in rows)
