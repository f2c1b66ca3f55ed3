"""The day grid as one painted widget: what is seen of a visit's programme, and what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from missionplanner.domain.zones import zone_of
from missionplanner.messages import Message
from missionplanner.planning.moving import zone_on
from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.edges import Edge, edges
from missionplanner.ui.programme.grid.layout import Piece
from missionplanner.ui.programme.grid.measures import HEIGHT, Box, Columns, HeadSize, y_of
from missionplanner.ui.widgets.painting import width_of
from missionplanner.ui.words import say

_NAME = Message("Programme by days")
_GUTTER, _GUTTER_OF_TWO, _WIDEST_GUTTER = 62, 110, 150
_BEFORE_FIRST = 30
_CLOCK_MS = 20_000


class GridView(QAbstractScrollArea):
    """Shows `Contents`. `chosen`: another item is chosen, or several."""

    chosen = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.contents: Contents | None = None
        self.columns = Columns((), ())
        self.head = HeadSize(0, has_tracks=False)
        self.current: UUID | None = None
        self.ids: frozenset[UUID] = frozenset()
        self._is_scrolled = False
        self._edges: list[Edge] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Between the two bars the style would draw a corner of its own.
        self.setCornerWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        clock = QTimer(self)
        clock.setInterval(_CLOCK_MS)
        clock.timeout.connect(self._tick)
        clock.start()
        self.verticalScrollBar().setSingleStep(25)
        self.horizontalScrollBar().setSingleStep(40)
        self._say_current()

    # What it shows

    def show_contents(self, contents: Contents) -> None:
        """Show a programme; what is chosen stays chosen as far as it is still there."""
        self.contents = contents
        self.ids &= frozenset(contents.items)
        if self.current not in contents.items:
            self.current = next(iter(self.ids), None)
        self.head = HeadSize(contents.lanes, has_tracks=any(day.tracks for day in contents.days))
        self._fit()
        if not self._is_scrolled:
            self.scroll_to_first()
        self._say_current()
        self.redraw()

    def redraw(self) -> None:
        """Paint anew."""
        self.viewport().update()

    @Slot()
    def _tick(self) -> None:
        """The line of now moves on, where it is on a day of the visit."""
        if self.isVisible() and self.now_at() is not None:
            self.redraw()

    @property
    def gutter(self) -> int:
        """The width of the clocks."""
        home, here = self.zones()
        if not home:
            return _GUTTER
        names = width_of(home, 11, 500) + width_of(here, 11, 600)
        return min(max(_GUTTER_OF_TWO, names + 24), _WIDEST_GUTTER)

    def zones(self) -> tuple[str, str]:
        """The names of the clocks beside the days that are seen."""
        if self.contents is None or not self.contents.days:
            return "", ""
        return self.contents.zones(self.first_day())

    def first_day(self) -> date:
        """The day at the left edge."""
        assert self.contents is not None
        at = self.columns.at(self.horizontalScrollBar().value() + 40)
        return self.contents.days[min(at, len(self.contents.days) - 1)].day

    def _fit(self) -> None:
        if self.contents is None:
            return
        size = self.viewport().size()
        # The clocks first: how wide they are depends on the first day alone.
        self.columns = Columns.fitted(
            [day.width_in_tracks for day in self.contents.days],
            size.width() - self.gutter,
            [at for at, day in enumerate(self.contents.days) if day.is_quiet],
        )
        wide, high = size.width() - self.gutter, size.height() - self.head.height
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, self.columns.width - wide))
        across.setPageStep(wide)
        down.setRange(0, max(0, HEIGHT - high))
        down.setPageStep(high)

    # Places

    def body(self) -> QRect:
        """The part of the viewport in which the hours are."""
        return self.viewport().rect().adjusted(self.gutter, self.head.height, 0, 0)

    def offset(self) -> QPoint:
        """Where the first minute of the first day stands in the viewport."""
        return QPoint(
            self.gutter - self.horizontalScrollBar().value(),
            self.head.height - self.verticalScrollBar().value(),
        )

    def seen(self) -> QRect:
        """The part of the hours that is seen, in their own coordinates."""
        return self.body().translated(-self.offset())

    def day_number(self, day: date) -> int:
        """Which column a day is, or -1."""
        days = self.contents.days if self.contents else ()
        return next((at for at, each in enumerate(days) if each.day == day), -1)

    def box_of(self, piece: Piece) -> Box | None:
        """Where a piece stands among the hours."""
        at = self.day_number(piece.day)
        return self.columns.box(at, piece) if at >= 0 else None

    def place_of(self, key: UUID) -> QRect:
        """Where an item is seen in the viewport; nothing where it has no place."""
        for piece in self.contents.pieces if self.contents else ():
            if piece.key == key and (box := self.box_of(piece)):
                return QRect(box.left, box.top, box.width, box.height).translated(self.offset())
        for lane_key, place in self.lanes():
            if lane_key == key:
                return place
        return QRect()

    def column_of(self, key: UUID) -> QRect:
        """The seen part of the day on which an item stands."""
        piece = self.piece_of(key)
        at = self.day_number(piece.day) if piece else -1
        if at < 0:
            return QRect()
        left = self.columns.lefts[at] + self.offset().x()
        return QRect(left, self.head.height, self.columns.widths[at], HEIGHT) & self.body()

    def lanes(self) -> Iterable[tuple[UUID | None, QRect]]:
        """What has no hours, with its places in the viewport."""
        shift = self.offset().x()
        for at, day in enumerate(self.contents.days if self.contents else ()):
            for number, lane in enumerate(day.lanes):
                box = self.head.lane(number, self.columns.lefts[at], self.columns.widths[at])
                yield lane.key, QRect(box.left + shift, box.top, box.width, box.height)

    def edges(self) -> list[Edge]:
        """The labels of what lies outside, in the coordinates of the hours."""
        if self.contents is None:
            return []
        return list(edges(self.contents, self.columns, self.seen()))

    def now_at(self) -> tuple[int, int] | None:
        """The number of today's column and the minute of now; nothing on other days."""
        if self.contents is None:
            return None
        for at, day in enumerate(self.contents.days):
            local = self._now().astimezone(zone_of(zone_on(self.contents.visit, day.day)))
            if local.date() == day.day:
                return at, local.hour * 60 + local.minute
        return None

    def local_now(self) -> time | None:
        """The clock of today's column."""
        found = self.now_at()
        return time(found[1] // 60, found[1] % 60) if found else None

    # Scrolling

    def scroll_to_first(self) -> None:
        """Half an hour before the first morning of the visit; now, on a day of the visit."""
        if self.contents is None:
            return
        mornings = self.contents.mornings
        first = min((piece.begins for piece in mornings), default=8 * 60)
        self._is_scrolled = bool(mornings) and self.isVisible()
        # What lies above, such as the end of a night, needs room for its label.
        has_above = any(piece.begins < first for piece in self.contents.pieces)
        self.verticalScrollBar().setValue(y_of(first - _BEFORE_FIRST * (2 if has_above else 1)))
        now = self.now_at()
        if now is not None:
            self.horizontalScrollBar().setValue(self.columns.lefts[now[0]])
            if y_of(now[1]) > self.seen().bottom() - 60:
                self.verticalScrollBar().setValue(y_of(now[1]) - self.seen().height() // 3)

    def show_piece(self, piece: Piece) -> None:
        """Scroll so that this is seen."""
        box, seen = self.box_of(piece), self.seen()
        if box is None:
            return
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if box.top < seen.top() + 8:
            down.setValue(box.top - 24)
        elif box.bottom > seen.bottom() - 8:
            down.setValue(min(box.top - 24, box.bottom - seen.height() + 40))
        if box.left < seen.left():
            across.setValue(box.left - 8)
        elif box.right > seen.right():
            across.setValue(box.right - seen.width() + 12)

    # What is chosen

    def choose(self, ids: Iterable[UUID], current: UUID | None, *, tell: bool = True) -> None:
        """Choose items; the keys act on the current one and on all of them."""
        ids = frozenset(ids)
        if (ids, current) == (self.ids, self.current):
            return
        self.ids, self.current = ids, current
        piece = self.piece_of(current)
        if piece is not None:
            self.show_piece(piece)
        self._say_current()
        self.redraw()
        if tell:
            self.chosen.emit()

    def piece_of(self, key: UUID | None) -> Piece | None:
        """The first piece of an item."""
        pieces = self.contents.pieces if self.contents and key else ()
        return next((piece for piece in pieces if piece.key == key), None)

    def said(self) -> str:
        """The current item in one sentence, with its day and what it collides with."""
        if self.contents is None or self.current is None:
            return say(Message("No item is chosen"))
        item, face = self.contents.items[self.current], self.contents.faces[self.current]
        day = next((each.name for each in self.contents.days if each.day == item.when.day), "")
        bands = [band.said for band in self.contents.bands if self.current in band.keys]
        return ". ".join(filter(None, (face.title, day, face.said, *bands)))

    def _say_current(self) -> None:
        self.setAccessibleName(say(_NAME))
        said = self.said()
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if not self._is_scrolled:
            self.scroll_to_first()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        from missionplanner.ui.programme.grid.painting import paint_grid

        paint_grid(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._say_current()
            self.redraw()
