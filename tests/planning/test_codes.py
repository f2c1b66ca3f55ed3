"""Codes of visits and numbers of follow-ups."""

import pytest

from missionplanner.planning.codes import follow_up_number, visit_code


@pytest.mark.parametrize(
    ("countries", "taken", "code"),
    [
        (("GEO", "UZB"), (), "GEO-UZB-2026-01"),
        (("GEO", "UZB"), ("GEO-UZB-2026-01", "GEO-MDA-2026-04"), "GEO-UZB-2026-02"),
        (("GEO", "UZB"), ("GEO-UZB-2025-07", "GEO-UZB-2026-12"), "GEO-UZB-2026-13"),
        (("GEO", "UZB"), ("GEO-UZB-2026-99",), "GEO-UZB-2026-100"),
        (("", "UZB"), (), "XXX-UZB-2026-01"),
        (("Georgia", "uz*"), (), "XXX-XXX-2026-01"),
    ],
)
def test_a_visit_gets_the_next_code_of_its_countries_and_year(countries, taken, code):
    assert visit_code(*countries, 2026, taken) == code


@pytest.mark.parametrize(
    ("taken", "number"),
    [((), "26/01"), (("26/01", "26/12", "25/40", "annex"), "26/13"), (("26/99",), "26/100")],
)
def test_follow_ups_are_numbered_through_a_year(taken, number):
    assert follow_up_number(2026, taken) == number
