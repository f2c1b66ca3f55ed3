"""How somebody is addressed, in a letter and in person, in the languages that are known here.

English as the United Nations write; Georgian by the given name; Russian by given name and
patronymic where the name has one; Uzbek by the given name.
"""

from __future__ import annotations

from missionplanner.domain.person import Person, Sex
from missionplanner.planning.name_forms import family_of

LANGUAGES = ("en", "ka", "ru", "uz-Latn", "uz-Cyrl")
# Before a name, for a woman and for a man.
_GEORGIAN = {Sex.FEMALE: "ქალბატონო", Sex.MALE: "ბატონო"}
_RUSSIAN = {Sex.FEMALE: "Уважаемая", Sex.MALE: "Уважаемый"}
_UZBEK = {"uz-Latn": "Hurmatli", "uz-Cyrl": "Ҳурматли"}
_USUAL = {
    "en": {Sex.FEMALE: "Ms.", Sex.MALE: "Mr."},
    "ka": {Sex.FEMALE: "ქ‑ნი", Sex.MALE: "ბ‑ნი"},
    "ru": {Sex.FEMALE: "г-жа", Sex.MALE: "г-н"},
}


def usual_honorific(person: Person, tag: str) -> str:
    """What is usually put before the name in a language; nothing where it is not known."""
    return _USUAL.get(tag, {}).get(person.sex, "")


def in_person(person: Person, tag: str) -> str:
    """How one speaks to the person; nothing where it cannot be said."""
    name = person.native.get(tag, "")
    match tag:
        case "en":
            honorific = person.honorific.get("en", "")
            family = family_of(person.display, person.family)
            return f"{honorific} {family}" if honorific else person.display
        case "ka":
            before = _GEORGIAN.get(person.sex, "")
            return f"{before} {_given(name)}" if before and name else ""
        case "ru":
            return _by_patronymic(name)
        case _:
            return _given(name)


def in_a_letter(person: Person, tag: str) -> str:
    """How a letter to the person begins; nothing where it cannot be said."""
    spoken = in_person(person, tag)
    if not spoken:
        return ""
    match tag:
        case "en":
            return f"Dear {spoken}"
        case "ru":
            before = _RUSSIAN.get(person.sex, "")
            return f"{before} {spoken}" if before else ""
        case "uz-Latn" | "uz-Cyrl":
            return f"{_UZBEK[tag]} {spoken}"
        case _:
            return spoken


def _given(name: str) -> str:
    return name.split()[0] if name.split() else ""


def _by_patronymic(name: str) -> str:
    """Given name and patronymic, whether the family name stands first or last."""
    words = name.split()
    ends = ("вич", "ична", "вна")
    at = next((i for i, word in enumerate(words) if i and word.endswith(ends)), 0)
    return f"{words[at - 1]} {words[at]}" if at else name
