"""What the grid shows of a visit: its days with their heads, and where each item stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import called
from missionplanner.planning.moving import zone_on
from missionplanner.planning.overlap_checks import Clash, Clashes
from missionplanner.planning.programme_times import in_clock_order, is_firm, takes_place
from missionplanner.ui.programme.grid.bands import Band, bands
from missionplanner.ui.programme.grid.faces import Face, Faces, item_icon
from missionplanner.ui.programme.grid.layout import Piece, Timed, has_clock, pieces, timed
from missionplanner.ui.programme.times import start_words
from missionplanner.ui.words import language, say

# Of a visit that is longer only the days with items are shown.
_MOST_DAYS = 31
_MOST_LANES = 3
# A day before or after the visit with no more items, and none beside another, is narrow.
_FEW = 3
# What begins in the night before is no morning.
_DAWN = 5 * 60


@dataclass(frozen=True, slots=True)
class Lane:
    """Something of a day that has no hours: all day, part of it, or still to be confirmed."""

    key: UUID | None
    words: str
    icon: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A column: what its head says, and how many tracks it parts into."""

    day: date
    name: str
    facts: str
    lanes: tuple[Lane, ...]
    tracks: tuple[str, ...]
    width_in_tracks: int
    is_quiet: bool = False


@dataclass(frozen=True)
class Contents:
    """The whole of a visit's programme, ready to be painted and pointed at."""

    folder: VisitFolder
    times: Mapping[UUID, When] = field(default_factory=dict)
    """Times that are only planned; their items stand there, and are dashed where they stood."""

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.folder.visit

    @cached_property
    def items(self) -> dict[UUID, ProgrammeItem]:
        """The items by id, at the times that they would have."""
        return {
            item.id: replace(item, when=self.times[item.id]) if item.id in self.times else item
            for item in self.visit.programme
        }

    @cached_property
    def sides(self) -> dict[UUID, int]:
        """The groups from left to right."""
        return {group.id: at for at, group in enumerate(self.visit.groups)}

    @cached_property
    def faces(self) -> dict[UUID, Face]:
        """What stands on each item."""
        made = Faces(self.folder)
        return {key: made.of(item) for key, item in self.items.items()}

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Where the items with hours stand."""
        return pieces(filter(None, map(self.timed, self.items.values())))

    @cached_property
    def old_pieces(self) -> tuple[Piece, ...]:
        """Where those stood that are only planned elsewhere."""
        if not self.times:
            return ()
        return tuple(p for p in Contents(self.folder).pieces if p.key in self.times)

    def timed(self, item: ProgrammeItem) -> Timed | None:
        """An item at the side of its group."""
        sides = [self.sides[each] for each in item.group_ids if each in self.sides]
        return timed(item.id, item.when, min(sides)) if sides else timed(item.id, item.when)

    @cached_property
    def by_day(self) -> dict[date, list[Piece]]:
        """The pieces of each day, in the order of the clock."""
        found: dict[date, list[Piece]] = {}
        for piece in self.pieces:
            found.setdefault(piece.day, []).append(piece)
        return found

    @cached_property
    def mornings(self) -> tuple[Piece, ...]:
        """Where one looks first: each day's first item by daylight, on the visit's own days."""
        own = [of_day for day, of_day in sorted(self.by_day.items()) if self._is_of_visit(day)]
        of_days = own or [of_day for _, of_day in sorted(self.by_day.items())]
        fresh = [[p for p in of_day if not p.is_from_before] for of_day in of_days]
        light = [[p for p in of_day if p.begins >= _DAWN] for of_day in fresh]
        return tuple(
            min(each, key=lambda p: p.begins) for each in (light if any(light) else fresh) if each
        )

    @cached_property
    def to_place(self) -> tuple[ProgrammeItem, ...]:
        """What has no day yet, or no time on its day."""
        return tuple(item for item in in_clock_order(self.items.values()) if _is_to_place(item))

    @cached_property
    def prepared(self) -> Clashes:
        """Asked at each step of a drag."""
        return Clashes(self.folder)

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Everything that collides."""
        if self.times:
            folder = replace(
                self.folder, visit=replace(self.visit, programme=tuple(self.items.values()))
            )
            return Clashes(folder).all()
        return self.prepared.all()

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """Where that is."""
        return bands(self.clashes)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The columns from left to right."""
        return tuple(map(self._day, sorted({*self._visit_days(), *self._item_days()})))

    @cached_property
    def lanes(self) -> int:
        """How many lines all heads have for what has no hours."""
        return max((len(day.lanes) for day in self.days), default=0)

    def zones(self, day: date) -> tuple[str, str]:
        """What the clock of home and the clock of a day are called; one where they are alike."""
        zone = zone_on(self.visit, day)
        here = next((leg.city for leg in self.visit.legs if leg.zone == zone), None)
        name = here.in_(language(), "en") if here else ""
        home = self.visit.home_zone
        city = wording(language()).city
        return ("" if home in ("", zone) else city(home)), name or city(zone)

    def _visit_days(self) -> Iterator[date]:
        first, last = self.visit.starts_on, self.visit.ends_on
        if first is not None:
            last = last if last and (last - first).days < _MOST_DAYS else first
            yield from (first + timedelta(days=n) for n in range((last - first).days + 1))

    def _item_days(self) -> Iterator[date]:
        # What only runs on into a night after the visit makes no day of its own.
        yield from (item.when.day for item in self.items.values() if item.when.day)

    def _day(self, day: date) -> Day:
        of_day = [item for item in self.items.values() if item.when.day == day]
        stand = self.by_day.get(day, [])
        widest = max((round(1 / (each.right - each.left)) for each in stand), default=1)
        return Day(
            day,
            wording(language()).day(day, "MMMMEd"),
            self._facts(day, of_day),
            tuple(_shortened([_lane(item) for item in of_day if _is_in_lane(item)])),
            self._tracks(stand),
            widest,
            not self._is_of_visit(day) and len(of_day) <= _FEW and widest == 1,
        )

    def _is_of_visit(self, day: date) -> bool:
        first = self.visit.starts_on
        return first is not None and first <= day <= (self.visit.ends_on or first)

    def _facts(self, day: date, of_day: Sequence[ProgrammeItem]) -> str:
        held = [item for item in of_day if takes_place(item)]
        loose = sum(not is_firm(item) for item in held)
        parts = [say(Message("{n} item", plural="{n} items", n=len(held)))]
        count = sum(clash.first.when.day == day for clash in self.clashes)
        if count:
            parts.append(say(Message("{n} clash", plural="{n} clashes", n=count)))
        if loose:
            parts.append(say(Message("{n} unconfirmed", n=loose)))
        facts = ", ".join(parts) if held else say(Message("nothing yet"))
        first = self.visit.starts_on
        if first is None or not self._is_of_visit(day):
            return facts
        return f"{say(Message('day {n}', n=(day - first).days + 1))} · {facts}"

    def _tracks(self, stand: Iterable[Piece]) -> tuple[str, ...]:
        """The names of the groups, where the day parts into theirs; else for whom it is."""
        groups = self.visit.groups
        if not groups:
            return ()
        parted = {each.side for each in stand if each.right - each.left < 1}
        if any(self.sides[group.id] in parted for group in groups):
            return tuple(_group(g.letter, g.name.in_(language(), "en")) for g in groups)
        return (say(Message("Everybody together")),)


def _is_to_place(item: ProgrammeItem) -> bool:
    if not takes_place(item):
        return False
    return item.when.day is None or (item.when.kind is TimeKind.TBC)


def _is_in_lane(item: ProgrammeItem) -> bool:
    return not has_clock(item.when)


def _lane(item: ProgrammeItem) -> Lane:
    title = say(Message("{item}", item=called(item, item.title)))
    is_open = item.when.kind not in (TimeKind.ALL_DAY,) or not is_firm(item)
    if item.when.kind is not TimeKind.ALL_DAY:
        words = Message("{time}: {item}", time=say(start_words(item.when)), item=title)
        title = say(words)
    return Lane(item.id, title, item_icon(item), is_open and takes_place(item))


def _shortened(lanes: list[Lane]) -> list[Lane]:
    if len(lanes) <= _MOST_LANES:
        return lanes
    rest = len(lanes) - _MOST_LANES + 1
    more = Lane(None, say(Message("{n} more without a time", n=rest)))
    return [*lanes[: _MOST_LANES - 1], more]


def _group(letter: str, name: str) -> str:
    return f"{letter}  {name}" if letter and name else letter or name
