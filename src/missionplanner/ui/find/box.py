"""The box of Ctrl+K over the window: one line to type in, what was found beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from missionplanner.messages import Message
from missionplanner.ui.find.entries import Entries, Entry
from missionplanner.ui.find.hit_list import HitList
from missionplanner.ui.theme.tokens import DARK, tokens
from missionplanner.ui.widgets.frames import hairline
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.main_window import MainWindow

_WIDTH, _TOP, _BELOW = 680, 88, 28
_INPUT, _FOOT = 52, 34
_VEIL = 95
_OWN = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
)
_NAME = Message("Find anything, or run any command")
_NOTHING = Message("Nothing found. Try fewer letters, or another word.")


class FindBox(QWidget):
    """Covers the window with a veil; Esc gives the focus back to where it was."""

    def __init__(self, window: MainWindow, over: QWidget) -> None:
        super().__init__(over)
        self._window = window
        self._over = over
        self._from: list[QWidget] = []
        self._entries: Entries | None = None
        self.line = _Line()
        self.list = HitList()
        self._panel = QFrame(self)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        self.line.textChanged.connect(lambda _typed: self._soon.start())
        self.line.installEventFilter(self)
        self.list.opened.connect(self._open)
        over.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self._panel.setProperty("panel", "find")
        box = QVBoxLayout(self._panel)
        box.setContentsMargins(1, 0, 1, 1)
        box.setSpacing(0)
        top = _row(box, _INPUT, 12)
        top.addWidget(IconLabel("search", "accent_text", 18))
        top.addWidget(self.line, 1)
        top.addWidget(Label(Message("in any script, any spelling"), "meta", "text3"))
        box.addWidget(hairline())
        box.addWidget(self.list, 1)
        self._none = Label(_NOTHING, "body", "text2")
        self._none.setContentsMargins(20, 14, 20, 14)
        box.addWidget(self._none)
        box.addWidget(hairline())
        foot = _row(box, _FOOT, 18)
        for words in _FOOT_WORDS:
            foot.addWidget(Label(words, "meta", "text3"))
        foot.addStretch(1)

    def begin(self, typed: str = "") -> None:
        """Open, or close when it is open already."""
        if self.isVisible():
            self.leave()
            return
        self._from = _lineage(QApplication.focusWidget())
        self._entries = Entries(self._window)
        self.line.setAccessibleName(say(_NAME))
        self.line.setPlaceholderText(say(_NAME))
        self.line.setText(typed)
        self.setGeometry(self._over.rect())
        self.look()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look(self) -> None:
        """Show what there is for the words that stand in the line."""
        self._soon.stop()
        if self._entries is None:
            return
        found = self._entries.for_words(self.line.text())
        self.list.show_entries(found)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._place()
        self._speak()

    def _place(self) -> None:
        width = min(_WIDTH, self.width() - 40)
        wanted = self.list.wanted() if self.list.hits.entries else 48
        height = min(_INPUT + wanted + _FOOT + 3, self.height() - _TOP - _BELOW)
        self._panel.setGeometry(QRect((self.width() - width) // 2, _TOP, width, height))

    def _speak(self) -> None:
        """Let who cannot see hear the chosen line."""
        chosen = self.list.chosen()
        self.line.setAccessibleDescription(chosen.spoken() if chosen else say(_NOTHING))

    def _open(self, entry: Entry) -> None:
        self._close()
        if entry.run is not None:
            entry.run()

    def leave(self) -> None:
        """Close where it is open, and give the focus back."""
        if not self.isVisible():
            return
        self._close()
        # An editor of a table is gone as soon as it has not the focus; its table is there.
        there = (each for each in self._from if isValid(each) and each.isVisible())
        back = next((each for each in there if each.focusPolicy()), None)
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.hide()
        self._entries = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self._place()
        if watched is self.line and isinstance(event, QFocusEvent) and event.lostFocus():
            QTimer.singleShot(0, self, self._hold)
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in _OWN:
            # The screen beneath may have a shortcut for it.
            event.accept()
            return True
        return event.type() is QEvent.Type.KeyPress and self._pressed(event)

    def _hold(self) -> None:
        """Keep the focus: a screen that was still being made has it later."""
        focused = QApplication.focusWidget()
        if not self.isVisible() or focused is self.line or not self.isActiveWindow():
            return
        if focused is not None and not self.isAncestorOf(focused):
            self._from = _lineage(focused)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Keys that go along the list, open a line, or leave; the others are typed."""
        key, everything = Qt.Key(event.key()), len(self.list.hits.entries)
        is_empty = not self.line.text()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self.list.page(),
            Qt.Key.Key_PageUp: -self.list.page(),
        }
        if is_empty or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps |= {Qt.Key.Key_Home: -everything, Qt.Key.Key_End: everything}
        if key in steps:
            self.list.step(steps[key])
            self._speak()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look()
            chosen = self.list.chosen()
            if chosen is not None:
                self._open(chosen)
        elif key is Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(tokens().toast if tokens() is not DARK else tokens().rail)
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)


class _Line(QLineEdit):
    """Without an edge of its own; the box is its edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "find")


def _lineage(widget: QWidget | None) -> list[QWidget]:
    """A widget and all that it stands in, from the inside."""
    found: list[QWidget] = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


def _row(box: QVBoxLayout, height: int, spacing: int) -> QHBoxLayout:
    held = QWidget()
    held.setFixedHeight(height)
    row = QHBoxLayout(held)
    row.setContentsMargins(19, 0, 19, 0)
    row.setSpacing(spacing)
    box.addWidget(held)
    return row


_FOOT_WORDS = (
    Message("↑↓ choose"),
    Message("Enter open"),
    Message("> commands"),
    Message("@ people"),
    Message("# follow-ups"),
    Message("Esc back"),
)
