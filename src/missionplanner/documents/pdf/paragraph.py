"""Running text: paragraphs and the items of lists, cut between lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from missionplanner.documents.blocks import Face, Words
from missionplanner.documents.house_style import ASCENT, BAR, BAR_INDENT, DESCENT, MM, TEXT, Type
from missionplanner.documents.pdf.lines import SetLine, broken, pulled
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element

_TOGETHER = 2  # lines that stay together at either end of a cut
_NARROW = 70 * MM  # in narrower columns a word alone on the last line is the smaller evil
_BAR_OVERHANG = 1.5  # points that the bar reaches above and below the letters

# The lines of a point's sign, and where each begins.
SetSign = list[tuple[float, SetLine]]


def height_of(lines: int, type_: Type) -> float:
    """The height of so many lines, from the first letter's top to the last one's foot."""
    return max(lines - 1, 0) * type_.leading + (ASCENT + DESCENT) * type_.size if lines else 0.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How running text is set; `indent` is where it begins, `bar` draws one at its left."""

    type_: Type = TEXT
    face: Face = Face.REGULAR
    language: str = ""
    indent: float = 0.0
    bar: bool = False

    @property
    def text_begins(self) -> float:
        """Where the letters begin: right of the bar, where there is one."""
        return self.indent + (BAR_INDENT if self.bar else 0.0)

    def speaking(self, language: str) -> Manner:
        """The same in this language."""
        return replace(self, language=language) if language else self


class ParagraphPiece(Piece):
    """Lines of one size, set to their width."""

    def __init__(
        self,
        lines: list[SetLine],
        manner: Manner,
        above: float,
        element: Element | None = None,
    ) -> None:
        self.lines = lines
        self.element = element or Element("P")
        self.manner = manner
        self.above = above
        self.height = self.bar_height = height_of(len(lines), manner.type_)
        self.first_baseline = ASCENT * manner.type_.size

    @property
    def least(self) -> float:
        few = len(self.lines) <= 2 * _TOGETHER - 1
        return self.height if few else height_of(_TOGETHER, self.manner.type_)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        manner = self.manner
        first = top - ASCENT * manner.type_.size
        with pen.inside(self.element):
            pen.lines(x + manner.text_begins, first, self.lines, manner.type_)
        if manner.bar:
            over = _BAR_OVERHANG
            high = self.bar_height + 2 * over
            pen.block((x + manner.indent, top + over - high, BAR, high))

    def split(self, room: float, forced: bool = False) -> tuple[Piece, Piece] | None:
        type_ = self.manner.type_
        together = 1 if forced else _TOGETHER
        fit = int((room - (ASCENT + DESCENT) * type_.size) / type_.leading + 1)
        fit = min(fit, len(self.lines) - together)
        if fit < together:
            return None
        return self._part(0, fit), self._part(fit, len(self.lines))

    def _part(self, begin: int, end: int) -> ParagraphPiece:
        return ParagraphPiece(self.lines[begin:end], self.manner, self.above, self.element)


class PointPiece(ParagraphPiece):
    """An item of a list with its sign before it; the sign stays with the first lines."""

    def __init__(self, lines: list[SetLine], manner: Manner, above: float, sign: SetSign) -> None:
        super().__init__(lines, manner, above, Element("LBody"))
        self._sign = sign
        if len(sign) > len(lines):
            self.height = self.bar_height = height_of(len(sign), manner.type_)
        self.in_list = Element("L")  # the points of one list share it
        self._item = Element("LI")

    def draw(self, pen: Pen, x: float, top: float) -> None:
        with pen.inside(self.in_list), pen.inside(self._item):
            if self._sign:
                type_ = self.manner.type_
                first = top - ASCENT * type_.size
                with pen.inside(Element("Lbl")):
                    pen.text(
                        (x + begins, first - row * type_.leading, line, type_.size)
                        for row, (begins, line) in enumerate(self._sign)
                    )
            super().draw(pen, x, top)

    def _part(self, begin: int, end: int) -> ParagraphPiece:
        sign = self._sign if begin == 0 else []
        part = PointPiece(self.lines[begin:end], self.manner, self.above, sign)
        part.in_list, part._item, part.element = self.in_list, self._item, self.element
        return part


def paragraph(words: Words, manner: Manner, width: float, above: float) -> ParagraphPiece:
    """Running text set to a width, its indent and bar included."""
    return ParagraphPiece(_lines(words, manner, width), manner, above)


def point(words: Words, manner: Manner, width: float, above: float, sign: SetSign) -> PointPiece:
    """An item of a list with its sign and where that begins."""
    return PointPiece(_lines(words, manner, width), manner, above, sign)


def _lines(words: Words, manner: Manner, width: float) -> list[SetLine]:
    room = width - manner.text_begins
    lines = broken(words, manner.face, manner.type_.size, room, manner.language)
    return pulled(lines) if room > _NARROW else lines
