"""The page one reads: as wide as there is room, on the ground of the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from missionplanner.messages import Message
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.words import say

_A4_INCHES = 210 / 25.4
_A4_RATIO = 297 / 210
_MARGIN = 20


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.pixmap: QPixmap | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRect(_MARGIN, _MARGIN, self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(tokens().line2))
        painter.fillRect(area, Qt.GlobalColor.white)
        if self.pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(area, self.pixmap)


class Sheet(QScrollArea):
    """Page Up and Page Down turn; the wheel and the arrow keys scroll within the page."""

    turned = Signal(int)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "window")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say(Message("Page")))
        self._page = _Page()
        self._page.setProperty("scrolled", "true")
        self.setWidget(self._page)

    @property
    def dpi(self) -> float:
        """How finely a page must be drawn to fill the width."""
        width = max(200, self._page.width() - 2 * _MARGIN)
        return width * self.devicePixelRatioF() / _A4_INCHES

    def show_page(self, pixmap: QPixmap | None) -> None:
        """Show a page; none while it is being drawn for the first time."""
        self._page.pixmap = pixmap
        self._page.update()

    def to_top(self) -> None:
        """Begin at the head of the page."""
        self.verticalScrollBar().setValue(0)

    # Qt's own names below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self.viewport().width(), 900)
        height = round((width - 2 * _MARGIN) * _A4_RATIO) + 2 * _MARGIN
        size = QSize(width, height)
        if self._page.size() != size:
            self._page.resize(size)
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.wanted.emit()

    def read_on(self, step: int) -> None:
        """One view down or up; from the end of the page to the next one."""
        bar = self.verticalScrollBar()
        if bar.value() == (bar.maximum() if step > 0 else bar.minimum()):
            self.turned.emit(step)
        else:
            bar.setValue(bar.value() + step * bar.pageStep())
