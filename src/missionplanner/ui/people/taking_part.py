"""What a person is in: visits, meetings, follow-ups; each line leads there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from missionplanner.domain.delegation import Participation, Role, Side
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.operations.people import MeetingRow, TakesPart
from missionplanner.planning.finding import Where
from missionplanner.planning.labels import value_label
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.fitting_table import FittingTable
from missionplanner.ui.spans import parsed, span
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.table.row_height import ROW_HEIGHT
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import Words

_COLUMNS = (
    Column("what", Message("Visits and follow-ups"), 160, stretch=1, lines=2),
    Column("when", Message("When"), 128, align="right", lines=2),
)


class TakingPart(Stack):
    """One line for each, the newest visit first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(0)
        self._desk = desk
        self._places: dict[Key, tuple[UUID, Where]] = {}
        self.model = TableModel(_COLUMNS, parent=self)
        self.table = FittingTable(self.model, Message("Visits and follow-ups"))
        self.table.opened.connect(self._open)
        self._nothing = Label(Message("In no visit and no follow-up yet."), "body", "text3")
        self._nothing.setFixedHeight(ROW_HEIGHT)
        self.add(self.table)
        self.add(self._nothing)

    def show_part(self, part: TakesPart) -> None:
        """Show in what somebody takes part, the newest visit first."""
        self._places = {}
        rows = tuple(self._rows(part))
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _rows(self, part: TakesPart) -> Iterator[Row]:
        for seat in part.seats:
            where = Where(Participation.__name__, seat.seat_id, "person_id")
            self._places[seat.seat_id] = (seat.visit_id, where)
            days = span(parsed(seat.starts_on), parsed(seat.ends_on))
            title = _titled(seat.visit_title or seat.visit_code, seat.role, seat.side)
            yield _row(seat.seat_id, "calendar-days", title, days, seat.visit_title)
        for meeting, count in _by_visit(part.meetings):
            where = Where(ProgrammeItem.__name__, meeting.item_id, "title")
            self._places[meeting.item_id] = (meeting.visit_id, where)
            days = span(parsed(meeting.starts_on), parsed(meeting.ends_on))
            words = Message(
                "Met in {n} item: {visit}",
                plural="Met in {n} items: {visit}",
                visit=meeting.visit_title or meeting.visit_code,
                n=count,
            )
            yield _row(meeting.item_id, "handshake", words, days, meeting.visit_title)
        for asked in part.asked:
            if asked.visit_id is not None:
                where = Where(FollowUp.__name__, asked.id, "wording")
                self._places[asked.id] = (asked.visit_id, where)
            state = _state(parsed(asked.due_on), is_closed=asked.is_closed)
            wording = f"{asked.number}  {asked.wording}".strip()
            yield _row(asked.id, "list-checks", wording, state, asked.wording)

    def _open(self, key: Key) -> None:
        if key in self._places:
            self._desk.go(*self._places[key])


def _row(key: UUID, icon: str, words: Words, when: Words, tip: str) -> Row:
    return Row(key, (Cell(words, icon=icon, tip=tip), Cell(when, "text3")))


def _titled(title: str, role: str, side: str) -> Words:
    what = value_label(Role(role))
    if side != Side.VISITING:
        return Message("{side}: {visit}", visit=title, side=value_label(Side(side)))
    return Message("{role}: {visit}", visit=title, role=what) if role != Role.MEMBER else title


def _state(due: date | None, *, is_closed: bool) -> Words:
    if is_closed:
        return Message("closed", context="follow-up")
    return Message("open, due {day}", day=due) if due else Message("open, no date")


def _by_visit(meetings: tuple[MeetingRow, ...]) -> list[tuple[MeetingRow, int]]:
    first: dict[UUID, MeetingRow] = {}
    counts: dict[UUID, int] = {}
    for each in meetings:
        first.setdefault(each.visit_id, each)
        counts[each.visit_id] = counts.get(each.visit_id, 0) + 1
    return [(row, counts[visit_id]) for visit_id, row in first.items()]
