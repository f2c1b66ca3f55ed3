"""What a plan breaks and mends: the programme as it stands beside what it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import chain

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ItemKind, ProgrammeItem
from missionplanner.domain.visit import Leg, Visit
from missionplanner.domain.when import When
from missionplanner.domain.zones import zone_of
from missionplanner.messages import Message
from missionplanner.planning import time_checks
from missionplanner.planning.finding import WORST_FIRST, Finding, Level, called
from missionplanner.planning.long_days import longer_days, shorter_lunches
from missionplanner.planning.moving import begins, ends
from missionplanner.planning.overlap_checks import Clash, Clashes
from missionplanner.planning.plan import Consequence, Move, Plan, Stay
from missionplanner.planning.programme_times import go_together, takes_place

_CHECKS = (time_checks.ends_before_starts, time_checks.wrong_days, time_checks.changing_clocks)
_SMALL_HOURS = time(5)
_Pairs = dict[frozenset[ProgrammeItemId], Clash]


def unweighed(_folder: VisitFolder, moves: Sequence[Move], stays: Sequence[Stay] = ()) -> Plan:
    """The plan of these moves, for who does it without looking at what it breaks and mends."""
    return Plan(tuple(sorted(filter(_is_otherwise, moves), key=_by_new_time)), tuple(stays))


def weighed(folder: VisitFolder, moves: Sequence[Move], stays: Sequence[Stay] = ()) -> Plan:
    """The plan of these moves with all that would be otherwise than it is now."""
    plan = unweighed(folder, moves, stays)
    changed = plan.moves
    if not changed:
        return plan
    days = {when.day for move in changed for when in (move.item.when, move.when)}
    after = _of_days(replace(folder, visit=plan.applied(folder.visit)), days)
    before = _of_days(folder, days)
    # Only what moves can come to collide, or cease to.
    prepared = Clashes(folder)
    was = _pairs(prepared.of(*(move.item for move in changed)))
    will = _pairs(prepared.of(*(replace(move.item, when=move.when) for move in changed)))
    breaks = chain(
        _collisions(was, will),
        _found(before, after),
        _told_of_each(after.visit, changed, will),
        _long_days(before.visit, after.visit, sorted(filter(None, days))),
    )
    mends = chain(_collisions(will, was), _found(after, before))
    return replace(plan, consequences=_worst_first(breaks), mends=_worst_first(mends))


def _is_otherwise(move: Move) -> bool:
    return move.when != move.item.when


def _by_new_time(move: Move) -> datetime:
    return begins(move.when) or datetime.max


def _of_days(folder: VisitFolder, days: set[date | None]) -> VisitFolder:
    """The folder with the items of these days alone, and those that run into them."""
    programme = tuple(
        item
        for item in folder.visit.programme
        if item.when.day in days or item.when.last_day in days
    )
    return replace(folder, visit=replace(folder.visit, programme=programme))


def _pairs(found: Iterable[Clash]) -> _Pairs:
    return {clash.ids: clash for clash in found}


def _told_of_each(visit: Visit, moves: Sequence[Move], collisions: _Pairs) -> Iterator[Consequence]:
    leaving = [row for row in visit.programme if _is_departure(row) and takes_place(row)]
    for move in moves:
        yield from _into_the_night(move)
        yield from _left_behind(visit, move)
        if not _is_departure(move.item):
            for row in leaving:
                yield from _after_departure(row, move, collisions)


def _long_days(before: Visit, after: Visit, days: Sequence[date]) -> Iterator[Consequence]:
    items = before.programme, after.programme
    for day in days:
        yield from shorter_lunches(*items, before.groups, day)
        yield from longer_days(*items, day)


def _collisions(fewer: _Pairs, more: _Pairs) -> Iterator[Consequence]:
    """The pairs that collide in the second, and do not in the first, or for less long."""
    for ids, clash in more.items():
        if ids not in fewer or fewer[ids].shared.minutes < clash.shared.minutes:
            yield _collision(clash)


def _collision(clash: Clash) -> Consequence:
    zone = zone_of(clash.second.when.zone)
    says = Message(
        "{who}: “{first}” and “{second}” collide",
        who=clash.who,
        first=called(clash.first, clash.first.title),
        second=called(clash.second, clash.second.title),
    )
    beside = Message(
        "{begins}–{ends}",
        begins=clash.shared.begins.astimezone(zone).time(),
        ends=clash.shared.ends.astimezone(zone).time(),
    )
    return Consequence(says, beside, Level.ERROR)


def _found(fewer: VisitFolder, more: VisitFolder) -> Iterator[Consequence]:
    """What the checks of times find in the second and not in the first."""
    known = {_what(finding) for finding in _time_findings(fewer)}
    for finding in _time_findings(more):
        if _what(finding) not in known:
            yield Consequence(finding.message, None, finding.level)


def _time_findings(folder: VisitFolder) -> Iterator[Finding]:
    # None of these looks at the day on which it is asked.
    return chain.from_iterable(check(folder, date.min) for check in _CHECKS)


def _what(finding: Finding) -> tuple[object, ...]:
    # The sentence holds times, which a move changes while it is the same finding as before.
    return finding.code, finding.where, finding.message.key


def _is_departure(item: ProgrammeItem) -> bool:
    return item.kind is ItemKind.DEPARTURE


def _into_the_night(move: Move) -> Iterator[Consequence]:
    name = called(move.item, move.item.title)
    at, until = begins(move.when), ends(move.when)
    if at and _is_in_small_hours(move.when) and not _is_in_small_hours(move.item.when):
        yield Consequence(Message("“{item}” begins after midnight", item=name), _beside(at.time()))
    elif until and _is_over_midnight(move.when) and not _is_over_midnight(move.item.when):
        yield Consequence(Message("“{item}” ends after midnight", item=name), _beside(until.time()))


def _is_in_small_hours(when: When) -> bool:
    at = begins(when)
    return at is not None and at.time() < _SMALL_HOURS


def _is_over_midnight(when: When) -> bool:
    until = ends(when)
    return until is not None and until.date() != when.day and until.time() > time()


def _beside(at: time) -> Message:
    return Message("{time}", time=at)


def _after_departure(
    leaving: ProgrammeItem, move: Move, collisions: _Pairs
) -> Iterator[Consequence]:
    at, until = begins(leaving.when), ends(move.when) or begins(move.when)
    if at is None or until is None or at.date() != move.when.day or until <= at:
        return
    was = ends(move.item.when) or begins(move.item.when)
    is_told = frozenset((leaving.id, move.item_id)) in collisions
    if (was is None or was <= at) and not is_told and go_together(leaving, move.item):
        yield Consequence(
            Message(
                "“{item}” ends after “{departure}”",
                item=called(move.item, move.item.title),
                departure=called(leaving, leaving.title),
            ),
            Message("leaves {time}", time=at.time()),
            Level.ERROR,
        )


def _left_behind(visit: Visit, move: Move) -> Iterator[Consequence]:
    """An item that comes to a day on which the delegation is in another city."""
    here, there = _leg_on(visit, move.item.when.day), _leg_on(visit, move.when.day)
    if here is None or there is None or here.id == there.id or here.city == there.city:
        return
    yield Consequence(
        Message(
            "“{item}” is planned in {city}",
            item=called(move.item, move.item.title),
            city=called(here, here.city),
        ),
        Message("that day in {city}", city=called(there, there.city)),
    )


def _leg_on(visit: Visit, day: date | None) -> Leg | None:
    legs = (leg for leg in visit.legs if day and leg.starts_on)
    return next(
        (
            leg
            for leg in legs
            if day and leg.starts_on and leg.starts_on <= day <= (leg.ends_on or leg.starts_on)
        ),
        None,
    )


def _worst_first(found: Iterator[Consequence]) -> tuple[Consequence, ...]:
    return tuple(sorted(found, key=lambda each: WORST_FIRST.index(each.level)))
