"""Paints the whole grid in its order: hours, items, clashes, edges, then what stays in view."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from missionplanner.messages import Message
from missionplanner.planning.moving import zone_on
from missionplanner.planning.programme_times import offset
from missionplanner.ui.programme.grid.band_painting import paint_band
from missionplanner.ui.programme.grid.bands import Band, bands
from missionplanner.ui.programme.grid.edges import paint_edge
from missionplanner.ui.programme.grid.faces import Face
from missionplanner.ui.programme.grid.head_painting import (
    paint_clock,
    paint_heads,
    paint_hours,
    paint_now,
    paint_time_pill,
    paint_zones,
)
from missionplanner.ui.programme.grid.item_painting import draw_item, draw_old_place
from missionplanner.ui.programme.grid.layout import Piece
from missionplanner.ui.programme.grid.measures import HOUR, Box, y_of
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import CENTRE, draw_icon, draw_text
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from missionplanner.ui.programme.grid.dragging import Preview
    from missionplanner.ui.programme.grid.view import GridView

_NO_DAYS = Message("The visit has no dates yet: give it some, or an item a day in the table.")
_NOBODY: frozenset[UUID] = frozenset()


def paint_grid(view: GridView, away: frozenset[UUID] = _NOBODY) -> None:
    """Everything on the viewport as it stands."""
    painter = QPainter(view.viewport())
    paint_still(painter, view, away)
    painter.end()


def still_picture(view: GridView, away: frozenset[UUID]) -> QPixmap:
    """Everything but the items that are on the move, to paint over while they are."""
    ratio = view.viewport().devicePixelRatioF()
    picture = QPixmap(view.viewport().size() * ratio)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint_still(painter, view, away)
    painter.end()
    return picture


def paint_moving(painter: QPainter, view: GridView, preview: Preview) -> None:
    """What is on the move, over the still picture of the rest."""
    body = view.body()
    painter.save()
    painter.setClipRect(body)
    painter.translate(view.offset())
    _paint_pieces(painter, view, preview.pieces, preview.faces, chosen=frozenset(preview.faces))
    standing = view.contents.pieces if view.contents else ()
    _paint_bands(painter, view, preview.bands, (*standing, *preview.pieces))
    painter.restore()
    first = next(iter(preview.pieces), None)
    if first is not None:
        hours, minutes = divmod(first.begins, 60)
        middle = y_of(first.begins) + view.offset().y()
        if middle > view.head.height + 8:
            paint_time_pill(painter, middle, view.gutter, f"{hours:02}:{minutes:02}", "accent")


def paint_still(painter: QPainter, view: GridView, away: frozenset[UUID]) -> None:
    """The grid without these items, of which only the old places are seen."""
    rect = view.viewport().rect()
    painter.fillRect(rect, QColor(tokens().surface))
    if view.contents is None or not view.contents.days:
        draw_text(painter, rect.adjusted(20, 0, -20, 0), say(_NO_DAYS), "text2", (13, 400), CENTRE)
        return
    painter.save()
    painter.setClipRect(view.body())
    painter.translate(view.offset())
    _paint_body(painter, view, away)
    painter.restore()
    _paint_head(painter, view)
    _paint_clocks(painter, view)


def _paint_body(painter: QPainter, view: GridView, away: frozenset[UUID]) -> None:
    contents, seen = view.contents, view.seen()
    assert contents is not None
    paint_hours(painter, seen.top(), seen.bottom(), seen.left(), seen.right() + 1)
    for left in view.columns.lefts:
        painter.fillRect(QRect(left, seen.top(), 1, seen.height()), QColor(tokens().line2))
    for piece in contents.old_pieces:
        _paint_old(painter, view, piece)
    standing = [piece for piece in contents.pieces if piece.key not in away]
    for piece in contents.pieces:
        if piece.key in away:
            _paint_old(painter, view, piece)
    _paint_pieces(painter, view, standing, contents.faces, chosen=view.ids)
    found = contents.bands
    if away:
        found = bands(clash for clash in contents.clashes if not clash.ids & away)
    _paint_bands(painter, view, found, standing)
    if (now := view.now_at()) is not None:
        left = view.columns.lefts[now[0]]
        paint_now(painter, y_of(now[1]), left, left + view.columns.widths[now[0]] - 7)
    for edge in view.edges():
        paint_edge(painter, edge)


def _paint_pieces(
    painter: QPainter,
    view: GridView,
    pieces: Iterable[Piece],
    faces: Mapping[UUID, Face],
    *,
    chosen: frozenset[UUID],
) -> None:
    seen = view.seen().adjusted(-4, -4, 4, 4)
    last: list[tuple[QRect, Piece]] = []
    for piece in pieces:
        place = _place(view.box_of(piece))
        if not place.intersects(seen):
            continue
        if piece.key in chosen:
            last.append((place, piece))
        else:
            _paint_piece(painter, view, place, piece, faces, chosen=False)
    for place, piece in last:
        _paint_piece(painter, view, place, piece, faces, chosen=True)


def _paint_piece(
    painter: QPainter,
    view: GridView,
    place: QRect,
    piece: Piece,
    faces: Mapping[UUID, Face],
    *,
    chosen: bool,
) -> None:
    face = faces[piece.key]
    is_ringed = view.hasFocus() and (piece.key == view.current or view.current not in faces)
    draw_item(painter, place, face, chosen=chosen, ringed=is_ringed)
    for is_it, top, icon in (
        (piece.is_from_before, place.top() + 1, "arrow-up"),
        (piece.goes_on, place.bottom() - 13, "arrow-down"),
    ):
        if is_it:
            middle = place.center()
            middle.setY(top)
            draw_icon(painter, middle, icon, "text2", 13)


def _paint_old(painter: QPainter, view: GridView, piece: Piece) -> None:
    place = _place(view.box_of(piece))
    if place.intersects(view.seen()):
        draw_old_place(painter, place)


def _paint_bands(
    painter: QPainter, view: GridView, found: Iterable[Band], pieces: Iterable[Piece]
) -> None:
    seen = view.seen().adjusted(0, -9, 0, 9)
    by_day: dict[date, list[Piece]] = {}
    for piece in pieces:
        by_day.setdefault(piece.day, []).append(piece)
    for band in found:
        number = view.day_number(band.day)
        if number < 0 or y_of(band.ends) < seen.top() or y_of(band.begins) > seen.bottom():
            continue
        of_band = [piece for piece in by_day.get(band.day, ()) if piece.key in band.keys]
        if not of_band:
            continue
        boxes = [view.columns.box(number, piece) for piece in of_band]
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        top, bottom = y_of(band.begins), y_of(band.ends)
        place = QRect(left, top, right - left, max(6, bottom - top))
        if place.intersects(seen):
            paint_band(painter, place, band)


def _paint_head(painter: QPainter, view: GridView) -> None:
    contents = view.contents
    assert contents is not None
    high, wide = view.head.height, view.viewport().width()
    painter.fillRect(QRect(0, 0, wide, high), QColor(tokens().surface))
    painter.save()
    painter.setClipRect(QRect(view.gutter, 0, wide - view.gutter, high))
    painter.translate(view.offset().x(), 0)
    now = view.now_at()
    today: date | None = contents.days[now[0]].day if now else None
    paint_heads(
        painter,
        contents,
        view.columns,
        view.head,
        today=today,
        chosen=frozenset(view.ids),
    )
    for left in view.columns.lefts:
        painter.fillRect(QRect(left, 0, 1, high), QColor(tokens().line2))
    painter.restore()
    painter.fillRect(QRect(0, high - 1, wide, 1), QColor(tokens().line2))


def _paint_clocks(painter: QPainter, view: GridView) -> None:
    home, here = view.zones()
    top, gutter = view.head.height, view.gutter
    painter.fillRect(
        QRect(0, top, gutter, view.viewport().height() - top), QColor(tokens().surface)
    )
    paint_zones(painter, QRect(0, top - 22, gutter, 18), home, here)
    painter.save()
    painter.setClipRect(QRect(0, top, gutter, view.viewport().height() - top))
    now = view.now_at()
    shift = view.offset().y()
    ahead = _home_ahead(view) if home else 0
    for hour in range(1, 24):
        middle = hour * HOUR + shift
        is_under = now is not None and abs(y_of(now[1]) + shift - middle) < 14
        paint_clock(
            painter, hour, middle, gutter, _clock(hour, ahead) if home else "", is_hidden=is_under
        )
    local = view.local_now()
    if now is not None and local is not None:
        paint_time_pill(painter, y_of(now[1]) + shift, gutter, local.isoformat("minutes"))
    painter.restore()


def _home_ahead(view: GridView) -> int:
    """By how many minutes the clocks at home are ahead."""
    assert view.contents is not None
    visit, day = view.contents.visit, view.first_day()
    noon = time(12)
    ahead = offset(day, noon, visit.home_zone) - offset(day, noon, zone_on(visit, day))
    return round(ahead.total_seconds() / 60)


def _clock(hour: int, ahead: int) -> str:
    hours, minutes = divmod((hour * 60 + ahead) % 1440, 60)
    return f"{hours:02}:{minutes:02}" if minutes else f"{hours:02}"


def _place(box: Box | None) -> QRect:
    return QRect(box.left, box.top, box.width, box.height) if box else QRect()
