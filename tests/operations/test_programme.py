"""Items of the programme that get another time, and several that are edited together."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.amend import find_row
from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.planning.shifting import move, shift_after, swap
from missionplanner.store.stale import Stale
from tests.make import make_id

MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1)
NIGHT = When(
    kind=TimeKind.EXACT,
    day=MONDAY,
    starts=time(22),
    ends=time(1),
    ends_on=TUESDAY,
    zone="Asia/Tashkent",
)


def leg(city, zone, starts_on, ends_on):
    return Leg(
        id=make_id(city), city=Text(en=city), zone=zone, starts_on=starts_on, ends_on=ends_on
    )


@pytest.fixture
def visit_id(office):
    visit_id = office.visits.create("A visit", MONDAY, WEDNESDAY)
    office.visits.add_leg(visit_id, leg("Tashkent", "Asia/Tashkent", MONDAY, MONDAY))
    office.visits.add_leg(visit_id, leg("Tbilisi", "Asia/Tbilisi", TUESDAY, WEDNESDAY))
    return visit_id


def moved(office, visit_id, when, day):
    item_id = office.programme.add(visit_id, "Dinner", when=when)
    office.programme.to_day(visit_id, item_id, day)
    return find_row(office.visits.get(visit_id), item_id).when


def test_an_item_on_another_day_keeps_its_clock_and_its_night(office, visit_id):
    when = moved(office, visit_id, NIGHT, TUESDAY)
    assert (when.day, when.ends_on) == (TUESDAY, WEDNESDAY)
    assert (when.starts, when.ends) == (time(22), time(1))


def test_an_item_on_another_day_is_in_the_zone_of_that_day(office, visit_id):
    assert moved(office, visit_id, NIGHT, TUESDAY).zone == "Asia/Tbilisi"


def test_a_zone_that_was_chosen_otherwise_stays(office, visit_id):
    chosen = When(kind=TimeKind.START_ONLY, day=MONDAY, starts=time(9), zone="Europe/Vienna")
    assert moved(office, visit_id, chosen, TUESDAY).zone == "Europe/Vienna"


def test_a_day_is_given_to_an_item_that_had_none(office, visit_id):
    item_id = office.programme.add(visit_id, "Talks", when=When())
    office.programme.to_day(visit_id, item_id, TUESDAY)
    assert find_row(office.visits.get(visit_id), item_id).when.day == TUESDAY
    assert str(office.undo_label()) == "“Talks” moved to 30 Jun 2026"


# Plans that are done


def timed(office, visit_id, title, starts, ends):
    when = When(
        kind=TimeKind.EXACT,
        day=MONDAY,
        starts=time.fromisoformat(starts),
        ends=time.fromisoformat(ends),
        zone="Asia/Tashkent",
    )
    return office.programme.add(visit_id, title, when=when)


def new_day(office, visit_id):
    """The ids of the three items that the visit has then, on the Monday."""
    for item in office.visits.get(visit_id).programme:
        office.remove(ProgrammeItem, item.id)
    return (
        timed(office, visit_id, "Meeting", "10:00", "11:00"),
        timed(office, visit_id, "Talks", "11:15", "12:30"),
        timed(office, visit_id, "Lunch", "13:00", "14:00"),
    )


@pytest.fixture
def day(office, visit_id):
    return new_day(office, visit_id)


def starts(office, visit_id):
    items = office.visits.get(visit_id).programme
    return [item.when.starts.isoformat("minutes") for item in items]


def test_a_shift_is_one_change_with_a_name_and_undo_brings_all_back(office, visit_id, day):
    label = office.programme.shift_after(visit_id, day[1], timedelta(minutes=20))
    assert starts(office, visit_id) == ["10:00", "11:35", "13:20"]
    assert label == office.undo_label()
    assert str(label) == "2 items shifted by +20 min"
    office.undo()
    assert starts(office, visit_id) == ["10:00", "11:15", "13:00"]


def test_one_item_is_named_with_its_old_and_its_new_time(office, visit_id, day):
    label = office.programme.move_items(visit_id, day[:1], by=timedelta(minutes=-30))
    assert str(label) == "“Meeting” moved: 10:00 → 09:30"
    label = office.programme.move_items(visit_id, day[:2], days=1)
    assert str(label) == "2 items moved to 30 Jun 2026"
    label = office.programme.move_items(visit_id, day[2:], days=1, by=timedelta(hours=1))
    assert str(label) == "“Lunch” moved: 29 Jun 2026, 13:00 → 30 Jun 2026, 14:00"


def test_two_are_swapped_and_an_edge_is_dragged(office, visit_id, day):
    office.programme.swap(visit_id, day[0], day[1])
    assert starts(office, visit_id) == ["11:30", "10:00", "13:00"]
    office.programme.resize(visit_id, day[2], until=datetime(2026, 6, 29, 14, 15))
    assert find_row(office.visits.get(visit_id), day[2]).when.ends == time(14, 15)


def test_what_others_changed_meanwhile_is_kept(office, visit_id, day):
    plan = shift_after(office.visits.folder(visit_id), day[0], timedelta(minutes=10))
    office.edit(ProgrammeItem, day[1], title=Text(en="Long talks"))
    office.programme.apply(visit_id, plan)
    item = find_row(office.visits.get(visit_id), day[1])
    assert (item.title["en"], item.when.starts) == ("Long talks", time(11, 25))


def test_a_time_that_others_changed_meanwhile_is_not_overwritten(office, visit_id, day):
    plan = shift_after(office.visits.folder(visit_id), day[0], timedelta(minutes=10))
    office.programme.move_items(visit_id, day[1:2], by=timedelta(hours=3))
    before = starts(office, visit_id)
    with pytest.raises(Stale):
        office.programme.apply(visit_id, plan)
    assert starts(office, visit_id) == before


def test_a_plan_for_an_item_that_was_deleted_meanwhile_does_nothing(office, visit_id, day):
    plan = shift_after(office.visits.folder(visit_id), day[0], timedelta(minutes=10))
    office.remove(ProgrammeItem, day[2])
    with pytest.raises(NotFound):
        office.programme.apply(visit_id, plan)
    assert starts(office, visit_id) == ["10:00", "11:15"]


def test_a_fixed_item_stays_until_it_is_let_go(office, visit_id, day):
    office.programme.fix(visit_id, day[1], fixed=True)
    with pytest.raises(InvalidInput):
        office.programme.move_items(visit_id, day[1:2], by=timedelta(minutes=5))
    office.programme.fix(visit_id, day[1], fixed=False)
    office.programme.move_items(visit_id, day[1:2], by=timedelta(minutes=5))
    assert starts(office, visit_id)[1] == "11:20"


def test_a_copy_has_the_time_where_it_was_dropped(office, visit_id, day):
    when = replace(find_row(office.visits.get(visit_id), day[0]).when, starts=time(16))
    copy_id = office.programme.repeat_at(visit_id, day[0], when)
    copy = find_row(office.visits.get(visit_id), copy_id)
    assert (copy.title["en"], copy.when.starts) == ("Meeting", time(16))
    assert copy.status is ItemStatus.PROPOSED


def test_several_copies_are_one_change(office, visit_id, day):
    items = office.visits.get(visit_id).programme
    times = {item.id: replace(item.when, day=TUESDAY) for item in items[:2]}
    copies = office.programme.repeat_items(visit_id, times)
    titles = [find_row(office.visits.get(visit_id), copy).title["en"] for copy in copies]
    assert titles == ["Meeting", "Talks"]
    assert str(office.undo_label()) == "2 items copied"
    office.undo()
    assert office.visits.get(visit_id).programme == items


def test_several_items_are_edited_as_one_change(office, visit_id, day):
    office.programme.change_items(visit_id, day, status=ItemStatus.CONFIRMED)
    assert str(office.undo_label()) == "Status of 3 items changed"
    office.programme.change_items(visit_id, day[:2], place="Great hall")
    items = office.visits.get(visit_id).programme
    assert items[0].venue_id == items[1].venue_id != items[2].venue_id
    office.undo()
    office.undo()
    assert {item.status for item in office.visits.get(visit_id).programme} == {ItemStatus.PROPOSED}


def test_what_is_taken_off_leaves_a_trace_where_it_was_more_than_an_idea(office, visit_id, day):
    office.edit(ProgrammeItem, day[0], status=ItemStatus.CONFIRMED)
    office.programme.drop(visit_id, day[:2])
    items = office.visits.get(visit_id).programme
    assert [(item.title["en"], item.status) for item in items] == [
        ("Meeting", ItemStatus.CANCELLED),
        ("Lunch", ItemStatus.PROPOSED),
    ]
    office.undo()
    assert len(office.visits.get(visit_id).programme) == 3


@given(st.integers(-300, 300), st.integers(0, 2), st.sampled_from(["shift", "move", "swap"]))
def test_the_verbs_do_what_their_plans_say(office, visit_id, minutes, number, verb):
    ids = new_day(office, visit_id)
    by, folder = timedelta(minutes=minutes), office.visits.folder(visit_id)
    programme = office.programme
    if verb == "swap":
        plan = swap(folder, ids[number], ids[number - 1])
        programme.swap(visit_id, ids[number], ids[number - 1])
    elif verb == "shift":
        plan = shift_after(folder, ids[number], by)
        programme.shift_after(visit_id, ids[number], by)
    else:
        plan = move(folder, ids[number:], by=by, days=1)
        programme.move_items(visit_id, ids[number:], by=by, days=1)
    assert office.visits.get(visit_id) == plan.applied(folder.visit)
