"""Check that nobody is asked to be in two places at the same time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.zones import zone_of
from missionplanner.messages import Message
from missionplanner.planning.attending import Attending
from missionplanner.planning.finding import Finding, Level, Where, called
from missionplanner.planning.programme_times import Span, span, takes_place


@dataclass(frozen=True, slots=True)
class Clash:
    """Two items that somebody would have to be in at once; `first` begins first."""

    first: ProgrammeItem
    second: ProgrammeItem
    who: Message | str
    shared: Span

    @property
    def ids(self) -> frozenset[ProgrammeItemId]:
        """Which two items collide."""
        return frozenset((self.first.id, self.second.id))


class Clashes:
    """The clashes of one programme, prepared once, to be asked at each step of a drag."""

    def __init__(self, folder: VisitFolder) -> None:
        self._attending = Attending(folder)
        self._timed = sorted(_timed(folder.visit.programme), key=_begins)
        self._longest = max((each.ends - each.begins for each, _ in self._timed), default=None)

    def all(self) -> tuple[Clash, ...]:
        """Every clash as the programme stands."""
        return tuple(self._among(self._timed))

    def of(self, *items: ProgrammeItem) -> tuple[Clash, ...]:
        """What these items would collide with, as they are given here: moved, or new."""
        given = list(_timed(items))
        ids = {item.id for item in items}
        found = list(self._among(sorted(given, key=_begins)))
        for mine in given:
            for other in self._near(mine[0]):
                if _overlap(mine[0], other[0]) and other[1].id not in ids:
                    found += self._clash(*sorted((mine, other), key=_begins))
        return tuple(sorted(found, key=lambda clash: (clash.shared.begins, clash.shared.ends)))

    def _near(self, spent: Span) -> Sequence[_Timed]:
        """Those that may overlap it: no other begins early enough and lasts long enough."""
        if self._longest is None:
            return ()
        first = bisect_left(self._timed, spent.begins - self._longest, key=_begin)
        return self._timed[first : bisect_left(self._timed, spent.ends, key=_begin)]

    def _among(self, timed: list[_Timed]) -> Iterator[Clash]:
        for index, first in enumerate(timed):
            for second in timed[index + 1 :]:
                if second[0].begins >= first[0].ends:
                    break
                yield from self._clash(first, second)

    def _clash(self, first: _Timed, second: _Timed) -> Iterator[Clash]:
        shared = first[0].shared_with(second[0])
        who = self._attending.in_both(first[1], second[1])
        if shared and who:
            yield Clash(first[1], second[1], who, shared)


_Timed = tuple[Span, ProgrammeItem]


def clashes(folder: VisitFolder, moved: Iterable[ProgrammeItem] = ()) -> tuple[Clash, ...]:
    """The clashes of a programme: all, or those of the items that are given as moved."""
    given = tuple(moved)
    return Clashes(folder).of(*given) if given else Clashes(folder).all()


def overlaps(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """AGD-01: two items overlap for the same person or group; parallel groups are fine."""
    return map(_finding, Clashes(folder).all())


def _timed(items: Iterable[ProgrammeItem]) -> Iterator[_Timed]:
    for item in items:
        spent = span(item.when)
        if spent and takes_place(item):
            yield spent, item


def _begins(timed: _Timed) -> tuple[object, ...]:
    # Of two that begin together always the same one comes first, wherever they stand.
    return timed[0].begins, timed[0].ends, timed[1].id.bytes


def _begin(timed: _Timed) -> datetime:
    return timed[0].begins


def _overlap(one: Span, other: Span) -> bool:
    return one.begins < other.ends and other.begins < one.ends


def _finding(clash: Clash) -> Finding:
    first, second, shared = clash.first, clash.second, clash.shared
    zone = zone_of(second.when.zone)
    first_end = first.when.ends_at
    later = first_end.astimezone(zone).time() if first_end else None
    message = Message(
        "{who}: “{first}” and “{second}” overlap by {n} minute, {begins}–{ends}",
        plural="{who}: “{first}” and “{second}” overlap by {n} minutes, {begins}–{ends}",
        who=clash.who,
        first=called(first, first.title),
        second=called(second, second.title),
        n=shared.minutes,
        begins=shared.begins.astimezone(zone),
        ends=shared.ends.astimezone(zone).time(),
    )
    fix = Message("Start at {time}", time=later)
    return Finding("AGD-01", Level.WARNING, message, Where.of(second, "when"), fix)
