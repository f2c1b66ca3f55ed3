"""The head of the one table: click sorts, drag orders and sizes; a strip above it finds rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QToolTip, QWidget

from missionplanner.ui.widgets.painting import draw_icon, fitted, width_of
from missionplanner.ui.words import tip

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.sized import SizedTable

HEAD_HEIGHT = 30
_PAD, _ICON = 8, 13
_FONT = (12, 500)


class TableHead(QHeaderView):
    """Marks the column by which rows are sorted, and makes room for a strip above the heads."""

    def __init__(self, view: SizedTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._strip: QWidget | None = None
        self.setFixedHeight(HEAD_HEIGHT)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_strip(self, strip: QWidget, *, shown: bool) -> None:
        """Show a strip above the heads, or take it away."""
        self._strip = strip if shown else None
        strip.setParent(self)
        strip.setVisible(shown)
        high = strip.height() if shown else 0
        self.setViewportMargins(0, high, 0, 0)
        self.setFixedHeight(HEAD_HEIGHT + high)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._strip is not None:
            self._strip.setGeometry(0, 0, self.width(), self._strip.height())

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logical: int) -> None:
        super().initStyleOptionForIndex(option, logical)
        option.text = fitted(option.text, self.sectionSize(logical) - 2 * _PAD, *_FONT)

    def viewportEvent(self, event: QEvent) -> bool:
        """A head that is cut is told whole."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            logical = self.logicalIndexAt(event.pos())
            said = str(self._view.table().headerData(logical, Qt.Orientation.Horizontal) or "")
            is_cut = width_of(said, *_FONT) > self.sectionSize(logical) - 2 * _PAD
            QToolTip.showText(event.globalPos(), tip(said) if is_cut else "", self)
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logical)
        painter.restore()
        model = self._view.table()
        how, column = model.arrangement, model.columns[logical]
        if not how.by or column.name != how.by:
            return
        used = width_of(str(model.headerData(logical, Qt.Orientation.Horizontal)), *_FONT)
        left = rect.left() + _PAD + used + 4
        if column.align == "right":
            left = rect.right() - _PAD - used - _ICON - 4
        elif column.align == "centre":
            left = rect.center().x() + used // 2 + 4
        left = max(rect.left(), min(left, rect.right() - _ICON))
        name = "arrow-down" if how.is_descending else "arrow-up"
        draw_icon(painter, QPoint(left, rect.center().y() - _ICON // 2), name, "text2", _ICON)
