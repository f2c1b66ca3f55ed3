"""Taking in the entries of another store, in any order and any number of times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import sqlalchemy as sql

from missionplanner.store import erasure, journal
from missionplanner.store.announcement import announced
from missionplanner.store.feed import Touched
from missionplanner.store.journal import Bundle, Entry, Kind, Tx
from missionplanner.store.rows import in_parts
from missionplanner.store.settle import settle
from missionplanner.store.tables import ENTRY, REPLACED, TX


def take_in(connection: sql.Connection, bundle: Bundle) -> Touched:
    """Put what is new here of a bundle into the journal, and settle the rows it is about.

    Entries of nouns and fields unknown to this version are kept, and given on.
    """
    txs = {tx.id: tx for tx in bundle.txs}
    entries = {entry.id: entry for entry in bundle.entries}
    for known in _known(connection, TX, txs):
        del txs[known]
    for known in _known(connection, ENTRY, entries):
        del entries[known]
    journal.record(connection, list(txs.values()), list(entries.values()))
    erasure.apply(connection, entries.values())
    touched: dict[str, set[str]] = defaultdict(set)
    for entry in entries.values():
        touched[entry.noun].add(entry.row)
    return announced(connection, settle(connection, touched))


def bundle(
    connection: sql.Connection, *, after: int = 0, spaces: Collection[str] | None = None
) -> Bundle:
    """The journal for another store: what arrived here after a `seq`, in all spaces or some."""
    query = sql.select(ENTRY).where(ENTRY.c.seq > after).order_by(ENTRY.c.seq)
    if spaces is not None:
        query = query.where(ENTRY.c.space.in_(list(spaces)))
    found = connection.execute(query).all()
    edges = _edges(connection, [entry.id for entry in found])
    entries = tuple(_entry(entry, edges[entry.id]) for entry in found)
    txs = []
    for part in in_parts(dict.fromkeys(entry.tx for entry in entries)):
        rows = connection.execute(sql.select(TX).where(TX.c.id.in_(part)).order_by(TX.c.seq))
        txs += [_tx(row) for row in rows]
    return Bundle(txs=tuple(txs), entries=entries)


def _known(connection: sql.Connection, table: sql.Table, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for part in in_parts(ids):
        query = sql.select(table.c.id).where(table.c.id.in_(part))
        found |= set(connection.execute(query).scalars())
    return found


def _edges(connection: sql.Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    edges: dict[str, list[str]] = defaultdict(list)
    for part in in_parts(ids):
        query = sql.select(REPLACED).where(REPLACED.c.by.in_(part))
        for edge in connection.execute(query):
            edges[edge.by].append(edge.entry)
    return edges


def _entry(row: sql.Row[tuple[object, ...]], replaces: Sequence[str]) -> Entry:
    plain = {name: value for name, value in row._mapping.items() if name != "seq"}
    return Entry(**plain, replaces=tuple(replaces))


def _tx(row: sql.Row[tuple[object, ...]]) -> Tx:
    plain = {name: value for name, value in row._mapping.items() if name != "seq"}
    return Tx(**{**plain, "kind": Kind(plain["kind"])})
