"""What an officer reads from the seats of a delegation: numbers, heads, steps of nomination."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from missionplanner.domain.delegation import Delegation, Nomination, Participation
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.visit import Visit

_LOST = frozenset((Nomination.DECLINED, Nomination.WITHDRAWN))
_STEPS = (Nomination.INVITED, Nomination.NOMINATED, Nomination.ACCEPTED, Nomination.ATTENDED)
# What a nomination that went another way was before it did.
_BEFORE = {
    Nomination.OPEN: -1,
    Nomination.DECLINED: 1,
    Nomination.WITHDRAWN: 1,
    Nomination.NO_SHOW: 2,
}


def is_lost(seat: Participation) -> bool:
    """Whether who was to have the seat does not come, so that another name is wanted."""
    return seat.nomination in _LOST


def is_named(seat: Participation) -> bool:
    """Whether somebody has the seat who may come."""
    return seat.person_id is not None and not is_lost(seat)


def numbers(delegation: Delegation) -> dict[UUID, int]:
    """The number of each seat that has one, as papers print it: an empty seat keeps its place."""
    seats = [seat for seat in delegation.participations if seat.role.has_precedence]
    return {seat.id: number for number, seat in enumerate(seats, 1)}


def before(delegation: Delegation, seat: Participation) -> Participation | None:
    """The named seat that stands before this one in precedence."""
    found = None
    for each in delegation.participations:
        if each.id == seat.id:
            return found
        if each.role.has_precedence and is_named(each):
            found = each
    return None


@dataclass(frozen=True, slots=True)
class Heads:
    """How many people, and how many women and men among those of whom it is stated."""

    all: int
    women: int
    men: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """What donors ask of a delegation: how many were planned, how many came."""

    seats: int
    planned: Heads
    came: Heads
    is_told: bool
    """Whether it was written down of anybody that they came, or did not."""


def headcount(seats: Iterable[Participation], persons: Mapping[UUID, Person]) -> Headcount:
    """Count the seats of a delegation, and the people in them."""
    seats = tuple(seats)
    told = [seat for seat in seats if seat.nomination in (Nomination.ATTENDED, Nomination.NO_SHOW)]
    came = [seat for seat in told if seat.nomination is Nomination.ATTENDED]
    planned = [seat for seat in seats if is_named(seat)]
    return Headcount(len(seats), _heads(planned, persons), _heads(came, persons), bool(told))


def _heads(seats: Iterable[Participation], persons: Mapping[UUID, Person]) -> Heads:
    found = (persons.get(seat.person_id) for seat in seats if seat.person_id is not None)
    people = [person for person in found if person is not None]
    women = sum(person.sex is Sex.FEMALE for person in people)
    men = sum(person.sex is Sex.MALE for person in people)
    return Heads(len(people), women, men)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a nomination; `day` where it is known."""

    nomination: Nomination
    is_done: bool
    day: date | None = None


def steps(seat: Participation, visit: Visit, turned: Mapping[Nomination, date]) -> tuple[Step, ...]:
    """From the invitation to the visit; `turned` says when the seat was last put to a value."""
    reached = _BEFORE.get(seat.nomination)
    if reached is None:
        reached = _STEPS.index(seat.nomination)
    days = dict(turned)
    if seat.nominated_on is not None:
        days[Nomination.NOMINATED] = seat.nominated_on
    found = [
        Step(step, at <= reached, days.get(step) if at <= reached else None)
        for at, step in enumerate(_STEPS)
    ]
    if seat.nomination in _BEFORE and seat.nomination is not Nomination.OPEN:
        left = Step(seat.nomination, True, days.get(seat.nomination))
        return (*found[: reached + 1], left)
    if found[-1].is_done:
        found[-1] = Step(Nomination.ATTENDED, True, visit.starts_on)
    return tuple(found)
