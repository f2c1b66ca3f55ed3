"""The sizes of the one table: how wide its columns are, how high its rows."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.widgets.table.row_height import ROW_HEIGHT, row_height


class SizedTable(QTableView):
    """Columns share the width there is; heights follow when rows or texts change."""

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self.wide = 0
        self.setModel(model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self._set_up_headers()
        model.rowsInserted.connect(self._heights_later)
        model.rowsRemoved.connect(self._heights_later)
        model.dataChanged.connect(self._heights_later)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._set_heights)

    def _set_up_headers(self) -> None:
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFixedHeight(30)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)

    def table(self) -> TableModel:
        """The model, as what it is."""
        return cast(TableModel, self.model())

    def first_column(self) -> int:
        """The first column that is shown."""
        count = len(self.table().columns)
        return next((i for i in range(count) if not self.isColumnHidden(i)), 0)

    def row_rect(self, row: int) -> QRect:
        """The rectangle of a whole row in the viewport."""
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(self.columnViewportPosition(0), top, self.horizontalHeader().length(), height)

    def top_of(self, row: int) -> int:
        """Where a row begins; after the last one, where that ends."""
        last = len(self.table().rows) - 1
        if row <= last:
            return self.rowViewportPosition(row)
        return self.rowViewportPosition(last) + self.rowHeight(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The size of the viewport: asking for it by name makes Python know all widgets first.
        self.wide = event.size().width()
        self._set_widths()

    def _set_widths(self) -> None:
        whole = self.wide
        columns = self.table().columns
        for index, column in enumerate(columns):
            self.setColumnHidden(index, bool(column.hide_below) and whole < column.hide_below)
        shown = [(i, each) for i, each in enumerate(columns) if not self.isColumnHidden(i)]
        rest = whole - sum(column.width for _, column in shown)
        parts = sum(column.stretch for _, column in shown)
        for index, column in shown:
            more = rest * column.stretch // parts if parts else 0
            self.setColumnWidth(index, max(24, column.width + more))
        self._set_heights()

    def _heights_later(self, *_args: Any) -> None:
        self._later.start()

    def _set_heights(self) -> None:
        columns = self.table().columns
        widths = tuple(self.columnWidth(i) for i in range(len(columns)))
        header = self.verticalHeader()
        for number, row in enumerate(self.table().rows):
            height = row_height(row, columns, widths)
            if header.sectionSize(number) != height:
                header.resizeSection(number, height)
