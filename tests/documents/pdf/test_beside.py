"""Two languages side by side: level where they begin, the longer one takes its room."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missionplanner.documents.blocks import (
    Beside,
    Block,
    Column,
    Entry,
    Fact,
    Facts,
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
from missionplanner.documents.house_style import FOURTH, LEFT, MM, SECOND
from missionplanner.documents.pdf.render import render
from tests.documents.pdf.papers import pages_of, squeezed

LONG = "Words of a long text that goes on over many lines. " * 12


def two(*blocks: Block) -> Paper:
    """A paper in Georgian and English."""
    return Paper("Paper", "A paper", "ka", (Section("", blocks),), second="en")


def box(paper: Paper, words: str, page: int = 0) -> tuple[float, float, float, float]:
    """Where the first letter of the words stands: left, foot, right, top."""
    text = pdfium.PdfDocument(render(paper).pdf)[page].get_textpage()
    found = text.search(words, match_case=True).get_next()
    assert found, words
    left, foot, right, top = text.get_charbox(found[0], loose=True)
    return left, foot, right, top


def blocks() -> Iterator[Block]:
    """Each block that stands beside its other language, its words "Left" and "Right"."""
    yield Beside(Paragraph(f"Left {LONG}"), Paragraph("Right"), "en")
    points = (Points((Point("Left", "1."),)), Points((Point("Right", "1."),)))
    yield Beside(*points, "en")
    yield Heading("Left", sign="1", second="Right")
    yield Facts((Fact("label", "Left", "Right"),))
    rows = (Row(("09:00", "Left", "Right")),)
    yield Table((Column(0), Column(34.8), Column(104.4)), rows, title="day", second="day")


@pytest.mark.parametrize("block", tuple(blocks()), ids=lambda block: type(block).__name__)
def test_each_language_has_two_columns_and_both_begin_on_one_line(block: Block) -> None:
    paper = two(block)
    left, right = box(paper, "Left"), box(paper, "Right")
    assert right[0] - left[0] == pytest.approx(FOURTH - SECOND, abs=0.6)
    assert left[0] >= LEFT + SECOND - 0.5
    # The boxes of letters of two sizes have their baselines level.
    assert left[1] == pytest.approx(right[1], abs=0.4)


def test_georgian_is_a_little_smaller_beside_another_language() -> None:
    both = two(Beside(Paragraph("Left"), Paragraph("Right"), "en"))
    _, foot, _, top = box(both, "Left")
    _, other_foot, _, other_top = box(both, "Right")
    assert (top - foot) / (other_top - other_foot) == pytest.approx(0.95, abs=0.02)


def test_what_follows_stands_below_the_longer_text() -> None:
    paper = two(Beside(Paragraph("Left"), Paragraph(f"{LONG}Last"), "en"), Paragraph("After"))
    assert box(paper, "After")[3] < box(paper, "Last")[1]


def test_times_of_a_day_stand_once_and_the_zone_in_column_one() -> None:
    rows = (Row(("09:00", "გამგზავრება", "Leave the hotel")),)
    columns = (Column(0), Column(34.8), Column(104.4))
    day = Table(columns, rows, title="ორშაბათი", second="Monday", aside="Tashkent (UTC+5)")
    (page,) = pages_of(two(day))
    assert page.count("09:00") == 1
    paper = two(day)
    assert box(paper, "Tashkent")[0] == pytest.approx(LEFT, abs=0.5)
    assert box(paper, "Monday")[0] == pytest.approx(LEFT + 104.4 * MM, abs=1)


def test_a_day_that_goes_on_says_so_in_both_languages() -> None:
    rows = tuple(Row((f"{n}:00", f"ა {n}", f"item {n}")) for n in range(80))
    columns = (Column(0), Column(34.8), Column(104.4))
    first, second, *_ = pages_of(two(Table(columns, rows, title="დღე", second="Monday")))
    assert "(continued)" not in first
    assert "(continued)" in second
    assert "(გაგრძელება)" in second
    assert "Monday" in second


def test_first_lines_of_cells_of_two_sizes_stand_on_one_baseline() -> None:
    cells = (Line("Small", scale=0.95), Line("Large"))
    paper = two(Table((Column(0), Column(52.2)), (Row(cells),)))
    assert box(paper, "Small")[1] == pytest.approx(box(paper, "Large")[1], abs=0.4)


@given(
    st.lists(st.text(st.sampled_from("აბგ abc \n"), max_size=900), min_size=1, max_size=6),
    st.lists(st.text(st.sampled_from("xyz \n"), max_size=900), min_size=1, max_size=6),
)
@settings(max_examples=25, deadline=None)
def test_no_word_of_either_language_is_lost(first: list[str], second: list[str]) -> None:
    count = max(len(first), len(second))
    first += [""] * (count - len(first))
    second += [""] * (count - len(second))
    block = Beside(Points(tuple(map(Point, first))), Points(tuple(map(Point, second))), "en")
    paper = two(block, Entry("label", (block,)))
    shown = squeezed(pages_of(paper))
    for character in "აბგxyz":
        assert shown.count(character) >= 2 * "".join([*first, *second]).count(character)
