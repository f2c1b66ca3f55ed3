"""Header and footer of a Word file: paper, edition, marking; donor, state, version, page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Face, Paper, Words
from missionplanner.documents.house_style import (
    DETAIL,
    GUTTER,
    HAIRLINE,
    MM,
    NOTE,
    SECOND,
    TEXT_WIDTH,
)
from missionplanner.documents.word.elements import w
from missionplanner.documents.word.paragraphs import Setting, gap, paragraph
from missionplanner.documents.word.runs import boxed, field, plain, runs
from missionplanner.documents.word.styles import half_points
from missionplanner.documents.word.tables import PLAIN, Look, Ruled, framed_table, table_row
from missionplanner.messages import Message, wording

_DOT = "  ·  "
_LETTER = 0.72 * NOTE.size  # of a marking, on the safe side
_MOST_MARKING = 66 * MM
_NUMBER_ROOM = 34 * MM
_PLACE = "\ue000"  # where a number goes in the words around it


class Frame:
    """What stands around the text of one paper."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._language = paper.language

    def header(self) -> Element:
        """Column 1 the paper, then edition and section, at the right the marking in a box."""
        paper = self._paper
        middle = [*self._runs(paper.edition, Face.MEDIUM)]
        if paper.running:
            middle += self._runs(_DOT if paper.edition else "")
            middle += self._runs(paper.running)
        cells = [self._cell("Header", self._runs(paper.kind, Face.MEDIUM))]
        cells.append(self._cell("Header", middle))
        widths = [SECOND, TEXT_WIDTH - SECOND]
        if paper.marking:
            room = self._marking_room()
            widths = [SECOND, TEXT_WIDTH - SECOND - room, room]
            box = boxed(paper.marking, Face.SEMIBOLD, self._language)
            cells.append(self._cell("Header", box, to_right=True))
        table = framed_table(widths, [table_row(widths, cells)], PLAIN)
        return w("hdr", table, gap(1))

    def footer(self) -> Element:
        """The donor line over a row of state, code and version, marking and page."""
        footer = self._paper.footer
        room = _NUMBER_ROOM + self._marking_room()
        widths = [TEXT_WIDTH - room, room]
        rows = []
        if footer.donor_line:
            cells = [self._cell("Footer", self._runs(footer.donor_line), span=2)]
            rows.append(table_row(widths, cells))
        cells = [
            self._cell("Footer", self._said()),
            self._cell("Footer", self._counted(), to_right=True),
        ]
        rows.append(table_row(widths, cells))
        return w("ftr", framed_table(widths, rows, Look(HAIRLINE, 0, 0, 0)), gap(1))

    def _said(self) -> Iterator[Element]:
        footer = self._paper.footer
        yield from self._runs(footer.state, Face.SEMIBOLD)
        for number, part in enumerate(part for part in footer.parts if part):
            yield from self._runs(_DOT if number or footer.state else "")
            yield from self._runs(part)

    def _counted(self) -> Iterator[Element]:
        """The marking again, then the page of all pages, which Word counts."""
        if self._paper.marking:
            yield from self._runs(self._paper.marking, Face.SEMIBOLD)
            yield from self._runs("   ")
        say = wording(self._language).word
        page, total = Message("Page {number}", number=_PLACE), Message("of {total}", total=_PLACE)
        yield from self._number(say(page), "PAGE", Face.MEDIUM, half_points(DETAIL))
        yield from self._runs(" ")
        yield from self._number(say(total), "NUMPAGES", Face.REGULAR, 0)

    def _number(self, words: str, code: str, face: Face, size: int) -> Iterator[Element]:
        before, _, after = words.partition(_PLACE)
        yield from runs(before, face, self._language, size)
        yield field(code, face, self._language, size)
        yield from runs(after, face, self._language, size)

    def _marking_room(self) -> float:
        longest = max(map(len, plain(self._paper.marking).split("\n")))
        return min(longest * _LETTER + GUTTER, _MOST_MARKING) if longest else 0.0

    def _runs(self, words: Words, face: Face = Face.REGULAR) -> Iterator[Element]:
        return runs(words, face, self._language)

    def _cell(
        self, style: str, made: Iterable[Element], *, span: int = 1, to_right: bool = False
    ) -> Ruled:
        setting = Setting(style, to_right=to_right)
        return Ruled((paragraph(setting, made),), span=span, no_gap=to_right)
