"""Random visit folders, built from the declarations of the nouns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from itertools import count
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID, uuid5

from hypothesis import strategies as st

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text, clean
from missionplanner.planning.declarations import is_noun

_SPACE = UUID("c1b8f0a2-2c55-4f2e-9a05-0d7f5c3d2c19")
_POOL = 3
_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-1000, 1000),
    str: st.text(max_size=12).map(clean),
    date: st.dates(),
    time: st.times(),
    type(None): st.none(),
    Text: st.dictionaries(
        st.sampled_from(["en", "ka", "ru", "uz-Latn", "uz-Cyrl"]),
        st.text(max_size=12).map(clean),
        max_size=2,
    ).map(Text),
    UUID: st.uuids(),
}


def pooled(noun: str, number: int) -> UUID:
    """One of the few ids that random references to a noun point to."""
    return uuid5(_SPACE, f"{noun} {number}")


@st.composite
def folders(draw: Callable[[Any], Any]) -> VisitFolder:
    """A folder whose references point to its own shared rows, or to nothing."""
    ids = count()

    def value(hint: Any) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        if getattr(hint, "__supertype__", None) is UUID:
            noun = hint.__name__.removesuffix("Id")
            return pooled(noun, draw(st.integers(0, _POOL - 1)))
        if origin is frozenset:
            return draw(st.frozensets(st.sampled_from(list(inner[0]))))
        if origin is tuple:
            return tuple(value(inner[0]) for _ in range(draw(st.integers(0, 2))))
        if inner:
            return value(draw(st.sampled_from(inner)))
        if is_dataclass(hint):
            return row(hint)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return draw(st.sampled_from(hint))
        return draw(_LEAVES[hint])

    def row(kind: Any, **given: Any) -> Any:
        hints = get_type_hints(kind)
        if is_noun(kind):
            given.setdefault("id", uuid5(_SPACE, f"row {next(ids)}"))
        names = (field.name for field in fields(kind))
        return kind(**{name: given.get(name) or value(hints[name]) for name in names})

    visit = row(get_type_hints(VisitFolder)["visit"], id=pooled("Visit", 0))
    shared = {
        name: tuple(
            row(kind, id=pooled(kind.__name__, number))
            for number in range(draw(st.integers(0, _POOL)))
        )
        for name in ("institutions", "persons", "venues")
        for kind in get_args(get_type_hints(VisitFolder)[name])[:1]
    }
    follow_up = get_args(get_type_hints(VisitFolder)["follow_ups"])[0]
    project = get_args(get_type_hints(VisitFolder)["project"])[0]
    donor = get_args(get_type_hints(VisitFolder)["donor"])[0]
    return VisitFolder(
        visit=visit,
        project=row(project, id=pooled("Project", 0)),
        donor=row(donor, id=pooled("Donor", 0)),
        follow_ups=tuple(row(follow_up, visit_id=visit.id) for _ in range(draw(st.integers(0, 2)))),
        **shared,
    )
