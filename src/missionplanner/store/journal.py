"""The journal, format v1 (docs/journal.md): what each change wrote, and what that replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import uuid4

import msgspec
import sqlalchemy as sql

from missionplanner.messages import Message
from missionplanner.store import heads
from missionplanner.store.diff import LIFE, Edit
from missionplanner.store.heads import History
from missionplanner.store.rows import in_parts
from missionplanner.store.shape import to_json
from missionplanner.store.tables import ABOUT, ENTRY, HEAD, REPLACED, TX

SHARED = "shared"


class Kind(StrEnum):
    """Whether a change was done, took one back, or brought one back."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tx:
    """One change: whose, when (µs UTC), and its label as JSON."""

    id: str
    replica: str
    actor: str
    at: int
    label: str
    kind: Kind
    undoes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One field of one row as a change wrote it; values as JSON, nothing where erased.

    `replaces` are the edges: the entries that the writer saw and replaced. They travel inside
    the entry, so that no exchange can drop them.
    """

    id: str
    tx: str
    space: str
    noun: str
    row: str
    field: str
    old: str | None
    new: str | None
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Entries with the changes they belong to, in any cut, for another store."""

    txs: tuple[Tx, ...]
    entries: tuple[Entry, ...]


def replica_of(connection: sql.Connection) -> str:
    """The random id of this copy of the store, made when it has none."""
    query = sql.select(ABOUT.c.value).where(ABOUT.c.name == "replica")
    known = connection.execute(query).scalar()
    if known is not None:
        return str(known)
    connection.execute(ABOUT.insert(), {"name": "replica", "value": str(uuid4())})
    return replica_of(connection)


def nouns_of(connection: sql.Connection, rows: Iterable[str]) -> set[str]:
    """The nouns of those rows that the journal knows."""
    found: set[str] = set()
    for part in in_parts(rows):
        query = sql.select(ENTRY.c.noun).where(ENTRY.c.row.in_(part)).distinct()
        found |= set(connection.execute(query).scalars())
    return found


def label_of(row: Any) -> Message:
    """The label of a change."""
    return Message.from_plain(msgspec.json.decode(row.label))


def entries_for(
    tx: Tx, edits: Iterable[Edit], spaces: Mapping[str, str], known: Mapping[str, History]
) -> list[Entry]:
    """The entries of one's own change; each replaces all heads of its field that stand here."""
    written: dict[str, list[str]] = defaultdict(list)
    entries = []
    # Last the lives: a delete has seen what the same change wrote before it.
    for edit in sorted(edits, key=lambda edit: edit.field == LIFE and edit.new is None):
        seen = replaced_by(edit.field, known[edit.row]) if edit.row in known else ()
        if edit.field == LIFE and edit.new is None:
            seen = (*seen, *written[edit.row])
        entry = Entry(
            id=str(uuid4()),
            tx=tx.id,
            space=spaces[edit.row],
            noun=edit.shape.name,
            row=edit.row,
            field=edit.field,
            old=to_json(edit.old),
            new=to_json(edit.new),
            replaces=seen,
        )
        written[edit.row].append(entry.id)
        entries.append(entry)
    return entries


def replaced_by(field: str, history: History) -> tuple[str, ...]:
    """What an entry of this field replaces: its heads; a delete or restore those of the row."""
    if field != LIFE:
        return tuple(said.id for said in history.said_of(field))
    standing = [*history.life_heads(), *(said for each in history.heads.values() for said in each)]
    return tuple(dict.fromkeys(said.id for said in standing))


def record(connection: sql.Connection, txs: Sequence[Tx], entries: Sequence[Entry]) -> None:
    """Put changes and entries that are new here into the journal, and keep the heads."""
    if txs:
        connection.execute(TX.insert(), [_tx_row(tx) for tx in txs])
    if not entries:
        return
    connection.execute(ENTRY.insert(), [_entry_row(entry) for entry in entries])
    edges = [{"entry": old, "by": entry.id} for entry in entries for old in entry.replaces]
    if edges:
        connection.execute(REPLACED.insert(), edges)
    _keep_heads(connection, entries)


def _keep_heads(connection: sql.Connection, entries: Sequence[Entry]) -> None:
    standing = [entry for entry in entries if entry.field != heads.ERASE]
    replacing = [entry for entry in standing if entry.replaces]
    gone = [
        {"row_": entry.row, "field_": entry.field, "entry_": old}
        for entry in replacing
        for old in entry.replaces
    ]
    if gone:
        connection.execute(_DROP_HEAD, gone)
    overtaken = _overtaken(connection, standing)
    new = [
        {"row": entry.row, "field": entry.field, "entry": entry.id}
        for entry in standing
        if entry.id not in overtaken
    ]
    if new:
        connection.execute(HEAD.insert(), new)


def _overtaken(connection: sql.Connection, entries: Sequence[Entry]) -> set[str]:
    """Those that an entry of their own field had replaced before they arrived."""
    found: set[str] = set()
    fields = {entry.id: entry.field for entry in entries}
    for part in in_parts(fields):
        edges = connection.execute(heads.EDGES, {"entries": part})
        found |= {edge.entry for edge in edges if edge.field == fields[edge.entry]}
    return found


_DROP_HEAD = HEAD.delete().where(
    HEAD.c.row == sql.bindparam("row_"),
    HEAD.c.field == sql.bindparam("field_"),
    HEAD.c.entry == sql.bindparam("entry_"),
)


def _tx_row(tx: Tx) -> dict[str, Any]:
    return {name: getattr(tx, name) for name in Tx.__slots__} | {"kind": tx.kind.value}


def _entry_row(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in Entry.__slots__ if name != "replaces"}
