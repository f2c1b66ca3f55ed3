"""A panel that floats over a screen: raised ground, a shadow, Esc, and the focus given back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from missionplanner.ui.theme.tokens import tokens

# Room for the shadow, which belongs to the widget and not to what one sees of the panel.
SHADOW = 14
_GAP, _RADIUS, _DROP = 8, 10, 3


class Floating(QWidget):
    """Stands inside `over`. Esc, or the focus going elsewhere, closes it and tells `left`."""

    left = Signal()

    def __init__(self, over: QWidget, width: int) -> None:
        super().__init__(over)
        self._over = over
        self._beside = QRect()
        self._came_from: QWidget | None = None
        self.setFixedWidth(width + 2 * SHADOW)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(SHADOW + 18, SHADOW + 14, SHADOW + 18, SHADOW + 14)
        self.box.setSpacing(0)
        over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.hide()

    def open_beside(self, place: QRect) -> None:
        """Show it at the right or left of this place of the screen, where there is more room."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._beside = place
        self._place()
        self.show()
        self.raise_()

    def close_it(self) -> None:
        """Hide it; the focus goes back to where it was."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        before, self._came_from = self._came_from, None
        if had_focus and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close it without having done anything."""
        self.close_it()
        self.left.emit()

    def panel(self) -> QRect:
        """Where one sees the panel, within the screen that it floats over."""
        return self.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def most_height(self) -> int:
        """How high the whole may be with all that is around it still inside the screen."""
        return max(120, self._over.height() - 2 * (_GAP - SHADOW))

    def fit(self) -> None:
        """Take the size and place that the contents need now."""
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        size = self._size()
        inner = QSize(size.width() - 2 * SHADOW, size.height() - 2 * SHADOW)
        room = self._over.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        left = self._beside.right() + _GAP
        if left + inner.width() > room.right() + 1:
            left = self._beside.left() - _GAP - inner.width()
        left = max(room.left(), min(left, room.right() + 1 - inner.width()))
        top = max(room.top(), min(self._beside.top(), room.bottom() + 1 - inner.height()))
        self.setGeometry(QRect(QPoint(left - SHADOW, top - SHADOW), size))

    def _size(self) -> QSize:
        layout = self.box
        layout.activate()
        wanted = layout.sizeHint().height()
        return QSize(self.width(), min(wanted, self.most_height()))

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or now is self or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the panel, from above to below."""
        stops = sorted(
            (each for each in self.findChildren(QWidget) if _takes_tab(each)),
            key=lambda each: each.mapTo(self, QPoint()).toTuple()[::-1],
        )
        now = QApplication.focusWidget()
        if not stops:
            return True
        at = stops.index(now) if now in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if event.type() is QEvent.Type.Hide and self.isVisible():
            self.leave()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(16, 24, 40, 9))
        for wider in range(2, SHADOW - _DROP, 2):
            shade = panel.adjusted(-wider, -wider + _DROP, wider, wider + _DROP)
            painter.drawRoundedRect(shade, _RADIUS + wider, _RADIUS + wider)
        painter.setPen(QPen(QColor(tokens().line2), 1))
        painter.setBrush(QColor(tokens().raised))
        painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
