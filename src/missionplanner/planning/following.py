"""Which items a shift or a swap takes along, and which stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from missionplanner.domain.programme import ItemKind, ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.planning.moving import begins
from missionplanner.planning.plan import Why
from missionplanner.planning.programme_times import go_together, in_clock_order, takes_place


class Scope(StrEnum):
    """Who is late: everybody, or only the group of the item."""

    ALL = "all"
    GROUP = "group"


def following(visit: Visit, first: ProgrammeItem) -> Iterator[ProgrammeItem]:
    """What comes after an item on its day, and what begins together with it."""
    of_day = (row for row in visit.programme if row.when.day == first.when.day and takes_place(row))
    at = begins(first.when)
    is_after = False
    for row in in_clock_order({row.id: row for row in (*of_day, first)}.values()):
        start = begins(row.when)
        is_after = is_after or row.id == first.id
        if row.id != first.id and (start >= at if start and at else is_after):
            yield row


def why_it_stays(
    item: ProgrammeItem, first: ProgrammeItem, scope: Scope, held: Sequence[ProgrammeItem]
) -> Why | None:
    """Why an item after the first one is not shifted with it; `held` are those that stay so far."""
    if begins(item.when) is None:
        return Why.NO_CLOCK
    if why := why_fixed(item):
        return why
    anchors = (row for row in held if begins(row.when) is not None)
    if any(go_together(item, row) for row in anchors):
        return Why.AFTER_ANOTHER
    is_shared = scope is Scope.GROUP and go_together(item, first)
    return Why.WITH_OTHERS if is_shared and not _is_only_for(item, first) else None


def why_fixed(item: ProgrammeItem) -> Why | None:
    """Why an item keeps its time whatever comes before it."""
    if item.is_fixed:
        return Why.FIXED
    return Why.DEPARTURE if item.kind is ItemKind.DEPARTURE else None


def between(visit: Visit, first: ProgrammeItem, second: ProgrammeItem) -> Iterator[ProgrammeItem]:
    """What begins between two items of a day, for those who are in one of them."""
    after, before = begins(first.when), begins(second.when)
    for row in visit.programme:
        start = begins(row.when)
        is_with = go_together(row, first) or go_together(row, second)
        is_other = row.id not in (first.id, second.id) and takes_place(row)
        if start and after and before and after < start < before and is_with and is_other:
            yield row


def _is_only_for(item: ProgrammeItem, first: ProgrammeItem) -> bool:
    """Whether nobody is in the item but those of the first one."""
    if not first.group_ids:
        return True
    return bool(item.group_ids) and set(item.group_ids) <= set(first.group_ids)
