"""A short table, as high as its rows: it never scrolls by itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from missionplanner.ui.widgets.table.view import TableView


class GrowingTable(TableView):
    """Put it into something that scrolls."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_heights(self) -> None:
        super()._set_heights()
        height = self.horizontalHeader().height() + self.verticalHeader().length() + 1
        if height != self.height():
            self.setFixedHeight(height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
