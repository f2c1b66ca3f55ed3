"""The language of one paper: its fixed words, its days, and texts that exist in languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from missionplanner.messages import PSEUDO, Message, wording

NO_BREAK = "\u00a0"
_DAY_AND_MONTH = re.compile(r"(?<=\d) (?=\w)")


class Phrases:
    """Words as one paper says them. A draft marks texts that are missing in its language."""

    def __init__(self, language: str, base: str, *, draft: bool) -> None:
        self.language = language
        self._base = base
        self._draft = draft
        self._wording = wording(language)

    def say(self, message: Message) -> str:
        """Fixed words."""
        return self._wording.word(message)

    def text(self, text: Mapping[str, str]) -> str:
        """A text in the paper's language, else in the base language of the visit."""
        if not text:
            return ""
        if self.language in text:
            return text[self.language]
        words = text.get(self._base) or next(iter(text.values()))
        if self._draft and self.language != PSEUDO:
            return self.say(Message("[not yet translated] {words}", words=words))
        return words

    def lines(self, text: Mapping[str, str]) -> tuple[str, ...]:
        """A text of points, one a line."""
        lines = (line.strip() for line in self.text(text).split("\n"))
        return tuple(line for line in lines if line)

    def day(self, day: date) -> str:
        """29 June 2026, as in running text; day and month stay on one line."""
        return self._day(day, "yMMMMd")

    def short_day(self, day: date) -> str:
        """29 Jun 2026, as in tables."""
        return self._day(day, "yMMMd")

    def day_without_year(self, day: date) -> str:
        """29 June."""
        return self._day(day, "MMMMd")

    def weekday(self, day: date) -> str:
        """Monday, 29 June 2026."""
        return self._day(day, "yMMMMEEEEd")

    def weekday_without_year(self, day: date) -> str:
        """Monday, 29 June."""
        return self._day(day, "MMMMEEEEd")

    def days(self, first: date | None, last: date | None) -> str:
        """29–30 June 2026; 29 June – 2 July 2026; 29 June 2026."""
        if first is None:
            return "" if last is None else self.day(last)
        if last is None or last == first:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month) and self._is_english:
            return f"{first.day}–{self.day(last)}"
        return f"{self.day(first)} – {self.day(last)}"

    def country(self, alpha3: str) -> str:
        """The short name of a country in the paper's language, else its code."""
        names = _locale("en" if self._is_english else self.language).territories
        return str(names.get(alpha2(alpha3), alpha3))

    def city_of(self, zone: str) -> str:
        """The city that a time zone is named after."""
        from babel.dates import get_timezone_location

        try:
            locale = _locale("en" if self._is_english else self.language)
            return str(get_timezone_location(zone, locale=locale, return_city=True))
        except (LookupError, ValueError):
            return zone

    @property
    def _is_english(self) -> bool:
        return self.language in ("en", PSEUDO)

    def _day(self, day: date, skeleton: str) -> str:
        return _DAY_AND_MONTH.sub(NO_BREAK, self._wording.day(day, skeleton))


def alpha2(alpha3: str) -> str:
    """The two letters of a country known by three; as given where there are none."""
    from babel.core import get_global

    (first, *_) = get_global("territory_aliases").get(alpha3) or (alpha3,)
    return str(first)


def is_own_language(tag: str, country: str) -> bool:
    """Whether a language is an official one of a country, in any script."""
    from babel.languages import get_official_languages

    official = get_official_languages(alpha2(country)) if country else ()
    return tag.split("-")[0] in {language.split("_")[0] for language in official}


@cache
def _locale(language: str) -> Any:
    from babel import Locale

    return Locale.parse(language.replace("-", "_"))
