"""What a plan breaks and mends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.programme import ItemKind
from missionplanner.domain.text import Text
from missionplanner.errors import InvalidInput
from missionplanner.planning.findings import findings
from missionplanner.planning.overlap_checks import Clashes
from missionplanner.planning.shifting import move, place, resize, shift_after, to_day
from tests.make import make_id, make_item
from tests.planning.days import MONDAY, WEDNESDAY, A, B, folder_of, programmes, timed

HOUR = timedelta(hours=1)


def breaks(plan):
    return [_words(each) for each in plan.consequences]


def mends(plan):
    return [_words(each) for each in plan.mends]


def _words(each):
    return f"{each.says}, {each.beside}" if each.beside else str(each.says)


def test_a_collision_that_comes_and_one_that_goes():
    folder = folder_of(
        make_item("Talks", "10:00", "11:30"),
        make_item("Call", "11:00", "11:30"),
        make_item("Press", "12:00", "12:15"),
    )
    plan = move(folder, [make_id("Call")], by=timedelta(minutes=45))
    assert breaks(plan) == ["Everybody: “Call” and “Press” collide, 12:00–12:15"]
    assert mends(plan) == ["Everybody: “Talks” and “Call” collide, 11:00–11:30"]


def test_a_collision_that_gets_longer_breaks_and_a_shorter_one_mends():
    folder = folder_of(make_item("Talks", "10:00", "11:00"), make_item("Call", "10:50", "12:00"))
    longer = move(folder, [make_id("Call")], by=-timedelta(minutes=10))
    assert breaks(longer) == ["Everybody: “Talks” and “Call” collide, 10:40–11:00"]
    shorter = move(folder, [make_id("Call")], by=timedelta(minutes=5))
    assert (breaks(shorter), len(mends(shorter))) == ([], 1)


def test_what_collides_as_before_is_not_said():
    folder = folder_of(make_item("One", "10:00", "11:00"), make_item("Two", "10:30", "11:30"))
    plan = shift_after(folder, make_id("One"), HOUR)
    assert (breaks(plan), mends(plan)) == ([], [])


def test_an_item_that_comes_to_begin_or_to_end_after_midnight():
    folder = folder_of(
        timed("Dinner", datetime(2026, 6, 29, 20), 120),
        timed("Hotel", datetime(2026, 6, 29, 22, 30), None),
    )
    assert breaks(move(folder, [make_id("Dinner")], by=2.5 * HOUR)) == [
        "“Dinner” ends after midnight, 00:30"
    ]
    assert breaks(move(folder, [make_id("Hotel")], by=2 * HOUR)) == [
        "“Hotel” begins after midnight, 00:30"
    ]
    assert breaks(resize(folder, make_id("Dinner"), until=datetime(2026, 6, 30, 0, 15))) == [
        "“Dinner” ends after midnight, 00:15"
    ]


def test_an_item_that_comes_to_be_after_the_departure():
    folder = folder_of(
        make_item("Wrap-up", "16:00", "17:00"),
        make_item("Flight home", "20:10", kind=ItemKind.DEPARTURE),
    )
    plan = shift_after(folder, make_id("Wrap-up"), 4 * HOUR)
    assert breaks(plan) == ["“Wrap-up” ends after “Flight home”, leaves 20:10"]


def test_an_item_that_comes_outside_the_visit_or_to_another_city():
    folder = folder_of(make_item("Talks", "10:00", "11:00"))
    assert breaks(to_day(folder, [make_id("Talks")], date(2026, 7, 9))) == [
        "“Talks” on 9 Jul 2026 is outside the visit"
    ]
    assert breaks(to_day(folder, [make_id("Talks")], WEDNESDAY)) == [
        "“Talks” is planned in Tashkent, that day in Vienna"
    ]


def test_a_lunch_that_is_squeezed_is_said_for_those_who_miss_it():
    folder = folder_of(
        make_item("Before", "09:00", "12:30"),
        make_item("After", "13:30", "15:30"),
    )
    plan = shift_after(folder, make_id("After"), -timedelta(minutes=40))
    assert breaks(plan) == ["Too little time for lunch, 20 min, 12:00–15:00"]
    folder = folder_of(
        make_item("Together", "09:00", "12:30"),
        make_item("Of B", "13:30", "15:30", group_ids=(B.id,)),
        make_item("Of A", "14:00", "15:00", group_ids=(A.id,)),
    )
    plan = move(folder, [make_id("Of B")], by=-timedelta(minutes=40))
    assert breaks(plan) == ["Group B: too little time for lunch, 20 min, 12:00–15:00"]


def test_a_meal_is_time_to_eat():
    folder = folder_of(
        make_item("Talks", "09:00", "12:30"),
        make_item("Lunch", "12:30", "14:00", kind=ItemKind.MEAL),
        make_item("More talks", "14:00", "16:00"),
    )
    assert breaks(shift_after(folder, make_id("Talks"), timedelta(minutes=20))) == []
    assert breaks(shift_after(folder, make_id("Talks"), 2 * HOUR)) == [
        "Too little time for lunch, 30 min, 12:00–15:00"
    ]


def test_an_interpreter_who_works_or_stays_longer():
    words = Text(en="N. Yuldasheva, Uzbek and Georgian; B. Karimov")
    folder = folder_of(
        make_item("Morning", "09:00", "12:00", interpreters=words),
        make_item("Afternoon", "14:00", "16:40", interpreters=Text(en="N. Yuldasheva")),
    )
    plan = move(folder, [make_id("Afternoon")], by=timedelta(minutes=20))
    assert breaks(plan) == ["N. Yuldasheva is needed for longer, 7 h 40 → 8 h"]
    plan = resize(folder, make_id("Afternoon"), until=datetime(2026, 6, 29, 17, 20))
    assert breaks(plan) == ["N. Yuldasheva works 6 h 20, norm 6 h"]


def test_a_day_that_was_not_named_now_is():
    folder = folder_of(make_item("To place"))
    plan = place(folder, make_id("To place"), datetime.combine(MONDAY, datetime.min.time()))
    assert breaks(plan) == ["“To place” begins after midnight, 00:00"]


@given(programmes(), st.integers(-200, 200), st.integers(-1, 1), st.data())
def test_what_is_looked_at_is_all_that_can_be_otherwise(folder, minutes, days, data):
    ids = [item.id for item in folder.visit.programme]
    some = data.draw(st.sets(st.sampled_from(ids), min_size=1))
    try:
        plan = move(folder, some, by=timedelta(minutes=minutes), days=days)
    except InvalidInput:
        return
    after = replace(folder, visit=plan.applied(folder.visit))
    was, will = (
        {_what(each): each for each in findings(f, MONDAY) if each.code != "AGD-01"}
        for f in (folder, after)
    )
    new = {str(will[what].message) for what in will.keys() - was.keys()}
    said = {str(each.says) for each in plan.consequences}
    assert new == said & {str(each.message) for each in will.values()}
    gone = {str(was[what].message) for what in was.keys() - will.keys()}
    assert gone == {str(each.says) for each in plan.mends} & {
        str(each.message) for each in was.values()
    }
    collided, collides = ({each.ids for each in Clashes(f).all()} for f in (folder, after))
    assert len(collides - collided) <= sum("collide" in words for words in said)


def _what(finding):
    return finding.code, finding.where, finding.message.key
