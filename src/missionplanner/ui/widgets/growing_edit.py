"""The editor of several lines of plain text, as high as what stands in it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from missionplanner.ui.widgets.editor_keys import enters, is_left, is_undo


class GrowingEdit(QPlainTextEdit):
    """Several lines, as high as what stands in it; Enter leaves, Shift+Enter or Ctrl+Enter breaks.

    With `breaks` Enter makes a new line and Ctrl+Enter leaves.
    """

    left = Signal()
    reverted = Signal()
    textEdited = Signal(str)  # noqa: N815  # as QLineEdit calls it
    returnPressed = Signal()  # noqa: N815

    def __init__(self, *, breaks: bool = False, lines: int = 1) -> None:
        super().__init__()
        self._breaks = breaks
        self._lines = lines
        self._typed = False
        self._known = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._changed)
        self._grow()

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Put a text in, without telling it as typed."""
        self._known = text
        self._typed = False
        self.setPlainText(text)

    def setModified(self, modified: bool) -> None:
        """Say that what stands there is not stored."""
        self._typed = modified

    def isModified(self) -> bool:
        """Whether what stands there is not stored."""
        return self._typed

    def _changed(self) -> None:
        self._grow()
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self._typed = True
            self.textEdited.emit(text)

    def _grow(self) -> None:
        least = self._lines * self.fontMetrics().lineSpacing()
        height = max(least, self._text_height()) + 14
        if height != self.height():
            self.setFixedHeight(height)

    def _text_height(self) -> int:
        """How high the text is as it is laid out: lines of Georgian are taller than others."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def event(self, event: QEvent) -> bool:
        if is_undo(event) and not self.isModified():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.reverted.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if enters(event, breaks=self._breaks):
                self.returnPressed.emit()
                return
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if is_left(event):
            self.left.emit()
