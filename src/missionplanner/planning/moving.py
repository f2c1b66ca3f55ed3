"""How the time of an item is moved: the local clock moves, its length and its night stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

WITH_CLOCK = (TimeKind.EXACT, TimeKind.START_ONLY, TimeKind.WINDOW)


def begins(when: When) -> datetime | None:
    """The local day and time of the begin, where both are known."""
    if when.day is None or when.starts is None or when.kind not in WITH_CLOCK:
        return None
    return datetime.combine(when.day, when.starts)


def ends(when: When) -> datetime | None:
    """The local day and time of the end, or of the end of its window."""
    if begins(when) is None or when.ends is None or when.kind is TimeKind.START_ONLY:
        return None
    return datetime.combine(when.last_day or when.day or date.min, when.ends)


def lasts(when: When) -> timedelta | None:
    """How long it takes by its local clocks, where that is known."""
    first, last = begins(when), ends(when)
    return last - first if first and last else None


def later(when: When, by: timedelta) -> When:
    """The same item so much later; one that has no clock stays as it is.

    The zone stays, also after midnight: it is still the same night in the same city.
    """
    first, last = begins(when), ends(when)
    if first is None or not by:
        return when
    try:
        return _between(when, first + by, last + by if last else None)
    except OverflowError:
        raise InvalidInput(Message("No calendar has that day."), field="when") from None


def starting(when: When, at: datetime) -> When:
    """The item begun at this local time; one that had no clock has a start and no end yet."""
    length = lasts(when)
    if begins(when) is None:
        when = replace(when, kind=TimeKind.START_ONLY, part=None, ends=None, ends_on=None)
    return _between(when, at, at + length if length is not None else None)


def lasting(when: When, at: datetime, until: datetime) -> When:
    """The item from one local time to another; refused where the end is not after the start."""
    if until <= at:
        raise InvalidInput(Message("An item ends after it starts."), field="when")
    kind = TimeKind.WINDOW if when.kind is TimeKind.WINDOW else TimeKind.EXACT
    return _between(replace(when, kind=kind, part=None), at, until)


def on_day(visit: Visit, when: When, day: date) -> When:
    """The same clock times on another day, in the zone of that day where it had the usual one."""
    nights = when.ends_on - when.day if when.ends_on and when.day else None
    is_usual = when.zone in ("", zone_on(visit, when.day))
    return replace(
        when,
        day=day,
        ends_on=day + nights if nights is not None else None,
        zone=zone_on(visit, day) if is_usual else when.zone,
    )


def zone_on(visit: Visit, day: date | None) -> str:
    """The zone where the visit is on a day: of its leg, else of its first leg."""
    for leg in visit.legs:
        if day and leg.starts_on and leg.starts_on <= day <= (leg.ends_on or leg.starts_on):
            return leg.zone
    return visit.legs[0].zone if visit.legs else visit.home_zone


def whole_minutes(length: timedelta) -> int:
    """A length in whole minutes."""
    return round(length.total_seconds() / 60)


def _between(when: When, at: datetime, until: datetime | None) -> When:
    is_other_day = until is not None and until.date() != at.date()
    return replace(
        when,
        day=at.date(),
        starts=at.time(),
        ends=until.time() if until else None,
        ends_on=until.date() if until and is_other_day else None,
        # They said another time.
        words="",
    )
