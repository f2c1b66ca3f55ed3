"""The made visit's briefs, the minutes of four meetings, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUp, Timeframe
from missionplanner.domain.person import Person
from missionplanner.domain.record import (
    Attendance,
    Decision,
    MeetingRecord,
    Point,
    PointKind,
    Presence,
)
from missionplanner.domain.text import Text
from tests.made.people import GEORGIANS, OTHERS, UZBEKS, office_id
from tests.made.programme import FIRST
from tests.made.words import SUBJECTS, lines, said, text
from tests.make import make_id, make_when

BRIEFS, RECORDS, HEADINGS, FOLLOW_UPS = 20, 4, 6, 15
# Under each heading: three long points, a decision; at the end of all, the follow-ups.
_UNDER = (PointKind.INFORMATION, PointKind.DISCUSSION, PointKind.DISCUSSION, PointKind.DECISION)


def briefs() -> Iterator[Brief]:
    """One for each of the first sessions; each fifth is longer than a page."""
    for number in range(1, BRIEFS + 1):
        sign, count = f"B{number}", 14 if number % 5 == 0 else 3
        yield Brief(
            id=make_id(f"brief {number}"),
            item_id=make_id(
                f"item {(number - 1) // 8 + 1}.{(2, 3, 4, 5, 7, 8, 9, 10)[(number - 1) % 8]}"
            ),
            subject=text(SUBJECTS[number % len(SUBJECTS)], f" ({sign})"),
            wanted=lines(f"{sign}w", count),
            points_to_take=lines(f"{sign}p", count),
            defensive_points=lines(f"{sign}d", 2),
            avoid=lines(f"{sign}a", 1),
            background_open=lines(f"{sign}o", count),
            background_closed=lines(f"{sign}c", 1),
            papers_on_table=lines(f"{sign}t", 2),
        )


def _session_id(number: int) -> Any:
    """The id of the session of this number; there are eight a day."""
    day, place = divmod(number - 1, 8)
    return make_id(f"item {day + 1}.{place + 2 + place // 4}")


def records() -> Iterator[MeetingRecord]:
    """The minutes of four meetings, with long points."""
    for number in range(1, RECORDS + 1):
        points = tuple(_points(number))
        day = FIRST + timedelta(days=3 * number - 1)
        yield MeetingRecord(
            id=make_id(f"record {number}"),
            title=Text(en=f"Plenary {number}", ka=f"პლენარული {number}", ru=f"Пленарное {number}"),
            when=make_when("16:30", "18:00", day=day),
            place=Text(en="House of the host side, great hall"),
            note_taker="; ".join(person.display for person in OTHERS[:2]),
            attendance=tuple(_attendance(number)),
            points=points,
            decisions=tuple(_decisions(number, points)),
        )


def _points(record: int) -> Iterator[Point]:
    for heading in range(1, HEADINGS + 1):
        sign = f"R{record}.{heading}"
        subject = text(SUBJECTS[heading % len(SUBJECTS)], f" ({sign})")
        yield Point(id=make_id(f"point {sign}"), kind=PointKind.HEADING, text=subject)
        for place, kind in enumerate(_UNDER, start=1):
            words = Text() if kind is PointKind.DECISION else said(f"{sign}.{place}", 2 * place + 3)
            row_id = make_id(f"point {sign}.{place}")
            yield Point(id=row_id, kind=kind, level=1 + place // 3, text=words)
    for number in range(1, FOLLOW_UPS + 1):
        row_id = make_id(f"point follow-up {record} {number}")
        yield Point(id=row_id, kind=PointKind.FOLLOW_UP, level=1)


def _decisions(record: int, points: tuple[Point, ...]) -> Iterator[Decision]:
    deciding = (point for point in points if point.kind is PointKind.DECISION)
    for number, point in enumerate(deciding, start=1):
        wording = said(f"D{record}.{number}", 2)
        row_id = make_id(f"decision {record} {number}")
        yield Decision(id=row_id, point_id=point.id, number=number, wording=wording)


def _attendance(record: int) -> Iterator[Attendance]:
    first = 20 * (record - 1)
    sides: tuple[tuple[Side, tuple[Person, ...]], ...] = (
        (Side.VISITING, GEORGIANS[first : first + 30]),
        (Side.HOST, UZBEKS[first : first + 18]),
        (Side.ORGANISER, OTHERS),
    )
    for side, people in sides:
        for number, person in enumerate(people):
            yield Attendance(
                id=make_id(f"attendance {record} {person.display}"),
                person_id=person.id,
                institution_id=person.institution_id,
                side=side,
                is_chair=number == 0 and side is not Side.ORGANISER,
                presence=Presence.APOLOGIES if number % 9 == 8 else Presence.PRESENT,
            )


def follow_ups() -> Iterator[FollowUp]:
    """Fifteen of each meeting; each third without a timeframe."""
    for record in range(1, RECORDS + 1):
        for number in range(1, FOLLOW_UPS + 1):
            count = (record - 1) * FOLLOW_UPS + number
            due = FIRST + timedelta(days=30 + count)
            yield FollowUp(
                id=make_id(f"follow-up {count}"),
                visit_id=make_id("visit"),
                number=f"26/{count:02}",
                wording=said(f"F{count}", 1 + number % 2),
                record_id=make_id(f"record {record}"),
                point_id=make_id(f"point follow-up {record} {number}"),
                responsible_ids=(office_id("GEO", number), office_id("UZB", number + 1)),
                timeframe=Timeframe() if number % 3 == 0 else Timeframe(due_on=due),
                next_step=f"Next step {count}: call the contact point.",
            )
