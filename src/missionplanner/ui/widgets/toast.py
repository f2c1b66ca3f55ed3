"""A toast: what just happened, with its undo, for eight seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words

_SHOWN_MS = 8000
_ABOVE = 44


class Toast(QFrame):
    """Shown over the foot of the window; one at a time."""

    def __init__(self, parent: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("panel", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(8)
        self.setFixedHeight(40)
        self._icon = IconLabel("check", "on_toast")
        self.label = Label("")
        self.action = Button(Message("Undo  Ctrl Z"), "toast")
        self._act: Callable[[], None] = undo
        self._undo = undo
        self.action.clicked.connect(self._do)
        close = Button(Message("Close"), "toast")
        close.clicked.connect(self.hide)
        for widget in (self._icon, self.label, self.action, close):
            row.addWidget(widget)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: Words) -> None:
        """Say what happened, and offer to undo it."""
        self._show("check", words, Message("Undo  Ctrl Z"), self._undo)

    def tell(self, words: Words) -> None:
        """Say what happened, without anything to do about it."""
        self._show("check", words, "", self.hide)

    def warn(self, words: Words, action: Words = "", act: Callable[[], None] | None = None) -> None:
        """Say what went wrong; it stays until it is closed."""
        self._show("circle-alert", words, action, act or self.hide)
        self._gone.stop()

    def _show(self, icon: str, words: Words, action: Words, act: Callable[[], None]) -> None:
        self._icon.show_icon(icon, "on_toast")
        self.label.show_words(words)
        self.action.show_words(action)
        self.action.setVisible(bool(action))
        self._act = act
        self._place()
        self.show()
        self.raise_()
        self._gone.start()

    def _do(self) -> None:
        self.hide()
        self._act()

    def _place(self) -> None:
        self.adjustSize()
        width = min(self.sizeHint().width(), self._over.width() - 40)
        self.resize(width, 40)
        self.move((self._over.width() - width) // 2, self._over.height() - _ABOVE - 40)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
