"""From blocks to the body of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import (
    Beside,
    Block,
    Column,
    DayGrid,
    Entry,
    Face,
    Facts,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    SignatureBlock,
    Size,
    Table,
    Words,
)
from missionplanner.documents.house_style import (
    ABOVE_HEADING,
    ABOVE_NOTE,
    ABOVE_POINT,
    ABOVE_SECTION,
    ABOVE_TABLE,
    ABOVE_TEXT,
    BAR_INDENT,
    GUTTER,
    HALF,
    MEDIUM_RULE,
    SCALE,
    SECOND,
    SECOND_WIDTH,
    TEXT_WIDTH,
    THIN,
)
from missionplanner.documents.word.beside import side_by_side, sign_cell, sign_room
from missionplanner.documents.word.paragraphs import STYLES, Setting, gap, paragraph
from missionplanner.documents.word.runs import runs, tab
from missionplanner.documents.word.signature import signature
from missionplanner.documents.word.styles import half_points
from missionplanner.documents.word.tables import (
    FACTS,
    PLAIN,
    Look,
    Ruled,
    Tables,
    framed_table,
    table_row,
)
from missionplanner.documents.words import plain, stacked

_LABEL_ABOVE = 4.4  # puts a label on the line of the larger text beside it
_BELOW_TITLE = 2.2
_DETAIL = half_points(SCALE[Size.DETAIL])


class Story:
    """The body of one paper, in order."""

    def __init__(self, language: str, second: str = "") -> None:
        self._language, self._second = language, second
        self._tables = Tables(language)
        self._breaks = False  # what follows begins a page
        self._is_top = False  # of a cell: nothing above

    def section(self, section: Section, *, is_first: bool) -> Iterator[Element]:
        """The section's title and its blocks."""
        self._breaks = section.begins_page and not is_first
        if section.title:
            setting = Setting(
                "Heading1",
                above=0 if self._breaks or is_first else ABOVE_SECTION,
                below=_BELOW_TITLE,
                begins=SECOND,
                hangs=SECOND,
                rule=MEDIUM_RULE,
            )
            yield self._head(setting, section.letter, section.title)
        yield from self.blocks(section.blocks)

    def blocks(self, blocks: Iterable[Block], width: float = TEXT_WIDTH) -> Iterator[Element]:
        """Blocks over all columns or, beside a label, over a smaller width."""
        for block in blocks:
            if isinstance(block, PageBreak):
                self._breaks = True
            else:
                yield from self._block(block, width)

    def _block(self, block: Block, width: float) -> Iterable[Element]:
        match block:
            case Paragraph():
                return [self._paragraph(block, width)]
            case Points():
                return self._points(block, width)
            case Beside():
                return [self._space(1), side_by_side(block, self._language, width), gap(1)]
            case Heading():
                return [self._heading(block)]
            case Entry():
                return self._entry(block)
            case Facts():
                return self._facts(block)
            case Table():
                return self._table(block, width)
            case DayGrid():
                return self._day_grid(block)
            case SignatureBlock():
                return self._signature(block)
        return ()

    def _set(self, setting: Setting, *parts: Iterable[Element]) -> Element:
        breaks, self._breaks = self._breaks, False
        above, self._is_top = 0.0 if self._is_top else setting.above, False
        made = (run for part in parts for run in part)
        return paragraph(replace(setting, breaks=breaks, above=above), made)

    def _runs(
        self, words: Words, face: Face = Face.REGULAR, language: str = ""
    ) -> Iterable[Element]:
        return runs(words, face, language or self._language)

    def _space(self, points: float, *, keeps: bool = False) -> Element:
        breaks, self._breaks = self._breaks, False
        points, self._is_top = 1.0 if self._is_top else points, False
        return gap(points, breaks=breaks, keeps=keeps)

    # Heads and running text

    def _head(self, setting: Setting, sign: Words, title: Words, aside: Words = "") -> Element:
        before = (*self._runs(sign), tab()) if sign or setting.hangs else ()
        after = (tab(), *self._small(aside)) if aside else ()
        stops = (*setting.stops, *((-TEXT_WIDTH,) if aside else ()))
        return self._set(replace(setting, stops=stops), before, self._runs(title), after)

    def _small(self, words: Words) -> Iterable[Element]:
        return runs(words, Face.REGULAR, self._language, _DETAIL)

    def _heading(self, block: Heading) -> Element:
        setting = Setting(
            "Heading2" if block.listed else "Heading3",
            above=ABOVE_HEADING,
            below=_BELOW_TITLE,
            begins=SECOND if block.sign else 0.0,
            hangs=SECOND if block.sign else 0.0,
            rule=THIN if block.ruled else 0.0,
        )
        title = stacked(block.title, block.second, self._second)
        return self._head(setting, block.sign, title, block.aside)

    def _paragraph(self, block: Paragraph, width: float) -> Element:
        setting = Setting(
            STYLES[block.size],
            above=ABOVE_NOTE if block.size is Size.NOTE else ABOVE_TEXT,
            begins=0.0 if block.wide else _beside(width),
            bar=block.bar,
        )
        return self._set(setting, self._runs(block.words, block.face, block.language))

    def _points(self, block: Points, width: float) -> Iterable[Element]:
        if not block.outside or width != TEXT_WIDTH:
            yield from self._inside(block, width)
            return
        above = ABOVE_TEXT
        # A sign of two lines does not fit before a tab, nor a bar between a sign and the words.
        for in_a_row, items in groupby(block.items, key=_wants_a_row):
            if in_a_row:
                yield from self._in_rows(items, block.size)
            else:
                for item in items:
                    yield self._outside(item, block.size, above)
                    above = ABOVE_POINT
            above = ABOVE_POINT

    def _outside(self, item: Point, size: Size, above: float) -> Element:
        """The sign ends before column 2, where the words begin and go on."""
        ends = -(SECOND - GUTTER)
        setting = Setting(
            STYLES[size], above=above, begins=SECOND, hangs=SECOND, stops=(ends, SECOND)
        )
        sign = (tab(), *self._runs(item.sign), tab())
        return self._set(setting, sign, self._runs(item.words, language=item.language))

    def _in_rows(self, items: Iterable[Point], size: Size) -> Iterable[Element]:
        """Each sign in column 1, the words beside it."""
        widths = (SECOND, SECOND_WIDTH)
        rows = []
        for item in items:
            setting = Setting(STYLES[size], above=ABOVE_POINT, bar=item.bar)
            words = paragraph(setting, self._runs(item.words, language=item.language))
            cells = sign_cell(item, size, self._language), Ruled((words,), no_gap=True)
            rows.append(table_row(widths, cells))
        return [self._space(1), framed_table(widths, rows, PLAIN), gap(1)]

    def _inside(self, block: Points, width: float) -> Iterable[Element]:
        room = sign_room(item.sign for item in block.items)
        above = ABOVE_TEXT
        for item in block.items:
            setting = Setting(
                STYLES[block.size],
                above=above,
                begins=_beside(width) + room,
                hangs=room,
                bar=item.bar,
            )
            sign = (*self._runs(item.sign), tab())
            yield self._set(setting, sign, self._runs(item.words, language=item.language))
            above = ABOVE_POINT

    # What stands in columns

    def _entry(self, block: Entry) -> Iterable[Element]:
        widths = (SECOND, SECOND_WIDTH)
        beside = self._space(1)
        self._is_top = True
        inner = tuple(self.blocks(block.blocks, SECOND_WIDTH - (BAR_INDENT if block.bar else 0)))
        self._is_top = False
        cells = (Ruled(self._label(block)), Ruled(inner, bar=block.bar, no_gap=True))
        look = Look(MEDIUM_RULE, 0, 0, MEDIUM_RULE) if block.framed else PLAIN
        row = table_row(widths, cells, may_break=True)
        return [beside, framed_table(widths, [row], look), gap(1)]

    def _label(self, block: Entry) -> tuple[Element, ...]:
        setting = Setting(STYLES[Size.DETAIL], above=_LABEL_ABOVE)
        label = paragraph(setting, self._runs(block.label, Face.MEDIUM))
        note = self._tables.lines(Line(block.note, size=Size.NOTE)) if block.note else ()
        return (label, *note)

    def _facts(self, block: Facts) -> Iterable[Element]:
        """Labels with their texts; beside some of them the text in a second language."""
        beside = any(fact.second for fact in block.rows)
        widths = (SECOND, HALF + GUTTER, HALF) if beside else (SECOND, SECOND_WIDTH)
        rows = [
            self._tables.row(
                Row(tuple(filter(None, (Line(fact.label, Face.MEDIUM), fact.text, fact.second)))),
                widths,
            )
            for fact in block.rows
        ]
        return [self._space(ABOVE_TABLE), framed_table(widths, rows, FACTS), gap(1)]

    def _table(self, block: Table, width: float) -> Iterable[Element]:
        if block.title:
            has_heads = any(column.head for column in block.columns)
            setting = Setting(
                "Heading2" if block.listed else "Heading3",
                above=ABOVE_HEADING,
                below=_BELOW_TITLE,
                rule=0.0 if has_heads else MEDIUM_RULE,
            )
            title = stacked(block.title, block.second, self._second)
            yield self._head(setting, "", title, block.aside)
        else:
            yield self._space(ABOVE_TABLE)
        yield self._tables.table(block, width)
        yield gap(1)

    def _day_grid(self, block: DayGrid) -> Iterable[Element]:
        """Word draws no scale of hours: each day is a list of its items in their order."""
        for day in block.days:
            lines = (day.untimed, *(item.lines for item in day.items))
            rows = tuple(Row((cell,)) for cell in lines if cell)
            yield from self._table(Table((Column(0),), rows, day.title, day.aside), TEXT_WIDTH)
        if block.note:
            yield self._paragraph(Paragraph(block.note, size=Size.NOTE, wide=True), TEXT_WIDTH)

    def _signature(self, block: SignatureBlock) -> Iterable[Element]:
        yield self._space(ABOVE_TABLE, keeps=True)
        yield signature(block, self._tables)
        if block.note:
            yield self._paragraph(Paragraph(block.note, size=Size.NOTE, wide=True), TEXT_WIDTH)
        else:
            yield gap(1)


def _wants_a_row(item: Point) -> bool:
    return item.bar or "\n" in plain(item.sign)


def _beside(width: float) -> float:
    """Where text begins: at column 2, unless it stands beside a label already."""
    return SECOND if width == TEXT_WIDTH else 0.0
