"""Names at the edges of the grid what lies above and below of what one sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from missionplanner.messages import Message
from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.layout import Piece
from missionplanner.ui.programme.grid.measures import Columns
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import draw_icon, draw_text, width_of
from missionplanner.ui.words import say

HEIGHT = 22
_FONT = (12, 500)
_SEEN, _WIDEST = 12, 260


@dataclass(frozen=True, slots=True)
class Edge:
    """A label in the body's own coordinates; a click on it scrolls to the item."""

    place: QRect
    words: str
    icon: str
    piece: Piece


def edges(contents: Contents, columns: Columns, seen: QRect) -> Iterator[Edge]:
    """The labels of all days for the part of the grid that is seen."""
    for at, day in enumerate(contents.days):
        left, right = columns.lefts[at], columns.lefts[at] + columns.widths[at]
        left, right = max(left, seen.left()), min(right, seen.right() + 1)
        if right - left < 120:
            continue
        boxes = [(columns.box(at, piece), piece) for piece in contents.by_day.get(day.day, [])]
        above = [piece for box, piece in boxes if box.bottom - _SEEN < seen.top()]
        below = [piece for box, piece in boxes if box.top + _SEEN > seen.bottom()]
        if above:
            yield _edge(
                contents, above[-1], len(above), QRect(left, seen.top() + 6, right - left, 0)
            )
        if below:
            foot = QRect(left, seen.bottom() - HEIGHT - 6, right - left, 0)
            yield _edge(contents, below[0], len(below), foot, is_below=True)


def _edge(
    contents: Contents, piece: Piece, count: int, room: QRect, *, is_below: bool = False
) -> Edge:
    face = contents.faces[piece.key]
    words = f"{face.start} {face.title}"
    if count > 1:
        words = say(Message("{item}, and {n} more", item=words, n=count - 1))
    wide = min(width_of(words, *_FONT) + 44, room.width() - 16, _WIDEST)
    place = QRect(room.right() - 11 - wide, room.top(), wide, HEIGHT)
    return Edge(place, words, "arrow-down" if is_below else "arrow-up", piece)


def paint_edge(painter: QPainter, edge: Edge) -> None:
    """One label."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(tokens().line2), 1))
    painter.setBrush(QColor(tokens().raised))
    box = QRectF(edge.place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    inner = edge.place.adjusted(12, 0, -26, 0)
    draw_text(painter, inner, edge.words, "text", _FONT)
    at = QPoint(edge.place.right() - 22, edge.place.top() + 4)
    draw_icon(painter, at, edge.icon, "text2", 13)
