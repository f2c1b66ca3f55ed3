"""The lines of a plan, painted: a day may have forty, and they change with every key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from missionplanner.ui.programme.plan_lines import Line
from missionplanner.ui.theme.fonts import metrics, sized
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import RIGHT, draw_icon, draw_text, fitted, width_of
from missionplanner.ui.words import tip

ROW = 22
_AIR, _GAP, _ICON = 6, 12, 16
_HEAD, _BODY, _BESIDE = (12, 600), (13, 400), (12, 400)


class PlanLines(QWidget):
    """As high as its lines are; who scrolls it gives it its width."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: list[tuple[QRect, Line]] = []
        self.lines: tuple[Line, ...] = ()
        self.setFixedHeight(0)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Other lines."""
        self.lines = tuple(lines)
        self._place()

    def _place(self) -> None:
        width, top = self.width(), 0
        self._placed = []
        for line in self.lines:
            top += _GAP if line.begins_part else 0
            high = self._height(line, width)
            self._placed.append((QRect(0, top, width, high), line))
            top += high
        self.setFixedHeight(top)
        self.update()

    @staticmethod
    def _height(line: Line, width: int) -> int:
        if not line.is_sentence:
            return ROW
        room = QRect(0, 0, _sentence_room(line, width), 1000)
        flags = Qt.TextFlag.TextWordWrap
        return max(ROW, metrics(*_BODY).boundingRect(room, flags, line.words).height() + _AIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, line in self._placed:
            if place.intersects(event.rect()):
                _paint(painter, place, line)
        painter.end()

    def resizeEvent(self, event: QEvent) -> None:
        if self._placed and self._placed[0][0].width() != self.width():
            self._place()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = (line for place, line in self._placed if place.contains(event.pos()))
            line = next(found, None)
            QToolTip.showText(event.globalPos(), tip(_whole(line, self.width())) if line else "")
            return True
        return super().event(event)


def _sentence_room(line: Line, width: int) -> int:
    beside = _beside_width(line, width)
    return width - (_ICON + 8) - (beside + _GAP if beside else 0)


def _beside_width(line: Line, width: int) -> int:
    if not line.beside:
        return 0
    # A pixel more than is measured: a width is rounded, and cut would be what just fits.
    return min(width_of(line.beside, *_font_beside(line)) + 1, width * 45 // 100)


def _font_beside(line: Line) -> tuple[int, int]:
    return _BESIDE if line.is_sentence else _BODY


def _whole(line: Line, width: int) -> str:
    """What the tooltip adds: a text that was cut, and why an item stays."""
    room = width - _beside_width(line, width) - _GAP
    is_cut = not line.is_sentence and fitted(line.words, room, *_BODY) != line.words
    beside = _font_beside(line)
    is_cut_beside = fitted(line.beside, _beside_width(line, width), *beside) != line.beside
    parts = (line.words if is_cut else "", line.beside if is_cut_beside else "", line.tip)
    return "\n".join(part for part in parts if part)


def _paint(painter: QPainter, place: QRect, line: Line) -> None:
    if line.begins_part and place.top() > _GAP:
        edge = QRect(place.left(), place.top() - _AIR, place.width(), 1)
        painter.fillRect(edge, QColor(tokens().line))
    if line.is_head:
        draw_text(painter, place, line.words, line.tone, _HEAD)
        return
    beside = _beside_width(line, place.width())
    first = QRect(place.left(), place.top(), place.width(), ROW)
    figures = first.adjusted(place.width() - beside, 0, 0, 0)
    draw_text(
        painter,
        figures,
        line.beside,
        "text2" if line.is_sentence else line.tone,
        _font_beside(line),
        RIGHT,
    )
    if line.beside_icon:
        at = QPoint(figures.left() - 20, first.center().y() - 6)
        draw_icon(painter, at, line.beside_icon, "text2", 13)
    if not line.is_sentence:
        taken = beside + _GAP + (20 if line.beside_icon else 0)
        draw_text(painter, first.adjusted(0, 0, -taken, 0), line.words, line.tone, _BODY)
        return
    draw_icon(painter, QPoint(place.left(), first.center().y() - 7), line.icon, line.icon_tone, 16)
    room = QRect(
        place.left() + _ICON + 8,
        place.top() + _AIR // 2,
        _sentence_room(line, place.width()),
        place.height(),
    )
    painter.setFont(sized(*_BODY))
    painter.setPen(QColor(tokens().colour(line.tone)))
    painter.drawText(room, int(Qt.TextFlag.TextWordWrap), line.words)
