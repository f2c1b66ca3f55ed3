from __future__ import annotations

from datetime import date

import pytest

from missionplanner.errors import InvalidInput
from missionplanner.planning.day_entry import read_day

NEAR = date(2026, 6, 29)


@pytest.mark.parametrize(
    "words",
    [
        *("30", "30 June", "30 Jun", "30.06", "30.06.2026", "30/6/26", "2026-06-30"),
        *("June 30", "Tuesday", "tue", "30 июня", "30 ივნისი", "Tuesday, 30 June 2026"),
    ],
)
def test_a_day_is_read_in_every_form_people_write(words: str) -> None:
    assert read_day(words, NEAR) == date(2026, 6, 30)


def test_a_weekday_is_the_next_one_from_the_day_near() -> None:
    assert read_day("Monday", NEAR) == NEAR
    assert read_day("Sunday", NEAR) == date(2026, 7, 5)


@pytest.mark.parametrize("words", ["", "soon", "31 June", "0", "1.2.3.4", "2026-13-01", "99999999"])
def test_what_is_no_day_is_refused_with_a_reason(words: str) -> None:
    with pytest.raises(InvalidInput, match="is not a day"):
        read_day(words, NEAR)
