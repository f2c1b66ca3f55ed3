"""Checks of when items are: their day, their end, their clocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ItemKind, ProgrammeItem
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where, called
from missionplanner.planning.programme_times import (
    clocks_change_on,
    go_together,
    in_clock_order,
    offset,
    takes_place,
)

# Weekdays as programmes write them, Monday first: English, Russian, Georgian, Uzbek.
_WEEKDAYS = (
    ("monday", "mon", "понедельник", "пн", "ორშაბათი", "ორშაბათს", "dushanba", "душанба"),
    ("tuesday", "tue", "вторник", "вт", "სამშაბათი", "სამშაბათს", "seshanba", "сешанба"),
    (
        "wednesday",
        "wed",
        "среда",
        "среду",
        "ср",
        "ოთხშაბათი",
        "ოთხშაბათს",
        "chorshanba",
        "чоршанба",
    ),
    ("thursday", "thu", "четверг", "чт", "ხუთშაბათი", "ხუთშაბათს", "payshanba", "пайшанба"),
    ("friday", "fri", "пятница", "пятницу", "пт", "პარასკევი", "პარასკევს", "juma", "жума"),
    ("saturday", "sat", "суббота", "субботу", "сб", "შაბათი", "შაბათს", "shanba", "шанба"),
    ("sunday", "sun", "воскресенье", "вс", "კვირა", "კვირას", "yakshanba", "якшанба"),
)
_WEEKDAY_OF = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}


def wrong_days(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """AGD-07: the weekday typed is not the date's; the item is outside the visit."""
    for item in _held(folder):
        day = item.when.day
        title = called(item, item.title)
        if day and not _weekday_fits(item.when.words, day):
            message = Message(
                "“{title}”: “{words}” does not match {day}",
                title=title,
                words=item.when.words,
                day=day,
            )
            yield _warning("AGD-07", message, item)
        if day and _is_outside(folder, item, day):
            message = Message("“{title}” on {day} is outside the visit", title=title, day=day)
            yield _warning("AGD-07", message, item)


def ends_before_starts(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """AGD-14: an item ends before it starts."""
    for item in folder.visit.programme:
        if _ends_before_it_starts(item.when):
            message = Message(
                "“{title}” ends before it starts, {starts}–{ends}",
                title=called(item, item.title),
                starts=item.when.starts,
                ends=item.when.ends,
            )
            yield _warning("AGD-14", message, item)


def changing_clocks(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """AGD-11: the clocks or the zone change within an item or within a day."""
    told: set[tuple[date, str]] = set()
    for item in _held(folder):
        when = item.when
        if _changes_zone(when):
            message = Message(
                "“{title}” crosses time zones: check that {starts} and {ends} are local times",
                title=called(item, item.title),
                starts=when.starts,
                ends=when.ends,
            )
            # A journey is bound to cross zones: there it is a reminder, elsewhere a likely slip.
            level = Level.INFORMATION if item.kind.is_travel else Level.WARNING
            yield replace(_warning("AGD-11", message, item), level=level)
        for day in sorted({day for day in (when.day, when.last_day) if day}):
            if (day, when.zone) not in told and clocks_change_on(day, when.zone):
                told.add((day, when.zone))
                message = Message(
                    "The clocks change on {day} ({zone}), the day of “{title}”",
                    day=day,
                    zone=when.zone,
                    title=called(item, item.title),
                )
                yield _warning("AGD-11", message, item)
    yield from _zone_gaps(folder)


def _zone_gaps(folder: VisitFolder) -> Iterator[Finding]:
    timed = [item for item in in_clock_order(_held(folder)) if item.when.begins_at]
    for number, after in enumerate(timed):
        before = next((row for row in reversed(timed[:number]) if go_together(row, after)), None)
        if before is None:
            continue
        left, entered = before.when.end_zone or before.when.zone, after.when.zone
        if before.when.last_day == after.when.day and _differ(after.when, left, entered):
            message = Message(
                "“{first}” and “{second}” are on one day in two time zones, {left} and {entered}",
                first=called(before, before.title),
                second=called(after, after.title),
                left=left,
                entered=entered,
            )
            yield _warning("AGD-11", message, after)


def _held(folder: VisitFolder) -> Iterator[ProgrammeItem]:
    return filter(takes_place, folder.visit.programme)


def _warning(code: str, message: Message, item: ProgrammeItem) -> Finding:
    return Finding(code, Level.WARNING, message, Where.of(item, "when"))


def _weekday_fits(words: str, day: date) -> bool:
    named = {
        _WEEKDAY_OF[word] for word in re.findall(r"\w+", words.casefold()) if word in _WEEKDAY_OF
    }
    return not named or day.weekday() in named


def _is_outside(folder: VisitFolder, item: ProgrammeItem, day: date) -> bool:
    first, last = folder.visit.starts_on, folder.visit.ends_on or folder.visit.starts_on
    if first is None or last is None or first <= day <= last:
        return False
    # People arrive the evening before and leave the day after.
    is_on_the_way = item.kind.is_travel or item.kind is ItemKind.CHECK_IN
    return not is_on_the_way or (first - day).days > 1 or (day - last).days > 1


def _ends_before_it_starts(when: When) -> bool:
    if when.kind is TimeKind.WINDOW and when.starts and when.ends:
        return when.ends < when.starts
    return when.length is not None and when.length.total_seconds() < 0


def _changes_zone(when: When) -> bool:
    return when.length is not None and _differ(when, when.zone, when.end_zone)


def _differ(when: When, one: str, other: str) -> bool:
    if when.day is None or not one or not other:
        return False
    clock = when.starts or time(12)
    return offset(when.day, clock, one) != offset(when.day, clock, other)
