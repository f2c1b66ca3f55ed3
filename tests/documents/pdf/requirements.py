"""What PDF/A-2u asks of the files we write, one check for each requirement.

A check yields what is wrong. Numbers are the clauses of ISO 19005-2. What our files never have
(images, forms, transparency, attachments) is not checked in detail but forbidden as a whole.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from itertools import chain

import pikepdf
from fontTools.ttLib import TTFont

from tests.documents.pdf.reading import Reading, Shown, to_unicode

Check = Callable[[Reading], Iterator[str]]
REQUIREMENTS: dict[str, Check] = {}

_OPERATORS = """
w J j M d ri i gs q Q cm m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD
Tm T* Tj TJ ' " d0 d1 CS cs SC SCN sc scn G g RG rg K k sh BI ID EI Do MP DP BMC BDC EMC BX EX
"""
OPERATORS = frozenset(_OPERATORS.split())
XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def findings(pdf: bytes) -> dict[str, list[str]]:
    """What is wrong with the file, by requirement."""
    reading = Reading(pdf)
    found = {name: list(check(reading)) for name, check in REQUIREMENTS.items()}
    return {name: wrong for name, wrong in found.items() if wrong}


def requirement(check: Check) -> Check:
    REQUIREMENTS[check.__name__] = check
    return check


@requirement
def header(reading: Reading) -> Iterator[str]:  # 6.1.2
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4,}\n", reading.raw):
        yield "the file does not begin with its version and four bytes above 127"


@requirement
def trailer(reading: Reading) -> Iterator[str]:  # 6.1.3
    if len(reading.file.trailer.get("/ID", [])) != 2:
        yield "no identity"
    if "/Encrypt" in reading.file.trailer:
        yield "encrypted"
    if not reading.raw.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "something stands behind the end of the file"


@requirement
def line_ends(reading: Reading) -> Iterator[str]:  # 6.1.7.1, 6.1.9
    for match in re.finditer(rb"/Length (\d+)[^<>]*>>\s*stream(\r?\n)", reading.raw):
        end = match.end() + int(match[1])
        if not re.match(rb"\r?\nendstream\n", reading.raw[end : end + 12]):
            yield f"stream at {match.start()}"
    for keyword in re.finditer(rb"(?<=\n)(\d+ \d+ obj|endobj)(?!\n)", reading.raw):
        yield f"no line end after {keyword[1]!r}"


@requirement
def streams(reading: Reading) -> Iterator[str]:  # 6.1.7
    for thing in reading.file.objects:
        if isinstance(thing, pikepdf.Stream):
            filters = thing.get("/Filter", pikepdf.Array())
            names = filters if isinstance(filters, pikepdf.Array) else [filters]
            if set(map(str, names)) - {"/FlateDecode"}:
                yield f"filter {names}"
            if {"/F", "/FFilter", "/FDecodeParms"} & set(thing.keys()):
                yield "content outside the file"


@requirement
def limits(reading: Reading) -> Iterator[str]:  # 6.1.13
    for thing in _everything(reading):
        if isinstance(thing, pikepdf.String) and len(bytes(thing)) > 32767:
            yield "a string is too long"
        if isinstance(thing, pikepdf.Name) and len(str(thing).encode()) > 128:
            yield "a name is too long"
    for number, _ in enumerate(reading.pages):
        depth = 0
        for _, operator in reading.operators(number):
            depth += {"q": 1, "Q": -1}.get(operator, 0)
            if depth > 28 or depth < 0:
                yield f"graphics states on page {number + 1}"
    if any(not 3 <= edge <= 14400 for page in reading.pages for edge in page.MediaBox[2:]):
        yield "size of a page"


@requirement
def operators(reading: Reading) -> Iterator[str]:  # 6.2.2
    for number, page in enumerate(reading.pages):
        if "/Resources" not in page:
            yield f"page {number + 1} has no resources"
        for _, operator in reading.operators(number):
            if operator not in OPERATORS:
                yield f"{operator} on page {number + 1}"


@requirement
def output_intent(reading: Reading) -> Iterator[str]:  # 6.2.3
    intents = [
        intent
        for intent in reading.file.Root.get("/OutputIntents", [])
        if intent.get("/S") == "/GTS_PDFA1"
    ]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        yield "no output intent with a profile"
        return
    profile = intents[0].DestOutputProfile
    data = profile.read_bytes()
    if "/OutputConditionIdentifier" not in intents[0]:
        yield "the condition has no name"
    if data[12:16] != b"mntr" or data[16:20] != b"RGB " or data[36:40] != b"acsp":
        yield "the profile is none of a screen"
    if data[8] > 4 or int.from_bytes(data[:4], "big") != len(data) or profile.N != 3:
        yield "version or size of the profile"


@requirement
def colours(reading: Reading) -> Iterator[str]:  # 6.2.4: only what the output intent covers
    for number, _ in enumerate(reading.pages):
        for _, operator in reading.operators(number):
            if operator in ("K", "k", "CS", "cs", "SC", "SCN", "sc", "scn", "sh"):
                yield f"{operator} on page {number + 1}"


@requirement
def no_images_and_transparency(reading: Reading) -> Iterator[str]:  # 6.2.5, 6.2.8 to 6.2.10
    for number, page in enumerate(reading.pages, 1):
        for key in ("/XObject", "/ExtGState", "/Pattern", "/Shading", "/ColorSpace"):
            if page.Resources.get(key):
                yield f"{key} on page {number}"
        if "/Group" in page:
            yield f"transparency group on page {number}"


@requirement
def fonts_embedded(reading: Reading) -> Iterator[str]:  # 6.2.11.3, 6.2.11.4
    for font in _fonts(reading):
        descriptor = _bottom(font).get("/FontDescriptor")
        if descriptor is None or "/FontFile2" not in descriptor:
            yield f"{font.BaseFont} is not embedded"
        elif font.Subtype == "/Type0":
            below = font.DescendantFonts[0]
            if font.Encoding != "/Identity-H" or "/CIDToGIDMap" not in below:
                yield f"{font.BaseFont}: codes and glyphs"
        elif int(descriptor.Flags) & 4 and "/Encoding" in font:
            yield f"{font.BaseFont}: a symbolic font with an encoding"
        if not re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont)):
            yield f"{font.BaseFont} is no subset"


@requirement
def glyphs_exist(reading: Reading) -> Iterator[str]:  # 6.2.11.4.1, 6.2.11.8
    for font, codes in _used(reading):
        metrics = _metrics(font)
        for code in codes:
            glyph = _glyph(font, code)
            if not 0 < glyph < len(metrics):
                yield f"{font.BaseFont}: code {code}"


@requirement
def widths(reading: Reading) -> Iterator[str]:  # 6.2.11.5
    for font, codes in _used(reading):
        metrics, said = _metrics(font), _said_widths(font)
        for code in codes:
            glyph = _glyph(font, code)
            if glyph < len(metrics) and abs(said.get(code, -1000) - metrics[glyph]) > 1:
                yield f"{font.BaseFont}: code {code}: {said.get(code)} for {metrics[glyph]}"


@requirement
def unicode(reading: Reading) -> Iterator[str]:  # 6.2.11.7.2
    for font, codes in _used(reading):
        mapped = to_unicode(font)
        for code in codes:
            text = mapped.get(code, "")
            if not text or set(text) & {"\0", "\ufeff", "\ufffe", "\ufffd"}:
                yield f"{font.BaseFont}: code {code} is read as {text!r}"


@requirement
def annotations(reading: Reading) -> Iterator[str]:  # 6.3
    for annotation in _annotations(reading):
        if annotation.Subtype != "/Link":
            yield f"annotation {annotation.Subtype}"
        flags = int(annotation.get("/F", 0))
        if not flags & 4 or flags & 0b100011:
            yield "an annotation that is not printed"
        if {"/A", "/AA", "/CA", "/C", "/IC"} & set(annotation.keys()):
            yield "an annotation with an action or a colour"


@requirement
def no_forms_and_actions(reading: Reading) -> Iterator[str]:  # 6.4, 6.5
    root = reading.file.Root
    for key in ("/AcroForm", "/AA", "/OpenAction", "/JavaScript", "/URI"):
        if key in root:
            yield f"{key} in the root"
    for page in reading.pages:
        if "/AA" in page:
            yield "an action of a page"
    for thing in _everything(reading):
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Action":
            yield f"action {thing.get('/S')}"


@requirement
def metadata(reading: Reading) -> Iterator[str]:  # 6.6.2 to 6.6.4
    stream = reading.file.Root.get("/Metadata")
    if stream is None or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML":
        yield "none"
        return
    raw = stream.read_raw_bytes()
    if "/Filter" in stream or not raw.startswith(b'<?xpacket begin="\xef\xbb\xbf" id="W5M0'):
        yield "not to be read by a search through bytes"
    said = _xmp(raw)
    if (said.get("pdfaid:part"), said.get("pdfaid:conformance")) != ("2", "U"):
        yield "does not say PDF/A-2u"
    if any(name.startswith("pdfuaid") for name in said):
        yield "promises what was not checked"


@requirement
def metadata_equals_info(reading: Reading) -> Iterator[str]:  # 6.6.3
    stream = reading.file.Root.get("/Metadata")
    said = _xmp(stream.read_bytes()) if stream is not None else {}
    info = {key: str(value) for key, value in reading.file.trailer.get("/Info", {}).items()}
    for key, name in (
        ("/Title", "dc:title"),
        ("/Subject", "dc:description"),
        ("/Author", "dc:creator"),
        ("/Keywords", "pdf:Keywords"),
        ("/Creator", "xmp:CreatorTool"),
        ("/Producer", "pdf:Producer"),
    ):
        if info.get(key) != said.get(name):
            yield f"{key} {info.get(key)!r} is not {name} {said.get(name)!r}"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        day = re.sub(r"\D", "", info.get(key, ""))
        if day != re.sub(r"\D", "", said.get(name, "")):
            yield f"{key} is not {name}"


@requirement
def nothing_else_in_the_root(reading: Reading) -> Iterator[str]:  # 6.8 to 6.11
    allowed = {
        *("/Type", "/Pages", "/PageLabels", "/Outlines", "/PageMode", "/PageLayout", "/Lang"),
        *("/Metadata", "/OutputIntents", "/MarkInfo", "/StructTreeRoot", "/ViewerPreferences"),
        "/Dests",
    }
    for key in set(reading.file.Root.keys()) - allowed:
        yield f"{key} in the root"
    for page in reading.pages:
        if "/PresSteps" in page or "/Trans" in page:
            yield "a presentation"


@requirement
def language(reading: Reading) -> Iterator[str]:  # 6.7.4, of level A; we keep it
    elements = (node.thing.get("/Lang") for node in reading.document().walk())
    tags = [str(reading.file.Root.get("/Lang", "")), *(str(tag or "") for tag in elements)]
    for tag in {*tags[:1], *filter(None, tags[1:])}:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag):
            yield f"language {tag!r}"


def _fonts(reading: Reading) -> list[pikepdf.Object]:
    fonts = {}
    for page in reading.pages:
        for font in page.Resources.get("/Font", {}).values():
            fonts[str(font.BaseFont)] = font
    return list(fonts.values())


def _used(reading: Reading) -> Iterator[tuple[pikepdf.Object, set[int]]]:
    used: dict[str, tuple[pikepdf.Object, set[int]]] = {}
    for shown in reading.shown:
        name = str(shown.font.BaseFont)
        used.setdefault(name, (shown.font, set()))[1].update(shown.codes)
    return iter(used.values())


def _bottom(font: pikepdf.Object) -> pikepdf.Object:
    return font.DescendantFonts[0] if font.Subtype == "/Type0" else font


def _glyph(font: pikepdf.Object, code: int) -> int:
    if font.Subtype == "/Type0":
        to_glyph = font.DescendantFonts[0].CIDToGIDMap
        if isinstance(to_glyph, pikepdf.Stream):
            raw = to_glyph.read_bytes()
            return int.from_bytes(raw[2 * code : 2 * code + 2], "big")
        return code
    letters = _opened(font)
    table = letters["cmap"].tables[0].cmap
    return letters.getGlyphID(table[code]) if code in table else 0


def _metrics(font: pikepdf.Object) -> list[float]:
    """The width of each glyph of the embedded font, in thousandths of its size."""
    if "/FontFile2" not in _bottom(font).FontDescriptor:
        return []
    letters = _opened(font)
    scale = 1000 / letters["head"].unitsPerEm
    hmtx = letters["hmtx"].metrics
    return [hmtx[name][0] * scale for name in letters.getGlyphOrder()]


_OPENED: dict[bytes, TTFont] = {}


def _opened(font: pikepdf.Object) -> TTFont:
    raw = _bottom(font).FontDescriptor.FontFile2.read_bytes()
    if raw not in _OPENED:
        _OPENED[raw] = TTFont(io.BytesIO(raw))
    return _OPENED[raw]


def _said_widths(font: pikepdf.Object) -> dict[int, float]:
    if font.Subtype != "/Type0":
        first = int(font.FirstChar)
        return {first + at: float(width) for at, width in enumerate(font.Widths)}
    parts = list(font.DescendantFonts[0].get("/W", []))
    said = {}
    while parts:
        first, second = int(parts.pop(0)), parts.pop(0)
        if isinstance(second, pikepdf.Array):
            said.update({first + at: float(width) for at, width in enumerate(second)})
        else:
            width = float(parts.pop(0))
            said.update(dict.fromkeys(range(first, int(second) + 1), width))
    return said


def _annotations(reading: Reading) -> Iterator[pikepdf.Object]:
    return chain.from_iterable(page.get("/Annots", []) for page in reading.pages)


def _everything(reading: Reading) -> Iterator[object]:
    def below(thing: object) -> Iterator[object]:
        yield thing
        if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            for key, value in thing.items():
                yield pikepdf.Name(key)
                if not (isinstance(value, pikepdf.Object) and value.is_indirect):
                    yield from below(value)
        elif isinstance(thing, pikepdf.Array):
            for value in thing:
                if not (isinstance(value, pikepdf.Object) and value.is_indirect):
                    yield from below(value)

    return chain.from_iterable(map(below, reading.file.objects))


def _xmp(raw: bytes) -> dict[str, str]:
    tree = ElementTree.fromstring(raw)
    prefix = {address: name for name, address in XMP.items()}
    said = {}
    for property_ in tree.iterfind("./rdf:RDF/rdf:Description/*", XMP):
        address, name = property_.tag[1:].split("}")
        said[f"{prefix.get(address, address)}:{name}"] = "".join(property_.itertext())
    return said


__all__ = ["REQUIREMENTS", "Shown", "findings"]
