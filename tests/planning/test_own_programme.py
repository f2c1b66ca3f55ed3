"""The programme as one seat has it: its groups, those it meets, what it leads, what collides."""

from datetime import date, time
from uuid import UUID

from missionplanner.domain.delegation import Delegation, Participation, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import (
    CounterpartId,
    DelegationId,
    GroupId,
    ParticipationId,
    PersonId,
    ProgrammeItemId,
    VisitId,
)
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.visit import Group, Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.planning.own_programme import own_programme

A, B = GroupId(UUID(int=51)), GroupId(UUID(int=52))
HOST = PersonId(UUID(int=61))
GUEST_SEAT = Participation(id=ParticipationId(UUID(int=1)), group_ids=(A,))
HOST_SEAT = Participation(id=ParticipationId(UUID(int=2)), person_id=HOST)


def item(number, start, **changes):
    when = When(
        kind=TimeKind.EXACT,
        day=date(2026, 6, 29),
        starts=time(start),
        ends=time(start + 2),
        zone="Asia/Tashkent",
    )
    return ProgrammeItem(id=ProgrammeItemId(UUID(int=100 + number)), when=when, **changes)


def own(seat, side, *items):
    delegation = Delegation(id=DelegationId(UUID(int=9)), side=side, participations=(seat,))
    visit = Visit(
        id=VisitId(UUID(int=8)),
        groups=(Group(id=A, letter="A"), Group(id=B, letter="B")),
        delegations=(delegation,),
        programme=items,
    )
    found = own_programme(VisitFolder(visit=visit), delegation, seat)
    return [each.id.int - 100 for each in found.items], found


def test_a_guest_is_in_what_is_for_all_and_for_the_own_group():
    everybody, mine = item(1, 9), item(2, 12, group_ids=(A,))
    theirs, office = item(3, 14, group_ids=(B,)), item(4, 16, seen_by=INSIDE)
    assert own(GUEST_SEAT, Side.VISITING, everybody, mine, theirs, office)[0] == [1, 2]


def test_a_host_is_in_what_they_are_met_in_and_what_they_lead():
    met = item(1, 9, counterparts=(Counterpart(id=CounterpartId(UUID(int=7)), person_id=HOST),))
    led, other = item(2, 12, led_by_id=HOST_SEAT.id), item(3, 14)
    ids, found = own(HOST_SEAT, Side.HOST, met, led, other)
    assert (ids, found.led) == ([1, 2], 1)


def test_only_clashes_among_the_own_items_are_told():
    first, second = item(1, 9, group_ids=(A,)), item(2, 10, group_ids=(A,))
    other = item(3, 10, group_ids=(B,))
    _, found = own(GUEST_SEAT, Side.VISITING, first, second, other)
    assert [clash.ids for clash in found.clashes] == [{first.id, second.id}]
