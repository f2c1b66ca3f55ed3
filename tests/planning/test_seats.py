"""What is read from seats: heads as donors ask, numbers, the steps of a nomination."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role
from missionplanner.domain.ids import DelegationId, ParticipationId, PersonId, VisitId
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.visit import Visit
from missionplanner.planning.seats import Heads, before, headcount, numbers, steps

FIRST, LAST = date(2026, 6, 29), date(2026, 6, 30)
VISIT = Visit(id=VisitId(UUID(int=9)), starts_on=FIRST, ends_on=LAST)


def seat(number, nomination=Nomination.ACCEPTED, **changes):
    usual = {"person_id": PersonId(UUID(int=100 + number)), "nomination": nomination}
    return Participation(id=ParticipationId(UUID(int=number)), **{**usual, **changes})


def people(*sexes):
    rows = [
        Person(id=PersonId(UUID(int=101 + number)), sex=sex) for number, sex in enumerate(sexes)
    ]
    return {row.id: row for row in rows}


def test_planned_are_those_who_may_come_and_came_those_of_whom_it_was_told():
    seats = [
        seat(1, Nomination.ATTENDED),
        seat(2, Nomination.NO_SHOW),
        seat(3, Nomination.DECLINED),
        seat(4, Nomination.ACCEPTED),
        seat(5, Nomination.OPEN, person_id=None),
    ]
    count = headcount(seats, people(Sex.FEMALE, Sex.MALE, Sex.MALE, Sex.NOT_STATED))
    assert count.seats == 5
    assert count.planned == Heads(3, 1, 1)
    assert count.came == Heads(1, 1, 0)
    assert count.is_told


def test_before_the_visit_nobody_was_told_of():
    assert not headcount([seat(1)], people(Sex.MALE)).is_told


def test_only_who_has_precedence_has_a_number_and_stands_before_somebody():
    rows = (seat(1), seat(2, role=Role.INTERPRETER), seat(3, person_id=None), seat(4))
    delegation = Delegation(id=DelegationId(UUID(int=1)), participations=rows)
    assert numbers(delegation) == {rows[0].id: 1, rows[2].id: 2, rows[3].id: 3}
    assert before(delegation, rows[3]) == rows[0]
    assert before(delegation, rows[0]) is None


@pytest.mark.parametrize(
    ("nomination", "done"),
    [
        (Nomination.OPEN, []),
        (Nomination.INVITED, ["invited"]),
        (Nomination.ACCEPTED, ["invited", "nominated", "accepted"]),
        (Nomination.ATTENDED, ["invited", "nominated", "accepted", "attended"]),
        (Nomination.DECLINED, ["invited", "nominated", "declined"]),
        (Nomination.NO_SHOW, ["invited", "nominated", "accepted", "no_show"]),
    ],
)
def test_steps_are_done_as_far_as_the_nomination_is(nomination, done):
    found = steps(seat(1, nomination), VISIT, {})
    assert [step.nomination.value for step in found if step.is_done] == done


def test_a_step_has_the_day_that_is_known_and_none_that_is_to_come():
    row = seat(1, Nomination.NOMINATED, nominated_on=date(2026, 5, 28))
    turned = {Nomination.INVITED: date(2026, 4, 30), Nomination.ACCEPTED: date(2026, 6, 2)}
    days = {step.nomination: step.day for step in steps(row, VISIT, turned)}
    assert days[Nomination.INVITED] == date(2026, 4, 30)
    assert days[Nomination.NOMINATED] == date(2026, 5, 28)
    assert days[Nomination.ACCEPTED] is None
    came = steps(replace(row, nomination=Nomination.ATTENDED), VISIT, turned)
    assert came[-1].day == FIRST
