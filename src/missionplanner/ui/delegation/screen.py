"""The Delegation tab: seats of one side at a time, the chosen one at the right."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.delegation import Delegation, Participation, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.messages import Message
from missionplanner.operations.pasting_seats import PasteSeats
from missionplanner.planning.finding import Where
from missionplanner.ui.delegation.bars import INSTITUTION, PRECEDENCE, SeatsBar, SidesBar
from missionplanner.ui.delegation.edits import NOMINATIONS, ROLES, SeatEdits
from missionplanner.ui.delegation.inspector import SeatInspector
from missionplanner.ui.delegation.rows import NAME, Seats, columns
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.paste_preview import preview
from missionplanner.ui.widgets.table import TEXT, Column, Editor, Pasted, TableModel, TableView
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.words import language, say

_KEYS = Message("F2 edits · Alt ↑↓ moves in precedence · Ins adds a seat · Ctrl V pastes people")
_VIEW = "delegation.by_precedence"
_COLUMN_OF = {
    "person_id": NAME,
    "display": NAME,
    "position": "post",
    "role": "role",
    "nomination": "nomination",
    "group_ids": "groups",
}


class DelegationScreen(QWidget):
    """Both sides, each with its seats in order of precedence."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._office = desk.office
        self._visit_id = visit_id
        self._delegation_id: UUID | None = None
        self._seats: Seats | None = None
        self._coming: UUID | None = None
        self.model = TableModel(self._columns(), self._store, drafts=desk.drafts, parent=self)
        self.table = TableView(
            self.model, Message("Seats"), movable=True, memory=desk.memory, key="seats"
        )
        self.inspector = SeatInspector(desk)
        self._later, self._wider = QTimer(self), QTimer(self)
        for timer in (self._later, self._wider):
            timer.setSingleShot(True)
            timer.setInterval(0)
        self.sides, self.bar = SidesBar(), SeatsBar(self._institutions)
        self.add_seat = self.bar.add_seat
        self._build()
        self._connect()
        history_key(self, desk, self._shown)
        self.bar.reach_from(self, self.table)
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _columns(self) -> tuple[Column, ...]:
        return columns(
            Editor(self._names_for, Message("Name")),
            TEXT,
            Editor(lambda _key: [say(choice.words) for choice in ROLES]),
            Editor(lambda _key: [say(choice.words) for choice in NOMINATIONS]),
        )

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        sentence = Message(
            "Type an institution above and press Enter, or paste a list of names there: each line"
            " adds one seat."
        )
        self._pages.addWidget(EmptyState("users", Message("No seats yet"), sentence))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.sides)
        left.addWidget(self.bar)
        left.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        for before, after in pairwise((self.sides, self.bar, self.table, self.inspector)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.bar.view.choose(PRECEDENCE if self._desk.memory.get(_VIEW) else INSTITUTION)
        self.bar.view.chosen.connect(self._choose_view)
        self.sides.all_came.clicked.connect(self._all_came)
        self.sides.add.clicked.connect(self._add_side)
        self.sides.chosen.connect(self._choose_side)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._wider.start())
        self._wider.timeout.connect(self._fit_names)
        self.add_seat.returnPressed.connect(self._add_seat)
        self.table.chosen.connect(lambda _key: self._later.start())
        self._later.timeout.connect(self._show_chosen)
        self.table.delete_asked.connect(self._delete)
        self.table.move_asked.connect(self._move)
        self.table.pasted.connect(self._paste)
        self.add_seat.takes_rows = True
        self.add_seat.rows_pasted.connect(self.table.paste_rows)
        self.inspector.delete_asked.connect(self._delete)
        self.inspector.empty_asked.connect(
            lambda seat_id: self._office.delegations.vacate(self._visit_id, seat_id)
        )

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        delegations = folder.visit.delegations
        if not any(each.id == self._delegation_id for each in delegations):
            self._delegation_id = delegations[0].id if delegations else None
        delegation = next((d for d in delegations if d.id == self._delegation_id), None)
        self._seats = self._read(folder, delegation) if delegation else None
        self.sides.show_sides(delegations, str(self._delegation_id))
        self._refresh()

    def _read(self, folder: VisitFolder, delegation: Delegation) -> Seats:
        office = self._office
        return Seats(folder, delegation, office.today(), office.delegations.turned)

    @property
    def _is_grouped(self) -> bool:
        return self.bar.view.name == INSTITUTION

    def _refresh(self) -> None:
        seats = self._seats
        if seats is None:
            self.table.show_rows(())
            self._pages.setCurrentIndex(1)
            return
        seats.room = self._name_width()
        rows = seats.by_institution() if self._is_grouped else seats.by_precedence()
        self.table.show_rows(tuple(rows))
        self._pages.setCurrentIndex(0 if self.model.rows else 1)
        self.sides.counts.show_words(seats.counts())
        self.sides.all_came.setVisible(seats.has_to_be_told())
        if self._coming is not None and self.table.select(self._coming, NAME):
            self.table.edit_at(self._coming, NAME)
            self._coming = None
        self._later.start()

    def _name_width(self) -> int:
        return self.table.columnWidth(self.model.column_of(NAME))

    def _fit_names(self) -> None:
        if self._seats is not None and self._seats.room != self._name_width():
            self._refresh()

    def _choose_view(self, name: str) -> None:
        self._desk.memory.put(_VIEW, name == PRECEDENCE or None)
        self._refresh()

    def _choose_side(self, name: str) -> None:
        self._delegation_id = UUID(name)
        self._watch.read()
        self.first_focus()

    def _show_chosen(self) -> None:
        if self._seats is not None:
            self.inspector.show_seat(self._seats, self._seat(self.table.current_key()))

    def _seat(self, key: Key) -> Participation | None:
        if self._seats is None:
            return None
        seats = self._seats.delegation.participations
        return next((seat for seat in seats if seat.id == key), None)

    # What can be done

    def _store(self, key: Key, column: str, words: str) -> None:
        if self._seats is not None:
            SeatEdits(self._office, self._seats).store(key, column, words)

    def _names_for(self, key: Key) -> list[str]:
        return list(SeatEdits(self._office, self._seats).names_for(key)) if self._seats else []

    def _institutions(self) -> list[str]:
        return [row.name.in_(language(), "en") for row in self._office.shared.institutions()]

    def _add_seat(self) -> None:
        words = self.add_seat.text().strip()
        if self._seats is not None and words:
            self.add_seat.clear()
            self._coming = SeatEdits(self._office, self._seats).add(words)

    def add_like(self, key: Key) -> None:
        """One more seat of the institution of this one."""
        seat = self._seat(key)
        if self._seats is not None and seat is not None:
            self._coming = SeatEdits(self._office, self._seats).add_like(seat)

    def _add_side(self) -> None:
        sides = (
            {each.side for each in self._seats.folder.visit.delegations} if self._seats else set()
        )
        side = Side.HOST if Side.VISITING in sides and Side.HOST not in sides else Side.VISITING
        self._delegation_id = self._office.delegations.add(self._visit_id, side)

    def _all_came(self) -> None:
        if self._delegation_id is not None:
            self._office.delegations.all_came(self._visit_id, self._delegation_id)
            self._desk.say(Message("All who accepted are noted as having come"))

    def _paste(self, pasted: Pasted) -> None:
        if self._delegation_id is not None:
            verb = PasteSeats(self._office, self._visit_id, self._delegation_id, pasted.at_key)
            preview(self._desk, self, verb, pasted, self._go_to)

    def _go_to(self, seat_id: UUID) -> None:
        self.table.select(seat_id, NAME)
        self.table.setFocus()

    def _delete(self, key: Key) -> None:
        if self._seat(key) is not None:
            self._office.remove(Participation, key)
            self._desk.say(Message("Seat deleted"))

    def _move(self, key: Key, before: Key) -> None:
        if self._seats is None or self._seat(key) is None:
            return
        edits = SeatEdits(self._office, self._seats)
        row, target = self.model.row_of(key), self.model.row_of(before)
        target = len(self.model.rows) if before is None else target
        if target in (row - 1, row + 2):
            edits.step(key, -1 if target < row else 1, is_grouped=self._is_grouped)
        elif target != row:
            edits.move(key, self._place_of(target))

    def _place_of(self, target: int) -> int:
        """The place in precedence of the first seat that is shown from a row on."""
        order = [seat.id for seat in self._seats.delegation.participations] if self._seats else []
        shown = [row.key for row in self.model.rows[target:] if row.key in order]
        return order.index(shown[0]) if shown else len(order)

    # How it is reached

    def first_focus(self) -> None:
        """Where one was; else the first seat without a name, the first seat, the line for one."""
        self._desk.hint(_KEYS)
        if self._seat(self.table.current_key()) is not None:
            self.table.setFocus()
            return
        rows = self.model.rows
        empty = [row.key for row in rows if (s := self._seat(row.key)) and s.person_id is None]
        first = [row.key for row in rows if not row.is_group]
        if not first:
            self.add_seat.setFocus()
            return
        self.table.select((empty or first)[0], NAME)
        self.table.setFocus()

    def open_at(self, where: Where) -> None:
        """Go to the seat, and the field of it, that a finding is about."""
        if self._seats is None:
            return
        for delegation in self._seats.folder.visit.delegations:
            for seat in delegation.participations:
                if where.row in (seat.id, seat.person_id):
                    self._delegation_id = delegation.id
                    self._watch.read()
                    self._go(seat.id, where.field)
                    return

    def _go(self, seat_id: UUID, field: str) -> None:
        column = _COLUMN_OF.get(field, "")
        self.table.select(seat_id, column or NAME)
        self._show_chosen()
        if column or not self.inspector.focus_on(field):
            self.table.setFocus()

    def _shown(self) -> tuple[str, UUID] | None:
        seat = self._seat(self.table.current_key())
        return (Participation.__name__, seat.id) if seat is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.add_like(self.table.current_key())
            return
        super().keyPressEvent(event)
