"""Which form of a name is shown, and which stands beside it: own script, own country."""

from __future__ import annotations

from missionplanner.domain.person import Person
from missionplanner.domain.text import Text

# The languages in which a country's people write their own names, the usual one first.
OWN_LANGUAGES: dict[str, tuple[str, ...]] = {
    "GEO": ("ka",),
    "UZB": ("uz-Latn", "uz", "uz-Cyrl"),
    "ARM": ("hy",),
    "AZE": ("az",),
    "KAZ": ("kk", "ru"),
    "KGZ": ("ky", "ru"),
    "TJK": ("tg", "ru"),
    "UKR": ("uk",),
    "MDA": ("ro",),
    "TUR": ("tr",),
}
# Languages with a script of their own: their readers look for a name in it.
_OWN_SCRIPT = frozenset(("ka", "ru", "uz-Cyrl", "hy"))


def own_languages(country: str) -> tuple[str, ...]:
    """The languages in which people of a country write their names."""
    return OWN_LANGUAGES.get(country, ())


def other_form(text: Text, shown: object, country: str) -> str:
    """The form beside the one that is shown: in the country's own language where there is one."""
    others = Text({tag: words for tag, words in text.items() if words != shown})
    return others.in_(*own_languages(country), "ka", "uz-Latn")


def shown_tag(native: Text, language: str) -> str:
    """The language whose form a reader of this language is shown; nothing for the display form."""
    return language if language in _OWN_SCRIPT and language in native else ""


def shown_name(display: str, native: Text, language: str) -> str:
    """The form of a name that a reader of this language is shown first."""
    tag = shown_tag(native, language)
    return native[tag] if tag else display or native.in_(language)


def both_forms(person: Person, language: str, country: str = "") -> tuple[str, str]:
    """The form that is shown first, and the one beside it."""
    first = shown_name(person.display, person.native, language)
    if first != person.display and person.display:
        return first, person.display
    return first, other_form(person.native, first, person.country or country)


def family_of(display: str, family: str) -> str:
    """The word by which a name stands in a list: the family name, else the last word."""
    return family or display.rpartition(" ")[2]


def initials(name: str) -> str:
    """The first letters of the first and the last word, as they were written."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return ""
    return words[0][0] + (words[-1][0] if len(words) > 1 else "")
