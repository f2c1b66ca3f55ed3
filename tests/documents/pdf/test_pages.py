"""What keeps together on pages, and that nothing is lost between them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as PlatypusParagraph

from missionplanner.documents.blocks import (
    Band,
    Block,
    Column,
    Entry,
    Fact,
    Facts,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    SignatureBlock,
    SignatureRow,
    Size,
    Table,
)
from missionplanner.documents.house_style import FACES, SECOND, TEXT_HEIGHT, TEXT_WIDTH
from missionplanner.documents.pdf.flowable import FlowablePiece
from missionplanner.documents.pdf.pages import paginate
from missionplanner.documents.pdf.paragraph import Manner, ParagraphPiece, paragraph
from missionplanner.documents.pdf.render import render
from missionplanner.documents.pdf.story import Story
from tests.documents.pdf.papers import pages_of, paper_of, rows, squeezed, table

APPROVAL = SignatureBlock(
    ("Approval", "For Georgia", "For Uzbekistan"),
    (SignatureRow("Name"), SignatureRow("Initials", tall=True), SignatureRow("Date")),
    "Initials confirm a true record.",
)


def lines_of_text(count: int) -> Paragraph:
    """A paragraph of so many lines."""
    return Paragraph("\n".join(f"line {number} of the text" for number in range(1, count + 1)))


def filler(points: float) -> list[Block]:
    """Paragraphs that fill about so many points of a page."""
    return [Paragraph("fill") for _ in range(int(points / 18))]


def test_a_table_over_pages_repeats_its_heads_and_says_continued() -> None:
    pages = pages_of(paper_of(table(120)))
    assert len(pages) > 2
    assert "(continued)" not in pages[0]
    for page in pages[1:]:
        assert "The list (continued)" in page
        assert page.index("Number") < page.index("row ")


def test_a_day_of_the_programme_says_continued_in_the_place_of_its_zone() -> None:
    day = Table((Column(0), Column(34.8)), rows(70), title="Monday, 29 June", aside="UTC+5")
    first, second, *_ = pages_of(paper_of(day))
    assert "Monday, 29 June UTC+5" in first
    assert "Monday, 29 June (continued)" in second
    assert "UTC+5" not in second


@pytest.mark.parametrize("points", range(560, 690, 6))
def test_a_head_is_never_alone_and_a_table_begins_with_two_rows(points: int) -> None:
    blocks = (*filler(points), Heading("The head"), table(5))
    for page in pages_of(paper_of(*blocks)):
        if "The head" in page:
            assert "row 2" in page
            assert "(continued)" not in page


@pytest.mark.parametrize("points", range(500, 690, 6))
def test_a_signature_block_is_whole_and_never_alone(points: int) -> None:
    *_, last = pages_of(paper_of(*filler(points), APPROVAL))
    before = last[: last.index("Approval")]
    assert "fill" in before
    assert "true record" in last


def test_a_signature_block_after_a_full_table_takes_its_last_row_along() -> None:
    for count in range(25, 45):
        *_, last = pages_of(paper_of(table(count), APPROVAL))
        assert f"row {count}" in last[: last.index("Approval")]
        assert "true record" in last


def test_a_signature_block_after_one_long_paragraph_takes_lines_along() -> None:
    for count in range(40, 54):
        *_, last = pages_of(paper_of(lines_of_text(count), APPROVAL))
        assert f"line {count} of" in last[: last.index("Approval")]


def test_a_signature_block_after_a_table_without_rows_takes_it_along() -> None:
    for points in range(500, 690, 12):
        *_, last = pages_of(paper_of(*filler(points), table(0, "Empty"), APPROVAL))
        assert "Empty" in last


def test_a_note_below_a_table_does_not_stand_alone() -> None:
    note = Paragraph("Two seats open.", size=Size.NOTE, wide=True)
    for points in range(500, 690, 12):
        *_, last = pages_of(paper_of(*filler(points), table(3), note))
        assert "row 3" in last[: last.index("Two seats")]


def test_a_table_never_leaves_one_row_alone_behind_a_cut() -> None:
    for count in range(30, 60):
        *_, last = pages_of(paper_of(table(count)))
        if "(continued)" in last:
            assert f"row {count - 1}" in last


def test_what_should_be_one_page_says_on_each_page_that_it_is_not() -> None:
    def brief(paragraphs: int) -> tuple[Block, ...]:
        head = Heading("The brief", "F1", whole_page=True)
        return (head, *(Paragraph(f"text {n}\n") for n in range(paragraphs)))

    (whole,) = pages_of(paper_of(*brief(9)))
    assert "continue" not in whole
    first, *others = pages_of(paper_of(*brief(60), PageBreak(), *brief(3)))
    *others, last = others
    assert "continues on the next page" in first
    assert len(others) > 1
    for page in others:
        assert page.index("F1") < page.index("text ")
        assert "The brief" in page
        assert "(continued)" in page
    assert "(continued)" not in last


def test_what_follows_such_a_page_in_another_section_is_not_its_continuation() -> None:
    brief = (Heading("The brief", "F1", whole_page=True), Paragraph("text"))
    paper = paper_of(*brief)
    other = Section("Other", (lines_of_text(90),), "G")
    *_, last = pages_of(replace(paper, sections=(*paper.sections, other)))
    assert "The brief" not in last


def test_a_band_stays_with_the_row_after_it() -> None:
    for count in range(28, 42):
        listed = Table(
            (Column(0, "No."), Column(30, "Words")), (*rows(count), Band("The band"), *rows(2, "x"))
        )
        page = next(page for page in pages_of(paper_of(listed)) if "The band" in page)
        assert "x 1" in page[page.index("The band") :]


def test_a_row_moves_whole_unless_it_is_taller_than_half_a_page() -> None:
    short = Row(("short", "\n".join(f"s{n}" for n in range(20))))
    tall = Row(("tall", "\n".join(f"t{n}t" for n in range(150))))
    columns = (Column(0, "A"), Column(50, "B"))
    for number in range(24, 32):
        pages = pages_of(paper_of(Table(columns, (*rows(number), short))))
        assert sum("s0\n" in page or "s19" in page for page in pages) == 1
    pages = pages_of(paper_of(Table(columns, (*rows(3), tall))))
    assert len(pages) > 2
    assert [f"t{n}t" in squeezed(pages) for n in range(150)] == [True] * 150


def test_two_tall_rows_that_fit_no_page_together_stand_on_two() -> None:
    tall = tuple(Row((f"row {n}", "\n".join(f"t{n}{m}t" for m in range(29)))) for n in (1, 2))
    pages = pages_of(paper_of(Table((Column(0, "A"), Column(50, "B")), tall, "Title")))
    assert len(pages) == 2
    assert all(f"t{n}{m}t" in pages[n - 1] for n in (1, 2) for m in range(29))


def test_a_paragraph_breaks_with_two_lines_on_either_side() -> None:
    for points in range(560, 690, 6):
        parts = [
            re.findall(r"line \d", page)
            for page in pages_of(paper_of(*filler(points), lines_of_text(4)))
        ]
        assert [len(part) for part in parts if part] in ([4], [2, 2])


def test_a_page_break_begins_a_page_and_two_begin_no_empty_one() -> None:
    pages = pages_of(paper_of(Paragraph("one"), PageBreak(), PageBreak(), Paragraph("two")))
    assert len(pages) == 2
    assert "two" in pages[1]


def test_a_platypus_paragraph_flows_among_our_pieces() -> None:
    style = ParagraphStyle("plain", fontName=next(iter(FACES.values())), fontSize=9.5, leading=13)
    words = " ".join(f"word{number}" for number in range(1500))
    pieces = [
        paragraph("Before", Manner(), TEXT_WIDTH, 8),
        FlowablePiece(PlatypusParagraph(words, style), TEXT_WIDTH, 8, SECOND),
        paragraph("After", Manner(), TEXT_WIDTH, 8),
    ]
    pages = paginate(pieces, TEXT_HEIGHT)
    kinds = [[type(piece) for _, piece in page.placed] for page in pages]
    assert kinds[0] == [ParagraphPiece, FlowablePiece]
    assert kinds[-1][-2:] == [FlowablePiece, ParagraphPiece]
    assert all(page.used <= TEXT_HEIGHT for page in pages)


def _tagged(number: int) -> str:
    """A word that is found again and is no part of another."""
    return f"q{number}q"


@st.composite
def stories(draw: st.DrawFn) -> tuple[tuple[Block, ...], int]:
    """Blocks of every kind in which each text holds its own word; and how many there are."""
    counter = iter(range(1_000_000))

    def text() -> str:
        size = draw(st.integers(0, 60))
        return _tagged(next(counter)) + draw(st.sampled_from([" word", "\nw"])) * size

    def block(depth: int = 0) -> Block:
        kind = draw(st.sampled_from("pthefsl" if not depth else "ptl"))
        some = range(draw(st.integers(1, 12)))
        match kind:
            case "p":
                return Paragraph(text(), size=draw(st.sampled_from(Size)), bar=draw(st.booleans()))
            case "t":
                many = draw(st.sampled_from([2, 8, 60]))
                listed = tuple(Row((text(), Line(text()))) for _ in range(many))
                return Table((Column(0, "A"), Column(40, "B")), listed, title="T")
            case "h":
                return Heading(text()[:70], sign=draw(st.sampled_from(["", "1"])))
            case "e":
                inner = tuple(block(1) for _ in range(draw(st.integers(1, 4))))
                return Entry("label", inner, bar=draw(st.booleans()), framed=draw(st.booleans()))
            case "f":
                return Facts(tuple(Fact("fact", text()) for _ in some))
            case "s":
                return SignatureBlock(("A", "B"), (SignatureRow("r", (text()[:60],)),), text()[:60])
            case _:
                points = tuple(Point(text(), "1.") for _ in some)
                return Points(points, outside=draw(st.booleans()))

    blocks = tuple(block() for _ in range(draw(st.integers(1, 8))))
    return blocks, next(counter)


def _loses_nothing(story: tuple[tuple[Block, ...], int]) -> None:
    blocks, count = story
    pages = pages_of(paper_of(*blocks))
    found = re.findall(r"q\d+q", squeezed(pages))
    assert sorted(set(found)) == sorted(_tagged(number) for number in range(count))
    assert len(found) == count
    room = TEXT_HEIGHT
    laid = paginate(Story("en").section(paper_of(*blocks).sections[0]), room)
    assert all(page.used <= room + 0.1 for page in laid)


@given(stories())
def test_no_text_is_lost_or_printed_twice(story: tuple[tuple[Block, ...], int]) -> None:
    _loses_nothing(story)


@pytest.mark.slow
@settings(max_examples=400)
@given(stories())
def test_no_text_is_lost_or_printed_twice_in_many_stories(
    story: tuple[tuple[Block, ...], int],
) -> None:
    _loses_nothing(story)


def test_every_page_holds_what_is_on_it() -> None:
    rendered = render(paper_of(table(500)))
    assert rendered.pages == len(pages_of(paper_of(table(500))))
