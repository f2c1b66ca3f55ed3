"""How moments, ages and sizes are said in the settings."""

from __future__ import annotations

from datetime import datetime, timedelta

from missionplanner.messages import Message, wording
from missionplanner.ui.words import Words, language


def moment(at: datetime) -> Words:
    """A day and a time of the laptop's own clock."""
    local = at.astimezone()
    return f"{wording(language()).day(local.date())}, {local:%H:%M}"


def age(at: datetime, now: datetime) -> Words:
    """How long ago it was."""
    gone = now - at
    if gone < timedelta(minutes=1):
        return Message("just now")
    if gone < timedelta(hours=1):
        n = gone // timedelta(minutes=1)
        return Message("{n} minute ago", plural="{n} minutes ago", n=n)
    if gone < timedelta(days=1):
        n = gone // timedelta(hours=1)
        return Message("{n} hour ago", plural="{n} hours ago", n=n)
    return Message("{n} day ago", plural="{n} days ago", n=gone.days)


def size(of_bytes: int) -> Words:
    """How large a file is."""
    return Message("{size} MB", size=f"{of_bytes / 1_000_000:.1f}")
