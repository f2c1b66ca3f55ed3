"""A visit in one line: "Georgia - Uzbekistan 29-30 June, study visit", read into its facts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from missionplanner.domain.visit import VisitType
from missionplanner.errors import InvalidInput
from missionplanner.messages import wording
from missionplanner.planning.countries import countries_in, country_of
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.folding import fold
from missionplanner.planning.labels import value_label

_UNTIL = r"\s*[-–—]\s*"
_MONTH, _YEAR = r"[^\W\d_]{3,}\.?", r"(?:[\s,]+\d{4})?"
_NUMBERS = r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
_DAYS = (
    # 29-30 June 2026 · 29 June - 2 July 2026 · 29.06 - 30.06.2026 · June 29 · 2026-06-29
    re.compile(r"(\d{4}-\d\d-\d\d)(?:\s*(?:[-–—]|to)\s*(\d{4}-\d\d-\d\d))?"),
    re.compile(rf"(\d{{1,2}}\s*{_MONTH}{_YEAR}){_UNTIL}(\d{{1,2}}\s*{_MONTH}{_YEAR})"),
    re.compile(rf"(\d{{1,2}}){_UNTIL}(\d{{1,2}}\s*{_MONTH}{_YEAR})"),
    re.compile(rf"(?<![\d./])(\d{{1,2}}){_UNTIL}({_NUMBERS})"),
    re.compile(rf"({_NUMBERS})(?:{_UNTIL}({_NUMBERS}))?"),
    re.compile(rf"(\d{{1,2}}\s*{_MONTH}{_YEAR})()"),
)
_ROUTE = re.compile(r"\s+[-–—]+>?\s+|\s*→\s*")
_LANGUAGES = ("en", "ka", "ru", "uz")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """What is known of a visit that is being added; the title is what was typed, without days."""

    title: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    from_country: str = ""
    to_country: str = ""
    type: VisitType | None = None

    @property
    def language(self) -> str:
        """The language in which the title is written, as far as its letters tell."""
        if re.search("[\u10d0-\u10ff]", self.title):
            return "ka"
        return "ru" if re.search("[\u0400-\u04ff]", self.title) else "en"


def read_visit(words: str, today: date, home: str = "") -> VisitEntry:
    """What the words say. One country alone is where the visit goes, from `home`."""
    if len(words) > _LONGEST:  # no line that somebody typed; what was pasted is a title
        return VisitEntry(_tidy(words))
    text, first, last = _without_days(words, today)
    codes = countries_in(text)
    origin, goal = ("", "")
    if len(codes) > 1:
        origin, goal = codes[:2]
    elif codes:
        origin, goal = (home, codes[0]) if codes[0] != home else (home, "")
    return VisitEntry(_title(text), first, last, origin, goal, _type_in(text))


def _without_days(words: str, today: date) -> tuple[str, date | None, date | None]:
    for pattern in _DAYS:
        for found in pattern.finditer(words):
            first, last = found.group(1), found.group(2)
            days = _days(first, last, today)
            if days is not None:
                rest = f"{words[: found.start()]} {words[found.end() :]}"
                return _tidy(rest), *days
    return _tidy(words), None, None


def _days(first: str, last: str | None, today: date) -> tuple[date, date] | None:
    if not all(map(_is_month, re.findall(r"[^\W\d_]+", f"{first} {last or ''}"))):
        return None
    try:
        end = read_day(last, today) if last else None
        begin = read_day(first, end or today)
        if not re.search(r"\d{4}", f"{first} {last or ''}") and (end or begin) < today:
            # Nobody plans a visit that is over: it is next year's.
            begin = begin.replace(year=begin.year + 1)
            end = end.replace(year=end.year + 1) if end else None
    except (InvalidInput, ValueError):
        return None
    return begin, end or begin


def _is_month(word: str) -> bool:
    """Whether a day with this word is in the same month wherever one stands in the year."""
    months = {read_day(f"1 {word}", date(2000, near, 1)).month for near in (1, 2)}
    return len(months) == 1


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,;:])", r"\1", text)
    return re.sub(r"([,;:])[,;:]+", r"\1", text).strip(" ,;:-–—")


def _title(text: str) -> str:
    """A way between two countries gets its arrow."""
    sides = _ROUTE.split(text, maxsplit=1)
    if len(sides) == 2 and all(country_of(re.split(r"[,;:(]", side)[0]) for side in sides):
        return " → ".join(sides)
    return text


def _type_in(text: str) -> VisitType | None:
    folded = f" {fold(text)} "
    for type_ in VisitType:
        for language in _LANGUAGES:
            if f" {fold(wording(language).word(value_label(type_)))} " in folded:
                return type_
    return None
