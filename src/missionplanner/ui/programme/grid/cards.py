"""The cards of what has no place yet, and the lines of what can be done with what is chosen."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import RIGHT, draw_icon, draw_text, width_of
from missionplanner.ui.words import Words, say, tip

_FAR_ENOUGH = 5


class PlaceCard(QAbstractButton):
    """Something to be placed: dragged onto a day, or Enter. Points are of the whole screen."""

    held = Signal(object)
    dragged = Signal(QPoint, Qt.KeyboardModifier)
    let_go = Signal(QPoint, Qt.KeyboardModifier)
    dropped_back = Signal()
    asked = Signal(object)

    def __init__(self, key: UUID, title: str, sub: str) -> None:
        super().__init__()
        self.key = key
        self._title, self._sub = title, sub
        self._pressed: QPoint | None = None
        self._is_held = False
        self.setFixedHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(", ".join(filter(None, (title, sub))))
        self.setToolTip(tip(title))

    def sizeHint(self) -> QSize:
        return QSize(160, 48)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pressed is None:
            return
        if not self._is_held and (at - self._pressed).manhattanLength() >= _FAR_ENOUGH:
            self._is_held = True
            self.held.emit(self.key)
        if self._is_held:
            self.dragged.emit(at, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_held, self._is_held, self._pressed = self._is_held, False, None
        if was_held:
            self.let_go.emit(event.globalPosition().toPoint(), event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_held:
            self._is_held, self._pressed = False, None
            self.dropped_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit(self.key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(tokens().line2), 1))
        ground = tokens().hover if self.underMouse() else tokens().surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw_icon(painter, QPoint(6, 17), "grip-vertical", "text3", 14)
        inner = self.rect().adjusted(26, 6, -8, 0)
        inner.setHeight(18)
        draw_text(painter, inner, self._title, "text", (13, 600))
        inner.translate(0, 18)
        draw_text(painter, inner, self._sub, "text2", (12, 400))


class Action(QAbstractButton):
    """One thing that can be done: icon, words, and its keys at the right."""

    def __init__(self, words: Words, icon: str, keys: str = "") -> None:
        super().__init__()
        self._words, self._icon, self._keys = words, icon, keys
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._word()

    def _word(self) -> None:
        self.setAccessibleName(say(self._words))
        self.setToolTip(tip(say(self._words)))

    def sizeHint(self) -> QSize:
        return QSize(160, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().hover))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        draw_icon(painter, QPoint(0, 4), self._icon, "text2", 16)
        inner = self.rect().adjusted(22, 0, 0, 0)
        wide = width_of(self._keys, 12, 400)
        draw_text(painter, inner, self._keys, "text3", (12, 400), RIGHT)
        draw_text(painter, inner.adjusted(0, 0, -wide - 6, 0), say(self._words), "text", (13, 400))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.update()
