"""The outline of a meeting in a paper: agenda, numbered points, decisions with a bar."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from uuid import UUID

from missionplanner.documents.blocks import (
    Block,
    Entry,
    Face,
    Heading,
    Point,
    Points,
    Run,
    Words,
)
from missionplanner.documents.marked_text import marked
from missionplanner.documents.reading import Reading, runs
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import Decision, MeetingRecord, PointKind
from missionplanner.domain.record import Point as Minute


def agenda(reading: Reading, record: MeetingRecord) -> tuple[Block, ...]:
    """The headings of the outline."""
    heads = [
        marked(reading.words(row.text)) for row in record.points if row.kind is PointKind.HEADING
    ]
    points = tuple(Point(head, sign=f"{n}.") for n, head in enumerate(heads, 1))
    return (Entry(reading.say("Agenda"), (Points(points),)),) if points else ()


def outline(
    reading: Reading, record: MeetingRecord, follow_ups: tuple[FollowUp, ...]
) -> tuple[Block, ...]:
    """Points numbered through under the headings, each decision with its own number."""
    return tuple(_Outline(reading, record, follow_ups).blocks())


class _Outline:
    """One walk through the points of a record."""

    def __init__(
        self, reading: Reading, record: MeetingRecord, follow_ups: tuple[FollowUp, ...]
    ) -> None:
        self._reading = reading
        self._record = record
        self._decisions = {row.point_id: row for row in record.decisions if row.point_id}
        self._follow_ups = {row.point_id: row for row in follow_ups if row.point_id}
        plain = [row.level for row in record.points if _is_plain(row)]
        self._top = min(plain, default=0)
        self._number = 0
        self._letter = 0
        self._gathered: list[str] = []

    def blocks(self) -> Iterator[Block]:
        """Headings, and the points below each in one list."""
        heading, points = 0, list[Point]()
        for row in self._record.points:
            if self._is_only_in_table(row):
                self._gathered.append(self._follow_ups[row.id].number)
                continue
            points += self._gathered_follow_ups()
            if row.kind is PointKind.HEADING:
                if points:
                    yield Points(tuple(points), outside=True)
                heading, points = heading + 1, []
                yield Heading(
                    marked(self._reading.words(row.text)),
                    sign=str(heading),
                    ruled=True,
                    listed=True,
                )
            else:
                points += self._printed(row)
        points += self._gathered_follow_ups()
        points += map(self._decision, self._loose_decisions())
        if points:
            yield Points(tuple(points), outside=True)

    def _is_only_in_table(self, row: Minute) -> bool:
        follow_up = self._follow_ups.get(row.id)
        return bool(follow_up and follow_up.number and not row.text and not row.private_note)

    def _gathered_follow_ups(self) -> Iterator[Point]:
        # Their wording stands once, in the table; here, where in the meeting they were agreed.
        if self._gathered:
            numbers, self._gathered = ", ".join(self._gathered), []
            self._number += 1
            words = self._reading.say(
                "Agreed for follow-up, see the table: {numbers}", numbers=numbers
            )
            yield Point(words, sign=f"{self._number}.")

    def _printed(self, row: Minute) -> Iterator[Point]:
        decision = self._decisions.get(row.id)
        if decision is None or (row.text and row.text != decision.wording):
            yield self._plain(row)
        if decision is not None:
            yield self._decision(decision)
        if row.private_note:
            yield Point(self._note(row.private_note), sign="")

    def _note(self, note: str) -> Words:
        if not self._reading.has_office_notes:
            return ""
        words = self._reading.say("Internal note: {note}", note=note)
        return marked((Run(words, Face.ITALIC),))

    def _plain(self, row: Minute) -> Point:
        reading, follow_up = self._reading, self._follow_ups.get(row.id)
        if follow_up is None:
            return Point(marked(reading.words(row.text)), sign=self._sign(row))
        words = marked(reading.words(row.text)) or reading.words(follow_up.wording)
        if follow_up.number:
            number = reading.say("(follow-up {number})", number=follow_up.number)
            words = (*runs(words), Run(f" {number}"))
        return Point(words, sign=self._sign(row))

    def _sign(self, row: Minute) -> str:
        if row.level <= self._top or row.kind is PointKind.FOLLOW_UP:
            self._number, self._letter = self._number + 1, 0
            return f"{self._number}."
        self._letter += 1
        return f"({ascii_lowercase[(self._letter - 1) % 26]})"

    def _decision(self, row: Decision) -> Point:
        position = self._record.decisions.index(row) + 1
        number = row.number or position
        sign = self._reading.say("Decision {number}", number=number)
        return Point(self._reading.words(row.wording), sign=sign, bar=True)

    def _loose_decisions(self) -> Iterator[Decision]:
        points: set[UUID] = {row.id for row in self._record.points}
        return (row for row in self._record.decisions if row.point_id not in points)


def _is_plain(row: Minute) -> bool:
    return row.kind not in (PointKind.HEADING, PointKind.DECISION, PointKind.FOLLOW_UP)
