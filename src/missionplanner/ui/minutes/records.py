"""The records of a visit at the left: one for each meeting that has one."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import MeetingRecord, PointKind, RecordStatus
from missionplanner.domain.when import When
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import in_clock_order, takes_place
from missionplanner.ui.memory import Memory
from missionplanner.ui.programme.times import start_words
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar, Ground
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel
from missionplanner.ui.widgets.two_lines import TwoLineList, two_line_row
from missionplanner.ui.words import Words, language, say

_WIDTH = 230
_ICONS = {
    RecordStatus.DRAFT: ("pencil", "accent_text"),
    RecordStatus.SENT: ("arrow-up-right", "text2"),
    RecordStatus.AGREED: ("lock", "ok"),
}
_STATES = {
    RecordStatus.DRAFT: Message("draft", context="record"),
    RecordStatus.SENT: Message("sent", context="record"),
    RecordStatus.AGREED: Message("agreed", context="record"),
}


class RecordsList(Ground):
    """`added(item id)`: a record of that meeting is wanted, or of the whole visit."""

    added = Signal(object)

    def __init__(self, memory: Memory) -> None:
        super().__init__("sunken", "right")
        self.setFixedWidth(_WIDTH)
        self._folder: VisitFolder | None = None
        head = Column("record", Message("Records"), 160, stretch=1)
        self.model = TableModel([head], parent=self)
        self.table = TwoLineList(
            self.model, Message("Records"), movable=True, memory=memory, key="records"
        )
        bar = Bar(ground="sunken", line="")
        self.add = Button(Message("Add a record"), "plain", "plus")
        self.add.clicked.connect(self._offer)
        bar.row.addWidget(self.add)
        bar.row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(self.table, 1)

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the records of the visit as it is now."""
        self._folder = folder
        self.table.show_rows([_row(folder, record) for record in folder.visit.records])

    def _offer(self) -> None:
        menu = QMenu(self)
        for item in self.without_record():
            words = f"{moment(item.when)}  {item.title.in_(language(), 'en')}"
            menu.addAction(words.replace("&", "&&"), partial(self.added.emit, item.id))
        menu.addAction(say(Message("The whole visit")), lambda: self.added.emit(None))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        # Enter twice takes the first meeting, as it does in a list.
        menu.setActiveAction(menu.actions()[0])

    def without_record(self) -> list[ProgrammeItem]:
        """The meetings that have no record yet, in the order of the clock."""
        if self._folder is None:
            return []
        visit = self._folder.visit
        recorded = {record.item_id for record in visit.records}
        return [
            item
            for item in in_clock_order(visit.programme)
            if item.id not in recorded and takes_place(item) and not item.kind.is_travel
        ]


def _row(folder: VisitFolder, record: MeetingRecord) -> Row:
    icon, tone = _ICONS[record.status] if record.points else ("circle", "text3")
    name = Cell(record_name(folder, record), weight=600, icon=icon, icon_tone=tone)
    return two_line_row(record.id, name, _state(record))


def _state(record: MeetingRecord) -> Words:
    """When it was, and how far the record is."""
    state: Words = Message("nothing yet")
    if record.agreed_on is not None:
        state = Message("agreed {day}", day=record.agreed_on)
    elif record.points:
        n = sum(point.kind is PointKind.HEADING for point in record.points)
        status = _STATES[record.status]
        state = Message("{status}, {n} point", plural="{status}, {n} points", status=status, n=n)
    when = _day(record.when)
    return Message("{when} · {state}", when=when, state=state) if when else state


def record_name(folder: VisitFolder, record: MeetingRecord) -> Words:
    """What a record is called: its title, its meeting's, else its kind."""
    item = item_of(folder, record.item_id)
    title = record.title or (item.title if item else None)
    return (title.in_(language(), "en") if title else "") or value_label(record.kind)


def item_of(folder: VisitFolder, item_id: UUID | None) -> ProgrammeItem | None:
    """The meeting of a record."""
    return next((item for item in folder.visit.programme if item.id == item_id), None)


def moment(when: When) -> str:
    """Day and time, as far as they are known."""
    return f"{_day(when)} {say(start_words(when))}" if when.day else ""


def _day(when: When) -> str:
    return wording(language()).day(when.day, "MMMd") if when.day else ""
