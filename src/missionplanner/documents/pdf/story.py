"""From blocks to pieces: each block of a section set to the page's columns."""

from __future__ import annotations

from collections.abc import Iterable

from missionplanner.documents.blocks import (
    Beside,
    Block,
    DayGrid,
    Entry,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Points,
    Section,
    SignatureBlock,
    Table,
)
from missionplanner.documents.house_style import (
    ABOVE_HEADING,
    ABOVE_SECTION,
    ABOVE_TABLE,
    ABOVE_TEXT,
    AFTER_HEADING,
    AFTER_TITLE,
    AROUND_FRAME,
    BAR_INDENT,
    SECOND_WIDTH,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    beside,
)
from missionplanner.documents.pdf import heading
from missionplanner.documents.pdf.columns import (
    Place,
    beside_pieces,
    paragraph_piece,
    point_pieces,
)
from missionplanner.documents.pdf.day_grid import day_grids
from missionplanner.documents.pdf.entry import Barred, EntryPiece, Label
from missionplanner.documents.pdf.facts import facts
from missionplanner.documents.pdf.pieces import Listed, Piece
from missionplanner.documents.pdf.signature import SignaturePiece
from missionplanner.documents.pdf.table import TablePiece, table
from missionplanner.documents.pdf.table_head import HeadManner
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import in_languages, signed, stacked
from missionplanner.messages import Message


class Story:
    """The pieces of one paper, in order."""

    def __init__(self, language: str, second: str = "", room: float = TEXT_HEIGHT) -> None:
        self._second = second
        self._page_room = self._room = room  # of a page, of one with the title of its section
        self._scales = (beside(language), beside(second)) if second else (1.0, 1.0)
        self._continued = in_languages(Message("(continued)"), language, second)
        continues = in_languages(Message("continues on the next page"), language, second)
        self._going_on = heading.GoingOn(self._continued, continues)
        self._level = 0  # of heads under the present section, in contents and bookmarks
        self._rank = self._rank_below = 1  # of its heads, and of what stands under one of them

    def section(self, section: Section) -> list[Piece]:
        """The section's title and its blocks."""
        pieces: list[Piece] = []
        self._level = 1 if section.title and section.listed else 0
        self._rank = self._rank_below = 2 if section.title else 1
        self._room = self._page_room
        if section.title:
            pieces.append(_section_head(section))
            self._room -= pieces[0].height + AFTER_TITLE
        rest = self.blocks(section.blocks)
        if pieces and rest:
            rest[0].above = AFTER_TITLE
        pieces += rest
        if pieces:
            pieces[0].begins_page = pieces[0].begins_page or section.begins_page
            pieces[0].begins = Element("Sect")
        return pieces

    def blocks(self, blocks: Iterable[Block], width: float = TEXT_WIDTH) -> list[Piece]:
        """The pieces of blocks over all columns or, beside a label, over a smaller width."""
        pieces: list[Piece] = []
        breaks = False
        for block in blocks:
            if isinstance(block, PageBreak):
                breaks = True
                continue
            some = self._pieces(block, width)
            if breaks and isinstance(block, Heading):
                some = [self._heading(block, heading.OPENING)]
            if some and breaks:
                some[0].begins_page, breaks = True, False
            if some and pieces:
                _loosen(pieces[-1], some[0])
            pieces += some
        return pieces

    def _pieces(self, block: Block, width: float) -> list[Piece]:
        match block:
            case Paragraph():
                return [paragraph_piece(block, Place.of(width))]
            case Points():
                return list(point_pieces(block, Place.of(width)))
            case Beside():
                return beside_pieces(block, Place.of(width), self._scales)
            case Heading():
                manner = heading.RULED if block.ruled else heading.PLAIN
                return [self._heading(block, manner)]
            case Entry():
                return [self._entry(block)]
            case Facts():
                return [facts(block.rows, width, ABOVE_TABLE)]
            case Table():
                return [self._table(block, width)]
            case DayGrid():
                return day_grids(block, ABOVE_TABLE, self._rank_below, self._room)
            case SignatureBlock():
                return [SignaturePiece(block, ABOVE_TABLE)]
        return []

    def _heading(self, block: Heading, manner: heading.Manner) -> Piece:
        is_plain = manner is heading.PLAIN and not block.sign
        rank = self._rank_below if is_plain else self._rank
        if not is_plain:
            self._rank_below = rank + 1
        piece = heading.HeadingPiece(manner, block, rank, self._scales)
        if block.whole_page:
            piece = heading.WholeHeadingPiece(piece, self._going_on)
        piece.above = ABOVE_HEADING
        if block.listed:
            title = stacked(block.title, block.second, self._second)
            piece.listed = Listed(title, block.sign, block.note, self._level)
        return piece

    def _entry(self, block: Entry) -> Piece:
        indent = BAR_INDENT if block.bar else 0.0
        pieces = self.blocks(block.blocks, SECOND_WIDTH - indent)
        if block.bar:
            pieces = [Barred(pieces, indent)]
        above = AROUND_FRAME if block.framed else ABOVE_TEXT
        return EntryPiece(Label(block.label, block.note), pieces, above, block.framed)

    def _table(self, block: Table, width: float) -> Piece:
        above = ABOVE_HEADING if block.title else ABOVE_TABLE
        manner = HeadManner(self._continued, self._scales, rank=self._rank_below)
        piece: Piece = table(block, width, above, manner)
        if block.listed and block.title:
            title = stacked(block.title, block.second, self._second)
            piece.listed = Listed(title, level=self._level)
        return piece


def _section_head(section: Section) -> Piece:
    block = Heading(section.title, section.letter)
    piece = heading.HeadingPiece(heading.SECTION, block)
    piece.above = ABOVE_SECTION
    piece.section = signed(section.letter, section.title)
    if section.listed:
        piece.listed = Listed(section.title, section.letter, section.note)
    return piece


def _loosen(before: Piece, piece: Piece) -> None:
    """Space below a head or a table that is not what the piece itself asks for."""
    if isinstance(before, heading.HeadingPiece):
        piece.above = AFTER_HEADING
    elif isinstance(before, TablePiece) and isinstance(piece, EntryPiece):
        piece.above = AFTER_TITLE
