"""Timeframes as people type them."""

from datetime import date

import pytest

from missionplanner.domain.follow_up import Timeframe
from missionplanner.planning.timeframe_entry import read_timeframe

NEAR = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by 15 July 2026", date(2026, 7, 15)),
        ("15.07.", date(2026, 7, 15)),
        ("до 15 июля", date(2026, 7, 15)),
        ("2026-09-30", date(2026, 9, 30)),
        ("15 სექტემბერი", date(2026, 9, 15)),
        ("this autumn", None),
        ("by the end of September 2026", None),
        ("within 2 months", None),
        ("two weeks after 1 July", None),
        ("by 31 June", None),
    ],
)
def test_only_a_whole_day_is_taken_as_the_last_day(words, due):
    assert read_timeframe(words, Timeframe(), NEAR) == Timeframe(words=words, due_on=due)


def test_other_words_keep_a_day_that_was_given_apart_and_drop_one_that_was_named():
    given = Timeframe(words="in autumn", due_on=date(2026, 9, 30))
    assert read_timeframe("late September", given, NEAR).due_on == date(2026, 9, 30)
    from_words = Timeframe(words="by 15 July 2026", due_on=date(2026, 7, 15))
    assert read_timeframe("this autumn", from_words, NEAR).due_on is None


def test_no_words_take_the_timeframe_away():
    assert not read_timeframe("  ", Timeframe(words="soon", due_on=NEAR), NEAR)
