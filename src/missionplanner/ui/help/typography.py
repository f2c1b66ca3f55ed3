"""How a page of the manual is set: the window's own faces and sizes, quiet tables."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from missionplanner.ui.theme.fonts import font
from missionplanner.ui.theme.tokens import tokens

# The role of a heading by its level, and the room above and below it.
_HEADINGS = {1: ("title", 0, 12), 2: ("section", 18, 6)}
_MARGIN, _LINE, _KEYS = 24, 130, 190


def typeset(document: QTextDocument) -> None:
    """Set a page that was read from Markdown."""
    document.setDefaultFont(font())
    document.setDocumentMargin(_MARGIN)
    block = document.begin()
    while block.isValid():
        _set(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _quieten(frame)


def _set(block: QTextBlock) -> None:
    role, above, below = _HEADINGS.get(block.blockFormat().headingLevel(), ("", 0, 8))
    cursor = QTextCursor(block)
    # Without the end of the block before, which would take its margins from this one.
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    form, letters = QTextBlockFormat(), QTextCharFormat()
    _set_words(block)
    if cursor.currentTable() is not None:
        return
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(form)
    if role:
        letters.setFont(font(role))
        # In the place of what Markdown had: its size is a step from the usual one, and would win.
        cursor.setCharFormat(letters)


def _set_words(block: QTextBlock) -> None:
    """Bold in a weight that the family has; what is to be typed stands out by it too."""
    strong = QTextCharFormat()
    strong.setFont(font("group"))
    for part in block.textFormats():
        if part.format.fontFixedPitch() or part.format.fontWeight() > QFont.Weight.Medium:
            cursor, begins = QTextCursor(block), block.position() + part.start
            cursor.setPosition(begins)
            cursor.setPosition(begins + part.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(strong)


def _quieten(table: QTextTable) -> None:
    """Hairlines between the rows, none between the columns."""
    form = table.format()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(4)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    rest = QTextLength(QTextLength.Type.VariableLength, 0)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, _KEYS), rest])
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            made = cell.format().toTableCellFormat()
            made.setBottomBorder(1)
            made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            made.setBottomBorderBrush(QColor(tokens().line))
            cell.setFormat(made)
