"""Where items stand in the day grid, by numbers: tracks, sides of groups, midnight, columns."""

from datetime import date, time

import pytest

from missionplanner.domain.when import TimeKind, When
from missionplanner.ui.programme.grid.layout import Timed, first_free, moment, pieces, timed
from missionplanner.ui.programme.grid.measures import (
    HEIGHT,
    SMALLEST,
    Columns,
    minutes_at,
    y_of,
)

MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)
NINE, TEN, ELEVEN, NOON = 540, 600, 660, 720


def laid_out(*items: tuple) -> dict:
    """Left and right of each item, in hundredths."""
    rows = [Timed(key, MONDAY, *rest) for key, *rest in items]
    return {each.key: (round(each.left * 100), round(each.right * 100)) for each in pieces(rows)}


def test_one_after_the_other_each_has_the_whole_width():
    assert laid_out(("a", NINE, TEN), ("b", TEN, ELEVEN)) == {"a": (0, 100), "b": (0, 100)}


def test_parallel_items_share_the_width_and_only_while_they_are_parallel():
    found = laid_out(("a", NINE, TEN), ("b", NINE, TEN), ("c", TEN, NOON))
    assert found == {"a": (0, 50), "b": (50, 100), "c": (0, 100)}


def test_groups_keep_their_side_whoever_begins_first():
    found = laid_out(("b", NINE, ELEVEN, 1), ("a", NINE + 15, ELEVEN, 0))
    assert found == {"a": (0, 50), "b": (50, 100)}


def test_an_item_takes_what_is_free_beside_it():
    found = laid_out(("long", NINE, NOON, 0), ("b1", NINE, TEN, 1), ("b2", NINE, TEN, 1))
    assert found == {"long": (0, 33), "b1": (33, 67), "b2": (67, 100)}
    found = laid_out(
        ("long", NINE, NOON, 0), ("b1", NINE, TEN, 1), ("b2", NINE, TEN, 1), ("b3", TEN, NOON, 1)
    )
    assert found["b3"] == (33, 100)


def test_one_that_begins_much_later_for_the_same_people_is_laid_over_the_first():
    assert laid_out(("a", NINE, ELEVEN), ("b", TEN, NOON)) == {"a": (0, 100), "b": (42, 100)}


def test_a_clash_with_one_of_two_groups_leaves_the_first_its_width_and_the_groups_theirs():
    found = laid_out(
        ("lunch", 750, 840), ("b", 825, 915, 1), ("a", 870, 960, 0), ("after", 960, 1000)
    )
    assert found == {"lunch": (0, 100), "a": (0, 50), "b": (50, 100), "after": (0, 100)}


def test_six_in_parallel_are_six_tracks():
    found = laid_out(*((n, NINE, TEN) for n in range(6)))
    assert sorted(found.values())[0] == (0, 17)
    assert sorted(found.values())[-1] == (83, 100)


def test_items_across_midnight_go_on_at_the_top_of_the_next_day():
    night = When(
        kind=TimeKind.EXACT, day=MONDAY, starts=time(22), ends=time(1, 30), ends_on=TUESDAY
    )
    first, second = pieces([timed("night", night)])
    assert (first.day, first.begins, first.ends, first.goes_on) == (MONDAY, 1320, 1440, True)
    assert (second.day, second.begins, second.ends) == (TUESDAY, 0, 90)
    assert second.is_from_before
    assert not second.goes_on


def test_a_flight_is_as_long_as_it_takes_whatever_the_clocks_say():
    flight = When(
        kind=TimeKind.EXACT,
        day=TUESDAY,
        starts=time(20, 10),
        ends=time(22, 30),
        zone="Asia/Tashkent",
        end_zone="Asia/Tbilisi",
    )
    stands = timed("flight", flight)
    assert (stands.begins, stands.ends) == (1210, 1210 + 200)


@pytest.mark.parametrize("kind", [TimeKind.TBC, TimeKind.ALL_DAY, TimeKind.PART_OF_DAY])
def test_what_has_no_clock_has_no_place_among_the_hours(kind):
    assert timed("x", When(kind=kind, day=MONDAY)) is None


def test_a_start_without_an_end_and_an_end_before_it_are_drawn_half_an_hour_long():
    open_ended = When(kind=TimeKind.START_ONLY, day=MONDAY, starts=time(9))
    wrong = When(kind=TimeKind.EXACT, day=MONDAY, starts=time(9), ends=time(8))
    assert [timed("x", each).ends for each in (open_ended, wrong)] == [570, 570]


def test_days_share_the_room_and_none_gets_too_narrow():
    assert Columns.fitted([1, 1], 900).widths == (450, 450)
    many = Columns.fitted([1] * 12, 900)
    assert min(many.widths) >= 220
    assert many.width > 900
    assert Columns.fitted([1, 6], 900).widths[1] >= 6 * 96
    assert [Columns.fitted([1, 1], 900).at(x) for x in (-5, 0, 449, 450, 2000)] == [0, 0, 0, 1, 1]


def test_a_minute_has_one_height_and_the_smallest_item_can_be_read():
    assert (y_of(0), y_of(60), y_of(1440)) == (0, 50, HEIGHT)
    assert [minutes_at(y) for y in (-5, 0, 50, 99_999)] == [0, 0, 60, 1440]
    (piece,) = pieces([Timed("x", MONDAY, NINE, NINE + 5)])
    box = Columns.fitted([1], 500).box(0, piece)
    assert (box.top, box.height) == (450, SMALLEST)
    assert box.right <= 500


def test_the_first_free_place_lies_after_what_stands():
    taken = pieces([Timed("a", MONDAY, NINE, TEN), Timed("b", MONDAY, TEN + 20, NOON)])
    assert first_free(taken, MONDAY, 20) == TEN
    assert first_free(taken, MONDAY, 45) == NOON
    assert first_free(taken, TUESDAY, 45) == NINE


def test_a_minute_after_midnight_is_the_next_day():
    assert moment(MONDAY, 1440 + 30).day == 30
