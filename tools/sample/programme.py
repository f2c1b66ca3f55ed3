"""The sample's programme: two days in Tashkent with the flights around them, all invented."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from tools.sample.delegations import A, B
from tools.sample.keys import key

from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import (
    Counterpart,
    Interpretation,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.text import Text
from missionplanner.domain.when import PartOfDay, TimeKind, When

SUNDAY, MONDAY, TUESDAY = date(2026, 6, 28), date(2026, 6, 29), date(2026, 6, 30)
WEDNESDAY = date(2026, 7, 1)
TASHKENT, TBILISI = "Asia/Tashkent", "Asia/Tbilisi"
PROSECUTE, PROTECT, PREVENT = key("prosecute"), key("protect"), key("prevent")
_HOTEL = key("Hotel Navroʻz (sample)")
_CONSECUTIVE: dict[str, Any] = {
    "interpretation": Interpretation.CONSECUTIVE,
    "interpreters": Text(en="Mr. Gʻaniyev, Georgian and Uzbek"),
}


def at(day: date, starts: str, ends: str = "", **changes: Any) -> When:
    """From one time to another in Tashkent; without an end only the start is known."""
    usual: dict[str, Any] = {
        "kind": TimeKind.EXACT if ends else TimeKind.START_ONLY,
        "day": day,
        "starts": time.fromisoformat(starts),
        "ends": time.fromisoformat(ends) if ends else None,
        "zone": TASHKENT,
    }
    return When(**{**usual, **changes})


def _item(name: str, when: When, kind: ItemKind, **changes: Any) -> ProgrammeItem:
    usual: dict[str, Any] = {
        "id": key(f"item {name}"),
        "title": Text(en=name),
        "when": when,
        "kind": kind,
        "status": ItemStatus.CONFIRMED,
    }
    return ProgrammeItem(**{**usual, **changes})


def _meets(item: str, name: str, institution: str, **changes: Any) -> Counterpart:
    usual: dict[str, Any] = {
        "id": key(f"counterpart {item} {name or institution}"),
        "person_id": key(name) if name else None,
        "institution_id": key(institution),
        "is_confirmed": bool(name),
    }
    return Counterpart(**{**usual, **changes})


_ARRIVAL = (
    _item(
        "Flight Tbilisi – Tashkent",
        at(SUNDAY, "18:40", "22:55", zone=TBILISI, end_zone=TASHKENT, words="18.40–22.55"),
        ItemKind.ARRIVAL,
        title=Text(en="Flight Tbilisi – Tashkent", ka="ფრენა თბილისი – ტაშკენტი"),
        venue_id=key("Tbilisi International Airport"),
        detail=Text(en="Meet at the check-in desks at 16:30. Three hours fifteen minutes."),
    ),
    _item(
        "Transfer to the hotel",
        at(SUNDAY, "23:40", "00:20", ends_on=MONDAY),
        ItemKind.TRANSFER,
        venue_id=_HOTEL,
        detail=Text(en="Ms. Ergasheva of IOM Uzbekistan meets the delegation. Cars 1 and 2."),
    ),
)
_MONDAY = (
    _item(
        "Internal briefing of the delegation",
        at(MONDAY, "08:15", "08:50"),
        ItemKind.BRIEFING,
        seen_by=INSIDE,
        venue_id=_HOTEL,
        room=Text(en="Meeting room 2"),
        detail=Text(en="Delegation and IOM only. Last word on who speaks to which point."),
        private_note="Ask Ms. Sharvadze whether the readmission question comes up at all.",
    ),
    _item(
        "Leave the hotel",
        at(MONDAY, "09:00"),
        ItemKind.TRANSFER,
        venue_id=_HOTEL,
        detail=Text(en="Cars 1 and 2, twenty minutes. Passports are needed at the gate."),
    ),
    _item(
        "Opening meeting",
        at(MONDAY, "09:30", "10:30"),
        ItemKind.TALKS,
        title=Text(en="Opening meeting", ka="გახსნითი შეხვედრა"),
        venue_id=key("Ministry of Justice"),
        room=Text(en="Hall 3, first floor"),
        host_ids=(key("justice-uzbekistan"),),
        counterparts=(
            _meets("opening", "Oʻtkir Gʻofurov", "justice-uzbekistan"),
            _meets("opening", "Shahlo Qodirova", "justice-uzbekistan"),
        ),
        led_by_id=key("seat Natia Sharvadze"),
        detail=Text(en="Group photograph at 10:25."),
        objective_ids=(PROSECUTE, PROTECT, PREVENT),
        dress=Text(en="Business"),
        private_note="The host side asked for an opening word of five minutes, not ten.",
        **_CONSECUTIVE,
    ),
    _item(
        "Working session: legal frame and mutual legal assistance",
        at(MONDAY, "10:50", "12:30"),
        ItemKind.WORKING_SESSION,
        title=Text(
            en="Working session: legal frame and mutual legal assistance",
            ka="სამუშაო სესია: სამართლებრივი ჩარჩო და ურთიერთდახმარება",
        ),
        venue_id=key("Ministry of Justice"),
        room=Text(en="Hall 3, first floor"),
        host_ids=(key("justice-uzbekistan"), key("prosecution-uzbekistan")),
        counterparts=(
            _meets("session", "Shahlo Qodirova", "justice-uzbekistan"),
            _meets("session", "Bahrom Toʻxtayev", "prosecution-uzbekistan"),
        ),
        led_by_id=key("seat Levan Tsikhelauri"),
        detail=Text(en="Fifteen minutes a side, then discussion. Coffee is served in the room."),
        objective_ids=(PROSECUTE,),
        **_CONSECUTIVE,
    ),
    _item(
        "Working lunch",
        at(MONDAY, "12:30", "14:00"),
        ItemKind.MEAL,
        title=Text(en="Working lunch", ka="სამუშაო სადილი"),
        venue_id=key("Restaurant Chinor (sample)"),
        host_ids=(key("justice-uzbekistan"),),
        detail=Text(en="Seated by precedence; two toasts, interpreted."),
    ),
    _item(
        "Prosecution of traffickers",
        at(MONDAY, "14:30", "16:00"),
        ItemKind.MEETING,
        title=Text(en="Prosecution of traffickers", ka="ტრეფიკერთა სისხლისსამართლებრივი დევნა"),
        venue_id=key("Prosecutor General’s Office"),
        host_ids=(key("prosecution-uzbekistan"),),
        counterparts=(_meets("prosecution", "Bahrom Toʻxtayev", "prosecution-uzbekistan"),),
        group_ids=(A,),
        led_by_id=key("seat Levan Tsikhelauri"),
        detail=Text(en="Requests, evidence, joint teams, contact points."),
        objective_ids=(PROSECUTE,),
        **_CONSECUTIVE,
    ),
    _item(
        "Safe avenues for labour migrants",
        at(MONDAY, "14:30", "16:00"),
        ItemKind.MEETING,
        title=Text(en="Safe avenues for labour migrants", ka="შრომითი მიგრანტების უსაფრთხო გზები"),
        status=ItemStatus.REQUESTED,
        venue_id=key("Migration Agency"),
        host_ids=(key("migration-uzbekistan"),),
        counterparts=(
            _meets("migration", "", "migration-uzbekistan", position=Text(en="Deputy Director")),
        ),
        group_ids=(B,),
        led_by_id=key("seat Mariam Jinjolava"),
        detail=Text(en="Information before departure, recruitment, complaints."),
        objective_ids=(PREVENT,),
        interpretation=Interpretation.CONSECUTIVE,
        interpreters=Text(en="Ms. Okropiridze, Georgian and Russian"),
    ),
    _item(
        "Visit to a duty unit of the police",
        at(MONDAY, "16:30", "17:30"),
        ItemKind.SITE_VISIT,
        venue_id=key("Duty unit of the police (sample)"),
        host_ids=(key("internal-affairs-uzbekistan"),),
        counterparts=(_meets("police", "Sanjar Hamidov", "internal-affairs-uzbekistan"),),
        led_by_id=key("seat Zaza Mchedlidze"),
        detail=Text(en="No photographs inside the building."),
        objective_ids=(PROSECUTE,),
        **_CONSECUTIVE,
    ),
    _item(
        "Dinner in honour of the delegation",
        at(MONDAY, "19:00", "21:00"),
        ItemKind.RECEPTION,
        title=Text(en="Dinner in honour of the delegation", ka="ვახშამი დელეგაციის პატივსაცემად"),
        venue_id=key("Restaurant Chinor (sample)"),
        host_ids=(key("justice-uzbekistan"),),
        detail=Text(en="Cars at 18:35."),
        dress=Text(en="Business"),
    ),
)
_TUESDAY = (
    _item(
        "Protection of victims",
        at(TUESDAY, "09:15", "10:30"),
        ItemKind.ROUND_TABLE,
        title=Text(en="Protection of victims: referral and return", ka="მსხვერპლთა დაცვა"),
        venue_id=key("National Commission"),
        host_ids=(key("commission-uzbekistan"),),
        counterparts=(_meets("protection", "Nigora Yoʻldosheva", "commission-uzbekistan"),),
        led_by_id=key("seat Irma Gvaramadze"),
        detail=Text(en="Referral, standards of assistance, return with consent."),
        objective_ids=(PROTECT,),
        **_CONSECUTIVE,
    ),
    _item(
        "Courtesy call at the Ministry of Foreign Affairs",
        When(kind=TimeKind.TBC, day=TUESDAY, zone=TASHKENT, words="late morning, TBC"),
        ItemKind.COURTESY_CALL,
        status=ItemStatus.REQUESTED,
        venue_id=key("Ministry of Foreign Affairs"),
        host_ids=(key("foreign-affairs-uzbekistan"),),
        counterparts=(
            _meets("courtesy", "Aziz Rahmonov", "foreign-affairs-uzbekistan", is_confirmed=False),
        ),
        led_by_id=key("seat Natia Sharvadze"),
        detail=Text(en="Head and deputy head of delegation, one note-taker."),
    ),
    _item(
        "Lunch",
        at(TUESDAY, "12:30", "13:45"),
        ItemKind.MEAL,
        venue_id=_HOTEL,
    ),
    _item(
        "Time for consultations between the institutions",
        When(
            kind=TimeKind.PART_OF_DAY,
            day=TUESDAY,
            part=PartOfDay.AFTERNOON,
            zone=TASHKENT,
            words="early afternoon",
        ),
        ItemKind.FREE_TIME,
        status=ItemStatus.TENTATIVE,
        detail=Text(en="Each institution meets its counterpart where it wishes."),
    ),
    _item(
        "Wrap-up meeting",
        at(TUESDAY, "15:15", "17:00"),
        ItemKind.WRAP_UP,
        title=Text(en="Wrap-up meeting", ka="შემაჯამებელი შეხვედრა"),
        venue_id=key("Ministry of Justice"),
        room=Text(en="Hall 3, first floor"),
        host_ids=(key("justice-uzbekistan"),),
        counterparts=(
            _meets("wrap-up", "Oʻtkir Gʻofurov", "justice-uzbekistan"),
            _meets("wrap-up", "Bahrom Toʻxtayev", "prosecution-uzbekistan"),
            _meets("wrap-up", "Sanjar Hamidov", "internal-affairs-uzbekistan"),
            _meets("wrap-up", "Nigora Yoʻldosheva", "commission-uzbekistan"),
        ),
        led_by_id=key("seat Natia Sharvadze"),
        detail=Text(en="The principles of cooperation and the follow-up are read back."),
        objective_ids=(PROSECUTE, PROTECT, PREVENT),
        **_CONSECUTIVE,
    ),
    _item(
        "Press point",
        When(
            kind=TimeKind.WINDOW,
            day=TUESDAY,
            starts=time(17, 0),
            ends=time(17, 15),
            zone=TASHKENT,
        ),
        ItemKind.PRESS,
        status=ItemStatus.PROPOSED,
        venue_id=key("Ministry of Justice"),
        detail=Text(en="Only if both sides have cleared the text by then."),
    ),
    _item(
        "Debrief of the delegation",
        at(TUESDAY, "17:30", "18:15"),
        ItemKind.BRIEFING,
        seen_by=INSIDE,
        venue_id=_HOTEL,
        room=Text(en="Meeting room 2"),
        detail=Text(en="Evaluation forms."),
    ),
)
_DEPARTURE = (
    _item(
        "Transfer to the airport",
        at(TUESDAY, "20:45", "21:20"),
        ItemKind.TRANSFER,
        venue_id=key("Tashkent International Airport"),
        detail=Text(en="Cars 1 and 2. Registration slips of the hotel are kept at hand."),
    ),
    _item(
        "Flight Tashkent – Tbilisi",
        at(
            TUESDAY,
            "23:40",
            "02:10",
            ends_on=WEDNESDAY,
            end_zone=TBILISI,
            words="23.40–02.10 (+1)",
        ),
        ItemKind.DEPARTURE,
        title=Text(en="Flight Tashkent – Tbilisi", ka="ფრენა ტაშკენტი – თბილისი"),
        venue_id=key("Tashkent International Airport"),
    ),
)
PROGRAMME = (*_ARRIVAL, *_MONDAY, *_TUESDAY, *_DEPARTURE)
