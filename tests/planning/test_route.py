"""Where a visit goes, in four letters."""

import pytest

from missionplanner.planning.route import route


@pytest.mark.parametrize(
    ("countries", "said"),
    [
        (("GEO", "UZB"), "GE → UZ"),
        (("MDA", "AUT"), "MD → AT"),
        (("GEO", "GEORGIA"), "GE → GEORGIA"),
        (("GEO", ""), ""),
        (("", ""), ""),
    ],
)
def test_a_route_is_two_letters_for_each_country(countries, said):
    assert route(*countries) == said
