"""When something is: the local day and time as agreed, in its zone, with the words typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from missionplanner.domain.zones import zone_of


class TimeKind(StrEnum):
    """How exactly a time is known."""

    EXACT = "exact"
    START_ONLY = "start_only"
    WINDOW = "window"
    PART_OF_DAY = "part_of_day"
    ALL_DAY = "all_day"
    TBC = "tbc"


class PartOfDay(StrEnum):
    """A part of the day without a clock time."""

    EARLY = "early"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A local day and time; one unit, since its parts only change together.

    `window`: it begins between `starts` and `ends`. `ends_on` is the day of the end where it is
    another than `day`. `zone` and `end_zone` are IANA names; an empty `end_zone` is `zone`.
    """

    kind: TimeKind = TimeKind.TBC
    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    ends_on: date | None = None
    part: PartOfDay | None = None
    zone: str = ""
    end_zone: str = ""
    words: str = ""

    @property
    def begins_at(self) -> datetime | None:
        """The instant it begins; nothing where no clock time is known."""
        if self.day is None or self.starts is None or not self._has_clock:
            return None
        return _instant(self.day, self.starts, self.zone)

    @property
    def ends_at(self) -> datetime | None:
        """The instant it ends; nothing where no end is known."""
        if self.day is None or self.ends is None or self.kind is not TimeKind.EXACT:
            return None
        return _instant(self.last_day or self.day, self.ends, self.end_zone or self.zone)

    @property
    def last_day(self) -> date | None:
        """The local day on which it ends."""
        return self.ends_on or self.day

    @property
    def length(self) -> timedelta | None:
        """How long it takes, where that is known; negative where it ends before it starts."""
        begins, ends = self.begins_at, self.ends_at
        return None if begins is None or ends is None else ends - begins

    @property
    def _has_clock(self) -> bool:
        return self.kind in (TimeKind.EXACT, TimeKind.START_ONLY, TimeKind.WINDOW)


@lru_cache(maxsize=8192)
def _instant(day: date, clock: time, zone: str) -> datetime:
    # Asked for the same items again and again: by each check, each view, each step of a drag.
    try:
        return datetime.combine(day, clock, zone_of(zone)).astimezone(zone_of("UTC"))
    except OverflowError:  # in the first or last hours of the calendar
        return datetime.combine(day, clock, zone_of("UTC"))
