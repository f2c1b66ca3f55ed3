"""A TrueType font as it lies in the resources: its letters, their widths, their outlines.

Those fonts are made on a scale of a thousand units to the size, as PDF counts.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

_WORDS, _SCALE, _MORE, _TWO_SCALES, _TWO_BY_TWO = 0x01, 0x08, 0x20, 0x40, 0x80
_COMPOSITE_HEAD = 10


class Laid(NamedTuple):
    """A glyph of the font in its place: how far to the right and how far up."""

    glyph: int
    right: int = 0
    up: int = 0


class Drawn(NamedTuple):
    """What one number draws: glyphs one upon another, or nothing, and how wide it is."""

    laid: tuple[Laid, ...]
    width: int

    @property
    def is_plain(self) -> bool:
        """Whether it is a glyph of the font as it is."""
        return len(self.laid) == 1 and self.laid[0][1:] == (0, 0)


class Part(NamedTuple):
    """A glyph that an outline is composed of, and where in the outline it is named."""

    at: int
    glyph: int


class FontFile:
    """The tables of one file, read once; a unit is a thousandth of the letters' size."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.data = path.read_bytes()
        (count,) = struct.unpack_from(">H", self.data, 4)
        self._tables: dict[str, bytes] = {}
        for entry in range(12, 12 + 16 * count, 16):
            tag, _, begin, length = struct.unpack_from(">4sLLL", self.data, entry)
            self._tables[tag.decode("ascii")] = self.data[begin : begin + length]
        self.glyphs: int = struct.unpack_from(">H", self.table("maxp"), 4)[0]
        self.widths, self.bearings = self._metrics()
        self.glyph_of = self._characters()
        self._places = self._outlines()

    def table(self, tag: str) -> bytes:
        """A table of the file as it is."""
        return self._tables[tag]

    def outline(self, glyph: int) -> bytes:
        """The outline of a glyph as it is in the file; none for a blank."""
        return self._tables["glyf"][self._places[glyph] : self._places[glyph + 1]]

    def _metrics(self) -> tuple[list[int], list[int]]:
        """The advance width and the left side bearing of each glyph."""
        (full,) = struct.unpack_from(">H", self.table("hhea"), 34)
        rest = self.glyphs - full
        numbers = struct.unpack_from(f">{'Hh' * full}{rest}h", self.table("hmtx"))
        pairs, more = numbers[: 2 * full], numbers[2 * full :]
        return [*pairs[::2], *[pairs[-2]] * rest], [*pairs[1::2], *more]

    def _outlines(self) -> tuple[int, ...]:
        (is_long,) = struct.unpack_from(">h", self.table("head"), 50)
        count = self.glyphs + 1
        if is_long:
            return struct.unpack_from(f">{count}L", self.table("loca"))
        return tuple(2 * place for place in struct.unpack_from(f">{count}H", self.table("loca")))

    def _characters(self) -> dict[int, int]:
        """The glyph of each character, by code point."""
        cmap = self.table("cmap")
        (count,) = struct.unpack_from(">H", cmap, 2)
        found: dict[int, int] = {}
        for entry in range(4, 4 + 8 * count, 8):
            begin = struct.unpack_from(">HHL", cmap, entry)[2]
            (kind,) = struct.unpack_from(">H", cmap, begin)
            if kind == 4:
                found |= _segments(cmap, begin)
            elif kind == 12:
                found |= _groups(cmap, begin)
        return found


def _segments(cmap: bytes, begin: int) -> dict[int, int]:
    length, _, doubled = struct.unpack_from(">HHH", cmap, begin + 2)
    words = struct.unpack_from(f">{(length - 14) // 2}H", cmap, begin + 14)
    count = doubled // 2
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, offsets = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 :]
    found: dict[int, int] = {}
    for index, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        for code in range(start, end + 1):
            glyph = code
            if offsets[index]:
                at = index + offsets[index] // 2 + code - start
                glyph = offsets[at] if at < len(offsets) else 0
                if not glyph:
                    continue
            glyph = (glyph + delta) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found


def _groups(cmap: bytes, begin: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">L", cmap, begin + 12)
    return {
        code: glyph + code - start
        for start, end, glyph in struct.iter_unpack(
            ">LLL", cmap[begin + 16 : begin + 16 + 12 * count]
        )
        for code in range(start, end + 1)
    }


def parts_of(outline: bytes) -> list[Part]:
    """The glyphs that an outline is composed of; none where it is drawn itself."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    parts, at, flags = [], _COMPOSITE_HEAD, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        parts.append(Part(at + 2, glyph))
        at += 8 if flags & _WORDS else 6
        scales = {_SCALE: 2, _TWO_SCALES: 4, _TWO_BY_TWO: 8}
        at += sum(size for flag, size in scales.items() if flags & flag)
    return parts
