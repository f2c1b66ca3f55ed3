"""Checks of follow-ups: who answers for them, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where, called

_NAMED = 3


def without_owner(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """ACT-01: nobody is responsible."""
    for row in _open(folder):
        if not row.responsible_ids:
            message = Message(
                "Follow-up {number} has no responsible institution: {wording}",
                number=row.number,
                wording=called(row, row.wording),
            )
            yield Finding("ACT-01", Level.WARNING, message, Where.of(row, "responsible_ids"))


def without_timeframe(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """ACT-02: no timeframe was agreed; one line for all of them."""
    timeless = [row for row in _open(folder) if not row.timeframe]
    if timeless:
        message = Message(
            "{n} follow-up has no timeframe: {numbers}",
            plural="{n} follow-ups have no timeframe: {numbers}",
            n=len(timeless),
            numbers=_named([row.number for row in timeless]),
        )
        yield Finding("ACT-02", Level.WARNING, message, Where.of(timeless[0], "timeframe"))


def _named(numbers: list[str]) -> str | Message:
    """The first few by number, the rest by how many."""
    first = ", ".join(numbers[:_NAMED])
    if len(numbers) <= _NAMED:
        return first
    return Message("{numbers} and {more} more", numbers=first, more=len(numbers) - _NAMED)


def _open(folder: VisitFolder) -> Iterator[FollowUp]:
    return (row for row in folder.follow_ups if row.status.is_open and not row.is_closed)
