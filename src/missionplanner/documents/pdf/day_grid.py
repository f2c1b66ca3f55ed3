"""The day grid: blocks true to the minute on a scale of hours, days side by side."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import DayGrid, Face, GridDay, GridItem, GridKind, Line
from missionplanner.documents.house_style import (
    ASCENT,
    BAR,
    DESCENT,
    HAIRLINE,
    HEAD,
    MEDIUM_RULE,
    MM,
    NOTE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    THIN,
)
from missionplanner.documents.pdf.lines import SetLine, broken, cut_to, limited, width_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import Words

_HOUR = 12 * MM  # at most
_SCALE = 14 * MM  # the width of the column of hours
_DAY_GAP = 2 * MM
_MOST_DAYS = 5
_LEAST_LANE = 16 * MM  # groups side by side get so much; else fewer days stand on a page
_MOST_UNTIMED = 16  # lines above the scale
_FEW, _NARROW = 2, 0.62  # a day of few items, none beside another, is narrower
_MOST_HEAD_LINES = 4  # of a day's title, of its cities
_LATEST = 30 * 60  # what goes on beyond six in the morning is cut there
_PAD = 2.2 * MM
_ONE_LINE = NOTE.size + 3.4
_BETWEEN = 1.2  # of two items that touch
_LEGEND = 22.0
_TITLE_ROOM = 60.0  # a section's title above the grid
_DOTS = "0.6 2"
_TITLE_AT, _ASIDE_STEP = 3 + ASCENT * HEAD.size, NOTE.leading + 2  # baselines of a day's head


@dataclass(frozen=True, slots=True)
class Lane:
    """An item's place within its day: which of how many lanes side by side."""

    item: GridItem
    lane: int
    lanes: int


def lanes(items: tuple[GridItem, ...], shortest: int) -> list[Lane]:
    """Items that overlap as drawn are laid side by side; each is drawn at least so long."""
    placed: list[Lane] = []
    cluster: list[tuple[GridItem, int]] = []
    free: list[int] = []  # the minute at which each lane of the cluster is free again
    for item in sorted(items, key=lambda item: (item.begins, -item.ends)):
        if free and item.begins >= max(free):
            placed += [Lane(one, lane, len(free)) for one, lane in cluster]
            cluster, free = [], []
        lane = next((n for n, until in enumerate(free) if until <= item.begins), len(free))
        until = max(item.ends, item.begins + shortest)
        if lane == len(free):
            free.append(until)
        else:
            free[lane] = until
        cluster.append((item, lane))
    return placed + [Lane(one, lane, len(free)) for one, lane in cluster]


class DayGridPiece(Piece):
    """As many days as fit side by side, on one scale."""

    def __init__(
        self, grid: DayGrid, days: tuple[GridDay, ...], above: float, rank: int = 1
    ) -> None:
        self.above = above
        self._rank = rank
        self._grid, self._days = grid, days
        self._columns = _columns(days)
        self._untimed = [
            limited([part for line in day.untimed for part in _lines(line, width)], _MOST_UNTIMED)
            for day, (_, width) in zip(days, self._columns, strict=True)
        ]
        self._titles = [
            _head_lines(day.title, Face.SEMIBOLD, HEAD.size, width)
            for day, (_, width) in zip(days, self._columns, strict=True)
        ]
        self._asides = [
            _head_lines(day.aside, Face.REGULAR, NOTE.size, width)
            for day, (_, width) in zip(days, self._columns, strict=True)
        ]
        titles, asides, untimed = map(_longest, (self._titles, self._asides, self._untimed))
        self._aside_at = _TITLE_AT + (max(titles, 1) - 1) * HEAD.leading + _ASIDE_STEP
        self._untimed_at = self._aside_at + max(asides, 1) * NOTE.leading
        self._head = max(titles, 1) * HEAD.leading + (max(asides, 1) + untimed) * NOTE.leading + 7
        self._first, self._last = _hours(days)
        room = TEXT_HEIGHT - _TITLE_ROOM - self._head - _LEGEND
        self._hour = min(_HOUR, room / (self._last - self._first))
        self.height = self._head + (self._last - self._first) * self._hour + _LEGEND

    def draw(self, pen: Pen, x: float, top: float) -> None:
        zero = top - self._head
        with pen.artifact():  # each item says its own time
            self._draw_hours(pen, x, zero)
        for number, (day, (begin, width)) in enumerate(zip(self._days, self._columns, strict=True)):
            pen.rules(MEDIUM_RULE, [(x + begin, x + begin + width, top)])
            with pen.inside(Element(f"H{self._rank}")):
                pen.lines(x + begin, top - _TITLE_AT, self._titles[number], HEAD)
                pen.lines(x + begin, top - self._aside_at, self._asides[number], NOTE)
            with pen.inside(Element("P")):
                pen.lines(x + begin, top - self._untimed_at, self._untimed[number], NOTE)
            shortest = round(_ONE_LINE / self._hour * 60)
            with pen.inside(Element("L")):
                for lane in lanes(day.items, shortest):
                    self._draw_item(pen, lane, x + begin, width, zero)
        with pen.inside(Element("P")):
            self._draw_legend(pen, x, top - self.height + NOTE.size * DESCENT)

    def _y(self, zero: float, minute: float) -> float:
        return zero - (minute / 60 - self._first) * self._hour

    def _draw_hours(self, pen: Pen, x: float, zero: float) -> None:
        hours = range(self._first, self._last + 1)
        pen.rules(
            HAIRLINE,
            [(x + _SCALE, x + TEXT_WIDTH, self._y(zero, hour * 60)) for hour in hours],
            _DOTS,
        )
        for hour in hours:
            shown = f"{hour if hour <= 24 else hour - 24:02d}:00"
            baseline = self._y(zero, hour * 60) - 0.35 * NOTE.size
            pen.words(x, baseline, shown, Face.MEDIUM, NOTE.size)

    def _draw_item(self, pen: Pen, lane: Lane, x: float, width: float, zero: float) -> None:
        item = lane.item
        wide = (width + _DAY_GAP) / lane.lanes - _DAY_GAP
        x += lane.lane * (wide + _DAY_GAP)
        top = self._y(zero, item.begins)
        ends = min(item.ends, self._last * 60)
        high = max(top - self._y(zero, ends) - _BETWEEN, _ONE_LINE)
        # White under the box, so that the scale's dots do not run through the words.
        pen.block((x, top - high, wide, high), (1, 1, 1))
        _draw_box(pen, item.kind, (x, top - high, wide, high))
        lines = [part for line in item.lines for part in _lines(line, wide - _PAD - 7)]
        fit = max(1, int((high - _ONE_LINE) / NOTE.leading + 1.05))
        first = top - (3.0 if high > _ONE_LINE + 1 else 1.4) - ASCENT * NOTE.size
        with pen.inside(Element("LI")), pen.inside(Element("LBody")):
            pen.lines(x + _PAD, first, limited(lines, fit), NOTE)

    def _draw_legend(self, pen: Pen, x: float, y: float) -> None:
        right = x + TEXT_WIDTH
        for kind, text in self._grid.legend:
            _draw_box(pen, kind, (x, y - 1, 6 * MM, 6.5))
            x += 7 * MM
            pen.words(x, y, text, Face.REGULAR, NOTE.size)
            x += width_of(text, Face.REGULAR, NOTE.size) + 4.5 * MM
        note = cut_to(self._grid.note, Face.REGULAR, NOTE.size, max(right - x, 1))
        pen.words(x, y, note, Face.REGULAR, NOTE.size)


def day_grids(grid: DayGrid, above: float, rank: int = 1) -> list[DayGridPiece]:
    """The grid as pieces of at most five days, of fewer where many groups go side by side."""
    for most in range(_MOST_DAYS, 0, -1):
        pages = _pages(grid.days, most)
        if most == 1 or all(_narrowest(days) >= _LEAST_LANE for days in pages):
            break
    return [DayGridPiece(grid, days, above, rank) for days in pages]


def _pages(days: tuple[GridDay, ...], most: int) -> list[tuple[GridDay, ...]]:
    """As many days on each page, but for the last one."""
    rows = -(-len(days) // most)
    size = -(-len(days) // rows) if rows else 1
    return [days[begin : begin + size] for begin in range(0, len(days), size)]


def _narrowest(days: tuple[GridDay, ...]) -> float:
    """The width of the narrowest item of these days beside each other."""
    return min(
        (width + _DAY_GAP) / _beside(day) - _DAY_GAP
        for day, (_, width) in zip(days, _columns(days), strict=True)
    )


def _beside(day: GridDay) -> int:
    """How many items of a day stand side by side."""
    return max((lane.lanes for lane in lanes(day.items, 0)), default=1)


def _columns(days: tuple[GridDay, ...]) -> list[tuple[float, float]]:
    """Where each day begins and how wide it is."""
    weights = [_NARROW if _is_short(day) and len(days) > 1 else 1.0 for day in days]
    room = TEXT_WIDTH - _SCALE - _DAY_GAP * (len(days) - 1)
    columns, x = [], _SCALE
    for weight in weights:
        width = room * weight / sum(weights)
        columns.append((x, width))
        x += width + _DAY_GAP
    return columns


def _is_short(day: GridDay) -> bool:
    return len(day.items) <= _FEW and _beside(day) == 1


def _hours(days: tuple[GridDay, ...]) -> tuple[int, int]:
    """The first and the last hour of the scale."""
    items = [item for day in days for item in day.items]
    first = min((item.begins for item in items), default=9 * 60) // 60
    last = max((max(item.ends, item.begins + 30) for item in items), default=18 * 60)
    return first, max(-(-min(last, _LATEST) // 60), first + 4)


def _head_lines(words: Words, face: Face, size: float, width: float) -> list[SetLine]:
    return limited(broken(words, face, size, width), _MOST_HEAD_LINES) if words else []


def _longest(columns: list[list[SetLine]]) -> int:
    return max(map(len, columns), default=0)


def _lines(line: Line, width: float) -> list[SetLine]:
    return broken(line.words, line.face, NOTE.size, width, line.language) if line.words else []


def _draw_box(pen: Pen, kind: GridKind, box: tuple[float, float, float, float]) -> None:
    x, foot, _, high = box
    if kind is GridKind.TRANSFER:
        pen.box(box, THIN, "0.8 1.8")
        return
    pen.box(box, THIN)
    if kind is GridKind.MEETING:
        pen.block((x - BAR / 2, foot - THIN / 2, BAR, high + THIN))
