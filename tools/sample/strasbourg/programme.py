"""The programme as the draft has it, with its dots, its "tbc" and its open names."""

from __future__ import annotations

from datetime import date
from typing import Any

from tools.sample.strasbourg.people import (
    ALDE,
    CHAIR,
    EP,
    LOWER,
    PENHALLOW,
    PFAEFFLE,
    PPE,
    PRESIDENT,
    PSE,
    RELATIONS,
    ROWS,
    SCHUERMANN,
)

from missionplanner.domain.person import Person
from missionplanner.domain.programme import (
    Interpretation,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.text import Text
from missionplanner.domain.when import PartOfDay, TimeKind

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2006, 10, day) for day in range(23, 27))
GERMANY, JAPAN_TIME = "Europe/Berlin", "Asia/Tokyo"
_STRASBOURG_HOTEL, _HAMBURG_HOTEL = "Hotel Regent Petite France", "Hotel Atlantic Kempinski"
_GALLERY, _LOUISE_WEISS = "Parliament, diplomatic gallery", "Louise Weiss building, N 1 E3"
_LOW = "Parliament, LOW building"
_FRANKFURT = "Frankfurt Airport"
_SEAT = "Allée du Printemps, Strasbourg"

VENUES = (
    ROWS.venue(_STRASBOURG_HOTEL, "Strasbourg", "5 rue des Moulins, Strasbourg"),
    ROWS.venue(_GALLERY, "Strasbourg", _SEAT),
    ROWS.venue(_LOUISE_WEISS, "Strasbourg", _SEAT),
    ROWS.venue(_LOW, "Strasbourg", _SEAT),
    ROWS.venue(_FRANKFURT, "Frankfurt am Main", zone=GERMANY),
    ROWS.venue(_HAMBURG_HOTEL, "Hamburg", "An der Alster 72–79, Hamburg", zone=GERMANY),
)
_TENTATIVE: dict[str, Any] = {"status": ItemStatus.TENTATIVE}
_SIMULTANEOUS: dict[str, Any] = {
    "interpretation": Interpretation.SIMULTANEOUS,
    "interpreters": Text(en="Ms. Delacroix-Hayami and a colleague to be named"),
}


def _call(group: str, who: Person) -> ProgrammeItem:
    short = group.rpartition(", ")[2]
    return ROWS.item(
        f"Call on the chairman of the {short}",
        ROWS.at(MONDAY, words="...."),
        ItemKind.COURTESY_CALL,
        status=ItemStatus.REQUESTED,
        venue_id=ROWS.place(_LOW),
        room=Text(en="Room LOW, number to follow"),
        host_ids=(ROWS.key(group),),
        counterparts=(ROWS.meets(group, who),),
    )


def _session(number: int, starts: str) -> ProgrammeItem:
    return ROWS.item(
        f"Working session {number}",
        ROWS.at(TUESDAY, starts, words=starts.replace(":", ".")),
        ItemKind.WORKING_SESSION,
        venue_id=ROWS.place(_LOUISE_WEISS),
        host_ids=(ROWS.key(RELATIONS),),
        counterparts=(ROWS.meets(f"session {number}", CHAIR),),
        led_by_id=ROWS.key("seat Hatano"),
        **_SIMULTANEOUS,
    )


_MONDAY = (
    ROWS.item(
        "Arrival of the Japanese members",
        ROWS.at(MONDAY, words="...."),
        ItemKind.ARRIVAL,
        detail=Text(en="Airport and flight number have not been told yet."),
        **_TENTATIVE,
    ),
    ROWS.item(
        "First walk through the Parliament",
        ROWS.at(MONDAY, "16:00", words="16.00"),
        ItemKind.SITE_VISIT,
        host_ids=(ROWS.key(EP),),
    ),
    ROWS.item(
        "Welcome by the President in the plenary session",
        ROWS.at(MONDAY, "17:00", words="17.00"),
        ItemKind.CEREMONY,
        venue_id=ROWS.place(_GALLERY),
        host_ids=(ROWS.key(EP),),
        counterparts=(ROWS.meets("welcome", PRESIDENT),),
    ),
    _call(PPE, PFAEFFLE),
    _call(PSE, SCHUERMANN),
    _call(ALDE, PENHALLOW),
    ROWS.item(
        "Dinner given by the leader of the Japanese delegation",
        ROWS.at(MONDAY, "20:00", words="20.00 (tbc)"),
        ItemKind.MEAL,
        detail=Text(en="Hour and place are both to be confirmed."),
        host_ids=(ROWS.key(LOWER),),
        **_TENTATIVE,
    ),
    ROWS.item(
        "Transfer to the hotel",
        ROWS.at(MONDAY, kind=TimeKind.PART_OF_DAY, part=PartOfDay.NIGHT, words="after dinner"),
        ItemKind.TRANSFER,
        venue_id=ROWS.place(_STRASBOURG_HOTEL),
    ),
)
_TUESDAY = (
    ROWS.item(
        "The two secretariats meet, if need be",
        ROWS.at(TUESDAY, "08:30", words="08.30"),
        ItemKind.MEETING,
        status=ItemStatus.IDEA,
    ),
    ROWS.item("Leave the hotel", ROWS.at(TUESDAY, words="...."), ItemKind.TRANSFER),
    _session(1, "09:00"),
    ROWS.item(
        "Lunch given by the President",
        ROWS.at(TUESDAY, "13:00", "14:30", words="13.00-14.30"),
        ItemKind.MEAL,
        venue_id=ROWS.place(_LOW),
        room=Text(en="Private room of the members’ restaurant"),
        host_ids=(ROWS.key(EP),),
    ),
    _session(2, "15:00"),
    ROWS.item("Back to the hotel", ROWS.at(TUESDAY, "18:30"), ItemKind.TRANSFER),
    ROWS.item(
        "Leave the hotel for dinner",
        ROWS.at(TUESDAY, "19:40"),
        ItemKind.TRANSFER,
        private_note="The dinner is in the hotel itself: ask whether this line is needed.",
    ),
    ROWS.item(
        "Dinner given by the chairman of the Delegation for relations with Japan",
        ROWS.at(TUESDAY, "20:00"),
        ItemKind.MEAL,
        venue_id=ROWS.place(_STRASBOURG_HOTEL),
        host_ids=(ROWS.key(RELATIONS),),
        counterparts=(ROWS.meets("dinner", CHAIR),),
    ),
)
_WEDNESDAY = (
    ROWS.item("Leave the hotel with luggage", ROWS.at(WEDNESDAY, "09:00"), ItemKind.TRANSFER),
    ROWS.item("Tour of Strasbourg", ROWS.at(WEDNESDAY, "09:30"), ItemKind.CULTURAL),
    ROWS.item(
        "Lunch given by the Parliament",
        ROWS.at(WEDNESDAY, "12:30"),
        ItemKind.MEAL,
        detail=Text(en="Place to be confirmed."),
        host_ids=(ROWS.key(EP),),
        **_TENTATIVE,
    ),
    ROWS.item(
        "By bus to Frankfurt Airport",
        ROWS.at(WEDNESDAY, "13:30", "14:00", kind=TimeKind.WINDOW, words="13.30 - 14.00"),
        ItemKind.TRANSFER,
        detail=Text(en="Two and a half to three hours on the road."),
    ),
    ROWS.item(
        "Flight LH 022 Frankfurt – Hamburg",
        ROWS.at(WEDNESDAY, "17:40", "18:40", zone=GERMANY),
        ItemKind.TRANSFER,
        venue_id=ROWS.place(_FRANKFURT),
    ),
    ROWS.item(
        "Transfer to the hotel in Hamburg",
        ROWS.at(WEDNESDAY, "18:40", zone=GERMANY),
        ItemKind.TRANSFER,
        venue_id=ROWS.place(_HAMBURG_HOTEL),
    ),
    ROWS.item(
        "Dinner given by a Vice-President",
        ROWS.at(WEDNESDAY, "19:30", zone=GERMANY),
        ItemKind.MEAL,
        detail=Text(en="The draft says “N.N.”"),
        counterparts=(ROWS.somebody("dinner in Hamburg", "Vice-President"),),
        **_TENTATIVE,
    ),
)
_THURSDAY = (
    ROWS.item(
        "Flight Hamburg – Frankfurt – Tokyo",
        ROWS.at(
            THURSDAY,
            "11:30",
            "08:25",
            ends_on=date(2006, 10, 27),
            zone=GERMANY,
            end_zone=JAPAN_TIME,
        ),
        ItemKind.DEPARTURE,
        detail=Text(en="Change of aircraft in Frankfurt, 12:40 to 13:55."),
        **_TENTATIVE,
    ),
)
PROGRAMME = (*_MONDAY, *_TUESDAY, *_WEDNESDAY, *_THURSDAY)
HOTELS = {"Strasbourg": ROWS.place(_STRASBOURG_HOTEL), "Hamburg": ROWS.place(_HAMBURG_HOTEL)}
