"""The one strong ring around what has the focus, drawn for every control the same way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

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
        app.focusChanged.connect(self._follow)
        self.hide()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = now if isinstance(now, QAbstractButton) else None
        if self._target is None or self._target.parentWidget() is None:
            self.hide()
            self.setParent(None)
            return
        self._target.installEventFilter(self)
        self._target.destroyed.connect(self._lose)
        self.setParent(self._target.parentWidget())
        self._place()

    def _lose(self) -> None:
        self._target = None

    def _place(self) -> None:
        if self._target is None:
            return
        inside = self._target.property("kind") in ("rail", "tab", "segment")
        clear = 0 if inside else _CLEAR
        self.setGeometry(self._target.geometry().adjusted(-clear, -clear, clear, clear))
        self.raise_()
        self.setVisible(self._target.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moving = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if watched is self._target and event.type() in moving:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
