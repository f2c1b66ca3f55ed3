"""The day grid: side by side where items overlap, true to the minute, across midnight."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missionplanner.documents.blocks import DayGrid, GridDay, GridItem, GridKind, Line, Run
from missionplanner.documents.house_style import MM, NOTE, TEXT_HEIGHT
from missionplanner.documents.pdf.day_grid import DayGridPiece, day_grids
from missionplanner.documents.pdf.lanes import lanes
from missionplanner.documents.pdf.lines import width_of
from missionplanner.documents.pdf.render import render
from tests.documents.pdf.papers import pages_of, paper_of, squeezed


def item(begins: int, ends: int, words: str = "x") -> GridItem:
    return GridItem(begins, ends, GridKind.MEETING, (Line(words),))


def grids(grid: DayGrid) -> list[DayGridPiece]:
    """The grid as it is laid on pages, without what stands below it."""
    pieces = day_grids(grid, 0, 1, TEXT_HEIGHT)
    return [piece for piece in pieces if isinstance(piece, DayGridPiece)]


def height_on_page(pdf: bytes, words: str) -> float:
    """How high above the foot of the page the words stand."""
    page = pdfium.PdfDocument(pdf)[0]
    text = page.get_textpage()
    index, count = text.search(words).get_next()
    assert count
    return float(text.get_charbox(index)[1])


def test_an_hour_is_as_high_everywhere() -> None:
    day = GridDay(
        "Monday", (item(480, 540, "eight"), item(600, 660, "ten"), item(690, 720, "half"))
    )
    pdf = render(paper_of(DayGrid((day,)))).pdf
    eight, ten, half = (height_on_page(pdf, words) for words in ("eight", "ten", "half"))
    assert eight - ten == pytest.approx(2 * 12 * MM, abs=1.5)
    assert ten - half == pytest.approx(1.5 * 12 * MM, abs=1.5)


def test_items_at_the_same_time_stand_side_by_side() -> None:
    placed = lanes((item(540, 600, "a"), item(570, 630, "b"), item(700, 760, "c")), 20)
    assert [(lane.lane, lane.lanes) for lane in placed] == [(0, 2), (1, 2), (0, 1)]


def test_an_item_without_an_end_needs_the_room_of_one_line() -> None:
    placed = lanes((item(540, 540), item(550, 600)), 20)
    assert [lane.lanes for lane in placed] == [2, 2]


def test_items_that_touch_do_not_overlap() -> None:
    placed = lanes((item(540, 600), item(600, 660)), 20)
    assert [lane.lanes for lane in placed] == [1, 1]


def test_a_flight_over_midnight_is_drawn_to_its_end() -> None:
    (page,) = pages_of(paper_of(DayGrid((GridDay("Tuesday", (item(1420, 1570, "Flight"),)),))))
    assert "24:00" in page
    assert "02:00" in page
    assert "Flight" in page


def test_more_days_than_a_page_holds_go_on_to_the_next() -> None:
    days = tuple(GridDay(f"Day {n}", (item(600, 660, f"item {n}"),)) for n in range(12))
    assert [len(grid._days) for grid in grids(DayGrid(days))] == [4, 4, 4]
    pages = pages_of(paper_of(DayGrid(days)))
    assert all(f"item {n}" in "".join(pages) for n in range(12))


def test_a_grid_without_items_or_days_is_drawn_all_the_same() -> None:
    assert len(pages_of(paper_of(DayGrid((GridDay("Monday", ()),))))) == 1
    assert len(pages_of(paper_of(DayGrid(())))) == 1


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 900)), max_size=14))
def test_no_two_items_share_a_place(times: list[tuple[int, int]]) -> None:
    placed = lanes(tuple(item(begins, begins + long) for begins, long in times), 15)
    assert len(placed) == len(times)
    for number, one in enumerate(placed):
        assert 0 <= one.lane < one.lanes
        for other in placed[number + 1 :]:
            apart = one.item.begins >= max(
                other.item.ends, other.item.begins + 15
            ) or other.item.begins >= max(one.item.ends, one.item.begins + 15)
            assert apart or (one.lane != other.lane and one.lanes == other.lanes)


def test_fewer_days_stand_beside_each_other_where_many_groups_go_side_by_side() -> None:
    def days(groups: int) -> tuple[GridDay, ...]:
        items = tuple(item(570, 660, f"group{n}") for n in range(groups))
        return tuple(GridDay(f"Day {n}", items) for n in range(5))

    assert [len(grids(DayGrid(days(groups)))) for groups in (1, 2, 4)] == [1, 2, 3]
    (page,) = pages_of(paper_of(DayGrid(days(4))))
    assert [page.count(f"group{n}") for n in range(4)] == [5, 5, 5, 5]


def test_the_head_of_a_narrow_day_breaks_and_is_not_cut() -> None:
    titles = [f"Wednesday, {n} September" for n in range(10, 15)]
    grid = DayGrid(tuple(GridDay(title, (item(540, 600),)) for title in titles))
    (page,) = pages_of(paper_of(grid))
    assert page.count("Wednesday,") == page.count("September") == len(titles)
    assert "…" not in page


def test_a_flight_through_the_night_does_not_stretch_the_scale_to_the_morning() -> None:
    (page,) = pages_of(paper_of(DayGrid((GridDay("Sunday", (item(1295, 1940, "Flight"),)),))))
    assert "24:00" in page
    assert "02:00" not in page


def test_no_word_of_a_days_head_is_broken_where_an_equal_share_has_room_for_it() -> None:
    days = [("Воскресенье, 14 мая", 1), ("Понедельник, 15 мая", 1), ("Среда, 17 мая", 3)]
    grid = DayGrid(
        tuple(
            GridDay(title, tuple(item(540 + 60 * n, 600 + 60 * n) for n in range(count)))
            for title, count in (*days, *days[2:], *days[2:])
        )
    )
    (page,) = pages_of(paper_of(grid, language="ru"))
    assert "Воскресенье," in page
    assert "Понедельник," in page


def test_words_without_room_in_their_box_stand_in_full_below_under_its_number() -> None:
    words = "A working lunch given by the chairman of the delegation for relations"
    day = GridDay("Monday", (item(600, 615, f"12:30 {words}"), item(700, 900, "Short")))
    (page,) = pages_of(paper_of(DayGrid((day, day, day))))
    assert [page.count(f"… [{n}]") for n in (1, 2, 3, 4)] == [1, 1, 1, 0]
    assert squeezed(page).count(squeezed(f"] 12:30 {words}")) == 3


@given(
    st.lists(
        st.tuples(
            st.integers(300, 1300), st.integers(0, 300), st.text("abc  ", min_size=1, max_size=200)
        ),
        max_size=9,
    ),
    st.integers(1, 12),
)
@settings(max_examples=30, deadline=None)
def test_no_words_of_any_item_are_lost(items: list[tuple[int, int, str]], days: int) -> None:
    each = tuple(item(begins, begins + long, f"{words} end.") for begins, long, words in items)
    grid = DayGrid(tuple(GridDay(f"Day {n}", each) for n in range(days)))
    shown = squeezed(pages_of(paper_of(grid)))
    assert shown.count("end.") == days * len(items)


def test_notes_that_have_no_room_below_the_grid_go_on_over_pages() -> None:
    words = "goes on and on " * 12
    each = tuple(item(360 + 30 * n, 375 + 30 * n, f"n{n}n {words}") for n in range(30))
    shown = squeezed(pages_of(paper_of(DayGrid(tuple(GridDay(f"D{n}", each) for n in range(5))))))
    assert all(shown.count(f"]n{n}n{squeezed(words)}") == 5 for n in range(30))


def test_legend_and_note_take_rows_as_they_need() -> None:
    legend = tuple((kind, f"{kind} {'words ' * 14}") for kind in GridKind)
    grid = DayGrid((GridDay("Monday", (item(540, 600),)),), legend, "Local times. " * 20)
    (page,) = pages_of(paper_of(grid))
    assert page.count("words") == 3 * 14
    assert squeezed(page).count("Localtimes.") == 20


def test_a_number_stays_within_a_narrow_box() -> None:
    each = tuple(item(540, 560, f"unbreakableword{n} and more words") for n in range(12))
    pieces = grids(DayGrid((GridDay("Monday", each),)))
    for box in pieces[0]._boxes[0]:
        for line in box.lines:
            wide = sum(width_of(text, face, NOTE.size) for face, _, text in line)
            assert wide <= box.wide


def test_an_empty_line_where_a_box_ends_bears_the_number_alone() -> None:
    words = "stands below in full"
    line = Line((Run(f"\n{words}"),))
    day = GridDay("Monday", (GridItem(600, 605, GridKind.MEETING, (line,)),))
    (page,) = pages_of(paper_of(DayGrid((day,))))
    assert "… [1]" in page
    assert words in page


def test_an_item_without_an_end_shows_its_words_where_the_day_leaves_room() -> None:
    words = "one two three four five six seven eight nine ten " * 2
    free = grids(DayGrid((GridDay("Monday", (item(600, 600, words), item(960, 1020))),)))[0]
    assert not free.notes.height
    tight = grids(DayGrid((GridDay("Monday", (item(600, 600, words * 2), item(620, 680))),)))[0]
    assert tight.notes.height
    first, second = tight._boxes[0]
    assert first.top + first.high <= second.top
