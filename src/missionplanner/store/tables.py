"""The tables as SQLAlchemy Core sees them: one a noun, and the journal's.

The store's own columns end in `_`. The tables themselves are made by the migrations.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sql

from missionplanner.store.shape import SHAPES, Form, Shape

METADATA = sql.MetaData()
_INDEXED = {"follow_up": ("visit_id",)}


def _noun_table(shape: Shape) -> sql.Table:
    own: list[sql.Column[Any]] = [sql.Column("id", sql.Text, primary_key=True)]
    if shape.parent is not None:
        own += [sql.Column(name, sql.Text, nullable=False) for name in ("root_", "parent_")]
        own += [sql.Column("place_", sql.Text, nullable=False)]
    own += [sql.Column("gone_", sql.Integer, nullable=False, server_default="0")]
    kinds: dict[Form, type[sql.types.TypeEngine[Any]]] = {
        Form.NUMBER: sql.Integer,
        Form.FLAG: sql.Integer,
    }
    fields: list[sql.Column[Any]] = [
        sql.Column(column.name, kinds.get(column.form, sql.Text()))
        for column in shape.columns.values()
    ]
    indexed = ("root_",) if shape.parent is not None else _INDEXED.get(shape.table, ())
    indexes = [sql.Index(f"{shape.table}_{name.strip('_')}", name) for name in indexed]
    return sql.Table(shape.table, METADATA, *own, *fields, *indexes, sqlite_strict=True)


NOUNS: Mapping[str, sql.Table] = {name: _noun_table(shape) for name, shape in SHAPES.items()}
"""The table of each noun, by the noun's name."""

TX = sql.Table(
    "tx",
    METADATA,
    sql.Column("seq", sql.Integer, primary_key=True),
    sql.Column("id", sql.Text, nullable=False, unique=True),
    sql.Column("replica", sql.Text, nullable=False),
    sql.Column("actor", sql.Text, nullable=False),
    sql.Column("at", sql.Integer, nullable=False),
    sql.Column("label", sql.Text, nullable=False),
    sql.Column("kind", sql.Text, nullable=False),
    sql.Column("undoes", sql.Text),
    sql.Index("tx_undoes", "undoes"),
    sqlite_strict=True,
)

ENTRY = sql.Table(
    "entry",
    METADATA,
    sql.Column("seq", sql.Integer, primary_key=True),
    sql.Column("id", sql.Text, nullable=False, unique=True),
    sql.Column("tx", sql.Text, nullable=False),
    sql.Column("space", sql.Text, nullable=False),
    sql.Column("noun", sql.Text, nullable=False),
    sql.Column("row", sql.Text, nullable=False),
    sql.Column("field", sql.Text, nullable=False),
    # JSON; NULL is not JSON's null: the value was erased for good.
    sql.Column("old", sql.Text),
    sql.Column("new", sql.Text),
    sql.Index("entry_row", "row", "field"),
    sql.Index("entry_tx", "tx"),
    sql.Index("entry_space", "space"),
    sqlite_strict=True,
)

REPLACED = sql.Table(
    "replaced",
    METADATA,
    sql.Column("entry", sql.Text, primary_key=True),
    sql.Column("by", sql.Text, primary_key=True),
    sql.Index("replaced_by", "by"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

HEAD = sql.Table(
    "head",
    METADATA,
    sql.Column("row", sql.Text, primary_key=True),
    sql.Column("field", sql.Text, primary_key=True),
    sql.Column("entry", sql.Text, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

ERASED = sql.Table(
    "erased",
    METADATA,
    sql.Column("entry", sql.Text, primary_key=True),
    sql.Column("part", sql.Text, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

ABOUT = sql.Table(
    "about",
    METADATA,
    sql.Column("name", sql.Text, primary_key=True),
    sql.Column("value", sql.Text, nullable=False),
    sqlite_strict=True,
)
"""What the store knows of itself: `replica`, the random id of this copy of the store."""
