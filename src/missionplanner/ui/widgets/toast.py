"""A toast: what just happened, with its undo, for eight seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button, IconButton
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel
from missionplanner.ui.words import Words

_SHOWN_MS, _LOOK_MS = 8000, 150
_ABOVE_FOOT, _BELOW_HEAD, _HEIGHT = 44, 96, 40
_UNDO = Message("Undo  Ctrl Z")


class Toast(QFrame):
    """One at a time, over the foot of the window; where one types there, below the head.

    F6 goes into it; it stays as long as the focus or the pointer is on it.
    """

    def __init__(self, parent: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(parent)
        self._over = parent
        self._act: Callable[[], None] = undo
        self._undo = undo
        self._from: QWidget | None = None
        self._is_lasting = False
        self.setProperty("panel", "toast")
        self.setFixedHeight(_HEIGHT)
        self._lay_out()
        self._gone = _timer(self, _SHOWN_MS, self._end)
        self._gone.setSingleShot(True)
        self._look = _timer(self, _LOOK_MS, self._place)
        parent.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(8)
        self._icon = IconLabel("check", "on_toast")
        self.label = ElidedLabel("", natural=True)
        self.action = Button(_UNDO, "toast")
        self.action.clicked.connect(self._do)
        self._close = IconButton(Message("Close"), "x", tone="on_toast")
        self._close.clicked.connect(self.leave)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        row.addWidget(self.action)
        row.addWidget(self._close)

    def say(self, words: Words) -> None:
        """Say what happened, and offer to undo it."""
        self._show("check", words, _UNDO, self._undo)

    def tell(self, words: Words) -> None:
        """Say what happened, without anything to do about it."""
        self._show("check", words, "", self.hide)

    def offer(self, words: Words, action: Words, act: Callable[[], None]) -> None:
        """Say what happened, and offer what else can be done about it."""
        self._show("check", words, action, act)

    def warn(self, words: Words, action: Words = "", act: Callable[[], None] | None = None) -> None:
        """Say what went wrong; it stays until it is closed."""
        self._show("circle-alert", words, action, act or self.hide)
        self._is_lasting = True
        self._gone.stop()

    def first_focus(self) -> None:
        """Into the toast; Esc gives the focus back."""
        self._from = QApplication.focusWidget()
        target = self.action if self.action.isVisible() else self._close
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Close it, and give the focus back where it was taken."""
        back = self._from if self._has_focus() else None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide(self) -> None:
        """Out of sight."""
        self._look.stop()
        self._gone.stop()
        super().hide()

    def _show(self, icon: str, words: Words, action: Words, act: Callable[[], None]) -> None:
        self._icon.show_icon(icon, "on_toast")
        self.label.show_words(words)
        self.action.show_words(action)
        self.action.setVisible(bool(action))
        self._act = act
        self._is_lasting = False
        self._place()
        self.show()
        self.raise_()
        self._gone.start()
        self._look.start()

    def _do(self) -> None:
        self.leave()
        self._act()

    def _end(self) -> None:
        if self._has_focus() or self.underMouse():
            self._gone.start()
        else:
            self.hide()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _place(self) -> None:
        width = min(self.sizeHint().width(), self._over.width() - 40)
        left = (self._over.width() - width) // 2
        top = self._over.height() - _ABOVE_FOOT - _HEIGHT
        place = QRect(left, top, width, _HEIGHT)
        if place.adjusted(-8, -8, 8, 8).intersects(self._typed_at()):
            place.moveTop(_BELOW_HEAD)
        if place != self.geometry():
            self.setGeometry(place)

    def _typed_at(self) -> QRect:
        """Where one types, in what it lies over; nothing where the focus is on no text."""
        focused = QApplication.focusWidget()
        if focused is None or not self._over.isAncestorOf(focused) or self._has_focus():
            return QRect()
        if not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return QRect()
        cursor = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        cursor = cursor.toRect() if isinstance(cursor, QRectF) else cursor
        at = cursor if isinstance(cursor, QRect) else QRect(QPoint(), focused.size())
        line = QRect(0, at.top(), focused.width(), max(at.height(), 20))
        return line.translated(focused.mapTo(self._over, QPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


def _timer(parent: QObject, ms: int, act: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setInterval(ms)
    made.timeout.connect(act)
    return made
