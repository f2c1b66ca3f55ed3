"""The editor of longer texts: bold, italic and lists are seen as such while one types."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from missionplanner.messages import Message
from missionplanner.planning.text_marks import Emphasis, MarkedLine, Stretch, read_stretches
from missionplanner.ui.widgets.editor_keys import enters, is_left, is_undo
from missionplanner.ui.widgets.marked_document import (
    emphasis_of,
    lines_of_html,
    lines_of_text,
    look_of,
    put_in_list,
    text_of,
    write_lines,
)
from missionplanner.ui.widgets.word_cursor import before, is_letter, steps, take_whole_words
from missionplanner.ui.words import say

_KEYS = {
    QKeySequence.StandardKey.Bold: Emphasis.BOLD,
    QKeySequence.StandardKey.Italic: Emphasis.ITALIC,
}
_NAMES = {Emphasis.BOLD: Message("Bold"), Emphasis.ITALIC: Message("Italic")}
_BEGINS_LIST = re.compile(r"-|[1-9]\d?\.")
_LIST_INDENT = 18
_EDGES = 14


class RichEdit(QTextEdit):
    """As high as what stands in it; `text` and `setText` speak in light marks.

    With `breaks` Enter makes a new line and Ctrl+Enter leaves; without, Enter leaves and
    Shift+Enter breaks.
    """

    left = Signal()
    reverted = Signal()
    textEdited = Signal(str)  # noqa: N815  # as QLineEdit calls it
    returnPressed = Signal()  # noqa: N815

    def __init__(self, *, breaks: bool = False, lines: int = 1, lists: bool = True) -> None:
        """`lists`: lines may be those of lists."""
        super().__init__()
        self._breaks = breaks
        self._has_lists = lists
        self._lines = lines
        self._typed = False
        self._known = ""
        self._is_filling = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.document().setIndentWidth(_LIST_INDENT)
        self.textChanged.connect(self._changed)
        self._grow()

    # What stands in it

    def text(self) -> str:
        """What stands in it, with marks."""
        return text_of(self.document())

    def setText(self, text: str) -> None:
        """Put a text with marks in, without telling it as typed."""
        self._is_filling = True
        self.document().clear()
        write_lines(QTextCursor(self.document()), self._taken(lines_of_text(text)))
        self.document().clearUndoRedoStacks()
        self._is_filling = False
        self._known, self._typed = text, False
        self._grow()

    def setModified(self, modified: bool) -> None:
        """Say that what stands there is not stored."""
        self._typed = modified

    def isModified(self) -> bool:
        """Whether what stands there is not stored."""
        return self._typed

    def _changed(self) -> None:
        if self._is_filling:
            return
        self._grow()
        text = self.text()
        if text != self._known:
            self._known = text
            self._typed = True
            self.textEdited.emit(text)

    # Standing out

    def emphasise(self, emphasis: Emphasis) -> None:
        """Make the chosen words stand out so, or no more; nothing chosen: the word, or what comes.

        Words stand out in one way at a time: the papers' family has no bold italic.
        """
        cursor = self.textCursor()
        take_whole_words(cursor)
        look = self.currentCharFormat()
        if cursor.hasSelection():
            first = QTextCursor(cursor)
            first.setPosition(cursor.selectionStart() + 1)
            look = first.charFormat()
        stands = emphasis_of(look) is emphasis
        wanted = look_of(Emphasis.NONE if stands else emphasis)
        cursor.mergeCharFormat(wanted)
        self.mergeCurrentCharFormat(wanted)

    def _end_mark(self) -> bool:
        """An asterisk that ends a pair makes the words between stand out."""
        cursor = self.textCursor()
        last = read_stretches(f"{before(cursor)}*")[-1]
        if cursor.hasSelection() or not last.emphasis or is_letter(cursor, cursor.position()):
            return False
        typed = steps(last.words) + 2 * len(last.emphasis.value) - 1
        cursor.setPosition(cursor.position() - typed, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(last.words, look_of(last.emphasis))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(look_of(Emphasis.NONE))
        return True

    # Lists

    def _begin_list(self) -> bool:
        """A space after "-" or "1." at the beginning of a line makes it one of a list."""
        cursor = self.textCursor()
        sign = before(cursor)
        if cursor.currentList() is not None or not _BEGINS_LIST.fullmatch(sign):
            return False
        cursor.beginEditBlock()
        cursor.setPosition(cursor.block().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        put_in_list(cursor, f"{sign} ")
        cursor.endEditBlock()
        return True

    def _leave_list(self) -> bool:
        """At the beginning of a line of a list the line leaves it."""
        cursor = self.textCursor()
        its = cursor.currentList()
        if its is None or cursor.hasSelection() or not cursor.atBlockStart():
            return False
        cursor.beginEditBlock()
        its.remove(cursor.block())
        cursor.setBlockFormat(QTextBlockFormat())
        cursor.endEditBlock()
        return True

    def _break(self) -> None:
        """A new line; on an empty line of a list the list ends instead."""
        cursor = self.textCursor()
        if not cursor.block().text() and self._leave_list():
            return
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # Keys

    def event(self, event: QEvent) -> bool:
        if is_undo(event) and not self.isModified():
            event.ignore()
            return False
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and any(cast(QKeyEvent, event).matches(key) for key in _KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.reverted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif not self._writes(event):
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if enters(event, breaks=self._breaks):
            self.returnPressed.emit()
        else:
            self._break()

    def _writes(self, event: QKeyEvent) -> bool:
        """Whether the key had a meaning of its own here."""
        for key, emphasis in _KEYS.items():
            if event.matches(key):
                self.emphasise(emphasis)
                return True
        if event.key() == Qt.Key.Key_Backspace:
            return self._leave_list()
        if event.text() == "*":
            return self._end_mark()
        return event.text() == " " and self._has_lists and self._begin_list()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        first = menu.actions()[0]
        for key, emphasis in _KEYS.items():
            action = QAction(say(_NAMES[emphasis]), menu)
            action.setShortcut(key)
            action.setEnabled(not self.isReadOnly())
            action.triggered.connect(partial(self.emphasise, emphasis))
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()

    # Out of and into the clipboard

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and (source.hasHtml() or source.hasText())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        lines = lines_of_html(data.html())
        if any(line.sign for line in lines):
            # For programs that take plain text, with the signs that Qt leaves out.
            data.setText("\n".join(line.sign + line.words for line in lines))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        given = lines_of_html(source.html()) if source.hasHtml() else lines_of_text(source.text())
        lines = self._taken(given)
        if not lines:  # a picture alone takes nothing away
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        write_lines(cursor, lines)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _taken(self, lines: Iterable[MarkedLine]) -> tuple[MarkedLine, ...]:
        """The lines as they stand here: without lists the signs are words."""
        if self._has_lists:
            return tuple(lines)
        return tuple(
            MarkedLine("", (Stretch(line.sign), *line.stretches)) if line.sign else line
            for line in lines
        )

    # How high it is

    def _grow(self) -> None:
        least = self._lines * self.fontMetrics().lineSpacing()
        written = self.document().size().height() - 2 * self.document().documentMargin()
        height = max(least, ceil(written)) + _EDGES
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if is_left(event):
            self.left.emit()
