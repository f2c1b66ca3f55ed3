"""Everything in a Word file that can be read: the words, and all else in each of its parts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

# What stands for letters, or ends a word though no letter stands there; runs alone do not.
_STANDS_FOR = {**dict.fromkeys(("p", "br", "cr", "tab", "tc"), "\n"), "noBreakHyphen": "\u2011"}
_NAMES = {
    "word/document.xml": "text",
    "word/header.xml": "header",
    "word/footer.xml": "footer",
    "docProps/core.xml": "metadata",
}


def channels(file: bytes) -> Iterator[tuple[str, str]]:
    """The name of each channel with the text in it."""
    with ZipFile(io.BytesIO(file)) as package:
        yield "package", "\n".join((*package.namelist(), _read(package.comment)))
        for entry in package.infolist():
            content = package.read(entry)
            name = _NAMES.get(entry.filename, entry.filename)
            if entry.filename.endswith((".xml", ".rels")):
                root = fromstring(content)
                yield name, "".join(_words(root))
                yield f"{name}, attributes", "\n".join(_attributes(root))
            yield f"{name}, bytes", _read(content)


def _words(element: Element) -> Iterator[str]:
    """The letters joined over runs, as they are read."""
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield _STANDS_FOR.get(element.tag.rpartition("}")[2], "")


def _attributes(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from element.attrib.values()


def _read(content: bytes) -> str:
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
    return "\n".join(content.decode(encoding, "ignore") for encoding in encodings)
