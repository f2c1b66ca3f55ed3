"""A paper made into a PDF: laid out first, then drawn page by page with all numbers known."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import Contents, Paper, Section
from missionplanner.documents.house_style import (
    ABOVE_SECTION,
    AFTER_TITLE,
    FIRST_LINE,
    LEFT,
    PAGE_HEIGHT,
)
from missionplanner.documents.pdf.assembly import assembled
from missionplanner.documents.pdf.contents import ContentsPiece
from missionplanner.documents.pdf.contents import Entry as ContentsEntry
from missionplanner.documents.pdf.cover import draw_cover
from missionplanner.documents.pdf.lasting import Properties
from missionplanner.documents.pdf.page_frame import PageFrame
from missionplanner.documents.pdf.pages import Page, paginate
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.story import Story
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.pdf.uncollected import uncollected
from missionplanner.documents.words import on_one_line, plain, signed


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as a file, its number of pages, and the characters no font has."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]


@uncollected()
def render(paper: Paper) -> Rendered:
    """The paper as a PDF; the same paper gives the same bytes."""
    frame = PageFrame(paper)
    story = Story(paper.language, paper.second, frame.room)
    pieces = (piece for section in paper.sections for piece in story.section(section))
    # Behind a cover no page is needed where there is nothing to say yet.
    body = paginate(pieces, frame.room) if paper.sections or not paper.cover else []
    entries = _entries(body)
    front = _contents(paper.contents, entries, story, frame) if paper.contents else []
    covers = 1 if paper.cover else 0
    for page in front:
        for _, piece in page.placed:
            if isinstance(piece, ContentsPiece):
                piece.offset = covers + len(front)
    return _drawn(paper, frame, [*front, *body], {id(piece): e for piece, e in entries})


def _entries(body: list[Page]) -> list[tuple[Piece, ContentsEntry]]:
    """What is listed, with the page of the body that it stands on, counted from one."""
    listed = [
        (piece, number)
        for number, page in enumerate(body, 1)
        for _, piece in page.placed
        if piece.listed
    ]
    return [
        (piece, ContentsEntry(piece.listed, number, f"part{index}"))
        for index, (piece, number) in enumerate(listed, 1)
        if piece.listed
    ]


def _contents(
    contents: Contents, entries: list[tuple[Piece, ContentsEntry]], story: Story, frame: PageFrame
) -> list[Page]:
    head, *_ = story.section(Section(contents.title, (), listed=False))
    head.section = ""
    table = ContentsPiece(contents, [entry for _, entry in entries], AFTER_TITLE)
    below = story.blocks(contents.blocks)
    for piece in below[:1]:
        piece.above = ABOVE_SECTION / 2
    return paginate([head, table, *below], frame.room)


def _drawn(
    paper: Paper, frame: PageFrame, pages: list[Page], entries: dict[int, ContentsEntry]
) -> Rendered:
    pen = Pen(paper.language)
    total = len(pages) + bool(paper.cover)
    if paper.cover:
        with pen.page():
            draw_cover(pen, paper, paper.cover, frame.foot)
            frame.draw_cover(pen, 1, total)
    part = pen.tags.document
    for number, page in enumerate(pages, 1 + bool(paper.cover)):
        with pen.page():
            part = _draw_body(pen, page, entries, part)
            frame.draw(pen, number, total, page.section)
    return Rendered(assembled(pen, Properties.of(paper)), total, pen.missing)


def _draw_body(pen: Pen, page: Page, entries: dict[int, ContentsEntry], part: Element) -> Element:
    """Draw the pieces of a page; says which part of the paper goes on after it."""
    for top, piece in page.placed:
        part = piece.begins or part
        y = PAGE_HEIGHT - FIRST_LINE - top
        entry = entries.get(id(piece))
        if entry:
            listed = entry.listed
            title = plain(on_one_line(signed(listed.sign, listed.title), " · "))
            pen.bookmark(entry.key, title, listed.level, y)
        with pen.inside(part):
            piece.draw(pen, LEFT, y)
    return part
