"""What stands around the text of a page: header, footer, marking, the internal edge."""

from __future__ import annotations

from missionplanner.documents.blocks import Face, Paper
from missionplanner.documents.house_style import (
    BODY_GAP,
    DETAIL,
    EDGE_COLOUR,
    EDGE_FROM_RIGHT,
    EDGE_WIDTH,
    FIRST_LINE,
    FOOTER_BASELINE,
    FOOTER_RULE,
    GUTTER,
    HAIRLINE,
    HEADER_BASELINE,
    LAST_LINE,
    LEFT,
    MEDIUM_RULE,
    MM,
    NOTE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SECOND,
    TEXT_WIDTH,
)
from missionplanner.documents.pdf.lines import SetLine, broken, cut_to, limited, width_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.messages import Message, wording

_DOT = "  ·  "
_RIGHT = LEFT + TEXT_WIDTH
_DONOR_STEP = 9.5  # from the footer's rule to the first donor line
_MOST_DONOR_LINES = 6
_FOOT = 8.5 * MM  # the lowest baseline a printer reaches for certain


class PageFrame:
    """The frame of one paper's pages."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._wording = wording(paper.language)
        donor = paper.footer.donor_line
        self._donor: list[SetLine] = (
            limited(broken(donor, Face.REGULAR, NOTE.size, TEXT_WIDTH), _MOST_DONOR_LINES)
            if donor
            else []
        )
        self._baseline = _FOOT if donor else FOOTER_BASELINE
        self._rule = FOOTER_RULE
        if donor:
            lines = len(self._donor)
            self._rule = max(FOOTER_RULE, _FOOT + 13 + (lines - 1) * NOTE.leading + _DONOR_STEP)
        self.foot = self._rule + BODY_GAP if donor else LAST_LINE
        self.room = PAGE_HEIGHT - FIRST_LINE - self.foot

    def draw(self, pen: Pen, number: int, total: int, section: str) -> None:
        """Draw all of it for one page of the section."""
        self._draw_edge(pen)
        with pen.artifact("Header"):
            self._draw_header(pen, section)
        with pen.artifact("Footer"):
            self._draw_footer(pen, number, total)

    def draw_cover(self, pen: Pen, number: int, total: int) -> None:
        """Draw it for the cover, which brings its own head."""
        self._draw_edge(pen)
        with pen.artifact("Footer"):
            self._draw_footer(pen, number, total)

    def _draw_edge(self, pen: Pen) -> None:
        if self._paper.internal:
            left = PAGE_WIDTH - EDGE_FROM_RIGHT - EDGE_WIDTH
            pen.block((left, 0, EDGE_WIDTH, PAGE_HEIGHT), EDGE_COLOUR)

    def _draw_header(self, pen: Pen, section: str) -> None:
        y = PAGE_HEIGHT - HEADER_BASELINE
        size = NOTE.size
        right = marking_box(pen, self._paper.marking, _RIGHT, y, size)
        kind = cut_to(self._paper.kind, Face.MEDIUM, size, SECOND - GUTTER)
        pen.words(LEFT, y, kind, Face.MEDIUM, size)
        x = LEFT + SECOND
        room = right - GUTTER - x
        edition = cut_to(self._paper.edition, Face.MEDIUM, size, room)
        pen.words(x, y, edition, Face.MEDIUM, size)
        section = self._paper.running or section
        used = width_of(edition, Face.MEDIUM, size)
        if section and room - used > SECOND / 2:
            shown = f"{_DOT}{section}" if edition else section
            pen.words(
                x + used, y, cut_to(shown, Face.REGULAR, size, room - used), Face.REGULAR, size
            )

    def _draw_footer(self, pen: Pen, number: int, total: int) -> None:
        pen.rules(HAIRLINE, [(LEFT, _RIGHT, self._rule)])
        pen.lines(LEFT, self._rule - _DONOR_STEP, self._donor, NOTE)
        y = self._baseline
        left = self._draw_number(pen, y, number, total)
        if self._paper.marking:
            marking = cut_to(self._paper.marking, Face.SEMIBOLD, NOTE.size, TEXT_WIDTH / 3)
            left = pen.words_to(left - GUTTER, y, marking, Face.SEMIBOLD, NOTE.size)
        footer = self._paper.footer
        x = LEFT
        if footer.state:
            pen.words(x, y, footer.state, Face.SEMIBOLD, NOTE.size)
            x += width_of(footer.state, Face.SEMIBOLD, NOTE.size)
        parts = "".join(_DOT + part for part in footer.parts if part)
        shown = parts if footer.state else parts[len(_DOT) :]
        room = left - GUTTER - x
        pen.words(x, y, cut_to(shown, Face.REGULAR, NOTE.size, room), Face.REGULAR, NOTE.size)

    def _draw_number(self, pen: Pen, y: float, number: int, total: int) -> float:
        page = self._wording.word(Message("Page {number}", number=number))
        of_all = self._wording.word(Message("of {total}", total=total))
        left = pen.words_to(_RIGHT, y, " " + of_all, Face.REGULAR, NOTE.size)
        return pen.words_to(left, y, page, Face.MEDIUM, DETAIL.size)


def marking_box(pen: Pen, marking: str, right: float, y: float, size: float) -> float:
    """The marking in a box that ends at `right`, on the baseline `y`; says where it begins."""
    if not marking:
        return right
    pad = 0.7 * size
    shown = cut_to(marking, Face.SEMIBOLD, size, TEXT_WIDTH / 2)
    left = pen.words_to(right - pad, y, shown, Face.SEMIBOLD, size) - pad
    foot, high = y - 0.6 * size, 1.9 * size
    pen.box((left, foot, right - left, high), MEDIUM_RULE)
    return left
