"""Who was at a meeting, in a paper."""

from __future__ import annotations

from missionplanner.documents.blocks import Block, Column, Face, Line, Row, Size, Table
from missionplanner.documents.people_blocks import delegation_name, delegations
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Role, Side
from missionplanner.domain.record import Attendance, MeetingRecord, Presence
from missionplanner.domain.text import Text
from missionplanner.planning.labels import value_label

_WIDTH = 170
# The sides in the order in which they print; two that are seldom there share a column.
_COLUMNS = ((Side.VISITING,), (Side.HOST,), (Side.ORGANISER,), (Side.DONOR, Side.THIRD))
_AWAY = (Presence.APOLOGIES, Presence.REPRESENTED, Presence.ABSENT)


def attendance_table(reading: Reading, record: MeetingRecord) -> tuple[Block, ...]:
    """A column for each side that is on the list, those who were away below."""
    shown = [
        (sides, rows)
        for sides in _COLUMNS
        if (rows := [row for row in record.attendance if row.side in sides])
    ]
    if not shown:
        return ()
    step = _WIDTH / max(len(shown), 3)
    columns = tuple(
        Column(round(n * step, 1), _head(reading, sides[0])) for n, (sides, _) in enumerate(shown)
    )
    cells = tuple(_side(reading, rows) for _, rows in shown)
    return (Table(columns, (Row(cells),), title=reading.say("Attendance")),)


def chairs(reading: Reading, record: MeetingRecord, *, by_side: bool = False) -> tuple[str, ...]:
    """The chairs with post and institution; by side: one text for visitors, one for hosts."""
    chairing = [row for row in record.attendance if row.is_chair]
    if not by_side:
        return tuple(_introduced(reading, row) for row in chairing)
    return tuple(
        "; ".join(_introduced(reading, row) for row in chairing if row.side is side)
        for side in (Side.VISITING, Side.HOST)
    )


def _head(reading: Reading, side: Side) -> str:
    if side in (Side.VISITING, Side.HOST):
        for row in delegations(reading, side):
            if name := delegation_name(reading, row):
                return name
    match side:
        case Side.VISITING:
            return reading.say("Delegation")
        case Side.HOST:
            return reading.say("Host side")
        case Side.ORGANISER:
            return reading.say("Facilitators")
        case _:
            return reading.say("Others")


def _side(reading: Reading, rows: list[Attendance]) -> tuple[Line, ...]:
    lines = [line for row in rows if row.presence not in _AWAY for line in _there(reading, row)]
    for presence, head in (
        (Presence.REPRESENTED, reading.say("Represented")),
        (Presence.APOLOGIES, reading.say("Apologies received")),
        (Presence.ABSENT, reading.say("Absent")),
    ):
        away = [row for row in rows if row.presence is presence]
        if away:
            lines += [*([Line("")] if lines else []), Line(head, Face.MEDIUM, Size.NOTE)]
            lines += [Line(_away(reading, row)) for row in away]
    return tuple(lines)


def _there(reading: Reading, row: Attendance) -> tuple[Line, ...]:
    name = Line(_name(reading, row), Face.MEDIUM)
    details = [_task(reading, row), reading.say("by video link") if row.is_remote else ""]
    words = ", ".join(detail for detail in details if detail)
    return (name, Line(words)) if words else (name,)


def _away(reading: Reading, row: Attendance) -> str:
    parts = [_name(reading, row), _institution(reading, row)]
    if row.represented_by:
        parts.append(reading.say("represented by {name}", name=row.represented_by))
    return ", ".join(part for part in parts if part)


def _task(reading: Reading, row: Attendance) -> str:
    """For whom somebody speaks; of interpreters, whose side they are on says nothing."""
    seat = reading.seat_of(row.person_id) if row.person_id else None
    if seat and seat.role is Role.INTERPRETER:
        return reading.phrases.say(value_label(seat.role))
    return _institution(reading, row)


def _institution(reading: Reading, row: Attendance) -> str:
    # The head of the column says whose it is.
    return reading.short_names([row.institution_id] if row.institution_id else ())


def _name(reading: Reading, row: Attendance) -> str:
    person = reading.person(row.person_id)
    return reading.person_name(person) if person else row.name or reading.say("name not recorded")


def _introduced(reading: Reading, row: Attendance) -> str:
    named = reading.introduced(row.person_id, Text()) or _name(reading, row)
    institution = reading.institution_name(row.institution_id)
    return f"{named}, {institution}" if institution else named
