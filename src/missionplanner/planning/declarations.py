"""What the declaration of a noun says of each field: who may see it, what rows it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from uuid import UUID

from missionplanner.domain.marks import INSIDE, Edition, Restricted, SeenBy
from missionplanner.planning.references import targets


@dataclass(frozen=True, slots=True)
class FieldDeclaration:
    """One field of a noun, read from its type.

    `child` is the noun of the rows that the field holds; `points_to` names the noun of the rows
    elsewhere whose ids it holds.
    """

    name: str
    editions: frozenset[Edition]
    is_restricted: bool
    child: type | None
    points_to: str
    default: Any

    @property
    def has_default(self) -> bool:
        """Whether a row can be without the field."""
        return self.default is not MISSING

    def is_seen_in(self, edition: Edition) -> bool:
        """Whether the edition may show the field. The office sees all but what is restricted."""
        if self.is_restricted:
            return False
        return edition == Edition.INTERNAL or edition in self.editions


_DECLARED: dict[type, tuple[FieldDeclaration, ...]] = {}
_HOLDING: dict[type, tuple[str, ...]] = {}
_POINTING: dict[type, tuple[str, ...]] = {}


def declared(noun: type[Any]) -> tuple[FieldDeclaration, ...]:
    """The fields of a noun, without its id and its row mark."""
    if noun not in _DECLARED:
        hints = get_type_hints(noun, include_extras=True)
        _DECLARED[noun] = tuple(
            _declaration(field, hints[field.name], targets(noun).get(field.name, ""))
            for field in fields(noun)
            if field.name not in ("id", "seen_by")
        )
    return _DECLARED[noun]


def _declaration(field: Field[Any], hint: Any, points_to: str) -> FieldDeclaration:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    seen = [mark.editions for mark in marks if isinstance(mark, SeenBy)]
    parts = tuple(_parts(hint))
    nouns = [part for part in parts if is_dataclass(part) and is_noun(part)]
    return FieldDeclaration(
        name=field.name,
        editions=frozenset.intersection(*seen) if seen else INSIDE,
        is_restricted=any(isinstance(mark, Restricted) for mark in marks),
        child=nouns[0] if nouns else None,  # type: ignore[arg-type]  # is_dataclass hides the class
        points_to=points_to,
        default=field.default,
    )


def _parts(hint: Any) -> list[Any]:
    inner = get_args(hint)
    if get_origin(hint) is Annotated:
        return _parts(inner[0])
    return [hint, *(deep for part in inner for deep in _parts(part))]


@cache
def restricted_fields(noun: type[Any]) -> frozenset[tuple[str, str]]:
    """The restricted fields of a noun and of all rows below it, each with its noun's name."""
    fields_here = declared(noun)
    own = {(noun.__name__, field.name) for field in fields_here if field.is_restricted}
    below = (restricted_fields(field.child) for field in fields_here if field.child)
    return frozenset(own).union(*below)


def is_noun(thing: Any) -> bool:
    """Whether a class is a noun with rows of its own, or a value such a row."""
    return hasattr(thing, "__dataclass_fields__") and "id" in thing.__dataclass_fields__


def rows_in(value: Any) -> Iterator[Any]:
    """Every row that a folder or a row holds."""
    for name in _holding(type(value)):
        held = getattr(value, name)
        for row in held if isinstance(held, tuple) else (held,):
            if row is not None:
                yield row
                yield from rows_in(row)


def _holding(noun: type[Any]) -> tuple[str, ...]:
    if noun not in _HOLDING:
        _HOLDING[noun] = tuple(field.name for field in declared(noun) if field.child)
    return _HOLDING[noun]


def pointing(noun: type[Any]) -> tuple[str, ...]:
    """The fields of a noun that hold ids of rows elsewhere."""
    if noun not in _POINTING:
        _POINTING[noun] = tuple(field.name for field in declared(noun) if field.points_to)
    return _POINTING[noun]


def keys(held: Any) -> tuple[UUID, ...]:
    """The ids in a field that points to rows."""
    found = held if isinstance(held, tuple) else (held,)
    return tuple(key for key in found if isinstance(key, UUID))
