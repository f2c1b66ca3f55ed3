"""The rail at the left: find, the rooms that exist, the visits that are open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.rail_buttons import FindButton, RailButton, RoomButton, VisitButton
from missionplanner.ui.rooms import ROOMS, Room
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import Label

if TYPE_CHECKING:
    from uuid import UUID

_NARROWEST, _WIDEST, _ICONS_ONLY = 188, 220, 56


class Rail(Ground):
    """As wide as its longest label, within limits; in a narrow window only its icons."""

    find_asked = Signal()
    room_chosen = Signal(str)
    visit_chosen = Signal(object)
    visit_closed = Signal(object)

    def __init__(self) -> None:
        super().__init__("rail", "right")
        self._is_narrow = False
        self._rooms: dict[str, RoomButton] = {}
        self._visits: dict[UUID, VisitButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 10, 8, 12)
        box.setSpacing(3)
        self.search = FindButton(Message("Find or run"), Message("Ctrl K"))
        self.search.clicked.connect(self.find_asked)
        box.addWidget(self.search)
        box.addSpacing(7)
        for room in ROOMS:
            if not room.is_at_foot:
                box.addWidget(self._room(room))
        box.addSpacing(12)
        self._head = Label(Message("Open visits"), "caption", "text3")
        self._head.setContentsMargins(10, 0, 0, 2)
        self._none = Label(Message("None yet"), "meta", "text3")
        self._none.setContentsMargins(10, 0, 0, 0)
        box.addWidget(self._head)
        box.addWidget(self._none)
        self._open = QVBoxLayout()
        self._open.setSpacing(3)
        box.addLayout(self._open)
        box.addStretch(1)
        for room in ROOMS:
            if room.is_at_foot:
                box.addWidget(self._room(room))
        self._fit()

    def _room(self, room: Room) -> RoomButton:
        button = RoomButton(room.title, room.icon)
        button.clicked.connect(lambda: self.room_chosen.emit(room.name))
        self._rooms[room.name] = button
        return button

    def show_open(self, visit_id: UUID, name: str, title: str) -> None:
        """List an open visit under its short name; the title is its tooltip."""
        button = self._visits.get(visit_id)
        if button is None:
            button = VisitButton(name)
            button.clicked.connect(_emits(self.visit_chosen.emit, visit_id))
            button.close_asked.connect(_emits(self.visit_closed.emit, visit_id))
            button.show_narrow(self._is_narrow)
            self._visits[visit_id] = button
            self._open.addWidget(button)
        button.show_visit(name, title)
        self._none.hide()
        self._fit()

    def forget(self, visit_id: UUID) -> None:
        """Take a visit out that is open no longer."""
        button = self._visits.pop(visit_id, None)
        if button is not None:
            button.hide()
            button.deleteLater()
        self._none.setVisible(not self._visits and not self._is_narrow)
        self._fit()

    def mark(self, place: str | UUID) -> None:
        """Show where we are."""
        for key, button in (*self._rooms.items(), *self._visits.items()):
            button.setChecked(key == place)

    def show_overdue(self, n: int) -> None:
        """How many follow-ups are late, beside their room."""
        said = Message("{n} overdue", plural="{n} overdue", n=n)
        self._rooms["follow-up"].show_badge(n, said)

    def show_narrow(self, is_narrow: bool) -> None:
        """Icons alone, with their names as tooltips, or with their names beside them."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for button in self._buttons():
            button.show_narrow(is_narrow)
        self._head.setVisible(not is_narrow)
        self._none.setVisible(not is_narrow and not self._visits)
        self._fit()

    def focus_here(self) -> None:
        """Put the focus on where we are."""
        marked = (button for button in self._buttons() if button.isChecked())
        next(marked, self.search).setFocus(Qt.FocusReason.TabFocusReason)

    def _buttons(self) -> tuple[RailButton, ...]:
        return (self.search, *self._rooms.values(), *self._visits.values())

    def _fit(self) -> None:
        if self._is_narrow:
            self.setFixedWidth(_ICONS_ONLY)
            return
        longest = max(button.wanted() for button in self._buttons()) + 16
        self.setFixedWidth(max(_NARROWEST, min(_WIDEST, longest)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._fit()


def _emits(emit: Callable[[UUID], None], visit_id: UUID) -> Callable[[], None]:
    return lambda *_: emit(visit_id)
