"""The day grid with something on the move: it is painted over a still picture of the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent

from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.dragging import Drag, Drop, Grab, Preview
from missionplanner.ui.programme.grid.hit import Hit
from missionplanner.ui.programme.grid.measures import minutes_at
from missionplanner.ui.programme.grid.painting import paint_moving, still_picture
from missionplanner.ui.programme.grid.view import GridView

_NEAR_EDGE, _SCROLL_MS, _SCROLL_BY = 22, 30, 14


class HeldGrid(GridView):
    """`dropped(Drop)`: something was let go; `held_new(When)`: a time was drawn on empty ground."""

    dropped = Signal(object)
    held_new = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self._drag: Drag | None = None
        self._preview: Preview | None = None
        self._still: QPixmap | None = None
        self._pointer = QPoint()
        self._keys_held = Qt.KeyboardModifier.NoModifier
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    def show_contents(self, contents: Contents) -> None:
        self.drop_back()
        super().show_contents(contents)

    # Dragging

    @property
    def is_dragging(self) -> bool:
        """Whether something is on the move."""
        return self._drag is not None

    @property
    def preview(self) -> Preview | None:
        """What is on the move, where it would be let go."""
        return self._preview

    def begin_drag(self, hit: Hit, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Take hold of what was hit: an item, its edge, or empty ground."""
        if self.contents is None or (hit.key is None and hit.grab is not Grab.NEW):
            return
        ids: tuple[UUID, ...] = ()
        if hit.key is not None:
            is_many = hit.grab is Grab.MOVE and hit.key in self.ids
            ids = tuple(self.ids) if is_many else (hit.key,)
            if not is_many:
                self.choose({hit.key}, hit.key)
        self._drag = Drag(self.contents, hit.grab, ids, hit.day, hit.minute, hit.key)
        self._still = None
        self._keys_held = held
        self.move_drag(at, held)

    def begin_placing(self, key: UUID) -> None:
        """Take hold of an item that stands outside the grid."""
        if self.contents is not None and self.contents.days:
            day = self.contents.days[0].day
            self._drag = Drag(self.contents, Grab.PLACE, (key,), day, 0, key)
            self._still = None

    def move_drag(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Show what letting go there would do; outside the grid it would do nothing."""
        if self._drag is None:
            return
        was_copy, self._pointer, self._keys_held = self._is_copy(), at, held
        if was_copy != self._is_copy():
            self._still = None
        drop = self._drop_at(at)
        self._preview = self._drag.preview(drop) if drop is not None else None
        self._scrolling.start()
        self.redraw()

    def end_drag(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Let go: inside the grid it is a drop, outside everything is as before."""
        drag, self._keys_held = self._drag, held
        drop = self._drop_at(at) if drag is not None else None
        self.drop_back()
        if drag is None or drop is None:
            return
        if drop.grab is Grab.NEW:
            self.held_new.emit(drop.times[drag.new_id])
        else:
            self.dropped.emit(drop)

    def drop_back(self) -> None:
        """Everything is as it was before it was taken hold of."""
        self._drag = self._preview = self._still = None
        self._scrolling.stop()
        self.redraw()

    def _is_copy(self) -> bool:
        is_held = bool(self._keys_held & Qt.KeyboardModifier.ControlModifier)
        return is_held and self._drag is not None and self._drag.grab is Grab.MOVE

    def _drop_at(self, at: QPoint) -> Drop | None:
        if self._drag is None or self.contents is None or not self.body().contains(at):
            return None
        inside = at - self.offset()
        day = self.contents.days[self.columns.at(inside.x())].day
        is_fine = bool(self._keys_held & Qt.KeyboardModifier.ShiftModifier)
        minute = minutes_at(inside.y())
        return self._drag.to(day, minute, fine=is_fine, is_copy=self._is_copy())

    def _scroll_on(self) -> None:
        """Go on scrolling while the pointer is held at an edge of the grid."""
        body, down, across = self.body(), self.verticalScrollBar(), self.horizontalScrollBar()
        if not body.contains(self._pointer):
            return
        by_y = _towards(self._pointer.y(), body.top(), body.bottom())
        by_x = _towards(self._pointer.x(), body.left(), body.right())
        before = down.value(), across.value()
        down.setValue(down.value() + by_y)
        across.setValue(across.value() + by_x)
        if (down.value(), across.value()) != before:
            self.move_drag(self._pointer, self._keys_held)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._still = None
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drag is None and self._preview is None:
            super().paintEvent(event)
            return
        if self._still is None:
            is_left = self._drag is None or self._is_copy()
            away = frozenset() if is_left or self._drag is None else frozenset(self._drag.ids)
            self._still = still_picture(self, away)
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._still)
        if self._preview is not None:
            paint_moving(painter, self, self._preview)
        painter.end()

    def show_preview(self, preview: Preview | None) -> None:
        """Show something that is only being thought of, without a drag."""
        self._preview = preview
        self._still = None
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._still = None
        super().resizeEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._drag is not None and self._drag.grab is not Grab.PLACE:
            self.drop_back()
        self._still = None
        super().focusOutEvent(event)


def _towards(at: int, first: int, last: int) -> int:
    """By how much to scroll while the pointer is there."""
    if at < first + _NEAR_EDGE:
        return -_SCROLL_BY
    return _SCROLL_BY if at > last - _NEAR_EDGE else 0
