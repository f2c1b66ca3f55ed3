"""What became of a row, change by change, and how a value of then is brought back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from missionplanner.domain.amend import find_row, places
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.operations.follow_ups import FollowUps
from missionplanner.operations.minutes import refuse_agreed
from missionplanner.planning.declarations import declared
from missionplanner.planning.history_words import Words, row_name, value_words
from missionplanner.planning.labels import label, noun_label
from missionplanner.store.shape import SHAPES, Column, Shape
from missionplanner.store.store import Logged, LoggedEntry, Store

_LIFE, _PLACE, _ERASED = "*", "@", "!"
# Follows from another field, which brings it back.
_FOLLOWING = {("FollowUp", "is_closed")}
_NOT_SHOWN = Message("not shown here")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One field of one row as a change wrote it; `tag` is the language of a text.

    `held` is what it held before the change and `now` what it holds today: what a person who
    brings back a value has seen. Rows of one noun that were all added, moved or deleted are told
    together, so many as `count`.
    """

    noun: str
    row: UUID
    field: str
    tag: str
    name: Words
    of: Words
    before: Words
    after: Words
    can_restore: bool
    held: Any = None
    now: Any = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change: when, whose, what it was called, and what it wrote."""

    at: datetime
    by: str
    label: Message
    told: tuple[Told, ...]


class History:
    """The past of the rows that stand; a visit's holds all that happened in it."""

    def __init__(self, store: Store, follow_ups: FollowUps) -> None:
        self._store = store
        self._follow_ups = follow_ups

    def of(self, noun: str, row_id: UUID, limit: int = 40) -> tuple[Step, ...]:
        """What was done with a row and with all below it, newest first."""
        root = self._root(SHAPES[noun], row_id)
        row = find_row(root, row_id) if root is not None else None
        if noun == Visit.__name__:
            logged, ids = self._store.history(space=row_id, limit=limit), None
        else:
            ids = {place.row.id for place in places(row)} if row is not None else {row_id}
            logged = self._store.history(rows=ids, limit=limit)
        telling = _Telling(self._store, root, logged)
        steps = (_step(each, telling.told(each, ids, row_id)) for each in logged)
        return tuple(step for step in steps if step.told or ids is None)

    def restore(self, told: Told) -> None:
        """Write what a field held before; refused where others changed it meanwhile."""
        shape = SHAPES[told.noun]
        self._refuse_locked(shape, told.row)
        if (told.noun, told.field) == ("FollowUp", "status"):
            self._follow_ups.report(told.row, told.held)
            return
        with self._store.change(Message("{what} brought back", what=told.name)) as tx:
            was, value = told.now, told.held
            if told.tag:
                value = Text(was).with_(told.tag, value or "")
            tx.set(shape.noun, told.row, was={told.field: was}, **{told.field: value})

    def _root(self, shape: Shape, row_id: UUID) -> Any:
        if shape.parent is None:
            return self._store.find(shape.noun, row_id)
        root_id = self._store.root_of(shape.noun, row_id)
        return self._store.find(shape.root.noun, root_id) if root_id else None

    def _refuse_locked(self, shape: Shape, row_id: UUID) -> None:
        root = self._root(shape, row_id)
        if root is None or find_row(root, row_id) is None:
            raise InvalidInput(Message("This was deleted meanwhile; bring it back with Undo."))
        if isinstance(root, FollowUp):
            self._follow_ups.refuse_locked(root)
        for record in root.records if isinstance(root, Visit) else ():
            if find_row(record, row_id) is not None:
                refuse_agreed(record)


class _Telling:
    """Says what entries of the journal mean, as the rows around them are today."""

    def __init__(self, store: Store, root: Any, logged: tuple[Logged, ...]) -> None:
        self._store = store
        self._root = root
        visit_id = root.visit_id if isinstance(root, FollowUp) else None
        around = store.find(Visit, visit_id) if visit_id else None
        self._rows = {
            place.row.id: place.row for each in (around, root) if each for place in places(each)
        }
        entries = [entry for each in logged for entry in each.entries]
        self._erased = {entry.row for entry in entries if entry.field == _ERASED}
        self._strangers: dict[UUID, Any] = {}

    def told(self, logged: Logged, ids: set[UUID] | None, own: UUID) -> tuple[Told, ...]:
        entries = [
            entry
            for entry in logged.entries
            if entry.noun in SHAPES and (ids is None or entry.row in ids)
        ]
        shared = Counter(_shared_fate(entry) for entry in entries)
        done: set[object] = set()
        found: list[Told] = []
        for entry in entries:
            fate = _shared_fate(entry)
            if fate is None:
                found += self._field(entry, own)
            elif fate not in done:
                done.add(fate)
                found.append(self._fate(entry, shared[fate], own))
        return tuple(found)

    def _fate(self, entry: LoggedEntry, count: int, own: UUID) -> Told:
        after = Message("moved")
        if entry.field == _ERASED:
            after = Message("erased for good")
        elif entry.field == _LIFE:
            after = Message("added") if entry.new is not None else Message("deleted")
        return Told(
            noun=entry.noun,
            row=entry.row,
            field=entry.field,
            tag="",
            name=noun_label(entry.noun),
            of=self._of(entry, own) if count == 1 else "",
            before="",
            after=after,
            can_restore=False,
            count=count,
        )

    def _field(self, entry: LoggedEntry, own: UUID) -> Iterator[Told]:
        """What a field held and holds; nothing of one that this version does not know."""
        shape = SHAPES[entry.noun]
        name, _, tag = entry.field.partition(".")
        column = shape.columns.get(name)
        if column is None:
            return
        is_shown = not _is_restricted(shape, column.name)
        old, new = (_value(column, tag, raw) for raw in (entry.old, entry.new))
        row = self._row(shape.noun, entry.row)
        now = getattr(row, column.name, None)
        stands = (now or {}).get(tag, "") if tag else now
        can_restore = (
            is_shown
            and row is not None
            and not column.is_barrier
            and (entry.noun, column.name) not in _FOLLOWING
            and (entry.old is not None or entry.row not in self._erased)
            and old != stands
        )
        yield Told(
            noun=entry.noun,
            row=entry.row,
            field=column.name,
            tag=tag,
            name=label(shape.noun, column.name),
            of=self._of(entry, own),
            before=value_words(old, self.called) if is_shown else _NOT_SHOWN,
            after=value_words(new, self.called) if is_shown else _NOT_SHOWN,
            can_restore=can_restore,
            held=old if is_shown else None,
            now=now if is_shown else None,
        )

    def _of(self, entry: LoggedEntry, own: UUID) -> Words:
        """Which row it was, where it is not the one whose history it is."""
        if entry.row == own:
            return ""
        row = self._row(SHAPES[entry.noun].noun, entry.row)
        return row_name(row, self.called) if row is not None else noun_label(entry.noun)

    def _row(self, noun: type, row_id: UUID) -> Any:
        if row_id in self._rows:
            return self._rows[row_id]
        return self._stranger(row_id, (noun,)) if noun in ROOTS else None

    def called(self, row_id: UUID) -> Words:
        """What the row of an id is called, wherever it is kept; nothing where it is gone."""
        row = self._rows.get(row_id) or self._stranger(row_id, ROOTS)
        return row_name(row, self.called) if row is not None else ""

    def _stranger(self, row_id: UUID, nouns: tuple[type, ...]) -> Any:
        if row_id not in self._strangers:
            found = (self._store.find(noun, row_id) for noun in nouns)
            self._strangers[row_id] = next((row for row in found if row is not None), None)
        return self._strangers[row_id]


def _shared_fate(entry: LoggedEntry) -> tuple[str, str, bool] | None:
    """What rows of one noun have in common that were added, moved or deleted together."""
    if entry.field not in (_LIFE, _PLACE, _ERASED):
        return None
    return entry.noun, entry.field, entry.new is not None


def _step(logged: Logged, told: tuple[Told, ...]) -> Step:
    said = logged.label
    if logged.kind == "undo":
        said = Message("Taken back: {what}", what=logged.label)
    if logged.kind == "redo":
        said = Message("Brought back: {what}", what=logged.label)
    return Step(at=logged.at, by=logged.actor, label=said, told=told)


def _is_restricted(shape: Shape, field: str) -> bool:
    return any(each.name == field and each.is_restricted for each in declared(shape.noun))


def _value(column: Column, tag: str, raw: Any) -> Any:
    """The value as the noun has it; nothing where it is unknown."""
    if tag:
        return raw or ""
    return None if raw is None else column.typed(raw)
