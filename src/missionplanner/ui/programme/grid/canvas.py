"""The day grid under the hands: pointing, dragging, resizing, and typing a title in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip

from missionplanner.domain.when import When
from missionplanner.ui.programme.grid import keys
from missionplanner.ui.programme.grid.dragging import Drag, Drop, Grab, Preview
from missionplanner.ui.programme.grid.held import HeldGrid
from missionplanner.ui.programme.grid.hit import Hit, hit_at
from missionplanner.ui.programme.grid.title_edit import TitleEdit
from missionplanner.ui.words import tip

_FAR_ENOUGH = 5
_NEW_LENGTH = 60
_CURSORS = {
    Grab.BEGIN: Qt.CursorShape.SizeVerCursor,
    Grab.END: Qt.CursorShape.SizeVerCursor,
}


class DayGrid(HeldGrid):
    """What was asked for goes out with the signals; the grid itself changes nothing.

    `titled(id, words)`: a title was typed; `made(When,
    words)`: a new item; `opened(id)`: its details; `verb(str)`: a verb on what is chosen.
    """

    titled = Signal(object, str)
    made = Signal(object, str)
    opened = Signal(object)
    nudged = Signal(object)
    verb = Signal(str)
    left_up = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self._pressed: tuple[QPoint, Hit] | None = None
        self._title: TitleEdit | None = None
        self.held_new.connect(self.type_new)

    def drop_back(self) -> None:
        self._pressed = None
        super().drop_back()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._title is not None:
            self._title.place()
        super().scrollContentsBy(dx, dy)

    # Titles typed in place

    def type_title(self) -> None:
        """Edit the title of the current item where it stands."""
        key = self.current
        if key is None or self.contents is None:
            return
        was = self.contents.items[key].title
        self._open_title(
            lambda: self.place_of(key), was.in_(*self._tags()), lambda w: self.titled.emit(key, w)
        )

    def type_new(self, when: When) -> None:
        """Type the title of a new item at this time."""
        drag = self._drag_for(when)
        self.show_preview(drag)
        self._open_title(
            lambda: self._place_of_new(drag), "", lambda words: self.made.emit(when, words)
        )

    def _tags(self) -> tuple[str, ...]:
        assert self.contents is not None
        return (*self.contents.visit.languages[:1], "en")

    def _open_title(
        self, place: Callable[[], QRect], words: str, then: Callable[[str], None]
    ) -> None:
        self.close_title()
        self._title = TitleEdit(self.viewport(), place, words)
        self._title.typed.connect(then)
        self._title.closed.connect(self._title_closed)
        self._title.open()

    def close_title(self) -> None:
        """Take away the editor of a title, without what was typed."""
        if self._title is not None:
            self._title.close_it()

    def _title_closed(self) -> None:
        if self._title is not None:
            self._title.deleteLater()
            self._title = None
        self.show_preview(None)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at, held = event.position().toPoint(), event.modifiers()
        hit = hit_at(self, at)
        if hit.edge is not None:
            self.choose({hit.edge}, hit.edge)
            return
        self._pressed = at, hit
        if hit.key is None or held & Qt.KeyboardModifier.ControlModifier:
            return
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.choose(self.ids | {hit.key}, hit.key)
        elif hit.key not in self.ids:
            self.choose({hit.key}, hit.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, held = event.position().toPoint(), event.modifiers()
        if self.is_dragging:
            self.move_drag(at, held)
        elif self._pressed is not None:
            if (at - self._pressed[0]).manhattanLength() >= _FAR_ENOUGH:
                self.begin_drag(self._pressed[1], at, held)
        else:
            hit = hit_at(self, at)
            shape = _CURSORS.get(hit.grab, Qt.CursorShape.ArrowCursor)
            if hit.edge is not None:
                shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, held = event.position().toPoint(), event.modifiers()
        pressed, self._pressed = self._pressed, None
        if self.is_dragging:
            self.end_drag(at, held)
        elif pressed is not None:
            self._click(pressed[1], held)

    def _click(self, hit: Hit, held: Qt.KeyboardModifier) -> None:
        if hit.key is None:
            self.choose((), None)
        elif held & Qt.KeyboardModifier.ControlModifier:
            ids = self.ids ^ {hit.key}
            self.choose(ids, hit.key if hit.key in ids else next(iter(ids), None))
        elif not held:
            self.choose({hit.key}, hit.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = hit_at(self, event.position().toPoint())
        self._pressed = None
        if hit.key is not None:
            self.opened.emit(hit.key)
        elif hit.grab is Grab.NEW and self.contents is not None:
            begun = hit.minute // 30 * 30
            drag = Drag(self.contents, Grab.NEW, (), hit.day, begun)
            self.type_new(drag.to(hit.day, begun + _NEW_LENGTH).times[drag.new_id])

    # Keys

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and keys.is_own(self, cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_dragging and event.key() == Qt.Key.Key_Escape:
            self.drop_back()
            return
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = hit_at(self, event.pos())
            key = hit.key or hit.edge
            face = self.contents.faces.get(key) if self.contents and key else None
            QToolTip.showText(event.globalPos(), tip(face.said) if face else "", self)
            return True
        return super().viewportEvent(event)

    def _drag_for(self, when: When) -> Preview:
        assert self.contents is not None
        drag = Drag(self.contents, Grab.NEW, (), when.day or self.first_day(), 0)
        return Preview(self.contents, Drop(Grab.NEW, {drag.new_id: when}), frozenset())

    def _place_of_new(self, preview: Preview) -> QRect:
        for piece in preview.pieces:
            if box := self.box_of(piece):
                return QRect(box.left, box.top, box.width, box.height).translated(self.offset())
        return QRect()
