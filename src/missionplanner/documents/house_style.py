"""How papers look: the measures, the type scale and the one colour, in PDF points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from missionplanner.documents.words import Face, Size

MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 22 * MM, 18 * MM
FIRST_LINE = 29 * MM  # from the top
LAST_LINE = 26 * MM  # from the bottom
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - FIRST_LINE - LAST_LINE

COLUMN = 30.8 * MM
GUTTER = 4 * MM
SECOND = COLUMN + GUTTER  # where columns 2 to 5 begin
SECOND_WIDTH = TEXT_WIDTH - SECOND
HALF = 2 * COLUMN + GUTTER  # a language of two: columns 2 and 3, or 4 and 5
FOURTH = SECOND + HALF + GUTTER  # where the second language begins

# The letter box to calculate with, in em above and below the baseline.
ASCENT, DESCENT = 0.76, 0.22

HAIRLINE, THIN, MEDIUM_RULE, HEAVY_RULE = 0.25, 0.5, 1.0, 2.0
BAR = 2.2
BAR_INDENT = 3.9 * MM

EDGE_WIDTH, EDGE_FROM_RIGHT = 2 * MM, 7 * MM
EDGE_COLOUR = (0xB3 / 255, 0x12 / 255, 0x1D / 255)

CELL_PAD = 3.4  # above and below
CELL_GAP = 2.6 * MM  # at the right


@dataclass(frozen=True, slots=True)
class Type:
    """A step of the type scale: size and leading in points."""

    size: float
    leading: float

    def scaled(self, factor: float) -> Type:
        """The letters smaller or larger on the same lines."""
        return replace(self, size=self.size * factor) if factor != 1.0 else self


# Letters of this script look level with others' when they are a little smaller.
_BESIDE = {"ka": 0.95}


def beside(language: str) -> float:
    """The part of its size in which a language is set beside another one."""
    return _BESIDE.get(language, 1.0)


COVER_TITLE = Type(24, 30)
TITLE = Type(15, 19)
SCALE = {
    Size.HEAD: Type(11, 14),
    Size.TEXT: Type(9.5, 13),
    Size.DETAIL: Type(8.5, 11.5),
    Size.NOTE: Type(7.25, 9.5),
}
HEAD, TEXT, DETAIL, NOTE = (SCALE[size] for size in Size)

FACES = {
    Face.REGULAR: "VisitSans-Regular",
    Face.ITALIC: "VisitSans-Italic",
    Face.MEDIUM: "VisitSans-Medium",
    Face.SEMIBOLD: "VisitSans-SemiBold",
}

HEADER_BASELINE = 18.5 * MM  # from the top
FOOTER_BASELINE = 16.2 * MM  # from the bottom, without donor line
FOOTER_RULE = 19.2 * MM  # from the bottom
BODY_GAP = 12 * MM  # between the text and the rule of a footer with a donor line

# Space above a block that does not begin a page.
AFTER_TITLE = 15.5
AFTER_HEADING = 8.0
ABOVE_SECTION = 16 * MM
ABOVE_HEADING = 15.5
ABOVE_TABLE = 12.8
ABOVE_TEXT = 8.7
ABOVE_POINT = 5.7
ABOVE_NOTE = 9.9
AROUND_FRAME = 11
