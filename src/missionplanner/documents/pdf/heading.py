"""Heads: of sections, under them, and of the paper itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from missionplanner.documents.blocks import Face, Heading, Words
from missionplanner.documents.house_style import (
    ASCENT,
    COLUMN,
    DETAIL,
    FOURTH,
    GUTTER,
    HALF,
    HEAD,
    MEDIUM_RULE,
    NOTE,
    SECOND,
    TEXT_WIDTH,
    THIN,
    TITLE,
    Type,
)
from missionplanner.documents.pdf.lines import (
    SetLine,
    broken,
    by_sense,
    limited,
    set_on_line,
    width_of,
)
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import lines_of, on_one_line

_BELOW_RULE = 4.6
_ABOVE_HEAD = 4.0  # from a head up to the note that it goes on
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
    """A sign in column 1 and a title in columns 2 to 5; without a sign, the title alone at 1.

    With a title in a second language each of them has two columns, and the aside goes to column 1.
    """

    keeps = True

    def __init__(
        self,
        manner: Manner,
        block: Heading,
        level: int = 1,
        scales: tuple[float, float] = (1.0, 1.0),
    ) -> None:
        self.element = Element(f"H{level}")
        self.manner, self.block, self.scales = manner, block, scales
        self._types = [manner.type_.scaled(scale if block.second else 1.0) for scale in scales]
        aside = lines_of(block.aside)
        self._begins = SECOND if block.sign or block.second or manner is SECTION else 0.0
        self._second: list[SetLine] = []
        room = HALF
        if block.second:
            self._second = _set(block.second, self._types[1], HALF)
        else:
            widest = max((width_of(line, Face.REGULAR, DETAIL.size) for line in aside), default=0.0)
            taken = widest + GUTTER if aside else 0.0
            room = TEXT_WIDTH - self._begins - min(taken, TEXT_WIDTH / 2)
        self._lines = _set(block.title, self._types[0], room)
        signs = broken(block.sign, Face.SEMIBOLD, manner.type_.size, COLUMN) if block.sign else []
        self._signs = limited(signs, _MOST_LINES)
        self._aside = [set_on_line(line, Face.REGULAR) for line in aside]
        self.height = self._letters() + (_BELOW_RULE if manner.rule else 0.0)

    def _letters(self) -> float:
        rows = max(len(self._lines), len(self._second), len(self._signs))
        under = len(self._signs) if self.block.second else 0
        asides = under * self.manner.type_.leading + height_of(len(self._aside), DETAIL)
        return max(height_of(rows, self.manner.type_), asides if self._aside else 0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        type_ = self.manner.type_
        if self.manner.rule:
            pen.rules(self.manner.rule, [(x, x + TEXT_WIDTH, top)])
            top -= _BELOW_RULE
        baseline = top - ASCENT * type_.size
        with pen.inside(self.element):
            pen.lines(x, baseline, self._signs, type_)
            pen.lines(x + self._begins, baseline, self._lines, self._types[0])
            pen.lines(x + FOURTH, baseline, self._second, self._types[1])
            self._draw_aside(pen, x, baseline)

    def _draw_aside(self, pen: Pen, x: float, baseline: float) -> None:
        if self.block.second:
            under = baseline - len(self._signs) * self.manner.type_.leading
            pen.lines(x, under, self._aside, DETAIL)
            return
        for row, line in enumerate(lines_of(self.block.aside)):
            at = baseline - row * DETAIL.leading
            pen.words_to(x + TEXT_WIDTH, at, line, Face.REGULAR, DETAIL.size)


@dataclass(frozen=True, slots=True)
class GoingOn:
    """What heads say where a page is not the only one."""

    continued: Words  # on the further pages
    continues: Words  # on the first


class WholeHeadingPiece(HeadingPiece):
    """The head of what should be one page: where it is not, each of its pages says so."""

    is_whole = True

    def __init__(self, like: HeadingPiece, words: GoingOn) -> None:
        super().__init__(like.manner, like.block, scales=like.scales)
        self.element = like.element
        self._words = words
        self._goes_on = False

    def again(self) -> Piece:
        self._goes_on = True
        block = replace(self.block, aside=self._words.continued)
        return _RepeatedHeadingPiece(OPENING, block, scales=self.scales)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        super().draw(pen, x, top)
        if self._goes_on:
            # Above the head: nothing moves when it must be said.
            words = on_one_line(self._words.continues, " · ")
            with pen.artifact():
                pen.words_to(x + TEXT_WIDTH, top + _ABOVE_HEAD, words, Face.REGULAR, NOTE.size)


class _RepeatedHeadingPiece(HeadingPiece):
    def draw(self, pen: Pen, x: float, top: float) -> None:
        with pen.artifact():
            super().draw(pen, x, top)


def _set(title: Words, type_: Type, room: float) -> list[SetLine]:
    return limited(by_sense(title, Face.SEMIBOLD, type_.size, room), _MOST_LINES)
