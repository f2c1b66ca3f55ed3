"""The room with the follow-ups of all visits: filter, look, open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.follow_up import FollowUp
from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.list_rows import COLUMNS, by_institution, by_stage, by_visit
from missionplanner.ui.follow_up.long_list import LongModel, LongRows, LongTable
from missionplanner.ui.follow_up.narrowing import READING, Narrowing
from missionplanner.ui.follow_up.strip import DetailStrip
from missionplanner.ui.follow_up.verbs import FollowUpVerbs
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import MARGIN, Bar, Ground
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.texts import Label

if TYPE_CHECKING:
    from missionplanner.operations.follow_ups import FollowUpRow

_FIRST = 200
_SOON_MS = 300
_LOOK_MS = 60
_ORDERS = {"stage": by_stage, "visit": by_visit, "institution": by_institution}
_KEYS = Message(
    "Enter opens  ·  Ctrl Enter done  ·  F4 status  ·  Ctrl H history  ·  Ctrl F filter"
)


class FollowUpsPage(Ground):
    """The first rows stand at once, the rest comes from a thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[FollowUpRow] = ()
        self._narrowing = Narrowing(desk, self)
        self._job: Job | None = None
        self._coming: UUID | None = None
        self._is_stale = True
        self.is_whole = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._begin)
        self.model = LongModel(COLUMNS, parent=self)
        self.table = LongTable(
            self.model,
            Message("Follow-ups"),
            opens=True,
            memory=desk.memory,
            key="follow-ups of all visits",
        )
        self._looking = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._build()
        self._bind_verbs()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _key: self._looking.start())
        desk.feed.touched.connect(self._hear)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar())
        box.addWidget(self._filter_bar())
        around = QWidget()
        inner = QVBoxLayout(around)
        inner.setContentsMargins(MARGIN - 8, 0, MARGIN - 8, 0)
        inner.addWidget(self.table)
        self._pages = QStackedWidget()
        self._pages.addWidget(around)
        sentence = Message("What a visit agrees is written in its minutes, or on its own tab.")
        self._pages.addWidget(EmptyState("list-checks", Message("No follow-ups yet"), sentence))
        clear = Button(Message("Take the filter out"))
        clear.clicked.connect(self._clear_filter)
        none = Message("No follow-up meets the filter")
        self._pages.addWidget(EmptyState("list-filter", none, button=clear))
        box.addWidget(self._pages, 1)
        self.strip = DetailStrip()
        box.addWidget(self.strip)

    def _bar(self) -> Bar:
        bar = Bar(60, line="")
        bar.row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        bar.row.addWidget(Label(Message("Follow-up"), "title"))
        self.switch = Switch(
            (
                ("stage", Message("By due date"), "calendar"),
                ("visit", Message("By visit"), "calendar-days"),
                ("institution", Message("By institution"), "landmark"),
            )
        )
        self.switch.chosen.connect(lambda _name: self._show())
        bar.row.addSpacing(12)
        bar.row.addWidget(self.switch)
        bar.row.addStretch(1)
        self.add = Button(Message("Add", context="follow-up"), "primary", "plus")
        self.add.clicked.connect(self.ask_new)
        bar.row.addWidget(self.add)
        return bar

    def _filter_bar(self) -> QWidget:
        around = QWidget()
        box = QVBoxLayout(around)
        box.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self.line = self._narrowing.line
        self.filter = self.line.edit
        self.counts = self.line.counts
        self._narrowing.changed.connect(self._show)
        self.filter.returnPressed.connect(self.table.setFocus)
        box.addWidget(self.line)
        return around

    # What it shows

    def choose_order(self, name: str) -> None:
        """By `stage` or by `visit`."""
        self.switch.choose(name)
        self._show()

    @property
    def is_filtered(self) -> bool:
        """Whether the filter is applied to what is shown."""
        return self._narrowing.is_applied

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._begin()

    def _begin(self) -> None:
        """The first rows now, unless some stand already; all of them in a moment."""
        if len(self._rows) < _FIRST:
            self._take(self._desk.office.follow_ups.rows(limit=_FIRST))
        self.is_whole = len(self._rows) < _FIRST
        if self.is_whole:
            self._is_stale = False
        else:
            self._read()

    def _hear(self, _touched: frozenset[UUID]) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._is_stale = False
        office, order, today = self._desk.office, self._order, self._desk.office.today()

        def work(_job: Job) -> tuple[Sequence[FollowUpRow], LongRows[FollowUpRow]]:
            rows = office.follow_ups.rows()
            return rows, order(rows, today)

        self._job = self._desk.background.run(READING, work, self._take_all)

    def _take_all(self, read: tuple[Sequence[FollowUpRow], LongRows[FollowUpRow]]) -> None:
        self._job = None
        self.is_whole = True
        self._rows, ordered = read
        self._narrowing.begin(self._rows)
        if self.line.is_empty:
            self._show_ordered(ordered)

    def _take(self, rows: Sequence[FollowUpRow]) -> None:
        self._rows = rows
        self._narrowing.begin(rows)
        self._show()

    @property
    def _order(self) -> Callable[[Iterable[FollowUpRow], date], LongRows[FollowUpRow]]:
        return _ORDERS[self.switch.name]

    def _show(self) -> None:
        self._show_ordered(self._order(self._narrowing.narrowed(), self._desk.office.today()))

    def _show_ordered(self, ordered: LongRows[FollowUpRow]) -> None:
        self.table.show_long(ordered)
        if self._coming is not None and self.table.select(self._coming):
            self._coming = None
        page = 2 if self._rows and not len(ordered) else 0 if self._rows else 1
        self._pages.setCurrentIndex(page)
        self.strip.setVisible(bool(self._rows))
        self.line.show_count(len(ordered) - len(ordered.heads), len(self._rows))
        self._looking.start()

    def _look(self) -> None:
        """Show the chosen one at the foot, once nobody hurries on."""
        row = self._row(self.table.current_key())
        office = self._desk.office
        try:
            folder = office.visits.folder(row.visit_id) if row and row.visit_id else None
            chosen = office.follow_ups.get(row.id) if row else None
        except NotFound:
            folder, chosen = None, None
        self.strip.show_row(folder, chosen)

    def _row(self, key: Key) -> FollowUpRow | None:
        return next((row for row in self._rows if row.id == key), None)

    # What can be done

    def _open(self, key: Key) -> None:
        row = self._row(key)
        if row is not None and row.visit_id is not None:
            self._desk.go(row.visit_id, Where(FollowUp.__name__, row.id, "wording"))

    def _clear_filter(self) -> None:
        self.line.clear_all()
        self.filter.setFocus()

    def ask_new(self) -> None:
        """Ask for one more, of the visit of the chosen one."""
        row = self._row(self.table.current_key())
        self.verbs.ask_new(row.visit_code if row else "", self.add, self._come)

    def _come(self, row_id: UUID) -> None:
        self._coming = row_id

    def _with_chosen(self, do: Callable[[UUID], object]) -> None:
        row = self._row(self.table.current_key())
        if row is not None:
            do(row.id)

    def finish(self) -> None:
        """Say that the chosen one is done, and go on to the next."""
        row = self._row(self.table.current_key())
        if row is None:
            return
        at, rows = self.table.currentIndex().row(), self.model.rows
        around = (*range(at + 1, len(rows)), *range(at - 1, -1, -1))
        beside = next((index for index in around if not rows[index].is_group), None)
        if beside is not None:
            self.table.select(rows[beside].key)
        self.verbs.finish(row.id)

    def _bind_verbs(self) -> None:
        strip = self.strip
        verbs = self.verbs = FollowUpVerbs(self._desk, self)
        date_, status, done = (
            partial(self._with_chosen, lambda row_id: verbs.ask_date(row_id, strip.date)),
            partial(self._with_chosen, lambda row_id: verbs.choose_status(row_id, strip.status)),
            partial(self._with_chosen, lambda row_id: verbs.ask_done(row_id, strip.done)),
        )
        strip.date_asked.connect(date_)
        strip.status_asked.connect(status)
        strip.done_asked.connect(done)
        for keys, do in (
            ("Ctrl+Return", self.finish),
            ("F4", status),
            ("Ins", self.ask_new),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        history_key(self, self._desk, self._history_of)

    def _history_of(self) -> tuple[str, UUID] | None:
        row = self._row(self.table.current_key())
        return (FollowUp.__name__, row.id) if row is not None else None

    # How it is reached

    def first_focus(self) -> None:
        """The filter, or the row where one was."""
        self._desk.hint(_KEYS)
        if self.table.current_key() is None:
            self.begin_filter()
        else:
            self.table.setFocus()

    def begin_filter(self) -> None:
        """Into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
