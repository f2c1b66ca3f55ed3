"""What a field held before and after a change, and which row it was, in the office's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import reduce
from typing import Any
from uuid import UUID

from missionplanner.domain.follow_up import Timeframe
from missionplanner.domain.text import Text
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message
from missionplanner.planning.labels import noun_label, value_label

Words = str | Message
Called = Callable[[UUID], Words]

# By what a row is called, the first that says something.
_NAMES = ("display", "name", "title", "subject", "wording", "text", "caption", "stage", "number")
# Where it says nothing itself: what it is about.
_ABOUT = ("person_id", "institution_id", "item_id", "venue_id")
_GONE = Message("no longer there")
_CLOCKS = frozenset({TimeKind.EXACT, TimeKind.START_ONLY, TimeKind.WINDOW})


def value_words(value: Any, called: Called) -> Words:
    """A value in words, empty where it says nothing; `called` names the row of an id."""
    match value:
        case None | "":
            return ""
        case bool():
            return Message("yes") if value else Message("no")
        case UUID():
            return called(value) or _GONE
        case When():
            return when_words(value)
        case Timeframe():
            return value.words or value_words(value.due_on, called)
        case Enum():
            return value_label(value)
        case date():
            return Message("{day}", day=value)
        case Mapping():
            return Message("{text}", text=Text(value)) if value else ""
        case tuple() | frozenset():
            ordered = value if isinstance(value, tuple) else sorted(value)
            return _in_a_row([value_words(part, called) for part in ordered])
        case _:
            return str(value)


def when_words(when: When) -> Words:
    """A day and time as far as they are known."""
    if when.kind in _CLOCKS and when.starts is not None:
        clock: Words = f"{when.starts:%H:%M}"
        if when.ends is not None:
            clock = f"{clock}–{when.ends:%H:%M}"
    else:
        clock = value_label(when.part or when.kind)
    if when.day is None:
        return clock
    return Message("{day}, {time}", day=when.day, time=clock)


def row_name(row: Any, called: Called) -> Words:
    """What a row is called: its own words, what it is about, else what kind of thing it is."""
    for name in _NAMES:
        if words := value_words(getattr(row, name, None), called):
            return words
    for name in _ABOUT:
        about = getattr(row, name, None)
        if about is not None and (words := called(about)):
            return words
    return noun_label(type(row))


def _in_a_row(words: list[Words]) -> Words:
    said = [each for each in words if each]
    if not said:
        return ""
    return reduce(lambda first, rest: Message("{first}; {rest}", first=first, rest=rest), said)
