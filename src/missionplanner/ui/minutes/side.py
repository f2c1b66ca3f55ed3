"""What stands beside the outline: who was there, the chosen line, the record itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import MeetingRecord, Point
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.ui.attachments.strip import AttachmentStrip
from missionplanner.ui.desk import Desk
from missionplanner.ui.minutes.attendance import AttendancePanel
from missionplanner.ui.minutes.forms import RecordForms
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.widgets.frames import Bar, Ground, hairline
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language

_WIDTH = 304
_PAGES = ("attendance", "line", "record")


class SidePanel(Ground):
    """One of three pages, each for the record that is shown."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__("surface", "left")
        self.setFixedWidth(_WIDTH)
        self.attendance = AttendancePanel(desk, visit_id)
        self.line = LineInspector(desk)
        self.record = RecordInspector(desk)
        self.switch = Switch(
            (
                ("attendance", Message("Attendance"), ""),
                ("line", Message("Line"), ""),
                ("record", Message("Record", context="minutes"), ""),
            )
        )
        self._shown: tuple[VisitFolder, MeetingRecord, Point | None] | None = None
        self._stack = QStackedWidget()
        for page in (self.attendance, self.line, self.record):
            page.setProperty("line", "")
            self._stack.addWidget(page)
        self.switch.chosen.connect(self.choose)
        bar = Bar(line="")
        bar.row.addWidget(self.switch)
        bar.row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(self._stack, 1)

    def choose(self, page: str) -> None:
        """Turn to a page."""
        self.switch.choose(page)
        self._stack.setCurrentIndex(_PAGES.index(page))
        self._show()

    def show_record(self, folder: VisitFolder, record: MeetingRecord, point: Point | None) -> None:
        """Show a record and one of its lines."""
        self._shown = (folder, record, point)
        self._show()

    def _show(self) -> None:
        """Fill the page that is looked at; the others are filled when they are turned to."""
        if self._shown is None:
            return
        folder, record, point = self._shown
        match self.switch.name:
            case "attendance":
                self.attendance.show_record(folder, record)
            case "line":
                self.line.show_line(folder, record, point)
            case _:
                self.record.show_record(folder, record)


class RecordInspector(RowInspector):
    """The record: when, where, who wrote it, how it is agreed."""

    delete_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folder: VisitFolder | None = None
        self._record: MeetingRecord | None = None
        self._files: AttachmentStrip | None = None

    def show_record(self, folder: VisitFolder, record: MeetingRecord) -> None:
        """Show a record."""
        self._folder, self._record = folder, record
        if self._files is not None:
            self._files.show_about(record.id)
        meetings = tuple((item.id, item.title, item.when.day) for item in folder.visit.programme)
        self.show_shape((folder.visit.languages, meetings, language()), lambda: self._parts(record))

    def _parts(self, record: MeetingRecord) -> Sequence[Part]:
        forms = RecordForms(self.desk, self._current)
        return (
            lambda: self.add_form(forms.record(record), lambda: self._record),
            lambda: self._agreement(forms, record),
            lambda: self._attached(record),
            lambda: self.add_verbs((Message("Delete this record"), self.delete_asked.emit)),
        )

    def _attached(self, record: MeetingRecord) -> None:
        visit_id = self._current().visit.id
        self._files = AttachmentStrip(self.desk, visit_id, record.id, within=self)
        self.add(hairline())
        self.add(self._files)

    def _agreement(self, forms: RecordForms, record: MeetingRecord) -> None:
        self.add_section(Message("Agreement"))
        self.add_form(forms.agreement(record), lambda: self._record)
        self.add(Label(_FOR_GOOD, "meta", "text3", wraps=True))

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder


class LineInspector(RowInspector):
    """One line: what it is, who sees it, and for a follow-up who does it by when."""

    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folder: VisitFolder | None = None
        self._record: MeetingRecord | None = None
        self._point: Point | None = None

    def show_line(self, folder: VisitFolder, record: MeetingRecord, point: Point | None) -> None:
        """Show a line; nothing is shown while none is chosen."""
        self._folder, self._record, self._point = folder, record, point
        shape = (
            point is None,
            self._follow_up() is not None,
            record.id,
            folder.visit.languages,
            language(),
        )
        self.show_shape(shape, lambda: self._parts(record, point))

    def _parts(self, record: MeetingRecord, point: Point | None) -> Sequence[Part]:
        if point is None:
            return (self._nothing,)
        forms = RecordForms(self.desk, self._current)
        parts: list[Part] = [lambda: self.add_form(forms.line(record, point), lambda: self._point)]
        if (row := self._follow_up()) is not None:
            parts.append(lambda: self._agreed(forms, row))
        parts.append(lambda: self.add_verbs((Message("Delete the line"), self._delete)))
        return parts

    def _nothing(self) -> None:
        words = Message("Choose a line to see what it is and who sees it.")
        self.add(Label(words, "meta", "text3", wraps=True))

    def _agreed(self, forms: RecordForms, row: FollowUp) -> None:
        self.add_section(Message("Follow-up", context="noun"))
        self.add_form(forms.follow_up(row), self._follow_up)
        self.add_verbs((Message("Open the follow-up"), self._open))

    def _follow_up(self) -> FollowUp | None:
        if self._folder is None or self._point is None:
            return None
        rows = self._folder.follow_ups
        return next((row for row in rows if row.point_id == self._point.id), None)

    def _open(self) -> None:
        row = self._follow_up()
        if row is not None:
            self.desk.go(self._current().visit.id, Where.of(row, "wording"))

    def _delete(self) -> None:
        if self._point is not None:
            self.delete_asked.emit(self._point.id)

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder


_FOR_GOOD = Message(
    "Once agreed, the wording of this record and of its follow-ups stays as it is;"
    " undo stops there."
)
