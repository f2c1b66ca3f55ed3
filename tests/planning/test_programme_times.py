"""The order of a programme on a page."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.when import PartOfDay, TimeKind
from missionplanner.planning.programme_times import in_clock_order
from tests.make import MONDAY, TUESDAY, make_item, make_when

HOURS = [f"{hour:02}:00" for hour in range(7, 23)]


def ordered(*items):
    return [item.title["en"] for item in in_clock_order(items)]


def open_item(title, day=MONDAY):
    return make_item(title, when=make_when(day=day))


def test_an_item_without_a_time_stays_behind_the_one_it_follows():
    programme = (
        open_item("Arrival"),
        make_item("Welcome", "17:00"),
        open_item("First call"),
        open_item("Second call"),
        make_item("Dinner", "20:00"),
    )
    assert ordered(*programme) == ["Arrival", "Welcome", "First call", "Second call", "Dinner"]
    moved = (programme[0], make_item("Welcome", "21:00"), *programme[2:])
    assert ordered(*moved) == ["Arrival", "Dinner", "Welcome", "First call", "Second call"]


def test_days_follow_each_other_and_an_item_without_a_day_comes_last():
    part = make_when(kind=TimeKind.PART_OF_DAY, part=PartOfDay.NIGHT)
    programme = (
        open_item("Some day", day=None),
        make_item("Tuesday", when=make_when("08:00", day=TUESDAY)),
        make_item("Night", when=part),
        make_item("Evening", "19:00"),
    )
    assert ordered(*programme) == ["Evening", "Night", "Tuesday", "Some day"]


@given(st.lists(st.sampled_from(["", *HOURS]), max_size=20))
def test_clocks_never_go_back_and_no_item_is_lost(starts):
    items = [make_item(f"Item {n}", begins) for n, begins in enumerate(starts)]
    found = in_clock_order(items)
    assert sorted(found, key=items.index) == items
    timed = [item.when.starts for item in found if item.when.starts]
    assert all(one <= other for one, other in pairwise(timed))
