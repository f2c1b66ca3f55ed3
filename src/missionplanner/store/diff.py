"""What differs between two values of one root, as edits of single fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.store.order_keys import longest_rise, spread
from missionplanner.store.rows import Kept, raw_of
from missionplanner.store.shape import Form, Raw, Shape

LIFE, PLACE = "*", "@"


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one row, before and after; `*` is its life, `@` its parent and order key."""

    shape: Shape
    row: str
    field: str
    old: Raw
    new: Raw


@dataclass(frozen=True, slots=True)
class _Placed:
    row: Any
    shape: Shape
    parent: UUID | None


class _Compared:
    """The rows of two values, without the lists that are the same in both."""

    def __init__(self) -> None:
        self.before: dict[UUID, _Placed] = {}
        self.after: dict[UUID, _Placed] = {}
        self.lists: list[tuple[UUID, tuple[Any, ...], tuple[Any, ...]]] = []

    def gather(self, shape: Shape, before: Any, after: Any) -> None:
        for field, child in shape.children.items():
            olds = getattr(before, field) if before is not None else ()
            news = getattr(after, field) if after is not None else ()
            if olds is news:
                continue
            if after is not None:
                self.lists.append((after.id, olds, news))
            left = {row.id: row for row in olds}
            for row in olds:
                self.before[row.id] = _Placed(row, child, before.id)
            for row in news:
                self._place(row, child, after.id)
                self.gather(child, left.pop(row.id, None), row)
            for row in left.values():
                self.gather(child, row, None)

    def _place(self, row: Any, shape: Shape, parent: UUID) -> None:
        if row.id in self.after:
            raise InvalidInput(
                Message("One row stands in two places; delete one of the two, then try again.")
            )
        self.after[row.id] = _Placed(row, shape, parent)


def edits(shape: Shape, before: Kept | None, after: Any | None) -> tuple[Edit, ...]:
    """The edits that lead from what is kept of a root to another value of it, parents first."""
    compared = _Compared()
    old: Any = before.value if before else None
    root = (after if after is not None else old).id
    if old is not None:
        compared.before[root] = _Placed(old, shape, None)
    if after is not None:
        compared.after[root] = _Placed(after, shape, None)
    compared.gather(shape, old, after)
    return tuple(_edits(compared, before.keys if before else {}, str(root)))


def column_edits(
    shape: Shape, row: str, old: Mapping[str, Raw], new: Mapping[str, Raw]
) -> Iterator[Edit]:
    """The edits between two states of a row's columns; a text language by language."""
    for name, column in shape.columns.items():
        before, after = old[name], new[name]
        if before == after:
            continue
        if column.form is Form.TEXT:
            for tag in sorted({*before, *after}):
                if before.get(tag) != after.get(tag):
                    field = f"{name}.{tag}"
                    yield Edit(shape, row, field, before.get(tag), after.get(tag))
        else:
            yield Edit(shape, row, name, before, after)


def _edits(compared: _Compared, keys: Mapping[str, str], root: str) -> Iterator[Edit]:
    places = dict(_places(compared, keys))
    for row_id, placed in compared.after.items():
        shape, row, was = placed.shape, str(row_id), compared.before.get(row_id)
        if was is None:
            new = {"root_": root, PLACE: places.get(row_id), **raw_of(shape, placed.row)}
            yield Edit(shape, row, LIFE, None, new)
            continue
        if was.shape is not shape:
            raise InvalidInput(Message("Two rows of different kinds have one key."))
        if row_id in places:
            yield Edit(shape, row, PLACE, [str(was.parent), keys[row]], places[row_id])
        if was.row is not placed.row:
            yield from column_edits(shape, row, raw_of(shape, was.row), raw_of(shape, placed.row))
    for row_id, was in compared.before.items():
        if row_id not in compared.after:
            yield Edit(was.shape, str(row_id), LIFE, {}, None)


def _places(compared: _Compared, keys: Mapping[str, str]) -> Iterator[tuple[UUID, list[str]]]:
    """The rows that need another parent or order key than they have."""
    for parent, olds, news in compared.lists:
        if [row.id for row in olds] == [row.id for row in news]:
            continue
        held = [
            keys.get(str(row.id))
            if (was := compared.before.get(row.id)) is not None and was.parent == parent
            else None
            for row in news
        ]
        for index, key in _new_keys(held):
            yield news[index].id, [str(parent), key]


def _new_keys(held: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    known = [index for index, key in enumerate(held) if key is not None]
    rising = longest_rise([held[index] or "" for index in known])
    fixed = {known[position]: held[known[position]] for position in rising}
    low: str | None = None
    for is_fixed, run in groupby(range(len(held)), key=lambda index: index in fixed):
        indexes = list(run)
        if is_fixed:
            low = fixed[indexes[-1]]
            continue
        high = fixed.get(indexes[-1] + 1)
        yield from zip(indexes, spread(low, high, len(indexes)), strict=True)
