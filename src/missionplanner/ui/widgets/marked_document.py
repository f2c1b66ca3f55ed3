"""A text with light marks as Qt's document shows it: bold, italic and lists, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from missionplanner.domain.text import clean
from missionplanner.planning.text_marks import (
    Emphasis,
    MarkedLine,
    Stretch,
    fitted,
    read_line,
    write_line,
)

BULLET = "- "
_BOLD = QFont.Weight.DemiBold
# How Word writes the sign of a list into what it puts on the clipboard.
_PASTED_SIGN = re.compile(
    r"(?P<bullet>[·•▪◦●○■□§Øü\uf0b7\uf0a7\uf0d8\uf0fc–-]|o(?=[\s\u00a0]{2}))[\s\u00a0]+"
    r"|(?P<number>\d{1,2})[.)][\s\u00a0]{2,}"
)
_PICTURE = "\ufffc"
_BREAKS = re.compile("[\u2028\n]")


class _Sealed(QTextDocument):
    """Reads no style sheet and no picture that a page names: on Windows such a name may lead to
    another computer, and Qt would knock there."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


def look_of(emphasis: Emphasis) -> QTextCharFormat:
    """The character format in which words stand out so, whatever they did before."""
    look = QTextCharFormat()
    look.setFontWeight(_BOLD if emphasis is Emphasis.BOLD else QFont.Weight.Normal)
    look.setFontItalic(emphasis is Emphasis.ITALIC)
    return look


def emphasis_of(look: QTextCharFormat) -> Emphasis:
    """How words of this format stand out; bold before italic."""
    if look.fontWeight() >= _BOLD:
        return Emphasis.BOLD
    return Emphasis.ITALIC if look.fontItalic() else Emphasis.NONE


def text_of(document: QTextDocument) -> str:
    """What stands in the document, with marks."""
    return "\n".join(write_line(_line(block)) for block in _blocks(document))


def lines_of_html(html: str) -> tuple[MarkedLine, ...]:
    """The lines of formatted text from elsewhere: bold, italic and lists, and nothing else.

    A row of a table is a line.
    """
    document = _Sealed()
    document.setHtml(html)
    lines: list[MarkedLine] = []
    row_before: tuple[int, int] | None = None
    for block in _blocks(document):
        line, row = _pasted(block), _table_row(block)
        if row is not None and row == row_before and lines:
            line = _beside(lines.pop(), line)
        row_before = row
        lines.append(line)
    return _without_blank_ends(lines)


def _pasted(block: QTextBlock) -> MarkedLine:
    line = _line(block)
    line = line if line.sign else _without_drawn_sign(line)
    return line if line.words.strip() else MarkedLine("", ())


def _table_row(block: QTextBlock) -> tuple[int, int] | None:
    """The row of a table that a line stands in, as the table's place and the row's number."""
    table = QTextCursor(block).currentTable()
    if table is None or table.columns() < 2:
        return None
    return table.firstPosition(), table.cellAt(block.position()).row()


def _beside(first: MarkedLine, second: MarkedLine) -> MarkedLine:
    gap = (Stretch(" "),) if first.words and second.words else ()
    stretches = fitted((*first.stretches, *gap, Stretch(second.sign), *second.stretches))
    return MarkedLine(first.sign, stretches)


def _without_blank_ends(lines: list[MarkedLine]) -> tuple[MarkedLine, ...]:
    written = [at for at, line in enumerate(lines) if line.words]
    if not written:
        return ()
    kept = lines[written[0] : written[-1] + 1]
    if len(kept) == 1:  # it may go on where it is pasted
        return tuple(kept)
    return tuple(MarkedLine(line.sign, _trimmed(line.stretches)) for line in kept)


def _trimmed(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    if not stretches:
        return ()
    *before, last = stretches
    return (*before, Stretch(last.words.rstrip(), last.emphasis))


def lines_of_text(text: str) -> Iterator[MarkedLine]:
    """The lines of a text with marks."""
    return map(read_line, clean(text).split("\n"))


def write_lines(cursor: QTextCursor, lines: Iterable[MarkedLine]) -> None:
    """Write lines where the cursor stands; the first goes on the line that is there."""
    for at, line in enumerate(lines):
        if at:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        if line.sign and cursor.atBlockStart():
            put_in_list(cursor, line.sign)
        for stretch in line.stretches:
            # Words that do not stand out are as heavy as the editor's own font.
            look = look_of(stretch.emphasis) if stretch.emphasis else QTextCharFormat()
            cursor.insertText(stretch.words, look)


def put_in_list(cursor: QTextCursor, sign: str) -> None:
    """Make the cursor's line one of a list, the list of the line before where it goes on."""
    number = 0 if sign == BULLET else int(sign.strip(" ."))
    before = cursor.block().previous()
    above = before.textList()
    goes_on = _number(before) == number - 1 > 0 if number else not _number(before)
    if above is not None and goes_on:
        above.add(cursor.block())
        return
    form = QTextListFormat()
    form.setStyle(QTextListFormat.Style.ListDecimal if number else QTextListFormat.Style.ListDisc)
    if number:
        form.setStart(number)
    cursor.createList(form)


def _line(block: QTextBlock) -> MarkedLine:
    stretches = fitted(_stretches(block))
    if block.textList() is None or not stretches:
        return MarkedLine("", stretches)
    number = _number(block)
    return MarkedLine(f"{number}. " if number else BULLET, stretches)


def _number(block: QTextBlock) -> int:
    """The number of a list's line; 0 where the list has none."""
    its = block.textList()
    if its is None or its.format().style() is not QTextListFormat.Style.ListDecimal:
        return 0
    return its.format().start() + its.itemNumber(block)


def _stretches(block: QTextBlock) -> Iterator[Stretch]:
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        words = _BREAKS.sub(" ", fragment.text()).replace(_PICTURE, "")
        yield Stretch(words, emphasis_of(fragment.charFormat()))
        each += 1


def _without_drawn_sign(line: MarkedLine) -> MarkedLine:
    found = _PASTED_SIGN.match(line.words)
    if found is None:
        return line
    left, kept = found.end(), list[Stretch]()
    for stretch in line.stretches:
        kept.append(Stretch(stretch.words[left:], stretch.emphasis))
        left = max(0, left - len(stretch.words))
    sign = BULLET if found["bullet"] else f"{int(found['number'])}. "
    return MarkedLine(sign, tuple(stretch for stretch in kept if stretch.words))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()
