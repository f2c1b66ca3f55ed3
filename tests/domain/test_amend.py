"""Deep edits of nested values."""

from uuid import UUID, uuid4

import pytest

from missionplanner.domain.amend import amend, find_row, insert, move, places, without
from missionplanner.domain.delegation import Delegation, Participation, Role
from missionplanner.domain.ids import DelegationId, ParticipationId, VisitId
from missionplanner.domain.visit import Visit

SEATS = tuple(Participation(id=ParticipationId(uuid4())) for _ in range(3))
DELEGATION = Delegation(id=DelegationId(uuid4()), participations=SEATS)
VISIT = Visit(id=VisitId(uuid4()), delegations=(DELEGATION,))


def seats(visit: Visit) -> list[UUID]:
    return [seat.id for seat in visit.delegations[0].participations]


def test_a_row_is_amended_wherever_it_is_nested():
    amended = amend(VISIT, SEATS[1].id, role=Role.HEAD)
    assert find_row(amended, SEATS[1].id).role is Role.HEAD
    assert find_row(VISIT, SEATS[1].id).role is Role.MEMBER
    assert amend(VISIT, VISIT.id, version=2).version == 2


def test_a_row_is_inserted_moved_and_taken_away():
    new = Participation(id=ParticipationId(uuid4()))
    first, second, third = (seat.id for seat in SEATS)
    assert seats(insert(VISIT, DELEGATION.id, "participations", new, 1)) == [
        *(first, new.id),
        *(second, third),
    ]
    assert seats(insert(VISIT, DELEGATION.id, "participations", new))[-1] == new.id
    assert seats(move(VISIT, third, 0)) == [third, first, second]
    assert seats(move(VISIT, first, 99)) == [second, third, first]
    assert seats(without(VISIT, second)) == [first, third]


def test_a_row_that_is_not_there_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        amend(VISIT, uuid4(), role=Role.HEAD)
    assert find_row(VISIT, uuid4()) is None


def test_places_name_parents_first():
    assert [place.field for place in places(VISIT)] == ["", "delegations", *["participations"] * 3]
