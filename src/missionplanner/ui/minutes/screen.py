"""The Minutes tab: records at the left, the outline in the middle, what belongs to it beside."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import MeetingRecord, Point, PointKind, RecordStatus
from missionplanner.domain.text import clean
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.planning.outline import AGREED, shifted
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.minutes.head import RecordHead
from missionplanner.ui.minutes.line_verbs import LineVerbs, point_at
from missionplanner.ui.minutes.outline import OutlineModel, OutlineView
from missionplanner.ui.minutes.outline_rows import NewLine, Outline
from missionplanner.ui.minutes.record_verbs import RecordVerbs, past_of
from missionplanner.ui.minutes.records import RecordsList
from missionplanner.ui.minutes.side import SidePanel
from missionplanner.ui.minutes.where import spot_of
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.table import TEXT, Column
from missionplanner.ui.widgets.table.cells import Key

_KEYS = Message("Enter next line · D or F and a space · Tab level · Alt ↑↓ moves · Esc leaves")
_KINDS = {"d": PointKind.DECISION, "f": PointKind.FOLLOW_UP, "": PointKind.DISCUSSION}


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
        self.records = RecordsList(desk.memory)
        self._records = RecordVerbs(desk, visit_id)
        self._lines = LineVerbs(desk, visit_id)
        self.head = RecordHead()
        column = Column("words", Message("Line"), 300, stretch=1, editor=TEXT)
        self.model = OutlineModel([column], self._store, drafts=desk.drafts, parent=self)
        self.outline = OutlineView(self.model, Message("Outline"))
        self.side = SidePanel(desk, visit_id)
        self._later = QTimer(self, singleShot=True, interval=0)
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
        sentence = Message("Add a record at the left: who was to be there is listed in it already.")
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
        self.records.table.delete_asked.connect(self._records.delete)
        self.records.table.move_asked.connect(self._move_record)
        self.head.language_chosen.connect(lambda _tag: self._show_record())
        self.head.preview_asked.connect(self.preview)
        self.head.further_asked.connect(self.go_further)
        self.side.attendance.counts.gone_to.connect(self._go_to)
        for keys, do in (("F9", self.preview), ("Ctrl+Return", self._finish)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        history_key(self, self._desk, self._history_of)
        self.outline.next_asked.connect(self._next)
        self.outline.shift_asked.connect(self._shift)
        self.outline.kind_asked.connect(self._make)
        self.outline.move_asked.connect(self._move)
        self.outline.delete_asked.connect(self._delete)
        self.outline.chosen.connect(lambda _key: self._later.start())
        self._later.timeout.connect(self._show_side)
        self.side.line.delete_asked.connect(self._delete)
        self.side.record.delete_asked.connect(lambda: self._records.delete(self._record_id))

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
        return point_at(self._record(), key)

    # Writing

    def _store(self, key: Key, _column: str, words: str) -> None:
        record = self._record()
        if record is None:
            return
        if key != record.id:
            self._lines.word(record, key, words, self.head.tag)
        elif said := clean(words).strip():
            self._new = self._lines.write(record, self._new, said, self.head.tag)

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
        elif point is not None and self._record_id and (letter or point.kind in AGREED):
            self._minutes.make(self._visit_id, self._record_id, key, kind)
            self._watch.read()
            if not letter:
                self._desk.say(Message("Plain words again"))
        elif point is not None and self.outline.editor and not self.outline.editor.text():
            self.outline.go(-1, 0)
            self._delete(key)

    def _move(self, key: Key, before: Key) -> None:
        record, shown = self._record(), self.model.rows
        target = len(shown) if before is None else self.model.row_of(before)
        if record and self._lines.move(record, [row.key for row in shown], key, target):
            self._watch.read()
            self.outline.select(key)

    def _delete(self, key: Key) -> None:
        if (record := self._record()) is not None:
            self._lines.delete(record, key)

    # Records

    def add_record(self, item_id: UUID | None) -> None:
        """A record of one meeting, or of the whole visit."""
        self._coming = self._records.add(item_id)
        self._watch.read()
        self._write_last()

    def _move_record(self, key: Key, before: Key) -> None:
        self._records.move([row.key for row in self.records.model.rows], key, before)

    def preview(self) -> None:
        """Read the record as it prints."""
        if self._record_id is not None:
            self._records.preview(self._record_id)

    def go_further(self) -> None:
        """A draft was sent; one that was sent is agreed where that is asked for."""
        record = self._record()
        if record is not None and record.status is RecordStatus.DRAFT:
            self._records.send(record)
        elif record is not None:
            self.side.choose("record")
            self.side.record.focus_on("status")

    def _finish(self) -> None:
        """The writing is done: out of the line, to what comes next."""
        self.outline.setFocus()
        button = self.head.further if self.head.further.isVisible() else self.head.preview
        button.setFocus()

    def _go_to(self, point_id: UUID | None) -> None:
        if point_id is not None and self.outline.select(point_id):
            self.outline.setFocus()

    def _history_of(self) -> tuple[str, UUID] | None:
        if self._folder is None or self._record_id is None:
            return None
        key = self.outline.current_key() if self.outline.hasFocus() else None
        return past_of(self._folder, self._record_id, key)

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
        spot = spot_of(self._folder.visit, where) if self._folder else None
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
