"""What papers are made of: plain values, already worded, that every engine understands.

All measures are millimetres on the page's grid; all texts are data and never read as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Face(StrEnum):
    """The four styles of the one family."""

    REGULAR = "regular"
    ITALIC = "italic"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"


class Size(StrEnum):
    """The steps of the type scale that running blocks use."""

    HEAD = "head"  # 11/14: sub-heads, day heads, table titles
    TEXT = "text"  # 9.5/13
    DETAIL = "detail"  # 8.5/11.5: tables, details
    NOTE = "note"  # 7.25/9.5: column heads, notes


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face and language inside a line; without a face, the line's own."""

    text: str
    face: Face | None = None
    language: str = ""


Words = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, wrapped where it must be; an empty one is half a line of space."""

    words: Words
    face: Face = Face.REGULAR
    size: Size = Size.DETAIL
    language: str = ""


Cell = str | Line | tuple[Line, ...]


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
    sign: str = "–"
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
    """

    title: str
    sign: str = ""
    aside: str = ""
    ruled: bool = False
    listed: bool = False
    note: str = ""  # what the contents says in its third column


@dataclass(frozen=True, slots=True)
class Entry:
    """A label in column 1 with blocks beside it in columns 2 to 5.

    `framed` draws heavy rules above and below, `bar` marks the text as one to be weighed.
    """

    label: str
    blocks: tuple[Block, ...]
    note: str = ""
    bar: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its text, in a ruled row."""

    label: str
    text: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """Ruled rows of label and text, as on the cover or at the head of minutes."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that begins `at` millimetres from the left edge of the text.

    The grid's stops: 0, 17.4, 34.8, 52.2, 69.6, 87, 104.4, 121.8, 139.2 (148 for short last ones).
    """

    at: float
    head: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; a `bar` at its left says that it is to be weighed."""

    cells: tuple[Cell, ...]
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A row over all columns that names the rows after it and is kept with the next one."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; title and column heads repeat on each page with "(continued)".

    Without any column head it is a day of the programme: the title stands between two rules with
    `aside` (the zone) at its right. In an entry, stops count from column 2.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    title: str = ""
    aside: str = ""
    listed: bool = False  # the title goes into contents and bookmarks


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

    title: str
    items: tuple[GridItem, ...]
    aside: str = ""
    untimed: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class DayGrid:
    """The programme at a glance, true to the minute; as many pages as the days need."""

    days: tuple[GridDay, ...]
    legend: tuple[tuple[GridKind, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A row to be written in: `tall` for a hand, else as high as its texts."""

    label: str
    cells: tuple[Cell, ...] = ()
    tall: bool = False


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The approval of a paper; in one piece and never alone on a page."""

    head: tuple[str, ...]  # first the block's name, then who signs
    rows: tuple[SignatureRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = Paragraph | Points | Heading | Entry | Facts | Table | DayGrid | SignatureBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Section:
    """A part that can be exchanged. Without a letter and title it has neither rule nor entry."""

    title: str
    blocks: tuple[Block, ...]
    letter: str = ""
    begins_page: bool = True
    listed: bool = True
    note: str = ""  # what the contents says in its third column


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents after the cover, with true page numbers; `blocks` stand below it."""

    title: str
    heads: tuple[str, str, str, str]  # section, title, note, page
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a paper of several sections; newlines in the title break it by sense."""

    organisation: str
    kind: str
    title: str
    place_and_dates: str
    edition: str = ""
    facts: tuple[Fact, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands under each page: the donor line, a state (SAMPLE, DRAFT), then the parts."""

    donor_line: str = ""
    state: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper, ready for an engine."""

    kind: str  # "Briefing pack": the header's first words
    title: str  # for the file's properties
    language: str
    sections: tuple[Section, ...]
    subject: str = ""
    dated: date | None = None  # the day in the file's properties
    edition: str = ""
    running: str = ""  # stands in the header instead of the section's name
    marking: str = ""
    footer: Footer = Footer()
    internal: bool = False  # the red edge
    cover: Cover | None = None
    contents: Contents | None = None
