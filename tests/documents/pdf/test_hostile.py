"""Texts that try to break a page: markup, controls, endless words, other directions."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missionplanner.documents.blocks import (
    Column,
    Cover,
    DayGrid,
    Entry,
    Fact,
    Footer,
    GridDay,
    GridItem,
    GridKind,
    Heading,
    Line,
    Paper,
    Paragraph,
    Point,
    Points,
    Row,
    Run,
    Section,
    SignatureBlock,
    SignatureRow,
    Table,
)
from missionplanner.documents.pdf.render import Rendered, render
from tests.documents.pdf.papers import paper_of, squeezed, texts

HOSTILE = (
    "\nafter an empty line",
    "<b>&amp;</b> <img src='/etc/passwd'/>",
    "<para><font color=red>x",
    "(unbalanced \\( ) \\",
    "%s %d {0} {name}",
    "\x00\x01\x1b\x7f\x9f",
    "\ud800lone\udfff",
    "a\u202eb\u2066c\u2069",
    "é" + "\u0301" * 300,
    "\u200b" * 500,
    "مرحبا بالعالم ٢٠٢٦",
    "👩‍👩‍👧 🇺🇿 𝔘𝔷𝔟",
    "line\r\nline\rline\u2028line\x85line",
    "\t\t  \n\n \u00a0\u00a0",
    "W" * 4_000,
    "word " * 700,
    "",
)


def paper_everywhere(text: str) -> Paper:
    """The text in each place that a paper has for one."""
    line = Line((Run(text), Run(text)))
    grid = DayGrid(
        (GridDay(text, (GridItem(500, 560, GridKind.MEETING, (Line(text),)),), text, (line,)),),
        ((GridKind.OWN, text),),
        text,
    )
    blocks = (
        Paragraph(text),
        Paragraph((Run(text), Run(text))),
        Points((Point(text, text), Point((Run(text),), text, bar=True)), outside=True),
        Heading(text, text, text, listed=True),
        Entry(text, (Paragraph(text), Points((Point(text),))), text, bar=True, framed=True),
        Table((Column(0, text), Column(5, text)), (Row((text, line)),), text, text, listed=True),
        Table((Column(0), Column(160)), (Row((text, line)),), text, text),
        grid,
        SignatureBlock((text, text), (SignatureRow(text, (text,)),), text),
    )
    return Paper(
        text,
        text,
        "en",
        (Section(text, blocks, text),),
        subject=text,
        edition=text,
        marking=text,
        footer=Footer(text[:2_000], text[:20], (text, text)),
        cover=Cover(text, text, text, text, text, (Fact(text, text),) * 3, text),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_makes_a_paper_like_any_other(text: str) -> None:
    begun = time.perf_counter()
    rendered = render(paper_everywhere(text))
    assert len(texts(rendered.pdf)) == rendered.pages
    assert time.perf_counter() - begun < 20


def test_markup_is_printed_as_it_was_typed() -> None:
    text = squeezed(texts(render(paper_of(Paragraph("<b>&amp;</b><img src='x'/>"))).pdf))
    assert "<b>&amp;</b><imgsrc='x'/>" in text


def test_an_unbroken_text_wraps_by_character_in_reasonable_time() -> None:
    begun = time.perf_counter()
    rendered = render(paper_of(Paragraph("ab" * 25_000)))
    assert time.perf_counter() - begun < 5
    assert squeezed(texts(rendered.pdf)).count("ab") > 24_000


def test_more_characters_than_one_font_subset_holds_are_all_there() -> None:
    letters = "".join(map(chr, (*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x180))))
    letters += "".join(map(chr, (*range(0x410, 0x460), *range(0x10D0, 0x10F1))))
    rendered = render(paper_of(Paragraph(letters)))
    assert rendered.missing == ()
    assert squeezed(texts(rendered.pdf)).startswith(letters[:40])
    found = squeezed(texts(rendered.pdf))
    assert [letter for letter in letters if letter not in found] == []


def _renders(text: str) -> Rendered:
    rendered = render(paper_everywhere(text))
    assert len(texts(rendered.pdf)) == rendered.pages
    return rendered


@settings(max_examples=15)
@given(st.text(st.characters(), max_size=300))
def test_any_text_makes_a_paper(text: str) -> None:
    _renders(text)


@pytest.mark.slow
@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=()), max_size=3_000))
def test_any_long_text_makes_a_paper(text: str) -> None:
    _renders(text)
