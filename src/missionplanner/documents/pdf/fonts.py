"""The embedded fonts: read once in a process, measured word by word."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from missionplanner.documents.blocks import Face
from missionplanner.documents.house_style import FACES
from missionplanner.domain.text import clean
from missionplanner.paths import resource

MISSING = "▯"  # what is drawn for a character that no font has
_CACHED_WORDS = 60_000
_LONGEST_CACHED = 60

rl_config.useA85 = 0  # text around compressed streams makes files a quarter longer
rl_config.canvas_basefontname = FACES[Face.REGULAR]  # else each file begins with a foreign font
for _bold, _italic, _face in (
    (0, 0, Face.REGULAR),
    (0, 1, Face.ITALIC),
    (1, 0, Face.SEMIBOLD),
    (1, 1, Face.SEMIBOLD),
):
    addMapping(FACES[Face.REGULAR], _bold, _italic, FACES[_face])


class Word(NamedTuple):
    """A cleaned word and its width in thousandths of its size."""

    text: str
    width: float


class Measure(dict[str, Word]):
    """The words of one face, measured when first met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.font = TTFont(FACES[face], str(resource("fonts", f"{FACES[face]}.ttf")))
        pdfmetrics.registerFont(self.font)
        self._widths: dict[int, float] = self.font.face.charWidths
        self._missing: float = self._widths[ord(MISSING)]
        self.space: float = self._widths[0x20]

    def __missing__(self, raw: str) -> Word:
        text = clean(raw).replace("\n", " ")
        word = Word(text, sum(map(self.character, text)))
        if len(raw) <= _LONGEST_CACHED:
            if len(self) > _CACHED_WORDS:
                self.clear()
            self[raw] = word
        return word

    def character(self, character: str) -> float:
        """The width of one character in thousandths of its size."""
        return self._widths.get(ord(character), self._missing)

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for it."""
        return ord(character) in self.font.face.charToGlyph


@cache
def measure(face: Face) -> Measure:
    """The measured words of a face; its file is read on first use."""
    return Measure(face)
