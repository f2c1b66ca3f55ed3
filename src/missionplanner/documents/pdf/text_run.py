"""Words as one PDF writes them: numbers of glyphs, brought closer or moved as shaping says."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from itertools import groupby
from operator import add

from reportlab.pdfbase.pdfdoc import PDFDocument

from missionplanner.documents.blocks import Face
from missionplanner.documents.pdf.direction import (
    TURNED,
    from_left,
    is_only_turned,
    levels,
    stretches,
)
from missionplanner.documents.pdf.embedded_font import EmbeddedFont
from missionplanner.documents.pdf.font_file import FontFile
from missionplanner.documents.pdf.fonts import Measure, measure
from missionplanner.documents.pdf.shaping import SHAPED

_WORDS = re.compile(" +|[^ ]+")
_MOST_KNOWN = 60_000
_END = "\n"  # no character of a word
_LAST = 0xFFFF  # a character that is simply drawn is written as its code, of two bytes

# Letters of one font, and how they stand in the array of a TJ between its first < and last >.
Shown = tuple[str, str]
Piece = tuple[Face, str, str]  # a face, a language, a text
# A language, how its words are shown, and the words where they are heard in another order.
Said = tuple[str, list[Shown], str]


class _NeedsShapingError(Exception):
    """A word is not simply one glyph after another."""


class _Letters(dict[str, str]):
    """A letter before another one, for each pair: its code, and how the other is moved to it."""

    def __init__(self, words: Measure) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, pair: str) -> str:
        letter = pair[0]
        if SHAPED.match(letter) or not self._words.has(letter) or ord(letter) > _LAST:
            raise _NeedsShapingError
        closer = 0 if pair[1] == _END else self._words.closer(pair)
        self[pair] = written = f"{ord(letter):04X}" + (f">{-closer}<" if closer else "")
        return written


class _Written(dict[str, str]):
    """The words of a face as every file writes them; simply drawn words only."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._letters = _Letters(measure(face))

    def __missing__(self, word: str) -> str:
        pairs = map(add, word, word[1:] + _END)
        written = "".join(map(self._letters.__getitem__, pairs))
        if len(self) > _MOST_KNOWN:
            self.clear()
        self[word] = written
        return written


@cache
def _written(face: Face) -> _Written:
    return _Written(face)


_SPACE = f"{ord(' '):04X}"


class TextRuns:
    """The lines of one file as it shows them."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._fonts: dict[str, EmbeddedFont] = {}
        self._faces = {face: (_written(face), self._embedded(measure(face).font)) for face in Face}
        self._shaped: dict[tuple[Face, str, bool], list[Shown]] = {}
        self.missing: dict[str, None] = {}  # the characters for which there was no glyph

    def of(self, line: tuple[Piece, ...]) -> list[Said]:
        """The pieces of a line in the order in which they are read."""
        try:
            return [
                (language, [self._simple(face, text)], "") for face, language, text in line if text
            ]
        except _NeedsShapingError:
            text = "".join(piece[2] for piece in line)
            if TURNED.search(text):
                seen = text.rstrip(" ")
                # A space at the end is heard and not seen: it moves nothing.
                end = self._words(line[-1][0], [" "] if text != seen else [], turned=False)
                turned = next(language for _, language, part in line if TURNED.search(part))
                return [(turned, [*self._turned_line(line, seen), *end], text)]
            return [
                (language, self._words(face, _WORDS.findall(text), turned=False), "")
                for face, language, text in line
            ]

    def _words(self, face: Face, words: list[str], *, turned: bool) -> list[Shown]:
        shown: list[Shown] = []
        for word in words:
            _add(shown, self._word(face, word, turned))
        return shown

    def _simple(self, face: Face, text: str) -> Shown:
        """A text of words that are simply drawn."""
        written, font = self._faces[face]
        words = text.split(" ")
        shown = _SPACE.join([written[word] for word in words])
        font.words.update(words)
        return font.name, shown

    def _embedded(self, font: FontFile) -> EmbeddedFont:
        if font.name not in self._fonts:
            self._fonts[font.name] = EmbeddedFont(font, self._document)
        return self._fonts[font.name]

    def _turned_line(self, line: tuple[Piece, ...], text: str) -> list[Shown]:
        """Word by word from left to right, whichever way each is written."""
        if len(line) == 1 and is_only_turned(text):
            return self._only_turned(line[0][0], text)
        depths = levels(text)
        places = [at for at, piece in enumerate(line) for _ in piece[2]]
        runs = [
            (place, depth, "".join(character for _, _, character in run))
            for (place, depth), run in groupby(
                zip(places, depths, text, strict=False), lambda run: run[:2]
            )
        ]
        words = [(place, depth, word) for place, depth, run in runs for word in _WORDS.findall(run)]
        ordered = [words[at] for at in from_left([depth for _, depth, _ in words])]
        shown: list[Shown] = []
        for place, depth, word in ordered:
            _add(shown, self._word(line[place][0], word, bool(depth % 2)))
        return shown

    def _only_turned(self, face: Face, text: str) -> list[Shown]:
        shown: list[Shown] = []
        for word in reversed(_WORDS.findall(text)):
            for part in reversed(stretches(word)):
                _add(shown, self._word(face, part, not part[0].isdigit()))
        return shown

    def _word(self, face: Face, word: str, turned: bool) -> list[Shown]:
        shown = self._shaped.get((face, word, turned))
        if shown is None and not turned and not SHAPED.search(word):
            with suppress(_NeedsShapingError):
                shown = self._shaped[face, word, turned] = [self._simple(face, word)]
        if shown is None:
            shown = self._shaped[face, word, turned] = []
            for cluster in measure(face).shaped(word, turned):
                self.missing.update(dict.fromkeys(cluster.missing))
                embedded = self._embedded(cluster.font)
                code = embedded.code(cluster.drawn, cluster.text)
                closer = cluster.drawn.width - cluster.width
                _add(shown, [(embedded.name, f"{code}>{closer}<" if closer else code)])
        return shown


def _add(shown: list[Shown], more: list[Shown]) -> None:
    """Add what is shown next to what is shown."""
    for each in more:
        if shown and shown[-1][0] == each[0]:
            shown[-1] = (each[0], shown[-1][1] + each[1])
        else:
            shown.append(each)
