"""Numbers of letters: a series as the office writes it, and the number it gives."""

from __future__ import annotations

import re

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

_PLACE = re.compile(r"\{(\w*)\}")
_PLACES = ("n", "nn", "nnn", "year", "yy")


def letter_number(series: str, n: int, year: int) -> str:
    """The `n`th number of a year: {n} is 7, {nnn} is 007, {year} is 2026, {yy} is 26."""
    values = {
        "n": str(n),
        "nn": f"{n:02}",
        "nnn": f"{n:03}",
        "year": f"{year:04}",
        "yy": f"{year % 100:02}",
    }
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), series)


def read_series(typed: str) -> str:
    """A series as it was typed; it must say where the number goes, and use no other places."""
    series = " ".join(typed.split())
    if not series:
        return ""
    places = _PLACE.findall(series)
    unknown = [place for place in places if place not in _PLACES]
    if unknown or re.search(r"[{}]", _PLACE.sub("", series)):
        raise InvalidInput(
            Message(
                "Write {number} where the number goes and {year} where the year does; nothing else"
                " stands in braces.",
                number="{n}",
                year="{year}",
            ),
            field="number_series",
        )
    if not any(place in ("n", "nn", "nnn") for place in places):
        raise InvalidInput(
            Message("Write {number} where the number goes.", number="{n}"), field="number_series"
        )
    return series
