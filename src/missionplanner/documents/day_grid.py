"""The programme at a glance: a column a day, true to the minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from missionplanner.documents.blocks import DayGrid, Face, GridDay, GridItem, GridKind, Line, Run
from missionplanner.documents.blocks import Size as Type
from missionplanner.documents.phrases import NO_BREAK
from missionplanner.documents.programme_blocks import item_title, status_words, title_words
from missionplanner.documents.reading import Reading, runs
from missionplanner.documents.times import changes_zone, clock_lines, zone_times
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message
from missionplanner.planning.programme_times import by_day, offset, takes_place

# Two spaces between time and title, of which one stays at the end of a line.
_GAP = f"{NO_BREAK} "


def programme_grid(reading: Reading) -> DayGrid:
    """All items of the programme that are still meant to be held."""
    held = filter(takes_place, reading.visit.programme)
    days = tuple(_day(reading, day, items) for day, items in by_day(held) if day)
    legend = (
        (GridKind.MEETING, reading.say("meeting with the host side")),
        (GridKind.OWN, reading.say("internal item or meal")),
        (GridKind.TRANSFER, reading.say("transfer or flight")),
    )
    return DayGrid(days, legend, _zone_note(reading))


def has_grid(reading: Reading) -> bool:
    """Whether there is any day to draw."""
    return any(item.when.day and takes_place(item) for item in reading.visit.programme)


def _day(reading: Reading, day: date, items: list[ProgrammeItem]) -> GridDay:
    timed = [item for item in items if _minutes(item.when)]
    return GridDay(
        title=reading.phrases.weekday_without_year(day),
        items=tuple(_block(reading, item) for item in timed),
        aside=_cities(reading, items),
        untimed=tuple(_untimed(reading, item) for item in items if item not in timed),
    )


def _block(reading: Reading, item: ProgrammeItem) -> GridItem:
    begins, ends = _minutes(item.when) or (0, 0)
    clock = clock_lines(reading.phrases, item.when)
    more = [reading.short_names(item.host_ids), *clock[1:]]
    if changes_zone(item.when):
        clock, more = (_span(item.when),), list(_zone_lines(reading, item))
    more.append(status_words(reading, item))
    face = Face.MEDIUM if _kind(item) is GridKind.MEETING else None
    title = (replace(run, face=face) for run in runs(title_words(reading, item)))
    first = (Run(f"{clock[0]}{_GAP}", Face.MEDIUM), *title)
    rest = tuple(Line(words, size=Type.NOTE) for words in more if words)
    return GridItem(begins, ends, _kind(item), (Line(first, size=Type.NOTE), *rest))


def _untimed(reading: Reading, item: ProgrammeItem) -> Line:
    clock = ", ".join(clock_lines(reading.phrases, item.when))
    title = item_title(reading, item)
    words = Message("{clock}: {title}", clock=clock, title=title)
    return Line(reading.phrases.say(words), size=Type.NOTE)


def _kind(item: ProgrammeItem) -> GridKind:
    if item.kind.is_travel:
        return GridKind.TRANSFER
    return GridKind.OWN if item.kind.is_own or item.kind.is_meal else GridKind.MEETING


def _minutes(when: When) -> tuple[int, int] | None:
    """From its day's midnight; without an end, or with one before its begin, twice the begin."""
    if when.day is None or when.starts is None or when.begins_at is None:
        return None
    begins = when.starts.hour * 60 + when.starts.minute
    if when.ends is None or when.kind is TimeKind.START_ONLY:
        return begins, begins
    days = ((when.last_day or when.day) - when.day).days
    ends = days * 24 * 60 + when.ends.hour * 60 + when.ends.minute
    return begins, max(begins, ends)


def _span(when: When) -> str:
    return f"{when.starts:%H:%M}–{when.ends:%H:%M}"


def _zone_lines(reading: Reading, item: ProgrammeItem) -> Iterator[str]:
    begins, ends = zone_times(reading.phrases, item.when)
    if item.kind.is_travel:
        yield reading.say("dep. {time}", time=begins)
        yield reading.say("arr. {time}", time=ends)
    else:
        yield f"{begins} – {ends}"


def _cities(reading: Reading, items: list[ProgrammeItem]) -> str:
    zones: dict[str, None] = {}
    for item in items:
        zones |= dict.fromkeys((item.when.zone, item.when.end_zone))
    return " – ".join(reading.phrases.city_of(zone) for zone in zones if zone)


def _zone_note(reading: Reading) -> str:
    visit, home = reading.visit, reading.visit.home_zone
    there = next((leg.zone for leg in visit.legs if leg.zone), "")
    day = visit.starts_on
    if not (there and home and day):
        return reading.say("Local times.")
    ahead = offset(day, time(12), there) - offset(day, time(12), home)
    hours = abs(ahead) / timedelta(hours=1)
    if not ahead or not hours.is_integer():
        return reading.say("Local times.")
    first, second = (there, home) if ahead > timedelta() else (home, there)
    note = Message(
        "Local times. {first} is {n} hour ahead of {second}.",
        plural="Local times. {first} is {n} hours ahead of {second}.",
        n=int(hours),
        first=reading.phrases.city_of(first),
        second=reading.phrases.city_of(second),
    )
    return reading.phrases.say(note)
