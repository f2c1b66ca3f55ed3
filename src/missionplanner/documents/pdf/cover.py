"""The cover: what the paper is, for whom, and six facts in the lower half."""

from __future__ import annotations

from missionplanner.documents.blocks import Cover, Face, Paper, Words
from missionplanner.documents.house_style import (
    ASCENT,
    COVER_TITLE,
    DETAIL,
    HEAD,
    HEAVY_RULE,
    LEFT,
    MEDIUM_RULE,
    MM,
    NOTE,
    PAGE_HEIGHT,
    SECOND,
    SECOND_WIDTH,
    TEXT_WIDTH,
    TITLE,
    Type,
)
from missionplanner.documents.pdf.copy_box import CopyBox
from missionplanner.documents.pdf.facts import facts
from missionplanner.documents.pdf.lines import broken, by_sense, limited
from missionplanner.documents.pdf.page_frame import marking_box
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import lines_of

_ORGANISATION_AT, _RULE_AT, _KIND_AT = 24.2 * MM, 29.5 * MM, 66.3 * MM  # from the top
_KIND_STEP, _PLACE_STEP, _EDITION_STEP = 32.0, 29.5, 23.0
_FACTS_AT = 189.8 * MM
_FACTS_HIGHEST = 150 * MM
_MOST_TITLE_LINES, _MOST_LINES = 6, 3
_LONG_TITLE = Type(18, 23)
_ABOVE_NOTE, _ABOVE_COPY, _ABOVE_FACTS = 12.0, 20.0, 20.0


def draw_cover(pen: Pen, paper: Paper, cover: Cover, foot: float) -> None:
    """Draw the cover's text; `foot` is where the footer begins."""
    with pen.inside(Element("Sect")):
        _draw_head(pen, cover, paper.marking)
        y = _draw_title(pen, cover, languages=2 if paper.second else 1)
        _draw_facts(pen, paper, cover, (y - _ABOVE_FACTS, foot))


def _draw_head(pen: Pen, cover: Cover, marking: Words) -> None:
    y = PAGE_HEIGHT - _ORGANISATION_AT
    names = lines_of(cover.organisation)
    with pen.inside(Element("P")):
        for row, name in enumerate(reversed(names)):
            pen.words(LEFT, y + row * DETAIL.leading, name, Face.MEDIUM, DETAIL.size)
    with pen.inside(Element("P")):
        # Above the rule: the lower line of two stands where the only one does.
        up = (len(lines_of(marking)) - 1) * HEAD.leading
        marking_box(pen, marking, LEFT + TEXT_WIDTH, y + up, HEAD)
    pen.rules(HEAVY_RULE, [(LEFT, LEFT + TEXT_WIDTH, PAGE_HEIGHT - _RULE_AT)])


def _draw_title(pen: Pen, cover: Cover, *, languages: int) -> float:
    """Draw what the paper is; says where that ends."""
    y = PAGE_HEIGHT - _KIND_AT
    y = _draw_lines(pen, y, cover.kind, TITLE) - _KIND_STEP
    type_ = COVER_TITLE
    lines = by_sense(cover.title, Face.SEMIBOLD, type_.size, SECOND_WIDTH)
    if languages > 1 and len(lines) > _MOST_TITLE_LINES:
        type_ = _LONG_TITLE
        lines = by_sense(cover.title, Face.SEMIBOLD, type_.size, SECOND_WIDTH)
    lines = limited(lines, _MOST_TITLE_LINES * languages)
    with pen.inside(Element("H1")):
        pen.lines(LEFT + SECOND, y, lines, type_)
    y -= (len(lines) - 1) * type_.leading + _PLACE_STEP
    y = _draw_lines(pen, y, cover.place_and_dates, TITLE)
    return _draw_lines(pen, y - _EDITION_STEP, cover.edition, HEAD)


def _draw_lines(pen: Pen, y: float, words: Words, type_: Type) -> float:
    lines = [
        line
        for part in lines_of(words)
        for line in limited(broken(part, Face.REGULAR, type_.size, SECOND_WIDTH), _MOST_LINES)
    ]
    with pen.inside(Element("P")):
        pen.lines(LEFT + SECOND, y, lines, type_)
    return y - max(len(lines) - 1, 0) * type_.leading


def _draw_facts(pen: Pen, paper: Paper, cover: Cover, room: tuple[float, float]) -> None:
    """Draw the facts, whose copy it is, and the note between these heights."""
    highest, foot = room
    highest = min(highest, PAGE_HEIGHT - _FACTS_HIGHEST)
    note = broken(cover.note, Face.REGULAR, NOTE.size, TEXT_WIDTH) if cover.note else []
    note = limited(note, 4 * _MOST_LINES if paper.second else 2 * _MOST_LINES)
    below = _ABOVE_NOTE + height_of(len(note), NOTE) if note else 0.0
    box = CopyBox(cover.copy, paper) if cover.copy else None
    below += _ABOVE_COPY + box.height if box else 0.0
    piece: Piece = facts(cover.facts, TEXT_WIDTH, 0.0, MEDIUM_RULE)
    if piece.height > highest - foot - below:
        piece, _ = piece.split(highest - foot - below) or (piece, piece)
    top = min(max(PAGE_HEIGHT - _FACTS_AT, foot + below + piece.height), highest)
    if cover.facts:
        piece.draw(pen, LEFT, top)
        top -= piece.height
    if box:
        top -= _ABOVE_COPY
        box.draw(pen, LEFT, top)
        top -= box.height
    with pen.inside(Element("P")):
        pen.lines(LEFT, top - _ABOVE_NOTE - ASCENT * NOTE.size, note, NOTE)
