"""Where the cursor of an editor stands among words."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor


def take_whole_words(cursor: QTextCursor) -> None:
    """Make what is chosen whole words; with nothing chosen the word that the cursor is in."""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    if begin == end and not _is_within(cursor, begin):
        return
    while _is_within(cursor, begin):
        begin -= 1
    while _is_within(cursor, end):
        end += 1
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _is_within(cursor: QTextCursor, at: int) -> bool:
    return is_letter(cursor, at - 1) and is_letter(cursor, at)


def is_letter(cursor: QTextCursor, at: int) -> bool:
    """Whether a letter or a digit stands at this place of the document."""
    letter = cursor.document().characterAt(at)
    return letter.isalnum() or letter == "_"


def before(cursor: QTextCursor) -> str:
    """What stands on the line before the cursor."""
    to = QTextCursor(cursor)
    to.setPosition(cursor.selectionStart())
    to.setPosition(to.block().position(), QTextCursor.MoveMode.KeepAnchor)
    return to.selectedText()


def steps(words: str) -> int:
    """How many steps of a cursor the words are: a rare letter is two."""
    return len(words.encode("utf-16-le")) // 2
