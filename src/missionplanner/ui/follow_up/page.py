"""The room with the follow-ups of all visits: filter, look, open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.follow_up import FollowUp
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.planning.folding import fold
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.list_rows import COLUMNS, by_stage, by_visit
from missionplanner.ui.follow_up.long_list import LongModel, LongRows, LongTable
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import MARGIN, Bar, Ground
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.operations.follow_ups import FollowUpRow

_FIRST = 200
_SOON_MS = 300
_READING = Message("Reading the follow-ups")


class FollowUpsPage(Ground):
    """The first rows stand at once, the rest comes from a thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[FollowUpRow] = ()
        # The folded words of each row; made when the first filter asks for them.
        self._words: Sequence[str] | None = None
        self._job: Job | None = None
        self._is_stale = True
        self.is_whole = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._begin)
        self.model = LongModel(COLUMNS, parent=self)
        self.table = LongTable(self.model, Message("Follow-ups"), opens=True)
        self._build()
        self.table.opened.connect(self._open)
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
        box.addWidget(self._pages, 1)
        self._word()

    def _bar(self) -> Bar:
        bar = Bar(60, line="")
        bar.row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        bar.row.addWidget(Label(Message("Follow-up"), "title"))
        self.switch = Switch(
            (
                ("stage", Message("By due date"), "calendar"),
                ("visit", Message("By visit"), "calendar-days"),
            )
        )
        self.switch.chosen.connect(lambda _name: self._show())
        bar.row.addSpacing(12)
        bar.row.addWidget(self.switch)
        bar.row.addStretch(1)
        return bar

    def _filter_bar(self) -> Bar:
        bar = Bar(42, line="")
        bar.row.setContentsMargins(MARGIN, 0, MARGIN, 6)
        self.filter = LineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.filter.reverted.connect(self.filter.clear)
        self.counts = Label("", "meta", "text2")
        bar.row.addWidget(self.filter, 1)
        bar.row.addWidget(self.counts)
        return bar

    def _word(self) -> None:
        words = say(Message("Filter by words, institution, person, visit"))
        self.filter.setPlaceholderText(words)
        self.filter.setAccessibleName(words)

    # What it shows

    def choose_order(self, name: str) -> None:
        """By `stage` or by `visit`."""
        self.switch.choose(name)
        self._show()

    @property
    def is_filtered(self) -> bool:
        """Whether the words of the filter are applied to what is shown."""
        return self._words is not None or not self.filter.text().strip()

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

        self._job = self._desk.background.run(_READING, work, self._take_all)

    def _take_all(self, read: tuple[Sequence[FollowUpRow], LongRows[FollowUpRow]]) -> None:
        self._job = None
        self.is_whole = True
        self._rows, ordered = read
        self._words = None
        if self.filter.text().strip():
            self._filter()
        else:
            self._show_ordered(ordered)

    def _take(self, rows: Sequence[FollowUpRow]) -> None:
        self._rows, self._words = rows, None
        self._filter()

    @property
    def _order(self) -> Callable[[Iterable[FollowUpRow], date], LongRows[FollowUpRow]]:
        return by_visit if self.switch.name == "visit" else by_stage

    def _filter(self) -> None:
        """Show what has all the words; what is compared is made in a thread the first time."""
        if not self.filter.text().strip() or self._words is not None:
            self._show()
            return
        rows = self._rows

        def done(words: Sequence[str]) -> None:
            if rows is self._rows:
                self._words = words
                self._show()

        self._desk.background.run(_READING, lambda job: _folded(rows, job), done)

    def _show(self) -> None:
        wanted = fold(self.filter.text()).split()
        rows: Sequence[FollowUpRow] = self._rows
        if wanted and self._words is not None:
            rows = [
                row
                for row, words in zip(self._rows, self._words, strict=True)
                if all(word in words for word in wanted)
            ]
        self._show_ordered(self._order(rows, self._desk.office.today()))

    def _show_ordered(self, ordered: LongRows[FollowUpRow]) -> None:
        self.table.show_long(ordered)
        self._pages.setCurrentIndex(0 if self._rows else 1)
        shown = len(ordered) - len(ordered.heads)
        self.counts.show_words(Message("{n} of {all}", n=shown, all=len(self._rows)))

    # What can be done

    def _open(self, key: Key) -> None:
        row = next((row for row in self._rows if row.id == key), None)
        if row is not None and row.visit_id is not None:
            self._desk.go(row.visit_id, Where(FollowUp.__name__, row.id, "wording"))

    # How it is reached

    def first_focus(self) -> None:
        """The filter, or the row where one was."""
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
            self._word()
            self._show()


def _folded(rows: Sequence[FollowUpRow], job: Job) -> list[str]:
    found: list[str] = []
    for row in rows:
        if job.is_cancelled:
            break
        found.append(fold(" ".join((*row[1:5], row.visit_code, row.visit_title))))
    return found
