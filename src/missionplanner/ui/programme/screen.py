"""The Programme tab as a table: the entry line on top, the days below, the rest at the right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.entry_line import Entry
from missionplanner.planning.finding import Finding, Where
from missionplanner.planning.overlap_checks import overlaps
from missionplanner.ui.desk import Desk
from missionplanner.ui.drafts import Draft
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.programme.edits import STATES, ProgrammeEdits
from missionplanner.ui.programme.entry import EntryLine
from missionplanner.ui.programme.inspector import ItemInspector
from missionplanner.ui.programme.item_forms import names
from missionplanner.ui.programme.rows import ProgrammeRows, columns, of_items
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.table import Editor, TableModel, TableView
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import say

_KEYS = Message("Ctrl Enter entry line · F2 edits · Ins adds to this day · Alt ↑↓ other day")
_COLUMN_OF = {
    "when": "from",
    "title": "item",
    "venue_id": "place",
    "status": "state",
    "group_ids": "groups",
    "counterparts": "counterpart",
}


class ProgrammeScreen(QWidget):
    """Items by day; typed into cells, added by the line on top."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._programme = desk.office.programme
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._coming: UUID | None = None
        self._clashes: frozenset[Message] | None = None
        self._settling = desk.settlings.of(visit_id)
        self._places: list[str] | None = None
        places = Editor(lambda _key: self._place_names())
        states = Editor(lambda _key: [say(choice.words) for choice in STATES])
        self.model = TableModel(
            columns(places, states), self._store, drafts=desk.drafts, parent=self
        )
        self.table = TableView(self.model, Message("Programme"), movable=True)
        self.entry = EntryLine(
            self._place_names, self._clash, Draft(desk.drafts, visit_id, "programme entry")
        )
        self.inspector = ItemInspector(desk)
        self.inspector.hide()
        self._marked: tuple[Finding, ...] = ()
        self._later, self._marks_later = QTimer(self), QTimer(self)
        for timer in (self._later, self._marks_later):
            timer.setSingleShot(True)
            timer.setInterval(0)
        self._build()
        self._connect()
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        begin = Button(Message("Type the first item"), "normal", "plus")
        begin.clicked.connect(self._to_entry)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        sentence = Message("One line adds one item: its time, what it is and, after @, its place.")
        self._pages.addWidget(
            EmptyState("calendar-days", Message("No programme yet"), sentence, begin)
        )
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._bar())
        left.addWidget(self.entry)
        left.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        chain = (self.details, self.entry.edit, self.table, self.inspector)
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _bar(self) -> Bar:
        bar = Bar(line="")
        self.counts = ElidedLabel("", "meta", "text2")
        self.details = Button(Message("Details"), "plain", "info")
        self.details.setCheckable(True)
        self.details.toggled.connect(self._show_details)
        bar.row.addWidget(self.counts, 1)
        bar.row.addWidget(self.details)
        return bar

    def _show_details(self, shown: bool) -> None:
        self.inspector.setVisible(shown)
        self._show_chosen()

    def _connect(self) -> None:
        self.entry.added.connect(self._add)
        self.entry.left_down.connect(self.table.setFocus)
        self.table.chosen.connect(lambda _key: self._later.start())
        self._later.timeout.connect(self._show_chosen)
        self.table.delete_asked.connect(self._delete)
        self.table.move_asked.connect(self._move)
        self.inspector.delete_asked.connect(self._delete)
        self.inspector.copy_asked.connect(self._copy)
        self.inspector.cancel_asked.connect(lambda key: self._programme.cancel(self._visit_id, key))
        self._settling.found.connect(self._mark)
        self._marks_later.timeout.connect(self._show_rows)
        for keys, do in (("Ctrl+Return", self._to_entry), ("Ins", self._to_entry)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self._places = None
        self._clashes = None
        self._show_rows()
        self.entry.set_day(folder.visit.starts_on)
        self._later.start()

    @Slot(tuple)
    def _mark(self, found: tuple[Finding, ...]) -> None:
        """Show the marks of what is to be settled, where they are others than before."""
        if of_items(found) != self._marked:
            self._marks_later.start()

    @Slot()
    def _show_rows(self) -> None:
        if self._folder is None:
            return
        self._marked = of_items(self._settling.findings)
        rows = ProgrammeRows(self._folder, self._marked)
        self.counts.show_words(rows.counts())
        self.table.show_rows(tuple(rows.rows()))
        self._pages.setCurrentIndex(0 if self.model.rows else 1)
        if self._coming is not None and self.table.select(self._coming, "item"):
            self._coming = None

    def _show_chosen(self) -> None:
        item = self._item(self.table.current_key())
        if item is not None:
            self.entry.set_day(item.when.day)
        if self._folder is not None and not self.inspector.isHidden():
            self.inspector.show_item(self._folder, item)

    def _item(self, key: Key) -> ProgrammeItem | None:
        items = self._folder.visit.programme if self._folder else ()
        return next((item for item in items if item.id == key), None)

    def _place_names(self) -> list[str]:
        if self._places is None:
            self._places = names(self._desk.office.shared.venues())
        return self._places

    def _clash(self, entry: Entry) -> Message | None:
        """What the item would collide with if it were added."""
        if self._folder is None or entry.when.ends is None:
            return None
        visit = self._folder.visit
        item = ProgrammeItem(
            id=ProgrammeItemId(uuid4()),
            title=Text(en=entry.title),
            when=replace(entry.when, zone=self._zone_on(visit, entry)),
        )
        folder = replace(self._folder, visit=replace(visit, programme=(*visit.programme, item)))
        today = self._desk.office.today()
        if self._clashes is None:
            self._clashes = frozenset(each.message for each in overlaps(self._folder, today))
        found = (each.message for each in overlaps(folder, today))
        return next((message for message in found if message not in self._clashes), None)

    @staticmethod
    def _zone_on(visit: Visit, entry: Entry) -> str:
        same_day = [item.when.zone for item in visit.programme if item.when.day == entry.when.day]
        return (same_day or [leg.zone for leg in visit.legs] or [visit.home_zone])[0]

    # What can be done

    def _edits(self) -> ProgrammeEdits | None:
        return ProgrammeEdits(self._desk.office, self._folder) if self._folder else None

    def _store(self, key: Key, column: str, words: str) -> None:
        if (edits := self._edits()) is not None:
            edits.store(key, column, words)

    def _add(self, entry: Entry) -> None:
        languages = self._folder.visit.languages if self._folder else ()
        self._coming = self._programme.add(
            self._visit_id,
            entry.title,
            when=entry.when,
            kind=entry.kind,
            place=entry.place,
            language=languages[0] if languages else "en",
        )

    def _copy(self, key: Key) -> None:
        self._coming = self._programme.repeat(self._visit_id, key)

    def _delete(self, key: Key) -> None:
        if self._item(key) is not None:
            self._desk.office.remove(ProgrammeItem, key)
            self._desk.say(Message("Item deleted"))

    def _move(self, key: Key, before: Key) -> None:
        """Put an item on the next day by a step, else on the day where it was dropped."""
        edits, item = self._edits(), self._item(key)
        if edits is None or item is None:
            return
        rows, row = self.model.rows, self.model.row_of(key)
        target = len(rows) if before is None else self.model.row_of(before)
        if target in (row - 1, row + 2):
            edits.to_day(key, self._day_beside(item.when.day, -1 if target < row else 1))
            return
        day = edits.day_of(before) if isinstance(before, tuple) else None
        if day in (None, item.when.day) and target > 0:
            day = edits.day_of(rows[target - 1].key)
        edits.to_day(key, day)

    def _day_beside(self, day: date | None, step: int) -> date | None:
        """The day that is shown after this one, or before it."""
        heads = [row.key[1] for row in self.model.rows if row.is_group]
        days = [head for head in heads if isinstance(head, date)]
        at = (days.index(day) if day in days else len(days)) + step
        return days[at] if 0 <= at < len(days) else None

    # How it is reached

    def _to_entry(self) -> None:
        self.entry.edit.setFocus()

    def first_focus(self) -> None:
        """The entry line."""
        self._desk.hint(_KEYS)
        self._to_entry()

    def open_at(self, where: Where) -> None:
        """Go to the item, and the field of it, that a finding is about."""
        for item in self._folder.visit.programme if self._folder else ():
            inside = any(row.id == where.row for row in item.counterparts)
            if where.row in (item.id, item.venue_id) or inside:
                noun_field = "counterparts" if where.noun == Counterpart.__name__ else where.field
                column = _COLUMN_OF.get(noun_field, "")
                self.table.select(item.id, column or "item")
                self.details.setChecked(self.details.isChecked() or not column)
                self._show_chosen()
                if column or not self.inspector.focus_on(where.field, where.row):
                    self.table.setFocus()
                return
