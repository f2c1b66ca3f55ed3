"""The ribbon of the year: which visits are on it, where, and in which lane."""

from datetime import date

import pytest

from missionplanner.planning.year import Stay, abroad, day_at, home_country, marks, of_year
from tests.make import make_id


def stay(name, first, last=None):
    return Stay(make_id(name), first, last or first)


def placed(*stays, year=2026):
    found = marks(stays, year, 730, narrowest=10, room_for=lambda _stay: 20)
    return [(mark.left, mark.right, mark.lane) for mark in found]


def test_days_are_where_they_are_in_the_year():
    assert day_at(date(2026, 1, 1), 2026, 730) == 0
    assert day_at(date(2026, 1, 2), 2026, 730) == 2
    assert day_at(date(2025, 5, 1), 2026, 730) == 0
    assert day_at(date(2027, 5, 1), 2026, 730) == 728


def test_a_short_visit_is_still_wide_enough_to_be_seen():
    assert placed(stay("a", date(2026, 1, 11))) == [(20, 30, 0)]


def test_visits_of_one_week_stand_one_above_the_other():
    found = placed(
        stay("a", date(2026, 3, 1)),
        stay("b", date(2026, 3, 3)),
        stay("c", date(2026, 3, 5)),
        stay("d", date(2026, 3, 25)),
    )
    assert [lane for _, _, lane in found] == [0, 1, 2, 0]


def test_a_visit_over_new_year_is_on_both_ribbons():
    over = stay("a", date(2026, 12, 30), date(2027, 1, 3))
    assert [of_year([over], year) for year in (2025, 2026, 2027)] == [[], [over], [over]]
    assert placed(over, year=2027) == [(0, 10, 0)]


def test_the_office_is_at_home_where_most_visits_begin_or_end():
    assert home_country([("GEO", "UZB"), ("KGZ", "GEO"), ("", "")]) == "GEO"
    assert home_country([("GEO", "UZB")]) == "GEO"
    assert home_country([]) == ""


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("GEO", "UZB"), "UZB"),
        (("KGZ", "GEO"), "KGZ"),
        (("", "GEO"), "GEO"),
        (("ARM", "UZB"), "UZB"),
        (("", ""), ""),
    ],
)
def test_a_visit_is_known_by_the_country_that_is_not_home(route, expected):
    assert abroad(*route, "GEO") == expected
