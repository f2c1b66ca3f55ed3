"""Rows of tables, lists and paragraphs in the HTML that programs put on the clipboard."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from missionplanner.exchange.nested_tables import Cell, Table, rows_of

_MOST_SPAN, _DEEPEST = 60, 12
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_DECLARATION = re.compile(r"<!(?!--)[^<>]*>?")
# By marks alone and not by Python's own parser, which takes minutes over some broken pages.
_MARK = re.compile(r"(</?[a-zA-Z][^<>]*>)")
_NAME = re.compile(r"[a-zA-Z][\w:-]*")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*))?""")
_LONGEST_MARK = 4000
_PICTURES = frozenset(("img", "v:imagedata", "object", "svg"))
_UNSEEN = frozenset(("style", "script", "title", "xml", "template", "noscript"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_LINES = frozenset(
    (
        *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("blockquote", "pre", "address", "section", "article", "header", "footer", "caption"),
    )
)
_BLANK = re.compile(r"\s+")
_BEGINS = frozenset(("table", "tr", "td", "th", "br", *_PICTURES))
_CELLS, _PARTS = ("td", "th"), ("tbody", "thead", "tfoot")


@dataclass(slots=True)
class Document:
    """What was found: the rows, whether they stand in a table, how many pictures were there."""

    rows: list[list[str]] = field(default_factory=list)
    has_table: bool = False
    pictures: int = 0


def read_html(html: str) -> Document:
    """The rows of a document, or of the part of one that was copied."""
    # What Windows puts before it, up to the first mark: "Version:0.9", "StartHTML:…".
    html = html[max(html.find("<"), 0) :]
    # Comments hold what only Word reads; between the other marks stands what everyone reads.
    reader = _Reader()
    for at, part in enumerate(_MARK.split(_DECLARATION.sub("", _without_comments(html)))):
        if at % 2:
            reader.mark(part)
        elif part:
            reader.words(part)
    return reader.document()


def _without_comments(html: str) -> str:
    kept, at = [], 0
    while (begins := html.find("<!--", at)) >= 0:
        kept.append(html[at:begins])
        ends = html.find("-->", begins + 4)
        if ends < 0:
            return "".join(kept)
        at = ends + 3
    return "".join((*kept, html[at:]))


def _attributes(mark: str) -> dict[str, str]:
    """The attributes by name; the first pair is the name of the mark itself."""
    found = _ATTRIBUTE.finditer(mark[:_LONGEST_MARK])
    return {each[1].lower(): (each[2] or "").strip("\"'") for each in found}


class _Reader:
    """Follows the marks, also where some are missing; what is hidden is passed over."""

    def __init__(self) -> None:
        self._page = Cell()
        self._open: list[Table] = []
        # The hidden element one is in, how often its tag is open, and how many tables.
        self._hidden, self._depth, self._tables = "", 0, 0
        self._mark = ""
        self.pictures = 0

    def document(self) -> Document:
        """What was read."""
        rows, has_table = rows_of(self._page)
        return Document(rows, has_table, self.pictures)

    # Marks and words

    def mark(self, mark: str) -> None:
        """Something begins or ends."""
        name = _NAME.search(mark)
        tag = name[0].lower() if name else ""
        if mark.startswith("</"):
            self._end(tag)
            return
        named = _attributes(mark) if len(mark) > len(tag) + 3 else {}
        self._start(tag, named)
        if mark.endswith("/>") and tag not in _VOID and tag not in ("tr", *_CELLS):
            self._end(tag)

    def words(self, words: str) -> None:
        """Words between two marks."""
        if self._hidden or (self._mark and not any(letter.isdigit() for letter in words)):
            return  # hidden, or the dot before an entry of a list
        self._add(_BLANK.sub(" ", unescape(words)))

    def _start(self, tag: str, named: dict[str, str]) -> None:
        if self._hidden and self._stays_hidden(tag):
            return
        style = named.get("style", "")
        if tag == "col":
            self._column(named, is_hidden=bool(_HIDDEN.search(style)))
        elif tag in _UNSEEN or "hidden" in named or (style and _HIDDEN.search(style)):
            if self._open:
                self._open[-1].cell = None if tag == "tr" else self._open[-1].cell
            if tag not in _VOID:
                self._hidden, self._depth, self._tables = tag, 1, 0
        elif tag in _BEGINS:
            self._begin(tag, named)
        elif tag in _LINES:
            self._line()
        elif style and _LIST_MARK.search(style):
            self._mark = tag

    def _begin(self, tag: str, named: dict[str, str]) -> None:
        match tag:
            case "table":
                self._begin_table()
            case "tr":
                self._begin_row()
            case "td" | "th":
                self._begin_cell(named)
            case "br":
                self._add("\n")
            case _:
                self.pictures += 1

    def _end(self, tag: str) -> None:
        if self._hidden and self._ends_hidden(tag):
            return
        if tag == self._mark:
            self._mark = ""
        if tag == "table":
            self._end_table()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _LINES:
            self._line()

    # What is hidden

    def _stays_hidden(self, tag: str) -> bool:
        """Whether a tag that begins is hidden too; in a table without ends the next part is not."""
        if tag == "table":
            self._tables += 1
        elif not self._tables and self._hidden not in ("table", *_UNSEEN):
            next_row = tag == "tr" or tag in _PARTS
            if next_row or (tag in _CELLS and self._hidden != "tr"):
                self._hidden = ""
                return False
        if tag == self._hidden:
            self._depth += 1
        return True

    def _ends_hidden(self, tag: str) -> bool:
        """Whether a tag that ends belongs to what is hidden."""
        if tag == "table" and self._tables:
            self._tables -= 1
        elif not self._tables and self._hidden not in ("table", *_UNSEEN) and tag == "table":
            self._hidden = ""
            return False
        if tag == self._hidden:
            self._depth -= 1
            if self._depth <= 0:
                self._hidden = ""
        return True

    # Tables

    def _begin_table(self) -> None:
        if self._open and self._open[-1].cell is None:
            self._end_table()
        if len(self._open) < _DEEPEST:
            table = Table()
            self._into().parts.append(table)
            self._open.append(table)

    def _begin_row(self) -> None:
        """A row begins; one that stands alone, as browsers copy some, begins a table."""
        if not self._open:
            self._begin_table()
        self._open[-1].cell = None
        self._open[-1].rows.append([])

    def _begin_cell(self, named: dict[str, str]) -> None:
        if not self._open or not self._open[-1].rows:
            self._begin_row()
        cell = Cell(_span(named.get("colspan", "")), _span(named.get("rowspan", "")))
        self._open[-1].rows[-1].append(cell)
        self._open[-1].cell = cell

    def _end_cell(self) -> None:
        if self._open:
            self._open[-1].cell = None

    def _end_table(self) -> None:
        if self._open:
            self._open.pop()

    def _column(self, named: dict[str, str], *, is_hidden: bool) -> None:
        if not self._open:
            return
        table, span = self._open[-1], _span(named.get("span", ""))
        if is_hidden:
            table.hidden.update(range(table.columns, table.columns + span))
        table.columns += span

    # Words

    def _into(self) -> Cell:
        """Where words go: into the open cell, else onto the page."""
        if not self._open:
            return self._page
        return self._open[-1].cell or self._page

    def _add(self, words: str) -> None:
        cell = self._into()
        if cell is self._page and self._open and not words.strip():
            return  # between the cells
        cell.parts.append(words)

    def _line(self) -> None:
        parts = self._into().parts
        if parts and parts[-1] != "\n":
            parts.append("\n")


def _span(words: str) -> int:
    number = words.strip()
    if not (number.isascii() and number.isdigit()) or len(number) > 6:
        return 1
    return max(1, min(int(number), _MOST_SPAN if len(number) < 5 else 1))
