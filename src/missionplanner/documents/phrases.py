"""The language of one paper: its fixed words, its days, and texts that exist in languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any

from missionplanner.documents.uzbek_letters import in_cyrillic
from missionplanner.domain.zones import zone_names
from missionplanner.messages import PSEUDO, Message, wording
from missionplanner.planning.route import alpha2

NO_BREAK = "\u00a0"
# Uzbek without its alphabet named is in the Latin one.
_ALSO = {"uz-Latn": "uz", "uz": "uz-Latn"}
# What does not part within a date: the month from its day, in running text also the year.
_DAY_AND_MONTH = re.compile(r"(?<=\d) (?=\w)")
_DATE = re.compile(r"(?<=\d) (?=\w)| (?=\d{4})")
# Countries whose short name English says with an article, by their codes in CLDR.
_WITH_ARTICLE = re.compile(
    "AE|BS|CC|CF|CK|DO|FK|FO|GB|GM|IM|IO|KM|KY|MH|MP|MV|NL|PH|PN|SB|SC|TC|TF|UM|US|VG|VI"
)


class Phrases:
    """Words as one paper says them. A draft marks texts that are missing in its language.

    `beside` is the other language of a paper side by side: what it says is not said twice.
    `cities` are the visit's own, by their zone: Astana keeps the clock that is named after Almaty.
    """

    def __init__(
        self,
        language: str,
        base: str,
        *,
        draft: bool,
        beside: str = "",
        cities: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.language = language
        self._base = base
        self._draft = draft and language != PSEUDO
        self._beside = beside
        self._cities = cities or {}
        self._wording = wording(language)

    @cached_property
    def mark(self) -> str:
        """What a draft puts where a text is missing; a line that begins with it gets a bar."""
        return self.say(Message("[not yet translated]"))

    def say(self, message: Message) -> str:
        """Fixed words."""
        return self._wording.word(message)

    def text(self, text: Mapping[str, str]) -> str:
        """A text in the paper's language, else in the base language of the visit."""
        if not text:
            return ""
        for tag in (self.language, _ALSO.get(self.language, "")):
            if tag in text:
                return text[tag]
        words = text.get(self._base) or next(iter(text.values()))
        if not self._draft:
            return words
        if self._beside in text:
            # As many lines as stand on the other side, so that rows stay level.
            return "\n".join(self.mark for line in words.split("\n") if line.strip())
        return f"{self.mark} {words}"

    def lines(self, text: Mapping[str, str]) -> tuple[str, ...]:
        """A text of points, one a line."""
        lines = (line.strip() for line in self.text(text).split("\n"))
        return tuple(line for line in lines if line)

    def day(self, day: date) -> str:
        """29 June 2026, as in running text; it stays on one line."""
        return self._bound(self._wording.day(day, "yMMMMd"))

    def short_day(self, day: date) -> str:
        """29 Jun 2026, as in tables, where the year may go below."""
        return _DAY_AND_MONTH.sub(NO_BREAK, self._wording.day(day, "yMMMd"))

    def day_without_year(self, day: date) -> str:
        """29 June."""
        return self._bound(self._wording.day(day, "MMMMd"))

    def weekday(self, day: date) -> str:
        """Monday, 29 June 2026, as the head of a day."""
        return self._headed(self._wording.day(day, "yMMMMEEEEd"))

    def weekday_without_year(self, day: date) -> str:
        """Monday, 29 June, as the head of a day."""
        return self._headed(self._wording.day(day, "MMMMEEEEd"))

    def days(self, first: date | None, last: date | None) -> str:
        """29–30 June 2026; 29 June – 2 July 2026; 29 June 2026."""
        if first is None:
            return "" if last is None else self.day(last)
        if last is None or last == first:
            return self.day(first)
        return self._bound(self._wording.days(first, last))

    def country(self, alpha3: str) -> str:
        """The short name of a country in the paper's language, else its code."""
        names = _locale("en" if self._is_english else self.language).territories
        return str(names.get(alpha2(alpha3), alpha3))

    def the_country(self, alpha3: str) -> str:
        """The country within a sentence: English says "the United Kingdom"."""
        name = self.country(alpha3)
        with_article = self._is_english and _WITH_ARTICLE.fullmatch(alpha2(alpha3))
        return f"the{NO_BREAK}{name}" if with_article else name

    def city_of(self, zone: str) -> str:
        """Where a time zone is: the visit's city, else the one that the zone is named after."""
        city = self._cities.get(zone, {})
        if self.language in city:
            return city[self.language]
        # A city without words in this language is said by CLDR where the zone has its name.
        if city and not (zone in zone_names() and _city(zone, "en") == city.get("en")):
            return city.get(self._base) or next(iter(city.values()))
        if zone not in zone_names():
            return zone
        if self.language == "uz-Cyrl":
            return in_cyrillic(_city(zone, "uz-Latn"))
        return _city(zone, "en" if self._is_english else self.language)

    @property
    def _is_english(self) -> bool:
        return self.language in ("en", PSEUDO)

    def _bound(self, words: str) -> str:
        inner = _DAY_AND_MONTH if self._is_english else _DATE
        return inner.sub(NO_BREAK, words)

    def _headed(self, words: str) -> str:
        # Title case is the capital where a script has any: Georgian stays as it is.
        return self._bound(words[:1].title() + words[1:])


def is_own_language(tag: str, country: str) -> bool:
    """Whether a language is an official one of a country, in any script."""
    from babel.languages import get_official_languages

    official = get_official_languages(alpha2(country)) if country else ()
    return tag.split("-")[0] in {language.split("_")[0] for language in official}


@cache
def _city(zone: str, language: str) -> str:
    from babel.dates import get_timezone_location

    return str(get_timezone_location(zone, locale=_locale(language), return_city=True))


@cache
def _locale(language: str) -> Any:
    from babel import Locale

    return Locale.parse(language.replace("-", "_"))
