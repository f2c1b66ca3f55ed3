"""Icons as pictures in the colours of the tokens, each made once per colour, size and screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from missionplanner.paths import resource
from missionplanner.ui.theme.tokens import tokens


def pixmap(name: str, tone: str = "text2", size: int = 16, ratio: float = 0.0) -> QPixmap:
    """The icon in a tone; `ratio` is the screen's, the first screen's when it is not given."""
    return _drawn(name, tokens().colour(tone), size, ratio or _ratio())


def icon(name: str, tone: str = "text2", size: int = 16) -> QIcon:
    """The icon for a button."""
    return QIcon(pixmap(name, tone, size))


def _ratio() -> float:
    screen = QApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    stroke = "2" if size < 16 else "1.75"
    svg = _source(name).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    edge = round(size * ratio)
    image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
