"""What is told of settled rows: their words to the search index, their keys to the feed."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sql

from missionplanner.store import words
from missionplanner.store.feed import Touched
from missionplanner.store.rows import Row
from missionplanner.store.settle import Settled
from missionplanner.store.shape import SHAPES, Shape


def announced(connection: sql.Connection, settled: Settled) -> Touched:
    """Bring the words of changed rows into the index; the answer is what the feed tells."""
    words.index(connection, _findable(settled))
    rows_ = [(noun, row, after.root) for (noun, row), (_, after) in settled.changed.items()]
    return Touched.of(rows_)


def _findable(settled: Settled) -> Iterable[words.Found]:
    for (noun, _), (before, after) in settled.changed.items():
        text = words_of(SHAPES[noun], after)
        if text != (words_of(SHAPES[noun], before) if before else ""):
            yield words.Found(noun, UUID(after.id), UUID(after.root), text)


def words_of(shape: Shape, row: Row) -> str:
    """What the search finds a row by; nothing of one that is gone."""
    if row.is_gone:
        return ""
    said: list[str] = []
    for name, column in shape.columns.items():
        if column.is_searched:
            raw = row.raw[name]
            said += (
                [raw] if isinstance(raw, str) else raw.values() if isinstance(raw, dict) else raw
            )
    return " ".join(filter(None, said))
