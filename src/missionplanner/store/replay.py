"""The tables worked out from the journal alone, to prove that they say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

import sqlalchemy as sql

from missionplanner.store import heads
from missionplanner.store.diff import LIFE
from missionplanner.store.heads import ERASE, History, Said
from missionplanner.store.rows import Row, every
from missionplanner.store.settle import Settled, row_said, settle
from missionplanner.store.shape import SHAPES
from missionplanner.store.tables import ENTRY, HEAD, REPLACED

Tables = dict[str, dict[str, Row]]


def replayed(connection: sql.Connection) -> Tables:
    """Every row that the journal tells of, by noun and id."""
    tables: Tables = {name: {} for name in SHAPES}
    for (noun, row_id), history in _histories(connection).items():
        row = row_said(SHAPES[noun], row_id, history) if noun in SHAPES else None
        if row is not None:
            tables[noun][row_id] = row
    _keep_parents(tables)
    return tables


def differences(connection: sql.Connection) -> tuple[str, ...]:
    """What the tables and the journal do not agree on, each as noun and row; none when sound."""
    told = replayed(connection)
    found = {f"head {row} {field}" for row, field in _wrong_heads(connection)}
    for name, shape in SHAPES.items():
        kept = every(connection, shape)
        ids = kept.keys() | told[name].keys()
        found |= {f"{name} {each}" for each in ids if kept.get(each) != told[name].get(each)}
    return tuple(sorted(found))


def settle_all(connection: sql.Connection) -> Settled:
    """Bring every table to what the journal says: after an upgrade that knows more of it."""
    touched: dict[str, set[str]] = defaultdict(set)
    for noun, row in connection.execute(sql.select(ENTRY.c.noun, ENTRY.c.row).distinct()):
        touched[noun].add(row)
    return settle(connection, touched)


def _histories(connection: sql.Connection) -> Mapping[tuple[str, str], History]:
    entries = {said.id: said for said in heads.every(connection)}
    replaced: dict[str, dict[str, str]] = defaultdict(dict)
    for edge in connection.execute(sql.select(REPLACED)):
        if edge.entry in entries and edge.by in entries:
            replaced[edge.entry][edge.by] = entries[edge.by].field
    found: dict[tuple[str, str], History] = defaultdict(History)
    for said in entries.values():
        history = found[said.noun, said.row]
        history.replaced[said.id] = replaced[said.id]
        if said.field == LIFE:
            history.lives.append(said)
        elif said.field != ERASE and _is_head(said, replaced):
            history.heads[said.field].append(said)
    return found


def _is_head(said: Said, replaced: Mapping[str, Mapping[str, str]]) -> bool:
    return said.field not in replaced[said.id].values()


def _wrong_heads(connection: sql.Connection) -> Iterator[tuple[str, str]]:
    told = set()
    for (_, row), history in _histories(connection).items():
        told |= {(row, LIFE, said.id) for said in history.life_heads()}
        told |= {(row, name, said.id) for name, each in history.heads.items() for said in each}
    kept = {(head.row, head.field, head.entry) for head in connection.execute(sql.select(HEAD))}
    for row, field, _ in told ^ kept:
        yield row, field


def _keep_parents(tables: Tables) -> None:
    """A living row keeps the one above it, from the deepest nouns up."""
    for name, shape in reversed(list(SHAPES.items())):
        if shape.parent is None:
            continue
        above = tables[shape.parent.name]
        for row in tables[name].values():
            if not row.is_gone and row.parent in above:
                above[row.parent] = replace(above[row.parent], is_gone=False)
