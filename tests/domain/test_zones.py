from zoneinfo import available_timezones

import pytest

from missionplanner.domain.zones import zone_names, zone_of


def test_the_names_are_those_that_the_system_knows():
    assert zone_names() == available_timezones() - {"localtime"}


def test_a_zone_is_found_by_its_name():
    assert zone_of("Asia/Tashkent").key == "Asia/Tashkent"


@pytest.mark.parametrize("name", ["", "Asia", "../etc/passwd", "W" * 4_000, "\ud800", "\x00"])
def test_what_no_zone_is_called_is_utc(name):
    assert zone_of(name).key == "UTC"
