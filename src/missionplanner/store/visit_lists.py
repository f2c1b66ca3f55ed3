"""What the list of visits knows beyond its rows: by which words each is found, when it was closed.

Read after the first list is on the screen, through the bare driver.
"""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from missionplanner.store.connection import Connection


class VisitWords(NamedTuple):
    """Persons, project and all titles of a visit as one text; the instant it was closed, in µs."""

    words: str
    closed_at: int | None


def visit_words(connection: Connection) -> dict[UUID, VisitWords]:
    """The words of every visit."""
    rows = connection.execute(
        f"""
        SELECT v.id, {_words("v.title")} || ' ' || {_words("v.place")} || ' '
               || coalesce({_words("j.title")} || ' ' || j.code, '') || ' '
               || coalesce(s.names, ''), c.at
        FROM visit v
        LEFT JOIN project j ON j.id = v.project_id AND j.gone_ = 0
        LEFT JOIN (
            SELECT p.root_, group_concat(x.display || ' ' || {_words("x.native")}, ' ') AS names
            FROM participation p JOIN person x ON x.id = p.person_id
            WHERE p.gone_ = 0 AND x.gone_ = 0 GROUP BY p.root_
        ) s ON s.root_ = v.id
        LEFT JOIN (
            SELECT e.row, max(t.at) AS at FROM entry e JOIN tx t ON t.id = e.tx
            WHERE e.noun = 'Visit' AND e.field = 'status' AND e.new = '"closed"' GROUP BY e.row
        ) c ON c.row = v.id AND v.status = 'closed'
        WHERE v.gone_ = 0
        """
    )
    return {UUID(row[0]): VisitWords(row[1], row[2]) for row in rows}


def _words(values: str) -> str:
    """SQL: all the words of a text, or of a list."""
    return f"(SELECT coalesce(group_concat(value, ' '), '') FROM json_each({values}))"
