"""Moving, shifting and swapping items: each gives a plan, and nothing moves before it is taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import When
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.messages import Message
from missionplanner.planning.consequences import weighed
from missionplanner.planning.finding import called
from missionplanner.planning.following import Scope, between, following, why_fixed, why_it_stays
from missionplanner.planning.moving import begins, ends, lasting, lasts, later, on_day, starting
from missionplanner.planning.plan import Move, Plan, Stay, Why
from missionplanner.planning.programme_times import go_together

__all__ = ["Scope", "move", "place", "resize", "retimed", "row_of", "shift_after", "swap", "to_day"]

Weigh = Callable[[VisitFolder, Sequence[Move], Sequence[Stay]], Plan]


def shift_after(
    folder: VisitFolder,
    item_id: UUID,
    by: timedelta,
    scope: Scope = Scope.ALL,
    weigh: Weigh = weighed,
) -> Plan:
    """An item and all later ones of its day so much later, up to what stays.

    A fixed item, a departure, and with one group also an item where others are in, holds its time
    and makes up for the delay: what follows it for the same people stays as well.
    """
    first = _movable(folder.visit, item_id)
    _clock(first)
    moves = [_by(first, by)]
    stays: list[Stay] = []
    for item in following(folder.visit, first):
        why = why_it_stays(item, first, scope, [stay.item for stay in stays])
        if why is not None:
            stays.append(Stay(item, why))
        elif scope is Scope.ALL or go_together(item, first):
            moves.append(_by(item, by))
    return weigh(folder, moves, stays)


def swap(folder: VisitFolder, one_id: UUID, other_id: UUID) -> Plan:
    """Two items in each other's place: each keeps its length, and together they keep theirs.

    What lies between them is moved by the difference, so that nothing overlaps that did not.
    """
    one, other = _movable(folder.visit, one_id), _movable(folder.visit, other_id)
    first, second = sorted((one, other), key=lambda item: (_clock(item), item.id.bytes))
    if first.when.day != second.when.day:
        return weighed(folder, (_at(folder.visit, second, first), _at(folder.visit, first, second)))
    by = _difference(first, second)
    moves = [
        Move(second, starting(second.when, _clock(first))),
        Move(first, starting(first.when, _clock(second) + by)),
    ]
    stays = []
    for item in between(folder.visit, first, second):
        if why := why_fixed(item):
            stays.append(Stay(item, why))
        else:
            moves.append(_by(item, by))
    return weighed(folder, moves, stays)


def move(
    folder: VisitFolder,
    ids: Collection[UUID],
    *,
    by: timedelta = timedelta(),
    days: int = 0,
    weigh: Weigh = weighed,
) -> Plan:
    """Several items so much later on their day, and so many days on; fixed ones stay."""
    rows = _rows(folder.visit, ids)
    moves, stays = [], []
    for item in rows:
        if item.is_fixed:
            stays.append(Stay(item, Why.FIXED))
        elif not days and begins(item.when) is None:
            stays.append(Stay(item, Why.NO_CLOCK))
        else:
            moves.append(Move(item, _some_days_on(folder.visit, _by(item, by).when, days)))
    _refuse_if_all_stay(moves, stays)
    return weigh(folder, moves, stays)


def to_day(folder: VisitFolder, ids: Collection[UUID], day: date) -> Plan:
    """Several items on this day, their clock times as they are; fixed ones stay."""
    moves, stays = [], []
    for item in _rows(folder.visit, ids):
        if item.is_fixed:
            stays.append(Stay(item, Why.FIXED))
        else:
            moves.append(Move(item, on_day(folder.visit, item.when, day)))
    _refuse_if_all_stay(moves, stays)
    return weighed(folder, moves, stays)


def place(folder: VisitFolder, item_id: UUID, at: datetime) -> Plan:
    """One item begun at this local day and time; its length stays, also where it has none yet."""
    item = _movable(folder.visit, item_id)
    when = item.when
    if when.day != at.date():
        when = on_day(folder.visit, when, at.date())
    return weighed(folder, (Move(item, starting(when, at)),))


def resize(
    folder: VisitFolder, item_id: UUID, *, at: datetime | None = None, until: datetime | None = None
) -> Plan:
    """One item from another local begin, or to another local end."""
    item = _movable(folder.visit, item_id)
    first, last = at or begins(item.when), until or ends(item.when)
    if first is None or last is None:
        raise InvalidInput(
            Message("“{item}” needs a start and an end first.", item=_name(item)), field="when"
        )
    return weighed(folder, (Move(item, lasting(item.when, first, last)),))


def retimed(folder: VisitFolder, item_id: UUID, when: When) -> Plan:
    """One item at a time that was typed, with what that means."""
    return weighed(folder, (Move(row_of(folder.visit, item_id), when),))


def _difference(first: ProgrammeItem, second: ProgrammeItem) -> timedelta:
    """By how much the second is longer; nothing where a length is not known."""
    one, other = lasts(first.when), lasts(second.when)
    return timedelta() if one is None or other is None else other - one


def _at(visit: Visit, item: ProgrammeItem, other: ProgrammeItem) -> Move:
    """The item begun where another one on another day begins."""
    at = _clock(other)
    return Move(item, starting(on_day(visit, item.when, at.date()), at))


def _by(item: ProgrammeItem, by: timedelta) -> Move:
    """So much later; before midnight it would be another day's, and that is a move of its own."""
    when = later(item.when, by)
    if when.day and item.when.day and when.day < item.when.day:
        raise InvalidInput(
            Message(
                "“{item}” would begin before midnight: move it to the day before instead.",
                item=_name(item),
            ),
            field="when",
        )
    return Move(item, when)


def _some_days_on(visit: Visit, when: When, days: int) -> When:
    if not days or when.day is None:
        return when
    try:
        return on_day(visit, when, when.day + timedelta(days=days))
    except OverflowError:
        raise InvalidInput(Message("No calendar has that day."), field="when") from None


def _rows(visit: Visit, ids: Collection[UUID]) -> list[ProgrammeItem]:
    wanted = set(ids)
    found = [item for item in visit.programme if item.id in wanted]
    if len(found) != len(wanted):
        raise NotFound(Message("This is not in the programme; it may have been deleted meanwhile."))
    return found


def row_of(visit: Visit, item_id: UUID) -> ProgrammeItem:
    """An item of the visit; a `NotFound` where it was deleted."""
    return _rows(visit, (item_id,))[0]


def _movable(visit: Visit, item_id: UUID) -> ProgrammeItem:
    item = row_of(visit, item_id)
    if item.is_fixed:
        raise _fixed(item)
    return item


def _refuse_if_all_stay(moves: Sequence[Move], stays: Sequence[Stay]) -> None:
    if stays and not moves:
        first = stays[0]
        raise _fixed(first.item) if first.why is Why.FIXED else _no_clock(first.item)


def _clock(item: ProgrammeItem) -> datetime:
    at = begins(item.when)
    if at is None:
        raise _no_clock(item)
    return at


def _fixed(item: ProgrammeItem) -> InvalidInput:
    return InvalidInput(
        Message("The time of “{item}” is fixed: take that off first.", item=_name(item)),
        field="is_fixed",
    )


def _no_clock(item: ProgrammeItem) -> InvalidInput:
    return InvalidInput(
        Message("“{item}” has no clock time yet: give it one first.", item=_name(item)),
        field="when",
    )


def _name(item: ProgrammeItem) -> object:
    return called(item, item.title)
