"""The 300 people of the made visit, their offices and their seats."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice, product
from typing import Any

from tools.fill_names import ARMENIA, GEORGIA, KAZAKHSTAN, UZBEKISTAN, Names

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import Text
from tests.made.words import POSITIONS, text
from tests.make import make_id, make_institution, make_person, make_seat

LONGEST = 120
GROUPS = "ABCD"
_OFFICES = ("Ministry of Justice", "Ministry of Internal Affairs", "Migration Agency", "Parliament")
_LONG_NAME = (
    ", department for international cooperation, safe labour migration and the reintegration of"
    " adults"
)
_OTHERS = (
    *(("ar", "JOR", "Layla Haddad", "ليلى حداد"), ("ar", "JOR", "Omar Nasser", "عمر ناصر")),
    *(("ar", "JOR", "Salma Khoury", "سلمى خوري"), ("ar", "JOR", "Yusuf Rahman", "يوسف رحمن")),
    *(("ar", "JOR", "Huda Mansour", "هدى منصور"), ("ar", "JOR", "Karim Aziz", "كريم عزيز")),
    *(("zh", "CHN", "Li Ming", "李明"), ("zh", "CHN", "Wang Xiaohua", "王小华")),
    *(("zh", "CHN", "Zhang Wei", "张伟"), ("zh", "CHN", "Chen Jing", "陈静")),
    *(("zh", "CHN", "Liu Yang", "刘洋"), ("zh", "CHN", "Zhao Lei", "赵磊")),
)


def office_id(country: str, number: int) -> Any:
    return make_id(f"office {country} {number % len(_OFFICES)}")


def offices() -> Iterator[Institution]:
    """Four of each country; the third has as long a name as they get."""
    countries = ("GEO", "ARM", "UZB", "KAZ", "JOR", "CHN")
    for country, number in product(countries, range(len(_OFFICES))):
        name = f"{_OFFICES[number]} of {country}"
        if number == 2:
            name = f"{name}{_LONG_NAME}"
        yield make_institution(
            name,
            id=office_id(country, number),
            short_name=Text(en=f"{_OFFICES[number].rpartition(' ')[2]} {country}"),
            country=country,
        )


def _people(names: Names, count: int) -> Iterator[Person]:
    given = [*((name, True) for name in names.women), *((name, False) for name in names.men)]
    pairs = islice(product(names.families, given), count)
    for number, (family, (first, is_woman)) in enumerate(pairs):
        ends = names.woman_ends if is_woman else ("", "")
        latin, native = (f"{first[n]} {family[n]}{ends[n]}" for n in (0, 1))
        written = {names.tag: native}
        if names is UZBEKISTAN:
            written["uz-Latn"] = latin
        display = _long(latin, names) if number % 19 == 7 else latin
        yield _person(display, names.country, number, Text(written), is_woman=is_woman)


def _long(name: str, names: Names) -> str:
    """The name with further family names, exactly as long as they get."""
    for family, _ in cycle(names.families):
        if len(name) + len(family) + 2 > LONGEST:
            return f"{name} {'Abcdefghijklmnopqrstuvwxyz'[: LONGEST - len(name) - 1]}"
        name = f"{name}-{family}"
    raise AssertionError


def _person(display: str, country: str, number: int, native: Text, *, is_woman: bool) -> Person:
    return make_person(
        display,
        native=native,
        sex=Sex.FEMALE if is_woman else Sex.MALE,
        honorific=Text(en="Ms." if is_woman else "Mr."),
        position=text(POSITIONS[number % len(POSITIONS)]),
        institution_id=office_id(country, number),
        is_spelling_checked=number % 11 != 3,
        country=country,
    )


GEORGIANS, ARMENIANS = tuple(_people(GEORGIA, 150)), tuple(_people(ARMENIA, 40))
UZBEKS, KAZAKHS = tuple(_people(UZBEKISTAN, 78)), tuple(_people(KAZAKHSTAN, 20))
OTHERS = tuple(
    _person(latin, country, number, Text({tag: native}), is_woman=number % 2 == 0)
    for number, (tag, country, latin, native) in enumerate(_OTHERS)
)
PERSONS = (*GEORGIANS, *ARMENIANS, *UZBEKS, *KAZAKHS, *OTHERS)


def _seats(people: tuple[Person, ...]) -> Iterator[Participation]:
    for number, person in enumerate(people):
        role = Role.HEAD if number == 0 else Role.INTERPRETER if number % 12 == 5 else Role.MEMBER
        yield make_seat(
            person.display,
            institution_id=person.institution_id,
            role=role,
            group_ids=(make_id(f"group {GROUPS[number % len(GROUPS)]}"),),
        )


def _empty_seats(country: str, count: int) -> Iterator[Participation]:
    for number in range(count):
        yield make_seat(
            id=make_id(f"empty {country} {number}"),
            institution_id=office_id(country, number),
            position=Text(en=f"Expert {country} {number}"),
            nomination=Nomination.INVITED,
        )


def delegations() -> tuple[Delegation, ...]:
    """Two that visit, two that receive, and those who organise."""
    sides = (
        (Side.VISITING, "GEO", GEORGIANS, 6),
        (Side.VISITING, "ARM", ARMENIANS, 4),
        (Side.HOST, "UZB", UZBEKS, 3),
        (Side.HOST, "KAZ", KAZAKHS, 2),
        (Side.ORGANISER, "", OTHERS, 0),
    )
    return tuple(
        Delegation(
            id=make_id(f"delegation {country}"),
            side=side,
            country=country,
            participations=(*_seats(people), *_empty_seats(country, empty)),
        )
        for side, country, people, empty in sides
    )
