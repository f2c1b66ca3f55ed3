"""The text that the pages of our PDFs draw, decoded from their operators, also off the page."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator

_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]*)>")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|\[<(.*?)>\]TJ|( Tm)")
_MOVES = re.compile(rb">[-\d.]*<")
_TURNED = frozenset({"R", "AL"})
_STRAIGHT = re.compile(r"[^\W\u0590-\u08ff]+(?:[^\w\s]+[^\W\u0590-\u08ff]+)*|[\u0660-\u0669]+")
_BESIDE = "()[]{}.,:;!?"

Codes = dict[bytes, str]


def drawn_lines(pdf: bytes, contents: Iterator[bytes]) -> Iterator[str]:
    """Each line as it stands on the page; where letters run to the left, in their order too."""
    fonts = dict(_fonts(pdf))
    for content in contents:
        if b"]TJ" not in content:
            continue
        for line in _lines(content, fonts):
            yield line
            if not line.isascii():
                yield from _ordered(line)


def _lines(content: bytes, fonts: dict[bytes, Codes]) -> Iterator[str]:
    codes: Codes = {}
    line: list[str] = []
    for font, shown, moved in _SHOWN.findall(content):
        if font:
            codes = fonts.get(font, {})
        elif moved:
            yield "".join(line)
            line = []
        else:
            digits = _MOVES.sub(b"", shown)
            line += [codes.get(digits[at : at + 4], "") for at in range(0, len(digits), 4)]
    yield "".join(line)


def _fonts(pdf: bytes) -> Iterator[tuple[bytes, Codes]]:
    """The fonts by their names on the pages, with the text that each of their codes stands for."""
    for name, number in set(_FONT.findall(pdf)):
        if mapped := _TO_UNICODE.search(_object(pdf, number)):
            packed = _object(pdf, mapped[1]).partition(b"stream\n")[2]
            table = zlib.decompressobj().decompress(packed)
            yield name, {code: _text(digits) for code, digits in _PAIR.findall(table)}


def _object(pdf: bytes, number: bytes) -> bytes:
    begin = pdf.find(b"\n" + number + b" 0 obj")
    return pdf[begin : pdf.find(b"endobj", begin)]


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be")


def _ordered(line: str) -> Iterator[str]:
    """The line read from right to left: as a whole, and only from its first such letter on."""
    turned = [at for at, c in enumerate(line) if unicodedata.bidirectional(c) in _TURNED]
    if turned:
        yield _read_back(line)
        # Brackets and points beside the letters may belong to them or to what stands around.
        begin = len(line[: turned[0]].rstrip(_BESIDE))
        stop = len(line) - len(line[turned[-1] + 1 :].lstrip(_BESIDE))
        for first, end in ((turned[0], turned[-1] + 1), (begin, stop)):
            yield line[:first] + _read_back(line[first:end]) + line[end:]


def _read_back(text: str) -> str:
    """The text from its end; numbers and words of other scripts in it stay as they are."""
    return _STRAIGHT.sub(lambda match: match[0][::-1], text[::-1])
