"""What was done, by whom and when, as the journal tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sql

from missionplanner.messages import Message
from missionplanner.store import heads, journal
from missionplanner.store.heads import ERASED
from missionplanner.store.shape import Raw
from missionplanner.store.tables import ENTRY, TX

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedEntry:
    """One field as a change wrote it, raw; nothing where it was erased."""

    noun: str
    row: UUID
    field: str
    old: Raw
    new: Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One change as the history shows it."""

    tx: UUID
    at: datetime
    actor: str
    kind: str
    label: Message
    entries: tuple[LoggedEntry, ...]


def micros(at: datetime) -> int:
    """An instant as the journal counts it: microseconds since 1970, UTC."""
    return (at - _BEGIN) // timedelta(microseconds=1)


def history(
    connection: sql.Connection, *, space: UUID | None, rows: Collection[UUID], limit: int
) -> tuple[Logged, ...]:
    """The newest changes first: all, those in a space, or those of any of these rows.

    Of rows only their own entries are told: a large import is one change with thousands.
    """
    query = sql.select(TX).order_by(TX.c.seq.desc()).limit(limit)
    for column, wanted in ((ENTRY.c.space, [space] if space else []), (ENTRY.c.row, rows)):
        if wanted:
            of_these = sql.select(ENTRY.c.tx).where(column.in_(list(map(str, wanted))))
            query = query.where(TX.c.id.in_(of_these))
    found = connection.execute(query).all()
    ids = [str(row) for row in rows]
    return tuple(_logged(tx, heads.of_change(connection, tx.id, ids)) for tx in found)


def _logged(tx: Any, entries: Iterable[heads.Said]) -> Logged:
    return Logged(
        tx=UUID(tx.id),
        at=_BEGIN + timedelta(microseconds=tx.at),
        actor=tx.actor,
        kind=tx.kind,
        label=journal.label_of(tx),
        entries=tuple(
            LoggedEntry(
                noun=said.noun,
                row=UUID(said.row),
                field=said.field,
                old=None if said.old is ERASED else said.old,
                new=None if said.new is ERASED else said.new,
            )
            for said in entries
        ),
    )
