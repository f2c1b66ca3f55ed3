"""What other programs put on the clipboard, as rows of plain words.

Tables of Excel, Word, Calc, Writer, Outlook and browsers come as HTML, lines and lists as HTML or
text. A cell over several rows counts in each of them, a cell over several columns in the first.
What is hidden there stays away, and so do pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from missionplanner.domain.text import clean
from missionplanner.exchange.pasted_html import Document, read_html
from missionplanner.messages import Message
from missionplanner.planning.pasted_table import PastedTable

MOST_ROWS, MOST_CELLS, MOST_BYTES = 2000, 50, 5_000_000

# A field in quotes as spreadsheets write it: only where the quotes end with the field.
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=\t|\r?\n|\r|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_END = re.compile(r"\r?\n|\r|\Z")
# A spreadsheet keeps text that would begin a formula behind an apostrophe.
_MARKED = re.compile(r"'(?=[=+\-@])")

_TOO_LARGE = Message("What is on the clipboard is too large to be read: more than 5 MB.")


def read(html: str, text: str) -> PastedTable:
    """The rows: of the tables where there are some, else of the lines."""
    if max(len(html), len(text)) > MOST_BYTES:
        return PastedTable((), (_TOO_LARGE,))
    document = read_html(html) if "<" in html else Document()
    if document.has_table or not text.strip():
        return _table(document.rows, document.pictures)
    return _table(lines(text), document.pictures)


def lines(text: str) -> list[list[str]]:
    """Rows of a text: a line each, its cells between tabs, in quotes where they have line ends."""
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        quoted = _QUOTED.match(text, at)
        if quoted and any(mark in quoted[1] for mark in ('""', "\t", "\n", "\r")):
            rows[-1].append(quoted[1].replace('""', '"'))
            at = quoted.end()
        else:
            at = _field(rows[-1], text, at)
        if at < len(text) and text[at] == "\t":
            at += 1
            continue
        end = _END.match(text, at)
        assert end is not None
        if end.end() == len(text):
            return rows
        rows.append([])
        at = end.end()


def _field(row: list[str], text: str, at: int) -> int:
    plain = _PLAIN.match(text, at)
    assert plain is not None
    row.append(_MARKED.sub("", plain[0], count=1) if plain[0].startswith("'") else plain[0])
    return plain.end()


def _table(found: Iterable[list[str]], pictures: int) -> PastedTable:
    rows = [[_tidy(cell) for cell in row] for row in found]
    while rows and not any(rows[-1]):
        rows.pop()
    remarks = [*_too_many(rows), *_left_out(pictures)]
    wide = min(max(map(len, rows), default=0), MOST_CELLS)
    while wide > 1 and not any(len(row) >= wide and row[wide - 1] for row in rows[:MOST_ROWS]):
        wide -= 1
    shown = tuple(tuple((*row, *[""] * wide)[:wide]) for row in rows[:MOST_ROWS])
    return PastedTable(shown, tuple(remarks))


def _tidy(words: str) -> str:
    """A cell's words: single blanks, no control characters, no empty lines."""
    parts = (" ".join(line.split()) for line in clean(words).split("\n"))
    return "\n".join(filter(None, parts))


def _too_many(rows: list[list[str]]) -> list[Message]:
    found = []
    if len(rows) > MOST_ROWS:
        found.append(
            Message(
                "Only the first {most} of {n} rows were taken.",
                most=f"{MOST_ROWS:,}",
                n=f"{len(rows):,}",
            )
        )
    if any(any(row[MOST_CELLS:]) for row in rows):
        found.append(Message("Only the first {most} columns were taken.", most=MOST_CELLS))
    return found


def _left_out(pictures: int) -> list[Message]:
    if not pictures:
        return []
    return [Message("{n} picture was left out", plural="{n} pictures were left out", n=pictures)]
