"""What people type as a timeframe: "by 15 July 2026", "15.07.", "this autumn"."""

from __future__ import annotations

import re
from datetime import date

from missionplanner.domain.follow_up import Timeframe
from missionplanner.errors import InvalidInput
from missionplanner.planning.day_entry import read_day

_BY = re.compile(r"^(?:not later than|by|until|till|before|on|due|до|к|не позднее)\s+", re.I)
_UNTIL = re.compile(r"\s*(?:-?მდე|gacha)$", re.I)
# Only a whole day is taken as one: "two weeks after 1 July" names none.
_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?[\s./-]*(?:[^\W\d_]+|\d{1,2})\.?(?:[\s./,-]*\d{2,4})?\.?|\d{4}-\d\d-\d\d"
)


def read_timeframe(words: str, before: Timeframe, near: date) -> Timeframe:
    """The timeframe these words agree; the last day stays where neither text names one."""
    words = words.strip()
    if not words:
        return Timeframe()
    named = _day(words, near)
    kept = None if _day(before.words, near) else before.due_on
    return Timeframe(words=words, due_on=named or kept)


def _day(words: str, near: date) -> date | None:
    bare = _UNTIL.sub("", _BY.sub("", words.strip()))
    if not _DAY.fullmatch(bare):
        return None
    try:
        return read_day(bare, near)
    except InvalidInput:
        return None
