"""How times and days of the programme read in its table."""

from __future__ import annotations

from datetime import date, time, timedelta

from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import offset
from missionplanner.ui.words import Words, language

_NOON = time(12)


def clock(at: time) -> str:
    """A clock time; `strftime` would take most of the time a table needs."""
    return at.isoformat("minutes")


def start_words(when: When) -> Words:
    """What stands under “From”; it can be typed back."""
    match when.kind:
        case TimeKind.WINDOW if when.starts and when.ends:
            return f"{clock(when.starts)}–{clock(when.ends)}"
        case TimeKind.PART_OF_DAY if when.part:
            return value_label(when.part)
        case TimeKind.ALL_DAY:
            return value_label(when.kind)
        case _ if when.starts:
            return clock(when.starts)
    return Message("tbc", context="time")


def end_words(when: When) -> str:
    """What stands under “To”."""
    if when.kind is not TimeKind.EXACT or when.ends is None:
        return ""
    days = (when.last_day - when.day).days if when.last_day and when.day else 0
    return clock(when.ends) + (f" {days:+d}" if days else "")


def length_words(when: When) -> str:
    """How many minutes it takes, where that is known."""
    return "" if when.length is None else f"{when.length.total_seconds() / 60:.0f}"


def day_head(visit: Visit, day: date | None) -> Words:
    """What a day is called: “Monday, 29 June”, with its year where the visit begins in another."""
    if day is None:
        return Message("Day not yet known")
    is_same_year = visit.starts_on is not None and day.year == visit.starts_on.year
    return wording(language()).day(day, "MMMMEEEEd" if is_same_year else "yMMMMEEEEd")


def where_words(visit: Visit, day: date | None, zone: str) -> Words:
    """The city and the clock of a day: “Tashkent, UTC+5”."""
    if not zone or day is None:
        return ""
    city = next((leg.city for leg in visit.legs if leg.zone == zone), Text())
    ahead = ahead_of_utc(offset(day, _NOON, zone))
    return Message("{city}, {zone}", city=city, zone=ahead) if city else ahead


def ahead_of_utc(ahead: timedelta) -> str:
    """An offset as people write it: UTC+5, UTC+5:30."""
    minutes = round(ahead.total_seconds() / 60)
    sign = "+" if minutes >= 0 else "−"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
