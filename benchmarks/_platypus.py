"""The pack by plain platypus, as fast as that honestly is.

One merged family and so no markup for fonts, no ASCII85, its total of pages from the pass before.
It neither joins nor turns Arabic, and writes no tags.
"""

from __future__ import annotations

import io
import itertools
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as PeerTable
from reportlab.platypus.tableofcontents import TableOfContents

from benchmarks import FONTS
from benchmarks._pack_content import Grid, Head, Numbered, Part, Said

MM = 72 / 25.4
LEFT, TOP, WIDTH, BOTTOM = 22 * MM, 29 * MM, 170 * MM, 26 * MM
SECOND = 34.8 * MM


def prepared(parts: list[Part]) -> list[Part]:
    """The content as it is: making flowables of it is platypus' own work."""
    _styles()
    return parts


def rendered(parts: list[Part]) -> bytes:
    """The pack as a file."""
    styles = _styles()
    contents = TableOfContents()
    contents.levelStyles = [styles["contents"], styles["contents 2"]]
    story: list[Any] = [Spacer(1, 100), Text("Official visit", styles["cover"]), PageBreak()]
    story += [Text("Contents", styles["plain head"]), contents, PageBreak()]
    for part in parts:
        story.append(Text(escape(part.title), styles["head"]))
        for item in part.items:
            story += _flowables(item, styles)
    file = io.BytesIO()
    _document(file).multiBuild(story)
    return file.getvalue()


@cache
def _styles() -> dict[str, ParagraphStyle]:
    rl_config.useA85 = 0
    for name in ("Regular", "Medium", "SemiBold"):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"VisitSans-{name}.ttf")))
    texts = {
        "cover": ("SemiBold", 24, 30, {}),
        "plain head": ("SemiBold", 15, 19, {"spaceAfter": 15.5}),
        "head": ("SemiBold", 15, 19, {"spaceBefore": 45, "spaceAfter": 15.5, "keepWithNext": 1}),
        "sub-head": (
            "SemiBold",
            11,
            14,
            {"spaceBefore": 12.8, "spaceAfter": 3, "keepWithNext": 1},
        ),
        "text": ("Regular", 9.5, 13, {"leftIndent": SECOND, "spaceBefore": 8.7}),
        "point": (
            "Regular",
            9.5,
            13,
            {"leftIndent": SECOND + 14, "bulletIndent": SECOND, "spaceBefore": 5.7},
        ),
        "cell": ("Regular", 8.5, 11.5, {}),
        "column": ("Medium", 7.25, 9.5, {}),
        "contents": ("Medium", 9.5, 18, {}),
        "contents 2": ("Regular", 9.5, 18, {"leftIndent": 17.4 * MM}),
    }
    return {
        name: ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **more)
        for name, (font, size, leading, more) in texts.items()
    }


def _flowables(item: Said | Head | Grid | Numbered, styles: dict[str, ParagraphStyle]) -> list[Any]:
    match item:
        case Said(_, text):
            return [Text(escape(text), styles["text"])]
        case Head(said):
            return [Text(escape(said.text), styles["sub-head"])]
        case Numbered(points):
            return [
                Text(escape(said.text), styles["point"], bulletText=f"{number}.")
                for number, said in enumerate(points, 1)
            ]
        case Grid():
            return [Text(escape(item.title.text), styles["sub-head"]), _table(item, styles)]


def _table(grid: Grid, styles: dict[str, ParagraphStyle]) -> Any:
    widths = [(end - begin) * MM for begin, end in itertools.pairwise((*grid.stops, 170))]
    cells = [[Text(escape(head), styles["column"]) for head in grid.heads]]
    cells += [[Text(escape(said.text), styles["cell"]) for said in row] for row in grid.rows]
    return PeerTable(
        cells,
        colWidths=widths,
        repeatRows=1,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 7.4),
            ("TOPPADDING", (0, 0), (-1, -1), 3.4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.4),
            ("LINEABOVE", (0, 0), (-1, 0), 1, black),
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, black),
        ],
    )


class _Document(BaseDocTemplate):  # type: ignore[misc] # reportlab has no types
    """Marks heads for contents and bookmarks; knows its length from the pass before."""

    length = 0

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 (reportlab's name)
        level = {"head": 0, "sub-head": 1}.get(getattr(getattr(flowable, "style", 0), "name", ""))
        if level is not None:
            title = flowable.getPlainText()
            key = f"part{self.seq.nextf('part')}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, level)
            self.notify("TOCEntry", (level, title, self.page, key))


def _furniture(canvas: Any, document: _Document) -> None:
    canvas.setFont("Regular", 7.25)
    canvas.drawString(LEFT, A4[1] - 52, "Briefing pack  ·  Delegation edition")
    canvas.line(LEFT, 54, LEFT + WIDTH, 54)
    canvas.drawString(LEFT, 46, "SAMPLE  ·  GEO-UZB-2026-01  ·  v3")
    _Document.length = max(_Document.length, document.page)
    canvas.drawRightString(LEFT + WIDTH, 46, f"Page {document.page} of {_Document.length}")


def _document(file: io.BytesIO) -> _Document:
    _Document.length = 0
    document = _Document(file, pagesize=A4, invariant=1)
    frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0, showBoundary=0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_furniture)])
    return document
