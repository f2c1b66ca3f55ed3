"""The programme: one capital together, two at the same time, and dates still to be confirmed."""

from __future__ import annotations

from datetime import date
from typing import Any

from tools.sample.central_asia.people import (
    ASANGAZY,
    CHAIR,
    EMBASSY_KG,
    EMBASSY_KZ,
    ENERGY,
    KENESH,
    MFA_KG,
    MFA_KZ,
    MFA_UZ,
    MINISTER,
    OSPANBEK,
    ROWS,
    SENATE,
    A,
    B,
)

from missionplanner.domain.ids import GroupId
from missionplanner.domain.programme import (
    Counterpart,
    Interpretation,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.text import Text
from missionplanner.domain.when import PartOfDay, TimeKind, When

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2023, 5, day) for day in range(14, 20))
ASTANA, BISHKEK, LONDON, TASHKENT = "Asia/Almaty", "Asia/Bishkek", "Europe/London", "Asia/Tashkent"
_HOTEL = "Hotel Chilonzor (sample)"
_AIRPORTS = ("Tashkent International Airport", "Nursultan Nazarbayev International Airport")
_TENTATIVE: dict[str, Any] = {"status": ItemStatus.TENTATIVE}
VENUES = (
    ROWS.venue(_HOTEL, "Tashkent", "12 Example Street, Tashkent"),
    ROWS.venue(MFA_UZ, "Tashkent"),
    ROWS.venue(_AIRPORTS[0], "Tashkent"),
    ROWS.venue(_AIRPORTS[1], "Astana", zone=ASTANA),
    ROWS.venue(EMBASSY_KZ, "Astana", "Residence, 3 Example Street, Astana", zone=ASTANA),
    ROWS.venue(EMBASSY_KG, "Bishkek", "Residence, 4 Example Street, Bishkek", zone=BISHKEK),
)


def _meeting(
    title: str, institution: str, when: When, group: tuple[GroupId, ...], *whom: Counterpart
) -> ProgrammeItem:
    return ROWS.item(
        title,
        when,
        ItemKind.MEETING,
        status=ItemStatus.REQUESTED,
        host_ids=(ROWS.key(institution),),
        group_ids=group,
        counterparts=whom,
        interpretation=Interpretation.CONSECUTIVE,
    )


_TOGETHER = (
    ROWS.item(
        "Flight London – Tashkent",
        ROWS.at(SUNDAY, "21:35", "08:20", ends_on=MONDAY, zone=LONDON, end_zone=TASHKENT),
        ItemKind.ARRIVAL,
        detail=Text(en="Through the night; the embassy meets the members at the aircraft."),
    ),
    ROWS.item(
        "Talks with the Minister of Foreign Affairs",
        ROWS.at(MONDAY, words="tbc"),
        ItemKind.MEETING,
        title=Text(
            en="Talks with the Minister of Foreign Affairs",
            ru="Переговоры с министром иностранных дел",
        ),
        venue_id=ROWS.place(MFA_UZ),
        host_ids=(ROWS.key(MFA_UZ),),
        counterparts=(ROWS.meets("talks", MINISTER),),
        led_by_id=ROWS.key(f"seat {CHAIR.display}"),
        dress=Text(en="Business"),
        private_note="The Minister’s office says “in the morning, if at all”.",
        **_TENTATIVE,
    ),
    ROWS.item(
        "Projects that the United Kingdom supports",
        ROWS.at(None, words="tbc"),
        ItemKind.SITE_VISIT,
        detail=Text(en="In Uzbekistan; which projects and on which day is to be confirmed."),
        **_TENTATIVE,
    ),
)
_SPLIT = (
    ROWS.item(
        "Flight Tashkent – Astana",
        ROWS.at(WEDNESDAY, "09:10", "11:50", end_zone=ASTANA),
        ItemKind.TRANSFER,
        venue_id=ROWS.place(_AIRPORTS[0]),
        group_ids=A,
        **_TENTATIVE,
    ),
    ROWS.item(
        "Flight Tashkent – Bishkek",
        ROWS.at(WEDNESDAY, "09:40", "11:55", end_zone=BISHKEK),
        ItemKind.TRANSFER,
        venue_id=ROWS.place(_AIRPORTS[0]),
        group_ids=B,
        **_TENTATIVE,
    ),
    _meeting(
        "Ministry of Foreign Affairs, Astana",
        MFA_KZ,
        ROWS.at(WEDNESDAY, kind=TimeKind.PART_OF_DAY, part=PartOfDay.AFTERNOON, zone=ASTANA),
        A,
        ROWS.meets("Astana", OSPANBEK),
    ),
    _meeting(
        "Deputy Foreign Minister, Bishkek",
        MFA_KG,
        ROWS.at(WEDNESDAY, "15:00", "15:30", kind=TimeKind.WINDOW, zone=BISHKEK),
        B,
        ROWS.somebody("Bishkek", "Deputy Foreign Minister", MFA_KG),
    ),
    _meeting(
        "Ministry of Energy",
        ENERGY,
        ROWS.at(THURSDAY, "10:00", zone=ASTANA, words="10 (tbc)"),
        A,
        ROWS.somebody("energy", "", ENERGY),
    ),
    _meeting(
        "Committee on International Relations of the Jogorku Kenesh",
        KENESH,
        ROWS.at(THURSDAY, "10:30", "12:00", zone=BISHKEK),
        B,
        ROWS.meets("Jogorku Kenesh", ASANGAZY),
    ),
    _meeting(
        "Foreign Relations Committee of the Senate",
        SENATE,
        ROWS.at(None, zone=ASTANA, words="date tbc"),
        A,
        ROWS.somebody("Senate", "", SENATE),
    ),
)
_EVENINGS = (
    ROWS.item(
        "Dinner at the residence in Astana",
        ROWS.at(THURSDAY, "19:00", "21:30", zone=ASTANA),
        ItemKind.MEAL,
        venue_id=ROWS.place(EMBASSY_KZ),
        group_ids=A,
    ),
    ROWS.item(
        "Reception at the residence in Bishkek",
        ROWS.at(THURSDAY, "20:30", "00:15", ends_on=FRIDAY, zone=BISHKEK),
        ItemKind.RECEPTION,
        venue_id=ROWS.place(EMBASSY_KG),
        group_ids=B,
    ),
    ROWS.item(
        "Flight Astana – London",
        ROWS.at(FRIDAY, "06:25", "12:40", zone=ASTANA, end_zone=LONDON),
        ItemKind.DEPARTURE,
        venue_id=ROWS.place(_AIRPORTS[1]),
        detail=Text(en="Change of aircraft in Istanbul."),
        group_ids=A,
        **_TENTATIVE,
    ),
    ROWS.item(
        "Flight Bishkek – London",
        ROWS.at(FRIDAY, "07:10", "13:05", zone=BISHKEK, end_zone=LONDON),
        ItemKind.DEPARTURE,
        detail=Text(en="Change of aircraft in Istanbul."),
        group_ids=B,
        **_TENTATIVE,
    ),
)
PROGRAMME = (*_TOGETHER, *_SPLIT, *_EVENINGS)
HOTEL_ID = ROWS.place(_HOTEL)
