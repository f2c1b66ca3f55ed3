"""The buttons of the rail, painted: find, a room with its badge, an open visit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from missionplanner.messages import Message
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.painting import (
    CENTRE,
    RIGHT,
    draw_dot,
    draw_icon,
    draw_pill,
    draw_text,
    width_of,
)
from missionplanner.ui.words import Words, say, tip

# The icon stands there, the name after it; what is beside the name ends before the edge.
_ICON, _NAME, _EDGE = 10, 35, 8
_SLACK = 4
_NORMAL, _STRONG = (13, 500), (13, 600)


class RailButton(Button):
    """A button that paints its own name, or in a narrow rail only its sign."""

    def __init__(self, words: Words) -> None:
        self._is_narrow = False
        super().__init__(words, "rail")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_narrow(self, is_narrow: bool) -> None:
        """Only the sign, with the name as tooltip."""
        self._is_narrow = is_narrow
        self._word()

    def wanted(self) -> int:
        """How wide it would like to be."""
        name = width_of(say(self._words), *_STRONG) + _SLACK
        return _NAME + name + _beside(self._aside()) + _EDGE

    def _aside(self) -> str:
        """What stands at its right edge."""
        return ""

    def _word(self) -> None:
        # Its own text stays empty: the style sheet would draw it too.
        self.setText("")
        self.setAccessibleName(say(self._words))
        is_cut = self._is_narrow or self.width() < self.wanted() - _SLACK
        self.setToolTip(tip(say(self._words)) if is_cut else "")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word()

    def _draw_name(self, painter: QPainter, tone: str, aside: int = 0) -> None:
        font = _STRONG if self.isChecked() else _NORMAL
        room = QRect(_NAME, 0, self.width() - _NAME - _EDGE - aside, self.height())
        draw_text(painter, room, say(self._words), tone, font)

    def _text_tone(self) -> str:
        return "text" if self.isChecked() else "text2"


class FindButton(RailButton):
    """Looks like the field that it opens."""

    def __init__(self, words: Message, keys: Message) -> None:
        self._keys = keys
        super().__init__(words)
        self.setProperty("kind", "find")

    def _aside(self) -> str:
        return say(self._keys)

    def _word(self) -> None:
        super()._word()
        if self._is_narrow:
            self.setToolTip(f"{say(self._words)}  {say(self._keys)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() // 2
        left = (self.width() - 16) // 2 if self._is_narrow else _ICON
        draw_icon(painter, QPoint(left, middle - 8), "search", "text2", 16)
        if self._is_narrow:
            return
        keys = say(self._keys)
        self._draw_name(painter, "text3", _beside(keys))
        room = QRect(0, 0, self.width() - _EDGE - 2, self.height())
        draw_text(painter, room, keys, "text3", (11, 500), RIGHT)


class RoomButton(RailButton):
    """A room; a badge counts what is late in it."""

    def __init__(self, words: Message, icon: str) -> None:
        self._sign = icon
        self._badge = 0
        self._said: Message | None = None
        super().__init__(words)
        self.setCheckable(True)

    def show_badge(self, n: int, said: Message) -> None:
        """A number beside the name, in words for who cannot see it; none for 0."""
        self._badge, self._said = n, said if n else None
        self._word()

    def _aside(self) -> str:
        return "" if not self._badge else str(self._badge) if self._badge < 1000 else "999+"

    def _word(self) -> None:
        super()._word()
        if self._said is None:
            return
        whole = f"{say(self._words)}, {say(self._said)}"
        self.setAccessibleName(whole)
        self.setToolTip(whole if self._is_narrow else say(self._said))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, middle = QPainter(self), self.height() // 2
        left = (self.width() - 16) // 2 if self._is_narrow else _ICON
        tone = "accent_text" if self.isChecked() else self._text_tone()
        draw_icon(painter, QPoint(left, middle - 8), self._sign, tone, 16)
        badge = self._aside()
        if not self._is_narrow:
            self._draw_name(painter, self._text_tone(), _beside(badge))
        if not badge:
            return
        wide = max(19, width_of(badge, 12, 600) + 14)
        if self._is_narrow:
            draw_text(painter, self.rect().adjusted(26, 0, -2, -12), badge, "bad", (11, 500))
            return
        at = QRect(self.width() - wide - 2, middle - 9, wide, 18)
        draw_pill(painter, at, badge, "bad", weight=600)


class VisitButton(RailButton):
    """An open visit: a dot and a short name; ×, the middle button or Del closes it."""

    close_asked = Signal()

    def __init__(self, name: str) -> None:
        self._title = name
        super().__init__(name)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_visit(self, name: str, title: str) -> None:
        """Another name or title."""
        self._title = title
        self.show_words(name)

    def _word(self) -> None:
        super()._word()
        self.setAccessibleName(say(Message("Open visit {name}", name=say(self._words))))
        self.setAccessibleDescription(self._title)
        said = f"{say(self._words)}\n{self._title}" if self._is_narrow else self._title
        self.setToolTip(tip(said))

    def wanted(self) -> int:
        return super().wanted() + 10

    def _cross(self) -> QRect:
        return QRect(self.width() - 24, (self.height() - 20) // 2, 20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, middle = QPainter(self), self.height() // 2
        if self._is_narrow:
            goes_to = say(self._words).partition(" → ")[2][:2] or say(self._words)[:2]
            draw_text(painter, self.rect(), goes_to, self._text_tone(), (12, 600), CENTRE)
            return
        tone = "accent" if self.isChecked() else "text3"
        draw_dot(painter, _ICON + 4, middle, tone, hollow=not self.isChecked())
        is_over = self.underMouse()
        self._draw_name(painter, self._text_tone(), 18 if is_over else 0)
        if is_over:
            self._draw_cross(painter)

    def _draw_cross(self, painter: QPainter) -> None:
        if self._cross().contains(self.mapFromGlobal(self.cursor().pos())):
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(tokens().quiet_soft))
            painter.drawRoundedRect(self._cross(), 4, 4)
        draw_icon(painter, self._cross().topLeft() + QPoint(3, 3), "x", "text2", 14)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        at_cross = not self._is_narrow and self._cross().contains(event.position().toPoint())
        if inside and (event.button() is Qt.MouseButton.MiddleButton or at_cross):
            self.setDown(False)
            self.close_asked.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)


def _beside(words: str) -> int:
    return width_of(words, 12, 600) + 20 if words else 0
