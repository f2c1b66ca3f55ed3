"""Checks of seats: empty ones after the deadline, the head of delegation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from missionplanner.domain.delegation import Delegation, Role, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where, called

# Nominations are usual by then where no day was set.
_USUAL_DEADLINE = timedelta(days=45)


def open_seats(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """PAX-09: seats without a name although the nominations are due."""
    visit = folder.visit
    due, start = visit.nominations_due_on, visit.starts_on
    deadline = due or (start - _USUAL_DEADLINE if start else None)
    if deadline is None or today <= deadline or today > (visit.ends_on or start or today):
        return
    for delegation in _visiting(folder):
        empty = [seat for seat in delegation.participations if seat.person_id is None]
        if empty:
            message = _unnamed(len(empty), due)
            yield Finding("PAX-09", Level.INFORMATION, message, Where.of(empty[0], "person_id"))


def _unnamed(count: int, due: date | None) -> Message:
    if due is None:
        return Message("{n} seat has no name", plural="{n} seats have no name", n=count)
    return Message(
        "{n} seat has no name; nominations closed on {day}",
        plural="{n} seats have no name; nominations closed on {day}",
        n=count,
        day=due,
    )


def heads(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """DEL-02: a delegation needs one head, not none and not two."""
    for delegation in _visiting(folder):
        seats = delegation.participations
        heads = [seat for seat in seats if seat.role is Role.HEAD]
        name = called(delegation, delegation.name)
        if seats and not heads:
            message = Message("{delegation} has no head", delegation=name)
            yield Finding("DEL-02", Level.WARNING, message, Where.of(seats[0], "role"))
        elif len(heads) > 1:
            message = Message("{delegation} has {n} heads", delegation=name, n=len(heads))
            yield Finding("DEL-02", Level.WARNING, message, Where.of(heads[1], "role"))


def _visiting(folder: VisitFolder) -> Iterator[Delegation]:
    return (row for row in folder.visit.delegations if row.side is Side.VISITING)
