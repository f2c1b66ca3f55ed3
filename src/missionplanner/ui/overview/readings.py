"""What people type into the facts of a visit, understood or refused with a reason."""

from __future__ import annotations

from zoneinfo import available_timezones

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message


def language_tags(typed: str) -> tuple[str, ...]:
    """The languages, each once, in the order in which they were typed."""
    tags = tuple(dict.fromkeys(tag.strip() for tag in typed.replace(";", ",").split(",")))
    tags = tuple(tag for tag in tags if tag)
    wrong = [tag for tag in tags if not tag.replace("-", "").isalnum() or not tag.isascii()]
    if wrong or not tags:
        raise InvalidInput(
            Message("“{words}” are no language tags; write them as en, ka, uz-Cyrl.", words=typed)
        )
    return tags


def whole_number(typed: str) -> int:
    """The number."""
    if not typed.strip().isdecimal():
        raise InvalidInput(Message("“{words}” is not a whole number.", words=typed))
    return int(typed)


def known_zone(typed: str) -> str:
    """The time zone of this name, by its whole name or its city."""
    name = typed.strip().replace(" ", "_")
    zones = {zone.casefold(): zone for zone in available_timezones()}
    cities = {zone.rpartition("/")[2]: whole for zone, whole in zones.items()}
    found = zones.get(name.casefold()) or cities.get(name.casefold())
    if name and not found:
        raise InvalidInput(
            Message("“{words}” is not a time zone; write it as Asia/Tashkent.", words=typed)
        )
    return found or ""
