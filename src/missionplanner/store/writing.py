"""One's own change on its way into journal, tables and index, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sql

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.store import erasure, heads, journal, rows
from missionplanner.store.announcement import announced
from missionplanner.store.diff import LIFE, PLACE, Edit, column_edits
from missionplanner.store.feed import Touched
from missionplanner.store.journal import Tx
from missionplanner.store.rows import Row
from missionplanner.store.settle import Settled, settle
from missionplanner.store.shape import SHAPES, Raw, Shape


def write(
    connection: sql.Connection, tx: Tx, edits: Sequence[Edit], spaces: Mapping[str, str]
) -> Touched:
    """Write a change; `spaces` names the space of each root in which rows begin here."""
    journal.record(connection, [tx], [])
    return announced(connection, _enter(connection, tx, edits, spaces))


def write_put(
    connection: sql.Connection, tx: Tx, edits: Sequence[Edit], spaces: Mapping[str, str]
) -> Touched:
    """Write what values were put, so that all stands that stands in them.

    A row that another store deleted, and that only a row below it kept, would go with that one:
    who put it has seen it, so it is restored.
    """
    journal.record(connection, [tx], [])
    settled = _enter(connection, tx, edits, spaces)
    ended = {edit.row for edit in edits if edit.field == LIFE and edit.new is None}
    kept = [
        Edit(SHAPES[noun], row_id, LIFE, None, {})
        for (noun, row_id), (_, after) in settled.changed.items()
        if after.is_gone and row_id not in ended
    ]
    for key, (before, after) in _enter(connection, tx, kept, {}).changed.items():
        settled.note(SHAPES[key[0]], before, after)
    return announced(connection, settled)


def _enter(
    connection: sql.Connection, tx: Tx, edits: Sequence[Edit], spaces: Mapping[str, str]
) -> Settled:
    known = heads.load(connection, dict.fromkeys(edit.row for edit in edits))
    spaces_of_rows = {
        edit.row: known[edit.row].space if edit.row in known else spaces[edit.new["root_"]]
        for edit in edits
    }
    entries = journal.entries_for(tx, edits, spaces_of_rows, known)
    journal.record(connection, [], entries)
    erasure.apply(connection, entries)
    touched, written = defaultdict(set), defaultdict(set)
    for edit in edits:
        if edit.row in known:
            touched[edit.shape.name].add(edit.row)
            written[edit.row].add(edit.field)
    # First the rows that begin here: they may be all that keeps those above them.
    begun = _begin(connection, [edit for edit in edits if edit.row not in known])
    settled = settle(connection, touched, written)
    for shape, row in begun:
        settled.note(shape, None, row)
    return settled


def standing_again(connection: sql.Connection, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, with a row restored where it begins under a key that the journal knows."""
    births: dict[Shape, list[Edit]] = defaultdict(list)
    for edit in edits:
        if edit.field == LIFE and edit.old is None:
            births[edit.shape].append(edit)
    again: dict[str, list[Edit]] = {}
    for shape, begun in births.items():
        ids = [edit.row for edit in begun]
        _refuse_other_nouns(connection, shape, ids)
        stand = rows.read(connection, shape, ids)
        for edit in begun:
            if edit.row in stand:
                again[edit.row] = list(_restoring(edit, stand[edit.row]))
    restored = {edit.row for edit in edits if edit.field == LIFE} & again.keys()
    kept = [edit for edit in edits if edit.row not in restored]
    return [*kept, *(edit for each in again.values() for edit in each)]


def _restoring(birth: Edit, row: Row) -> Iterable[Edit]:
    shape = birth.shape
    if birth.new["root_"] != row.root:
        raise InvalidInput(
            Message("This row belongs to another record; copy it there instead of moving it.")
        )
    if row.is_gone:
        yield Edit(shape, row.id, LIFE, None, {})
    if shape.parent is not None and birth.new[PLACE] != [row.parent, row.place]:
        yield Edit(shape, row.id, PLACE, [row.parent, row.place], birth.new[PLACE])
    wanted: Mapping[str, Raw] = {name: birth.new[name] for name in shape.columns}
    yield from column_edits(shape, row.id, row.raw, wanted)


def _refuse_other_nouns(connection: sql.Connection, shape: Shape, ids: Sequence[str]) -> None:
    if journal.nouns_of(connection, ids) - {shape.name}:
        raise InvalidInput(Message("Two rows of different kinds have one key."))


def _begin(connection: sql.Connection, births: Sequence[Edit]) -> list[tuple[Shape, Row]]:
    begun: dict[Shape, list[Row]] = defaultdict(list)
    for edit in births:
        begun[edit.shape].append(_begun(edit))
    for shape, new in begun.items():
        rows.insert(connection, shape, new)
    return [(shape, row) for shape, new in begun.items() for row in new]


def _begun(birth: Edit) -> Row:
    columns = {name: birth.new[name] for name in birth.shape.columns}
    parent, place = birth.new[PLACE] or ("", "")
    return Row(birth.row, birth.new["root_"], parent, place, False, columns)
