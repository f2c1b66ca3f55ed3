"""Rows of the tables as values, and values as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sql

from missionplanner.store.shape import Raw, Shape, text_from
from missionplanner.store.tables import NOUNS

# SQLite takes 32,766 values in one statement; this many keep a statement quick to prepare.
_MANY = 500
_WHICH = "row_"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store keeps of one root: its value, and the order key of each row below it."""

    value: Any
    keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, its values raw; a root has no place and is its own root."""

    id: str
    root: str
    parent: str
    place: str
    is_gone: bool
    raw: Mapping[str, Raw]


def in_parts(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """The ids in parts that one statement takes."""
    known = list(ids)
    for start in range(0, len(known), _MANY):
        yield known[start : start + _MANY]


def load(
    connection: sql.Connection, shape: Shape, roots: Sequence[UUID] | None = None
) -> tuple[Kept, ...]:
    """The living roots of a noun as values, all or those named, by id."""
    below: dict[tuple[str, str], list[tuple[str, str, dict[str, Raw]]]] = defaultdict(list)
    wanted = None if roots is None else [str(root) for root in roots]
    for child in reversed(list(shape.below())[1:]):
        for row in _living(connection, child, wanted, "root_"):
            below[child.name, row.parent].append((row.place, row.id, _plain(row, child, below)))
    return tuple(
        _kept(_plain(row, shape, below), shape, below)
        for row in _living(connection, shape, wanted, "id")
    )


def read(connection: sql.Connection, shape: Shape, ids: Iterable[str]) -> dict[str, Row]:
    """The rows of a noun with these ids, living or gone."""
    table = NOUNS[shape.name]
    found = {}
    for part in in_parts(ids):
        for row in connection.execute(sql.select(table).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = _row(row, shape)
    return found


def every(connection: sql.Connection, shape: Shape) -> dict[str, Row]:
    """All rows of a noun, living and gone."""
    found = connection.execute(sql.select(NOUNS[shape.name])).mappings()
    return {row["id"]: _row(row, shape) for row in found}


def below(connection: sql.Connection, shape: Shape, root: str, parent: str) -> list[str]:
    """The living rows of a noun below a parent."""
    table = NOUNS[shape.name]
    query = sql.select(table.c.id).where(
        table.c.root_ == root, table.c.parent_ == parent, table.c.gone_ == 0
    )
    return list(connection.execute(query).scalars())


def insert(connection: sql.Connection, shape: Shape, rows: Sequence[Row]) -> None:
    """Put new rows into the table of their noun."""
    if rows:
        connection.execute(NOUNS[shape.name].insert(), [_values(row, shape) for row in rows])


def update(connection: sql.Connection, shape: Shape, rows: Iterable[tuple[Row, Row]]) -> None:
    """Bring rows of the table from one state to another."""
    table = NOUNS[shape.name]
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for before, after in rows:
        changed = _changed(shape, before, after)
        if changed:
            alike[tuple(changed)].append({**changed, _WHICH: after.id})
    for names, values in alike.items():
        new: dict[str, Any] = {name: sql.bindparam(name) for name in names}
        connection.execute(
            table.update().where(table.c.id == sql.bindparam(_WHICH)).values(new), values
        )


def _changed(shape: Shape, before: Row, after: Row) -> dict[str, str | int | None]:
    """What the table has to keep otherwise than it does."""
    changed: dict[str, str | int | None] = {}
    if before.is_gone != after.is_gone:
        changed["gone_"] = int(after.is_gone)
    if shape.parent is not None:
        for name in ("root", "parent", "place"):
            if getattr(before, name) != getattr(after, name):
                changed[f"{name}_"] = getattr(after, name)
    for name, column in shape.columns.items():
        if before.raw[name] != after.raw[name]:
            changed[name] = column.kept(after.raw[name])
    return changed


def raw_of(shape: Shape, value: Any) -> dict[str, Raw]:
    """The columns of one row of a value, raw."""
    return {name: column.raw(getattr(value, name)) for name, column in shape.columns.items()}


def _living(
    connection: sql.Connection, shape: Shape, roots: Sequence[str] | None, key: str
) -> Iterator[Row]:
    table = NOUNS[shape.name]
    query = sql.select(table).where(table.c.gone_ == 0).order_by(table.c.id)
    for part in [None] if roots is None else in_parts(roots):
        some = query if part is None else query.where(table.c[key].in_(part))
        for row in connection.execute(some).mappings():
            yield _row(row, shape)


def _row(row: sql.RowMapping, shape: Shape) -> Row:
    raw = {name: column.unkept(row[name]) for name, column in shape.columns.items()}
    if shape.parent is None:
        return Row(row["id"], row["id"], "", "", bool(row["gone_"]), raw)
    return Row(row["id"], row["root_"], row["parent_"], row["place_"], bool(row["gone_"]), raw)


def _values(row: Row, shape: Shape) -> dict[str, str | int | None]:
    values: dict[str, str | int | None] = {"id": row.id, "gone_": int(row.is_gone)}
    if shape.parent is not None:
        values |= {"root_": row.root, "parent_": row.parent, "place_": row.place}
    return values | {name: column.kept(row.raw[name]) for name, column in shape.columns.items()}


def _plain(row: Row, shape: Shape, below: Mapping[tuple[str, str], list[Any]]) -> dict[str, Raw]:
    plain = {"id": row.id, **row.raw}
    for field, child in shape.children.items():
        placed = sorted(below.get((child.name, row.id), ()), key=lambda each: each[:2])
        plain[field] = [each for _, _, each in placed]
    return plain


def _kept(plain: dict[str, Raw], shape: Shape, below: Mapping[tuple[str, str], list[Any]]) -> Kept:
    value: Any = msgspec.convert(plain, shape.noun, dec_hook=text_from)
    return Kept(value, dict(_keys(plain, shape, below)))


def _keys(
    plain: dict[str, Raw], shape: Shape, below: Mapping[tuple[str, str], list[Any]]
) -> Iterator[tuple[str, str]]:
    for child in shape.children.values():
        for place, row_id, inner in below.get((child.name, plain["id"]), ()):
            yield row_id, place
            yield from _keys(inner, child, below)
