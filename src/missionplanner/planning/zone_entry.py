"""What people type as a time zone: "Tashkent", "Asia/Tashkent"."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message


def read_zone(words: str) -> str:
    """The IANA name of the zone, by its whole name or its city; no words are no zone."""
    wanted = "_".join(words.split()).casefold()
    if not wanted:
        return ""
    found = _zones().get(wanted)
    if found is None:
        raise InvalidInput(
            Message(
                "“{words}” is not a time zone. Try a large city, such as Tashkent.", words=words
            )
        )
    return found


@cache
def _zones() -> dict[str, str]:
    names = sorted(available_timezones(), reverse=True)
    by_city = {name.rpartition("/")[2].casefold(): name for name in names if "/" in name}
    return {**by_city, **{name.casefold(): name for name in names}}
