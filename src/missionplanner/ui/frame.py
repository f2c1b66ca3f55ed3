"""The frame of the window: rail, pages, status line; painted before anything else is loaded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.pages import Pages
from missionplanner.ui.rail import Rail
from missionplanner.ui.visits.page import VisitsPage
from missionplanner.ui.widgets.status_line import StatusLine
from missionplanner.ui.words import say

_SIZE, _TITLE_BAR = QSize(1366, 768), 30
# In a narrower window the rail has only its icons.
_WHOLE_RAIL = 1240


class Frame(QMainWindow):
    """`drawn` tells that it is on the screen for the first time."""

    drawn = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._is_drawn = False
        self.setWindowTitle(say(Message("Mission Planner")))
        self.rail = Rail()
        self.pages = Pages()
        self.status = StatusLine()
        self.visits = VisitsPage(lambda: now().astimezone().date())
        self.whole = QWidget()
        row = QHBoxLayout(self.whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(self.status)
        row.addLayout(self.column, 1)
        self.setCentralWidget(self.whole)
        self.setMinimumSize(960, 560)
        self._take_size()

    def _take_size(self) -> None:
        """The usual size; where the screen has no room for it, the whole screen."""
        self.resize(_SIZE)
        room = self.screen().availableSize()
        if room.width() > _SIZE.width() and room.height() > _SIZE.height() + _TITLE_BAR:
            return
        if QRect(QPoint(), room).contains(QRect(QPoint(), self.minimumSize())):
            self.resize(_SIZE.boundedTo(room))
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_drawn:
            self._is_drawn = True
            QTimer.singleShot(0, self.drawn.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.show_narrow(self.width() < _WHOLE_RAIL)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Leaving the field that has the focus stores what was typed there.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        super().closeEvent(event)
