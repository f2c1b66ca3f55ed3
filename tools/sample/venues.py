"""The sample's places, all invented but the city."""

from __future__ import annotations

from typing import Any

from tools.sample.keys import key

from missionplanner.domain.marks import INSIDE
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue

_CITY = Text({"en": "Tashkent", "ka": "ტაშკენტი", "uz-Cyrl": "Тошкент", "uz-Latn": "Toshkent"})


def _venue(place: str, **changes: Any) -> Venue:
    usual: dict[str, Any] = {
        "id": key(place),
        "name": Text(en=place),
        "city": _CITY,
        "zone": "Asia/Tashkent",
    }
    return Venue(**{**usual, **changes})


VENUES = (
    _venue(
        "Hotel Navroʻz (sample)",
        name=Text({"en": "Hotel Navroʻz (sample)", "uz-Latn": "“Navroʻz” mehmonxonasi (namuna)"}),
        address=Text(en="1 Example Street, Tashkent"),
        entrance=Text(en="Main entrance; cars wait in the yard"),
    ),
    _venue(
        "Ministry of Justice",
        address=Text(en="2 Example Square, Tashkent"),
        entrance=Text(en="Entrance 1; passports are shown at the gate"),
    ),
    _venue("Prosecutor General’s Office", address=Text(en="3 Example Street, Tashkent")),
    _venue("Migration Agency", address=Text(en="4 Example Street, Tashkent")),
    _venue("Ministry of Foreign Affairs", address=Text(en="5 Example Square, Tashkent")),
    _venue("National Commission", address=Text(en="6 Example Street, Tashkent")),
    _venue("Restaurant Chinor (sample)", address=Text(en="7 Example Street, Tashkent")),
    _venue(
        "Tashkent International Airport",
        entrance=Text(en="Arrivals: IOM Uzbekistan waits with a sign at exit 2"),
    ),
    _venue(
        "Tbilisi International Airport",
        city=Text(en="Tbilisi", ka="თბილისი"),
        zone="Asia/Tbilisi",
    ),
    _venue(
        "Duty unit of the police (sample)",
        seen_by=INSIDE,
        address=Text(en="Told by the host on the day"),
        remarks="The host asked not to print where this unit sits.",
    ),
)
