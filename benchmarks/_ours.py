"""The pack by our own engine."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._pack_content import Grid, Head, Numbered, Part, Said
from missionplanner.documents.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Footer,
    Heading,
    Line,
    Paper,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    Table,
)
from missionplanner.documents.pdf.render import render


def prepared(parts: list[Part]) -> Paper:
    """The pack as blocks."""
    return Paper(
        kind="Briefing pack",
        title="Briefing pack",
        language="en",
        edition="Delegation edition",
        footer=Footer("", "SAMPLE", ("GEO-UZB-2026-01", "v3")),
        cover=Cover("An organisation", "Briefing pack", "Official visit", "Tashkent, June 2026"),
        contents=Contents("Contents", ("Section", "Title", "Edition", "Page")),
        sections=tuple(
            Section(part.title, tuple(_blocks(part)), begins_page=not index)
            for index, part in enumerate(parts)
        ),
    )


def rendered(paper: Paper) -> bytes:
    """The pack as a file."""
    return render(paper).pdf


def _blocks(part: Part) -> Iterator[Block]:
    for item in part.items:
        match item:
            case Said(language, text):
                yield Paragraph(text, language=language)
            case Head(said):
                yield Heading(said.text, listed=True)
            case Numbered(points):
                yield Points(
                    tuple(
                        Point(said.text, f"{number}.", said.language)
                        for number, said in enumerate(points, 1)
                    )
                )
            case Grid(title, heads, stops, rows):
                columns = tuple(Column(at, head) for at, head in zip(stops, heads, strict=True))
                lines = tuple(
                    Row(tuple(Line(said.text, language=said.language) for said in row))
                    for row in rows
                )
                yield Table(columns, lines, title.text, listed=True)
