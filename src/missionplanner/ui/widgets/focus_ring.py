"""The one strong ring around what has the focus, drawn for every control the same way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from missionplanner.ui.theme.tokens import tokens

_CLEAR = 4


class FocusRing(QWidget):
    """Follows the focus; fields and tables draw their own edge, so it stays away from them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)
        self.hide()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        # The focus also leaves a button that is just being destroyed.
        for each in filter(isValid, self._watched):
            each.removeEventFilter(self)
        if self._target is not None and isValid(self._target):
            self._target.destroyed.disconnect(self._lose)
        self._lose()
        around = now.parentWidget() if now is not None else None
        if not isinstance(now, QAbstractButton) or around is None:
            return
        self._target = now
        self._watched = [now]
        while not self._has_room(around, now) and (above := around.parentWidget()) is not None:
            self._watched.append(around)
            around = above
        for each in self._watched:
            each.installEventFilter(self)
        now.destroyed.connect(self._lose)
        self.setParent(around)
        self._place()

    def _has_room(self, around: QWidget, target: QWidget) -> bool:
        """Whether the ring fits in here; it never leaves what scrolls with its target."""
        above = around.parentWidget()
        scrolls = above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)
        return scrolls or around.isWindow() or around.rect().contains(self._around(target, around))

    def _around(self, target: QWidget, widget: QWidget) -> QRect:
        inside = target.property("kind") in ("rail", "tab", "segment")
        clear = 0 if inside else _CLEAR
        place = QRect(target.mapTo(widget, QPoint()), target.size())
        return place.adjusted(-clear, -clear, clear, clear)

    def _lose(self) -> None:
        # Out of its ground before that is gone, and the ring with it.
        self._target = None
        self._watched = []
        self.hide()
        self.setParent(None)

    def _place(self) -> None:
        around = self.parentWidget()
        if self._target is None or around is None:
            return
        self.setGeometry(self._around(self._target, around))
        self.raise_()
        self.setVisible(self._target.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moving = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if watched in self._watched and event.type() in moving:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
