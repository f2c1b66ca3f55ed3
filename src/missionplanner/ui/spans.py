"""Days as people read them on the screen: spans, and how far away they are."""

from __future__ import annotations

from datetime import date

from missionplanner.messages import Message, wording
from missionplanner.ui.words import Words, language


def span(first: date | None, last: date | None) -> str:
    """The days from first to last: 29–30 June 2026."""
    spoken = wording(language())
    if first is None:
        return ""
    if last is None or last == first:
        return spoken.day(first, "yMMMMd")
    end = spoken.day(last, "yMMMMd")
    if (first.year, first.month) == (last.year, last.month) and language() in ("en", "pseudo"):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{spoken.day(first, 'MMMMd')} – {end}"
    return f"{spoken.day(first, 'yMMMMd')} – {end}"


def distance(first: date | None, last: date | None, today: date) -> tuple[str, Words]:
    """How far a visit is from today: the number, and the word after it."""
    if first is None:
        return "", Message("no date yet")
    last = last or first
    if today < first:
        days = (first - today).days
        return str(days), Message("day to go", plural="days to go", n=days)
    if today > last:
        days = (today - last).days
        return str(days), Message("day since the visit", plural="days since the visit", n=days)
    day, of = (today - first).days + 1, (last - first).days + 1
    return "", Message("day {day} of {of}", day=day, of=of)


def parsed(iso: str) -> date | None:
    """The day of a list's row."""
    return date.fromisoformat(iso) if iso else None


def short_day(day: date, today: date) -> str:
    """A day of this year without the year: 12 June."""
    return wording(language()).day(day, "MMMMd" if day.year == today.year else "yMMMMd")
