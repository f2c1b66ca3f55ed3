"""Who attends an item of the programme: everybody where it names no group."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import GroupId, ParticipationId, PersonId
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message


@dataclass(frozen=True, slots=True)
class _Circle:
    """Those of one item, as sets."""

    item: ProgrammeItem
    is_for_office: bool
    groups: frozenset[GroupId]
    counterparts: frozenset[PersonId]


class Attending:
    """Who is in the items of one visit; what it has once found out of an item it keeps."""

    def __init__(self, folder: VisitFolder) -> None:
        seats = [seat for row in folder.visit.delegations for seat in row.participations]
        self._names = {person.id: person.display for person in folder.persons}
        self._person = {seat.id: seat.person_id for seat in seats}
        self._groups = {group.id: group for group in folder.visit.groups}
        self._members: dict[GroupId, set[ParticipationId]] = {each: set() for each in self._groups}
        for seat in seats:
            for group in seat.group_ids:
                self._members.setdefault(group, set()).add(seat.id)
        self._circles: dict[UUID, _Circle] = {}

    def in_both(self, first: ProgrammeItem, second: ProgrammeItem) -> Message | str | None:
        """One who would have to be in both, if there is any."""
        one, other = self._circle(first), self._circle(second)
        if one.is_for_office != other.is_for_office:
            return self._named(one.counterparts & other.counterparts)
        if not one.groups and not other.groups:
            return Message("Everybody")
        if not one.groups or not other.groups:
            return self._group(one.groups | other.groups)
        if shared := one.groups & other.groups:
            return self._group(shared)
        seats = self._seats(one) & self._seats(other)
        persons = {person for seat in seats if (person := self._person.get(seat))}
        return self._named(persons | (one.counterparts & other.counterparts))

    def _circle(self, item: ProgrammeItem) -> _Circle:
        known = self._circles.get(item.id)
        if known is None or not _is_same(known.item, item):
            known = self._circles[item.id] = _Circle(
                item,
                # An item that only the office sees, and that names no group, is not the
                # delegation's.
                item.seen_by <= INSIDE and not item.group_ids,
                frozenset(item.group_ids),
                frozenset(row.person_id for row in item.counterparts if row.person_id),
            )
        return known

    def _seats(self, circle: _Circle) -> set[ParticipationId]:
        led_by = circle.item.led_by_id
        members = {seat for group in circle.groups for seat in self._members.get(group, ())}
        return members | ({led_by} if led_by else set())

    def _group(self, groups: frozenset[GroupId]) -> Message:
        for group in self._groups.values():
            if group.id in groups:
                return Message("Group {letter}", letter=group.letter or group.name)
        return Message("Everybody")

    def _named(self, persons: set[PersonId] | frozenset[PersonId]) -> str | None:
        names = sorted(self._names.get(person, "") for person in persons)
        return names[0] if names and names[0] else None


def _is_same(one: ProgrammeItem, other: ProgrammeItem) -> bool:
    """Whether the same people are in both; a drag makes the item anew with another time only."""
    return (
        one.seen_by is other.seen_by
        and one.group_ids is other.group_ids
        and one.counterparts is other.counterparts
        and one.led_by_id == other.led_by_id
    )
