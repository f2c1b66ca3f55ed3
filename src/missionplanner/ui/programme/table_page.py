"""The programme as a table: days with their heads, cells that take what is typed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.edits import STATES, ProgrammeEdits
from missionplanner.ui.programme.item_forms import names
from missionplanner.ui.programme.rows import ProgrammeRows, columns, of_items
from missionplanner.ui.widgets.table import Editor, TableModel, TableView
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.words import say


class TablePage(QWidget):
    """`settled`: what is chosen may be another item now, told once per round of events."""

    settled = Signal()

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._settling = desk.settlings.of(visit_id)
        self._marked: tuple[Finding, ...] = ()
        self._coming: UUID | None = None
        self._places: list[str] | None = None
        places = Editor(lambda _key: self.place_names())
        states = Editor(lambda _key: [say(choice.words) for choice in STATES])
        self.model = TableModel(
            columns(places, states), self._store, drafts=desk.drafts, parent=self
        )
        self.table = TableView(
            self.model, Message("Programme"), movable=True, memory=desk.memory, key="programme"
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self._later, self._marks_later = QTimer(self), QTimer(self)
        for timer in (self._later, self._marks_later):
            timer.setSingleShot(True)
            timer.setInterval(0)
        self._later.timeout.connect(self.settled)
        self._marks_later.timeout.connect(self._show_rows)
        self.table.chosen.connect(lambda _key: self._later.start())
        self.table.delete_asked.connect(self.delete)
        self.table.move_asked.connect(self._move)
        self._settling.found.connect(self._mark)

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self._places = None
        self._show_rows()
        self._later.start()

    @Slot(tuple)
    def _mark(self, found: tuple[Finding, ...]) -> None:
        """Show the marks of what is to be settled, where they are others and somebody looks."""
        if self.isVisible() and of_items(found) != self._marked:
            self._marks_later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._mark(self._settling.findings)

    @Slot()
    def _show_rows(self) -> None:
        if self._folder is None:
            return
        self._marked = of_items(self._settling.findings)
        rows = ProgrammeRows(self._folder, self._marked)
        self.table.show_rows(tuple(rows.rows()))
        if self._coming is not None and self.table.select(self._coming, "item"):
            self._coming = None

    def come(self, item_id: UUID) -> None:
        """Choose this item as soon as it is there."""
        self._coming = item_id

    @property
    def current(self) -> UUID | None:
        """The current item; nothing on the head of a day."""
        key = self.table.current_key()
        return key if isinstance(key, UUID) else None

    @property
    def chosen(self) -> frozenset[UUID]:
        """All items that are chosen."""
        return frozenset(key for key in self.table.selected_keys() if isinstance(key, UUID))

    def choose(self, ids: frozenset[UUID], current: UUID | None) -> None:
        """Choose what is chosen elsewhere."""
        if current is not None and current != self.current:
            self.table.select(current, "item")
        if len(ids) > 1:
            self.table.select_rows(tuple(ids))

    def place_names(self) -> list[str]:
        """The names of all places."""
        if self._places is None:
            self._places = names(self._desk.office.shared.venues())
        return self._places

    def day_of(self, key: Key) -> date | None:
        """The day of an item, or of the head of a day."""
        edits = self._edits()
        return edits.day_of(key) if edits else None

    # What can be done

    def _edits(self) -> ProgrammeEdits | None:
        return ProgrammeEdits(self._desk.office, self._folder) if self._folder else None

    def _store(self, key: Key, column: str, words: str) -> None:
        if (edits := self._edits()) is not None:
            edits.store(key, column, words)

    def delete(self, key: Key) -> None:
        """Take an item away for good; undo brings it back."""
        if self._item(key) is not None:
            self._desk.office.remove(ProgrammeItem, key)
            self._desk.say(Message("Item deleted"))

    def _item(self, key: Key) -> ProgrammeItem | None:
        items = self._folder.visit.programme if self._folder else ()
        return next((item for item in items if item.id == key), None)

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
