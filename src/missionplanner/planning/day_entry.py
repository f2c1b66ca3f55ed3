"""What people type as a day: "30", "30 June", "30.06.2026", "31/May/2026", "Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

_LANGUAGES = ("en", "ka", "ru", "uz", "uz_Cyrl")
_SHORTEST = 3
# Words and endings that stand beside a year or a day.
_OF_A_YEAR = frozenset(
    ("г", "года", "год", "წ", "წელი", "წლის", "yil", "й", "йил", "the", "of", "st")
)


def read_day(words: str, near: date) -> date:
    """The day these words name, the year and the month of `near` where they name none.

    A weekday is the next one from `near` on. Raises InvalidInput with the reason.
    """
    parts = re.findall(r"\d+|[^\W\d_]+", words)
    numbers = [int(part) for part in parts if part.isdigit()]
    named = [part for part in parts if not part.isdigit()]
    months = [month for word in named if (month := _named(word, _months()))]
    weekdays = [day for word in named if (day := _named(word, _weekdays()))]
    try:
        if re.fullmatch(r"\s*\d{4}-\d{1,2}-\d{1,2}\s*", words):
            return date(*numbers)
        if weekdays and not numbers and not months:
            return near + timedelta(days=(weekdays[0] - 1 - near.weekday()) % 7)
        return _from_numbers(numbers, months, near)
    except (ValueError, OverflowError, IndexError) as error:
        raise InvalidInput(
            Message("“{words}” is not a day. Try 30, 30 June or 30.06.2026.", words=words),
            field="day",
        ) from error


def names_only_a_day(words: str) -> bool:
    """Whether the words are the name of a day and nothing else, even of a day that no month has."""
    named = re.findall(r"[^\W\d_]+", words)
    known = [word for word in named if _named(word, _months()) or _named(word, _weekdays())]
    others = set(map(str.casefold, named)) - set(map(str.casefold, known)) - _OF_A_YEAR
    numbers = re.findall(r"\d+", words)
    has_month = any(_named(word, _months()) for word in known) or len(numbers) > 1
    return not others and len(numbers) <= 3 and bool((numbers and has_month) or known)


def _from_numbers(numbers: list[int], months: list[int], near: date) -> date:
    day, *others = numbers
    month = months[0] if months else others.pop(0) if others else near.month
    year = others.pop(0) if others else near.year
    if others:
        raise ValueError("more numbers than a day has")
    return date(year + 2000 if year < 100 else year, month, day)


def _named(word: str, names: dict[str, int]) -> int | None:
    folded = word.casefold()
    if folded in names:
        return names[folded]
    found = {number for name, number in names.items() if name.startswith(folded)}
    return found.pop() if len(folded) >= _SHORTEST and len(found) == 1 else None


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, language).items()
    }


@cache
def _weekdays() -> dict[str, int]:
    from babel.dates import get_day_names

    return {
        name.casefold().rstrip("."): number + 1
        for language in _LANGUAGES
        for context in ("format", "stand-alone")
        for number, name in get_day_names("wide", context, language).items()
    }
