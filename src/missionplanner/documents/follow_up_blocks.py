"""Tables of follow-ups: outward what was agreed; inward also how the office tracks it."""

from __future__ import annotations

from collections.abc import Iterable

from missionplanner.documents.blocks import Cell, Column, Face, Line, Row, Table
from missionplanner.documents.reading import Reading
from missionplanner.domain.follow_up import FollowUp
from missionplanner.planning.labels import value_label


def follow_up_table(reading: Reading, rows: Iterable[FollowUp], title: str) -> Table:
    """Follow-ups as the edition may see them."""
    columns = (
        Column(0, reading.say("No.")),
        Column(17.4, reading.say("Agreed wording")),
        Column(69.6, reading.say("Responsible")),
        Column(113 if reading.is_internal else 118, reading.say("Timeframe")),
        Column(138 if reading.is_internal else 148, _state_head(reading)),
    )
    return Table(columns, tuple(_row(reading, row) for row in rows), title=title)


def _state_head(reading: Reading) -> str:
    return reading.say("Our tracking") if reading.is_internal else reading.say("State")


def _row(reading: Reading, row: FollowUp) -> Row:
    state = _tracking(reading, row) if reading.is_internal else _state(reading, row)
    wording = reading.text(row.wording)
    return Row((row.number, wording, _responsible(reading, row), _timeframe(reading, row), state))


def _responsible(reading: Reading, row: FollowUp) -> Cell:
    names = [name for row_id in row.responsible_ids if (name := reading.institution_name(row_id))]
    ended = [f"{name};" for name in names[:-1]] + names[-1:]
    persons = [person for row_id in row.person_ids if (person := reading.person(row_id))]
    ours = [Line(reading.person_name(person), Face.ITALIC) for person in persons]
    return (*map(Line, ended), *ours)


def _timeframe(reading: Reading, row: FollowUp) -> str:
    # Empty where none was agreed: outward nothing is missing then.
    due = row.timeframe.due_on
    return row.timeframe.words or (reading.phrases.short_day(due) if due else "")


def _state(reading: Reading, row: FollowUp) -> Cell:
    return reading.say("closed") if row.is_closed else reading.say("ongoing")


def _tracking(reading: Reading, row: FollowUp) -> Cell:
    lines = [Line(reading.phrases.say(value_label(row.status)), Face.MEDIUM)]
    due = row.timeframe.due_on
    if due and due < reading.order.on and row.status.is_open and not row.is_closed:
        lines.append(Line(reading.say("▲ overdue")))
    if row.next_step:
        lines.append(Line(reading.say("Next: {step}", step=row.next_step)))
    if row.review_on:
        day = reading.phrases.short_day(row.review_on)
        lines.append(Line(reading.say("Review {day}", day=day)))
    if row.evidence:
        lines.append(Line(reading.say("Evidence: {evidence}", evidence=row.evidence)))
    if row.remarks:
        lines.append(Line(row.remarks, Face.ITALIC))
    return tuple(lines)
