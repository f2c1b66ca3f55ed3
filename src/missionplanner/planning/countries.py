"""Countries by their names in the languages of the region, or by their codes: ISO alpha-3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from missionplanner.planning.folding import fold

_LANGUAGES = ("en", "ka", "ru", "uz", "uz_Cyrl")
# What people write and CLDR does not have.
_ALSO = {"TUR": ("Turkey",), "CZE": ("Czech Republic",), "USA": ("USA", "US"), "GBR": ("UK",)}
_LONGEST = 4
_SHORTEST, _ENDING = 4, 3
_SHORTEST_NAME = 3
# Codes of countries that are no more, or that another code has replaced.
_GONE = {"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"}


def country_of(words: str) -> str:
    """The code of the country that the words name, whole; nothing where they name none."""
    code = words.strip().upper()
    if code in _codes():
        return code
    if len(code) == 2 and code in _alpha3():
        return _alpha3()[code]
    return _names().get(fold(words), "")


def countries_in(text: str) -> tuple[str, ...]:
    """The codes of the countries that a text names, in its order."""
    words = re.findall(r"[^\W\d_]+(?:['’ʻʼ‘][^\W\d_]+)*", text)
    found, at = [], 0
    while at < len(words):
        code, taken = _at(words[at : at + _LONGEST])
        if code:
            found.append(code)
        at += taken
    return tuple(dict.fromkeys(found)) or _route(text)


@cache
def name_of(code: str, language: str) -> str:
    """What a country is called; its code where it has no name there."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        territories = Locale("en").territories
    return str(territories.get(_codes().get(code, ""), code))


def _at(words: list[str]) -> tuple[str, int]:
    """The country named at the beginning, by as many words as it takes."""
    for count in range(len(words), 0, -1):
        said = " ".join(words[:count])
        # What is short is a country only where it is written as a code: US, and not us.
        if said in _codes():
            return said, count
        is_name = len(said) > _SHORTEST_NAME or said.isupper()
        code = _names().get(fold(said), "") if is_name else ""
        if code:
            return code, count
    return _inflected(words[0]), 1


def _inflected(word: str) -> str:
    """A country with an ending: უზბეკეთში, из Грузии."""
    if word.isascii():
        return ""
    stems = (word[: len(word) - cut] for cut in range(_ENDING + 1))
    return next((_stems()[each] for each in map(str.casefold, stems) if each in _stems()), "")


def _route(text: str) -> tuple[str, ...]:
    """A way in two letters each: GE-UZ."""
    found = re.search(r"\b([A-Z]{2})\s*[-–—→]+\s*([A-Z]{2})\b", text)
    codes = [_alpha3().get(code, "") for code in found.groups()] if found else []
    return tuple(codes) if codes and all(codes) else ()


@cache
def _codes() -> dict[str, str]:
    """Three letters of each country, and its two."""
    from babel import Locale
    from babel.core import get_global

    known = Locale("en").territories
    return {
        code: two[0]
        for code, two in get_global("territory_aliases").items()
        if len(code) == 3
        and code.isalpha()
        and code not in _GONE
        and len(two) == 1
        and two[0] in known
    }


@cache
def _alpha3() -> dict[str, str]:
    return {two: three for three, two in _codes().items()}


@cache
def _names() -> dict[str, str]:
    found = {fold(name): code for code, names in _ALSO.items() for name in names}
    for name, code in _called():
        found.setdefault(fold(name), code)
    return found


@cache
def _stems() -> dict[str, str]:
    """Names in other scripts without their last letter, which changes with the case."""
    return {
        name[:-1].casefold(): code
        for name, code in _called()
        if len(name) > _SHORTEST and not name.isascii() and " " not in name
    }


def _called() -> Iterator[tuple[str, str]]:
    from babel import Locale

    for language in _LANGUAGES:
        territories = Locale.parse(language).territories
        yield from (
            (territories[two], code) for two, code in _alpha3().items() if two in territories
        )
