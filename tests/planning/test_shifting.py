"""Moving, shifting and swapping: their laws, and what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from missionplanner.domain.programme import ItemKind, ItemStatus
from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.planning.plan import Why
from missionplanner.planning.shift_entry import read_shift
from missionplanner.planning.shifting import (
    Scope,
    move,
    place,
    resize,
    shift_after,
    swap,
    to_day,
)
from tests.make import make_id, make_item, make_when
from tests.planning.days import (
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    A,
    B,
    chains,
    folder_of,
    local,
    programmes,
    timed,
)

TWENTY = timedelta(minutes=20)
MINUTES = st.integers(-300, 300).map(lambda minutes: timedelta(minutes=minutes))


def applied(folder, plan):
    return replace(folder, visit=plan.applied(folder.visit))


def planned(verb, *args, **kwargs):
    """The plan; where there is none by its rules the example says nothing."""
    try:
        return verb(*args, **kwargs)
    except InvalidInput:
        assume(False)
        raise


def clock(plan, title):
    return plan.times[make_id(title)].starts.isoformat("minutes")


def moved(plan):
    return [move.item.title["en"] for move in plan.moves]


def staying(plan):
    return {stay.item.title["en"]: stay.why for stay in plan.stays}


# Laws


@given(programmes(fixed=False), MINUTES)
def test_a_shift_forth_and_back_gives_the_same_programme(folder, by):
    first = folder.visit.programme[0]
    there = planned(shift_after, folder, first.id, by)
    then = applied(folder, there)
    back = planned(shift_after, then, first.id, -by)
    # What passed another item or midnight on its way is followed by others than before.
    assume(set(back.times) == set(there.times))
    assert applied(then, back).visit.programme == folder.visit.programme


@given(chains(), st.integers(0, 300), st.data())
def test_a_delay_and_its_making_up_always_give_the_same_day(folder, minutes, data):
    item = data.draw(st.sampled_from(folder.visit.programme))
    by = timedelta(minutes=minutes)
    last = local(folder.visit.programme[-1].when)[0]
    assume((last + by).date() == MONDAY)
    then = applied(folder, shift_after(folder, item.id, by))
    back = applied(then, shift_after(then, item.id, -by))
    assert back.visit.programme == folder.visit.programme


@given(chains(), st.data())
def test_swapping_twice_gives_the_same_programme(folder, data):
    one, other = data.draw(
        st.lists(st.sampled_from(folder.visit.programme), min_size=2, max_size=2, unique=True)
    )
    then = applied(folder, swap(folder, one.id, other.id))
    assert applied(then, swap(then, other.id, one.id)).visit.programme == folder.visit.programme


@given(chains(), st.data())
def test_a_swap_keeps_lengths_and_lets_nothing_collide(folder, data):
    one, other = data.draw(
        st.lists(st.sampled_from(folder.visit.programme), min_size=2, max_size=2, unique=True)
    )
    plan = swap(folder, one.id, other.id)
    assert all(move.when.length == move.item.when.length for move in plan.moves)
    assert plan.consequences == ()


@given(programmes(), MINUTES, st.integers(-2, 2), st.data())
def test_a_fixed_item_never_moves(folder, by, days, data):
    ids = [item.id for item in folder.visit.programme]
    some = data.draw(st.sets(st.sampled_from(ids), min_size=1))
    two = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    fixed = {item.id for item in folder.visit.programme if item.is_fixed}
    verbs = (
        lambda: shift_after(folder, ids[0], by),
        lambda: shift_after(folder, ids[0], by, Scope.GROUP),
        lambda: swap(folder, *two),
        lambda: move(folder, some, by=by, days=days),
        lambda: to_day(folder, some, TUESDAY),
    )
    for verb in verbs:
        try:
            plan = verb()
        except InvalidInput:
            continue
        assert fixed.isdisjoint(plan.times)


@given(programmes(fixed=False), MINUTES, st.integers(-2, 2))
def test_several_moved_forth_and_back_are_as_they_were(folder, by, days):
    ids = [item.id for item in folder.visit.programme]
    there = planned(move, folder, ids, by=by, days=days)
    then = applied(folder, there)
    back = planned(move, then, ids, by=-by, days=-days)
    before = [local(item.when) for item in folder.visit.programme]
    assert [local(item.when) for item in applied(then, back).visit.programme] == before


@given(programmes(), MINUTES)
def test_a_plan_holds_only_what_changes(folder, by):
    plan = planned(shift_after, folder, folder.visit.programme[0].id, by)
    assert all(each.when != each.item.when for each in plan.moves)


# What a shift takes along


def a_day():
    return folder_of(
        make_item("Meeting", "10:00", "11:00"),
        make_item("Talks", "11:15", "12:30"),
        make_item("Lunch", "13:00", "14:00", kind=ItemKind.MEAL),
        make_item("Group A", "14:30", "16:00", group_ids=(A.id,)),
        make_item("Group B", "14:30", "15:30", group_ids=(B.id,)),
        make_item("Wrap-up", "16:30", "17:00"),
    )


def test_a_shift_takes_all_that_follows_on_the_day_along():
    plan = shift_after(a_day(), make_id("Talks"), TWENTY)
    assert moved(plan) == ["Talks", "Lunch", "Group A", "Group B", "Wrap-up"]
    assert clock(plan, "Wrap-up") == "16:50"
    assert str(plan.label) == "5 items shifted by +20 min"


def test_a_shift_stops_at_what_is_fixed():
    day = a_day()
    fixed = replace(day.visit.programme[2], is_fixed=True)
    items = tuple(fixed if item.id == fixed.id else item for item in day.visit.programme)
    plan = shift_after(folder_of(*items), make_id("Meeting"), TWENTY)
    assert moved(plan) == ["Meeting", "Talks"]
    assert staying(plan)["Lunch"] is Why.FIXED
    assert staying(plan)["Wrap-up"] is Why.AFTER_ANOTHER


def test_what_is_fixed_for_one_group_does_not_stop_the_other():
    fixed = make_item("Fixed", "12:00", "13:00", group_ids=(B.id,), is_fixed=True)
    later = make_item("Later", "14:00", "15:00", group_ids=(A.id,))
    folder = folder_of(make_item("Begin", "10:00", "11:00", group_ids=(A.id,)), fixed, later)
    assert moved(shift_after(folder, make_id("Begin"), TWENTY)) == ["Begin", "Later"]


def test_a_departure_stays():
    folder = folder_of(
        make_item("Meeting", "10:00", "11:00"),
        make_item("Flight home", "12:00", "15:00", kind=ItemKind.DEPARTURE),
    )
    plan = shift_after(folder, make_id("Meeting"), TWENTY)
    assert moved(plan) == ["Meeting"]
    assert staying(plan) == {"Flight home": Why.DEPARTURE}


def test_one_group_is_shifted_up_to_where_others_are_in():
    folder = folder_of(
        make_item("First", "09:00", "10:00", group_ids=(A.id,)),
        make_item("Of B", "09:30", "10:00", group_ids=(B.id,)),
        make_item("Second", "10:30", "11:00", group_ids=(A.id,)),
        make_item("Together", "12:00", "13:00"),
        make_item("Third", "14:00", "15:00", group_ids=(A.id,)),
    )
    plan = shift_after(folder, make_id("First"), TWENTY, Scope.GROUP)
    assert moved(plan) == ["First", "Second"]
    assert staying(plan) == {"Together": Why.WITH_OTHERS, "Third": Why.AFTER_ANOTHER}


def test_what_has_no_clock_time_or_is_cancelled_is_not_shifted():
    folder = folder_of(
        make_item("Meeting", "10:00", "11:00"),
        make_item("Some time", when=make_when(kind=TimeKind.PART_OF_DAY, part=PartOfDay.EVENING)),
        make_item("Cancelled", "12:00", "13:00", status=ItemStatus.CANCELLED),
    )
    plan = shift_after(folder, make_id("Meeting"), TWENTY)
    assert moved(plan) == ["Meeting"]
    assert staying(plan) == {"Some time": Why.NO_CLOCK}


def test_nothing_is_shifted_to_the_day_before():
    with pytest.raises(InvalidInput, match="before midnight"):
        shift_after(a_day(), make_id("Meeting"), -timedelta(hours=11))


def test_a_fixed_item_is_not_where_a_shift_begins():
    folder = folder_of(make_item("Fixed", "10:00", "11:00", is_fixed=True))
    with pytest.raises(InvalidInput, match="fixed"):
        shift_after(folder, make_id("Fixed"), TWENTY)


def test_an_item_that_is_gone_is_said_so():
    with pytest.raises(NotFound):
        shift_after(a_day(), make_id("Nowhere"), TWENTY)


# Nights, zones and clocks


def test_an_item_across_midnight_keeps_its_night():
    folder = folder_of(timed("Reception", datetime(2026, 6, 29, 22), 180))
    when = move(folder, [make_id("Reception")], by=timedelta(hours=1)).times[make_id("Reception")]
    assert (when.day, when.starts, when.ends, when.ends_on) == (
        MONDAY,
        time(23),
        time(2),
        TUESDAY,
    )
    when = move(folder, [make_id("Reception")], by=timedelta(hours=3)).times[make_id("Reception")]
    assert (when.day, when.starts, when.ends_on) == (TUESDAY, time(1), None)


def test_local_clocks_move_where_the_clocks_are_put_forward():
    spring = timed("Night train", datetime(2026, 3, 29, 1), 240)
    folder = folder_of(replace(spring, when=replace(spring.when, zone="Europe/Vienna")))
    when = move(folder, [spring.id], by=timedelta(minutes=-30)).times[spring.id]
    assert (when.starts, when.ends) == (time(0, 30), time(4, 30))
    assert when.length == timedelta(hours=3)


def test_another_day_is_in_the_zone_of_that_day_and_back_again():
    folder = folder_of(timed("Talks", datetime(2026, 6, 30, 10), 60))
    there = move(folder, [make_id("Talks")], days=1)
    assert there.times[make_id("Talks")].zone == "Europe/Vienna"
    then = applied(folder, there)
    assert applied(then, move(then, [make_id("Talks")], days=-1)).visit == folder.visit


def test_two_days_are_swapped_with_their_times():
    folder = folder_of(
        timed("Monday", datetime(2026, 6, 29, 10), 60),
        timed("Wednesday", datetime(2026, 7, 1, 15), 30),
    )
    plan = swap(folder, make_id("Wednesday"), make_id("Monday"))
    monday, wednesday = plan.times[make_id("Monday")], plan.times[make_id("Wednesday")]
    assert (monday.day, monday.starts, monday.ends) == (WEDNESDAY, time(15), time(16))
    assert (wednesday.day, wednesday.starts, wednesday.ends) == (MONDAY, time(10), time(10, 30))
    assert monday.zone == "Europe/Vienna"
    then = applied(folder, plan)
    assert applied(then, swap(then, make_id("Monday"), make_id("Wednesday"))).visit == folder.visit


def test_what_lies_between_two_that_are_swapped_is_moved_by_the_difference():
    folder = folder_of(
        make_item("Short", "09:00", "09:30"),
        make_item("Between", "09:45", "10:15"),
        make_item("Other side", "09:50", "10:00", group_ids=()),
        make_item("Long", "10:30", "12:00"),
    )
    plan = swap(folder, make_id("Short"), make_id("Long"))
    assert (clock(plan, "Long"), clock(plan, "Between"), clock(plan, "Short")) == (
        "09:00",
        "10:45",
        "11:30",
    )


def test_a_fixed_item_between_two_that_are_swapped_stays_and_the_collision_is_said():
    folder = folder_of(
        make_item("Short", "09:00", "09:30"),
        make_item("Fixed", "09:45", "10:15", is_fixed=True),
        make_item("Long", "10:30", "12:00"),
    )
    plan = swap(folder, make_id("Short"), make_id("Long"))
    assert staying(plan) == {"Fixed": Why.FIXED}
    assert [str(each.says) for each in plan.consequences] == [
        "Everybody: “Long” and “Fixed” collide"
    ]


# Dropping and resizing


def test_an_item_without_a_time_gets_the_one_where_it_is_dropped():
    folder = folder_of(make_item("To place", when=When()))
    when = place(folder, make_id("To place"), datetime(2026, 6, 30, 9, 35)).times[
        make_id("To place")
    ]
    assert (when.kind, when.day, when.starts) == (TimeKind.START_ONLY, TUESDAY, time(9, 35))
    assert when.zone == "Asia/Tashkent"


def test_an_item_that_is_dropped_keeps_its_length():
    when = place(a_day(), make_id("Talks"), datetime(2026, 6, 30, 16)).times[make_id("Talks")]
    assert (when.day, when.starts, when.ends) == (TUESDAY, time(16), time(17, 15))


def test_an_edge_is_dragged():
    plan = resize(a_day(), make_id("Talks"), until=datetime(2026, 6, 29, 12, 45))
    assert plan.times[make_id("Talks")].ends == time(12, 45)
    assert str(plan.label) == "“Talks” moved: 11:15–12:30 → 11:15–12:45"
    with pytest.raises(InvalidInput):
        resize(a_day(), make_id("Talks"), at=datetime(2026, 6, 29, 12, 30))


def test_words_that_said_another_time_are_not_kept():
    typed = make_item("Talks", when=make_when("15:00", words="from 15.00"))
    plan = move(folder_of(typed), [typed.id], by=TWENTY)
    assert plan.times[typed.id].words == ""
    plan = move(folder_of(typed), [typed.id], days=1)
    assert plan.times[typed.id].words == "from 15.00"


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("20", 20), ("-10", -10), ("−10", -10), ("+1:30", 90), ("1 h 30", 90), ("2h", 120)],
)
def test_a_shift_is_typed_as_people_write_it(words, minutes):
    assert read_shift(words) == timedelta(minutes=minutes)


@pytest.mark.parametrize("words", ["", "-", "soon", "25:00", "1440", "9" * 10_000, "٣٠x"])
def test_what_is_no_length_is_said_so(words):
    with pytest.raises(InvalidInput):
        read_shift(words)
