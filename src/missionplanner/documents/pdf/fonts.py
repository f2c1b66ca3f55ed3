"""The faces of the papers: read once in a process, measured word by word."""

from __future__ import annotations

from functools import cache
from itertools import chain, groupby
from operator import add
from typing import NamedTuple
from unicodedata import normalize

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from missionplanner.documents.blocks import Face
from missionplanner.documents.house_style import FACES
from missionplanner.documents.pdf.direction import is_turned, stretches
from missionplanner.documents.pdf.font_file import FontFile
from missionplanner.documents.pdf.shaping import INVISIBLE, MISSING, SHAPED, Cluster, Shaper
from missionplanner.domain.text import clean
from missionplanner.paths import resource

EASTERN = "DroidSansFallback-Regular"  # for what the family lacks, in every face
NO_FONT = "none"
_CACHED_WORDS = 60_000
_LONGEST_CACHED = 60
_END = "\n"  # no character of a word

rl_config.useA85 = 0  # text around compressed streams makes files a quarter longer
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
    width: int


class _Widths(dict[str, int]):
    """The width of each character of a face, as it stands alone."""

    def __init__(self, font: FontFile) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> int:
        font = _font_with(self._font, character)
        glyph = font.glyph_of.get(ord(character), font.glyph_of.get(ord(MISSING), 0))
        self[character] = width = 0 if INVISIBLE.match(character) else font.widths[glyph]
        return width


class _Kerning(dict[str, int]):
    """How much closer the letters of each pair stand."""

    def __init__(self, font: FontFile) -> None:
        super().__init__()
        self._font, self._shaper = font, shaper(font)

    def __missing__(self, pair: str) -> int:
        known = self._font.glyph_of
        are_known = ord(pair[0]) in known and ord(pair[1]) in known
        self[pair] = closer = self._shaper.kerning(pair) if are_known else 0
        return closer


class _Advances(dict[str, int]):
    """How far the second letter of each pair stands from where the first begins."""

    def __init__(self, widths: _Widths, kerning: _Kerning) -> None:
        super().__init__()
        self._widths, self._kerning = widths, kerning

    def __missing__(self, pair: str) -> int:
        closer = 0 if pair[1] == _END else self._kerning[pair]
        self[pair] = advance = self._widths[pair[0]] + closer
        return advance


class Measure(dict[str, Word]):
    """The words of one face, measured when first met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.font = font_file(FACES[face])
        self._widths = _Widths(self.font)
        self._kerning = _Kerning(self.font)
        self._advances = _Advances(self._widths, self._kerning)
        self._shaped: dict[tuple[str, bool], tuple[Cluster, ...]] = {}
        self.space: int = self._widths[" "]

    def __missing__(self, raw: str) -> Word:
        text = clean(raw).replace("\n", " ")
        if SHAPED.search(text):
            width = self._width_of_shaped(text)
        else:
            width = sum(map(self._advances.__getitem__, map(add, text, text[1:] + _END)))
        word = Word(text, width)
        if len(raw) <= _LONGEST_CACHED:
            if len(self) > _CACHED_WORDS:
                self.clear()
            self[raw] = word
        return word

    def _width_of_shaped(self, text: str) -> int:
        turned = is_turned(text)
        parts = stretches(text) if turned else [text]
        if len(parts) > 1:
            return sum(self[part].width for part in parts)
        return sum(cluster.width for cluster in self.shaped(text, turned))

    def closer(self, pair: str) -> int:
        """How much closer the second letter of a pair stands."""
        return self._kerning[pair]

    def kerned(self, text: str) -> list[int]:
        """How much closer each letter is followed by the next."""
        return list(map(self._kerning.__getitem__, map(add, text, text[1:])))

    def shaped(self, text: str, turned: bool) -> tuple[Cluster, ...]:
        """The letters of a word from left to right; `turned` is written from right to left."""
        clusters = self._shaped.get((text, turned))
        if clusters is None:
            if len(self._shaped) > _CACHED_WORDS:
                self._shaped.clear()
            runs = [shaper(font).shaped(run, turned=turned) for font, run in self._runs(text)]
            ordered = reversed(runs) if turned else runs
            clusters = self._shaped[text, turned] = tuple(chain.from_iterable(ordered))
        return clusters

    def _runs(self, text: str) -> list[tuple[FontFile, str]]:
        """The parts of a word, each with the font that has its letters."""
        if self.font.glyph_of.keys() >= {*map(ord, text)}:
            return [(self.font, text)]
        runs = groupby(text, lambda c: _font_with(self.font, c))
        return [(font, "".join(run)) for font, run in runs]

    def character(self, character: str) -> int:
        """The width of one character in thousandths of its size."""
        return self._widths[character]

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for it."""
        return ord(character) in self.font.glyph_of


def _font_with(font: FontFile, character: str) -> FontFile:
    """The font that has the character: this one, or the one for what it lacks, or neither."""
    code = ord(character)
    if code in font.glyph_of or INVISIBLE.match(character):
        return font
    eastern = font_file(EASTERN)
    parts = map(ord, normalize("NFD", character))
    return eastern if code in eastern.glyph_of or eastern.glyph_of.keys() >= {*parts} else font


@cache
def font_file(name: str) -> FontFile:
    """A font of the papers by its name, read on first use."""
    return FontFile(resource("fonts", f"{name}.ttf"))


@cache
def shaper(font: FontFile) -> Shaper:
    """What sets the letters of a font."""
    return Shaper(font)


@cache
def measure(face: Face) -> Measure:
    """The measured words of a face; its file is read on first use."""
    return Measure(face)


class _NoFace:
    name = NO_FONT
    builtIn = False  # noqa: N815 - reportlab's names, here and below


class _NoFont:
    """What the canvas begins with, so that it writes no font: each text of ours sets its own."""

    fontName = NO_FONT  # noqa: N815
    face = _NoFace
    _dynamicFont = True  # noqa: N815
    _multiByte = False  # noqa: N815


pdfmetrics.registerFont(_NoFont())


@cache
def register_faces() -> None:
    """Let platypus know the faces, for the rare flowable that is not ours."""
    for name in FACES.values():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))
