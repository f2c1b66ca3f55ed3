"""Lists of thousands as plain tuples, each by one query through the bare driver."""

from __future__ import annotations

import json
from typing import NamedTuple
from uuid import UUID

from missionplanner.store.connection import Connection

_NO_DAY = "9999-12-31"
_NO_VISIT = (None, "", "")


class VisitRow(NamedTuple):
    """A visit in the list. Days are ISO; `seats` and `named` count the visiting side."""

    id: UUID
    code: str
    title: str
    place: str
    starts_on: str
    ends_on: str
    status: str
    type: str
    from_country: str
    to_country: str
    led_by: str
    seats: int
    named: int
    is_sample: bool


class FollowUpRow(NamedTuple):
    """A follow-up in the list; names of several are joined by a comma.

    `sides` are those of the visit's two sides that are responsible; `evidence` has a piece a line.
    """

    id: UUID
    number: str
    wording: str
    responsible: str
    persons: str
    due_on: str
    due_words: str
    status: str
    is_closed: bool
    review_on: str
    next_step: str
    evidence: str
    sides: str
    visit_id: UUID | None
    visit_code: str
    visit_title: str


class PersonRow(NamedTuple):
    """A person in the list; `native` are all native forms of the name, `forms` the same as JSON.

    `known_as` is what else the person is found by: the parts of the name, other spellings.
    """

    id: UUID
    display: str
    native: str
    position: str
    institution_id: UUID | None
    institution: str
    country: str
    family: str
    known_as: str
    forms: str


class InstitutionRow(NamedTuple):
    """An institution in the list; `names` are all its names, `forms` those of today as JSON."""

    id: UUID
    name: str
    short_name: str
    kind: str
    country: str
    names: str
    forms: str


def visits(connection: Connection, language: str = "en") -> tuple[VisitRow, ...]:
    """Every visit, the soonest first, those without a day last."""
    rows = connection.execute(
        f"""
        SELECT v.id, v.code, {said("v.title")}, {said("v.place")}, coalesce(v.starts_on, ''),
               coalesce(v.ends_on, ''), v.status, v.type, v.from_country, v.to_country,
               coalesce({_named("led")}, ''), coalesce(s.seats, 0), coalesce(s.named, 0),
               v.is_sample
        FROM visit v
        LEFT JOIN institution led ON led.id = v.led_by_id AND led.gone_ = 0
        LEFT JOIN (
            SELECT p.root_, count(*) AS seats, count(p.person_id) AS named
            FROM participation p JOIN delegation d ON d.id = p.parent_
            WHERE p.gone_ = 0 AND d.gone_ = 0 AND d.side = 'visiting' GROUP BY p.root_
        ) s ON s.root_ = v.id
        WHERE v.gone_ = 0
        ORDER BY coalesce(v.starts_on, '{_NO_DAY}'), v.code, v.id
        """,
        {"language": language},
    )
    return tuple(VisitRow._make((UUID(row[0]), *row[1:-1], bool(row[-1]))) for row in rows)


def follow_ups(
    connection: Connection,
    *,
    visit_id: UUID | None = None,
    limit: int = 0,
    language: str = "en",
) -> tuple[FollowUpRow, ...]:
    """Follow-ups of all visits or of one, what is due soonest first; a limit of 0 is none.

    The first of many come through the index `follow_up_due`, whose words the order repeats; where
    all are wanted, sorting is quicker than hopping through the file.
    """
    rows = connection.execute(
        f"""
        SELECT f.id, f.number, {said("f.wording")}, f.responsible_ids, f.person_ids,
               coalesce(f.timeframe ->> 'due_on', ''), coalesce(f.timeframe ->> 'words', ''),
               f.status, f.is_closed, coalesce(f.review_on, ''), f.next_step, f.evidence, f.visit_id
        FROM follow_up f {"" if limit or visit_id else "NOT INDEXED"}
        WHERE f.gone_ = 0 {"AND f.visit_id = :visit" if visit_id else ""}
        ORDER BY coalesce(timeframe ->> 'due_on', '{_NO_DAY}'), number, id
        LIMIT :limit
        """,
        {"language": language, "visit": str(visit_id), "limit": limit or -1},
    ).fetchall()
    responsible = _called(connection, "institution", language, [row[3] for row in rows])
    persons_ = _called(connection, "person", language, [row[4] for row in rows])
    visits_named = _visits_named(connection, language)
    sides = _sides(connection, visit_id)
    return tuple(
        FollowUpRow._make(
            (
                UUID(row[0]),
                *row[1:3],
                answering,
                asked,
                *row[5:8],
                bool(row[8]),
                *row[9:12],
                _sides_of(row[3], sides.get(row[12])),
                *visits_named.get(row[12], _NO_VISIT),
            )
        )
        for row, answering, asked in zip(rows, responsible, persons_, strict=True)
    )


def persons(connection: Connection, language: str = "en") -> tuple[PersonRow, ...]:
    """Every person, by name."""
    rows = connection.execute(
        f"""
        SELECT p.id, p.display,
               {_joined("p.native")},
               {said("p.position")}, i.id, coalesce({_named("i")}, ''), p.country, p.family,
               p.given || ' ' || p.family || ' ' || {_joined("p.aliases")}, p.native
        FROM person p
        LEFT JOIN institution i ON i.id = p.institution_id AND i.gone_ = 0
        WHERE p.gone_ = 0
        ORDER BY p.display, p.id
        """,
        {"language": language},
    )
    return tuple(PersonRow._make((UUID(row[0]), *row[1:4], _id(row[4]), *row[5:])) for row in rows)


def institutions(connection: Connection, language: str = "en") -> tuple[InstitutionRow, ...]:
    """Every institution, by name."""
    rows = connection.execute(
        f"""
        SELECT i.id, {said("i.name")} AS called, {said("i.short_name")}, i.kind, i.country,
               {_joined("i.name")} || ' ' || {_joined("i.short_name")} || ' '
               || {_joined("i.former_names")}, i.name
        FROM institution i WHERE i.gone_ = 0 ORDER BY called, i.id
        """,
        {"language": language},
    )
    return tuple(InstitutionRow(UUID(row[0]), *row[1:]) for row in rows)


def said(text: str) -> str:
    """SQL: what a text says in the language asked for, else in any."""
    return f"coalesce({text} ->> :language, (SELECT value FROM json_each({text}) LIMIT 1), '')"


def _joined(values: str) -> str:
    """SQL: all the words of a text, or of a list."""
    return f"(SELECT coalesce(group_concat(value, ', '), '') FROM json_each({values}))"


def _named(institution: str) -> str:
    """SQL: an institution's short name, else its name."""
    short, name = said(f"{institution}.short_name"), said(f"{institution}.name")
    return f"coalesce(nullif({short}, ''), {name})"


_CALLED = {"institution": _named("x"), "person": "x.display"}


def _called(
    connection: Connection, table: str, language: str, lists_of_ids: list[str]
) -> list[str]:
    """For each JSON list of ids the names of those rows, joined; all lists are read as one."""
    lists_ = json.loads(f"[{','.join(lists_of_ids)}]")
    wanted = {each for ids in lists_ for each in ids}
    names = dict(
        connection.execute(
            f"SELECT x.id, {_CALLED[table]} FROM {table} x"
            " WHERE x.gone_ = 0 AND x.id IN (SELECT value FROM json_each(:wanted))",
            {"language": language, "wanted": json.dumps(sorted(wanted))},
        ).fetchall()
    )
    return [", ".join(names[each] for each in ids if each in names) for ids in lists_]


def _visits_named(connection: Connection, language: str) -> dict[str, tuple[UUID, str, str]]:
    rows = connection.execute(
        f"SELECT v.id, v.code, {said('v.title')} FROM visit v WHERE v.gone_ = 0",
        {"language": language},
    )
    return {row_id: (UUID(row_id), code, title) for row_id, code, title in rows}


def _sides(connection: Connection, visit_id: UUID | None) -> dict[str, dict[str, str]]:
    """For each visit the side of each institution that takes part in it."""
    rows = connection.execute(
        f"""
        SELECT p.root_, p.institution_id, d.side
        FROM participation p JOIN delegation d ON d.id = p.parent_
        WHERE p.gone_ = 0 AND d.gone_ = 0 AND p.institution_id IS NOT NULL
              {"AND p.root_ = :visit" if visit_id else ""}
        UNION SELECT v.id, v.led_by_id, 'visiting' FROM visit v
        WHERE v.gone_ = 0 AND v.led_by_id IS NOT NULL
        UNION SELECT v.id, v.host_id, 'host' FROM visit v
        WHERE v.gone_ = 0 AND v.host_id IS NOT NULL
        """,
        {"visit": str(visit_id)},
    )
    found: dict[str, dict[str, str]] = {}
    for visit, institution, side in rows:
        found.setdefault(visit, {})[institution] = side
    return found


def _sides_of(ids: str, sides: dict[str, str] | None) -> str:
    if not sides or ids == "[]":
        return ""
    return " ".join(sorted({sides[each] for each in json.loads(ids) if each in sides}))


def _id(kept: str | None) -> UUID | None:
    return None if kept is None else UUID(kept)
