"""Who was at a meeting: a list by side to tick, the chosen one below."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from missionplanner.domain.delegation import Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import Attendance, MeetingRecord, Presence
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.minutes.attendance_inspector import AttendanceInspector
from missionplanner.ui.minutes.attendance_rows import attendance_rows
from missionplanner.ui.minutes.counts import RecordCounts
from missionplanner.ui.widgets.choices import offer
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.table import (
    Column,
    TableModel,
    TableView,
)
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.words import say

_FORM_HEIGHT = 236


class AttendanceTable(TableView):
    """Space, and a click on the mark, say that somebody was there or not."""

    ticked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space and plain:
            self.ticked.emit(self.current_key())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_mark = index.isValid() and place.x() < 30 and self._drop_row < 0
        super().mouseReleaseEvent(event)
        if is_mark and not self.table().rows[index.row()].is_group:
            self.ticked.emit(self.table().rows[index.row()].key)


class AttendancePanel(QWidget):
    """The list with a line that adds somebody, and the fields of the chosen one."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._record: MeetingRecord | None = None
        self._coming: UUID | None = None
        columns = (
            Column("who", Message("Name"), 170, stretch=1),
            Column("from", "", 100, lines=2),
        )
        self.model = TableModel(columns, parent=self)
        self.table = AttendanceTable(self.model, Message("Attendance"), movable=True)
        self.table.horizontalHeader().hide()
        self.inspector = AttendanceInspector(desk, visit_id)
        self._build()
        self.table.ticked.connect(self._tick)
        self.table.chosen.connect(lambda _key: self._show_chosen())
        self.table.delete_asked.connect(self.delete)
        self.table.move_asked.connect(self._move)
        self.inspector.delete_asked.connect(self.delete)
        self.add.returnPressed.connect(self._add)

    def _build(self) -> None:
        bar = Bar(42, line="")
        self.add = LineEdit()
        offer(self.add, lambda: [row.display for row in self._desk.office.shared.persons()])
        bar.row.addWidget(self.add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(self.table, 1)
        self.inspector.setFixedHeight(_FORM_HEIGHT)
        box.addWidget(self.inspector)
        self.counts = RecordCounts()
        box.addWidget(self.counts)
        self._word()

    def _word(self) -> None:
        words = say(Message("Add somebody who was there"))
        self.add.setPlaceholderText(words)
        self.add.setAccessibleName(words)

    def show_record(self, folder: VisitFolder, record: MeetingRecord) -> None:
        """Show who was at this meeting."""
        self._word()
        self._folder, self._record = folder, record
        self.table.show_rows(tuple(attendance_rows(folder, record)))
        if self._coming is not None and self.table.select(self._coming):
            self._coming = None
        self.counts.show_record(folder, record)
        self._show_chosen()

    def open_at(self, row_id: UUID, field: str) -> None:
        """Go to somebody, and a field of theirs."""
        self.table.select(row_id)
        self._show_chosen()
        if not self.inspector.focus_on(field):
            self.table.setFocus()

    def _row(self, key: Key) -> Attendance | None:
        rows = self._record.attendance if self._record else ()
        return next((row for row in rows if row.id == key), None)

    def _show_chosen(self) -> None:
        row = self._row(self.table.current_key())
        self.inspector.setVisible(row is not None)
        self.counts.setVisible(row is None)
        if self._folder is not None and row is not None:
            self.inspector.show_row(self._folder, row)

    def _add(self) -> None:
        words = self.add.text().strip()
        if self._record is None or not words:
            return
        self.add.clear()
        chosen = self._row(self.table.current_key())
        side = chosen.side if chosen else Side.VISITING
        self._coming = self._desk.office.minutes.add_attendance(
            self._visit_id, self._record.id, words, side
        )

    def _tick(self, key: Key) -> None:
        if (row := self._row(key)) is not None:
            away = row.presence is not Presence.PRESENT
            presence = Presence.PRESENT if away else Presence.ABSENT
            self._desk.office.edit(
                Attendance, row.id, was={"presence": row.presence}, presence=presence
            )

    def delete(self, key: Key) -> None:
        """Take somebody off the list."""
        if self._row(key) is not None:
            self._desk.office.remove(Attendance, key)

    def _move(self, key: Key, before: Key) -> None:
        """Another place among those of the same side."""
        row = self._row(key)
        if row is None or self._record is None:
            return
        order = [each.id for each in self._record.attendance]
        same = {each.id for each in self._record.attendance if each.side is row.side} - {row.id}
        shown = self.model.rows
        target = len(shown) if before is None else self.model.row_of(before)
        below = [each.key for each in shown[target:] if each.key in same]
        above = [each.key for each in shown[:target] if each.key in same]
        if not below and not above:
            return
        at = order.index(row.id)
        goal = order.index(below[0]) if below else order.index(above[-1]) + 1
        index = goal - 1 if goal > at else goal
        if index != at:
            self._desk.office.move(self._visit_id, Attendance, row.id, index)
