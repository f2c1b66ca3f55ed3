"""Deep edits of a value as pure functions: a row is named by its id, wherever it is nested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: among `field` of the row `parent`, at `index`; both empty for a root."""

    row: Any
    parent: Any
    field: str
    index: int


_CHILD_FIELDS: dict[type, tuple[str, ...]] = {}


def child_fields(noun: type) -> tuple[str, ...]:
    """The fields of a noun that hold rows of another noun."""
    if noun not in _CHILD_FIELDS:
        hints = get_type_hints(noun)
        names = (field.name for field in fields(noun))
        _CHILD_FIELDS[noun] = tuple(name for name in names if _holds_rows(hints[name]))
    return _CHILD_FIELDS[noun]


def _holds_rows(hint: Any) -> bool:
    if get_origin(hint) is not tuple:
        return False
    (inner, *_) = get_args(hint)
    return is_dataclass(inner) and any(field.name == "id" for field in fields(inner))


def places(root: Any) -> Iterator[Place]:
    """The root and every row below it, parents first."""
    yield Place(root, None, "", 0)
    yield from _below(root)


def _below(parent: Any) -> Iterator[Place]:
    for field in child_fields(type(parent)):
        for index, row in enumerate(getattr(parent, field)):
            yield Place(row, parent, field, index)
            yield from _below(row)


def find_row(root: Any, row_id: UUID) -> Any:
    """The row with this id, or nothing."""
    return next((place.row for place in places(root) if place.row.id == row_id), None)


def amend(root: V, row_id: UUID, **changes: Any) -> V:
    """The root with other field values in one of its rows, or in itself."""
    return cast(V, _changed(root, row_id, lambda row: replace(row, **changes)))


def insert(root: V, parent_id: UUID, field: str, row: Any, index: int | None = None) -> V:
    """The root with one more row among `field` of the row `parent_id`, at the end by default."""

    def grown(parent: Any) -> Any:
        rows = list(getattr(parent, field))
        rows.insert(len(rows) if index is None else index, row)
        return replace(parent, **{field: tuple(rows)})

    return cast(V, _changed(root, parent_id, grown))


def move(root: V, row_id: UUID, index: int) -> V:
    """The root with one row at another place among its own siblings."""
    place = _place(root, row_id)

    def reordered(parent: Any) -> Any:
        rows = list(getattr(parent, place.field))
        rows.insert(max(0, min(index, len(rows) - 1)), rows.pop(place.index))
        return replace(parent, **{place.field: tuple(rows)})

    return cast(V, _changed(root, place.parent.id, reordered))


def without(root: V, row_id: UUID) -> V:
    """The root without one of its rows."""
    place = _place(root, row_id)

    def shrunk(parent: Any) -> Any:
        rows = getattr(parent, place.field)
        return replace(parent, **{place.field: tuple(row for row in rows if row.id != row_id)})

    return cast(V, _changed(root, place.parent.id, shrunk))


def _place(root: Any, row_id: UUID) -> Place:
    for place in _below(root):
        if place.row.id == row_id:
            return place
    raise KeyError(row_id)


def _changed(value: Any, row_id: UUID, change: Callable[[Any], Any]) -> Any:
    if value.id == row_id:
        return change(value)
    for field in child_fields(type(value)):
        rows = getattr(value, field)
        for index, row in enumerate(rows):
            changed = _changed_below(row, row_id, change)
            if changed is not None:
                return replace(value, **{field: (*rows[:index], changed, *rows[index + 1 :])})
    raise KeyError(row_id)


def _changed_below(row: Any, row_id: UUID, change: Callable[[Any], Any]) -> Any | None:
    if row.id != row_id and not child_fields(type(row)):
        return None
    try:
        return _changed(row, row_id, change)
    except KeyError:
        return None
