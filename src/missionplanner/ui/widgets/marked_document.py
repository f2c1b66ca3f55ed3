"""A text with light marks as Qt's document shows it: bold, italic and lists, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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


def lines_of_html(html: str) -> Iterator[MarkedLine]:
    """The lines of formatted text from elsewhere: bold, italic and lists, and nothing else."""
    document = QTextDocument()
    document.setHtml(html)
    for block in _blocks(document):
        line = _line(block)
        if not line.sign:
            line = _without_drawn_sign(line)
        if line.words.strip() or not block.text():
            yield line


def lines_of_text(text: str) -> Iterator[MarkedLine]:
    """The lines of a text with marks."""
    return map(read_line, clean(text).split("\n"))


def write_lines(cursor: QTextCursor, lines: Iterable[MarkedLine]) -> None:
    """Write lines where the cursor stands; the first goes on the line that is there."""
    for at, line in enumerate(lines):
        if at:
            cursor.insertBlock(QTextBlockFormat())
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
