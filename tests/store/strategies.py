"""Random values of every noun, made from the declarations."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import Enum
from functools import cache
from itertools import count as count_from
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID, uuid5

from hypothesis import strategies as st

from missionplanner.domain.amend import child_fields
from missionplanner.domain.text import Text
from missionplanner.store.shape import shape_of

_NO_ID = UUID(int=0)
_TAGS = st.sampled_from(["en", "ka", "ru", "uz-Latn", "uz-Cyrl"])
_WORDS = st.text(max_size=12) | st.sampled_from(
    ["", "Talks", "მოლაპარაკება", "Oʻzbekiston", "Кобахидзе", "<b>&", "a\nb", "“{x}”", "null"]
)


def values(noun: type, *, most: int = 2) -> st.SearchStrategy[Any]:
    """Values of a root or child, with at most so many rows in each list, all ids different."""
    return st.builds(_numbered, _rows(noun, most), st.uuids(version=4))


@cache
def _rows(noun: type, most: int) -> st.SearchStrategy[Any]:
    shape = shape_of(noun)
    columns = {name: _of(column.hint) for name, column in shape.columns.items()}
    children = {
        field: st.lists(_rows(child.noun, most), max_size=most).map(tuple)
        for field, child in shape.children.items()
    }
    return st.builds(noun, id=st.just(_NO_ID), **columns, **children)


def _numbered(root: Any, seed: UUID) -> Any:
    """The root with an id of its own in each row."""
    count = count_from(0)

    def numbered(row: Any) -> Any:
        lists = {
            field: tuple(numbered(each) for each in getattr(row, field))
            for field in child_fields(type(row))
        }
        return replace(row, id=uuid5(seed, str(next(count))), **lists)

    return numbered(root)


@cache
def _of(hint: Any) -> st.SearchStrategy[Any]:
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is frozenset:
        return st.frozensets(_of(get_args(hint)[0]))
    if get_args(hint):
        return st.one_of(*map(_of, get_args(hint)))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{each.name: _of(hints[each.name]) for each in fields(hint)})
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _PLAIN[hint]


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    str: _WORDS,
    bool: st.booleans(),
    int: st.integers(-(2**53) + 1, 2**53 - 1),
    date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    time: st.times(),
    UUID: st.uuids(version=4),
    Text: st.dictionaries(_TAGS, _WORDS, max_size=3).map(Text),
}
