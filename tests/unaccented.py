"""The check of the pseudo-language walk: every word that is not data must be accented."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from missionplanner.domain.text import Text

_WORD = re.compile(r"[A-Za-z]{2,}")
# Days are words of the calendar's own, in English also where the language is `pseudo`.
_CALENDAR = (
    "Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec January February March April June July"
    " August September October November December UTC AM PM"
)

_GEORGIAN = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "აბცდეფგჰიჯკლმნოპქრსტუვწხყზ" * 2,
)
_CODES = ("code", "country", "from_country", "to_country", "zone", "end_zone", "home_zone")


def in_georgian_letters(value: Any) -> Any:
    """The same value with no Latin letter in what people typed, so that no data hides a word."""
    if isinstance(value, Text):
        return Text({tag: words.translate(_GEORGIAN) for tag, words in value.items()})
    if isinstance(value, tuple):
        return tuple(in_georgian_letters(each) for each in value)
    if not is_dataclass(value):
        return value.translate(_GEORGIAN) if type(value) is str else value
    changed = {
        field.name: in_georgian_letters(getattr(value, field.name))
        for field in fields(value)
        if field.name not in _CODES and not _is_tags(getattr(value, field.name), field.name)
    }
    return replace(value, **changed)


def _is_tags(value: Any, field: str) -> bool:
    return field == "languages" and isinstance(value, tuple)


def words_of(*values: Any) -> frozenset[str]:
    """All words in these values and in the values inside them: they are data."""
    return frozenset(word for value in values for word in _words(value))


def unaccented(text: str, *data: Any) -> tuple[str, ...]:
    """The words of a text in the pseudo-language that are neither accented nor data."""
    known = words_of(*data) | words_of(_CALENDAR)
    return tuple(word for word in _WORD.findall(text) if word not in known)


def _words(value: Any) -> Iterable[str]:
    if isinstance(value, frozenset) and all(isinstance(word, str) for word in value):
        yield from value
    if isinstance(value, dict):
        value = (*value.keys(), *value.values())
    if is_dataclass(value) and not isinstance(value, type):
        value = tuple(getattr(value, field.name) for field in fields(value))
    if isinstance(value, (list, tuple, set, frozenset)):
        for each in value:
            yield from _words(each)
    elif not isinstance(value, (bool, type(None))):
        yield from _WORD.findall(str(value))
