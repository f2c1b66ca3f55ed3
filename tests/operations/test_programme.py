"""Items of the programme that move to another day."""

from datetime import date, time

import pytest

from missionplanner.domain.amend import find_row
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg
from missionplanner.domain.when import TimeKind, When
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
