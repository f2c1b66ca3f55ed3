"""The rail at the left: the rooms that exist, and the visits that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import Words, tip

if TYPE_CHECKING:
    from uuid import UUID

_WIDTH = 188
_ROOMS = (
    ("visits", Message("Visits"), "calendar-days"),
    ("follow-up", Message("Follow-up"), "list-checks"),
)
_SETTINGS = ("settings", Message("Settings"), "settings")
# The edge, the icon and the gap beside a name.
_BESIDE_NAME = 48


class _Place(Button):
    """A room."""

    def __init__(self, words: Words, icon: str) -> None:
        super().__init__(words, "rail", icon)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class _Visit(_Place):
    """An open visit; a name that is too long ends in dots."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, "circle")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _word(self) -> None:
        super()._word()
        room = max(0, self.width() - _BESIDE_NAME)
        dots = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self.text(), dots, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word()


class Rail(Ground):
    """188 pixels wide."""

    room_chosen = Signal(str)
    visit_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("rail", "right")
        self.setFixedWidth(_WIDTH)
        self._rooms: dict[str, Button] = {}
        self._visits: dict[UUID, Button] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 12, 8, 12)
        box.setSpacing(3)
        for name, words, icon in _ROOMS:
            box.addWidget(self._room(name, words, icon))
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
        box.addWidget(self._room(*_SETTINGS))

    def _room(self, name: str, words: Words, icon: str) -> Button:
        button = _Place(words, icon)
        button.clicked.connect(lambda: self.room_chosen.emit(name))
        self._rooms[name] = button
        return button

    def show_open(self, visit_id: UUID, words: str) -> None:
        """List an open visit under its short name."""
        if visit_id not in self._visits:
            button = _Visit(words)
            button.clicked.connect(lambda: self.visit_chosen.emit(visit_id))
            self._visits[visit_id] = button
            self._open.addWidget(button)
        self._visits[visit_id].show_words(words)
        self._visits[visit_id].setToolTip(tip(words))
        self._none.hide()

    def forget(self, visit_id: UUID) -> None:
        """Take a visit out that is open no longer."""
        button = self._visits.pop(visit_id, None)
        if button is not None:
            button.hide()
            button.deleteLater()
        self._none.setVisible(not self._visits)

    def mark(self, place: str | UUID) -> None:
        """Show where we are."""
        for key, button in (*self._rooms.items(), *self._visits.items()):
            button.setChecked(key == place)
