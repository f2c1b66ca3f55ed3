"""The day grid: blocks true to the minute on a scale of hours, days side by side."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from missionplanner.documents.blocks import DayGrid, Face, GridDay, GridItem, GridKind, Line
from missionplanner.documents.house_style import (
    ASCENT,
    HAIRLINE,
    HEAD,
    MEDIUM_RULE,
    MM,
    NOTE,
    TEXT_WIDTH,
)
from missionplanner.documents.pdf.grid_legend import GridLegend, draw_box
from missionplanner.documents.pdf.grid_notes import Note, grid_notes, marked
from missionplanner.documents.pdf.lanes import Lane, lanes, most_beside
from missionplanner.documents.pdf.lines import SetLine, broken, limited, width_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import Words, plain

_HOUR, _LEAST_HOUR = 12 * MM, 6 * MM
_SCALE = 14 * MM  # the width of the column of hours
_DAY_GAP = 2 * MM
_MOST_DAYS = 5
_LEAST_LANE = 16 * MM  # groups side by side get so much; else fewer days stand on a page
_MOST_UNTIMED = 16  # lines above the scale
_FEW, _NARROW = 2, 0.62  # a day of few items, none beside another, is narrower
_MOST_HEAD_LINES = 4  # of a day's title, of its cities
_LATEST, _MIDNIGHT = 30 * 60, 24 * 60  # what goes on beyond six in the morning is cut
_PAD = 2.2 * MM
_ONE_LINE = NOTE.size + 3.4
_BETWEEN = 1.2  # of two items that touch
_DOTS = "0.6 2"
_TITLE_AT, _ASIDE_STEP = 3 + ASCENT * HEAD.size, NOTE.leading + 2  # baselines of a day's head


@dataclass(frozen=True, slots=True)
class _Box:
    """An item as it is drawn: its place below the first hour, and the lines that fit into it."""

    kind: GridKind
    x: float
    top: float
    wide: float
    high: float
    lines: list[SetLine]


class DayGridPiece(Piece):
    """As many days as fit side by side, on one scale; what has no room in its box is numbered."""

    def __init__(self, grid: DayGrid, days: tuple[GridDay, ...], above: float, rank: int) -> None:
        self.above = above
        self._rank = rank
        self._grid, self._days = grid, days
        self._columns = _columns(days)
        widths = [width for _, width in self._columns]
        self._titles = [
            _head_lines(day.title, Face.SEMIBOLD, HEAD.size, width)
            for day, width in zip(days, widths, strict=True)
        ]
        self._asides = [
            _head_lines(day.aside, Face.REGULAR, NOTE.size, width)
            for day, width in zip(days, widths, strict=True)
        ]
        self._untimed = [
            [part for line in day.untimed for part in _lines(line, width)]
            for day, width in zip(days, widths, strict=True)
        ]
        self._first, self._last = _hours(days)
        self._legend = GridLegend(grid)
        self.notes = grid_notes([])

    def set_to(self, room: float) -> None:
        """Set the scale so that the grid, and where it can be its notes, have room."""
        titles, asides = map(_longest, (self._titles, self._asides))
        untimed = min(_longest(self._untimed), _MOST_UNTIMED)
        self._aside_at = _TITLE_AT + (max(titles, 1) - 1) * HEAD.leading + _ASIDE_STEP
        self._untimed_at = self._aside_at + max(asides, 1) * NOTE.leading
        self._head = max(titles, 1) * HEAD.leading + (max(asides, 1) + untimed) * NOTE.leading + 7
        hours = self._last - self._first
        free = room - self._head - self._legend.height
        self._set_hour(min(_HOUR, free / hours))
        wanted = self._with_notes(free)
        while self.notes.height and _LEAST_HOUR <= wanted < self._hour - 0.01:
            self._set_hour(wanted)
            wanted = self._with_notes(free)
        if self.notes.height and wanted < _LEAST_HOUR:  # these go to a page of their own
            self._set_hour(min(_HOUR, free / hours))
        self.height = self._head + hours * self._hour + self._legend.height

    def _with_notes(self, free: float) -> float:
        """How high an hour may be above the present notes."""
        return (free - self.notes.height - self.notes.above) / (self._last - self._first)

    def _set_hour(self, hour: float) -> None:
        self._hour = hour
        self._boxes: list[list[_Box]] = []
        self._above_scale: list[list[SetLine]] = []
        notes: list[Note] = []
        shortest = round(_ONE_LINE / hour * 60)
        for day, (begin, width), untimed in zip(
            self._days, self._columns, self._untimed, strict=True
        ):
            self._above_scale.append(marked(untimed, _MOST_UNTIMED, width, (day.untimed, notes)))
            placed = lanes(day.items, shortest)
            self._starts = sorted(item.begins for item in day.items)
            self._boxes.append([self._box(lane, begin, width, notes) for lane in placed])
        self.notes = grid_notes(notes)

    def _box(self, lane: Lane, x: float, width: float, notes: list[Note]) -> _Box:
        item = lane.item
        wide = (width + _DAY_GAP) / lane.lanes - _DAY_GAP
        x += lane.lane * (wide + _DAY_GAP)
        top, ends = self._below(item.begins), self._below(min(item.ends, self._last * 60))
        high = max(ends - top - _BETWEEN, _ONE_LINE)
        room = wide - _PAD - 7
        lines = [part for line in item.lines for part in _lines(line, room)]
        if item.begins == item.ends:
            wanted = _ONE_LINE + (len(lines) - 1) * NOTE.leading + (3.0 if len(lines) > 1 else 0.0)
            high = max(high, min(wanted, self._below(self._next(item)) - top - _BETWEEN))
        fit = max(1, int((high - _ONE_LINE) / NOTE.leading + 1.05))
        shown = marked(lines, fit, room, (item.lines, notes))
        return _Box(item.kind, x, top, wide, high, shown)

    def _next(self, item: GridItem) -> float:
        """When the day goes on after an item without an end: until then there is room for it."""
        later = bisect_right(self._starts, item.begins)
        return self._starts[later] if later < len(self._starts) else self._last * 60

    def _below(self, minute: float) -> float:
        return (minute / 60 - self._first) * self._hour

    def draw(self, pen: Pen, x: float, top: float) -> None:
        zero = top - self._head
        with pen.artifact():  # each item says its own time
            self._draw_hours(pen, x, zero)
        for number, (begin, width) in enumerate(self._columns):
            pen.rules(MEDIUM_RULE, [(x + begin, x + begin + width, top)])
            with pen.inside(Element(f"H{self._rank}")):
                pen.lines(x + begin, top - _TITLE_AT, self._titles[number], HEAD)
                pen.lines(x + begin, top - self._aside_at, self._asides[number], NOTE)
            with pen.inside(Element("P")):
                pen.lines(x + begin, top - self._untimed_at, self._above_scale[number], NOTE)
            with pen.inside(Element("L")):
                for box in self._boxes[number]:
                    _draw_item(pen, box, x, zero)
        with pen.inside(Element("P")):
            self._legend.draw(pen, x, top - self.height)

    def _draw_hours(self, pen: Pen, x: float, zero: float) -> None:
        hours = range(self._first, self._last + 1)
        places = [zero - self._below(hour * 60) for hour in hours]
        pen.rules(HAIRLINE, [(x + _SCALE, x + TEXT_WIDTH, y) for y in places], _DOTS)
        for hour, y in zip(hours, places, strict=True):
            shown = f"{hour if hour <= 24 else hour - 24:02d}:00"
            pen.words(x, y - 0.35 * NOTE.size, shown, Face.MEDIUM, NOTE.size)


def day_grids(grid: DayGrid, above: float, rank: int, room: float) -> list[Piece]:
    """The grid as pieces of at most five days, of fewer where many groups go side by side.

    Each has its notes behind it; `room` is what a page has below the title of its section.
    """
    for most in range(_MOST_DAYS, 0, -1):
        pages = _pages(grid.days, most)
        if most == 1 or all(_narrowest(days) >= _LEAST_LANE for days in pages):
            break
    pieces: list[Piece] = []
    for days in pages:
        piece = DayGridPiece(grid, days, above, rank)
        piece.set_to(room)
        pieces += [piece, piece.notes] if piece.notes.height else [piece]
    return pieces


def _draw_item(pen: Pen, box: _Box, x: float, zero: float) -> None:
    top = zero - box.top
    corners = (x + box.x, top - box.high, box.wide, box.high)
    # White under the box, so that the scale's dots do not run through the words.
    pen.block(corners, (1, 1, 1))
    draw_box(pen, box.kind, corners)
    first = top - (3.0 if box.high > _ONE_LINE + 1 else 1.4) - ASCENT * NOTE.size
    with pen.inside(Element("LI")), pen.inside(Element("LBody")):
        pen.lines(x + box.x + _PAD, first, box.lines, NOTE)


def _pages(days: tuple[GridDay, ...], most: int) -> list[tuple[GridDay, ...]]:
    """As many days on each page, but for the last one."""
    rows = -(-len(days) // most)
    size = -(-len(days) // rows) if rows else 1
    return [days[begin : begin + size] for begin in range(0, len(days), size)]


def _narrowest(days: tuple[GridDay, ...]) -> float:
    """The width of the narrowest item of these days beside each other."""
    return min(
        (width + _DAY_GAP) / most_beside(day) - _DAY_GAP
        for day, (_, width) in zip(days, _columns(days), strict=True)
    )


def _columns(days: tuple[GridDay, ...]) -> list[tuple[float, float]]:
    """Where each day begins and how wide it is; no word of a day's head is broken if it can be."""
    narrow = _shared([_NARROW if _is_short(day) and len(days) > 1 else 1.0 for day in days])
    if all(_longest_word(day) <= width for day, (_, width) in zip(days, narrow, strict=True)):
        return narrow
    return _shared([1.0] * len(days))


def _shared(weights: list[float]) -> list[tuple[float, float]]:
    room = TEXT_WIDTH - _SCALE - _DAY_GAP * (len(weights) - 1)
    columns, x = [], _SCALE
    for weight in weights:
        width = room * weight / sum(weights)
        columns.append((x, width))
        x += width + _DAY_GAP
    return columns


def _longest_word(day: GridDay) -> float:
    words = plain(day.title).split()
    return max((width_of(word, Face.SEMIBOLD, HEAD.size) for word in words), default=0.0)


def _is_short(day: GridDay) -> bool:
    return len(day.items) <= _FEW and most_beside(day) == 1


def _hours(days: tuple[GridDay, ...]) -> tuple[int, int]:
    """The first and the last hour of the scale."""
    items = [item for day in days for item in day.items]
    first = min((item.begins for item in items), default=9 * 60) // 60
    last = max((_last_minute(item) for item in items), default=18 * 60)
    return first, max(-(-last // 60), first + 4)


def _last_minute(item: GridItem) -> int:
    # A flight through the night is cut at midnight: until the morning nothing else is on the page.
    if item.ends > _LATEST:
        return max(_MIDNIGHT, item.begins + 30)
    return max(item.ends, item.begins + 30)


def _head_lines(words: Words, face: Face, size: float, width: float) -> list[SetLine]:
    return limited(broken(words, face, size, width), _MOST_HEAD_LINES) if words else []


def _longest(columns: list[list[SetLine]]) -> int:
    return max(map(len, columns), default=0)


def _lines(line: Line, width: float) -> list[SetLine]:
    return broken(line.words, line.face, NOTE.size, width, line.language) if line.words else []
