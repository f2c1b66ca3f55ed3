"""Bring rows of the tables to what the journal says of them.

One code for own entries and for those of other stores, so that both always show the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

import sqlalchemy as sql

from missionplanner.store import heads, rows
from missionplanner.store.diff import LIFE, PLACE
from missionplanner.store.heads import History
from missionplanner.store.rows import Row
from missionplanner.store.shape import SHAPES, Shape
from missionplanner.store.tables import NOUNS


@dataclass(slots=True)
class Settled:
    """The rows that changed: by noun and id as they were, nothing for new ones, and as they are."""

    changed: dict[tuple[str, str], tuple[Row | None, Row]] = field(default_factory=dict)

    def note(self, shape: Shape, before: Row | None, after: Row) -> None:
        """One more row that changed; what it was at first stays known."""
        first, _ = self.changed.get((shape.name, after.id), (before, after))
        self.changed[shape.name, after.id] = (first, after)


def settle(
    connection: sql.Connection,
    touched: Mapping[str, Iterable[str]],
    written: Mapping[str, Set[str]] | None = None,
) -> Settled:
    """Recompute these rows, by noun, and the life of the rows above them.

    `written`: in rows that it names no other fields were written; nothing names none.
    """
    settled = Settled()
    uncertain: dict[str, set[str]] = defaultdict(set)
    for noun, ids in touched.items():
        if noun in SHAPES:
            _settle_rows(connection, SHAPES[noun], set(ids), written or {}, settled, uncertain)
    for shape in reversed(list(SHAPES.values())):
        if uncertain[shape.name]:
            _settle_lives(connection, shape, uncertain, settled)
    return settled


def _settle_rows(
    connection: sql.Connection,
    shape: Shape,
    ids: set[str],
    written: Mapping[str, Set[str]],
    settled: Settled,
    uncertain: dict[str, set[str]],
) -> None:
    stand = rows.read(connection, shape, ids)
    new, other = [], []
    for row_id, history in heads.load(connection, ids).items():
        before = stand.get(row_id)
        if before is not None and _are_fields(fields := written.get(row_id, ())):
            said: Row | None = _row_rewritten(shape, before, history, fields)
        else:
            said = row_said(shape, row_id, history)
        # A row that comes before its birth waits in the journal.
        if said is None:
            continue
        # Whether it lives may also hang on the rows below it, which is seen after all rows.
        after = said if before is None else replace(said, is_gone=before.is_gone)
        if said == before:
            continue
        if before is None or said.is_gone != before.is_gone:
            uncertain[shape.name].add(row_id)
        if shape.parent is not None and (before is None or after.parent != before.parent):
            uncertain[shape.parent.name] |= {after.parent, *([before.parent] if before else [])}
        if before is None:
            new.append(after)
        else:
            other.append((before, after))
        if after != before:
            settled.note(shape, before, after)
    rows.update(connection, shape, other)
    rows.insert(connection, shape, new)


def _are_fields(names: Iterable[str]) -> bool:
    """Whether columns were written, and no more than columns."""
    return bool(names) and LIFE not in names and PLACE not in names


def _row_rewritten(shape: Shape, before: Row, history: History, fields: Iterable[str]) -> Row:
    """The row as it stood, with what its history says of these fields; no field hangs on others."""
    columns = {column.name for each in fields if (column := shape.column_of(each)) is not None}
    raw = {**before.raw, **history.columns(shape, columns)}
    return replace(before, is_gone=history.is_gone(), raw=raw)


def row_said(shape: Shape, row_id: str, history: History) -> Row | None:
    """What a history says of its row, without those below it; nothing before a birth."""
    if not history.births:
        return None
    columns, is_gone = history.columns(shape), history.is_gone()
    if shape.parent is None:
        return Row(row_id, row_id, "", "", is_gone, columns)
    root = max(history.births, key=lambda said: (said.at, said.id)).new["root_"]
    parent, place = history.place()
    return Row(row_id, root, parent, place, is_gone, columns)


def _settle_lives(
    connection: sql.Connection,
    shape: Shape,
    uncertain: dict[str, set[str]],
    settled: Settled,
) -> None:
    stand = rows.read(connection, shape, uncertain[shape.name])
    keeping = _with_living_rows(connection, shape, stand.values())
    histories = heads.load(connection, stand.keys() - keeping)
    for row in stand.values():
        is_gone = row.id not in keeping and histories[row.id].is_gone()
        if is_gone == row.is_gone:
            continue
        rows.update(connection, shape, [(row, replace(row, is_gone=is_gone))])
        settled.note(shape, row, replace(row, is_gone=is_gone))
        if shape.parent is not None:
            uncertain[shape.parent.name].add(row.parent)


def _with_living_rows(connection: sql.Connection, shape: Shape, stand: Iterable[Row]) -> set[str]:
    """Those of the rows that have a living row below them."""
    roots, keeping = {row.root for row in stand}, set()
    for child in shape.children.values():
        table = NOUNS[child.name]
        for part in rows.in_parts(roots):
            query = sql.select(table.c.parent_).where(table.c.root_.in_(part), table.c.gone_ == 0)
            keeping |= set(connection.execute(query.distinct()).scalars())
    return keeping
