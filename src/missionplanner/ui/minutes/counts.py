"""What a record holds, in numbers; what is still without a person can be gone to."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import MeetingRecord, PointKind
from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import Ground, Stack
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import Words


class RecordCounts(Ground):
    """`gone_to(point id)`: the first follow-up of the record that nobody of ours is asked about."""

    gone_to = Signal(object)

    def __init__(self) -> None:
        super().__init__("surface", "above")
        body = Stack(3, (16, 10, 16, 12))
        body.add(Label(Message("In this record"), "group"))
        self._lines = {
            PointKind.HEADING: self._line(body, Message("Points")),
            PointKind.DECISION: self._line(body, Message("Decisions")),
            PointKind.FOLLOW_UP: self._line(body, Message("Follow-ups")),
        }
        self._missing: UUID | None = None
        self.without = Link(Message("without a person"))
        self._number = Label("", "group", "warn")
        self._icon = IconLabel("circle-question-mark", "warn", 14)
        row = QHBoxLayout()
        row.addWidget(self._icon)
        row.addWidget(self.without)
        row.addStretch(1)
        row.addWidget(self._number)
        body.box.addLayout(row)
        self.without.clicked.connect(lambda: self.gone_to.emit(self._missing))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 1, 0, 0)
        outer.addWidget(body)

    def show_record(self, folder: VisitFolder, record: MeetingRecord) -> None:
        """Count what the record holds."""
        for kind, label in self._lines.items():
            label.show_words(str(sum(point.kind is kind for point in record.points)))
        places = [point.id for point in record.points]
        without = {
            row.point_id
            for row in folder.follow_ups
            if row.point_id in places and row.status.is_open and not row.person_ids
        }
        self._missing = next((place for place in places if place in without), None)
        self._number.show_words(str(len(without)))
        for widget in (self._icon, self.without, self._number):
            widget.setVisible(bool(without))

    @staticmethod
    def _line(body: Stack, words: Words) -> Label:
        row = QHBoxLayout()
        number = Label("", "group")
        row.addWidget(Label(words, "body", "text2"), 1)
        row.addWidget(number)
        body.box.addLayout(row)
        return number
