"""What people type as a time: "0930", "from 15.00", "morning", "all day", "13:30–14:00", "tbc"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

_CLOCK = r"(\d{1,2}?)(?:[:.]?(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?"
_HOURS = r"(?:\s*(?:h|hrs|hours|часа|часов|час|საათი|საათზე|soat))?\.?"
_ONE_CLOCK = re.compile(rf"^{_CLOCK}{_HOURS}$", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\s*(?:\+\s*1|\(\+1\)|next day)$", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:[-–—]|\bto\b|\buntil\b|\bдо\b)\s*", re.IGNORECASE)
_FROM = re.compile(r"^(?:from|after|с|со|от|dan)\s+|\s*(?:onwards|-дан|-dan|-დან)$", re.IGNORECASE)
_BETWEEN = re.compile(r"^between\s+(.+?)\s+and\s+(.+)$", re.IGNORECASE)
_TBC = frozenset({"tbc", "tbd", "to be confirmed", "?", "n.n.", "....", "...", "…", "уточняется"})
_ALL_DAY = frozenset(
    {"all day", "all-day", "whole day", "весь день", "мთელი დღე", "მთელი დღე", "kun boʻyi"}
)
_PARTS = {
    "early": PartOfDay.EARLY,
    "early morning": PartOfDay.EARLY,
    "morning": PartOfDay.MORNING,
    "утро": PartOfDay.MORNING,
    "утром": PartOfDay.MORNING,
    "დილა": PartOfDay.MORNING,
    "დილით": PartOfDay.MORNING,
    "ertalab": PartOfDay.MORNING,
    "noon": PartOfDay.NOON,
    "around noon": PartOfDay.NOON,
    "midday": PartOfDay.NOON,
    "полдень": PartOfDay.NOON,
    "afternoon": PartOfDay.AFTERNOON,
    "после обеда": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "вечер": PartOfDay.EVENING,
    "вечером": PartOfDay.EVENING,
    "საღამო": PartOfDay.EVENING,
    "საღამოს": PartOfDay.EVENING,
    "kechqurun": PartOfDay.EVENING,
    "night": PartOfDay.NIGHT,
    "ночь": PartOfDay.NIGHT,
    "ночью": PartOfDay.NIGHT,
}
# From this hour on an end in the small hours is tomorrow's: nobody dines until one in the morning
# of the day that is over.
_EVENING, _SMALL_HOURS = time(18), time(7)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as typed, and whether "+1" says that it is the next day's."""

    at: time
    is_next_day: bool = False


def read_start(words: str, before: When) -> When:
    """The time of an item when `words` are typed as its start; its length stays.

    Two clock times are a window in which it begins. Raises InvalidInput with the reason.
    """
    if starts := _clock(_bare(words)):
        return _moved(before, starts)
    times = _read(words, before)
    if times.kind is TimeKind.EXACT:
        return replace(times, kind=TimeKind.WINDOW, ends_on=None)
    return times


def read_end(words: str, before: When) -> When:
    """The time of an item when `words` are typed as its end; no words take the end away."""
    if not words.strip():
        kind = TimeKind.START_ONLY if before.kind is TimeKind.EXACT else before.kind
        return replace(before, kind=kind, ends=None, ends_on=None)
    ends = _clock(_bare(words))
    if ends is None:
        raise _not_understood(words)
    if before.starts is None:
        raise InvalidInput(Message("An end needs a start: type the start first."), field="when")
    return _until(replace(before, kind=TimeKind.EXACT, words=""), ends)


def read_length(words: str, before: When) -> When:
    """The time of an item when its length in minutes is typed: "75", "75 min", "1:15", "1 h 15"."""
    match = re.match(r"^(?:(\d+)\s*(?:h|:)\s*)?(\d+)?\s*(?:min|m|')?\.?$", words.strip().lower())
    if not match or not match[0]:
        raise InvalidInput(
            Message("“{words}” is not a length; type minutes, such as 75.", words=words),
            field="when",
        )
    if before.starts is None:
        raise InvalidInput(Message("A length needs a start: type the start first."), field="when")
    length = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
    return _with_length(replace(before, kind=TimeKind.EXACT, words=""), length)


def read_time(words: str, before: When) -> When:
    """A whole time, where two clock times are its start and its end."""
    return _read(words, before)


def is_time(words: str) -> bool:
    """Whether the words can be read as a time."""
    try:
        _read(words, When())
    except InvalidInput:
        return False
    return True


def _read(words: str, before: When) -> When:
    plain = _bare(words)
    blank = replace(
        before, kind=TimeKind.TBC, starts=None, ends=None, ends_on=None, part=None, words=plain
    )
    if not plain:
        return replace(blank, words="")
    folded = plain.casefold().rstrip(".") if plain.casefold() not in _TBC else plain.casefold()
    if folded in _TBC:
        return blank
    if folded in _ALL_DAY:
        return replace(blank, kind=TimeKind.ALL_DAY)
    if folded in _PARTS:
        return replace(blank, kind=TimeKind.PART_OF_DAY, part=_PARTS[folded])
    return _by_clocks(plain, blank)


def _by_clocks(words: str, blank: When) -> When:
    if window := _BETWEEN.match(words):
        first, last = _clock(window[1]), _clock(window[2])
        if first and last:
            return replace(blank, kind=TimeKind.WINDOW, starts=first.at, ends=last.at)
    parts = _RANGE.split(_FROM.sub("", words))
    clocks = [_clock(part) for part in parts]
    match clocks:
        case [Clock() as first]:
            said = "" if _clock(words) else words
            return replace(blank, kind=TimeKind.START_ONLY, starts=first.at, words=said)
        case [Clock() as first, Clock() as last]:
            exact = replace(blank, kind=TimeKind.EXACT, starts=first.at, words="")
            return _until(exact, last)
        case _:
            raise _not_understood(words)


def _moved(before: When, starts: Clock) -> When:
    length = before.length
    day = before.day + timedelta(days=1) if before.day and starts.is_next_day else before.day
    moved = replace(before, day=day, starts=starts.at, part=None, words="")
    if before.kind is not TimeKind.EXACT or before.ends is None:
        return replace(moved, kind=TimeKind.START_ONLY, ends=None, ends_on=None)
    if length is None or length < timedelta():
        return moved
    return _with_length(moved, length)


def _with_length(when: When, length: timedelta) -> When:
    assert when.starts is not None
    day = when.day or date(2000, 1, 1)
    ends = datetime.combine(day, when.starts) + length
    # The end is local to where it ends: an item between two zones has its clocks set on the way.
    if when.begins_at and when.end_zone and when.end_zone != when.zone:
        instant = when.begins_at + length
        probe = replace(when, ends=ends.time(), ends_on=ends.date())
        if probe.ends_at:
            ends += instant - probe.ends_at
    is_other_day = when.day is not None and ends.date() != when.day
    return replace(when, ends=ends.time(), ends_on=ends.date() if is_other_day else None)


def _until(when: When, ends: Clock) -> When:
    assert when.starts is not None
    overnight = when.starts >= _EVENING and ends.at < _SMALL_HOURS
    is_next_day = when.day is not None and (ends.is_next_day or overnight)
    return replace(
        when,
        ends=ends.at,
        ends_on=when.day + timedelta(days=1) if when.day and is_next_day else None,
    )


def _bare(words: str) -> str:
    return " ".join(words.split())


def _clock(words: str) -> Clock | None:
    """The clock time these words are, or nothing; a time that no day has is refused."""
    plain = _NEXT_DAY.sub("", words.strip())
    match = _ONE_CLOCK.match(plain)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match[3] or "").lower().replace(".", "")
    is_next_day = plain != words.strip()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute) == (24, 0):
        hour, is_next_day = 0, True
    if hour > 23 or minute > 59:
        raise InvalidInput(
            Message("No day has the time {words}. Kept as typed.", words=words), field="when"
        )
    return Clock(time(hour, minute), is_next_day)


def _not_understood(words: str) -> InvalidInput:
    return InvalidInput(
        Message(
            "“{words}” is not a time. Try 0930, from 15.00, morning, all day or tbc.", words=words
        ),
        field="when",
    )
