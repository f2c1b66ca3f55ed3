"""Drawn pages, their structure and the file's properties put together as one file."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFStream
from reportlab.pdfgen.canvas import Canvas

from missionplanner.documents.pdf.lasting import Properties, colour_profile, declare
from missionplanner.documents.pdf.object_file import ObjectFile
from missionplanner.documents.pdf.tags import Tags

_STREAM_END = b"endstream\n"


def assembled(canvas: Canvas, tags: Tags, properties: Properties) -> bytes:
    """The file of all that was drawn on the canvas."""
    document = canvas._doc
    for font in document.delayedFonts:
        font.addObjects(document)
    # Referred to before their contents are known.
    metadata, profile, tree = later = PDFDictionary(), PDFDictionary(), PDFDictionary()
    declare(document.Catalog, *map(document.Reference, later))
    info = properties.info()
    root = _number(document, document.Catalog)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    file = ObjectFile()
    file.add(_number(document, info), info.format(document))
    _add_objects(file, document, {id(thing) for thing in later})
    xmp = b"/Type/Metadata/Subtype/XML"
    file.add_stream(_number(document, metadata), properties.xmp(), xmp, packs=False)
    file.add_stream(_number(document, profile), colour_profile(), b"/N 3", packs=True)
    pages = [_number(document, page) for page in document.Pages.pages]
    _add_tags(file, document, tags, _number(document, tree), pages)
    return file.finished(root, _number(document, info))


def _number(document: PDFDocument, thing: PDFObject) -> int:
    number: int = document.idToObjectNumberAndVersion[document.Reference(thing).name][0]
    return number


def _add_objects(file: ObjectFile, document: PDFDocument, later: set[int]) -> None:
    """Add what the library made; some objects appear while others are written."""
    number = 0
    while (number := number + 1) in document.numberToId:
        thing = document.idToObject[document.numberToId[number]]
        if id(thing) in later or number in file:
            continue
        body: bytes = thing.format(document)
        if isinstance(thing, PDFStream):
            # The library ends a stream without the line end that lasting files need there.
            body = body.removesuffix(_STREAM_END) + b"\n" + _STREAM_END
        file.add(number, body)


def _add_tags(
    file: ObjectFile, document: PDFDocument, tags: Tags, root: int, pages: list[int]
) -> None:
    first = document.objectcounter + 1
    file.add(root, tags.root(first).encode("ascii"))
    bodies = tags.objects(root, first, pages, lambda thing: _number(document, thing))
    file.add_packed(first, [body.encode("ascii") for body in bodies])
