"""Filling cells that are there: from the clipboard, from the cell above, with nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.chosen import ChosenTable

Rows = Sequence[Sequence[str]]


def fits(view: ChosenTable, rows: Rows) -> bool:
    """Whether what was pasted goes into the chosen cells: one value, or a range of their shape."""
    if view.rings_rows or not rows:
        return False
    wide = {len(row) for row in rows}
    if len(rows) == 1 and wide == {1}:
        return True
    chosen = (len(view.selected_rows()), len(view.selected_columns()))
    return view.has_several() and wide == {chosen[1]} and len(rows) == chosen[0]


def fill(view: ChosenTable, rows: Rows) -> None:
    """Put values into the chosen cells, one after the other; one value goes into all of them.

    What is not understood stays in its cell with the reason.
    """
    model = view.table()
    keys = view.selected_keys()
    columns = [model.columns[column].name for column in view.selected_columns()]
    is_one = len(rows) == 1 and len(rows[0]) == 1
    for down, key in enumerate(keys):
        for right, name in enumerate(columns):
            words = rows[0][0] if is_one else rows[down][right]
            _store(view, key, name, words)


def fill_down(view: ChosenTable) -> None:
    """The same as above: the first of several chosen rows into the others, else the row above."""
    model, rows = view.table(), view.selected_rows()
    columns = view.selected_columns()
    above = rows[0] if len(rows) > 1 else _above(view, rows[0]) if rows else -1
    if above < 0 or view.rings_rows:
        return
    words = {column: model.text_to_edit(model.index(above, column)) for column in columns}
    keys = [model.rows[row].key for row in rows if row != above]
    for key in keys:
        for column in columns:
            _store(view, key, model.columns[column].name, words[column])


def empty(view: ChosenTable) -> None:
    """Take what stands in the chosen cells away."""
    fill(view, (("",),))


def _above(view: ChosenTable, row: int) -> int:
    rows = view.table().rows
    return next((at for at in range(row - 1, -1, -1) if not rows[at].is_group), -1)


def _store(view: ChosenTable, key: object, name: str, words: str) -> None:
    """Store into a cell wherever its row stands by now: what was stored before may move it."""
    model = view.table()
    row = model.row_of(key)
    index = model.index(row, model.column_of(name)) if row >= 0 else None
    if index is not None and model.is_editable(index):
        model.store(index, " ".join(words.split("\n")).strip())
