"""Erasure: entries of field `!` blank the values of other entries for good, whatever comes first.

What an erased value was copied into is erased with it: the `old` of the entry that replaced it,
and what an undo or redo wrote back. Rows, births and the order of entries stay.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

import msgspec
import sqlalchemy as sql

from missionplanner.messages import Message
from missionplanner.store.announcement import announced
from missionplanner.store.diff import LIFE, PLACE
from missionplanner.store.feed import Touched
from missionplanner.store.heads import ERASE
from missionplanner.store.journal import Entry, Tx, record
from missionplanner.store.rows import in_parts
from missionplanner.store.settle import settle
from missionplanner.store.shape import Shape, to_json
from missionplanner.store.tables import ENTRY, ERASED, REPLACED, TX

Parts = dict[str, list[str]]
"""By entry: `old`, `new`, or for a birth the names of the fields that it said."""

_LABEL = Message("Words of this change were erased")
_FILE, _DIGEST = "Attachment", re.compile(r"\b[0-9a-f]{64}\b")
# What another file still has, or had and undo may bring back, stays.
_CONTENTS = sql.text(
    "DELETE FROM content WHERE digest = :digest AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE noun = 'Attachment' AND (old LIKE :within OR new LIKE :within))"
)
_DRAFTS = sql.text('DELETE FROM draft WHERE "row" = :row')


def parts_of(connection: sql.Connection, row: str, fields: Iterable[str] | None) -> Parts:
    """What an erasure of these fields of a row names; of all fields where none are given."""
    wanted = None if fields is None else set(fields)
    parts: Parts = {}
    for entry in connection.execute(sql.select(ENTRY).where(ENTRY.c.row == row)):
        if entry.field == LIFE:
            said = _said_at_birth(entry.new)
            named = said if wanted is None else [f for f in wanted if f.partition(".")[0] in said]
            if named:
                parts[entry.id] = sorted(named)
        elif entry.field not in (PLACE, ERASE) and _is_wanted(entry.field, wanted):
            parts[entry.id] = ["old", "new"]
    return parts


def erase(
    connection: sql.Connection, tx: Tx, shape: Shape, row: str, fields: Iterable[str] | None
) -> Touched:
    """Erase what fields of a row ever said, all of them where none are given."""
    space = connection.execute(sql.select(ENTRY.c.space).where(ENTRY.c.row == row)).scalars()
    entry = Entry(
        id=str(uuid4()),
        tx=tx.id,
        space=next(space),
        noun=shape.name,
        row=row,
        field=ERASE,
        old=to_json(None),
        new=to_json(parts_of(connection, row, fields)),
    )
    record(connection, [tx], [entry])
    apply(connection, [entry])
    return announced(connection, settle(connection, {shape.name: [row]}))


def apply(connection: sql.Connection, entries: Iterable[Entry]) -> None:
    """Blank what these entries erase, and what of them was erased before they came."""
    known = list(entries)
    named = [
        {"entry": entry, "part": part}
        for said in known
        if said.field == ERASE
        for entry, parts in msgspec.json.decode(said.new or "{}").items()
        for part in parts
    ]
    if named:
        connection.execute(ERASED.insert().prefix_with("OR IGNORE"), named)
    rows = {said.row for said in known if said.field == ERASE}
    for row in rows:
        connection.execute(_DRAFTS, {"row": row})
    for part in in_parts({said.row for said in known} - rows):
        query = sql.select(ENTRY.c.row).join(ERASED, ERASED.c.entry == ENTRY.c.id)
        rows |= set(connection.execute(query.where(ENTRY.c.row.in_(part)).distinct()).scalars())
    digests = set(_digests(connection, rows))
    for row in rows:
        _blank_row(connection, row)
    for digest in digests:
        connection.execute(_CONTENTS, {"digest": digest, "within": f"%{digest}%"})


def _digests(connection: sql.Connection, rows: Iterable[str]) -> Iterator[str]:
    """The contents that these rows ever had."""
    for part in in_parts(set(rows)):
        found = sql.select(ENTRY.c.old, ENTRY.c.new).where(
            ENTRY.c.row.in_(part), ENTRY.c.noun == _FILE
        )
        for said in connection.execute(found):
            for value in said:
                yield from _DIGEST.findall(value or "")


def _is_wanted(name: str, wanted: set[str] | None) -> bool:
    return wanted is None or name in wanted or name.partition(".")[0] in wanted


def _said_at_birth(new: str | None) -> list[str]:
    said = msgspec.json.decode(new) if new else None
    if not isinstance(said, dict):
        return []
    return [name for name in said if name not in ("root_", PLACE)]


def _blank_row(connection: sql.Connection, row: str) -> None:
    query = sql.select(ENTRY, TX.c.undoes).join(TX, TX.c.id == ENTRY.c.tx)
    entries = connection.execute(query.where(ENTRY.c.row == row)).all()
    ids = [entry.id for entry in entries]
    found: set[tuple[str, str]] = set()
    edges: dict[str, list[str]] = defaultdict(list)
    for part in in_parts(ids):
        erased = connection.execute(sql.select(ERASED).where(ERASED.c.entry.in_(part)))
        found |= {(each.entry, each.part) for each in erased}
        for edge in connection.execute(sql.select(REPLACED).where(REPLACED.c.by.in_(part))):
            edges[edge.by].append(edge.entry)
    if not found:
        return
    spread = _spread(entries, edges, found)
    new = [{"entry": entry, "part": part} for entry, part in sorted(spread - found)]
    if new:
        connection.execute(ERASED.insert(), new)
    named = {entry for entry, _ in spread}
    for entry in entries:
        if entry.id in named:
            _blank(connection, entry, {part for each, part in spread if each == entry.id})
    _blank_labels(connection, {entry.tx for entry in entries if entry.id in named})


def _spread(
    entries: Sequence[Any], edges: Mapping[str, Sequence[str]], erased: set[tuple[str, str]]
) -> set[tuple[str, str]]:
    """The erased parts with all that they were copied into."""
    found, before = set(erased), set[tuple[str, str]]()
    written = defaultdict(list)
    for entry in entries:
        written[entry.tx, entry.field].append(entry.id)
    fields = {entry.id: entry.field for entry in entries}
    while found != before:
        before = set(found)
        for entry in entries:
            if entry.field in (LIFE, PLACE, ERASE):
                continue
            for seen in edges.get(entry.id, ()):
                said = entry.field if fields.get(seen) == LIFE else "new"
                if (seen, said) in found or (seen, entry.field.partition(".")[0]) in found:
                    found.add((entry.id, "old"))
            for taken in written.get((entry.undoes, entry.field), ()):
                if (taken, "old") in found:
                    found.add((entry.id, "new"))
                if (taken, "new") in found:
                    found.add((entry.id, "old"))
    return found


def _blank(connection: sql.Connection, entry: Any, parts: set[str]) -> None:
    if entry.field == LIFE:
        left = to_json(_without(msgspec.json.decode(entry.new), parts))
        values: dict[str, str | None] = {} if left == entry.new else {"new": left}
    else:
        values = {part: None for part in parts if getattr(entry, part) is not None}
    if values:
        connection.execute(ENTRY.update().where(ENTRY.c.id == entry.id).values(values))


def _blank_labels(connection: sql.Connection, txs: set[str]) -> None:
    """The labels of these changes, and of their undos and redos, keep no values."""
    known: set[str] = set()
    while txs - known:
        known |= txs
        found = sql.select(TX.c.id).where(TX.c.undoes.in_(list(known)))
        txs = known | set(connection.execute(found).scalars())
    for tx in connection.execute(sql.select(TX).where(TX.c.id.in_(list(known)))).all():
        if msgspec.json.decode(tx.label).get("args"):
            plain = to_json(_LABEL.plain())
            connection.execute(TX.update().where(TX.c.id == tx.id).values(label=plain))


def _without(said: dict[str, Any], parts: set[str]) -> dict[str, Any]:
    left = {name: value for name, value in said.items() if name not in parts}
    for part in parts:
        name, _, tag = part.partition(".")
        if tag and isinstance(left.get(name), dict):
            left[name] = {each: words for each, words in left[name].items() if each != tag}
    return left
