"""A font as one PDF carries it: the glyphs it shows, numbered as they are met."""

from __future__ import annotations

import hashlib
import struct
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
)

from missionplanner.documents.pdf.font_file import Drawn, FontFile, Laid, parts_of

_SYMBOLIC = 4
_CODES = 1 << 16  # of two bytes
_FIRST_FREE = 0x590  # on, there are many: few papers hold characters beyond
_STEM = {"Regular": 80, "Italic": 78, "Medium": 96, "SemiBold": 116}
_ITALIC_ANGLE = -8
_MOST_IN_A_BLOCK = 100
_MOST_POINTS, _MOST_PARTS, _DEEPEST = 4000, 16, 4  # limits that a reader may make room for
_PLACED, _MORE = 0x0003, 0x20  # flags of a part: its place is given in words; more parts follow
_HEAD, _RECORD = 10, 8
_SUM = 0xB1B0AFBA  # what all words of a TrueType file add up to


class EmbeddedFont:
    """A font in one file: each number stands for one glyph and the text that is read from it.

    A character that is drawn as the font's own glyph for it has its own code as its number, so that
    all files write it alike; anything else has the number of a character that the font lacks.
    """

    def __init__(self, font: FontFile, document: PDFDocument) -> None:
        self.font = font
        self._document = document
        self.words = {" "}  # the words written so far of such characters only
        self._numbers: dict[tuple[Drawn, str], int] = {}
        self._free = (
            code
            for code in chain(range(_FIRST_FREE, _CODES), range(1, _FIRST_FREE))
            if code not in font.glyph_of
        )

    @cached_property
    def name(self) -> str:
        """The font's name in this file, in which it has its place from now on."""
        names = self._document.fontMapping
        names[self.font.name] = name = f"/F{len(names) + 1}"
        self._document.delayedFonts.append(self)
        return name

    def code(self, drawn: Drawn, text: str) -> str:
        """What is drawn for the text as it is written in a string of this file."""
        number = self._numbers.get((drawn, text))
        if number is None:
            own = len(text) == 1 and ord(text) < _CODES and drawn == self._own(text)
            number = self._numbers[drawn, text] = ord(text) if own else next(self._free)
        return f"{number:04X}"

    def _own(self, character: str) -> Drawn | None:
        glyph = self.font.glyph_of.get(ord(character))
        return None if glyph is None else Drawn((Laid(glyph),), self.font.widths[glyph])

    def _shown(self) -> dict[int, tuple[Drawn, str]]:
        """What each number in use draws and is read as, in the order of the numbers."""
        shown = {number: drawn_as for drawn_as, number in self._numbers.items()}
        for character in {*"".join(self.words)}:
            if drawn := self._own(character):
                shown[ord(character)] = drawn, character
        return dict(sorted(shown.items()))

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Put the font into the file, when all is written; reportlab calls it."""
        nothing = Drawn((Laid(0),), self.font.widths[0])
        shown = self._shown()
        drawn = [nothing, *(drawn for drawn, _ in shown.values())]
        outlines = _packed(letters := subset(self.font, drawn))
        texts = _read_as((number, text) for number, (_, text) in shown.items())
        digest = hashlib.sha256(letters + texts).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        base = PDFName(f"{tag}+{self.font.name}")
        refer = document.Reference
        descendant = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": PDFDictionary(
                {
                    "Registry": PDFString("Adobe"),
                    "Ordering": PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "CIDToGIDMap": refer(_packed(_places(shown))),
            "DW": self.font.widths[0],
            # One string: the library would format each number by itself.
            "W": _widths({0: nothing.width} | {n: drawn.width for n, (drawn, _) in shown.items()}),
            "FontDescriptor": refer(PDFDictionary(self._descriptor(base, refer(outlines)))),
        }
        whole = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": base,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([refer(PDFDictionary(descendant))]),
            "ToUnicode": refer(_packed(texts)),
        }
        fonts = document.idToObject[BasicFonts].dict
        fonts[self.name[1:]] = refer(PDFDictionary(whole))

    def _descriptor(self, base: PDFName, file: object) -> dict[str, object]:
        box = struct.unpack_from(">4h", self.font.table("head"), 36)
        (capitals,) = struct.unpack_from(">h", self.font.table("OS/2"), 88)
        ascent, descent = struct.unpack_from(">2h", self.font.table("hhea"), 4)
        style = self.font.name.rpartition("-")[2]
        return {
            "Type": PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray(list(box)),
            "ItalicAngle": _ITALIC_ANGLE if style == "Italic" else 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": capitals,
            "StemV": _STEM.get(style, _STEM["Regular"]),
            "FontFile2": file,
        }


def _packed(content: bytes) -> PDFStream:
    """A stream packed by us: reportlab would note its own length of an outline as text."""
    packed = zlib.compress(content)
    about = PDFDictionary({"Filter": PDFName("FlateDecode"), "Length1": len(content)})
    return PDFStream(about, packed)


def _places(numbers: Iterable[int]) -> bytes:
    """At the place of each number the place of its glyph in the subset."""
    places = array("H", bytes(2 * (max(numbers) + 1)))
    for place, number in enumerate(numbers, 1):
        places[number] = place
    if sys.byteorder == "little":
        places.byteswap()
    return places.tobytes()


def _widths(widths: dict[int, int]) -> str:
    """Each number that no other one precedes, with its width and those of the next ones."""
    written = []
    before = -2
    for number, width in widths.items():
        written.append(f"{width}" if number == before + 1 else f"] {number} [ {width}")
        before = number
    return f"[{' '.join(written)[1:]} ] ]"


def _read_as(texts: Iterable[tuple[int, str]]) -> bytes:
    """The map that says which text each number stands for."""
    pairs = [f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>" for number, text in texts]
    blocks = [pairs[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(pairs), _MOST_IN_A_BLOCK)]
    lines = (
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
        *(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks),
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    )
    return "\n".join(lines).encode("ascii")


def subset(font: FontFile, drawn: list[Drawn]) -> bytes:
    """A TrueType file that draws these in this order, behind them what they are made of."""
    order = list(drawn)
    places: dict[int, int] = {}

    def place(glyph: int) -> int:
        if glyph not in places:
            places[glyph] = len(order)
            order.append(Drawn((Laid(glyph),), font.widths[glyph]))
        return places[glyph]

    outlines, starts, metrics = [], [0], []
    for each in order:  # grows as parts are met
        if each.is_plain:
            outline = bytearray(font.outline(each.laid[0].glyph))
            for at, part in parts_of(bytes(outline)):
                struct.pack_into(">H", outline, at, place(part))
            bearing = font.bearings[each.laid[0].glyph]
        else:
            outline, bearing = _composed(font, each.laid, place)
        outline += bytes(-len(outline) % 4)
        outlines.append(outline)
        starts.append(starts[-1] + len(outline))
        metrics += [each.width, bearing]
    count = len(order)
    return _file(
        {
            "glyf": b"".join(outlines),
            "head": _patched(font.table("head"), {8: (">L", 0), 50: (">h", 1)}),
            "hhea": _patched(font.table("hhea"), {34: (">H", count)}),
            "hmtx": struct.pack(f">{'Hh' * count}", *metrics),
            "loca": struct.pack(f">{count + 1}L", *starts),
            "maxp": _patched(
                font.table("maxp"),
                {4: (">H", count), 24: (">H", _MOST_POINTS), 26: (">H", _MOST_POINTS)}
                | {28: (">H", _MOST_PARTS), 30: (">H", _DEEPEST)},
            ),
        }
    )


def _composed(
    font: FontFile, laid: tuple[Laid, ...], place: Callable[[int], int]
) -> tuple[bytearray, int]:
    """An outline made of glyphs in their places, and its left side bearing."""
    boxes, records = [], b""
    for glyph, right, up in laid:
        outline = font.outline(glyph)
        if outline:
            left, low, edge, top = struct.unpack_from(">4h", outline, 2)
            boxes.append((left + right, low + up, edge + right, top + up))
            records += struct.pack(">HHhh", _PLACED, place(glyph), right, up)
    if not boxes:
        return bytearray(), 0
    lefts, lows, edges, tops = zip(*boxes, strict=True)
    left = min(lefts)
    made = bytearray(struct.pack(">5h", -1, left, min(lows), max(edges), max(tops)) + records)
    for at in range(_HEAD, len(made) - _RECORD, _RECORD):
        made[at + 1] |= _MORE
    return made, left


def _patched(table: bytes, changes: dict[int, tuple[str, int]]) -> bytes:
    changed = bytearray(table)
    for at, (kind, value) in changes.items():
        struct.pack_into(kind, changed, at, value)
    return bytes(changed)


def _file(tables: dict[str, bytes]) -> bytes:
    """The tables as a TrueType file, with its directory and sums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(
        ">LHHHH", 0x10000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    begin, directory, bodies = 12 + 16 * count, b"", b""
    head_at = 0
    for tag, data in tables.items():
        if tag == "head":
            head_at = begin + len(bodies)
        directory += struct.pack(
            ">4sLLL", tag.encode("ascii"), _sum(data), begin + len(bodies), len(data)
        )
        bodies += data + bytes(-len(data) % 4)
    made = bytearray(head + directory + bodies)
    struct.pack_into(">L", made, head_at + 8, (_SUM - _sum(bytes(made))) & 0xFFFFFFFF)
    return bytes(made)


def _sum(data: bytes) -> int:
    data += bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
