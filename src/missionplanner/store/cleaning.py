"""Values at the door of the store: their strings cleaned, and nothing that a table cannot keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import UUID

from missionplanner.domain.text import Text, clean
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.store.diff import LIFE, PLACE, Edit
from missionplanner.store.shape import Shape


def cleaned(shape: Shape, value: Any, known: Any | None) -> Any:
    """The root with clean strings; the rows that `known` holds too are clean already."""
    if value is known:
        return value
    changes = {
        name: better
        for name in shape.columns
        if (better := _clean(getattr(value, name))) is not getattr(value, name)
    }
    for field, child in shape.children.items():
        rows, held = getattr(value, field), getattr(known, field, ())
        if rows is held:
            continue
        by_id: Mapping[UUID, Any] = {row.id: row for row in held}
        better_rows = tuple(cleaned(child, row, by_id.get(row.id)) for row in rows)
        if any(a is not b for a, b in zip(rows, better_rows, strict=True)):
            changes[field] = better_rows
    return replace(value, **changes) if changes else value


def cleaned_fields(fields_: Mapping[str, Any]) -> dict[str, Any]:
    """Field values with clean strings."""
    return {name: _clean(value) for name, value in fields_.items()}


def refuse_unreadable(edits: Iterable[Edit]) -> None:
    """Refuse a value that would not come back as it was put."""
    for edit in edits:
        if edit.field == LIFE and edit.new:
            for name, column in edit.shape.columns.items():
                if column.readable(edit.new[name]) != edit.new[name]:
                    raise _refused(edit.shape, name)
        elif edit.field in edit.shape.columns:
            if edit.shape.columns[edit.field].readable(edit.new) != edit.new:
                raise _refused(edit.shape, edit.field)
        elif edit.field not in (LIFE, PLACE) and not isinstance(edit.new, (str, type(None))):
            raise _refused(edit.shape, edit.field)


def _refused(shape: Shape, name: str) -> InvalidInput:
    return InvalidInput(
        Message("This value cannot be kept here; please enter another one."),
        field=f"{shape.name}.{name}",
    )


def _clean(value: Any) -> Any:
    if type(value) is str:
        better = clean(value)
        return value if better == value else better
    if isinstance(value, Text):
        better_text = Text({clean(tag): clean(words) for tag, words in value.items()})
        return value if better_text == value else better_text
    if isinstance(value, (tuple, frozenset)):
        better_items = type(value)(_clean(item) for item in value)
        return value if better_items == value else better_items
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: better
            for field in fields(value)
            if (better := _clean(getattr(value, field.name))) is not getattr(value, field.name)
        }
        return replace(value, **changes) if changes else value
    return value
