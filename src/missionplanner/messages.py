"""What a person reads: a key with values, worded in a language only at the edge.

The key is the English sentence itself, so English needs no catalogue; other languages are gettext
catalogues: `resources/translations` for the window, `resources/wording` for what papers say. The
language `pseudo` accents and lengthens every sentence and leaves the values alone: what stays
unaccented on a screen is data, or a text that escaped us.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, time
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from missionplanner.paths import resource

if TYPE_CHECKING:
    from gettext import NullTranslations

# The languages in which papers have their words. Where Uzbek says no alphabet, it is the Latin one.
LANGUAGES = ("en", "ka", "ru", "uz-Latn", "uz-Cyrl")
PSEUDO = "pseudo"
_PLACE = re.compile(r"\{(\w+)\}")
_ACCENTS = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz",
    "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûΛλŴŵΧχÝýŽž",
)


class Message:
    """A sentence with named places for values.

    `plural` is the sentence for other counts than one and goes by the value `n`. `context` tells
    apart two sentences that are the same in English (a field's label: the name of its noun).
    """

    __slots__ = ("args", "context", "key", "plural")

    key: str
    plural: str
    context: str
    args: Mapping[str, object]

    def __init__(self, key: str, /, *, plural: str = "", context: str = "", **args: object) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "plural", plural)
        object.__setattr__(self, "context", context)
        object.__setattr__(self, "args", MappingProxyType(args))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a message does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.plain() == other.plain()

    def __hash__(self) -> int:
        return hash((self.key, self.context))

    def __repr__(self) -> str:
        return f"Message({self.key!r}, {dict(self.args)!r})"

    def __str__(self) -> str:
        return wording("en").word(self)

    def plain(self) -> dict[str, Any]:
        """The message as JSON values, for the journal and for other processes."""
        plain: dict[str, Any] = {"key": self.key}
        if self.plural:
            plain["plural"] = self.plural
        if self.context:
            plain["context"] = self.context
        if self.args:
            plain["args"] = {name: _plain(value) for name, value in self.args.items()}
        return plain

    @staticmethod
    def from_plain(plain: Mapping[str, Any]) -> Message:
        """The message that `plain` gave."""
        args = {name: _from_plain(value) for name, value in plain.get("args", {}).items()}
        return Message(
            plain["key"],
            plural=plain.get("plural", ""),
            context=plain.get("context", ""),
            **args,
        )


def _plain(value: object) -> Any:
    if isinstance(value, Message):
        return {"message": value.plain()}
    if isinstance(value, Mapping):
        return {"text": dict(value)}
    if isinstance(value, (date, time)):
        return {type(value).__name__: value.isoformat()}
    return value if isinstance(value, (int, str)) else str(value)


def _from_plain(value: Any) -> object:
    if not isinstance(value, dict):
        return value
    (kind, inner), *_ = value.items()
    match kind:
        case "message":
            return Message.from_plain(inner)
        case "date":
            return date.fromisoformat(inner)
        case "datetime":
            return datetime.fromisoformat(inner)
        case "time":
            return time.fromisoformat(inner)
        case _:
            return inner


class Wording:
    """One language's way of saying messages, days and times. `language` is a tag like `uz-Cyrl`."""

    def __init__(self, language: str = "en") -> None:
        self.language = language

    def word(self, message: Message) -> str:
        """The message as a person of this language reads it."""
        sentence = self._sentence(message)
        if self.language == PSEUDO:
            parts = _PLACE.split(sentence)
            sentence = "".join(
                f"{{{part}}}" if index % 2 else pseudo(part) for index, part in enumerate(parts)
            )
        return _PLACE.sub(
            lambda place: (
                self.value(message.args[place[1]]) if place[1] in message.args else place[0]
            ),
            sentence,
        )

    def value(self, value: object) -> str:
        """A value put into a sentence: a nested message, a text in languages, a day, a time."""
        if isinstance(value, Message):
            return self.word(value)
        if isinstance(value, Mapping):
            return str(value.get(self.language) or next(iter(value.values()), ""))
        if isinstance(value, datetime):
            return f"{self.day(value.date())}, {value:%H:%M}"
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        return str(value)

    def day(self, day: date, skeleton: str = "yMMMd") -> str:
        """A day by a CLDR skeleton: `yMMMd` 29 Jun 2026, `yMMMMEEEEd` Monday, 29 June 2026."""
        if self._locale is None:
            return _english_day(day, skeleton)
        return self._formatted(_pattern(self._locale, skeleton), day)

    def days(self, first: date, last: date) -> str:
        """Several days on end: 29–30 June 2026, 29 June – 2 July 2026."""
        until = self.day(last, "yMMMMd")
        same = (first.year == last.year, first.month == last.month)
        if self._locale is None:
            if all(same):
                return f"{first.day}–{until}"
            return f"{self.day(first, 'MMMMd' if same[0] else 'yMMMMd')} – {until}"
        differing = "y" if not same[0] else "M" if not same[1] else "d"
        patterns = self._locale.interval_formats["yMMMd"][differing]
        return "".join(
            self._formatted(_widened(pattern, "MMMM"), day)
            for pattern, day in zip(patterns, (first, last), strict=True)
        )

    def city(self, zone: str) -> str:
        """The city after which a time zone is called: of Asia/Tashkent, Tashkent."""
        if self._locale is not None:
            from babel.dates import get_timezone_location

            with suppress(LookupError):
                return str(get_timezone_location(zone, locale=self._locale, return_city=True))
        return zone.rpartition("/")[2].replace("_", " ")

    def _formatted(self, pattern: str, day: date) -> str:
        from babel.dates import parse_pattern

        # A hyphen between day and month, as in Uzbek, does not end a line.
        return str(parse_pattern(pattern).apply(day, self._locale)).replace("-", "\u2011")

    def _sentence(self, message: Message) -> str:
        count = message.args.get("n")
        many = bool(message.plural) and isinstance(count, int)
        if self._catalogue is None:
            return message.plural if many and count != 1 else message.key
        if many and isinstance(count, int):
            if message.context:
                return self._catalogue.npgettext(
                    message.context, message.key, message.plural, count
                )
            return self._catalogue.ngettext(message.key, message.plural, count)
        if message.context:
            return self._catalogue.pgettext(message.context, message.key)
        return self._catalogue.gettext(message.key)

    @cached_property
    def _catalogue(self) -> NullTranslations | None:
        if self.language in ("en", PSEUDO):
            return None
        # English needs none, and the window opens sooner without.
        from gettext import translation

        tags = ["uz_Latn" if self.language == "uz" else self.language.replace("-", "_")]
        window, papers = (
            translation("missionplanner", resource(folder), tags, fallback=True)
            for folder in ("translations", "wording")
        )
        window.add_fallback(papers)
        return window

    @cached_property
    def _locale(self) -> Any:
        """The language as CLDR knows it, or nothing: then days read as they do in English."""
        if self.language in ("en", PSEUDO):
            return None
        from babel import Locale, UnknownLocaleError

        try:
            return Locale.parse(self.language.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            return None


@cache
def _pattern(locale: Any, skeleton: str) -> str:
    """CLDR's pattern for days; finding the nearest one that there is takes a while."""
    length = _LENGTHS.get(skeleton)
    if length:
        return str(locale.date_formats[length].pattern)
    from babel.dates import match_skeleton

    known = locale.datetime_skeletons
    return _widened(known[match_skeleton(skeleton, known)].pattern, skeleton)


def _widened(pattern: str, skeleton: str) -> str:
    """A pattern of short names with the long ones that the skeleton asks for.

    CLDR keeps patterns for short names alone, some with the full stop that shortens a month.
    """
    if "MMMM" in skeleton:
        pattern = re.sub(r"M{3,}\.?", "MMMM", pattern)
    if "EEEE" in skeleton:
        pattern = re.sub(r"[Ec]+", lambda found: found[0][0] * 4, pattern)
    return pattern


def _english_day(day: date, skeleton: str) -> str:
    # CLDR's English patterns in the order the United Nations print: day before month, and no
    # comma after the day. Words are fixed here, not taken from the machine's own locale.
    weekday, month = _WEEKDAYS[day.weekday()], _MONTHS[day.month - 1]
    words = []
    if "EEEE" in skeleton:
        words.append(weekday + ",")
    elif "E" in skeleton:
        words.append(weekday[:3])
    words.append(str(day.day))
    words.append(month if "MMMM" in skeleton else month[:3])
    if "y" in skeleton:
        words.append(str(day.year))
    return " ".join(words)


# For these CLDR has patterns of their own, with long names as they are written in a date.
_LENGTHS = {"yMMMd": "medium", "yMMMMd": "long", "yMMMMEEEEd": "full"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def pseudo(text: str) -> str:
    """The text accented and about 40 % longer: `Save` becomes `Šåλé~`."""
    accented = text.translate(_ACCENTS)
    letters = sum(character.isalpha() for character in accented)
    return accented + "~" * (letters * 2 // 5) if letters > 1 else accented


@lru_cache(maxsize=16)
def wording(language: str) -> Wording:
    """The wording of a language, its catalogue read once."""
    return Wording(language)
