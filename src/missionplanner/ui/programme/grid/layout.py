"""Where the items of a day stand: which minutes they fill, and which part of its width.

Tracks part only where items are parallel; groups keep their side, the first at the left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from missionplanner.domain.when import When
from missionplanner.planning.moving import begins, ends, whole_minutes

DAY = 24 * 60
# An item that has a start and no end yet is drawn so long.
UNKNOWN = 30
# What is shorter is drawn so long, and nothing lies on it.
SHORTEST = 12
# One that begins so much after another, for the same people, is laid over it: both can be read.
_CLEAR = 45
_OVER = 0.42
_EVERYBODY = 99


@dataclass(frozen=True, slots=True)
class Timed:
    """An item by its local minutes, which go on after midnight; `side` is that of its group."""

    key: UUID
    day: date
    begins: int
    ends: int
    side: int = _EVERYBODY


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of an item that stands on one day, from `left` to `right` of its width."""

    key: UUID
    day: date
    begins: int
    ends: int
    side: int = _EVERYBODY
    left: float = 0.0
    right: float = 1.0
    is_from_before: bool = False
    goes_on: bool = False

    def shares_with(self, other: Piece) -> bool:
        """Whether both would be drawn over the same minutes of the same day."""
        return (
            self.day == other.day
            and self.begins < _drawn_end(other)
            and other.begins < _drawn_end(self)
        )


def timed(key: UUID, when: When, side: int = _EVERYBODY) -> Timed | None:
    """An item with a clock time as it stands on its day; nothing for one without.

    Its length is the true one, also where it ends in another zone.
    """
    first = begins(when)
    if first is None:
        return None
    length = when.length
    if length is None:
        last = ends(when)
        length = last - first if last else timedelta()
    starts = first.hour * 60 + first.minute
    minutes = whole_minutes(length)
    return Timed(key, first.date(), starts, starts + (minutes if minutes > 0 else UNKNOWN), side)


def has_clock(when: When) -> bool:
    """Whether it has a place among the hours."""
    return begins(when) is not None


def pieces(items: Iterable[Timed]) -> tuple[Piece, ...]:
    """All items day by day; one across midnight goes on at the top of the next day."""
    of_day: dict[date, list[Piece]] = {}
    for item in items:
        for piece in _by_day(item):
            of_day.setdefault(piece.day, []).append(piece)
    return tuple(piece for day in sorted(of_day) for piece in _laid_out(of_day[day]))


def first_free(taken: Iterable[Piece], day: date, length: int, since: int = 9 * 60) -> int:
    """The first minute of a day from which nothing stands for this length; in steps of five."""
    busy = sorted((piece.begins, piece.ends) for piece in taken if piece.day == day)
    at = since
    for first, last in busy:
        if first >= at + length:
            break
        at = max(at, -(-last // 5) * 5)
    return at if at + length <= DAY else since


def moment(day: date, minutes: int) -> datetime:
    """The local day and time of a minute that may lie after midnight."""
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _by_day(item: Timed) -> Iterator[Piece]:
    day, first, last, is_from_before = item.day, item.begins, item.ends, False
    while True:
        goes_on = last > DAY
        end = min(last, DAY)
        yield Piece(
            item.key, day, first, end, item.side, is_from_before=is_from_before, goes_on=goes_on
        )
        if not goes_on or day == date.max:
            return
        day, first, last, is_from_before = day + timedelta(days=1), 0, last - DAY, True


def _drawn_end(piece: Piece) -> int:
    return max(piece.ends, piece.begins + SHORTEST)


def _laid_out(of_day: list[Piece]) -> Iterator[Piece]:
    """The pieces of one day, in the order in which they are painted."""
    ordered = sorted(of_day, key=_order)
    made = [piece for cluster in _clusters(ordered) for piece in _tracks(cluster)]
    for piece in sorted(made, key=_order):
        is_wide = (piece.left, piece.right) == (0.0, 1.0)
        lies_over = is_wide and any(
            other.shares_with(piece) and other.begins < piece.begins for other in ordered
        )
        yield replace(piece, left=_OVER) if lies_over else piece


def _order(piece: Piece) -> tuple[int, int, int]:
    return piece.begins, piece.side, -piece.ends


def _clusters(ordered: Sequence[Piece]) -> list[list[Piece]]:
    """Those that must stand beside each other, or beside one that must stand beside both."""
    clusters: list[list[Piece]] = []
    for piece in ordered:
        touched = [
            cluster for cluster in clusters if any(_stand_beside(other, piece) for other in cluster)
        ]
        clusters = [cluster for cluster in clusters if cluster not in touched]
        clusters.append([*(each for cluster in touched for each in cluster), piece])
    return clusters


def _tracks(cluster: list[Piece]) -> Iterator[Piece]:
    if len(cluster) == 1:
        yield cluster[0]
        return
    rows = _tracks_by_side(cluster)
    widest = _widened(rows)
    of = len(rows)
    for piece in cluster:
        first, last = widest[id(piece)]
        yield replace(piece, left=first / of, right=(last + 1) / of)


def _stand_beside(one: Piece, later: Piece) -> bool:
    return one.shares_with(later) and not _can_lie_over(one, later)


def _can_lie_over(under: Piece, over: Piece) -> bool:
    together = _EVERYBODY in (under.side, over.side) or under.side == over.side
    return together and over.begins - under.begins >= _CLEAR


def _tracks_by_side(cluster: list[Piece]) -> list[list[Piece]]:
    """One row of pieces for each track: those of the first group first, in as many as it needs."""
    rows: list[list[Piece]] = []
    for side in sorted({piece.side for piece in cluster}):
        begun = len(rows)
        for piece in sorted((each for each in cluster if each.side == side), key=_order):
            free = (row for row in rows[begun:] if _drawn_end(row[-1]) <= piece.begins)
            row = next(free, None)
            if row is None:
                rows.append([piece])
            else:
                row.append(piece)
    return rows


def _widened(rows: list[list[Piece]]) -> dict[int, tuple[int, int]]:
    """First and last track of each piece: what is free beside it becomes its own."""
    taken = [list(row) for row in rows]
    found: dict[int, tuple[int, int]] = {}
    for at, row in enumerate(rows):
        for piece in row:
            first = last = at
            while last + 1 < len(rows) and _is_free(taken[last + 1], piece):
                last += 1
                taken[last].append(piece)
            while first > 0 and _is_free(taken[first - 1], piece):
                first -= 1
                taken[first].append(piece)
            found[id(piece)] = first, last
    return found


def _is_free(row: list[Piece], piece: Piece) -> bool:
    return not any(piece.shares_with(other) for other in row)
