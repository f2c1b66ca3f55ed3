"""Undo and redo: one's own newest change taken back field by field, where it still shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sql

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.store import heads, rows
from missionplanner.store.diff import LIFE, PLACE, Edit
from missionplanner.store.feed import Touched
from missionplanner.store.heads import ERASE, ERASED, Said
from missionplanner.store.journal import Kind
from missionplanner.store.rows import Row
from missionplanner.store.shape import SHAPES, Shape
from missionplanner.store.tables import ENTRY, TX


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back or brought back; `left_alone` counts what others changed since."""

    label: Message
    left_alone: int
    touched: Touched


def newest(connection: sql.Connection, replica: str, kind: Kind) -> Any:
    """The own change that undo (or, with that kind, redo) turns to next; nothing for none."""
    later = TX.alias("later")
    is_undone = sql.exists().where(later.c.undoes == TX.c.id)
    query = sql.select(TX).where(TX.c.replica == replica, ~is_undone)
    if kind is Kind.UNDO:
        query = query.where(TX.c.kind != Kind.UNDO.value)
    else:
        done = later.c.kind == Kind.DO.value
        newer = sql.exists().where(done, later.c.replica == replica, later.c.seq > TX.c.seq)
        query = query.where(TX.c.kind == Kind.UNDO.value, ~newer)
    return connection.execute(query.order_by(TX.c.seq.desc()).limit(1)).first()


def refuse_barrier(entries: Sequence[Said], kind: Kind) -> None:
    """Refuse to go back behind an erasure, and undo behind a wording locked by agreement."""
    for said in entries:
        if said.field == ERASE or (said.old is ERASED and said.new is ERASED):
            raise PlannerError(
                Message("Undo stops here: words of this change were erased for good.")
            )
        if kind is Kind.UNDO and _is_lock(said):
            raise PlannerError(
                Message("Undo stops here: this change locked a wording that both sides agreed.")
            )


def inverse(connection: sql.Connection, entries: Sequence[Said]) -> tuple[list[Edit], int]:
    """The edits that take these entries of one change back, and how many are left alone."""
    stand = _Standing(connection, entries)
    edits = list(stand.inverse())
    return edits, len(entries) - len(edits)


def _is_lock(said: Said) -> bool:
    column = SHAPES[said.noun].columns.get(said.field) if said.noun in SHAPES else None
    return column is not None and column.is_barrier and said.new != column.default


def _taken_back(said: Said) -> Edit:
    shape, old = SHAPES[said.noun], said.old
    if old is ERASED:
        column = shape.columns.get(said.field)
        old = column.default if column else None
    return Edit(shape, said.row, said.field, None if said.new is ERASED else said.new, old)


class _Standing:
    """What stands of the rows of a change, to judge what of it still shows."""

    def __init__(self, connection: sql.Connection, entries: Sequence[Said]) -> None:
        self._connection = connection
        self._entries = [said for said in entries if said.noun in SHAPES]
        ids: dict[str, set[str]] = defaultdict(set)
        for said in self._entries:
            ids[said.noun].add(said.row)
        self._histories = heads.load(connection, [said.row for said in self._entries])
        self._rows = {noun: rows.read(connection, SHAPES[noun], each) for noun, each in ids.items()}
        self._back: set[str] = set()
        self._left: set[str] = set()

    def inverse(self) -> Iterator[Edit]:
        """Parents come back before their rows, and rows leave before their parents."""
        order = {name: depth for depth, name in enumerate(SHAPES)}
        down = sorted(self._entries, key=lambda said: order[said.noun])
        for said in down:
            if said.is_delete and self._may_come_back(said):
                self._back.add(said.row)
                yield Edit(SHAPES[said.noun], said.row, LIFE, None, {})
        for said in down:
            if said.field != LIFE and self._still_shows(said):
                if said.field == PLACE:
                    self._left.add(said.row)
                yield _taken_back(said)
        for said in reversed(down):
            if said.field == LIFE and not said.is_delete and self._may_go(said):
                self._left.add(said.row)
                yield Edit(SHAPES[said.noun], said.row, LIFE, {}, None)

    def _still_shows(self, said: Said) -> bool:
        history, row = self._histories[said.row], self._row(said)
        is_there = row is not None and (not row.is_gone or said.row in self._back)
        standing = history.said_of(said.field)
        # By value, since undo and redo write entries of their own; but what another wrote stays.
        is_own = len(standing) == 1 and standing[0].replica == said.replica
        if not is_there or not is_own or history.shown(said.field) != said.new:
            return False
        return said.field != PLACE or self._stands(SHAPES[said.noun], said.old[0])

    def _may_come_back(self, said: Said) -> bool:
        history, row = self._histories[said.row], self._row(said)
        if row is None or not row.is_gone or len(history.life_heads()) != 1:
            return False
        return not row.parent or self._stands(SHAPES[said.noun], row.parent)

    def _may_go(self, said: Said) -> bool:
        """A row goes when no other store wrote on it, or below it, after this."""
        row = self._row(said)
        if row is None or row.is_gone or _is_written_elsewhere(self._connection, said):
            return False
        return not _living_below(self._connection, SHAPES[said.noun], row) - self._left

    def _stands(self, shape: Shape, parent: str) -> bool:
        if parent in self._back or shape.parent is None:
            return True
        found = rows.read(self._connection, shape.parent, [parent])
        return parent in found and not found[parent].is_gone

    def _row(self, said: Said) -> Row | None:
        return self._rows[said.noun].get(said.row)


def _is_written_elsewhere(connection: sql.Connection, said: Said) -> bool:
    later = (
        sql.select(ENTRY.c.id)
        .join(TX, TX.c.id == ENTRY.c.tx)
        .where(ENTRY.c.row == said.row, ENTRY.c.seq > said.seq, TX.c.replica != said.replica)
    )
    return connection.execute(later.limit(1)).first() is not None


def _living_below(connection: sql.Connection, shape: Shape, row: Row) -> set[str]:
    found: set[str] = set()
    for child in shape.children.values():
        found |= set(rows.below(connection, child, row.root, row.id))
    return found
