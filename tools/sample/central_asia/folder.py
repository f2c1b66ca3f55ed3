"""The committee's visit, put together."""

from __future__ import annotations

from datetime import date

from tools.sample.central_asia.people import (
    COMMITTEE,
    DELEGATION,
    EMBASSY_KG,
    EMBASSY_KZ,
    EMBASSY_UZ,
    GROUPS,
    HOSTS,
    INSTITUTIONS,
    MFA_UZ,
    ORGANISERS,
    PERSONS,
    ROWS,
)
from tools.sample.central_asia.programme import (
    ASTANA,
    BISHKEK,
    FRIDAY,
    HOTEL_ID,
    LONDON,
    MONDAY,
    PROGRAMME,
    TASHKENT,
    VENUES,
    WEDNESDAY,
)
from tools.sample.central_asia.words import BRIEFS, FOLLOW_UPS, RECORD

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg, Marking, Objective, Visit, VisitStatus, VisitType

_IN_RUSSIAN = {"Tashkent": "Ташкент", "Astana": "Астана", "Bishkek": "Бишкек"}


def _leg(city: str, country: str, zone: str, first: date, last: date) -> Leg:
    hotel_id = HOTEL_ID if city == "Tashkent" else None
    return Leg(
        id=ROWS.key(f"leg {city}"),
        city=Text(en=city, ru=_IN_RUSSIAN[city]),
        country=country,
        zone=zone,
        starts_on=first,
        ends_on=last,
        hotel_id=hotel_id,
    )


VISIT = Visit(
    id=ROWS.key("visit"),
    code="GBR-UZB-2023-01",
    is_sample=True,
    title=Text(
        en="Foreign Affairs Committee: visit to Central Asia",
        ru="Комитет по иностранным делам: поездка в Центральную Азию",
    ),
    type=VisitType.FACT_FINDING,
    status=VisitStatus.INVITED,
    starts_on=MONDAY,
    ends_on=FRIDAY,
    place=Text(
        en="Tashkent, then Astana (group A) and Bishkek (group B)",
        ru="Ташкент, затем Астана (группа A) и Бишкек (группа B)",
    ),
    from_country="GBR",
    to_country="UZB",
    home_zone=LONDON,
    purpose=Text(
        en="The committee hears ministries and parliaments of three countries for its inquiry.",
        ru="Комитет беседует с министерствами и парламентами трёх стран.",
    ),
    organiser_ids=tuple(map(ROWS.key, (EMBASSY_UZ, EMBASSY_KZ, EMBASSY_KG))),
    host_id=ROWS.key(MFA_UZ),
    led_by_id=ROWS.key(COMMITTEE),
    languages=("en", "ru"),
    marking=Marking.CONFIDENTIAL,
    version=2,
    nominations_due_on=date(2023, 5, 5),
    focal_points=Text(
        en="Ms. Joanna Thistlewood, FAC\nMr. Edmund Farraday, British Embassy Tashkent"
    ),
    objectives=(
        Objective(
            id=ROWS.key("objective"),
            text=Text(
                en="Hear how the three countries see trade, energy and their neighbours.",
                ru="Узнать взгляды трёх стран на торговлю, энергетику и соседей.",
            ),
        ),
    ),
    legs=(
        _leg("Tashkent", "UZB", TASHKENT, MONDAY, WEDNESDAY),
        _leg("Astana", "KAZ", ASTANA, WEDNESDAY, FRIDAY),
        _leg("Bishkek", "KGZ", BISHKEK, WEDNESDAY, FRIDAY),
    ),
    groups=GROUPS,
    delegations=(DELEGATION, *HOSTS, ORGANISERS),
    programme=PROGRAMME,
    briefs=BRIEFS,
    records=(RECORD,),
)


def folder() -> VisitFolder:
    """The visit with every row it refers to."""
    return VisitFolder(
        visit=VISIT,
        institutions=tuple(sorted(INSTITUTIONS, key=lambda row: row.id)),
        persons=tuple(sorted(PERSONS, key=lambda row: row.id)),
        venues=tuple(sorted(VENUES, key=lambda row: row.id)),
        follow_ups=FOLLOW_UPS,
    )
