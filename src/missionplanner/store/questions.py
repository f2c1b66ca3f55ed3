"""Questions to a person: fields that two stores wrote without knowing of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sql

from missionplanner.store import heads, rows
from missionplanner.store.diff import LIFE, Edit
from missionplanner.store.heads import ERASED, History, value_in
from missionplanner.store.rows import Row
from missionplanner.store.shape import SHAPES, Raw, Shape
from missionplanner.store.tables import ENTRY, HEAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A field with several answers, raw; the last one is shown until somebody decides.

    The field `*` asks whether a row lives that was deleted there and edited here: `{}` keeps it,
    nothing deletes it.
    """

    noun: str
    row: UUID
    root: UUID
    field: str
    answers: tuple[Raw, ...]
    entries: frozenset[UUID]


def questions(connection: sql.Connection) -> tuple[Question, ...]:
    """All that is open, by row and field."""
    found: list[Question] = []
    candidates = _candidates(connection)
    nouns = _nouns(connection, candidates)
    histories = heads.load(connection, candidates)
    for name, shape in SHAPES.items():
        ids = [row for row in candidates if nouns[row] == name]
        for row_id, row in rows.read(connection, shape, ids).items():
            if not row.is_gone:
                found += _asked(shape, row, histories[row_id])
    return tuple(sorted(found, key=lambda each: (str(each.row), each.field)))


def answering(connection: sql.Connection, question: Question, answer: Raw) -> list[Edit]:
    """The edits that settle a question: they replace all heads, also with what is shown."""
    shape = SHAPES[question.noun]
    if question.field == LIFE and answer is None:
        return [Edit(*row, LIFE, {}, None) for row in _with_all_below(connection, question)]
    if question.field == LIFE:
        return [Edit(shape, str(question.row), LIFE, None, {})]
    shown = heads.load(connection, [str(question.row)])[str(question.row)].shown(question.field)
    return [Edit(shape, str(question.row), question.field, shown, answer)]


def _with_all_below(connection: sql.Connection, question: Question) -> list[tuple[Shape, str]]:
    found = [(SHAPES[question.noun], str(question.row))]
    for shape, row in found:
        for child in shape.children.values():
            below = rows.below(connection, child, str(question.root), row)
            found += [(child, each) for each in below]
    return found


def _asked(shape: Shape, row: Row, history: History) -> Iterator[Question]:
    for name in history.names(shape):
        values = history.values(name)
        if any(value != values[-1] for value in values):
            said = [each for each in history.said_of(name) if value_in(each, name) is not ERASED]
            yield _question(shape, row, name, tuple(_different(values)), (e.id for e in said))
    if _is_contested(history):
        ids = (said.id for said in [*history.life_heads(), *history.unseen()])
        yield _question(shape, row, LIFE, (None, {}), ids)


def _is_contested(history: History) -> bool:
    """Deleted there, and edited, restored or given a row here; born twice is no contest."""
    lives = history.life_heads()
    if not any(said.is_delete for said in lives):
        return False
    is_restored = any(not said.is_delete and not said.is_birth for said in lives)
    return history.is_gone() or is_restored or bool(history.unseen())


def _question(
    shape: Shape, row: Row, field: str, answers: tuple[Raw, ...], entries: Iterable[str]
) -> Question:
    return Question(
        noun=shape.name,
        row=UUID(row.id),
        root=UUID(row.root),
        field=field,
        answers=answers,
        entries=frozenset(map(UUID, entries)),
    )


def _different(values: Iterable[Raw]) -> list[Raw]:
    found: list[Raw] = []
    for value in values:
        if value in found:
            found.remove(value)
        found.append(value)
    return found


def _candidates(connection: sql.Connection) -> list[str]:
    several = sql.select(HEAD.c.row).group_by(HEAD.c.row, HEAD.c.field)
    ended = sql.select(ENTRY.c.row).join(HEAD, HEAD.c.entry == ENTRY.c.id)
    ended = ended.where(ENTRY.c.field == LIFE, ENTRY.c.new == "null")
    lives = sql.select(ENTRY.c.row).where(ENTRY.c.field == LIFE).where(ENTRY.c.new != "null")
    twice = lives.group_by(ENTRY.c.row).having(sql.func.count() > 1)
    found = sql.union(several.having(sql.func.count() > 1), ended, twice)
    return sorted(connection.execute(found).scalars())


def _nouns(connection: sql.Connection, ids: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in rows.in_parts(ids):
        query = sql.select(ENTRY.c.row, ENTRY.c.noun).where(ENTRY.c.row.in_(part)).distinct()
        found |= {row.row: row.noun for row in connection.execute(query)}
    return found
