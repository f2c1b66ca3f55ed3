from __future__ import annotations

import pytest

from missionplanner.errors import InvalidInput
from missionplanner.planning.zone_entry import read_zone


@pytest.mark.parametrize("words", ["Asia/Tashkent", "tashkent", " Tashkent ", "asia/tashkent"])
def test_a_zone_is_read_by_its_name_or_its_city(words: str) -> None:
    assert read_zone(words) == "Asia/Tashkent"


def test_a_city_of_two_words_is_read() -> None:
    assert read_zone("New York") == "America/New_York"


def test_no_words_are_no_zone() -> None:
    assert read_zone("  ") == ""


def test_an_unknown_zone_is_refused_with_what_to_do() -> None:
    with pytest.raises(InvalidInput, match="Try a large city"):
        read_zone("Atlantis")
