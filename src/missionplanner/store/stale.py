"""A value put against the base it came from, while others changed what stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from missionplanner.domain.amend import places
from missionplanner.domain.text import Text
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.store.shape import Shape, shape_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A field that two changed at once: what it was, what stands now, and what was refused."""

    noun: str
    row: UUID
    field: str
    was: object
    now: object
    wanted: object


class Stale(PlannerError):
    """Others changed the same meanwhile; nothing was written."""

    def __init__(self, clashes: Sequence[Clash]) -> None:
        super().__init__(
            Message(
                "This was changed elsewhere in the meantime; look at what stands now and make the"
                " change again."
            ),
            field=clashes[0].field,
        )
        self.clashes = tuple(clashes)


@dataclass(frozen=True, slots=True)
class _Stood:
    row: Any
    parent: UUID | None
    field: str


def rebased(base: Any, wanted: Any, now: Any) -> Any:
    """What stands now with all that `wanted` changed in `base`, or `Stale` with the clashes."""
    merge = _Merge(_flat(base), _flat(wanted), _flat(now))
    merged = merge.rows()
    value = merge.built(merged, now.id)
    if merge.clashes:
        raise Stale(merge.clashes)
    return value


def rebased_row(base: Any, wanted: Any, now: Any) -> Any:
    """The same for the columns of one row."""
    clashes: list[Clash] = []
    row = _columns(shape_of(type(now)), base, wanted, now, clashes)
    if clashes:
        raise Stale(clashes)
    return row


def _flat(root: Any) -> dict[UUID, _Stood]:
    return {
        place.row.id: _Stood(place.row, place.parent.id if place.parent else None, place.field)
        for place in places(root)
    }


def _columns(shape: Shape, base: Any, wanted: Any, now: Any, clashes: list[Clash]) -> Any:
    changes: dict[str, Any] = {}
    for name in shape.columns:
        was, new, held = getattr(base, name), getattr(wanted, name), getattr(now, name)
        if new in (was, held):
            continue
        if held == was:
            changes[name] = new
        elif isinstance(new, Text):
            changes[name] = _text(shape, now.id, name, (was, new, held), clashes)
        else:
            clashes.append(_clash(shape, now.id, name, was, held, new))
    return replace(now, **changes) if changes else now


def _text(
    shape: Shape, row: UUID, name: str, texts: tuple[Text, Text, Text], clashes: list[Clash]
) -> Text:
    was, new, held = texts
    for tag in {*was, *new}:
        old, words, stands = was.get(tag, ""), new.get(tag, ""), held.get(tag, "")
        if words in (old, stands):
            continue
        if stands != old:
            clashes.append(_clash(shape, row, f"{name}.{tag}", old, stands, words))
        held = held.with_(tag, words)
    return held


def _clash(shape: Shape, row: UUID, field: str, was: Any, now: Any, wanted: Any) -> Clash:
    return Clash(noun=shape.name, row=row, field=field, was=was, now=now, wanted=wanted)


class _Merge:
    """Three values of one root, row by row."""

    def __init__(
        self,
        base: Mapping[UUID, _Stood],
        wanted: Mapping[UUID, _Stood],
        now: Mapping[UUID, _Stood],
    ) -> None:
        self.base, self.wanted, self.now = base, wanted, now
        self.clashes: list[Clash] = []

    def rows(self) -> dict[UUID, _Stood]:
        """The rows that stand after the merge, each with its columns and its parent."""
        merged = {}
        for row_id in {**self.now, **self.wanted, **self.base}:
            stood = self._row(row_id)
            if stood is not None:
                merged[row_id] = stood
        for row_id, stood in merged.items():
            if stood.parent is not None and stood.parent not in merged:
                # One side deleted what the other put a row into.
                self._differs(row_id)
        return merged

    def built(self, merged: Mapping[UUID, _Stood], row_id: UUID) -> Any:
        """The value of these rows."""
        row = merged[row_id].row
        lists = {}
        for field in shape_of(type(row)).children:
            members = [
                each
                for each, stood in merged.items()
                if stood.parent == row_id and stood.field == field
            ]
            ordered = self._ordered(row_id, field, members)
            lists[field] = tuple(self.built(merged, each) for each in ordered)
        return replace(row, **lists)

    def _row(self, row_id: UUID) -> _Stood | None:
        base, wanted, now = self.base.get(row_id), self.wanted.get(row_id), self.now.get(row_id)
        if base is None:
            if wanted is not None and now is not None and wanted != now:
                self._differs(row_id)
            return now or wanted
        if wanted is None or now is None:
            left = wanted or now
            if left is not None and not self._is_same(base, left):
                self._differs(row_id)
            return None
        shape = shape_of(type(now.row))
        row = _columns(shape, base.row, wanted.row, now.row, self.clashes)
        parent = now.parent
        if wanted.parent not in (base.parent, now.parent):
            if now.parent != base.parent:
                self._differs(row_id, "@")
            parent = wanted.parent
        return _Stood(row, parent, now.field)

    def _is_same(self, base: _Stood, left: _Stood) -> bool:
        shape = shape_of(type(base.row))
        columns = all(getattr(base.row, each) == getattr(left.row, each) for each in shape.columns)
        return columns and base.parent == left.parent

    def _differs(self, row_id: UUID, field: str = "*") -> None:
        stood = [each.get(row_id) for each in (self.base, self.now, self.wanted)]
        was, now, wanted = (each.row if each else None for each in stood)
        shape = shape_of(type(was or now or wanted))
        self.clashes.append(_clash(shape, row_id, field, was, now, wanted))

    def _ordered(self, parent: UUID, field: str, members: Sequence[UUID]) -> list[UUID]:
        base, wanted, now = (
            list(_listed(flat, parent, field)) for flat in (self.base, self.wanted, self.now)
        )
        is_moved_here, is_moved_there = _is_moved(base, wanted), _is_moved(base, now)
        if is_moved_here and is_moved_there and _is_moved(wanted, now):
            self._differs(parent, field)
        first, second = (wanted, now) if is_moved_here else (now, wanted)
        return _woven(first, second, set(members))


def _listed(flat: Mapping[UUID, _Stood], parent: UUID, field: str) -> Iterator[UUID]:
    if parent in flat:
        yield from (row.id for row in getattr(flat[parent].row, field))


def _is_moved(one: Sequence[UUID], other: Sequence[UUID]) -> bool:
    """Whether the rows in both lists stand in another order."""
    return [each for each in one if each in set(other)] != [
        each for each in other if each in set(one)
    ]


def _woven(first: Sequence[UUID], second: Sequence[UUID], members: set[UUID]) -> list[UUID]:
    """The members in the order of the first list, those of the second after their neighbours."""
    woven = [each for each in first if each in members]
    placed = set(woven)
    at = 0
    for each in second:
        if each not in members:
            continue
        if each in placed:
            at = woven.index(each) + 1
        else:
            woven.insert(at, each)
            at += 1
    return woven
