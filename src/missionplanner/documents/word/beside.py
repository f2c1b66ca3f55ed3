"""Two languages side by side in Word: a row for each paragraph and each item of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Beside, Face, Paragraph, Point, Points, Size, Words
from missionplanner.documents.house_style import (
    ABOVE_POINT,
    GUTTER,
    HALF,
    SCALE,
    SECOND,
    TEXT_WIDTH,
    beside,
)
from missionplanner.documents.word.paragraphs import STYLES, Setting, paragraph
from missionplanner.documents.word.runs import runs, tab
from missionplanner.documents.word.styles import half_points
from missionplanner.documents.word.tables import PLAIN, Ruled, framed_table, table_row
from missionplanner.documents.words import plain, stacked

_SIGN_WIDTH = 4.9  # points of a letter of a sign, on the safe side
_AFTER_SIGN = 5.7


@dataclass(frozen=True, slots=True)
class Tongue:
    """One of the two languages, with its own size beside the other."""

    language: str

    def words(self, words: Words, face: Face, language: str, size: Size) -> Iterator[Element]:
        """Words in this language, unless they say another one."""
        factor = beside(self.language)
        points = half_points(SCALE[size].scaled(factor)) if factor != 1.0 else 0
        return runs(words, face, language or self.language, points)


def sign_room(signs: Iterable[Words]) -> float:
    """Room for the longest sign of a list, before its text."""
    longest = max((len(line) for sign in signs for line in plain(sign).split("\n")), default=0)
    return longest * _SIGN_WIDTH + _AFTER_SIGN


def side_by_side(block: Beside, language: str, width: float) -> Element:
    """Two columns, and over a whole page's width column 1 for the signs of a list."""
    is_free = width == TEXT_WIDTH
    half = HALF if is_free else (width - GUTTER) / 2
    widths = (SECOND, half + GUTTER, half)[0 if is_free else 1 :]
    tongues = Tongue(language), Tongue(block.language)
    rows: Iterable[tuple[Ruled, Ruled, Ruled]]
    match block.first, block.second:
        case Paragraph(), Paragraph():
            rows = [(Ruled(()), _text(block.first, tongues[0]), _text(block.second, tongues[1]))]
        case Points(), Points():
            rows = _items((block.first, block.second), tongues, hangs=is_free)
        case _:
            raise TypeError("side by side stand two paragraphs or two lists")
    # The second language may use its column to the end.
    ended = ((sign, one, replace(other, no_gap=True)) for sign, one, other in rows)
    made = (table_row(widths, row[0 if is_free else 1 :]) for row in ended)
    return framed_table(widths, made, PLAIN)


def sign_cell(item: Point, size: Size, language: str) -> Ruled:
    """A sign in column 1, at its right."""
    face = Face.MEDIUM if item.bar else Face.REGULAR
    setting = Setting(STYLES[size], above=ABOVE_POINT, to_right=True)
    return Ruled((paragraph(setting, runs(item.sign, face, language)),))


def _text(block: Paragraph, tongue: Tongue) -> Ruled:
    setting = Setting(STYLES[block.size], above=ABOVE_POINT, bar=block.bar)
    words = tongue.words(block.words, block.face, block.language, block.size)
    return Ruled((paragraph(setting, words),))


def _items(
    lists: tuple[Points, Points], tongues: tuple[Tongue, Tongue], *, hangs: bool
) -> Iterator[tuple[Ruled, Ruled, Ruled]]:
    """A row for each item; signs that hang stand once, in column 1."""
    first, second = lists
    hangs = hangs and first.outside
    room = 0.0 if hangs else sign_room(item.sign for item in (*first.items, *second.items))
    for one, other in zip(first.items, second.items, strict=True):
        both = replace(one, sign=stacked(one.sign, other.sign, tongues[1].language))
        yield (
            sign_cell(both, first.size, tongues[0].language) if hangs else Ruled(()),
            _item(one, tongues[0], first.size, room),
            _item(other, tongues[1], second.size, room),
        )


def _item(item: Point, tongue: Tongue, size: Size, room: float) -> Ruled:
    setting = Setting(STYLES[size], above=ABOVE_POINT, begins=room, hangs=room, bar=item.bar)
    words = tongue.words(item.words, Face.REGULAR, item.language, size)
    sign = (*tongue.words(item.sign, Face.REGULAR, "", size), tab()) if room else ()
    return Ruled((paragraph(setting, chain(sign, words)),))
