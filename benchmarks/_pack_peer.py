"""A pack by plain platypus, as fast as that is.

One font family and so no markup for fonts, its total of pages from the pass before, and no text
around its compressed streams (our engine switched that off for the whole process).
"""

from __future__ import annotations

import io
import itertools
from typing import Any
from xml.sax.saxutils import escape

from benchmarks._pack_content import STOPS, Part


def peer_pack(parts: list[Part]) -> bytes:
    """The pack by plain platypus."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import PageBreak, Spacer
    from reportlab.platypus import Paragraph as Text

    styles = _peer_styles()
    story: list[Any] = [Spacer(1, 100), Text("Official visit", styles["cover"]), PageBreak()]
    story += [Text("Contents", styles["plain head"]), _peer_contents(styles), PageBreak()]
    for part in parts:
        story.append(Text(escape(part.title), styles["head"]))
        for title, heads, rows in part.tables:
            story.append(Text(escape(title), styles["sub-head"]))
            story.append(_peer_table(heads, rows, styles))
        story += [Text(escape(text), styles["text"]) for text in part.texts]
        story += [
            Text(escape(text), styles["point"], bulletText=f"{number}.")
            for number, text in enumerate(part.points, 1)
        ]
        story.append(PageBreak())
    file = io.BytesIO()
    _peer_document(file, A4).multiBuild(story[:-1])
    return file.getvalue()


def _peer_styles() -> dict[str, Any]:
    from missionplanner.documents.blocks import Face
    from missionplanner.documents.house_style import FACES, SECOND
    from missionplanner.documents.pdf.fonts import measure

    for face in FACES:
        measure(face)  # the same fonts, registered once as ours are
    from reportlab.lib.styles import ParagraphStyle

    regular, medium, strong = (FACES[f] for f in (Face.REGULAR, Face.MEDIUM, Face.SEMIBOLD))

    def style(name: str, font: str, size: float, leading: float, **more: float) -> Any:
        return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **more)

    return {
        "cover": style("cover", strong, 24, 30),
        "head": style("head", strong, 15, 19, spaceAfter=15.5),
        "plain head": style("plain head", strong, 15, 19, spaceAfter=15.5),
        "sub-head": style("sub-head", strong, 11, 14, spaceBefore=12.8, spaceAfter=3),
        "text": style("text", regular, 9.5, 13, leftIndent=SECOND, spaceBefore=6),
        "point": style(
            "point", regular, 9.5, 13, leftIndent=SECOND + 14, bulletIndent=SECOND, spaceBefore=3
        ),
        "cell": style("cell", regular, 8.5, 11.5),
        "column": style("column", medium, 7.25, 9.5),
        "contents": style("contents", regular, 9.5, 18),
    }


def _peer_contents(styles: dict[str, Any]) -> Any:
    from reportlab.platypus.tableofcontents import TableOfContents

    contents = TableOfContents()
    contents.levelStyles = [styles["contents"]]
    return contents


def _peer_table(
    heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], styles: dict[str, Any]
) -> Any:
    from reportlab.lib.colors import black
    from reportlab.platypus import Paragraph as Text
    from reportlab.platypus import Table as PeerTable

    from missionplanner.documents.house_style import MM

    stops = (*STOPS[len(heads)], 170)
    widths = [(end - begin) * MM for begin, end in itertools.pairwise(stops)]
    cells = [[Text(escape(head), styles["column"]) for head in heads]]
    cells += [[Text(escape(cell), styles["cell"]) for cell in row] for row in rows]
    return PeerTable(
        cells,
        colWidths=widths,
        repeatRows=1,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 7.4),
            ("TOPPADDING", (0, 0), (-1, -1), 2.2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.2),
            ("LINEABOVE", (0, 0), (-1, 0), 1, black),
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, black),
        ],
    )


def _peer_document(file: io.BytesIO, page: tuple[float, float]) -> Any:
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    from missionplanner.documents.house_style import LAST_LINE, LEFT, RIGHT, TEXT_HEIGHT

    class Document(BaseDocTemplate):
        """Marks heads for contents and bookmarks; knows its length from the pass before."""

        length = 0

        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 (reportlab's name)
            if getattr(getattr(flowable, "style", None), "name", "") == "head":
                title = flowable.getPlainText()
                key = f"part{self.seq.nextf('part')}"
                self.canv.bookmarkPage(key)
                self.canv.addOutlineEntry(title, key)
                self.notify("TOCEntry", (0, title, self.page, key))

    def furniture(canvas: Any, document: Document) -> None:
        canvas.setFont("VisitSans-Regular", 7.25)
        canvas.drawString(LEFT, page[1] - 52, "Briefing pack  ·  Delegation edition")
        canvas.line(LEFT, 54, page[0] - RIGHT, 54)
        canvas.drawString(LEFT, 46, "SAMPLE  ·  GEO-UZB-2026-01  ·  v3")
        Document.length = max(Document.length, document.page)
        canvas.drawRightString(page[0] - RIGHT, 46, f"Page {document.page} of {Document.length}")

    document = Document(file, pagesize=page, invariant=1)
    frame = Frame(LEFT, LAST_LINE, page[0] - LEFT - RIGHT, TEXT_HEIGHT, 0, 0, 0, 0, showBoundary=0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=furniture)])
    return document
