"""The table of contents: true page numbers, each row a link."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import Contents, Face, Words
from missionplanner.documents.house_style import (
    ASCENT,
    CELL_GAP,
    DESCENT,
    DETAIL,
    HAIRLINE,
    MEDIUM_RULE,
    MM,
    NOTE,
    SECOND,
    TEXT,
    TEXT_WIDTH,
    THIN,
)
from missionplanner.documents.pdf.lines import SetLine, broken, cut_to
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Listed, Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import lines_of, on_one_line, plain, signed

_NOTE_AT = 132 * MM
_NUMBER_WIDTH = 12 * MM
_MOST_LINES = 3  # of a title in one language
_HEAD_PAD = 3.4
_PADS = (4.4, 2.7)  # above and below the letters of a row, by level


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what is listed, the page it is on in the body, and its place in the file."""

    listed: Listed
    page: int
    key: str


class ContentsPiece(Piece):
    """Rows under their heads, cut between rows; `offset` is how many pages stand before the body.

    It is laid out when the body is, and drawn when the number of pages before it is known.
    """

    def __init__(
        self,
        contents: Contents,
        entries: list[Entry],
        above: float,
        lines: list[list[SetLine]] | None = None,
    ) -> None:
        self.above = above
        self.offset = 0
        self.goes_on = False  # from the page before
        self.element = Element("TOC")
        self._contents = contents
        self._entries = entries
        self._lines = lines or [_title(entry) for entry in entries]
        self._notes = [_note(entry) for entry in entries]
        rows = max(len(lines_of(head)) for head in contents.heads)
        self._heads = height_of(rows, NOTE) + 2 * _HEAD_PAD
        self.height = self._heads + sum(map(self._row_height, range(len(entries))))

    def _row_height(self, index: int) -> float:
        more = max(len(self._lines[index]), len(self._notes[index])) - 1
        pad = _PADS[min(self._entries[index].listed.level, 1)]
        return 2 * pad + (ASCENT + DESCENT) * TEXT.size + more * TEXT.leading

    @property
    def least(self) -> float:
        return self._heads + sum(map(self._row_height, range(min(2, len(self._entries)))))

    def split(
        self, room: float, forced: bool = False
    ) -> tuple[ContentsPiece, ContentsPiece] | None:
        used, index = self._heads, 0
        while used + self._row_height(index) <= room:
            used += self._row_height(index)
            index += 1
        if not 0 < index < len(self._entries):
            return None
        first, second = self._part(0, index), self._part(index, len(self._entries))
        first.element = second.element = self.element
        first.goes_on, second.goes_on = self.goes_on, True
        return first, second

    def _part(self, begin: int, end: int) -> ContentsPiece:
        entries, lines = self._entries[begin:end], self._lines[begin:end]
        return ContentsPiece(self._contents, entries, self.above, lines)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        right = x + TEXT_WIDTH
        y = self._draw_heads(pen, x, top)
        between = []
        for index, entry in enumerate(self._entries):
            height = self._row_height(index)
            with (
                pen.inside(self.element),
                pen.inside(Element("TOCI")),
                pen.inside(Element("Reference")),
                pen.inside(Element("Link")),
            ):
                self._draw_row(pen, x, y, index)
                named = signed(entry.listed.sign, entry.listed.title)
                title = plain(on_one_line(named, " · "))
                pen.link(entry.key, (x, y - height, right, y), title)
            y -= height
            between.append((x, right, y))
        pen.rules(HAIRLINE, between)

    def _draw_heads(self, pen: Pen, x: float, top: float) -> float:
        right = x + TEXT_WIDTH
        y = top - self._heads
        *heads, page = self._contents.heads
        with pen.artifact() if self.goes_on else pen.inside(Element("P")):
            for at, words in zip((0.0, SECOND, _NOTE_AT), heads, strict=True):
                for baseline, line in _upwards(y, words):
                    pen.words(x + at, baseline, line, Face.MEDIUM, NOTE.size)
            for baseline, line in _upwards(y, page):
                pen.words_to(right, baseline, line, Face.MEDIUM, NOTE.size)
        pen.rules(MEDIUM_RULE, [(x, right, top)])
        pen.rules(THIN, [(x, right, y)])
        return y

    def _draw_row(self, pen: Pen, x: float, y: float, index: int) -> None:
        entry = self._entries[index]
        level = min(entry.listed.level, 1)
        face = (Face.SEMIBOLD, Face.REGULAR)[level]
        baseline = y - _PADS[level] - ASCENT * TEXT.size
        sign = cut_to(entry.listed.sign, face, TEXT.size, SECOND - CELL_GAP)
        pen.words(x, baseline, sign, face, TEXT.size)
        pen.lines(x + SECOND, baseline, self._lines[index], TEXT)
        for row, line in enumerate(self._notes[index]):
            pen.words(x + _NOTE_AT, baseline - row * TEXT.leading, line, Face.REGULAR, DETAIL.size)
        number = str(entry.page + self.offset)
        pen.words_to(x + TEXT_WIDTH, baseline, number, Face.SEMIBOLD, TEXT.size)


def _upwards(foot: float, words: Words) -> list[tuple[float, Words]]:
    """The lines of a head with their baselines, the last one above the rule."""
    lines = lines_of(words)
    last = foot + _HEAD_PAD + DESCENT * NOTE.size
    rows = range(len(lines) - 1, -1, -1)
    return [(last + row * NOTE.leading, line) for row, line in zip(rows, lines, strict=True)]


def _title(entry: Entry) -> list[SetLine]:
    face = (Face.SEMIBOLD, Face.REGULAR)[min(entry.listed.level, 1)]
    width = (_NOTE_AT if entry.listed.note else TEXT_WIDTH - _NUMBER_WIDTH) - SECOND - CELL_GAP
    return [
        line
        for part in lines_of(entry.listed.title)
        for line in broken(part, face, TEXT.size, width)[:_MOST_LINES]
    ]


def _note(entry: Entry) -> list[Words]:
    """The note, in each of its languages on a line."""
    room = TEXT_WIDTH - _NUMBER_WIDTH - _NOTE_AT
    note = entry.listed.note
    return [cut_to(line, Face.REGULAR, DETAIL.size, room) for line in lines_of(note)]
