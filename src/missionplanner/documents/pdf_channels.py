"""Everything in a PDF that can be read: pages, properties, bookmarks, and all its strings."""

from __future__ import annotations

import base64
import io
import re
import zlib
from collections.abc import Iterator
from html import unescape

import pypdfium2

from missionplanner.documents.drawn_text import drawn_lines
from missionplanner.documents.pages import page_texts

_STREAM, _END = re.compile(rb">>\s*stream\r?\n"), b"endstream"
_FILTERS = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_GLYPHS = re.compile(rb"\[<[-0-9A-F<>.]*>\]TJ")  # numbers of glyphs, which `drawn_lines` reads
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])")
# What stands for a character of its own in the format's own encoding, and for none in Latin-1.
_PDF_DOC = dict(zip(range(0x18, 0x20), "˘ˇˆ˙˝˛˚˜", strict=True)) | dict(
    zip((*range(0x80, 0x9F), 0xA0), "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€", strict=True)
)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class UnreadPartError(ValueError):
    """A part of the file cannot be read, so that nothing can be said of the file."""


def channels(pdf: bytes) -> Iterator[tuple[str, str]]:
    """The name of each channel with the text in it."""
    for number, text in enumerate(page_texts(pdf), 1):
        yield f"page {number}", text
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        yield "metadata", "\n".join(document.get_metadata_dict().values())
        yield "bookmarks", "\n".join(mark.get_title() for mark in document.get_toc())
    finally:
        document.close()
    yield "drawn", "\n".join(drawn_lines(pdf, _parts(pdf)))
    yield "strings", "\n".join(_strings(pdf))


def _strings(pdf: bytes) -> Iterator[str]:
    """Literal and hexadecimal strings of the file and of its streams, read in every encoding."""
    for whole in _parts(pdf):
        part = _GLYPHS.sub(b"", whole)
        for raw in (*_literals(part), *_hexadecimals(part)):
            yield (latin := raw.decode("latin-1"))
            yield latin.translate(_PDF_DOC)
            yield raw.decode("utf-8", "ignore")
            yield raw.removeprefix(b"\xfe\xff").decode("utf-16-be", "ignore")
        # Properties are also kept as XML, in which some characters are written otherwise.
        yield unescape(part.decode("utf-8", "ignore"))


def _parts(pdf: bytes) -> Iterator[bytes]:
    """The content of each stream, and the file around them, in which brackets are in pairs."""
    around, end = [], 0
    while begun := _STREAM.search(pdf, end):
        around.append(pdf[end : begun.end()])
        end = pdf.find(_END, begun.end())
        end = len(pdf) if end < 0 else end
        about = pdf[pdf.rfind(b" obj", 0, begun.start()) : begun.end()]
        yield _unpacked(pdf[begun.end() : end], about)
    rest = b"".join((*around, pdf[end:]))
    if _ENCRYPTED.search(rest):
        raise UnreadPartError("a file that is encrypted")
    yield rest


def _unpacked(packed: bytes, about: bytes) -> bytes:
    filters = _FILTERS.search(about)
    for name in re.findall(rb"\w+", filters[1]) if filters else ():
        match name:
            case b"FlateDecode":
                packed = _inflated(packed)
            case b"ASCII85Decode":
                packed = base64.a85decode(packed.strip().removesuffix(b"~>"))
            case other:
                raise UnreadPartError(f"a stream packed as {other!r}")
    return packed


def _inflated(packed: bytes) -> bytes:
    # What follows the data, a line end, is not its business; that they end is.
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed)
    except zlib.error as error:
        raise UnreadPartError("a stream that is damaged") from error
    if not stream.eof:
        raise UnreadPartError("a stream that is cut off")
    return data


def _hexadecimals(part: bytes) -> Iterator[bytes]:
    for match in _HEX.finditer(part):
        digits = re.sub(rb"\s", b"", match[1])
        yield bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _literals(part: bytes) -> Iterator[bytes]:
    """The strings in round brackets, which may hold brackets of their own."""
    depth, begun = 0, 0
    for match in re.finditer(rb"\\[\s\S]|[()]", part):
        if match[0] == b"(":
            begun = begun if depth else match.end()
            depth += 1
        elif match[0] == b")" and depth:
            depth -= 1
            if not depth:
                yield _ESCAPE.sub(_unescaped, part[begun : match.start()])


def _unescaped(match: re.Match[bytes]) -> bytes:
    if match[1][:1] in b"01234567":
        return bytes([int(match[1], 8) & 0xFF])
    return _ESCAPED.get(match[1], b"" if match[1] in (b"\r\n", b"\n", b"\r") else match[1])
