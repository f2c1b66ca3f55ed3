"""The programme as one seat has it: the items in which it takes part, and those that collide."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.delegation import Delegation, Participation, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.planning.overlap_checks import Clash, clashes
from missionplanner.planning.programme_times import takes_place

_GUESTS = frozenset((Side.VISITING, Side.ORGANISER, Side.DONOR))


@dataclass(frozen=True, slots=True)
class OwnProgramme:
    """The items of one seat, those that it leads, and the clashes among them."""

    items: tuple[ProgrammeItem, ...]
    led: int
    clashes: tuple[Clash, ...]


def own_programme(folder: VisitFolder, delegation: Delegation, seat: Participation) -> OwnProgramme:
    """What a seat is in: as a guest with its groups, as whom they meet, as who leads an item."""
    items = tuple(
        item
        for item in folder.visit.programme
        if takes_place(item) and _is_in(item, delegation, seat)
    )
    ids = {item.id for item in items}
    own = tuple(clash for clash in clashes(folder) if clash.ids <= ids) if ids else ()
    return OwnProgramme(items, sum(item.led_by_id == seat.id for item in items), own)


def _is_in(item: ProgrammeItem, delegation: Delegation, seat: Participation) -> bool:
    if item.led_by_id == seat.id:
        return True
    met = (row.person_id for row in item.counterparts)
    if seat.person_id is not None and seat.person_id in met:
        return True
    if delegation.side not in _GUESTS:
        return False
    if item.group_ids:
        return not set(item.group_ids).isdisjoint(seat.group_ids)
    # What only the office sees, and names no group, is not the delegation's.
    return not item.seen_by <= INSIDE
