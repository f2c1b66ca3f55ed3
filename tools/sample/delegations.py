"""The sample's delegations: eleven seats of five Georgian institutions, the host side, IOM."""

from __future__ import annotations

from datetime import date
from typing import Any

from tools.sample.keys import key

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.text import Text

A, B = key("group A"), key("group B")
_NOMINATED = date(2026, 6, 9)


def _seat(name: str, institution: str, role: Role = Role.MEMBER, **changes: Any) -> Participation:
    usual: dict[str, Any] = {
        "id": key(f"seat {name}"),
        "person_id": key(name),
        "institution_id": key(institution),
        "role": role,
        "nomination": Nomination.ACCEPTED,
        "nominated_on": _NOMINATED,
    }
    return Participation(**{**usual, **changes})


def _open(position: str, institution: str, **changes: Any) -> Participation:
    return Participation(
        id=key(f"seat {institution} {position}"),
        institution_id=key(institution),
        position=Text(en=position),
        nomination=Nomination.INVITED,
        **changes,
    )


GEORGIA = Delegation(
    id=key("delegation of georgia"),
    side=Side.VISITING,
    country="GEO",
    name=Text(en="Delegation of Georgia", ka="საქართველოს დელეგაცია"),
    led_by_id=key("justice-georgia"),
    participations=(
        _seat("Natia Sharvadze", "justice-georgia", Role.HEAD, group_ids=(A,)),
        _seat("Levan Tsikhelauri", "prosecution-georgia", Role.DEPUTY, group_ids=(A,)),
        _seat("Zaza Mchedlidze", "internal-affairs-georgia", group_ids=(A,)),
        _seat("Mariam Jinjolava", "foreign-affairs-georgia", group_ids=(B,)),
        _seat("Irma Gvaramadze", "state-care-georgia", group_ids=(B,)),
        _seat("Giorgi Kapianidze", "justice-georgia", Role.NOTE_TAKER, group_ids=(A,)),
        _seat(
            "Salome Dgebuadze",
            "internal-affairs-georgia",
            group_ids=(B,),
            nomination=Nomination.NOMINATED,
            remarks="The nomination letter and the e-mail spell the family name differently.",
        ),
        _open("Prosecutor", "prosecution-georgia", group_ids=(A,)),
        _open(
            "Head of Unit",
            "internal-affairs-georgia",
            group_ids=(B,),
            remarks="The ministry said on 8 June that a name would follow.",
        ),
        _open("Counsellor", "foreign-affairs-georgia", group_ids=(B,)),
        _open("Social worker", "state-care-georgia", group_ids=(B,)),
    ),
)
UZBEKISTAN = Delegation(
    id=key("host side"),
    side=Side.HOST,
    country="UZB",
    name=Text({"en": "Host side", "ka": "მასპინძელი მხარე", "uz-Latn": "Mezbon tomon"}),
    led_by_id=key("justice-uzbekistan"),
    participations=(
        _seat("Oʻtkir Gʻofurov", "justice-uzbekistan", Role.HEAD),
        _seat("Bahrom Toʻxtayev", "prosecution-uzbekistan"),
        _seat("Sanjar Hamidov", "internal-affairs-uzbekistan"),
        _seat("Nigora Yoʻldosheva", "commission-uzbekistan"),
        _open("Deputy Director", "migration-uzbekistan"),
        _seat("Aziz Rahmonov", "foreign-affairs-uzbekistan"),
        _seat("Shahlo Qodirova", "justice-uzbekistan", Role.NOTE_TAKER),
    ),
)
ORGANISERS = Delegation(
    id=key("organisers"),
    side=Side.ORGANISER,
    name=Text(en="Accompanying the delegation"),
    participations=(
        _seat("Nino Alavidze", "iom-georgia", Role.FOCAL_POINT, nominated_on=None),
        _seat("Dilnoza Ergasheva", "iom-uzbekistan", Role.FOCAL_POINT, nominated_on=None),
        _seat("Tomas Lindgaard", "iom-georgia", Role.OBSERVER, nominated_on=None),
        _seat("Rustam Gʻaniyev", "iom-uzbekistan", Role.INTERPRETER, nominated_on=None),
        _seat("Lia Okropiridze", "iom-georgia", Role.INTERPRETER, nominated_on=None),
    ),
)
