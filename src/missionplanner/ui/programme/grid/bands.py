"""Where items collide: for each day the minutes, the items and the sentence on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from missionplanner.domain.zones import zone_of
from missionplanner.messages import Message
from missionplanner.planning.overlap_checks import Clash
from missionplanner.ui.programme.grid.layout import DAY
from missionplanner.ui.words import say


@dataclass(frozen=True, slots=True)
class Band:
    """The minutes of one day that collide, of these items."""

    day: date
    begins: int
    ends: int
    keys: frozenset[UUID]
    words: str
    who: str
    more: int = 0

    @property
    def said(self) -> str:
        """What stands on it."""
        if not self.more:
            return self.words
        return say(Message("{first}, and {n} more", first=self.words, n=self.more))


def bands(found: Iterable[Clash]) -> tuple[Band, ...]:
    """The clashes as bands; those that lie over each other are one, with the first one's words."""
    made: list[Band] = []
    for band in sorted((each for clash in found for each in _of(clash)), key=_order):
        last = made[-1] if made else None
        if last is not None and last.day == band.day and band.begins < last.ends:
            made[-1] = replace(
                last,
                ends=max(last.ends, band.ends),
                keys=last.keys | band.keys,
                more=last.more + 1,
            )
        else:
            made.append(band)
    return tuple(made)


def _order(band: Band) -> tuple[date, int, int]:
    return band.day, band.begins, band.ends


def _of(clash: Clash) -> Iterable[Band]:
    zone = zone_of(clash.first.when.zone)
    first, last = (each.astimezone(zone) for each in (clash.shared.begins, clash.shared.ends))
    who = say(Message("{who}", who=clash.who))
    words = say(
        Message(
            "{who} in both, {begins}–{ends}",
            who=clash.who,
            begins=first.time(),
            ends=last.time(),
        )
    )
    day, begins = first.date(), first.hour * 60 + first.minute
    ends = begins + clash.shared.minutes
    while True:
        yield Band(day, begins, min(ends, DAY), frozenset(clash.ids), words, who)
        if ends <= DAY:
            return
        day, begins, ends = day + timedelta(days=1), 0, ends - DAY
