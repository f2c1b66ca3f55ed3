"""Where a person or an institution takes part, and who refers to a row, each by one query."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sql

from missionplanner.planning.references import targets
from missionplanner.store.connection import Connection
from missionplanner.store.lists import said
from missionplanner.store.shape import SHAPES, Shape
from missionplanner.store.tables import NOUNS


class SeatRow(NamedTuple):
    """A seat that a person has in a visit. Days are ISO."""

    seat_id: UUID
    role: str
    nomination: str
    side: str
    visit_id: UUID
    visit_code: str
    visit_title: str
    starts_on: str
    ends_on: str


class MeetingRow(NamedTuple):
    """An item of a visit in which a person is met."""

    item_id: UUID
    title: str
    visit_id: UUID
    visit_code: str
    visit_title: str
    starts_on: str
    ends_on: str


class AskedRow(NamedTuple):
    """A follow-up for which a person is asked."""

    id: UUID
    number: str
    wording: str
    visit_id: UUID | None
    due_on: str
    is_closed: bool


class Opening(NamedTuple):
    """That something kept closed was given: the day as ISO, to whom, why, which fields."""

    day: str
    to: str
    reason: str
    fields: tuple[str, ...]


class Turned(NamedTuple):
    """One value that a field of a row was changed to; what it came in with is not among them."""

    row: UUID
    at: datetime
    value: str


class Referring(NamedTuple):
    """A row that refers to another one: its noun, and the noun and id of the root it stands in."""

    noun: str
    root_noun: str
    root: UUID


def seats(connection: Connection, person_id: UUID, language: str) -> tuple[SeatRow, ...]:
    """The seats of a person, those of the newest visit first."""
    rows = connection.execute(
        f"""
        SELECT p.id, p.role, p.nomination, d.side, {_VISIT}
        FROM participation p
        JOIN delegation d ON d.id = p.parent_ AND d.gone_ = 0
        JOIN visit v ON v.id = p.root_ AND v.gone_ = 0
        WHERE p.person_id = :person AND p.gone_ = 0
        ORDER BY v.starts_on DESC, v.code, p.id
        """,
        {"person": str(person_id), "language": language},
    )
    return tuple(SeatRow._make((UUID(row[0]), *row[1:4], UUID(row[4]), *row[5:])) for row in rows)


def meetings(connection: Connection, person_id: UUID, language: str) -> tuple[MeetingRow, ...]:
    """The items in which a person is met, those of the newest visit first."""
    rows = connection.execute(
        f"""
        SELECT i.id, {said("i.title")}, {_VISIT}
        FROM counterpart c
        JOIN programme_item i ON i.id = c.parent_ AND i.gone_ = 0
        JOIN visit v ON v.id = c.root_ AND v.gone_ = 0
        WHERE c.person_id = :person AND c.gone_ = 0
        ORDER BY v.starts_on DESC, v.code, i.place_
        """,
        {"person": str(person_id), "language": language},
    )
    return tuple(MeetingRow._make((UUID(row[0]), row[1], UUID(row[2]), *row[3:])) for row in rows)


def asked(connection: Connection, person_id: UUID, language: str) -> tuple[AskedRow, ...]:
    """The follow-ups for which a person is asked, those that are open and due soonest first."""
    rows = connection.execute(
        f"""
        SELECT f.id, f.number, {said("f.wording")}, f.visit_id,
               coalesce(f.timeframe ->> 'due_on', ''), f.is_closed
        FROM follow_up f
        WHERE f.gone_ = 0 AND instr(f.person_ids, :person)
        ORDER BY f.is_closed, coalesce(f.timeframe ->> 'due_on', '9999'), f.number
        """,
        {"person": str(person_id), "language": language},
    )
    return tuple(
        AskedRow(UUID(key), number, words, UUID(visit) if visit else None, due, bool(closed))
        for key, number, words, visit, due, closed in rows
    )


def turned(connection: Connection, rows: Iterable[UUID], field: str) -> tuple[Turned, ...]:
    """What a field of words was changed to in these rows, the latest last.

    Whole changes are not read: one may have brought in thousands of rows.
    """
    found = connection.execute(
        """
        SELECT e.row, t.at, e.new ->> '$' FROM entry e JOIN tx t ON t.id = e.tx
        WHERE e.row IN (SELECT value FROM json_each(:rows)) AND e.field = :field
              AND e.old <> 'null' AND e.new <> 'null'
        ORDER BY t.seq
        """,
        {"rows": json.dumps([str(row) for row in rows]), "field": field},
    )
    return tuple(
        Turned(UUID(row), _BEGIN + timedelta(microseconds=at), value) for row, at, value in found
    )


def openings(connection: Connection, given_as: str) -> tuple[Opening, ...]:
    """When something was given, the latest first; a note stays, also where it was undone."""
    rows = connection.execute(
        """
        SELECT coalesce(day, ''), "to", reason, fields FROM transfer
        WHERE given_as = :given_as ORDER BY day DESC, rowid DESC
        """,
        {"given_as": given_as},
    )
    return tuple(
        Opening(day, to, reason, tuple(json.loads(fields))) for day, to, reason, fields in rows
    )


def referring(connection: sql.Connection, noun: str, row_id: UUID) -> tuple[Referring, ...]:
    """Every living row that refers to this one."""
    found: list[Referring] = []
    for shape in SHAPES.values():
        for field, to in targets(shape.noun).items():
            if to == noun:
                found += _referring(connection, shape, field, row_id)
    return tuple(found)


def _referring(
    connection: sql.Connection, shape: Shape, field: str, row_id: UUID
) -> list[Referring]:
    table = NOUNS[shape.name]
    root = table.c.root_ if shape.parent is not None else table.c.id
    query = sql.select(root).where(
        sql.func.instr(table.c[field], str(row_id)) > 0, table.c.gone_ == 0
    )
    if shape.parent is not None:
        above = NOUNS[shape.root.name]
        query = query.join(above, above.c.id == root).where(above.c.gone_ == 0)
    roots = connection.execute(query).scalars()
    return [Referring(shape.name, shape.root.name, UUID(each)) for each in roots]


_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_VISIT = (
    f"v.id, v.code, {said('v.title')}, coalesce(v.starts_on, ''),"
    " coalesce(v.ends_on, v.starts_on, '')"
)
