"""How long a day is for people: whether they can eat, and how long interpreters are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import Group
from missionplanner.messages import Message
from missionplanner.planning.moving import begins, ends, whole_minutes
from missionplanner.planning.plan import Consequence
from missionplanner.planning.programme_times import takes_place

# A normal day of an interpreter, as their associations have it.
_NORM = timedelta(hours=6)
_NOON, _AFTER_NOON, _TO_EAT = time(12), time(15), timedelta(minutes=45)
_Stretch = tuple[datetime, datetime]
_Items = Sequence[ProgrammeItem]


def shorter_lunches(
    before: _Items, after: _Items, groups: Sequence[Group], day: date
) -> Iterator[Consequence]:
    """Who had the time to eat on a day, and would have it no more."""
    hungry: list[tuple[Group | None, timedelta]] = []
    parts = tuple(groups) or (None,)
    for group in parts:
        was, left = (_time_to_eat(_of_group(items, group), day) for items in (before, after))
        if was >= _TO_EAT > left:
            hungry.append((group, left))
    if len(hungry) == len(parts):
        yield _too_short(Message("Too little time for lunch"), min(left for _, left in hungry))
        return
    for group, left in hungry:
        if group is not None:
            who = Message("Group {letter}", letter=group.letter or group.name)
            yield _too_short(Message("{who}: too little time for lunch", who=who), left)


def longer_days(before: _Items, after: _Items, day: date) -> Iterator[Consequence]:
    """Interpreters who would work beyond the norm, or be needed for longer than they are."""
    then = _interpreted(before, day)
    for who, spans in _interpreted(after, day).items():
        known = then.get(who, [])
        works, stays = _worked(spans), _from_first_to_last(spans)
        if works > max(_worked(known), _NORM):
            says = Message("{who} works {length}", who=who, length=_hours(works))
            yield Consequence(says, Message("norm {length}", length=_hours(_NORM)))
        elif known and stays > max(_from_first_to_last(known), _NORM):
            was = _from_first_to_last(known)
            beside = Message("{before} → {after}", before=_hours(was), after=_hours(stays))
            yield Consequence(Message("{who} is needed for longer", who=who), beside)


def _too_short(says: Message, left: timedelta) -> Consequence:
    beside = Message(
        "{n} min, {begins}–{ends}", n=whole_minutes(left), begins=_NOON, ends=_AFTER_NOON
    )
    return Consequence(says, beside)


def _of_group(items: _Items, group: Group | None) -> list[ProgrammeItem]:
    return [
        item
        for item in items
        if takes_place(item) and (group is None or not item.group_ids or group.id in item.group_ids)
    ]


def _time_to_eat(items: _Items, day: date) -> timedelta:
    """The longest time around noon in which there is a meal, or nothing."""
    first, last = datetime.combine(day, _NOON), datetime.combine(day, _AFTER_NOON)
    busy = sorted(
        (max(at, first), min(until, last))
        for item in items
        if not item.kind.is_meal
        for at, until in _stretch(item)
        if at < last and until > first
    )
    longest, free = timedelta(), first
    for at, until in [*busy, (last, last)]:
        longest, free = max(longest, at - free), max(free, until)
    return longest


def _interpreted(items: _Items, day: date) -> dict[str, list[_Stretch]]:
    """By the name of an interpreter when they work on a day."""
    found: dict[str, list[_Stretch]] = {}
    for item in items:
        if item.when.day == day and takes_place(item) and item.interpreters:
            for name in _names(next(iter(item.interpreters.values()))):
                found.setdefault(name, []).extend(_stretch(item))
    return {name: stretches for name, stretches in found.items() if stretches}


def _names(words: str) -> Iterator[str]:
    """Who is named: one a line, or between semicolons, each before what else is said of them."""
    for part in re.split(r"[;\n]", words):
        if name := re.split(r"[,(–]", part)[0].strip():
            yield name


def _stretch(item: ProgrammeItem) -> Iterator[_Stretch]:
    at, until = begins(item.when), ends(item.when)
    if at and until and at < until:
        yield at, until


def _worked(stretches: Sequence[_Stretch]) -> timedelta:
    return sum((until - at for at, until in stretches), timedelta())


def _from_first_to_last(stretches: Sequence[_Stretch]) -> timedelta:
    if not stretches:
        return timedelta()
    return max(until for _, until in stretches) - min(at for at, _ in stretches)


def _hours(length: timedelta) -> Message:
    hours, minutes = divmod(whole_minutes(length), 60)
    if not minutes:
        return Message("{hours} h", hours=hours)
    return Message("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02}")
