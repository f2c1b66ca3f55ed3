"""A drag over the grid: what is held, where it would stand, and what it would collide with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from uuid import UUID, uuid4

from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.domain.when import TimeKind, When
from missionplanner.planning.moving import begins, ends, lasting, later, on_day, starting, zone_on
from missionplanner.ui.programme.grid.bands import Band, bands
from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.faces import Face, Faces
from missionplanner.ui.programme.grid.layout import DAY, UNKNOWN, Piece, moment, pieces

_STEP, _FINE_STEP, _SHORTEST = 5, 1, 5
_OVER = 0.42


class Grab(StrEnum):
    """What is held."""

    MOVE = "move"
    BEGIN = "begin"
    END = "end"
    NEW = "new"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Drop:
    """Where it was let go: the new times, and in which way they differ from the old ones."""

    grab: Grab
    times: dict[UUID, When]
    by: timedelta = timedelta()
    days: int = 0
    at: datetime | None = None
    until: datetime | None = None
    is_copy: bool = False


@dataclass(frozen=True)
class Drag:
    """One drag from its first pixel to its end; `to` says what it would do at a place."""

    contents: Contents
    grab: Grab
    ids: tuple[UUID, ...]
    day: date
    """The day on which it was taken hold of, and the minute."""
    minute: int
    key: UUID | None = None
    _made: dict[bool, UUID] = field(default_factory=dict)

    def to(self, day: date, minute: int, *, fine: bool = False, is_copy: bool = False) -> Drop:
        """What letting go there would do; steps of five minutes, or of one."""
        step = _FINE_STEP if fine else _STEP
        match self.grab:
            case Grab.NEW:
                return self._new(minute, step)
            case Grab.PLACE:
                return self._place(day, _snapped(minute, step))
            case Grab.MOVE:
                return self._move(day, minute, step, is_copy=is_copy)
            case _:
                return self._resize(day, minute, step)

    @cached_property
    def _item(self) -> ProgrammeItem:
        assert self.key is not None
        return self.contents.items[self.key]

    def _move(self, day: date, minute: int, step: int, *, is_copy: bool) -> Drop:
        first = begins(self._item.when)
        if first is None:
            return self._place(day, _snapped(minute, step))
        offset = moment(self.day, self.minute) - first
        wanted = moment(day, minute) - offset
        at = moment(wanted.date(), _snapped(wanted.hour * 60 + wanted.minute, step))
        days = (at.date() - first.date()).days
        by = at - timedelta(days=days) - first
        visit = self.contents.visit
        times = {}
        for key in self.ids:
            when = later(self.contents.items[key].when, by)
            if days and when.day:
                when = on_day(visit, when, when.day + timedelta(days=days))
            times[key] = when
        return Drop(Grab.MOVE, times, by=by, days=days, is_copy=is_copy)

    def _resize(self, day: date, minute: int, step: int) -> Drop:
        when = self._item.when
        first = begins(when) or moment(self.day, self.minute)
        last = ends(when) or first + timedelta(minutes=UNKNOWN)
        # What was taken hold of is the edge, though the pointer is some pixels beside it.
        edge = first if self.grab is Grab.BEGIN else last
        moved = edge + (moment(day, minute) - moment(self.day, self.minute))
        there = moment(moved.date(), round((moved.hour * 60 + moved.minute) / step) * step)
        least = timedelta(minutes=_SHORTEST)
        if self.grab is Grab.BEGIN:
            at = min(there, last - least)
            return Drop(self.grab, {self._item.id: lasting(when, at, last)}, at=at, until=last)
        until = max(there, first + least)
        return Drop(self.grab, {self._item.id: lasting(when, first, until)}, until=until)

    def _place(self, day: date, minute: int) -> Drop:
        at = moment(day, min(minute, DAY - _STEP))
        when = self._item.when
        if when.day != day:
            when = on_day(self.contents.visit, when, day)
        return Drop(Grab.PLACE, {self._item.id: starting(when, at)}, at=at)

    def _new(self, minute: int, step: int) -> Drop:
        first, last = sorted((_snapped(self.minute, step), _snapped(minute, step)))
        at, until = moment(self.day, first), moment(self.day, max(last, first + _SHORTEST))
        zone = zone_on(self.contents.visit, self.day)
        when = lasting(When(kind=TimeKind.EXACT, zone=zone), at, until)
        return Drop(Grab.NEW, {self.new_id: when}, at=at, until=until)

    @property
    def new_id(self) -> UUID:
        """What a new item is called until there is one."""
        return self._made.setdefault(True, uuid4())

    def preview(self, drop: Drop) -> Preview:
        """How it would look."""
        return Preview(self.contents, drop, frozenset(self.ids))


@dataclass(frozen=True)
class Preview:
    """Items at the times of a drop, over the rest as it stands."""

    contents: Contents
    drop: Drop
    ids: frozenset[UUID]

    @cached_property
    def items(self) -> tuple[ProgrammeItem, ...]:
        """The items with their new times; copies have ids of their own."""
        return tuple(self._items())

    def _items(self) -> Iterator[ProgrammeItem]:
        for key, when in self.drop.times.items():
            item = self.contents.items.get(key)
            if item is None:
                item = ProgrammeItem(id=ProgrammeItemId(key))
            if self.drop.is_copy:
                new = ProgrammeItemId(uuid4())
                item = replace(item, id=new, status=ItemStatus.PROPOSED)
            yield replace(item, when=when)

    @cached_property
    def faces(self) -> dict[UUID, Face]:
        """What stands on them."""
        made = Faces(self.contents.folder)
        return {item.id: made.of(item) for item in self.items}

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Where they would stand; beside something else each keeps the side that it had."""
        found = pieces(filter(None, map(self.contents.timed, self.items)))
        return tuple(map(self._beside, found))

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """What they would collide with."""
        if self.drop.grab is Grab.NEW:
            return ()
        return bands(self.contents.prepared.of(*self.items))

    def _beside(self, piece: Piece) -> Piece:
        others = self.contents.by_day.get(piece.day, [])
        hidden = frozenset() if self.drop.is_copy else self.ids
        if not any(o.key not in hidden and piece.shares_with(o) for o in others):
            return replace(piece, left=0.0, right=1.0)
        had = next((p for p in self.contents.pieces if p.key == piece.key), None)
        if had is not None and had.right - had.left < 1:
            return replace(piece, left=had.left, right=had.right)
        return replace(piece, left=_OVER, right=1.0)


def _snapped(minute: int, step: int) -> int:
    return max(0, min(DAY - step, round(minute / step) * step))
