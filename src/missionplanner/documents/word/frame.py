"""Header and footer of a Word file: paper, edition, marking; donor, state, version, page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
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
from missionplanner.documents.word.runs import boxed, field, runs
from missionplanner.documents.word.styles import half_points
from missionplanner.documents.word.tables import PLAIN, Look, Ruled, framed_table, table_row
from missionplanner.documents.words import lines_of, on_one_line, plain
from missionplanner.messages import Message, wording

_DOT = "  ·  "
_OR = " · "  # between the same words in two languages
_LETTER = 0.72 * NOTE.size  # of a marking, on the safe side
_MOST_MARKING = 66 * MM
_NUMBER_ROOM = 34 * MM
_PLACE = "\ue000"  # where a number goes in the words around it


class Frame:
    """What stands around the text of one paper."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._language = paper.language
        self._languages = [tag for tag in (paper.language, paper.second) if tag]

    def header(self) -> Element:
        """Column 1 the paper, then edition and section, at the right the marking in a box."""
        paper = self._paper
        pairs = zip_longest(lines_of(paper.edition), lines_of(paper.running), fillvalue="")
        cells = [
            self._cell("Header", self._runs(paper.kind, Face.MEDIUM)),
            Ruled(tuple(paragraph(Setting("Header"), self._about(*pair)) for pair in pairs)),
        ]
        widths = [SECOND, TEXT_WIDTH - SECOND]
        if paper.marking:
            room = self._marking_room()
            widths = [SECOND, TEXT_WIDTH - SECOND - room, room]
            cells.append(self._marking())
        table = framed_table(widths, [table_row(widths, cells)], PLAIN)
        return w("hdr", table, gap(1))

    def _about(self, edition: Words, running: Words) -> Iterator[Element]:
        yield from self._runs(edition, Face.MEDIUM)
        yield from self._runs(_DOT if edition and running else "")
        yield from self._runs(running)

    def _marking(self) -> Ruled:
        """One line has its box around the words, several share one as wide as their cell."""
        lines = lines_of(self._paper.marking)
        if len(lines) == 1:
            box = boxed(lines[0], Face.SEMIBOLD, self._language)
            return self._cell("Header", box, to_right=True)
        made = (self._runs(line, Face.SEMIBOLD) for line in lines)
        setting = Setting("Header", to_right=True, box=True)
        return Ruled(tuple(paragraph(setting, line) for line in made), no_gap=True)

    def footer(self) -> Element:
        """The donor line over a row of state, code and version, marking and page."""
        footer = self._paper.footer
        marking = on_one_line(self._paper.marking, _OR)
        room = min(_NUMBER_ROOM + len(plain(marking)) * _LETTER, TEXT_WIDTH / 2)
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
        said = [*footer.parts, footer.holder[0]]
        yield from self._runs(on_one_line(footer.state, _OR), Face.SEMIBOLD)
        for number, part in enumerate(part for part in said if part):
            yield from self._runs(_DOT if number or footer.state else "")
            yield from self._runs(on_one_line(part, _OR))

    def _counted(self) -> Iterator[Element]:
        """The marking again, then the page of all pages, which Word counts."""
        if self._paper.marking:
            yield from self._runs(on_one_line(self._paper.marking, _OR), Face.SEMIBOLD)
            yield from self._runs("   ")  # where the line may break if it must
        yield from self._number(self._page(), "PAGE", Face.MEDIUM, half_points(DETAIL))
        total = wording(self._language).word(Message("of {total}", total=_PLACE))
        total = f"/ {_PLACE}" if self._paper.second else total
        yield from self._runs("\u00a0")
        yield from self._number(total, "NUMPAGES", Face.REGULAR, 0)

    def _page(self) -> str:
        """Page 9, or Page · გვერდი 9: one number behind both words where both have it last."""
        page, end = Message("Page {number}", number=_PLACE), f" {_PLACE}"
        pages = [wording(tag).word(page) for tag in self._languages]
        if all(words.endswith(end) for words in pages):
            return _OR.join(words.removesuffix(end) for words in pages) + end
        return _OR.join(pages)

    def _number(self, words: str, code: str, face: Face, size: int) -> Iterator[Element]:
        for number, part in enumerate(words.replace(" ", "\u00a0").split(_PLACE)):
            if number:
                yield field(code, face, self._language, size)
            yield from runs(part, face, self._language, size)

    def _marking_room(self) -> float:
        longest = max((len(plain(line)) for line in lines_of(self._paper.marking)), default=0)
        return min(longest * _LETTER + GUTTER, _MOST_MARKING) if longest else 0.0

    def _runs(self, words: Words, face: Face = Face.REGULAR) -> Iterator[Element]:
        return runs(words, face, self._language)

    def _cell(
        self, style: str, made: Iterable[Element], *, span: int = 1, to_right: bool = False
    ) -> Ruled:
        setting = Setting(style, to_right=to_right)
        return Ruled((paragraph(setting, made),), span=span, no_gap=to_right)
