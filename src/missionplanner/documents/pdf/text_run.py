"""Words as one PDF writes them: numbers of glyphs, brought closer or moved as shaping says."""

from __future__ import annotations

import re
from itertools import groupby

from reportlab.pdfbase.pdfdoc import PDFDocument

from missionplanner.documents.blocks import Face
from missionplanner.documents.pdf.direction import TURNED, from_left, is_only_turned, levels
from missionplanner.documents.pdf.embedded_font import EmbeddedFont
from missionplanner.documents.pdf.font_file import FontFile
from missionplanner.documents.pdf.fonts import Measure, measure
from missionplanner.documents.pdf.shaping import SHAPED

_WORDS = re.compile(" +|[^ ]+")


# Letters of one font, and how they stand in the array of a TJ between its first < and last >.
Shown = tuple[str, str]
Piece = tuple[Face, str, str]  # a face, a language, a text
# A language, how its words are shown, and the words where they are heard in another order.
Said = tuple[str, list[Shown], str]


class _NeedsShapingError(Exception):
    """A word is not simply one glyph after another."""


class _Codes(dict[str, str]):
    """The characters of a face that are simply drawn, as this file writes them."""

    def __init__(self, words: Measure, font: EmbeddedFont) -> None:
        super().__init__()
        self._words, self._font = words, font

    def __missing__(self, character: str) -> str:
        if SHAPED.match(character) or not self._words.has(character):
            raise _NeedsShapingError
        glyph = self._words.font.glyph_of[ord(character)]
        self[character] = written = self._font.glyph(glyph, character)
        return written


class _FaceWords(dict[str, str]):
    """The words of a face as this file writes them."""

    def __init__(self, words: Measure, font: EmbeddedFont) -> None:
        super().__init__()
        self.font, self.words = font, words
        self.codes = _Codes(words, font)

    def __missing__(self, word: str) -> str:
        codes = list(map(self.codes.__getitem__, word))
        kerned = self.words.kerned(word)
        if any(kerned):
            codes[:-1] = [
                f"{code}>{-closer}<" if closer else code
                for code, closer in zip(codes, kerned, strict=False)
            ]
        self[word] = written = "".join(codes)
        return written

    def line(self, text: str) -> list[Shown]:
        """A text of words that are simply drawn."""
        return [(self.font.name, self.codes[" "].join([self[word] for word in text.split(" ")]))]


class TextRuns:
    """The lines of one file as it shows them."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._fonts: dict[str, EmbeddedFont] = {}
        self._faces = {face: self._face(face) for face in Face}
        self._shaped: dict[tuple[Face, str, bool], list[Shown]] = {}
        self.missing: dict[str, None] = {}  # the characters for which there was no glyph

    def of(self, line: tuple[Piece, ...]) -> list[Said]:
        """The pieces of a line in the order in which they are read."""
        try:
            return [
                (language, self._faces[face].line(text), "")
                for face, language, text in line
                if text
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

    def _face(self, face: Face) -> _FaceWords:
        words = measure(face)
        return _FaceWords(words, self._embedded(words.font))

    def _embedded(self, font: FontFile) -> EmbeddedFont:
        if font.name not in self._fonts:
            self._fonts[font.name] = EmbeddedFont(font, self._document)
        return self._fonts[font.name]

    def _turned_line(self, line: tuple[Piece, ...], text: str) -> list[Shown]:
        """Word by word from left to right, whichever way each is written."""
        if len(line) == 1 and is_only_turned(text):
            return self._words(line[0][0], _WORDS.findall(text)[::-1], turned=True)
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

    def _word(self, face: Face, word: str, turned: bool) -> list[Shown]:
        shown = self._shaped.get((face, word, turned))
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
