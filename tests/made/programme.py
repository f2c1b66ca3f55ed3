"""The made visit's 150 items: four groups at a time, nights, flights, hours to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from missionplanner.domain.programme import Interpretation, ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.when import PartOfDay, TimeKind
from tests.made.people import GROUPS, KAZAKHS, UZBEKS, office_id
from tests.made.words import SENTENCES, SUBJECTS, text
from tests.make import make_counterpart, make_id, make_when

DAYS, FIRST = 12, date(2026, 9, 7)
_TBILISI, _TASHKENT = "Asia/Tbilisi", "Asia/Tashkent"
VENUES = tuple(
    Venue(
        id=make_id(f"venue {number}"),
        name=Text(en=f"House {number} of the host side", ka=f"სახლი {number}", ru=f"Дом {number}"),
        address=Text(en=f"{number} Example Street, Tashkent"),
        entrance=Text(en="Passports are shown at the gate" if number % 2 else ""),
    )
    for number in range(1, 13)
)


def _item(
    day: int, place: int, starts: str, ends: str, kind: ItemKind, **changes: Any
) -> ProgrammeItem:
    en, ka, ru = SUBJECTS[(day + place) % len(SUBJECTS)]
    number = f"{day + 1}.{place}"
    usual: dict[str, Any] = {
        "id": make_id(f"item {number}"),
        "title": text((f"Item {number}: {en}", f"{number}: {ka}", f"{number}: {ru}")),
        "kind": kind,
        "status": ItemStatus.CONFIRMED,
        "when": make_when(starts, ends, day=FIRST + timedelta(days=day), zone=_TASHKENT),
        "venue_id": VENUES[(day + place) % len(VENUES)].id,
    }
    return ProgrammeItem(**{**usual, **changes})


def _parallel(day: int, first: int, starts: str, ends: str) -> Iterator[ProgrammeItem]:
    for number, letter in enumerate(GROUPS):
        place = first + number
        people = (UZBEKS if number % 2 else KAZAKHS)[(day + number) % 20 :][:2]
        met = [
            make_counterpart(
                person.display,
                f"{day} {place}",
                institution_id=person.institution_id,
                is_confirmed=bool(number),
            )
            for person in people
        ]
        nobody = make_counterpart("", f"{day} {place}", institution_id=office_id("UZB", place))
        yield _item(
            day,
            place,
            starts,
            ends,
            ItemKind.WORKING_SESSION,
            group_ids=(make_id(f"group {letter}"),),
            counterparts=(*met, nobody),
            detail=text(SENTENCES[(day + number) % len(SENTENCES)], "."),
            interpretation=Interpretation.CONSECUTIVE,
            status=ItemStatus.CONFIRMED if number else ItemStatus.TENTATIVE,
        )


def _day(day: int) -> Iterator[ProgrammeItem]:
    """Twelve items: eight of them beside each other, four for all."""
    when = make_when(day=FIRST + timedelta(days=day), zone=_TASHKENT)
    yield _item(day, 1, "08:30", "08:55", ItemKind.BRIEFING)
    yield from _parallel(day, 2, "09:30", "11:00")
    yield _item(day, 6, "12:30", "14:00", ItemKind.MEAL)
    yield from _parallel(day, 7, "14:30", "16:15")
    if day % 3 == 0:
        evening = make_when(day=when.day, kind=TimeKind.PART_OF_DAY, part=PartOfDay.EVENING)
        yield _item(day, 11, "", "", ItemKind.RECEPTION, when=evening)
    else:
        yield _item(day, 11, "", "", ItemKind.PRESS, when=when, status=ItemStatus.PROPOSED)
    night = make_when("23:30", "00:40", day=when.day, zone=_TASHKENT)
    after = FIRST + timedelta(days=day + 1)
    yield _item(day, 12, "", "", ItemKind.TRANSFER, when=_until(night, after))


def _until(when: Any, day: date) -> Any:
    return make_when(f"{when.starts:%H:%M}", f"{when.ends:%H:%M}", day=when.day, ends_on=day)


def _journeys() -> Iterator[ProgrammeItem]:
    out, home = FIRST - timedelta(days=1), FIRST + timedelta(days=DAYS)
    for number, letters in enumerate(("A", "B", "CD")):
        groups = tuple(make_id(f"group {letter}") for letter in letters)
        there = make_when(
            f"1{number}:10", f"1{number + 4}:25", day=out, zone=_TBILISI, end_zone=_TASHKENT
        )
        back = make_when(
            f"0{number + 5}:10", f"0{number + 7}:25", day=home, zone=_TASHKENT, end_zone=_TBILISI
        )
        yield _item(-1, number + 1, "", "", ItemKind.ARRIVAL, when=there, group_ids=groups)
        yield _item(DAYS, number + 1, "", "", ItemKind.DEPARTURE, when=back, group_ids=groups)


def programme() -> tuple[ProgrammeItem, ...]:
    """Twelve days of twelve items, three flights out and three home."""
    days = (item for day in range(DAYS) for item in _day(day))
    return (*days, *_journeys())
