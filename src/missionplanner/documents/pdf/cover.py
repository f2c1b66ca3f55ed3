"""The cover: what the paper is, for whom, and six facts in the lower half."""

from __future__ import annotations

from missionplanner.documents.blocks import Cover, Face
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
from missionplanner.documents.pdf.facts import facts
from missionplanner.documents.pdf.lines import broken, by_sense, limited
from missionplanner.documents.pdf.page_frame import marking_box
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element

_ORGANISATION_AT, _RULE_AT, _KIND_AT = 24.2 * MM, 29.5 * MM, 66.3 * MM  # from the top
_TITLE_STEP, _PLACE_STEP, _EDITION_STEP = 32.0, 29.5, 23.0
_FACTS_AT = 189.8 * MM
_FACTS_HIGHEST = 150 * MM
_MOST_TITLE_LINES, _MOST_LINES = 6, 3
_ABOVE_NOTE = 12.0


def draw_cover(pen: Pen, cover: Cover, marking: str, foot: float) -> None:
    """Draw the cover's text; `foot` is where the footer begins."""
    y = PAGE_HEIGHT - _ORGANISATION_AT
    with pen.inside(Element("Sect")):
        with pen.inside(Element("P")):
            pen.words(LEFT, y, cover.organisation, Face.MEDIUM, DETAIL.size)
        with pen.inside(Element("P")):
            marking_box(pen, marking, LEFT + TEXT_WIDTH, y, HEAD.size)
        pen.rules(HEAVY_RULE, [(LEFT, LEFT + TEXT_WIDTH, PAGE_HEIGHT - _RULE_AT)])
        _draw_title(pen, cover)
        _draw_facts(pen, cover, foot)


def _draw_title(pen: Pen, cover: Cover) -> None:
    x = LEFT + SECOND
    y = PAGE_HEIGHT - _KIND_AT
    with pen.inside(Element("P")):
        pen.words(x, y, cover.kind, Face.REGULAR, TITLE.size)
    y -= _TITLE_STEP
    lines = by_sense(cover.title, Face.SEMIBOLD, COVER_TITLE.size, SECOND_WIDTH)
    lines = limited(lines, _MOST_TITLE_LINES)
    with pen.inside(Element("H1")):
        pen.lines(x, y, lines, COVER_TITLE)
    y -= (len(lines) - 1) * COVER_TITLE.leading + _PLACE_STEP
    y = _draw_lines(pen, y, cover.place_and_dates, TITLE) - _EDITION_STEP
    _draw_lines(pen, y, cover.edition, HEAD)


def _draw_lines(pen: Pen, y: float, text: str, type_: Type) -> float:
    lines = broken(text, Face.REGULAR, type_.size, SECOND_WIDTH) if text else []
    lines = limited(lines, _MOST_LINES)
    with pen.inside(Element("P")):
        pen.lines(LEFT + SECOND, y, lines, type_)
    return y - max(len(lines) - 1, 0) * type_.leading


def _draw_facts(pen: Pen, cover: Cover, foot: float) -> None:
    note = broken(cover.note, Face.REGULAR, NOTE.size, TEXT_WIDTH) if cover.note else []
    note = limited(note, 2 * _MOST_LINES)
    below = _ABOVE_NOTE + height_of(len(note), NOTE) if note else 0.0
    piece: Piece = facts(cover.facts, TEXT_WIDTH, 0.0, MEDIUM_RULE)
    room = PAGE_HEIGHT - _FACTS_HIGHEST - foot - below
    if piece.height > room:
        piece, _ = piece.split(room) or (piece, piece)
    top = max(PAGE_HEIGHT - _FACTS_AT, foot + below + piece.height)
    if cover.facts:
        piece.draw(pen, LEFT, top)
        top -= piece.height + _ABOVE_NOTE
    with pen.inside(Element("P")):
        pen.lines(LEFT, top - ASCENT * NOTE.size, note, NOTE)
