"""The line that adds a programme item: "0930-1045 Meeting with the Ministry @Hall of columns"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from missionplanner.domain.programme import ItemKind
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import InvalidInput
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.time_entry import is_time, read_time

_MOST_WORDS_OF_A_TIME = 6
_PLACE = re.compile(r"(?:^|\s)@\s*")
_DAY = re.compile(
    r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s+[^\W\d_]{3,}|[^\W\d_]{3,})"
    r"[,:]?\s+(?=\d|from\b|between\b|all\b|tbc\b)",
    re.IGNORECASE,
)
_KINDS = {
    "courtesy call": ItemKind.COURTESY_CALL,
    "arrival": ItemKind.ARRIVAL,
    "departure": ItemKind.DEPARTURE,
    "flight": ItemKind.DEPARTURE,
    "transfer": ItemKind.TRANSFER,
    "check-in": ItemKind.CHECK_IN,
    "briefing": ItemKind.BRIEFING,
    "talks": ItemKind.TALKS,
    "round table": ItemKind.ROUND_TABLE,
    "working session": ItemKind.WORKING_SESSION,
    "visit to": ItemKind.SITE_VISIT,
    "training": ItemKind.TRAINING,
    "presentation": ItemKind.PRESENTATION,
    "breakfast": ItemKind.MEAL,
    "lunch": ItemKind.MEAL,
    "dinner": ItemKind.MEAL,
    "coffee": ItemKind.MEAL,
    "reception": ItemKind.RECEPTION,
    "signing": ItemKind.SIGNING,
    "ceremony": ItemKind.CEREMONY,
    "press": ItemKind.PRESS,
    "wrap-up": ItemKind.WRAP_UP,
    "free time": ItemKind.FREE_TIME,
    "museum": ItemKind.CULTURAL,
    "tour": ItemKind.CULTURAL,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What was understood of a line."""

    title: str
    when: When
    kind: ItemKind = ItemKind.MEETING
    place: str = ""


def read_entry(line: str, day: date | None) -> Entry:
    """The item a line describes, on `day` unless it begins with another one."""
    words, place = _place_apart(line)
    day, words = _day_apart(words, day)
    when, title = _time_apart(words, When(day=day))
    return Entry(title=title, when=when, kind=kind_of(title), place=place)


def kind_of(title: str) -> ItemKind:
    """The kind that the words of a title suggest; a meeting where they suggest none."""
    folded = title.casefold()
    found = [(folded.find(words), kind) for words, kind in _KINDS.items() if words in folded]
    return min(found, key=lambda each: each[0])[1] if found else ItemKind.MEETING


def _place_apart(line: str) -> tuple[str, str]:
    parts = _PLACE.split(line, maxsplit=1)
    return parts[0].strip(), parts[1].strip() if len(parts) > 1 else ""


def _day_apart(words: str, day: date | None) -> tuple[date | None, str]:
    match = _DAY.match(words)
    if match is None or day is None or is_time(match[1]):
        return day, words
    try:
        return read_day(match[1], day), words[match.end() :]
    except InvalidInput:
        return day, words


def _time_apart(words: str, blank: When) -> tuple[When, str]:
    tokens = words.split()
    for count in range(min(_MOST_WORDS_OF_A_TIME, len(tokens)), 0, -1):
        head, rest = " ".join(tokens[:count]), " ".join(tokens[count:])
        if (when := _leading_time(head, blank)) is not None:
            return when, rest.lstrip("-–—:, ")
    return replace(blank, kind=TimeKind.TBC), words


def _leading_time(head: str, blank: When) -> When | None:
    # "3 experts" and "Morning coffee" are titles: a lone number is no time here, and a part of
    # the day is one only where a colon or a comma ends it.
    bare = head.rstrip(":,")
    if re.fullmatch(r"\d{1,2}", bare):
        return None
    try:
        when = read_time(bare, blank)
    except InvalidInput:
        return None
    return None if when.kind is TimeKind.PART_OF_DAY and bare == head else when
