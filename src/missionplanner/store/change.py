"""The only way to write: values taken and put in one change, written all together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast
from uuid import UUID

from missionplanner.domain.amend import amend, find_row, without
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.messages import Message
from missionplanner.store import diff
from missionplanner.store.cleaning import cleaned, cleaned_fields, refuse_unreadable
from missionplanner.store.diff import LIFE, PLACE, Edit
from missionplanner.store.rows import Kept
from missionplanner.store.shape import Shape, shape_of
from missionplanner.store.spaces import space_of
from missionplanner.store.stale import rebased, rebased_row

N = TypeVar("N")


class Change:
    """What one change has put so far; the journal is written from it when the change ends."""

    def __init__(
        self,
        kept: Callable[[Shape, UUID], Kept | None],
        root_of: Callable[[Shape, UUID], UUID | None],
    ) -> None:
        self._kept = kept
        self._root_of = root_of
        self._before: dict[UUID, Kept | None] = {}
        self._now: dict[UUID, Any] = {}
        self._shapes: dict[UUID, Shape] = {}
        self._bases: dict[UUID, Any] = {}

    def get(self, noun: type[N], row_id: UUID) -> N:
        """A root as it stands in this change; what is put later is compared with it."""
        value = self._standing(_root(noun), row_id)
        if value is None:
            raise not_found()
        self._bases[row_id] = value
        return cast(N, value)

    def put(self, value: Any, *, base: Any = None) -> None:
        """Put a root: what differs from its base is written, or `Stale` is raised.

        The base is what `get` gave, or what a form showed; a new root has none.
        """
        shape = _root(type(value))
        base = self._bases.get(value.id) if base is None else base
        now = self._standing(shape, value.id)
        if base is None and now is not None:
            raise ValueError(f"put of a known {shape.name} needs a base: get it first")
        if base is not None and now is None:
            raise not_found()
        value = cleaned(shape, value, base)
        self._set(value if base is now else rebased(base, value, now))
        self._bases[value.id] = value

    def set(
        self,
        noun: type,
        row_id: UUID,
        *,
        was: Mapping[str, object] | None = None,
        **fields: object,
    ) -> None:
        """Write fields of one row of any noun; `was` is what the person saw of them."""
        root = self._root(shape_of(noun), row_id)
        row: Any = find_row(root, row_id)
        base = replace(row, **was) if was else row
        wanted = replace(base, **cleaned_fields(fields))
        changed = rebased_row(base, wanted, row)
        if changed is not row:
            columns = shape_of(noun).columns
            values = {name: getattr(changed, name) for name in columns}
            self._set(amend(root, row_id, **values))

    def delete(self, noun: type, row_id: UUID) -> None:
        """Delete a row with all below it."""
        shape = shape_of(noun)
        root = self._root(shape, row_id)
        if shape.parent is None:
            self._now[row_id] = None
        else:
            self._set(without(root, row_id))

    def edits(self) -> tuple[Edit, ...]:
        """What this change writes: nothing for what it changed back."""
        found: list[Edit] = []
        for root_id, now in self._now.items():
            before = self._before[root_id]
            if before is None and now is None:
                continue
            found += diff.edits(self._shapes[root_id], before, now)
            _refuse_other_space(before, now)
        refuse_unreadable(found)
        return tuple(found)

    def spaces(self) -> dict[str, str]:
        """The space of each root that stands, by its id."""
        return {str(root): space_of(now) for root, now in self._now.items() if now is not None}

    def kept(self, edits: Sequence[Edit]) -> dict[UUID, Kept]:
        """The roots as they stand once these edits of theirs are written."""
        if any(_may_find_more(edit) for edit in edits):
            return {}
        keys: dict[str, str] = {}
        for edit in edits:
            if edit.field == PLACE:
                keys[edit.row] = edit.new[1]
            elif edit.field == LIFE and edit.new and edit.new[PLACE]:
                keys[edit.row] = edit.new[PLACE][1]
        found = {}
        for root, now in self._now.items():
            before = self._before[root]
            if now is not None and (before is None or now is not before.value):
                found[root] = Kept(now, {**(before.keys if before else {}), **keys})
        return found

    def _standing(self, shape: Shape, root_id: UUID) -> Any:
        if root_id not in self._before:
            kept = self._kept(shape, root_id)
            self._before[root_id] = kept
            self._now[root_id] = kept.value if kept else None
            self._shapes[root_id] = shape
        return self._now[root_id]

    def _set(self, value: Any) -> None:
        self._now[value.id] = value

    def _root(self, shape: Shape, row_id: UUID) -> Any:
        """The root in which the row stands in this change."""
        if shape.parent is None:
            value = self._standing(shape, row_id)
            if value is None:
                raise not_found()
            return value
        root_id = self._root_of(shape, row_id)
        known = [self._standing(shape.root, root_id)] if root_id else []
        for value in [*known, *self._now.values()]:
            if value is not None and find_row(value, row_id) is not None:
                return value
        raise not_found()


def not_found() -> NotFound:
    """The refusal of a row that does not stand."""
    return NotFound(Message("This is not in the store; it may have been deleted meanwhile."))


def _may_find_more(edit: Edit) -> bool:
    """Whether entries of another store may have waited for what begins here."""
    is_alone = edit.shape.parent is not None and not edit.shape.children
    return edit.field == LIFE and edit.new is not None and not is_alone


def _root(noun: type) -> Shape:
    shape = shape_of(noun)
    if shape.parent is not None:
        raise TypeError(f"{shape.name} lives inside {shape.root.name}")
    return shape


def _refuse_other_space(before: Kept | None, now: Any) -> None:
    if before is not None and now is not None and space_of(before.value) != space_of(now):
        raise InvalidInput(
            Message("This stays with its visit; make a new one there that supersedes it."),
            field="visit_id",
        )
