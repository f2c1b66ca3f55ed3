"""A paper made into a Word file; the same paper gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from missionplanner.documents.blocks import Paper
from missionplanner.documents.house_style import (
    FIRST_LINE,
    HEADER_BASELINE,
    LAST_LINE,
    LEFT,
    MM,
    NOTE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
)
from missionplanner.documents.word.elements import RELATIONS, as_file, twips, w
from missionplanner.documents.word.frame import Frame
from missionplanner.documents.word.front import front
from missionplanner.documents.word.properties import about, properties
from missionplanner.documents.word.runs import tag_of
from missionplanner.documents.word.story import Story
from missionplanner.documents.word.styles import fonts, styles

_MADE = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP file knows
_FOOT = 9 * MM  # from the paper's edge to the footer
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = f"{_OFFICE}wordprocessingml."
# Each part with its kind, as the file's table of contents names it.
_TYPES = {
    "word/document.xml": f"{_MAIN}document.main+xml",
    "word/styles.xml": f"{_MAIN}styles+xml",
    "word/settings.xml": f"{_MAIN}settings+xml",
    "word/fontTable.xml": f"{_MAIN}fontTable+xml",
    "word/header.xml": f"{_MAIN}header+xml",
    "word/footer.xml": f"{_MAIN}footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": f"{_OFFICE}extended-properties+xml",
}
_OF_THE_FILE = (
    (f"{RELATIONS}/officeDocument", "word/document.xml"),
    (f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
    (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
)
_OF_THE_TEXT = tuple(
    (f"{RELATIONS}/{name}", f"{name}.xml")
    for name in ("styles", "settings", "fontTable", "header", "footer")
)
_HEADER, _FOOTER = "rId4", "rId5"


def write(paper: Paper) -> bytes:
    """The paper as a Word file."""
    frame = Frame(paper)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(_OF_THE_FILE),
        "word/document.xml": _text(paper),
        "word/_rels/document.xml.rels": _relations(_OF_THE_TEXT),
        "word/styles.xml": styles(paper.language),
        "word/settings.xml": _settings(paper.language),
        "word/fontTable.xml": fonts(),
        "word/header.xml": frame.header(),
        "word/footer.xml": frame.footer(),
        "docProps/core.xml": properties(paper),
        "docProps/app.xml": about(),
    }
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, root in parts.items():
            entry = ZipInfo(name, _MADE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # on every system the same
            package.writestr(entry, as_file(root))
    return file.getvalue()


def _text(paper: Paper) -> Element:
    story = Story(paper.language, paper.second)
    return w("document", w("body", *_body(paper, story), _page(paper)))


def _body(paper: Paper, story: Story) -> Iterator[Element]:
    yield from front(paper, story)
    is_first = not paper.cover and not paper.contents
    for section in paper.sections:
        yield from story.section(section, is_first=is_first)
        is_first = False


def _page(paper: Paper) -> Element:
    """The page with its margins, header and footer; a cover has no header."""
    header, footer = w("headerReference", type="default"), w("footerReference", type="default")
    references = [(header, _HEADER), (footer, _FOOTER)]
    if paper.cover:
        references.append((w("footerReference", type="first"), _FOOTER))
    for reference, target in references:
        reference.set(f"{{{RELATIONS}}}id", target)
    return w(
        "sectPr",
        *(reference for reference, _ in references),
        w("pgSz", w=twips(PAGE_WIDTH), h=twips(PAGE_HEIGHT)),
        w(
            "pgMar",
            top=twips(FIRST_LINE),
            right=twips(RIGHT),
            bottom=twips(LAST_LINE),
            left=twips(LEFT),
            header=twips(HEADER_BASELINE - NOTE.leading),
            footer=twips(_FOOT),
            gutter=0,
        ),
        w("titlePg") if paper.cover else None,
    )


def _settings(language: str) -> Element:
    # Without the version Word would open the file in the manner of an old one.
    version = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return w(
        "settings",
        w("zoom", percent=100),
        w("compat", version),
        w("themeFontLang", val=tag_of(language) or "en-GB", eastAsia="zh-CN", bidi="ar-SA"),
    )


def _content_types() -> Element:
    space = f"{_PACKAGE}content-types"
    root = Element("Types", xmlns=space)
    for suffix, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        root.append(Element("Default", Extension=suffix, ContentType=kind))
    for name, kind in _TYPES.items():
        root.append(Element("Override", PartName=f"/{name}", ContentType=kind))
    return root


def _relations(pairs: tuple[tuple[str, str], ...]) -> Element:
    root = Element("Relationships", xmlns=f"{_PACKAGE}relationships")
    for number, (kind, target) in enumerate(pairs, 1):
        root.append(Element("Relationship", Id=f"rId{number}", Type=kind, Target=target))
    return root
