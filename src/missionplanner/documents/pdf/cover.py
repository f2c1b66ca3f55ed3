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
from missionplanner.documents.pdf.lines import SetLine, broken, by_sense, limited
from missionplanner.documents.pdf.page_frame import marking_box
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import lines_of

_ORGANISATION_AT, _RULE_AT = 24.2 * MM, 29.5 * MM  # from the top
_KIND_STEP, _PLACE_STEP, _EDITION_STEP = 32.0, 29.5, 23.0
_FACTS_AT = 189.8 * MM
_MOST_TITLE_LINES, _MOST_LINES = 6, 3
_ABOVE_NOTE, _ABOVE_COPY, _ABOVE_FACTS = 12.0, 20.0, 20.0
# Where the kind of paper stands, from the top, and how large the title is; then what is tried when
# two languages, a holder and a donor leave less room.
_MANNERS = (
    (66.3 * MM, COVER_TITLE),
    (66.3 * MM, Type(18, 23)),
    (46.0 * MM, Type(18, 23)),
    (40.0 * MM, TITLE),
)


def draw_cover(pen: Pen, paper: Paper, cover: Cover, foot: float) -> None:
    """Draw the cover's text; `foot` is where the footer begins."""
    lower = _Lower(paper, cover)
    for at, type_ in _MANNERS:
        title = _Title(cover, type_, languages=2 if paper.second else 1)
        highest = PAGE_HEIGHT - at - title.height - _ABOVE_FACTS
        if title.is_whole and highest - foot >= lower.height:
            break
    with pen.inside(Element("Sect")):
        _draw_head(pen, cover, paper.marking)
        title.draw(pen, PAGE_HEIGHT - at)
        lower.draw(pen, highest, foot)


def _draw_head(pen: Pen, cover: Cover, marking: Words) -> None:
    y = PAGE_HEIGHT - _ORGANISATION_AT
    names = lines_of(cover.organisation)
    with pen.inside(Element("P")):
        for row, name in enumerate(names):
            at = y + (len(names) - 1 - row) * DETAIL.leading
            pen.words(LEFT, at, name, Face.MEDIUM, DETAIL.size)
    with pen.inside(Element("P")):
        # Above the rule: the lower line of two stands where the only one does.
        up = (len(lines_of(marking)) - 1) * HEAD.leading
        marking_box(pen, marking, LEFT + TEXT_WIDTH, y + up, HEAD)
    pen.rules(HEAVY_RULE, [(LEFT, LEFT + TEXT_WIDTH, PAGE_HEIGHT - _RULE_AT)])


class _Title:
    """What the paper is: its kind, its title, place and dates, edition, in columns 2 to 5."""

    def __init__(self, cover: Cover, type_: Type, *, languages: int) -> None:
        lines = by_sense(cover.title, Face.SEMIBOLD, type_.size, SECOND_WIDTH)
        most = _MOST_TITLE_LINES * (languages if type_ is not COVER_TITLE else 1)
        self.is_whole = len(lines) <= most
        self._parts = (
            (0.0, _set(cover.kind, TITLE), TITLE, "P"),
            (_KIND_STEP, limited(lines, most), type_, "H1"),
            (_PLACE_STEP, _set(cover.place_and_dates, TITLE), TITLE, "P"),
            (_EDITION_STEP, _set(cover.edition, HEAD), HEAD, "P"),
        )
        self.height = sum(
            step + max(len(lines) - 1, 0) * type_.leading for step, lines, type_, _ in self._parts
        )

    def draw(self, pen: Pen, y: float) -> None:
        """Draw it with its first line on this baseline."""
        for step, lines, type_, role in self._parts:
            y -= step
            with pen.inside(Element(role)):
                pen.lines(LEFT + SECOND, y, lines, type_)
            y -= max(len(lines) - 1, 0) * type_.leading


def _set(words: Words, type_: Type) -> list[SetLine]:
    return [
        line
        for part in lines_of(words)
        for line in limited(broken(part, Face.REGULAR, type_.size, SECOND_WIDTH), _MOST_LINES)
    ]


class _Lower:
    """The lower half: the facts, whose copy it is, and a note."""

    def __init__(self, paper: Paper, cover: Cover) -> None:
        self._facts: Piece | None = None
        if cover.facts:
            self._facts = facts(cover.facts, TEXT_WIDTH, 0.0, MEDIUM_RULE)
        self._box = CopyBox(cover.copy, paper) if cover.copy else None
        note = broken(cover.note, Face.REGULAR, NOTE.size, TEXT_WIDTH) if cover.note else []
        self._note = limited(note, (4 if paper.second else 2) * _MOST_LINES)
        self._below = _ABOVE_NOTE + height_of(len(self._note), NOTE) if self._note else 0.0
        if self._box:
            self._below += _ABOVE_COPY + self._box.height
        self.height = self._below + (self._facts.height if self._facts else 0.0)

    def draw(self, pen: Pen, highest: float, foot: float) -> None:
        """Draw it between these heights; of the facts as many as have room."""
        if self._facts and self._facts.height > highest - foot - self._below:
            self._facts, _ = self._facts.split(highest - foot - self._below) or (self._facts, None)
        high = self._facts.height if self._facts else 0.0
        top = min(max(PAGE_HEIGHT - _FACTS_AT, foot + self._below + high), highest)
        if self._facts:
            self._facts.draw(pen, LEFT, top)
            top -= high
        if self._box:
            top -= _ABOVE_COPY
            self._box.draw(pen, LEFT, top)
            top -= self._box.height
        with pen.inside(Element("P")):
            pen.lines(LEFT, top - _ABOVE_NOTE - ASCENT * NOTE.size, self._note, NOTE)
