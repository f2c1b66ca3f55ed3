"""Paints what stays in view: the heads of the days, what has no hours, groups, and the clocks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from missionplanner.ui.programme.grid.contents import Contents, Day, Lane
from missionplanner.ui.programme.grid.measures import HOUR, Box, Columns, HeadSize
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import LEFT, RIGHT, draw_icon, draw_text, width_of

_NAME, _FACTS, _SMALL, _CLOCK = (14, 600), (12, 400), (11, 500), (12, 600)


def paint_heads(
    painter: QPainter,
    contents: Contents,
    columns: Columns,
    size: HeadSize,
    *,
    today: date | None,
    chosen: frozenset[object],
) -> None:
    """The heads of all days, from the left edge of the first one."""
    for at, day in enumerate(contents.days):
        left, width = columns.lefts[at], columns.widths[at]
        _day(painter, QRect(left, 0, width, size.name_height), day, is_today=day.day == today)
        for number, lane in enumerate(day.lanes):
            _lane(painter, size.lane(number, left, width), lane, is_chosen=lane.key in chosen)
        for number, words in enumerate(day.tracks):
            place = QRect(
                columns.track_left(at, number / len(day.tracks)) + 2,
                size.tracks_top,
                width // len(day.tracks) - 12,
                18,
            )
            _track(painter, place, words, is_group=len(day.tracks) > 1 or "  " in words)


def paint_clock(
    painter: QPainter, hour: int, middle: int, width: int, home: str, *, is_hidden: bool
) -> None:
    """An hour beside the days: bold that of the place, light that of home."""
    if is_hidden:
        return
    right = width - 8
    place = QRect(0, middle - 9, right, 18)
    draw_text(painter, place, f"{hour:02}:00", "text", _CLOCK, RIGHT)
    if home:
        left = QRect(0, middle - 9, right - 46, 18)
        draw_text(painter, left, home, "text3", _FACTS, RIGHT)


def paint_zones(painter: QPainter, place: QRect, home: str, here: str) -> None:
    """The names over the clocks."""
    right = QRect(place.adjusted(2, 0, -8, 0))
    if not home:
        draw_text(painter, right, here, "text", (11, 600), RIGHT)
        return
    half = right.width() - 38
    wide = min(width_of(here, 11, 600), max(half, 54))
    draw_text(
        painter,
        QRect(right.right() - wide, right.top(), wide + 1, right.height()),
        here,
        "text",
        (11, 600),
        RIGHT,
    )
    rest = right.width() - wide - 8
    if rest > 20:
        home_place = QRect(right.left(), right.top(), rest, right.height())
        draw_text(painter, home_place, home, "text3", _SMALL, RIGHT)


def paint_now(painter: QPainter, y: int, left: int, right: int) -> None:
    """The line that says how late it is, over its day."""
    colour = QColor(tokens().bad)
    painter.fillRect(QRect(left, y - 1, right - left, 2), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(left - 3, y - 3.5, 7, 7))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_time_pill(
    painter: QPainter, middle: int, gutter: int, words: str, tone: str = "bad"
) -> None:
    """A time among the clocks: that of now, or where something is held."""
    wide = width_of(words, *_CLOCK) + 12
    place = QRect(gutter - 6 - wide, middle - 9, wide, 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().colour(tone)))
    painter.drawRoundedRect(place, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_text(painter, place.adjusted(6, 0, -5, 0), words, "surface", _CLOCK, LEFT)


def paint_hours(painter: QPainter, top: int, bottom: int, left: int, right: int) -> None:
    """A hairline for each hour between these heights."""
    colour = QColor(tokens().line)
    for hour in range(max(0, top // HOUR), min(24, bottom // HOUR + 1) + 1):
        painter.fillRect(QRect(left, hour * HOUR, right - left, 1), colour)


def _day(painter: QPainter, place: QRect, day: Day, *, is_today: bool) -> None:
    inner = place.adjusted(6, 3, -8, 0)
    used = draw_text(painter, inner, day.name, "accent_text" if is_today else "text", _NAME)
    inner.setLeft(inner.left() + used + 8)
    if inner.width() > 24:
        draw_text(painter, inner, day.facts, "text2", _FACTS)


def _lane(painter: QPainter, box: Box, lane: Lane, *, is_chosen: bool) -> None:
    place = QRect(box.left, box.top, box.width, box.height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    if lane.key is not None:
        painter.setBrush(QColor(tokens().surface if lane.is_open else tokens().quiet_soft))
        if lane.is_open or is_chosen:
            pen = QPen(QColor(tokens().accent if is_chosen else tokens().warn), 1)
            if not is_chosen:
                pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    inner = place.adjusted(6, 0, -4, 0)
    if lane.icon:
        draw_icon(painter, QPoint(inner.left(), place.top() + 2), lane.icon, "text2", 13)
        inner.setLeft(inner.left() + 18)
    draw_text(painter, inner, lane.words, "text2" if lane.key else "text3", _SMALL)


def _track(painter: QPainter, place: QRect, words: str, *, is_group: bool) -> None:
    letter, _, name = words.partition("  ")
    if not is_group or not name:
        draw_text(painter, place, words, "text2", (11, 600) if is_group else _SMALL)
        return
    used = draw_text(painter, place, letter, "text", (11, 600))
    place.setLeft(place.left() + used + 6)
    draw_text(painter, place, name, "text2", (11, 600))
