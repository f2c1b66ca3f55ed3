"""Papers made for the engine's tests, and what can be read back from their PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from datetime import date

import pypdfium2 as pdfium
from pypdfium2 import raw

from missionplanner.documents.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Entry,
    Fact,
    Footer,
    Heading,
    Paper,
    Paragraph,
    Row,
    Section,
    Table,
)
from missionplanner.documents.pdf.render import render


def paper_of(*blocks: Block, language: str = "en", title: str = "A paper") -> Paper:
    """A paper of one section without a head."""
    return Paper("Paper", title, language, (Section("", blocks),))


def rows(count: int, words: str = "row") -> tuple[Row, ...]:
    return tuple(Row((f"{words} {number}", f"text of {number}")) for number in range(1, count + 1))


def table(count: int, title: str = "The list") -> Table:
    return Table((Column(0, "Number"), Column(52.2, "Words")), rows(count), title=title)


def pack(*, internal: bool = True) -> Paper:
    """A paper with all that a frame has: cover, contents, sections, header and footer."""
    return Paper(
        kind="Briefing pack",
        title="Briefing pack: a visit",
        language="en",
        subject="GEO-UZB-2026-01",
        dated=date(2026, 6, 22),
        edition="Internal edition",
        marking="INTERNAL" if internal else "",
        internal=internal,
        footer=Footer("Funded by a donor.", "SAMPLE", ("GEO-UZB-2026-01", "v3")),
        cover=Cover(
            "An organisation",
            "Briefing pack",
            "Official visit\nof a delegation",
            "Tashkent, 29–30 June 2026",
            facts=(Fact("Led by", "Ministry of Justice"),),
        ),
        contents=Contents("Contents", ("Section", "Title", "Edition", "Page")),
        sections=(
            Section("Purpose", (Entry("Purpose", (Paragraph("To discuss."),)),), "A", note="all"),
            Section("Lists", (table(90),), "B"),
            Section(
                "Briefs",
                (Heading("First meeting", "F1", listed=True), Paragraph("ნათია შარვაძე ЎҒҚҲ")),
                "F",
            ),
            Section("Closing", (Paragraph("The end."),), "K", begins_page=False),
        ),
    )


def pages_of(paper: Paper) -> list[str]:
    """The text of each page."""
    return texts(render(paper).pdf)


def texts(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def squeezed(text: str | Iterable[str]) -> str:
    """The text without any space: lines may break where they like."""
    return "".join("".join(text).split())


def links(pdf: bytes, page: int) -> list[int]:
    """The page that each link of a page leads to, from above to below."""
    document = pdfium.PdfDocument(pdf)
    opened = document[page]
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    targets: list[int] = []
    while raw.FPDFLink_Enumerate(opened, position, link):
        target = raw.FPDFLink_GetDest(document, link)
        targets.append(raw.FPDFDest_GetDestPageIndex(document, target))
    return targets
