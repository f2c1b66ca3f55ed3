"""What papers are made of: plain values, already worded, that every engine understands.

All measures are millimetres on the page's grid; all texts are data and never read as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.documents.tables import Band, Column, Fact, Facts, Row, Table
from missionplanner.documents.words import Cell, Face, Line, Run, Size, Words

__all__ = [
    "Band",
    "Beside",
    "Block",
    "Cell",
    "Column",
    "Contents",
    "Cover",
    "DayGrid",
    "Entry",
    "Face",
    "Fact",
    "Facts",
    "Footer",
    "GridDay",
    "GridItem",
    "GridKind",
    "Heading",
    "Line",
    "PageBreak",
    "Paper",
    "Paragraph",
    "Point",
    "Points",
    "Row",
    "Run",
    "Section",
    "SignatureBlock",
    "SignatureRow",
    "Size",
    "Table",
    "Words",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text in columns 2 to 5, or over all five when `wide`; newlines break lines."""

    words: Words
    face: Face = Face.REGULAR
    size: Size = Size.TEXT
    language: str = ""
    wide: bool = False
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One item of a list; `sign` is what stands before it ("1.", "–", "Decision 1")."""

    words: Words
    sign: Words = "–"
    language: str = ""
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list. `outside`: the signs hang in column 1 and the text begins at column 2."""

    items: tuple[Point, ...]
    outside: bool = False
    size: Size = Size.TEXT


@dataclass(frozen=True, slots=True)
class Heading:
    """A head inside a section, kept with what follows; `listed` puts it into contents, bookmarks.

    `sign` stands in column 1 (a brief's "F1", an agenda number) and moves the title to column 2.
    `second` is the title in another language, beside it. What follows a head of a `whole_page`
    should end on that page; where it does not, both pages say so.
    """

    title: Words
    sign: str = ""
    aside: Words = ""
    ruled: bool = False
    listed: bool = False
    note: Words = ""  # what the contents says in its third column
    second: Words = ""
    whole_page: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A label in column 1 with blocks beside it in columns 2 to 5.

    `framed` draws heavy rules above and below, `bar` marks the text as one to be weighed.
    """

    label: Words
    blocks: tuple[Block, ...]
    note: Words = ""
    bar: bool = False
    framed: bool = False


class GridKind(StrEnum):
    """How a block of the day grid is drawn."""

    MEETING = "meeting"
    OWN = "own"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True)
class GridItem:
    """A block from minute to minute, counted from its day's midnight; over 1440 is the next day.

    An item without an end has `ends == begins` and is drawn one line high.
    """

    begins: int
    ends: int
    kind: GridKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class GridDay:
    """One column of the day grid; `untimed` stands above the scale (all-day, part of day)."""

    title: Words
    items: tuple[GridItem, ...]
    aside: Words = ""
    untimed: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class DayGrid:
    """The programme at a glance, true to the minute; as many pages as the days need."""

    days: tuple[GridDay, ...]
    legend: tuple[tuple[GridKind, Words], ...] = ()
    note: Words = ""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A row to be written in: `tall` for a hand, else as high as its texts."""

    label: Words
    cells: tuple[Cell, ...] = ()
    tall: bool = False


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The approval of a paper; in one piece and never alone on a page."""

    head: tuple[Words, ...]  # first the block's name, then who signs
    rows: tuple[SignatureRow, ...]
    note: Words = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A paragraph, or a list, in two languages side by side: columns 2 and 3, and 4 and 5.

    Of lists each item begins level with the one beside it.
    """

    first: Paragraph | Points
    second: Paragraph | Points
    language: str  # of the second


Block = (
    Paragraph
    | Points
    | Beside
    | Heading
    | Entry
    | Facts
    | Table
    | DayGrid
    | SignatureBlock
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part that can be exchanged. Without a letter and title it has neither rule nor entry."""

    title: Words
    blocks: tuple[Block, ...]
    letter: str = ""
    begins_page: bool = True
    listed: bool = True
    note: Words = ""  # what the contents says in its third column


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents after the cover, with true page numbers; `blocks` stand below it."""

    title: Words
    heads: tuple[Words, Words, Words, Words]  # section, title, note, page
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a paper of several sections; newlines in the title break it by sense."""

    organisation: Words
    kind: Words
    title: Words
    place_and_dates: Words
    edition: Words = ""
    facts: tuple[Fact, ...] = ()
    note: Words = ""
    copy: Words = ""  # whose copy it is: a box with room to sign for it


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands under each page: the donor line, a state (SAMPLE, DRAFT), the parts, the holder.

    `holder` is whose copy it is, in full and, where that is too long, short.
    """

    donor_line: Words = ""
    state: Words = ""
    parts: tuple[Words, ...] = ()
    holder: tuple[Words, Words] = ("", "")


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper, ready for an engine. Fixed words in two languages stand on a line each."""

    kind: Words  # "Briefing pack": the header's first words
    title: str  # for the file's properties
    language: str
    sections: tuple[Section, ...]
    subject: str = ""
    dated: date | None = None  # the day in the file's properties
    edition: Words = ""
    running: Words = ""  # stands in the header instead of the section's name
    marking: Words = ""
    footer: Footer = Footer()
    internal: bool = False  # the red edge
    cover: Cover | None = None
    contents: Contents | None = None
    second: str = ""  # the other language of a paper side by side
