"""Drawn pages, their structure and the file's properties put together as one file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import BasicFonts, PDFDocument, PDFStream

from missionplanner.documents.pdf.lasting import Properties, catalog, colour_profile
from missionplanner.documents.pdf.object_file import ObjectFile
from missionplanner.documents.pdf.outline import outline
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.tags import language_tag

_STREAM_END = b"endstream\n"


def assembled(pen: Pen, properties: Properties) -> bytes:
    """The file of all that the pen drew."""
    file = ObjectFile()
    document = pen.canvas._doc
    _add_fonts(file, document)
    root = document.objectcounter + 1
    info, metadata, profile = root + 1, root + 2, root + 3
    contents = range(profile + 1, profile + 1 + len(pen.sheets))
    for number, sheet in zip(contents, pen.sheets, strict=True):
        file.add_stream(number, sheet.packed, b"/Filter/FlateDecode")
    objects = _Objects(pen, contents, contents.stop, _number(document, BasicFonts))
    file.add(root, catalog(language_tag(properties.language), objects.parts, metadata, profile))
    file.add(info, properties.info())
    file.add_stream(metadata, properties.xmp(), b"/Type/Metadata/Subtype/XML")
    file.add_stream(profile, colour_profile(), b"/N 3")
    file.add_packed(contents.stop, [body.encode("ascii") for body in objects.written()])
    return file.finished(root, info)


class _Objects:
    """The small objects of a file: pages, links, bookmarks, structure, in this order."""

    def __init__(self, pen: Pen, contents: range, first: int, fonts: int) -> None:
        self._pen, self._contents, self._fonts = pen, contents, fonts
        self._tree = first
        self._pages = range(first + 1, first + 1 + len(pen.sheets))
        counts = accumulate((len(sheet.links) for sheet in pen.sheets), initial=self._pages.stop)
        *self._first_links, self._outline = counts
        self._structure = self._outline + (len(pen.bookmarks) + 1 if pen.bookmarks else 0)

    @property
    def parts(self) -> dict[str, int]:
        """What the file's root refers to."""
        parts = {"Pages": self._tree, "StructTreeRoot": self._structure}
        return parts | ({"Outlines": self._outline} if self._pen.bookmarks else {})

    def written(self) -> Iterator[str]:
        """All of them, one after another."""
        pen = self._pen
        kids = " ".join([f"{number} 0 R" for number in self._pages])
        yield f"<</Type/Pages/Kids[{kids}]/Count {len(self._pages)}>>"
        for sheet, content, first_link in zip(
            pen.sheets, self._contents, self._first_links, strict=True
        ):
            yield sheet.written(self._tree, content, self._fonts, first_link)
        for sheet in pen.sheets:
            for link in sheet.links:
                yield link.written(pen.bookmarks[link.bookmark].place(self._pages))
        if pen.bookmarks:
            yield from outline([*pen.bookmarks.values()], self._outline, self._pages)
        yield from pen.tags.objects(self._structure, self._pages, self._pages.stop)


def _add_fonts(file: ObjectFile, document: PDFDocument) -> None:
    """Add what the library made; some objects appear while others are written."""
    for font in document.delayedFonts:
        font.addObjects(document)
    number = 0
    while (number := number + 1) in document.numberToId:
        thing = document.idToObject[document.numberToId[number]]
        body: bytes = thing.format(document)
        if isinstance(thing, PDFStream):
            # The library ends a stream without the line end that lasting files need there.
            body = body.removesuffix(_STREAM_END) + b"\n" + _STREAM_END
        file.add(number, body)


def _number(document: PDFDocument, name: str) -> int:
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number
