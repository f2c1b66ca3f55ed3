"""What a list of follow-ups can be narrowed to, as words that are typed and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUpStatus
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.folding import fold
from missionplanner.planning.labels import value_label

Say = Callable[[Message], str]


class Kind(StrEnum):
    """By what a list can be narrowed; the first four have no value."""

    OPEN = "open"
    OVERDUE = "overdue"
    NO_STEP = "no_step"
    NO_OWNER = "no_owner"
    SIDE = "side"
    INSTITUTION = "institution"
    PERSON = "person"
    STATUS = "status"
    VISIT = "visit"
    DUE = "due"

    @property
    def has_value(self) -> bool:
        """Whether something is named after the colon."""
        return self not in _PLAIN


_PLAIN = (Kind.OPEN, Kind.OVERDUE, Kind.NO_STEP, Kind.NO_OWNER)
WORDS = {
    Kind.OPEN: Message("open", context="filter"),
    Kind.OVERDUE: Message("overdue", context="filter"),
    Kind.NO_STEP: Message("without next step", context="filter"),
    Kind.NO_OWNER: Message("without owner", context="filter"),
    Kind.SIDE: Message("side", context="filter"),
    Kind.INSTITUTION: Message("institution", context="filter"),
    Kind.PERSON: Message("person", context="filter"),
    Kind.STATUS: Message("status", context="filter"),
    Kind.VISIT: Message("visit", context="filter"),
    Kind.DUE: Message("due", context="filter"),
}
NONE = "none"
_NONE = Message("none", context="filter")
# Values of a closed list, with their words.
CLOSED: dict[Kind, dict[str, Message]] = {
    Kind.SIDE: {side.value: value_label(side) for side in (Side.VISITING, Side.HOST)},
    Kind.STATUS: {status.value: value_label(status) for status in FollowUpStatus},
    Kind.DUE: {
        "7": Message("in 7 days", context="filter"),
        "30": Message("in 30 days", context="filter"),
        NONE: _NONE,
    },
}


_COLUMNS = {Kind.INSTITUTION: "responsible", Kind.PERSON: "persons", Kind.VISIT: "visit"}


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition; a kind without a value has an empty one."""

    kind: Kind
    value: str = ""


class Listed(NamedTuple):
    """A row of the list as filters look at it: ISO days, and its words folded.

    `words` are all of them, the last three those of single columns.
    """

    is_open: bool
    status: str
    due_on: str
    has_due_words: bool
    has_step: bool
    sides: str
    words: str
    responsible: str
    persons: str
    visit: str


Test = Callable[[Listed], bool]


def filter_words(each: Filter) -> Message:
    """A filter as it is typed and shown."""
    name = WORDS[each.kind]
    if not each.kind.has_value:
        return name
    value: Message | str | date = each.value
    if each.value in CLOSED.get(each.kind, {}):
        value = CLOSED[each.kind][each.value]
    elif each.kind is Kind.DUE:
        value = Message("until {day}", context="filter", day=date.fromisoformat(each.value))
    elif each.value == NONE:
        value = _NONE
    return Message("{name}: {value}", name=name, value=value)


def read_kind(words: str, say: Say) -> tuple[Kind, str] | None:
    """The kind that the words before a colon name, and what stands behind it."""
    name, colon, rest = words.partition(":")
    wanted = name.strip().casefold()
    for kind, message in WORDS.items():
        if colon and kind.has_value and wanted in (say(message).casefold(), message.key):
            return kind, rest.strip()
    return None


def read_filter(words: str, say: Say, near: date) -> Filter | None:
    """The filter that these words are; nothing where they are words to look for."""
    wanted = words.strip().casefold()
    for kind in _PLAIN:
        if wanted in (say(WORDS[kind]).casefold(), WORDS[kind].key):
            return Filter(kind)
    found = read_kind(words, say)
    if found is None:
        return None
    kind, rest = found
    value = _value(kind, rest, say, near)
    return Filter(kind, value) if value else None


def offered(
    words: str, say: Say, names: Callable[[Kind], Sequence[str]]
) -> list[tuple[str, Filter | None]]:
    """What words can go on to: a whole filter, or a kind of which a value is still to be named."""
    found = read_kind(words, say)
    if found is not None:
        kind, rest = found
        return [(say(filter_words(each)), each) for each in _values(kind, rest, say, names)]
    wanted = words.strip().casefold()
    starting = [kind for kind in Kind if say(WORDS[kind]).casefold().startswith(wanted)]
    return [
        (f"{say(WORDS[kind])}:", None) if kind.has_value else (say(WORDS[kind]), Filter(kind))
        for kind in starting
    ]


def passing(filters: Iterable[Filter], today: date) -> Test:
    """Whether a row meets them: one of each kind."""
    by_kind: dict[Kind, list[Test]] = {}
    for each in filters:
        by_kind.setdefault(each.kind, []).append(_test(each.kind, each.value, today))
    groups = tuple(map(tuple, by_kind.values()))
    return lambda row: all(any(test(row) for test in tests) for tests in groups)


def _test(kind: Kind, value: str, today: date) -> Test:
    """What one filter asks of a row; made once for all rows."""
    this_day = today.isoformat()
    match kind:
        case Kind.OPEN:
            return lambda row: row.is_open
        case Kind.OVERDUE:
            return lambda row: row.is_open and "" < row.due_on < this_day
        case Kind.NO_STEP:
            return lambda row: row.is_open and not row.has_step
        case Kind.NO_OWNER:
            return lambda row: not row.responsible
        case Kind.SIDE:
            return lambda row: value in row.sides
        case Kind.STATUS:
            return lambda row: row.status == value
        case Kind.DUE:
            return _due(value, today)
        case _:
            return _named(attrgetter(_COLUMNS[kind]), value)


def _named(words_of: Callable[[Listed], str], value: str) -> Test:
    if value == NONE:
        return lambda row: not words_of(row)
    wanted = fold(value)
    return lambda row: wanted in words_of(row)


def _due(value: str, today: date) -> Test:
    if value == NONE:
        return lambda row: not row.due_on and not row.has_due_words
    if value.isdecimal():
        first, last = today.isoformat(), (today + timedelta(days=int(value))).isoformat()
        return lambda row: first <= row.due_on <= last
    return lambda row: "" < row.due_on <= value


def _value(kind: Kind, rest: str, say: Say, near: date) -> str:
    wanted = rest.casefold()
    if wanted in (say(_NONE).casefold(), NONE) and kind not in (Kind.SIDE, Kind.STATUS):
        return NONE
    closed = CLOSED.get(kind)
    if closed is None:
        return rest
    found = [value for value, words in closed.items() if say(words).casefold() == wanted]
    starts = [v for v, words in closed.items() if say(words).casefold().startswith(wanted)]
    if found or (wanted and len(starts) == 1):
        return (found or starts)[0]
    if kind is Kind.DUE and wanted:
        try:
            return read_day(rest, near).isoformat()
        except InvalidInput:
            return ""
    return ""


def _values(
    kind: Kind, rest: str, say: Say, names: Callable[[Kind], Sequence[str]]
) -> list[Filter]:
    if kind in CLOSED:
        wanted = rest.casefold()
        return [
            Filter(kind, v) for v, words in CLOSED[kind].items() if wanted in say(words).casefold()
        ]
    wanted = fold(rest)
    found = [Filter(kind, name) for name in names(kind) if wanted in fold(name)]
    is_none = say(_NONE).casefold().startswith(rest.casefold())
    return [*([Filter(kind, NONE)] if is_none else []), *found]
