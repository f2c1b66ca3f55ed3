"""The last line of a page: its state, version and holder, the marking again, its number."""

from __future__ import annotations

from collections.abc import Iterable

from missionplanner.documents.blocks import Face, Paper, Run, Words
from missionplanner.documents.house_style import DETAIL, GUTTER, LEFT, NOTE, TEXT_WIDTH
from missionplanner.documents.pdf.lines import cut_to, width_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.words import lines_of, on_one_line, plain, runs_of
from missionplanner.messages import Message, wording

_DOT = "  ·  "
_RIGHT = LEFT + TEXT_WIDTH
_MOST_MARKING = TEXT_WIDTH / 3
_MANY = 888  # pages, to know whether the line will hold


class FooterLine:
    """One line where it holds; else a line for each language, and one for the holder."""

    def __init__(self, paper: Paper) -> None:
        self._wordings = [wording(tag) for tag in (paper.language, paper.second) if tag]
        footer = paper.footer
        marking = on_one_line(paper.marking, " · ")
        self._markings = [cut_to(marking, Face.SEMIBOLD, NOTE.size, _MOST_MARKING)]
        parts = ((footer.state, Face.SEMIBOLD), *((part, Face.REGULAR) for part in footer.parts))
        holders = dict.fromkeys(footer.holder)
        self._lines = [[_joined((*parts, (holder, Face.MEDIUM))) for holder in holders]]
        if not self._holds(marking):
            self._lines = [[_joined(parts, row)] for row in range(len(self._wordings))]
            self._markings = [
                cut_to(line, Face.SEMIBOLD, NOTE.size, _MOST_MARKING)
                for line in lines_of(paper.marking)
            ]
            if footer.holder[0]:
                self._lines.append([_joined(((holder, Face.MEDIUM),)) for holder in holders])
        self.rows = len(self._lines)

    def _holds(self, marking: Words) -> bool:
        page, of_all = self._number(_MANY, _MANY)
        taken = (
            width_of(page, Face.MEDIUM, DETAIL.size)
            + width_of(of_all, Face.REGULAR, NOTE.size)
            + width_of(marking, Face.SEMIBOLD, NOTE.size)
            + 2 * GUTTER
        )
        return taken + width_of(self._lines[0][-1], Face.REGULAR, NOTE.size) <= TEXT_WIDTH

    def draw(self, pen: Pen, y: float, number: int, total: int) -> None:
        """Draw it for one page, the first line on the baseline `y`."""
        page, of_all = self._number(number, total)
        left = pen.words_to(_RIGHT, y, of_all, Face.REGULAR, NOTE.size)
        right = pen.words_to(left, y, page, Face.MEDIUM, DETAIL.size) - GUTTER
        for row, variants in enumerate(self._lines):
            at, ends = y - row * NOTE.leading, right
            if row < len(self._markings) and self._markings[row]:
                marking = self._markings[row]
                ends = pen.words_to(right, at, marking, Face.SEMIBOLD, NOTE.size) - GUTTER
            shown = _longest(variants, ends - LEFT)
            pen.words(LEFT, at, shown, Face.REGULAR, NOTE.size)

    def _number(self, number: int, total: int) -> tuple[Words, Words]:
        pages = [one.word(Message("Page {number}", number=number)) for one in self._wordings]
        if len(pages) == 1:
            return pages[0], " " + self._wordings[0].word(Message("of {total}", total=total))
        end = f" {number}"
        if all(page.endswith(end) for page in pages):
            return " · ".join(page.removesuffix(end) for page in pages) + end, f" / {total}"
        return " · ".join(pages), f" / {total}"


def _longest(variants: list[Words], room: float) -> Words:
    """The first of the words that has room; the last one is cut where it has none."""
    for words in variants:
        if width_of(words, Face.REGULAR, NOTE.size) <= room:
            return words
    return cut_to(variants[-1], Face.REGULAR, NOTE.size, room)


def _joined(parts: Iterable[tuple[Words, Face]], row: int | None = None) -> Words:
    """The parts with dots between them; of a row, or of all the rows of fixed words."""
    runs: list[Run] = []
    for words, face in parts:
        shown = _of_row(words, row)
        if plain(shown):
            runs += [Run(_DOT)] if runs else []
            runs += [Run(run.text, face, run.language) for run in runs_of(shown)]
    return tuple(runs)


def _of_row(words: Words, row: int | None) -> Words:
    if row is None:
        return on_one_line(words, " · ")
    lines = lines_of(words)
    return lines[row] if row < len(lines) else ""
