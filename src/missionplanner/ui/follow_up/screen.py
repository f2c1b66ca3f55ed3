"""The Follow-up tab: what this visit agreed, by what presses most, the chosen one at the right."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.messages import Message
from missionplanner.operations.pasting_follow_ups import PasteFollowUps
from missionplanner.planning.finding import Where
from missionplanner.planning.labels import value_label
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.follow_up.forms import FollowUpForms, agree_due, agree_when, split
from missionplanner.ui.follow_up.inspector import FollowUpInspector
from missionplanner.ui.follow_up.narrowing import Narrowing
from missionplanner.ui.follow_up.rows import FollowUpRows, columns
from missionplanner.ui.follow_up.verbs import FollowUpVerbs
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.widgets.choices import Choice, chosen
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import MARGIN
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.paste_preview import preview
from missionplanner.ui.widgets.table import Editor, Pasted, TableModel, TableView
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.words import say

_KEYS = Message("F2 edits · Ins adds · Ctrl Enter done · F4 status · Ctrl H history")
_STATUSES = [Choice(status, value_label(status)) for status in FollowUpStatus]
_COLUMN_OF = {
    "wording": "wording",
    "responsible_ids": "owners",
    "timeframe": "timeframe",
    "status": "status",
}


class FollowUpScreen(QWidget):
    """Edited in the table as far as both sides have it; the rest at the right."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._verbs = desk.office.follow_ups
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._coming: UUID | None = None
        forms = FollowUpForms(desk, self._current)
        owners = Editor(lambda _key: forms.institutions(), Message("institution; institution"))
        statuses = Editor(lambda _key: [say(choice.words) for choice in _STATUSES])
        self.model = TableModel(
            columns(owners, statuses), self._store, drafts=desk.drafts, parent=self
        )
        self.table = TableView(
            self.model, Message("Follow-ups"), memory=desk.memory, key="follow-ups"
        )
        self.inspector = FollowUpInspector(desk)
        self.narrowing = Narrowing(desk, self)
        self.verbs = FollowUpVerbs(desk, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._build()
        self._connect()
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        bar = QWidget()
        self.add = LineEdit()
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout(bar)
        line.setContentsMargins(MARGIN - 4, 7, MARGIN - 4, 7)
        line.addWidget(self.add, 1, top)
        line.addWidget(self.narrowing.line, 1, top)
        sentence = Message(
            "Type above what was agreed and press Enter, or begin a line of the minutes with F."
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState("list-checks", Message("No follow-ups yet"), sentence))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(bar)
        left.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        self._word()

    def _word(self) -> None:
        words = say(Message("Add a follow-up: what was agreed"))
        self.add.setPlaceholderText(words)
        self.add.setAccessibleName(words)

    def _connect(self) -> None:
        self.add.returnPressed.connect(self._add)
        self.add.reverted.connect(self.add.clear)
        self.table.chosen.connect(lambda _key: self._later.start())
        self._later.timeout.connect(self._show_chosen)
        self.table.delete_asked.connect(self.delete)
        self.table.pasted.connect(self._paste)
        self.add.takes_rows = True
        self.add.rows_pasted.connect(self.table.paste_rows)
        self.inspector.delete_asked.connect(self.delete)
        self.inspector.done_asked.connect(self.finish)
        for keys, do in (
            ("Ctrl+Return", lambda: self.finish(self.table.current_key())),
            ("Ins", self.add.setFocus),
            ("F4", self._choose_status),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        self.narrowing.changed.connect(self._show_rows)
        self.narrowing.line.edit.returnPressed.connect(self.table.setFocus)
        history_key(self, self._desk, self._history_of)

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._word()
        self._folder = folder
        self.narrowing.begin(self._verbs.rows(self._visit_id))
        self._show_rows()
        if self._coming is not None and self.table.select(self._coming, "owners"):
            self._coming = None
            self.table.setFocus()
        self._later.start()

    def _show_rows(self) -> None:
        if self._folder is None:
            return
        among = {row.id for row in self.narrowing.narrowed()}
        rows = FollowUpRows(self._folder, self._tag, self._desk.office.today())
        self.table.show_rows(tuple(rows.rows(among)))
        all_ = len(self._folder.follow_ups)
        self.narrowing.line.show_count(len(among), all_)
        self.narrowing.line.setVisible(bool(all_))
        self._pages.setCurrentIndex(0 if all_ else 1)
        self._later.start()

    def _show_chosen(self) -> None:
        if self._folder is not None:
            self.inspector.show_row(self._folder, self._row(self.table.current_key()))

    def _row(self, key: Key) -> FollowUp | None:
        rows = self._folder.follow_ups if self._folder else ()
        return next((row for row in rows if row.id == key), None)

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder

    @property
    def _tag(self) -> str:
        return (self._current().visit.languages or ("en",))[0]

    # What can be done

    def _store(self, key: Key, column: str, words: str) -> None:
        row = self._row(key)
        if row is None:
            return
        match column:
            case "wording":
                self._verbs.word(row.id, words, self._tag)
            case "owners":
                self._verbs.answer_for(row.id, split(words))
            case "timeframe":
                agree_when(self._desk, self._current(), row, words)
            case "due":
                agree_due(self._desk, self._current(), row, words)
            case "status":
                self._verbs.report(row.id, chosen(_STATUSES, words))

    def _add(self) -> None:
        words = self.add.text().strip()
        if words:
            self.add.clear()
            self._coming = self._verbs.add(self._visit_id, words, self._tag)

    def _paste(self, pasted: Pasted) -> None:
        verb = PasteFollowUps(self._desk.office, self._visit_id)
        preview(self._desk, self, verb, pasted, self._come)

    def _come(self, follow_up_id: UUID) -> None:
        self._coming = follow_up_id

    def finish(self, key: Key) -> None:
        """Say that a follow-up is done."""
        row = self._row(key)
        if row is not None and row.status is not FollowUpStatus.DONE:
            self._verbs.report(row.id, FollowUpStatus.DONE)
            self._desk.say(Message("{number} is done", number=row.number))

    def delete(self, key: Key) -> None:
        """Delete a follow-up; the minutes keep its words."""
        row = self._row(key)
        if row is not None:
            self._desk.office.minutes.delete_follow_up(row.id)
            self._desk.say(Message("{number} deleted", number=row.number))

    def _choose_status(self) -> None:
        row = self._row(self.table.current_key())
        if row is not None:
            self.verbs.choose_status(row.id, self.table)

    def _history_of(self) -> tuple[str, UUID] | None:
        row = self._row(self.table.current_key())
        return (FollowUp.__name__, row.id) if row is not None else None

    # How it is reached

    def begin_filter(self) -> None:
        """Into the filter."""
        self.narrowing.line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_focus(self) -> None:
        """What presses most, or the line that adds the first one."""
        self._desk.hint(_KEYS)
        if not self.model.rows:
            self.add.setFocus()
            return
        if self.table.current_key() is None:
            first = next(row.key for row in self.model.rows if not row.is_group)
            self.table.select(first, "wording")
        self.table.setFocus()

    def open_at(self, where: Where) -> None:
        """Go to the follow-up, and the field of it, that a finding is about."""
        if not self.narrowing.line.is_empty:
            self.narrowing.line.clear_all()
        for row in self._folder.follow_ups if self._folder else ():
            if where.row == row.id or any(line.id == where.row for line in row.history):
                column = _COLUMN_OF.get(where.field, "")
                self.table.select(row.id, column or "wording")
                self._show_chosen()
                if column or not self.inspector.focus_on(where.field, row.id):
                    self.table.setFocus()
                return
