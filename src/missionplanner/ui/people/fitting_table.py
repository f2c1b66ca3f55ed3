"""A short table without a head, as high as its rows, within a card that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt

from missionplanner.ui.widgets.table import TableModel, TableView
from missionplanner.ui.words import Words

_HIGHEST = 330


class FittingTable(TableView):
    """Enter opens a row; what is higher than the card can hold scrolls by itself."""

    def __init__(self, model: TableModel, name: Words) -> None:
        super().__init__(model, name, opens=True)
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _set_heights(self) -> None:
        super()._set_heights()
        height = min(self.verticalHeader().length() + 1, _HIGHEST)
        if height != self.height():
            self.setFixedHeight(height)
