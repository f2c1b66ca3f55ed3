"""The pages of the window: rooms and visits stay as they were left, others go when left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from missionplanner.ui.desk import Desk
    from missionplanner.ui.rooms import Room


class Pages(QStackedWidget):
    """One of them is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._rooms: dict[str, QWidget] = {}
        self._passing: QWidget | None = None

    def show_page(self, page: QWidget) -> None:
        """Show a page that stays when it is left."""
        left, self._passing = self._passing, None
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if left is not None and left is not page:
            self.removeWidget(left)
            left.deleteLater()

    def pass_by(self, page: QWidget) -> None:
        """Show a page that goes when it is left."""
        self.show_page(page)
        self._passing = page

    def room(self, room: Room, desk: Desk) -> QWidget:
        """The page of a room, made when it is first opened."""
        assert room.make is not None  # the window's own rooms are asked of the window
        if room.name not in self._rooms:
            self._rooms[room.name] = room.make(desk)
        return self._rooms[room.name]
