"""The Minutes tab: records at the left, the outline in the middle, what belongs to it beside."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import PointId
from missionplanner.domain.record import Decision, MeetingRecord, Point, PointKind
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.minutes import record_of, shifted
from missionplanner.planning.finding import Where
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.minutes.head import RecordHead
from missionplanner.ui.minutes.outline import OutlineModel, OutlineView
from missionplanner.ui.minutes.outline_rows import NewLine, Outline
from missionplanner.ui.minutes.records import RecordsList
from missionplanner.ui.minutes.side import SidePanel
from missionplanner.ui.minutes.where import spot_of
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.table import TEXT, Column
from missionplanner.ui.widgets.table.cells import Key

_KEYS = Message("Enter next line · D or F and a space · Tab level · Alt ↑↓ moves · Esc leaves")
_KINDS = {"d": PointKind.DECISION, "f": PointKind.FOLLOW_UP, "": PointKind.DISCUSSION}
_AGREED = (PointKind.DECISION, PointKind.FOLLOW_UP)


class MinutesScreen(QWidget):
    """One record at a time, written line by line."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._minutes = desk.office.minutes
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._record_id: UUID | None = None
        self._coming: UUID | None = None
        self._new = NewLine()
        self.records = RecordsList()
        self.head = RecordHead()
        column = Column("words", Message("Line"), 300, stretch=1, editor=TEXT)
        self.model = OutlineModel([column], self._store, drafts=desk.drafts, parent=self)
        self.outline = OutlineView(self.model, Message("Outline"))
        self.side = SidePanel(desk, visit_id)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._build()
        self._connect()
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.head)
        middle.addWidget(self.outline, 1)
        sentence = Message("Add one at the left: who should have been there stands in it already.")
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(EmptyState("file-text", Message("No minutes yet"), sentence))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.records)
        row.addWidget(self._pages, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.records.added.connect(self.add_record)
        self.records.table.chosen.connect(self._choose)
        self.records.table.delete_asked.connect(self._delete_record)
        self.records.table.move_asked.connect(self._move_record)
        self.head.language_chosen.connect(lambda _tag: self._show_record())
        self.outline.next_asked.connect(self._next)
        self.outline.shift_asked.connect(self._shift)
        self.outline.kind_asked.connect(self._make)
        self.outline.move_asked.connect(self._move)
        self.outline.delete_asked.connect(self._delete)
        self.outline.chosen.connect(lambda _key: self._later.start())
        self._later.timeout.connect(self._show_side)
        self.side.line.delete_asked.connect(self._delete)
        self.side.record.delete_asked.connect(lambda: self._delete_record(self._record_id))

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self.head.offer(folder.visit.languages)
        self.records.show_folder(folder)
        records = folder.visit.records
        if self._coming is not None and any(row.id == self._coming for row in records):
            self._record_id, self._coming = self._coming, None
            self._begin()
        elif not any(row.id == self._record_id for row in records):
            self._record_id = records[0].id if records else None
            self._begin()
        self._pages.setCurrentIndex(0 if records else 1)
        self.side.setVisible(bool(records))
        self.records.table.select(self._record_id)
        self._show_record()

    def _begin(self) -> None:
        record = self._record()
        last = record.points[-1] if record and record.points else None
        self._new = NewLine.below(last, at_end=True)

    def _choose(self, key: Key) -> None:
        if key is not None and key != self._record_id:
            self._record_id = key
            self._begin()
            self._show_record()
            self.outline.scrollToTop()

    def _show_record(self) -> None:
        record = self._record()
        if record is None or self._folder is None:
            return
        self.head.show_record(self._folder, record)
        outline = Outline(self._folder, record, self.head.tag)
        self.model.set_rows(tuple(outline.rows(self._new)))
        self._show_side()

    def _show_side(self) -> None:
        record = self._record()
        if record is not None and self._folder is not None:
            self.side.show_record(self._folder, record, self._point(self.outline.current_key()))

    def _record(self) -> MeetingRecord | None:
        records = self._folder.visit.records if self._folder else ()
        return next((record for record in records if record.id == self._record_id), None)

    def _point(self, key: Key) -> Point | None:
        record = self._record()
        points = record.points if record else ()
        return next((point for point in points if point.id == key), None)

    def _loose(self, key: Key) -> Decision | None:
        """The decision of this key, where no line of the outline is it."""
        record = self._record()
        decisions = record.decisions if record else ()
        return next((row for row in decisions if row.id == key), None)

    def _visit(self) -> Visit:
        assert self._folder is not None
        return self._folder.visit

    # Writing

    def _store(self, key: Key, _column: str, words: str) -> None:
        if (loose := self._loose(key)) is not None:
            wording = loose.wording.with_(self.head.tag, clean(words).strip())
            self._desk.office.edit(
                Decision, loose.id, was={"wording": loose.wording}, wording=wording
            )
        elif key != self._record_id:
            self._minutes.word(self._visit_id, key, words, self.head.tag)
        elif clean(words).strip():
            self._write_new(clean(words).strip())

    def _write_new(self, words: str) -> None:
        record = self._record()
        assert record is not None
        places = [point.id for point in record.points]
        index = places.index(self._new.after) + 1 if self._new.after in places else len(places)  # type: ignore[arg-type]  # an id of a point, told apart by name only
        point = Point(
            id=PointId(uuid4()),
            kind=self._new.kind,
            level=self._new.level,
            text=Text({self.head.tag: words}),
        )
        self._minutes.add_point(self._visit_id, record.id, point, index)
        self._new = NewLine.below(point, at_end=index == len(places))

    def _next(self, key: Key) -> None:
        """Write below a line; on a new line without words, one level up."""
        before = self._record()
        self._watch.read()
        record, point = self._record(), self._point(key)
        if record is None or record.agreed_on is not None:
            return
        if point is not None:
            is_last = record.points[-1].id == point.id
            self._new = NewLine.below(point, at_end=is_last)
        elif before is not None and len(before.points) == len(record.points):
            self._shift_new(-1)
        self._show_record()
        self.outline.write(record.id)

    def _shift(self, key: Key, by: int) -> None:
        if key == self._record_id:
            self._shift_new(by)
            self._show_record()
        elif self._point(key) is not None:
            self._minutes.shift(self._visit_id, key, by)
            self._watch.read()

    def _shift_new(self, by: int) -> None:
        kind, level = shifted(self._new.kind, self._new.level, by)
        self._new = replace(self._new, kind=kind, level=level)

    def _make(self, key: Key, letter: str) -> None:
        """A decision, a follow-up, or plain words again; an empty plain line goes."""
        kind, point = _KINDS[letter], self._point(key)
        if key == self._record_id:
            self._new = replace(self._new, kind=kind, level=max(1, self._new.level))
            self._show_record()
        elif point is not None and (letter or point.kind in _AGREED):
            self._minutes.make(self._visit_id, record_of(self._visit(), key).id, key, kind)
            self._watch.read()
            if not letter:
                self._desk.say(Message("Plain words again"))
        elif point is not None and self.outline.editor and not self.outline.editor.text():
            self.outline.go(-1, 0)
            self._delete(key)

    def _move(self, key: Key, before: Key) -> None:
        record = self._record()
        if record is None or self._point(key) is None:
            return
        shown = self.model.rows
        target = len(shown) if before is None else self.model.row_of(before)
        index = sum(row.key not in (key, record.id) for row in shown[:target])
        if record.points[index : index + 1] != (self._point(key),):
            self._minutes.move_point(self._visit_id, key, index)
            self._watch.read()
            self.outline.select(key)

    def _delete(self, key: Key) -> None:
        if self._point(key) is not None:
            self._minutes.delete_point(self._visit_id, key)
            self._desk.say(Message("Line deleted"))
        elif self._loose(key) is not None:
            self._desk.office.remove(Decision, key)

    # Records

    def add_record(self, item_id: UUID | None) -> None:
        """A record of one meeting, or of the whole visit."""
        self._coming = self._minutes.add_record(self._visit_id, item_id)  # type: ignore[arg-type]
        self._watch.read()
        self._write_last()

    def _delete_record(self, key: Key) -> None:
        if key is not None:
            self._minutes.remove_record(self._visit_id, key)
            self._desk.say(Message("Record deleted"))

    def _move_record(self, key: Key, before: Key) -> None:
        order = [row.key for row in self.records.model.rows]
        at, target = order.index(key), order.index(before) if before in order else len(order)
        index = target - 1 if target > at else target
        if index != at:
            self._desk.office.move(self._visit_id, MeetingRecord, key, index)

    # How it is reached

    def _write_last(self) -> None:
        record = self._record()
        if record is None:
            self.records.add.setFocus()
        elif record.agreed_on is None:
            self.outline.write(record.id)
        else:
            self.outline.setFocus()

    def first_focus(self) -> None:
        """The last line, ready to be written."""
        self._desk.hint(_KEYS)
        self._write_last()

    def open_at(self, where: Where) -> None:
        """Go to the record, and the line or field of it, that a finding is about."""
        spot = spot_of(self._visit(), where)
        if spot is None:
            return
        self.records.table.select(spot.record)
        self._choose(spot.record)
        if spot.part == "attendance":
            self.side.choose("attendance")
            self.side.attendance.open_at(spot.row, where.field)
        elif spot.part == "record":
            self.side.choose("record")
            self.side.record.focus_on(where.field)
        else:
            self.outline.select(spot.row)
            self.outline.setFocus()
