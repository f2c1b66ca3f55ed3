"""The sizes of the one table: how wide its columns are, in which order, how high its rows."""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from missionplanner.ui.widgets.table.cells import Column
from missionplanner.ui.widgets.table.head import TableHead
from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.widgets.table.row_height import ROW_HEIGHT, row_height

_NARROWEST = 24


class Layout(NamedTuple):
    """What a person has made of the columns: their order, which are hidden, their shares of width.

    Columns that it does not name are as the screen has them.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    shares: tuple[tuple[str, float], ...] = ()


class SizedTable(QTableView):
    """Columns share the width there is; heights follow when rows or texts change."""

    laid_out = Signal()

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self.wide = 0
        self.layout_ = Layout()
        self._is_placing = False
        self.setHorizontalHeader(TableHead(self))
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
        head = self.head()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(bool(self.table().columns[:1] and self.table().columns[0].head))
        head.sectionResized.connect(self._sized)
        head.sectionMoved.connect(self._moved)
        head.sectionHandleDoubleClicked.connect(self._own_width)

    def table(self) -> TableModel:
        """The model, as what it is."""
        return cast(TableModel, self.model())

    def head(self) -> TableHead:
        """The head, as what it is."""
        return cast(TableHead, self.horizontalHeader())

    # Places

    def shown_columns(self) -> list[int]:
        """The columns that are shown, from left to right."""
        count, head = len(self.table().columns), self.horizontalHeader()
        order = (head.logicalIndex(place) for place in range(count))
        return [column for column in order if not self.isColumnHidden(column)]

    def first_column(self) -> int:
        """The first column that is shown."""
        return next(iter(self.shown_columns()), 0)

    def row_rect(self, row: int) -> QRect:
        """The rectangle of a whole row in the viewport."""
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        head = self.horizontalHeader()
        return QRect(-head.offset(), top, head.length(), height)

    def top_of(self, row: int) -> int:
        """Where a row begins; after the last one, where that ends."""
        last = len(self.table().rows) - 1
        if row <= last:
            return self.rowViewportPosition(row)
        return self.rowViewportPosition(last) + self.rowHeight(last)

    # What a person makes of the columns

    def lay_out(self, layout: Layout) -> None:
        """Order, hide and size the columns so."""
        self.layout_ = layout
        head, names = self.horizontalHeader(), [each.name for each in self.table().columns]
        wanted = [name for name in layout.order if name in names]
        # A column that came later stands where the screen has it.
        for at, name in enumerate(names):
            if name not in wanted:
                wanted.insert(at, name)
        self._is_placing = True
        for place, name in enumerate(wanted):
            head.moveSection(head.visualIndex(names.index(name)), place)
        self._is_placing = False
        self._set_widths()

    def show_column(self, name: str, shown: bool) -> None:
        """Show a column, or hide it; one always stays."""
        now = self.layout_.hidden - {name} if shown else self.layout_.hidden | {name}
        if all(each.name in now for each in self.table().columns if each.head):
            return
        self.layout_ = self.layout_._replace(hidden=now)
        self._set_widths()
        self.laid_out.emit()

    def move_column(self, column: int, step: int) -> None:
        """Move a column one place to the left or to the right, over hidden ones."""
        shown, head = self.shown_columns(), self.horizontalHeader()
        at = shown.index(column) + step if column in shown else -1
        if 0 <= at < len(shown):
            head.moveSection(head.visualIndex(column), head.visualIndex(shown[at]))

    def _moved(self, *_places: int) -> None:
        if self._is_placing:
            return
        head, columns = self.horizontalHeader(), self.table().columns
        order = (columns[head.logicalIndex(place)].name for place in range(len(columns)))
        self.layout_ = self.layout_._replace(order=tuple(order))
        self.laid_out.emit()

    def _sized(self, column: int, before: int, now: int) -> None:
        """The edge of a column was dragged: what it takes, its neighbour gives."""
        if self._is_placing or before == now or self.wide <= 0:
            return
        shown = self.shown_columns()
        at = shown.index(column) if column in shown else -1
        if at < 0 or at + 1 >= len(shown):
            self._set_widths()
            return
        other, both = shown[at + 1], before + self.columnWidth(shown[at + 1])
        width = max(_NARROWEST, min(now, both - _NARROWEST))
        columns, shares = self.table().columns, dict(self.layout_.shares)
        shares[columns[column].name] = width / self.wide
        shares[columns[other].name] = (both - width) / self.wide
        self.layout_ = self.layout_._replace(shares=tuple(shares.items()))
        self._set_widths()
        self.laid_out.emit()

    def _own_width(self, column: int) -> None:
        """A double click on the edge of a column gives it the width that the screen has for it."""
        name = self.table().columns[column].name
        kept = tuple(each for each in self.layout_.shares if each[0] != name)
        self.layout_ = self.layout_._replace(shares=kept)
        self._set_widths()
        self.laid_out.emit()

    # Widths and heights

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The size of the viewport: asking for it by name makes Python know all widgets first.
        self.wide = event.size().width()
        self._set_widths()

    def _set_widths(self) -> None:
        was, self._is_placing = self._is_placing, True
        for index, column in enumerate(self.table().columns):
            narrow = bool(column.hide_below) and self.wide < column.hide_below
            self.setColumnHidden(index, narrow or column.name in self.layout_.hidden)
        shown = [(i, self.table().columns[i]) for i in self.shown_columns()]
        shares = dict(self.layout_.shares)
        for (index, _), width in zip(shown, _widths(shown, shares, self.wide), strict=True):
            self.setColumnWidth(index, width)
        self._is_placing = was
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


def _widths(shown: list[tuple[int, Column]], shares: dict[str, float], whole: int) -> list[int]:
    """How wide each column is: as a person sized it, else its own width and a part of the rest."""
    sized = {name: round(share * whole) for name, share in shares.items()}
    own = [sized.get(column.name, column.width) for _, column in shown]
    parts = [0 if column.name in sized else column.stretch for _, column in shown]
    if not any(parts):
        parts = [column.stretch for _, column in shown]
    rest = whole - sum(own)
    if rest < 0 and sized:
        # Other columns came back, or the window is narrower: everyone gives.
        return [max(_NARROWEST, width * whole // max(1, whole - rest)) for width in own]
    every = sum(parts)
    more = [rest * part // every if every else 0 for part in parts]
    return [max(_NARROWEST, width + add) for width, add in zip(own, more, strict=True)]
