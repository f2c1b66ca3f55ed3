"""Running text set to the columns of a page: paragraphs, lists, both in one language or two."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import Beside, Face, Paragraph, Point, Points, Size
from missionplanner.documents.house_style import (
    ABOVE_NOTE,
    ABOVE_POINT,
    ABOVE_TEXT,
    COLUMN,
    GUTTER,
    MM,
    SCALE,
    SECOND,
    TEXT_WIDTH,
    Type,
)
from missionplanner.documents.pdf.beside import BesidePiece
from missionplanner.documents.pdf.lines import cut_to, set_on_line, width_of
from missionplanner.documents.pdf.paragraph import Manner, PointPiece, SetSign, paragraph, point
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import DASHED, NUMBERED, Element
from missionplanner.documents.words import Words, lines_of, plain

_AFTER_SIGN = 2 * MM
_MOST_SIGN_LINES = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text of a language begins and ends, and the part of its size it is set in."""

    begins: float
    ends: float
    scale: float = 1.0
    language: str = ""
    is_free: bool = False  # nothing stands in column 1

    @staticmethod
    def of(width: float) -> Place:
        """Columns 2 to 5; or all of a smaller width, which stands beside a label already."""
        is_free = width == TEXT_WIDTH
        return Place(SECOND if is_free else 0.0, width, is_free=is_free)

    def halves(self, scales: tuple[float, float], language: str) -> tuple[Place, Place]:
        """The places of two languages side by side, the second one in this language."""
        half = (self.ends - self.begins - GUTTER) / 2
        first, second = scales
        return (
            Place(self.begins, self.begins + half, first, is_free=self.is_free),
            Place(self.ends - half, self.ends, second, language, self.is_free),
        )


def paragraph_piece(block: Paragraph, place: Place) -> Piece:
    """A paragraph in its place."""
    begins = 0.0 if block.wide else place.begins
    above = ABOVE_NOTE if block.size is Size.NOTE else ABOVE_TEXT
    type_ = SCALE[block.size].scaled(place.scale)
    manner = Manner(type_, block.face, block.language or place.language, begins, block.bar)
    piece = paragraph(block.words, manner, place.ends, above)
    # A note below a table does not stand on a page without it.
    piece.joins = block.wide and block.size is Size.NOTE
    return piece


def point_pieces(block: Points, place: Place) -> list[PointPiece]:
    """The items of a list in their place; the signs of an outside one stand in column 1."""
    type_ = SCALE[block.size].scaled(place.scale)
    hangs = block.outside and place.is_free
    points = _outside(block, place, type_) if hangs else _inside(block, place, type_)
    dashed = any(item.sign == "–" for item in block.items)
    in_list = Element("L", DASHED if dashed else NUMBERED)
    for piece in points:
        piece.in_list = in_list
    return points


def beside_pieces(block: Beside, place: Place, scales: tuple[float, float]) -> list[Piece]:
    """A paragraph in two languages, or a list whose items begin level."""
    left, right = place.halves(scales, block.language)
    match block.first, block.second:
        case Paragraph(), Paragraph():
            both = paragraph_piece(block.first, left), paragraph_piece(block.second, right)
            return [BesidePiece(*both)]
        case Points(), Points():
            whole = point_pieces(block.first, place)
            ours = point_pieces(block.first, left)
            others = point_pieces(block.second, right)
            same = map(_says_the_same, block.first.items, block.second.items)
            return [
                one if is_same else BesidePiece(own, other)
                for one, own, other, is_same in zip(whole, ours, others, same, strict=True)
            ]
    raise TypeError("side by side stand two paragraphs or two lists")


def _inside(block: Points, place: Place, type_: Type) -> list[PointPiece]:
    signs = [_sign(item.sign, Face.REGULAR, type_) for item in block.items]
    widths = (width_of(line, Face.REGULAR, type_.size) for lines in signs for line in lines)
    room = max(widths, default=0.0) + _AFTER_SIGN
    return [
        _point(
            item,
            Manner(type_, indent=place.begins + room, bar=item.bar),
            place,
            ABOVE_POINT if number else ABOVE_TEXT,
            [(place.begins, set_on_line(line, Face.REGULAR)) for line in lines],
        )
        for number, (item, lines) in enumerate(zip(block.items, signs, strict=True))
    ]


def _outside(block: Points, place: Place, type_: Type) -> list[PointPiece]:
    pieces: list[PointPiece] = []
    for item in block.items:
        face = Face.MEDIUM if item.bar else Face.REGULAR
        sign = [
            (SECOND - GUTTER - width_of(line, face, type_.size), set_on_line(line, face))
            for line in _sign(item.sign, face, type_)
        ]
        manner = Manner(type_, indent=place.begins, bar=item.bar)
        above = ABOVE_TEXT if item.bar or not pieces else ABOVE_POINT
        pieces.append(_point(item, manner, place, above, sign))
    return pieces


def _point(item: Point, manner: Manner, place: Place, above: float, sign: SetSign) -> PointPiece:
    language = item.language or place.language
    return point(item.words, manner.speaking(language), place.ends, above, sign)


def _sign(sign: Words, face: Face, type_: Type) -> list[Words]:
    return [cut_to(line, face, type_.size, COLUMN) for line in lines_of(sign)[:_MOST_SIGN_LINES]]


def _says_the_same(first: Point, second: Point) -> bool:
    """Whether a point stands once, over the columns of both languages."""
    return plain(first.words) == plain(second.words)
