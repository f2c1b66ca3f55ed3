"""The records of a visit at the left: one for each meeting that has one."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import MeetingRecord, RecordStatus
from missionplanner.domain.when import When
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import in_clock_order, takes_place
from missionplanner.ui.programme.times import start_words
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar, Ground
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel, TableView
from missionplanner.ui.words import Words, language, say

_WIDTH = 230
_ICONS = {
    RecordStatus.DRAFT: ("pencil", "accent_text"),
    RecordStatus.SENT: ("arrow-up-right", "text2"),
    RecordStatus.AGREED: ("lock", "ok"),
}


class RecordsList(Ground):
    """`added(item id)`: a record of that meeting is wanted, or of the whole visit."""

    added = Signal(object)

    def __init__(self) -> None:
        super().__init__("sunken", "right")
        self.setFixedWidth(_WIDTH)
        self._folder: VisitFolder | None = None
        head = Column("record", Message("Records"), 160, stretch=1, lines=2)
        self.model = TableModel([head, Column("when", "", 66, align="right")], parent=self)
        self.table = TableView(self.model, Message("Records"), movable=True)
        self.table.horizontalHeader().hide()
        self.table.setProperty("ground", "sunken")
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
    icon, tone = _ICONS[record.status]
    name = record_name(folder, record)
    status = value_label(record.status)
    when = moment(record.when)
    tip = Message("{status} · {when}", status=status, when=when) if when else status
    return Row(
        record.id,
        (
            Cell(name, weight=600, icon=icon, icon_tone=tone, tip=tip),
            Cell(_day(record.when), "text3"),
        ),
    )


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
