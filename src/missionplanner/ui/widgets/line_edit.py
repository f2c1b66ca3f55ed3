"""The one-line editor; it leaves Ctrl+Z to the window when it has nothing to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from missionplanner.ui.widgets.editor_keys import is_left, is_undo
from missionplanner.ui.words import tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionFrame

# Between lines, and between cells.
_BREAKS = "\n\r\t\u2028\u2029"
# Between the edge of what a line shows and its letters; Qt has it so.
_AIR = 2


class LineEdit(QLineEdit):
    """One line. `entered` and `left` tell of the focus, `reverted` that Esc was pressed.

    While nobody types, what does not fit ends in dots; the tooltip has the whole. Several lines
    that are pasted become one, or, where it `takes_rows` and is empty, are told as `rows_pasted`.
    """

    entered = Signal()
    rows_pasted = Signal()
    left = Signal()
    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_set = False
        self._is_typed = False
        self.takes_rows = False
        self.textChanged.connect(self._changed)

    def setText(self, text: str | None) -> None:
        """Put a text in, without telling it as typed."""
        self._is_set = True
        super().setText(text)
        self._is_set = self._is_typed = False

    def clear(self) -> None:
        """Take the text out, without telling it as typed."""
        self.setText("")

    def setModified(self, modified: bool) -> None:
        """Say that what stands there is not stored."""
        self._is_typed = modified
        super().setModified(modified)

    def isModified(self) -> bool:
        """Whether what stands there is not stored; a name taken from those offered is as typed."""
        return self._is_typed

    def _room(self, option: QStyleOptionFrame) -> QRect:
        # Asking for it makes Python know all of Qt's styles: not before the first paint.
        from PySide6.QtWidgets import QStyle

        self.initStyleOption(option)
        place = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(place, option, self)
        return room.adjusted(_AIR, 0, -_AIR, 0)

    def _overlong(self) -> str:
        """The whole text where it does not fit."""
        if not self.text():
            return ""
        from PySide6.QtWidgets import QStyleOptionFrame

        room = self._room(QStyleOptionFrame()).width()
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= room
        return "" if fits else self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.isClearButtonEnabled() or not (text := self._overlong()):
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame

        option, painter = QStyleOptionFrame(), QPainter(self)
        room = self._room(option)
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        dotted = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, dotted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(tip(self._overlong()))

    def _changed(self, text: str) -> None:
        self.setToolTip(tip(self._overlong()))
        if self._is_set:
            return
        self._is_typed = True
        # To Qt a name that was taken is not typed.
        if not super().isModified():
            self.textEdited.emit(text)

    def event(self, event: QEvent) -> bool:
        if is_undo(event) and not super().isModified():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.reverted.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste) and self._pastes_lines():
            return
        super().keyPressEvent(event)

    def _pastes_lines(self) -> bool:
        """Whether several lines, or cells, were on the clipboard; they are dealt with."""
        text = QGuiApplication.clipboard().text().strip()
        if not any(mark in text for mark in _BREAKS):
            return False
        if self.takes_rows and not self.text():
            self.rows_pasted.emit()
        else:
            self.insert(" ".join(text.split()))
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if is_left(event):
            self.left.emit()
