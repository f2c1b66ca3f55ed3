"""What is at a place of the grid: an item or its edge, a label, or empty ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint

from missionplanner.ui.programme.grid.dragging import Grab
from missionplanner.ui.programme.grid.layout import Piece
from missionplanner.ui.programme.grid.measures import Box, minutes_at

if TYPE_CHECKING:
    from missionplanner.ui.programme.grid.view import GridView

_GRIP = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """`key` is the item there; `edge` the one that a label at the edge names."""

    day: date
    minute: int
    grab: Grab = Grab.NEW
    key: UUID | None = None
    edge: UUID | None = None


def hit_at(view: GridView, at: QPoint) -> Hit:
    """What is at this place of the viewport."""
    contents = view.contents
    if contents is None or not contents.days:
        return Hit(date.min, 0, Grab.MOVE)
    inside = at - view.offset()
    day = contents.days[view.columns.at(inside.x())].day
    minute = minutes_at(inside.y())
    if not view.body().contains(at):
        lane = next((key for key, place in view.lanes() if place.contains(at)), None)
        return Hit(day, minute, Grab.PLACE if lane else Grab.MOVE, lane)
    for label in view.edges():
        if label.place.contains(inside):
            return Hit(day, minute, Grab.MOVE, edge=label.piece.key)
    for piece in _from_the_top(view, day):
        box = view.box_of(piece)
        if box is not None and box.holds(inside.x(), inside.y()):
            return Hit(day, minute, _grab(view, piece, box, inside.y()), piece.key)
    return Hit(day, minute)


def _from_the_top(view: GridView, day: date) -> list[Piece]:
    """The pieces of a day, those that are painted last first."""
    assert view.contents is not None
    pieces = view.contents.by_day.get(day, [])
    return sorted(reversed(pieces), key=lambda piece: piece.key not in view.ids)


def _grab(view: GridView, piece: Piece, box: Box, y: int) -> Grab:
    """An edge of it where it is high enough to have edges."""
    grip = _GRIP if box.height >= 22 else 0
    if piece.key not in view.ids:
        grip = min(grip, 3)
    if y < box.top + grip and not piece.is_from_before:
        return Grab.BEGIN
    if y >= box.bottom - grip and not piece.goes_on:
        return Grab.END
    return Grab.MOVE
