"""The visit to Strasbourg and Hamburg, put together."""

from __future__ import annotations

from tools.sample.strasbourg.people import (
    EP,
    INSTITUTIONS,
    JAPAN,
    LOWER,
    ORGANISERS,
    PARLIAMENT,
    PERSONS,
    ROWS,
    SECRETARIAT,
)
from tools.sample.strasbourg.programme import (
    GERMANY,
    HOTELS,
    JAPAN_TIME,
    MONDAY,
    PROGRAMME,
    THURSDAY,
    VENUES,
    WEDNESDAY,
)
from tools.sample.strasbourg.words import BRIEFS, FOLLOW_UPS, RECORD

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg, Objective, Visit, VisitStatus, VisitType

_LEGS = (
    Leg(
        id=ROWS.key("leg Strasbourg"),
        city=Text(en="Strasbourg"),
        country="FRA",
        zone="Europe/Paris",
        starts_on=MONDAY,
        ends_on=WEDNESDAY,
        hotel_id=HOTELS["Strasbourg"],
    ),
    Leg(
        id=ROWS.key("leg Hamburg"),
        city=Text(en="Hamburg"),
        country="DEU",
        zone=GERMANY,
        starts_on=WEDNESDAY,
        ends_on=THURSDAY,
        hotel_id=HOTELS["Hamburg"],
    ),
)
VISIT = Visit(
    id=ROWS.key("visit"),
    code="JPN-FRA-2006-01",
    is_sample=True,
    title=Text(en="27th EP/Japan Interparliamentary Meeting"),
    type=VisitType.OFFICIAL,
    status=VisitStatus.NOMINATING,
    starts_on=MONDAY,
    ends_on=THURSDAY,
    place=Text(en="Strasbourg and Hamburg"),
    from_country="JPN",
    to_country="FRA",
    home_zone=JAPAN_TIME,
    purpose=Text(
        en="Members of the Diet and of the European Parliament hold the yearly meeting of the two"
        " parliaments."
    ),
    organiser_ids=(ROWS.key(SECRETARIAT),),
    host_id=ROWS.key(EP),
    led_by_id=ROWS.key(LOWER),
    focal_points=Text(en="Ms. Ingrid Hallström-Ek, EP Secretariat"),
    remarks="Preliminary draft: hours and rooms of the three calls depend on the plenary.",
    objectives=(
        Objective(
            id=ROWS.key("objective"),
            text=Text(en="Compare the work of the committees of both parliaments."),
        ),
    ),
    legs=_LEGS,
    delegations=(JAPAN, PARLIAMENT, ORGANISERS),
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
