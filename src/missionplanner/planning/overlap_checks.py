"""Check that nobody is asked to be in two places at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import GroupId, ParticipationId, PersonId
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.zones import zone_of
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where, called
from missionplanner.planning.programme_times import Span, span, takes_place


def overlaps(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """AGD-01: two items overlap for the same person or group; parallel groups are fine."""
    people = _People(folder)
    timed = sorted(_timed(folder), key=lambda pair: pair[0].begins)
    for index, (first_span, first) in enumerate(timed):
        for second_span, second in timed[index + 1 :]:
            if second_span.begins >= first_span.ends:
                break
            shared = first_span.shared_with(second_span)
            who = people.in_both(first, second)
            if shared and who:
                yield _overlap(first, second, shared, who)


def _timed(folder: VisitFolder) -> Iterator[tuple[Span, ProgrammeItem]]:
    for item in folder.visit.programme:
        spent = span(item.when)
        if spent and takes_place(item):
            yield spent, item


def _overlap(first: ProgrammeItem, second: ProgrammeItem, shared: Span, who: object) -> Finding:
    zone = zone_of(second.when.zone)
    first_end = first.when.ends_at
    later = first_end.astimezone(zone).time() if first_end else None
    message = Message(
        "{who}: “{first}” and “{second}” overlap by {n} minute, {begins}–{ends}",
        plural="{who}: “{first}” and “{second}” overlap by {n} minutes, {begins}–{ends}",
        who=who,
        first=called(first, first.title),
        second=called(second, second.title),
        n=shared.minutes,
        begins=shared.begins.astimezone(zone),
        ends=shared.ends.astimezone(zone).time(),
    )
    fix = Message("Start at {time}", time=later)
    return Finding("AGD-01", Level.WARNING, message, Where.of(second, "when"), fix)


class _People:
    """Who is in an item: everybody where it names no group."""

    def __init__(self, folder: VisitFolder) -> None:
        seats = [seat for row in folder.visit.delegations for seat in row.participations]
        self._names = {person.id: person.display for person in folder.persons}
        self._person = {seat.id: seat.person_id for seat in seats}
        self._groups = {group.id: group for group in folder.visit.groups}
        self._members = {
            group: {seat.id for seat in seats if group in seat.group_ids} for group in self._groups
        }

    def in_both(self, first: ProgrammeItem, second: ProgrammeItem) -> object | None:
        """One who would have to be in both, if there is any."""
        if _is_for_office(first) != _is_for_office(second):
            return self._named(_counterparts(first) & _counterparts(second))
        if not first.group_ids and not second.group_ids:
            return Message("Everybody")
        if not first.group_ids or not second.group_ids:
            return self._group(set(first.group_ids) | set(second.group_ids))
        if shared := set(first.group_ids) & set(second.group_ids):
            return self._group(shared)
        seats = self._seats(first) & self._seats(second)
        persons = {person for seat in seats if (person := self._person.get(seat))}
        return self._named(persons | (_counterparts(first) & _counterparts(second)))

    def _seats(self, item: ProgrammeItem) -> set[ParticipationId]:
        members = {seat for group in item.group_ids for seat in self._members.get(group, ())}
        return members | ({item.led_by_id} if item.led_by_id else set())

    def _group(self, groups: set[GroupId]) -> object:
        for group in self._groups.values():
            if group.id in groups:
                return Message("Group {letter}", letter=group.letter or group.name)
        return Message("Everybody")

    def _named(self, persons: set[PersonId]) -> str | None:
        names = sorted(self._names.get(person, "") for person in persons)
        return names[0] if names and names[0] else None


def _is_for_office(item: ProgrammeItem) -> bool:
    # An item that only the office sees, and that names no group, is not the delegation's.
    return item.seen_by <= INSIDE and not item.group_ids


def _counterparts(item: ProgrammeItem) -> set[PersonId]:
    return {row.person_id for row in item.counterparts if row.person_id}
