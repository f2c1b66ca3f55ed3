"""Heads: of sections, under them, and of the paper itself."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import Face
from missionplanner.documents.house_style import (
    ASCENT,
    DETAIL,
    GUTTER,
    HEAD,
    MEDIUM_RULE,
    SECOND,
    TEXT_WIDTH,
    THIN,
    TITLE,
    Type,
)
from missionplanner.documents.pdf.lines import broken, by_sense, limited, width_of
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece

_BELOW_RULE = 4.6
_MOST_LINES = 12  # a head as tall as a page would leave no room for text


@dataclass(frozen=True, slots=True)
class Manner:
    """How a head looks: its type, and the rule above it (0 for none)."""

    type_: Type
    rule: float = 0.0


SECTION = Manner(TITLE, MEDIUM_RULE)
RULED = Manner(HEAD, THIN)
OPENING = Manner(HEAD, MEDIUM_RULE)  # of what begins a page without being a section
PLAIN = Manner(HEAD)


class HeadingPiece(Piece):
    """A sign in column 1 and a title in columns 2 to 5; without a sign, the title alone at 1."""

    keeps = True

    def __init__(self, manner: Manner, title: str, sign: str = "", aside: str = "") -> None:
        self._manner, self._sign, self._aside = manner, sign, aside
        self._begins = SECOND if sign or manner is SECTION else 0.0
        size = manner.type_.size
        taken = width_of(aside, Face.REGULAR, DETAIL.size) + GUTTER if aside else 0.0
        room = TEXT_WIDTH - self._begins - min(taken, TEXT_WIDTH / 2)
        self._lines = limited(by_sense(title, Face.SEMIBOLD, size, room), _MOST_LINES)
        signs = broken(sign, Face.SEMIBOLD, size, SECOND - GUTTER) if sign else []
        self._signs = limited(signs, _MOST_LINES)
        rows = max(len(self._lines), len(self._signs))
        self.height = height_of(rows, manner.type_) + (_BELOW_RULE if manner.rule else 0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        if self._manner.rule:
            pen.rules(self._manner.rule, [(x, x + TEXT_WIDTH, top)])
            top -= _BELOW_RULE
        baseline = top - ASCENT * self._manner.type_.size
        pen.lines(x + self._begins, baseline, self._lines, self._manner.type_)
        pen.lines(x, baseline, self._signs, self._manner.type_)
        if self._aside:
            pen.words_to(x + TEXT_WIDTH, baseline, self._aside, Face.REGULAR, DETAIL.size)
