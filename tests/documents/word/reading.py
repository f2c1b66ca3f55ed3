"""Reading a Word file in a test, by another program than the one that wrote it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from lxml import etree

from missionplanner.documents.blocks import Paper, Section
from missionplanner.documents.word.write import write

PARTS = ("document", "styles", "settings", "fontTable", "header", "footer")


def paper_of(*blocks, **parts) -> Paper:
    """A paper of one section with these blocks."""
    given = {"kind": "Minutes", "title": "Wrap-up", "language": "en", **parts}
    return Paper(sections=(Section("Wrap-up", blocks),), **given)


def opened(paper: Paper) -> Document:
    return docx.Document(io.BytesIO(write(paper)))


def part(file: bytes, name: str):
    with ZipFile(io.BytesIO(file)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def texts(document: Document) -> list[str]:
    """The words of every paragraph that has some, tables' cells included, in their order."""
    paragraphs = document.element.body.iter(qn("w:p"))
    said = (WordParagraph(each, document).text.strip() for each in paragraphs)
    return [words for words in said if words]


def tables(document: Document) -> Iterator[Table]:
    return (Table(each, document) for each in document.element.body.iter(qn("w:tbl")))
