"""The visits of a year as marks on a ribbon: where each begins and ends, one above the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit with the days that it takes."""

    id: UUID
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Mark:
    """A visit on the ribbon: from left to right in pixels, in a lane counted from the top."""

    stay: Stay
    left: int
    right: int
    lane: int


def home_country(routes: Iterable[tuple[str, str]]) -> str:
    """The country that most visits leave or reach: the office's own; nothing where none does."""
    ways = list(routes)
    counted = Counter(code for way in ways for code in set(way) if code)
    left = Counter(origin for origin, _ in ways)
    # Of two that are named as often it is the one that visits leave.
    return max(counted, key=lambda code: (counted[code], left[code], code), default="")


def abroad(from_country: str, to_country: str, home: str) -> str:
    """The country that tells a visit apart from the others: the one that is not home."""
    return from_country if to_country == home and from_country else to_country


def day_at(day: date, year: int, width: int) -> int:
    """Where a day of a year begins, of so many pixels for the whole year."""
    begin, end = date(year, 1, 1), date(year, 12, 31)
    whole = (end - begin).days + 1
    return round((max(begin, min(day, end)) - begin).days * width / whole)


def of_year(stays: Iterable[Stay], year: int) -> list[Stay]:
    """The visits that touch a year, the soonest first."""
    inside = (stay for stay in stays if stay.first.year <= year <= stay.last.year)
    return sorted(inside, key=lambda stay: (stay.first, stay.last, stay.id.bytes))


def marks(
    stays: Sequence[Stay],
    year: int,
    width: int,
    *,
    narrowest: int,
    room_for: Callable[[Stay], int],
) -> tuple[Mark, ...]:
    """The marks of the visits of a year, each in the first lane in which it has room.

    `room_for` is how much its name takes behind the mark.
    """
    ends: list[int] = []
    placed: list[Mark] = []
    for stay in of_year(stays, year):
        left = day_at(stay.first, year, width)
        right = max(left + narrowest, day_at(stay.last, year, width) + width // 366)
        lane = next((i for i, end in enumerate(ends) if end <= left), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = right + room_for(stay)
        placed.append(Mark(stay, left, right, lane))
    return tuple(placed)
