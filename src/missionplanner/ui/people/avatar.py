"""The square with somebody's initials."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from missionplanner.planning.name_forms import initials
from missionplanner.ui.theme.fonts import sized
from missionplanner.ui.theme.icons import pixmap
from missionplanner.ui.theme.tokens import tokens

_RADIUS = 6


class Avatar(QWidget):
    """Initials as they are written; an icon where there is no name, or for an institution."""

    def __init__(self, edge: int, icon: str = "user") -> None:
        super().__init__()
        self.setFixedSize(edge, edge)
        self._icon = icon
        self._letters = ""

    def show_name(self, name: str) -> None:
        """Show the initials of a name."""
        self._letters = initials(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent_soft))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        if self._letters:
            painter.setPen(QColor(tokens().accent_text))
            painter.setFont(sized(self.width() * 5 // 14, 600))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
            return
        drawn = pixmap(self._icon, "accent_text", 18, self.devicePixelRatioF())
        at = (self.width() - 18) // 2
        painter.drawPixmap(at, at, drawn)
