"""What people type as a shift: "20", "-10", "+1:30", "1 h 30", "45 min"."""

from __future__ import annotations

import re
from datetime import timedelta

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

_SHIFT = re.compile(r"^([-+−–]?)\s*(?:(\d{1,3})\s*(?:h|:)\s*)?(\d{1,4})?\s*(?:min|m|')?\.?$")
_MOST = timedelta(hours=24)


def read_shift(words: str) -> timedelta:
    """By how much something is shifted; raises InvalidInput with the reason."""
    match = _SHIFT.match(words.strip().lower())
    if match is None or not (match[2] or match[3]):
        raise InvalidInput(
            Message("“{words}” is not a length; type minutes, such as 20 or −10.", words=words),
            field="when",
        )
    length = timedelta(hours=int(match[2] or 0), minutes=int(match[3] or 0))
    if length >= _MOST:
        raise InvalidInput(Message("A shift is shorter than a day; move it to another day."))
    return -length if match[1] in ("-", "−", "–") else length
