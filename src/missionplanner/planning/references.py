"""Which rows a row refers to, read from the types of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, get_args, get_type_hints
from uuid import UUID

from missionplanner.domain.amend import child_fields, places


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: the row and field it stands in, the noun and id it points to."""

    row: Any
    field: str
    noun: str
    id: UUID


_TARGETS: dict[type, dict[str, str]] = {}


def targets(noun: type) -> dict[str, str]:
    """The fields of a noun that refer to rows, each with the noun it refers to."""
    if noun not in _TARGETS:
        hints = get_type_hints(noun)
        found = {field.name: _target(hints[field.name]) for field in fields(noun)}
        own = set(child_fields(noun)) | {"id"}
        _TARGETS[noun] = {name: to for name, to in found.items() if to and name not in own}
    return _TARGETS[noun]


def _target(hint: Any) -> str:
    """The noun whose key the type is: `InstitutionId` points to an Institution."""
    if getattr(hint, "__supertype__", None) is UUID:
        return str(hint.__name__).removesuffix("Id")
    return next((to for to in map(_target, get_args(hint)) if to), "")


def references(root: Any) -> Iterator[Reference]:
    """Every reference in a root and in the rows below it."""
    for place in places(root):
        for field, noun in targets(type(place.row)).items():
            value = getattr(place.row, field)
            for row_id in value if isinstance(value, tuple) else (value,):
                if row_id is not None:
                    yield Reference(place.row, field, noun, row_id)


def referred(root: Any) -> set[UUID]:
    """The ids of all rows that a root, or a row below it, refers to."""
    return {reference.id for reference in references(root)}
