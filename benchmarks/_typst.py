"""The pack by Typst: one compiler kept warm, the same fonts, its own tags and PDF/A-2u."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import typst

from benchmarks import FONTS
from benchmarks._pack_content import Grid, Head, Numbered, Part, Said

STANDARD = "a-2u"
_SETTINGS = """
#set document(title: "Briefing pack")
#set page(
  paper: "a4", margin: (left: 22mm, right: 18mm, top: 29mm, bottom: 26mm),
  header: text(7.25pt)[Briefing pack  ·  Delegation edition],
  footer: context { line(length: 100%, stroke: 0.5pt); text(7.25pt)[
    SAMPLE  ·  GEO-UZB-2026-01  ·  v3 #h(1fr)
    Page #counter(page).display() of #counter(page).final().first()] },
)
#set text(
  font: "Visit Sans", size: 9.5pt, lang: "en", hyphenate: false, fallback: false,
  top-edge: 0.76em, bottom-edge: -0.22em,
)
#set par(leading: 3.69pt, spacing: 8.7pt)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(15pt)
#show heading.where(level: 1): set block(above: 16mm, below: 15.5pt)
#show heading.where(level: 2): set text(11pt)
#show heading.where(level: 2): set block(above: 15.5pt, below: 8pt)
#let said(language, words) = text(lang: language, words)
#let part(title) = heading(level: 1, title)
#let head(language, words) = heading(level: 2, said(language, words))
#let words(language, words) = pad(left: 34.8mm, par(said(language, words)))
#let points(..all) = pad(left: 34.8mm, enum(spacing: 5.7pt, ..all.pos()))
#let grid-of(title, widths, heads, ..cells) = {
  heading(level: 2, title)
  set text(8.5pt)
  set par(leading: 3.17pt)
  table(
    columns: widths, align: start + top, inset: (x: 0pt, y: 3.4pt), column-gutter: 7.4pt,
    stroke: (x: none, y: 0.25pt),
    table.header(repeat: true, ..heads.map(it => text(7.25pt, weight: 500, it))),
    ..cells,
  )
}
#v(100pt)
#text(24pt, weight: 600)[Official visit]
#pagebreak()
#outline(depth: 2)
#pagebreak()
"""


def prepared(parts: list[Part]) -> bytes:
    """The pack in Typst's own language."""
    lines = [_SETTINGS]
    for part in parts:
        lines.append(f"#part({_quoted(part.title)})")
        lines += (_markup(item) for item in part.items)
    _compiler()
    return "\n".join(lines).encode()


def rendered(source: bytes) -> bytes:
    """The pack as a file."""
    pdf: bytes = _compiler().compile(input=source, format="pdf", pdf_standards=STANDARD)
    return pdf


@cache
def _compiler() -> Any:
    return typst.Compiler(b"", font_paths=[str(FONTS)], ignore_system_fonts=True)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _arguments(said: Said) -> str:
    return f"{_quoted(said.language)}, {_quoted(said.text)}"


def _markup(item: Said | Head | Grid | Numbered) -> str:
    match item:
        case Said():
            return f"#words({_arguments(item)})"
        case Head(said):
            return f"#head({_arguments(said)})"
        case Numbered(points):
            return f"#points({', '.join(f'said({_arguments(said)})' for said in points)})"
        case Grid(title, heads, stops, rows):
            ends = (*stops[1:], 170.0)
            gap = 7.4 * 25.4 / 72
            widths = [
                f"{end - begin - gap * (end < 170):.2f}mm"
                for begin, end in zip(stops, ends, strict=True)
            ]
            cells = [f"said({_arguments(said)})" for row in rows for said in row]
            columns = ", ".join(map(_quoted, heads))
            return (
                f"#grid-of({_quoted(title.text)}, ({', '.join(widths)}), ({columns}),\n"
                + ",\n".join(cells)
                + ")"
            )
