"""The Programme tab: the same items as a grid of days or as a table, chosen in both alike."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.ui.desk import Desk
from missionplanner.ui.drafts import Draft
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.programme.adding import Adding
from missionplanner.ui.programme.bar import GRID, TABLE, ProgrammeBar
from missionplanner.ui.programme.entry import EntryLine
from missionplanner.ui.programme.grid.layout import has_clock
from missionplanner.ui.programme.grid.page import GridPage
from missionplanner.ui.programme.inspector import ItemInspector
from missionplanner.ui.programme.rows import counted
from missionplanner.ui.programme.table_page import TablePage
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.table import Pasted
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.table.from_clipboard import read

_KEYS = {
    TABLE: Message("Ctrl Enter entry line · F2 edits · Ins adds to this day · Alt ↑↓ other day"),
    GRID: Message("Drag moves · Ctrl drag copies · 5-minute steps, Shift for 1 · Enter opens"),
}
_REMEMBERED = "programme.view"
_TABLE_PAGE, _GRID_PAGE, _EMPTY_PAGE = range(3)
_COLUMN_OF = {
    "when": "from",
    "title": "item",
    "venue_id": "place",
    "status": "state",
    "group_ids": "groups",
    "counterparts": "counterpart",
    "interpreters": "interpreter",
}


class ProgrammeScreen(QWidget):
    """Items by day; moved on the grid, typed into the table, added by the line on top."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._programme = desk.office.programme
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._fresh: set[str] = set()
        self.view = ""
        self.rows = TablePage(desk, visit_id)
        self.model, self.table = self.rows.model, self.rows.table
        self.bar = ProgrammeBar()
        self.counts, self.details = self.bar.counts, self.bar.details
        self.adding = Adding(desk, visit_id, self)
        self.entry = EntryLine(
            self.rows.place_names,
            self.adding.clash,
            Draft(desk.drafts, visit_id, "programme entry"),
        )
        self.days = GridPage(desk, visit_id, self)
        self.grid = self.days.grid
        self.inspector = ItemInspector(desk)
        self.inspector.hide()
        self._build()
        self._connect()
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        begin = Button(Message("Type the first item"), "normal", "plus")
        begin.clicked.connect(self._to_entry)
        sentence = Message("One line adds one item: its time, what it is and, after @, its place.")
        empty = EmptyState("calendar-days", Message("No programme yet"), sentence, begin)
        self._pages = QStackedWidget()
        for page in (self.rows, self.days, empty):
            self._pages.addWidget(page)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.entry)
        left.addWidget(self._pages, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(self.inspector)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addLayout(below, 1)
        chain = (self.bar.add, self.entry.edit, self.table, self.grid, self.inspector)
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.bar.switch.chosen.connect(lambda name: self.show_view(name, focus=True))
        self.bar.shift.clicked.connect(self._shift)
        self.bar.add.clicked.connect(self._to_entry)
        self.details.toggled.connect(self._show_details)
        self.entry.added.connect(self.adding.add)
        self.adding.made.connect(self._come)
        self.entry.left_down.connect(self._leave_entry)
        self.rows.settled.connect(self._show_chosen)
        self.table.pasted.connect(self._paste)
        self.entry.edit.takes_rows = True
        self.entry.edit.rows_pasted.connect(self.table.paste_rows)
        self.days.chosen.connect(self._show_chosen)
        self.days.details.connect(self._open_details)
        self.days.pasted.connect(self._paste_on_grid)
        self.inspector.delete_asked.connect(self.rows.delete)
        self.inspector.copy_asked.connect(self._copy)
        self.inspector.cancel_asked.connect(lambda key: self._programme.cancel(self._visit_id, key))
        for keys, do in (
            ("Ctrl+Return", self._to_entry),
            ("Ins", self._to_entry),
            ("Ctrl+Shift+Down", self._shift),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self.adding.show_folder(folder)
        self._fresh = set()
        self.counts.show_words(counted(folder.visit))
        if not self.view:
            self.entry.set_day(folder.visit.starts_on)
        self.show_view(self.view or self._first_view())
        self._show_chosen()

    def _first_view(self) -> str:
        items = self._folder.visit.programme if self._folder else ()
        remembered = self._desk.memory.get(_REMEMBERED)
        if items and remembered in (GRID, TABLE):
            return str(remembered)
        return GRID if any(has_clock(item.when) for item in items) else TABLE

    def show_view(self, name: str, *, focus: bool = False) -> None:
        """Show the grid or the table; what is chosen in one is chosen in the other."""
        was, self.view = self.view, name
        self._refresh(name)
        self.bar.switch.choose(name)
        if was and was != name:
            self._desk.memory.put(_REMEMBERED, name)
            self._carry_over(name)
        is_empty = self._folder is None or not self._folder.visit.programme
        table = _EMPTY_PAGE if is_empty else _TABLE_PAGE
        self._pages.setCurrentIndex(table if name == TABLE else _GRID_PAGE)
        self.bar.show_view(is_empty=is_empty)
        if name == TABLE or self.entry.edit.text():
            self.entry.show()
        elif was != name:
            self.entry.hide()
        if focus:
            self.first_focus()

    def _refresh(self, name: str) -> None:
        """Show the visit in this view, where it does not show it as it is."""
        if self._folder is not None and name not in self._fresh:
            self._fresh.add(name)
            (self.rows if name == TABLE else self.days).show_folder(self._folder)

    def _carry_over(self, name: str) -> None:
        if name == TABLE:
            self.rows.choose(self.grid.ids, self.grid.current)
        elif (current := self.rows.current) is not None:
            self.grid.choose(self.rows.chosen | {current}, current)

    @property
    def current(self) -> UUID | None:
        """The current item of the view that is shown."""
        return self.rows.current if self.view == TABLE else self.grid.current

    @Slot()
    def _show_chosen(self) -> None:
        item = self._item(self.current)
        if item is not None:
            self.entry.set_day(item.when.day)
        if self._folder is not None and not self.inspector.isHidden():
            self.inspector.show_item(self._folder, item)

    def _show_details(self, shown: bool) -> None:
        self.inspector.setVisible(shown)
        self.days.side.setVisible(not shown)
        self._show_chosen()

    def _open_details(self, _key: UUID) -> None:
        self.details.setChecked(True)
        self._show_chosen()
        self.inspector.finish()
        self.inspector.focus_on("title")

    def _item(self, key: Key) -> ProgrammeItem | None:
        items = self._folder.visit.programme if self._folder else ()
        return next((item for item in items if item.id == key), None)

    # What can be done

    def _paste_on_grid(self) -> None:
        rows = read(QApplication.clipboard().mimeData())
        self._refresh(TABLE)
        self._paste(rows._replace(at_key=self.grid.current))

    def _paste(self, pasted: Pasted) -> None:
        self.adding.paste(pasted, self.rows.day_of(pasted.at_key))

    def _come(self, item_id: UUID) -> None:
        """Choose a new item as soon as it is there."""
        self.rows.come(item_id)
        self.days.come((item_id,))

    def _copy(self, key: Key) -> None:
        self._come(self._programme.repeat(self._visit_id, key))

    @Slot()
    def _shift(self) -> None:
        """Open “Shift what follows” for the current item, beside where it stands."""
        if self.view == GRID or self.current is None:
            self.days.shift(self.current)
            return
        row = self.table.visualRect(self.table.currentIndex())
        corner = self.table.viewport().mapTo(self, row.topLeft())
        self.days.shift(self.current, QRect(corner, row.size()))

    # How it is reached

    @Slot()
    def _to_entry(self) -> None:
        self.entry.show()
        self.entry.edit.setFocus()

    @Slot()
    def _leave_entry(self) -> None:
        if self.view == GRID:
            self.entry.hide()
            self.grid.setFocus()
        else:
            self.table.setFocus()

    def first_focus(self) -> None:
        """The item after now on the grid, the entry line of the table."""
        self._desk.hint(_KEYS[self.view])
        if self.view == GRID:
            self.days.first_focus()
        else:
            self._to_entry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self.inspector.isAncestorOf(focused)
        if event.key() == Qt.Key.Key_Escape and is_inside:
            (self.grid if self.view == GRID else self.table).setFocus()
            return
        super().keyPressEvent(event)

    def open_at(self, where: Where) -> None:
        """Go to the item, and the field of it, that a finding is about."""
        for item in self._folder.visit.programme if self._folder else ():
            inside = any(row.id == where.row for row in item.counterparts)
            if where.row in (item.id, item.venue_id) or inside:
                noun_field = "counterparts" if where.noun == Counterpart.__name__ else where.field
                self._go(item, where, _COLUMN_OF.get(noun_field, ""))
                return

    def _go(self, item: ProgrammeItem, where: Where, column: str) -> None:
        self._refresh(TABLE)
        self.table.select(item.id, column or "item")
        self.grid.choose({item.id}, item.id)
        is_on_grid = self.view == GRID and where.field == "when"
        self.details.setChecked(self.details.isChecked() or not (column or is_on_grid))
        if self.view == GRID and column and not is_on_grid:
            self.details.setChecked(True)
        self._show_chosen()
        goes_to_field = not column or (self.view == GRID and not is_on_grid)
        if not goes_to_field or not self.inspector.focus_on(where.field, where.row):
            (self.grid if self.view == GRID else self.table).setFocus()
