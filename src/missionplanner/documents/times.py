"""How papers say when something is."""

from __future__ import annotations

from datetime import date, time, timedelta

from missionplanner.documents.phrases import Phrases
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import offset

_NOON = time(12)


def clock_lines(phrases: Phrases, when: When, *, within: bool = False) -> tuple[str, ...]:
    """The time as it stands in column 1, without its first day; or `within` a sentence."""
    if when.kind is TimeKind.ALL_DAY:
        return (phrases.say(Message("all day") if within else Message("All day")),)
    if when.kind is TimeKind.PART_OF_DAY and when.part:
        return (phrases.say(value_label(when.part)),)
    if when.kind in (TimeKind.TBC, TimeKind.PART_OF_DAY) or when.starts is None:
        small, great = Message("time to be confirmed"), Message("Time to be confirmed")
        return (phrases.say(small if within else great),)
    if when.kind is TimeKind.WINDOW and when.ends:
        begins, ends = when.starts, when.ends
        small = Message("between {begins} and {ends}", begins=begins, ends=ends)
        great = Message("Between {begins} and {ends}", begins=begins, ends=ends)
        return (phrases.say(small if within else great),)
    if when.kind is TimeKind.START_ONLY or when.ends is None:
        return (f"{when.starts:%H:%M}",)
    return _from_to(phrases, when, when.starts, when.ends)


def _from_to(phrases: Phrases, when: When, starts: time, ends: time) -> tuple[str, ...]:
    lines: tuple[str, ...] = (f"{starts:%H:%M}–{ends:%H:%M}",)
    if changes_zone(when):
        begins = f"{starts:%H:%M} {phrases.city_of(when.zone)}"
        lines = (begins, f"{ends:%H:%M} {phrases.city_of(when.end_zone)}")
    if when.last_day and when.last_day != when.day:
        lines = (
            *lines,
            phrases.say(Message("on {day}", day=phrases.day_without_year(when.last_day))),
        )
    return lines


def when_words(phrases: Phrases, when: When) -> str:
    """Tuesday, 30 June 2026, 15:15–17:00 (UTC+5), for the middle of a sentence."""
    clock = ", ".join(clock_lines(phrases, when, within=True))
    if when.day is None:
        return clock
    zone = f" ({utc_offset(when.zone, when.day)})" if when.zone and when.begins_at else ""
    return f"{phrases.weekday(when.day)}, {clock}{zone}"


def zones(phrases: Phrases, when: When) -> dict[str, str]:
    """The cities whose time it is when an item begins and ends, each with its UTC offset."""
    if not when.zone or when.day is None:
        return {}
    found = {phrases.city_of(when.zone): utc_offset(when.zone, when.day)}
    if when.last_day and changes_zone(when):
        found[phrases.city_of(when.end_zone)] = utc_offset(when.end_zone, when.last_day)
    return found


def changes_zone(when: When) -> bool:
    """Whether an item is known to end in another zone than it begins in."""
    return when.ends_at is not None and when.end_zone not in ("", when.zone)


def journey_words(phrases: Phrases, when: When) -> str:
    """Both ends of a journey over zones: departure 18:40 (UTC+4), arrival 22:55 (UTC+5)."""
    if not changes_zone(when):
        return ""
    leaves, arrives = zone_times(phrases, when)
    return phrases.say(
        Message("Departure {leaves}, arrival {arrives}", leaves=leaves, arrives=arrives)
    )


def zone_times(phrases: Phrases, when: When) -> tuple[str, str]:
    """Begin and end, each with its zone; the end also with its day where it is another."""
    if when.day is None or when.last_day is None or when.starts is None or when.ends is None:
        return "", ""
    begins, ends = f"{when.starts:%H:%M}", f"{when.ends:%H:%M}"
    zones = utc_offset(when.zone, when.day), utc_offset(when.end_zone, when.last_day)
    if when.last_day != when.day:
        day = phrases.day_without_year(when.last_day)
        ends = phrases.say(Message("{time} on {day}", time=ends, day=day))
    return f"{begins} ({zones[0]})", f"{ends} ({zones[1]})"


def overdue_words(phrases: Phrases, due: date, on: date) -> str:
    """▲ overdue by 17 days, for papers of the office."""
    days = (on - due).days
    message = Message("▲ overdue by {n} day", plural="▲ overdue by {n} days", n=days)
    return phrases.say(message)


def utc_offset(zone: str, day: date) -> str:
    """UTC+5, UTC+5:30, UTC−3."""
    ahead = offset(day, _NOON, zone)
    minutes = int(abs(ahead).total_seconds() // 60)
    sign = "−" if ahead < timedelta() else "+"
    rest = f":{minutes % 60:02d}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{rest}"
