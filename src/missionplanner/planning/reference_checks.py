"""Check that what rows refer to is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared, keys, rows_in
from missionplanner.planning.finding import Finding, Level, Where
from missionplanner.planning.labels import label, noun_label

# What a folder does not hold is not missed in it: other visits, the meetings of the earlier one.
_ELSEWHERE = ("Visit", "FollowUp")


def dangling(folder: VisitFolder, today: date) -> Iterator[Finding]:
    """REF-01: something refers to a person, an institution or a place that is not there."""
    rows = tuple(rows_in(folder))
    there = {row.id for row in rows}
    for row in rows:
        if row in folder.earlier:
            continue
        for field in declared(type(row)):
            is_here = field.points_to and field.points_to not in _ELSEWHERE
            if is_here and not there.issuperset(keys(getattr(row, field.name))):
                yield _missing(row, field.name, field.points_to)


def _missing(row: Any, field: str, target: str) -> Finding:
    message = Message(
        "{noun}, {field}: refers to a row that is no longer there ({target})",
        noun=noun_label(type(row)),
        field=label(type(row), field),
        target=noun_label(target),
    )
    return Finding("REF-01", Level.WARNING, message, Where.of(row, field))
