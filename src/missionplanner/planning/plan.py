"""A plan: which items would get another time, which stay, and what that breaks and mends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import When
from missionplanner.messages import Message
from missionplanner.planning.finding import Level, called
from missionplanner.planning.labels import value_label
from missionplanner.planning.moving import WITH_CLOCK, begins, lasts, whole_minutes


@dataclass(frozen=True, slots=True)
class Move:
    """One item as it stands, and its new time."""

    item: ProgrammeItem
    when: When

    @property
    def item_id(self) -> ProgrammeItemId:
        """Which item moves."""
        return self.item.id

    @property
    def is_to_other_day(self) -> bool:
        """Whether it leaves its day."""
        return self.when.day != self.item.when.day


class Why(StrEnum):
    """Why an item stays."""

    FIXED = "fixed"
    DEPARTURE = "departure"
    WITH_OTHERS = "with_others"
    AFTER_ANOTHER = "after_another"
    NO_CLOCK = "no_clock"


@dataclass(frozen=True, slots=True)
class Stay:
    """One item that one might expect to move, and why it stays."""

    item: ProgrammeItem
    why: Why

    @property
    def reason(self) -> Message:
        """Why it stays, in a few words."""
        return _REASONS[self.why]


_REASONS = {
    Why.FIXED: Message("its time is fixed"),
    Why.DEPARTURE: Message("the departure stays"),
    Why.WITH_OTHERS: Message("others are in it too"),
    Why.AFTER_ANOTHER: Message("follows one that stays"),
    Why.NO_CLOCK: Message("has no time yet"),
}


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that would be otherwise: a sentence, and the figures beside it."""

    says: Message
    beside: Message | None = None
    level: Level = Level.WARNING


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen. `consequences` is what would break, `mends` what would be settled."""

    moves: tuple[Move, ...] = ()
    stays: tuple[Stay, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    mends: tuple[Consequence, ...] = ()

    @property
    def times(self) -> Mapping[UUID, When]:
        """The new times by item."""
        return {move.item_id: move.when for move in self.moves}

    @property
    def label(self) -> Message:
        """What undo calls it."""
        if len(self.moves) == 1:
            return _moved(self.moves[0])
        n = len(self.moves)
        days = {move.when.day for move in self.moves}
        if len(days) == 1 and any(move.is_to_other_day for move in self.moves):
            return Message(
                "{n} item moved to {day}", plural="{n} items moved to {day}", n=n, day=days.pop()
            )
        by = {self._minutes(move) for move in self.moves}
        if len(by) == 1 and (minutes := by.pop()) is not None:
            return Message(
                "{n} item shifted by {minutes} min",
                plural="{n} items shifted by {minutes} min",
                n=n,
                minutes=signed(minutes),
            )
        return Message("{n} item moved", plural="{n} items moved", n=n)

    @staticmethod
    def _minutes(move: Move) -> int | None:
        before, after = begins(move.item.when), begins(move.when)
        return whole_minutes(after - before) if before and after else None

    def applied(self, visit: Visit) -> Visit:
        """The visit as it is once the plan is done."""
        times = self.times
        programme = tuple(
            replace(item, when=times[item.id]) if item.id in times else item
            for item in visit.programme
        )
        return replace(visit, programme=programme)


def clocks(move: Move) -> tuple[Message, Message]:
    """The old and the new clock time of an item, as short as they can be told apart."""
    before, after = move.item.when, move.when
    is_resized = before.kind is after.kind and lasts(before) != lasts(after)
    short = _clock(before), _clock(after)
    if is_resized or (short[0] == short[1] and not move.is_to_other_day):
        return _clock(before, with_end=True), _clock(after, with_end=True)
    return short


def signed(minutes: int) -> str:
    """Minutes with their sign, as on the steps of a shift: +20, −10."""
    return f"+{minutes}" if minutes > 0 else f"−{-minutes}" if minutes < 0 else "0"


def _moved(move: Move) -> Message:
    before, after = move.item.when, move.when
    name = called(move.item, move.item.title)
    is_same_clock = (before.starts, before.ends, before.kind) == (
        after.starts,
        after.ends,
        after.kind,
    )
    if is_same_clock and after.day is not None:
        return Message("“{item}” moved to {day}", item=name, day=after.day)
    old, new = clocks(move)
    if move.is_to_other_day:
        old, new = _with_day(before, old), _with_day(after, new)
    return Message("“{item}” moved: {before} → {after}", item=name, before=old, after=new)


def _clock(when: When, *, with_end: bool = False) -> Message:
    if when.starts is None or when.kind not in WITH_CLOCK:
        return value_label(when.part or when.kind)
    if with_end and when.ends:
        return Message("{starts}–{ends}", starts=when.starts, ends=when.ends)
    return Message("{time}", time=when.starts)


def _with_day(when: When, clock: Message) -> Message:
    if when.day is None:
        return clock
    return Message("{day}, {time}", day=when.day, time=clock)
