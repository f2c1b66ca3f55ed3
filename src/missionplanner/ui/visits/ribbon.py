"""The ribbon of the year: months, visits as marks with their country, today as a red line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from missionplanner.messages import Message, wording
from missionplanner.planning.route import alpha2
from missionplanner.planning.year import Mark, Stay, abroad, day_at, home_country, marks, of_year
from missionplanner.ui.spans import parsed, span
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.visits.rows import group_of
from missionplanner.ui.widgets.painting import draw_text, width_of
from missionplanner.ui.words import language, say, tip

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow

_HEAD, _LANE, _MARK, _FOOT = 20, 19, 13, 5
_NARROWEST, _LANES = 9, 3
_NAME, _CHOSEN, _MONTH, _THIS_MONTH = (12, 500), (12, 600), (11, 500), (11, 600)


class Ribbon(QWidget):
    """Arrows go from visit to visit, Page Up and Page Down turn the year, Enter opens.

    `chosen` and `opened` tell a visit, `turned` the year that is shown.
    """

    chosen = Signal(object)
    opened = Signal(object)
    turned = Signal(int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.year = today().year
        self._rows: dict[UUID, VisitRow] = {}
        self._stays: tuple[Stay, ...] = ()
        self._home = ""
        self._current: UUID | None = None
        self._marks: tuple[Mark, ...] = ()
        self._placed_for = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._word()

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """Show these visits."""
        self._rows = {row.id: row for row in visits}
        self._stays = tuple(filter(None, map(_stay, visits)))
        self._home = home_country((row.from_country, row.to_country) for row in visits)
        self._place()

    def choose(self, visit_id: UUID | None) -> None:
        """Mark a visit; the year turns to it."""
        if visit_id == self._current:
            return
        self._current = visit_id
        stay = next((each for each in self._stays if each.id == visit_id), None)
        if stay is not None and not stay.first.year <= self.year <= stay.last.year:
            self.turn_to(stay.first.year)
        self._word()
        self.update()

    def turn_to(self, year: int) -> None:
        """Show another year."""
        self.year = max(date.min.year, min(year, date.max.year))
        self._place()
        self._word()
        self.turned.emit(self.year)

    def _place(self) -> None:
        self._placed_for = (self.year, self.width())
        self._marks = marks(
            self._stays, self.year, self.width(), narrowest=_NARROWEST, room_for=self._room_for
        )
        self.updateGeometry()
        self.update()

    def _room_for(self, stay: Stay) -> int:
        name = self._name(stay)
        return width_of(name, *_CHOSEN) + 12 if name else 4

    def _name(self, stay: Stay) -> str:
        row = self._rows[stay.id]
        country = abroad(row.from_country, row.to_country, self._home)
        return alpha2(country) if country else ""

    def _word(self) -> None:
        row = self._rows.get(self._current) if self._current else None
        said = Message("Visits of {year}", year=str(self.year))
        if row is not None:
            days = span(parsed(row.starts_on), parsed(row.ends_on))
            said = Message(
                "{year}: {visit}, {days}", year=str(self.year), visit=row.title, days=days
            )
        self.setAccessibleName(say(said))

    def sizeHint(self) -> QSize:
        lanes = max((mark.lane + 1 for mark in self._marks), default=1)
        return QSize(400, _HEAD + min(lanes, _LANES) * _LANE + _FOOT)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        years = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self._step(steps[key])
        elif key in years:
            self.turn_to(self.year + years[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        ordered = sorted(self._stays, key=lambda stay: (stay.first, stay.last, stay.id.bytes))
        ids = [stay.id for stay in ordered]
        if not ids:
            return
        if self._current in ids:
            at = ids.index(self._current) + by
        else:
            shown = [stay.id for stay in of_year(ordered, self.year)] or ids
            at = ids.index(shown[0])
        if 0 <= at < len(ids):
            self.choose(ids[at])
            self.chosen.emit(ids[at])

    def _at(self, point: QPoint) -> UUID | None:
        for mark in self._marks:
            if mark.lane < _LANES and self._reach(mark).contains(point):
                return mark.stay.id
        return None

    def _reach(self, mark: Mark) -> QRect:
        """Where a click means this mark: on it and on its name."""
        wide = mark.right - mark.left + self._room_for(mark.stay) - 4
        return QRect(mark.left - 2, _HEAD + mark.lane * _LANE, wide, _LANE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        visit_id = self._at(event.position().toPoint())
        if visit_id is not None:
            self.choose(visit_id)
            self.chosen.emit(visit_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        visit_id = self._at(event.position().toPoint())
        if visit_id is not None:
            self.opened.emit(visit_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            visit_id = self._at(event.pos())
            row = self._rows.get(visit_id) if visit_id else None
            said = ""
            if row is not None:
                said = f"{row.title}  ·  {span(parsed(row.starts_on), parsed(row.ends_on))}"
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._placed_for != (self.year, self.width()):
            self._place()
        painter = QPainter(self)
        self._paint_months(painter)
        for mark in self._marks:
            if mark.lane < _LANES:
                self._paint_mark(painter, mark)
        self._paint_today(painter)
        if self.hasFocus() and self._current is None:
            self._ring(painter, QRectF(self.rect()))

    def _paint_months(self, painter: QPainter) -> None:
        spoken, today = wording(language()), self._today()
        for month in range(1, 13):
            first = date(self.year, month, 1)
            left = day_at(first, self.year, self.width())
            painter.fillRect(left, 18, 1, self.height() - 18 - _FOOT, QColor(tokens().line))
            is_now = (today.year, today.month) == (self.year, month)
            name = _month(spoken.day(first, "MMMd"))
            place = QRect(left + 5, 0, self.width() // 12 - 6, 18)
            draw_text(
                painter,
                place,
                name,
                "text" if is_now else "text3",
                _THIS_MONTH if is_now else _MONTH,
            )

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        row, look = self._rows[mark.stay.id], tokens()
        is_current = mark.stay.id == self._current
        group = group_of(row, self._today())
        top = _HEAD + mark.lane * _LANE + (_LANE - _MARK) // 2
        place = QRectF(mark.left, top, mark.right - mark.left, _MARK)
        colour = {"coming": look.accent_line, "back": look.warn_line}.get(group, look.line2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if group == "back" and not is_current:
            # Hollow, as its dot in the list: something is still owed.
            painter.setPen(QPen(QColor(look.warn), 1.4))
            painter.setBrush(QColor(look.surface))
            painter.drawRoundedRect(place.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
        else:
            painter.setBrush(QColor(look.accent if is_current else colour))
            painter.drawRoundedRect(place, 3, 3)
        if is_current and self.hasFocus():
            self._ring(painter, place.adjusted(-3, -3, 3, 3))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        name = self._name(mark.stay)
        tone = "text" if is_current else "text2"
        room = QRect(mark.right + 5, top - 2, self._room_for(mark.stay), _MARK + 4)
        draw_text(painter, room, name, tone, _CHOSEN if is_current else _NAME)

    def _paint_today(self, painter: QPainter) -> None:
        today = self._today()
        if today.year != self.year:
            return
        left, red = day_at(today, self.year, self.width()), QColor(tokens().bad)
        painter.fillRect(left, 16, 2, self.height() - 16 - _FOOT, red)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(red)
        painter.drawEllipse(QRectF(left - 2, 12, 6, 6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)


def _stay(row: VisitRow) -> Stay | None:
    first = parsed(row.starts_on)
    if first is None:
        return None
    return Stay(row.id, first, max(first, parsed(row.ends_on) or first))


def _month(words: str) -> str:
    """The name of the month, of a day with its month."""
    return "".join(letter for letter in words if not letter.isdigit()).strip(" .-")
