"""The page with all visits: the year, filter, open, add, delete, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import MARGIN, Bar, Ground
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.table import Column, TableModel, TableView
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language, say

if TYPE_CHECKING:
    from uuid import UUID

    from missionplanner.operations.glance import VisitRow
    from missionplanner.planning.finding import Where
    from missionplanner.ui.desk import Desk
    from missionplanner.ui.visits.beside_list import BesideList
    from missionplanner.ui.visits.new_visit import NewVisit


COLUMNS = (
    Column("title", Message("Visit"), 240, stretch=9),
    Column("dates", Message("Dates"), 124, lines=2),
    Column("place", Message("Place"), 96, stretch=1, lines=2),
    Column("status", Message("Status"), 108, stretch=1, lines=2),
    Column("distance", Message("Days to go"), 92, align="right"),
    Column("share", Message("Readiness"), 86),
    Column("readiness", "", 132, stretch=1, lines=2),
    Column("people", Message("People", context="visit list"), 76, align="right", hide_below=900),
    Column("led_by", Message("Led by"), 118, stretch=1, hide_below=1080),
)
# How high the ribbon of a year with one lane is; its room is kept until it comes.
_RIBBON = 45


class VisitsPage(Ground):
    """Shows rows that were read at a glance until the office is open."""

    opened = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._desk: Desk | None = None
        self._visits: Sequence[VisitRow] = ()
        self._all_years = False
        self.beside: BesideList | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._bar())
        self._room = QSpacerItem(0, _RIBBON)
        self._box.addItem(self._room)
        self.model = TableModel(COLUMNS, parent=self)
        self.table = TableView(self.model, Message("Visits"), opens=True)
        self.table.opened.connect(self._open)
        self.table.delete_asked.connect(self._delete)
        around = QWidget()
        inner = QVBoxLayout(around)
        inner.setContentsMargins(MARGIN - 8, 0, MARGIN - 8, 0)
        inner.addWidget(self.table)
        self._box.addWidget(around, 1)

    def _bar(self) -> Bar:
        bar = Bar(60, line="")
        bar.row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        bar.row.addWidget(Label(Message("Visits"), "title"))
        bar.row.addStretch(1)
        self.filter = LineEdit()
        self.filter.setMaximumWidth(300)
        self.filter.setMinimumWidth(180)
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show)
        self.filter.returnPressed.connect(self._into_table)
        self.filter.reverted.connect(self.filter.clear)
        bar.row.addWidget(self.filter, 1)
        self.add = Button(Message("New visit"), "primary", "plus")
        self.add.setEnabled(False)
        self.add.clicked.connect(self.begin_visit)
        bar.row.addWidget(self.add)
        self._word()
        return bar

    def _word(self) -> None:
        words = say(Message("Filter by place, status, person, project"))
        self.filter.setPlaceholderText(words)
        self.filter.setAccessibleName(words)

    def show_visits(self, visits: Sequence[VisitRow]) -> None:
        """Show these visits."""
        self._visits = visits
        self._show()
        if self.beside is not None:
            self.beside.show_visits(visits)

    def take(self, desk: Desk) -> None:
        """The office is open: from now on visits can be added and the list follows the feed."""
        self._desk = desk
        self.table.remember(desk.memory, "visits")
        self.entry = self._make_entry(desk)
        self._box.insertWidget(1, self.entry)
        self.add.setEnabled(True)
        desk.feed.touched.connect(self.reload)
        self.reload()
        # Not in one go with the rest: the list is on the screen and shall stay quick.
        QTimer.singleShot(0, self, self._complete)

    def _complete(self) -> None:
        from missionplanner.ui.visits.beside_list import BesideList

        assert self._desk is not None
        self.beside = BesideList(self._desk, self.table, self._today)
        self._box.insertWidget(self._box.indexOf(self.entry) + 1, self.beside.year_bar)
        self._box.removeItem(self._room)
        self._box.addWidget(self.beside.strip)
        stops = [self.add, *self.beside.year_bar.stops, self.table, *self.beside.strip.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.beside.came.connect(self._show)
        self.beside.opened.connect(self._open)
        self.beside.went.connect(self._go)
        self.beside.show_visits(self._visits)
        self.table.remember(self._desk.memory, "visits")

    def _make_entry(self, desk: Desk) -> NewVisit:
        from missionplanner.ui.visits.new_visit import NewVisit

        entry = NewVisit(desk, self._today)
        entry.setVisible(entry.is_begun)
        entry.made.connect(self.opened)
        entry.given_up.connect(self.first_focus)
        return entry

    @property
    def is_empty(self) -> bool:
        """Whether there is no visit at all."""
        return not self._visits

    def reload(self) -> None:
        """Read the list again."""
        if self._desk is not None:
            self.show_visits(self._desk.office.visits.rows(language()))

    def _show(self) -> None:
        if not self._visits and not self.model.rows:
            return
        # What the rows are made with is loaded after the frame was painted.
        from missionplanner.ui.visits.rows import list_rows

        known = self.beside.known() if self.beside is not None else None
        self.model.set_rows(
            list_rows(
                self._visits, self._today(), self.filter.text(), known, all_years=self._all_years
            )
        )

    def first_focus(self) -> None:
        """On the list, at the visit that comes next."""
        self.table.setFocus()

    def begin_visit(self) -> None:
        """A new visit, in the line above the list."""
        if self._desk is not None:
            self.entry.begin()

    def begin_filter(self) -> None:
        """Into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _into_table(self) -> None:
        self.table.setFocus()

    def _open(self, key: Any) -> None:
        from missionplanner.ui.visits.rows import EARLIER

        if key == EARLIER:
            self._all_years = True
            self._show()
        else:
            self.opened.emit(key)

    def _go(self, visit_id: UUID, where: Where | None) -> None:
        if where is None:
            self.opened.emit(visit_id)
        elif self._desk is not None:
            self._desk.go(visit_id, where)

    def _delete(self, visit_id: UUID) -> None:
        row = next((row for row in self._visits if row.id == visit_id), None)
        if row is not None and self._desk is not None:
            self._desk.office.visits.delete(visit_id)
            self._desk.say(Message("“{title}” deleted", title=row.title or row.code))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.reload()
            self._show()
