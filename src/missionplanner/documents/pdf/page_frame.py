"""What stands around the text of a page: header, footer, marking, the internal edge."""

from __future__ import annotations

from itertools import zip_longest

from missionplanner.documents.blocks import Face, Paper, Run, Words
from missionplanner.documents.house_style import (
    BODY_GAP,
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
    Type,
)
from missionplanner.documents.pdf.footer_line import FooterLine
from missionplanner.documents.pdf.lines import (
    SetLine,
    broken,
    cut_to,
    limited,
    set_on_line,
    width_of,
)
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.words import lines_of, runs_of

_DOT = "\u00a0\u00a0·\u00a0 "  # goes with what stands before it
_RIGHT = LEFT + TEXT_WIDTH
_DONOR_STEP = 9.5  # from the footer's rule to the first donor line
_MOST_DONOR_LINES = 6
_HEADER_ROWS = 3  # that have room above the text
_ROWS_EACH = 2  # of the paper's kind, in each language
_FOOT = 8.5 * MM  # the lowest baseline a printer reaches for certain


class PageFrame:
    """The frame of one paper's pages. Fixed words in two languages stand one below the other."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._kind = _kind(paper.kind)
        self._footer = FooterLine(paper)
        donor = paper.footer.donor_line
        most = _MOST_DONOR_LINES * (2 if paper.second else 1)
        self._donor: list[SetLine] = (
            limited(broken(donor, Face.REGULAR, NOTE.size, TEXT_WIDTH), most) if donor else []
        )
        more = (self._footer.rows - 1) * NOTE.leading
        self._baseline = _FOOT + more if donor else FOOTER_BASELINE
        self._rule = FOOTER_RULE
        if donor:
            above = 13 + (len(self._donor) - 1) * NOTE.leading + _DONOR_STEP
            self._rule = max(FOOTER_RULE, self._baseline + above)
        self.foot = self._rule + BODY_GAP if donor else LAST_LINE
        self.room = PAGE_HEIGHT - FIRST_LINE - self.foot

    def draw(self, pen: Pen, number: int, total: int, section: Words) -> None:
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

    def _draw_header(self, pen: Pen, section: Words) -> None:
        y = PAGE_HEIGHT - HEADER_BASELINE
        y += max(0, len(self._kind) - _HEADER_ROWS) * NOTE.leading
        right = marking_box(pen, self._paper.marking, _RIGHT, y, NOTE)
        pen.lines(LEFT, y, self._kind, NOTE)
        about = self._paper.running or section
        rows = max(_HEADER_ROWS, len(self._kind))
        lines = _about(self._paper.edition, about, right - GUTTER, rows)
        pen.lines(LEFT + SECOND, y, lines, NOTE)

    def _draw_footer(self, pen: Pen, number: int, total: int) -> None:
        pen.rules(HAIRLINE, [(LEFT, _RIGHT, self._rule)])
        pen.lines(LEFT, self._rule - _DONOR_STEP, self._donor, NOTE)
        self._footer.draw(pen, self._baseline, number, total)


def _kind(words: Words) -> list[SetLine]:
    """The kind of the paper in column 1: each language on as many lines as it needs, to two."""
    return [
        line
        for part in lines_of(words)
        for line in limited(broken(part, Face.MEDIUM, NOTE.size, SECOND - GUTTER), _ROWS_EACH)
    ]


def _about(edition: Words, about: Words, right: float, rows: int) -> list[SetLine]:
    """Edition and section, each language on a line, or on two where all have room."""
    width = right - LEFT - SECOND
    both = zip_longest(lines_of(edition), lines_of(about), fillvalue="")
    parts = [_joined(*each) for each in both]
    lines = [broken(part, Face.REGULAR, NOTE.size, width) for part in parts]
    if sum(map(len, lines)) <= rows:
        return [line for some in lines for line in some]
    most = max(rows // len(parts), 1)
    if most > 1:
        return [line for some in lines for line in limited(some, most)]
    shown = (cut_to(part, Face.REGULAR, NOTE.size, width) for part in parts)
    return [set_on_line(part, Face.REGULAR) for part in shown]


def _joined(edition: Words, about: Words) -> Words:
    strong = tuple(Run(run.text, Face.MEDIUM, run.language) for run in runs_of(edition))
    if not (edition and about):
        return strong or about
    return (*strong, Run(_DOT), *runs_of(about))


def marking_box(pen: Pen, marking: Words, right: float, y: float, type_: Type) -> float:
    """The marking in a box that ends at `right`, first on `y`; says where the box begins."""
    if not marking:
        return right
    size = type_.size
    pad = 0.7 * size
    shown = [cut_to(line, Face.SEMIBOLD, size, TEXT_WIDTH / 2) for line in lines_of(marking)]
    left = right - pad - max(width_of(line, Face.SEMIBOLD, size) for line in shown) - pad
    for row, line in enumerate(shown):
        pen.words_to(right - pad, y - row * type_.leading, line, Face.SEMIBOLD, size)
    more = (len(shown) - 1) * type_.leading
    pen.box((left, y - 0.6 * size - more, right - left, 1.9 * size + more), MEDIUM_RULE)
    return left
