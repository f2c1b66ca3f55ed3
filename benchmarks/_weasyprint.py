"""The pack by WeasyPrint from HTML: its fonts configured once, with tags and PDF/A-2u."""

from __future__ import annotations

import itertools
from functools import cache
from html import escape

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks import FONTS
from benchmarks._pack_content import Grid, Head, Numbered, Part, Said

_FACES = {"Regular": 400, "Medium": 500, "SemiBold": 600}
_STYLE = """
@page { size: A4; margin: 29mm 18mm 26mm 22mm; font: 7.25pt Visit;
  @top-left { content: "Briefing pack  ·  Delegation edition" }
  @bottom-left { content: "SAMPLE  ·  GEO-UZB-2026-01  ·  v3" }
  @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
body { font: 9.5pt/13pt Visit; margin: 0 }
.cover { font: 600 24pt/30pt Visit; margin-top: 100pt; break-after: page }
nav { break-after: page }
nav a { display: block; color: black; text-decoration: none }
nav a::after { content: leader(dotted) target-counter(attr(href), page) }
h1 { font: 600 15pt/19pt Visit; margin: 16mm 0 15.5pt; bookmark-level: 1 }
h2 { font: 600 11pt/14pt Visit; margin: 15.5pt 0 8pt; bookmark-level: 2 }
h1, h2 { break-after: avoid }
p, ol { margin: 8.7pt 0 0 34.8mm; padding: 0 }
ol { list-style-position: inside }
li { margin-top: 5.7pt }
table { table-layout: fixed; width: 170mm; border-collapse: collapse; font-size: 8.5pt;
  line-height: 11.5pt }
th { font: 500 7.25pt/9.5pt Visit; border-top: 1pt solid black; text-align: start }
td, th { vertical-align: top; padding: 3.4pt 7.4pt 3.4pt 0; border-bottom: 0.25pt solid black }
tr { break-inside: avoid }
[lang=ar] { direction: rtl }
"""


def prepared(parts: list[Part]) -> str:
    """The pack as HTML."""
    numbers = itertools.count(1)
    listed: list[str] = []
    body: list[str] = []

    def head(level: int, said: Said) -> str:
        key = f"part{next(numbers)}"
        listed.append(f'<a href="#{key}">{escape(said.text)}</a>')
        return f'<h{level} id="{key}" lang="{said.language}">{escape(said.text)}</h{level}>'

    for part in parts:
        body.append(head(1, Said("en", part.title)))
        for item in part.items:
            if isinstance(item, Head):
                body.append(head(2, item.said))
            elif isinstance(item, Grid):
                body += [head(2, item.title), _table(item)]
            else:
                body.append(_text(item))
    _fonts()
    return (
        '<html lang="en"><title>Briefing pack</title><body><div class="cover">Official visit</div>'
        f"<nav><h1>Contents</h1>{''.join(listed)}</nav>{''.join(body)}"
    )


def rendered(source: str) -> bytes:
    """The pack as a file."""
    style, fonts = _fonts()
    pdf: bytes = HTML(string=source).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/a-2u", pdf_tags=True
    )
    return pdf


@cache
def _fonts() -> tuple[CSS, FontConfiguration]:
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: Visit; font-weight: {weight}; "
        f"src: url({(FONTS / f'VisitSans-{name}.ttf').as_uri()}) }}\n"
        for name, weight in _FACES.items()
    )
    return CSS(string=faces + _STYLE, font_config=fonts), fonts


def _text(item: Said | Numbered) -> str:
    if isinstance(item, Numbered):
        points = (f'<li lang="{said.language}">{escape(said.text)}' for said in item.points)
        return f"<ol>{''.join(points)}</ol>"
    return f'<p lang="{item.language}">{escape(item.text)}</p>'


def _table(grid: Grid) -> str:
    columns = "".join(
        f'<col style="width: {end - begin:.1f}mm">'
        for begin, end in itertools.pairwise((*grid.stops, 170.0))
    )
    heads = "".join(f"<th>{escape(head)}" for head in grid.heads)
    rows = (
        "<tr>" + "".join(f'<td lang="{said.language}">{escape(said.text)}' for said in row)
        for row in grid.rows
    )
    return f"<table>{columns}<thead><tr>{heads}</thead><tbody>{''.join(rows)}</tbody></table>"
