"""When programme items are, by instants: their order, their days, the minutes they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import TypeVar

from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.domain.zones import zone_of

T = TypeVar("T")

# Only for the order on a page: a part of the day has no clock time and none is ever printed.
_PLACE_IN_DAY = {
    PartOfDay.EARLY: time(6),
    PartOfDay.MORNING: time(9),
    PartOfDay.NOON: time(12),
    PartOfDay.AFTERNOON: time(14),
    PartOfDay.EVENING: time(18, 30),
    PartOfDay.NIGHT: time(22),
}


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant to another."""

    begins: datetime
    ends: datetime

    def shared_with(self, other: Span) -> Span | None:
        """What both have in common, where that is more than an instant."""
        begins, ends = max(self.begins, other.begins), min(self.ends, other.ends)
        return Span(begins, ends) if begins < ends else None

    @property
    def minutes(self) -> int:
        """Its length in whole minutes."""
        return int((self.ends - self.begins).total_seconds() // 60)


def span(when: When) -> Span | None:
    """From begin to end, where both are known and in this order."""
    begins, ends = when.begins_at, when.ends_at
    return Span(begins, ends) if begins and ends and begins < ends else None


def takes_place(item: ProgrammeItem) -> bool:
    """Whether the item is still meant to be held, or was."""
    return item.status not in (ItemStatus.CANCELLED, ItemStatus.NOT_HELD)


def is_firm(item: ProgrammeItem) -> bool:
    """Whether an item was confirmed, or held."""
    return item.status in (ItemStatus.CONFIRMED, ItemStatus.HELD)


def go_together(one: ProgrammeItem, other: ProgrammeItem) -> bool:
    """Whether somebody may be in both; groups go their own ways."""
    groups = set(one.group_ids), set(other.group_ids)
    return not all(groups) or bool(groups[0] & groups[1])


def in_clock_order(items: Iterable[ProgrammeItem]) -> tuple[ProgrammeItem, ...]:
    """By day and clock, without a day last.

    An item without a time stays behind the one that it follows in the visit's own order, as a
    host's draft means its dots; one that follows none begins its day.
    """
    rows = tuple(items)
    before: dict[date | None, datetime] = {}
    places = []
    for row in rows:
        day, begins = row.when.day, _begins(row.when)
        before[day] = begins or before.get(day) or datetime.min.replace(tzinfo=UTC)
        places.append((day or date.max, day is None, before[day]))
    return tuple(rows[number] for number in sorted(range(len(rows)), key=places.__getitem__))


def by_day(items: Iterable[ProgrammeItem]) -> Iterator[tuple[date | None, list[ProgrammeItem]]]:
    """The items day by day in clock order."""
    for day, of_day in groupby(in_clock_order(items), key=lambda item: item.when.day):
        yield day, list(of_day)


def _begins(when: When) -> datetime | None:
    """When an item begins, as far as the order on a page needs to know."""
    if when.day is None or when.begins_at:
        return when.begins_at
    if when.kind is TimeKind.ALL_DAY:
        return at(when.day, time(0), when.zone)
    if when.part and when.kind is TimeKind.PART_OF_DAY:
        return at(when.day, _PLACE_IN_DAY[when.part], when.zone)
    return None


def at(day: date, clock: time, zone: str) -> datetime:
    """The instant of a local time."""
    return datetime.combine(day, clock, zone_of(zone)).astimezone(UTC)


def offset(day: date, clock: time, zone: str) -> timedelta:
    """How far local time is ahead of UTC then."""
    return datetime.combine(day, clock, zone_of(zone)).utcoffset() or timedelta()


def clocks_change_on(day: date, zone: str) -> bool:
    """Whether the clocks of a zone are put forward or back on this day."""
    return offset(day, time(0), zone) != offset(day, time(23, 59), zone)


def latest(rows: Iterable[T], key: Callable[[T], When]) -> T:
    """The row that begins last; of those that begin together, or have no day, the last one."""
    return max(enumerate(rows), key=lambda pair: (_known(key(pair[1])), pair[0]))[1]


def _known(when: When) -> tuple[date, datetime]:
    start = datetime.min.replace(tzinfo=UTC)
    return when.day or date.min, when.begins_at or start
