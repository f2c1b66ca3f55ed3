"""Where the grid has its days, hours and head, in pixels; no widget knows a number of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from missionplanner.ui.programme.grid.layout import DAY, Piece

HOUR = 50
SMALLEST = 15
ONE_LINE = 39
HEIGHT = HOUR * 24
_NAME, _LANE, _TRACKS, _AIR = 27, 19, 19, 4
# Air at the left and right of what stands on a day.
_LEFT, _RIGHT, _BETWEEN = 4, 8, 4
_NARROWEST, _NARROWEST_TRACK, _QUIET = 220, 96, 150


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel at its right."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height

    def holds(self, x: int, y: int) -> bool:
        """Whether this point is in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


def y_of(minutes: float) -> int:
    """How far below the top of the hours a minute is."""
    return round(minutes * HOUR / 60)


def minutes_at(y: float) -> int:
    """The minute that stands there, of the day's own."""
    return max(0, min(DAY, round(y * 60 / HOUR)))


@dataclass(frozen=True, slots=True)
class Columns:
    """The days from left to right, each with its left edge and width; the hours stand before."""

    lefts: tuple[int, ...]
    widths: tuple[int, ...]

    @staticmethod
    def fitted(tracks: Sequence[int], room: int, quiet: Collection[int] = ()) -> Columns:
        """Days in so much room; none is too narrow to read, and one with many tracks is wider.

        `quiet` are the numbers of days that are narrow while there is no room to spare.
        """
        least = [
            _QUIET if at in quiet else max(_NARROWEST, count * _NARROWEST_TRACK)
            for at, count in enumerate(tracks)
        ]
        busy = [at for at in range(len(least)) if at not in quiet] or list(range(len(least)))
        widths = list(least)
        rest = max(0, room - sum(least))
        # What is left goes to the narrowest of the busy days, until they are alike.
        for at in sorted(busy, key=lambda each: -least[each]):
            alike = (sum(least[each] for each in busy) + rest) // len(busy)
            if least[at] > alike:
                busy.remove(at)
        alike = (sum(least[each] for each in busy) + rest) // max(1, len(busy))
        for at in busy:
            widths[at] = max(alike, least[at])
        if widths and sum(widths) < room:
            widths[-1] += room - sum(widths)
        lefts = [sum(widths[:at]) for at in range(len(widths))]
        return Columns(tuple(lefts), tuple(widths))

    @property
    def width(self) -> int:
        """The width of all days."""
        return sum(self.widths)

    def at(self, x: int) -> int:
        """The number of the day at this place; the nearest one beyond the edges."""
        found = [index for index, left in enumerate(self.lefts) if left <= x]
        return found[-1] if found else 0

    def box(self, at: int, piece: Piece) -> Box:
        """Where a piece stands on the day of this number."""
        inner = self.widths[at] - _LEFT - _RIGHT
        left = self.lefts[at] + _LEFT + round(piece.left * inner)
        right = self.lefts[at] + _LEFT + round(piece.right * inner)
        if piece.right < 1:
            right -= _BETWEEN
        top = y_of(piece.begins)
        height = max(SMALLEST, y_of(piece.ends) - top - 1)
        return Box(left, top, max(right - left, 12), height)

    def track_left(self, at: int, part: float) -> int:
        """Where a track begins on a day."""
        return self.lefts[at] + _LEFT + round(part * (self.widths[at] - _LEFT - _RIGHT))


@dataclass(frozen=True, slots=True)
class HeadSize:
    """How high the head over the hours is."""

    lanes: int
    has_tracks: bool

    @property
    def height(self) -> int:
        """With the names of days, what has no hours, and the names of groups."""
        return _NAME + self.lanes * _LANE + (_TRACKS if self.has_tracks else 0) + _AIR

    def lane(self, number: int, left: int, width: int) -> Box:
        """Where what has no hours stands, the first below the name of the day."""
        return Box(left + _LEFT, _NAME + number * _LANE, width - _LEFT - _RIGHT, _LANE - 2)

    @property
    def tracks_top(self) -> int:
        """Where the names of groups stand."""
        return _NAME + self.lanes * _LANE

    @property
    def name_height(self) -> int:
        """How high the name of a day is."""
        return _NAME
