from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.errors import InvalidInput
from missionplanner.planning.time_entry import read_end, read_length, read_start, read_time
from tests.make import MONDAY, TUESDAY, make_when

BLANK = When(day=MONDAY, zone="Asia/Tashkent")


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("0930", time(9, 30)),
        ("9.30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("9 a.m.", time(9)),
        ("3 pm", time(15)),
        ("12 am", time(0)),
        ("11.00 часа", time(11)),
    ],
)
def test_a_clock_time_is_read_in_every_form_people_write(words: str, clock: time) -> None:
    when = read_start(words, BLANK)
    assert (when.kind, when.starts, when.ends) == (TimeKind.START_ONLY, clock, None)
    assert (when.day, when.zone) == (MONDAY, "Asia/Tashkent")


def test_from_keeps_the_words_typed_since_they_say_more_than_the_clock() -> None:
    when = read_start("from 15.00", BLANK)
    assert (when.kind, when.starts, when.words) == (TimeKind.START_ONLY, time(15), "from 15.00")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("morning", PartOfDay.MORNING),
        ("Around noon", PartOfDay.NOON),
        ("вечером", PartOfDay.EVENING),
        ("დილით", PartOfDay.MORNING),
    ],
)
def test_a_part_of_the_day_has_no_clock_time(words: str, part: PartOfDay) -> None:
    when = read_start(words, make_when("09:00", "10:00"))
    assert (when.kind, when.part, when.starts, when.ends) == (
        TimeKind.PART_OF_DAY,
        part,
        None,
        None,
    )


@pytest.mark.parametrize("words", ["all day", "ALL DAY", "весь день"])
def test_all_day_is_a_kind_of_its_own(words: str) -> None:
    assert read_start(words, BLANK).kind is TimeKind.ALL_DAY


@pytest.mark.parametrize("words", ["tbc", "TBC", "....", "N.N.", "to be confirmed", ""])
def test_an_unknown_time_is_to_be_confirmed(words: str) -> None:
    when = read_start(words, make_when("09:00", "10:00"))
    assert (when.kind, when.starts, when.ends) == (TimeKind.TBC, None, None)


@pytest.mark.parametrize("words", ["13:30–14:00", "1330-1400", "between 13.30 and 14.00"])
def test_two_times_in_the_start_are_a_window(words: str) -> None:
    when = read_start(words, BLANK)
    assert (when.kind, when.starts, when.ends) == (TimeKind.WINDOW, time(13, 30), time(14))


@pytest.mark.parametrize("words", ["0930-1045", "9.30 – 10.45", "from 9.30 to 10.45"])
def test_two_times_in_a_whole_time_are_its_start_and_its_end(words: str) -> None:
    when = read_time(words, BLANK)
    assert (when.kind, when.starts, when.ends) == (TimeKind.EXACT, time(9, 30), time(10, 45))


def test_a_moved_start_keeps_the_length() -> None:
    when = read_start("11:30", make_when("10:00", "11:00"))
    assert (when.starts, when.ends, when.ends_on) == (time(11, 30), time(12, 30), None)


def test_a_start_moved_late_ends_on_the_next_day() -> None:
    when = read_start("23:30", make_when("22:00", "23:00"))
    assert (when.ends, when.ends_on) == (time(0, 30), TUESDAY)


def test_a_late_start_with_an_end_in_the_small_hours_crosses_midnight() -> None:
    assert read_end("0130", make_when("22:00", "23:00")).ends_on == TUESDAY


def test_plus_one_says_the_next_day() -> None:
    assert read_end("09:00 +1", make_when("10:00", "11:00")).ends_on == TUESDAY


def test_an_end_before_the_start_is_kept_as_typed_for_a_finding() -> None:
    when = read_end("0830", make_when("09:00", "10:00"))
    assert (when.kind, when.ends, when.ends_on) == (TimeKind.EXACT, time(8, 30), None)


def test_no_words_take_the_end_away() -> None:
    assert read_end(" ", make_when("09:00", "10:00")) == make_when("09:00")


def test_an_end_without_a_start_says_what_to_do() -> None:
    with pytest.raises(InvalidInput, match="type the start first"):
        read_end("10:00", BLANK)


@pytest.mark.parametrize("words", ["75", "75 min", "1:15", "1 h 15"])
def test_a_length_sets_the_end(words: str) -> None:
    assert read_length(words, make_when("09:00")).ends == time(10, 15)


@pytest.mark.parametrize("words", ["25:00", "9:75", "soon", "13:30–14:00 leave", "9:3", "1-2-3"])
def test_what_is_no_time_is_refused_with_a_reason_that_names_it(words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_start(words, BLANK)
    assert caught.value.message.args


@given(st.times().map(lambda clock: clock.replace(second=0, microsecond=0, fold=0)), st.booleans())
def test_every_clock_time_is_read_back_as_shown(clock: time, dotted: bool) -> None:
    shown = f"{clock:%H.%M}" if dotted else f"{clock:%H%M}"
    assert read_start(shown, BLANK).starts == clock


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_time_or_a_reason(words: str) -> None:
    try:
        when = read_start(words, BLANK)
    except InvalidInput:
        return
    assert when.day in (MONDAY, date(2026, 6, 30))
