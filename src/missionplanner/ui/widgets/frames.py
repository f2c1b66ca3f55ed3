"""Frames of screens: pages, section heads, inspectors, hairlines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words

MARGIN = 20


def hairline() -> QFrame:
    """One line of a pixel."""
    line = QFrame()
    line.setProperty("line", "below")
    line.setFixedHeight(1)
    return line


class Ground(QFrame):
    """A plain area with a ground colour, and at most one hairline at an edge."""

    def __init__(self, ground: str = "surface", line: str = "") -> None:
        super().__init__()
        self.setProperty("ground", ground)
        if line:
            self.setProperty("line", line)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Bar(Ground):
    """A toolbar of 44 pixels: what belongs to the whole screen stands in it."""

    def __init__(self, height: int = 44, ground: str = "surface", line: str = "below") -> None:
        super().__init__(ground, line)
        self.setFixedHeight(height)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(MARGIN - 4, 0, MARGIN - 4, 0)
        self.row.setSpacing(8)


class SectionHead(QWidget):
    """The head of a section: its name, a quiet word beside it, what can be done at the right."""

    def __init__(self, words: Words, beside: Words = "", role: str = "section") -> None:
        super().__init__()
        self.setFixedHeight(32)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)
        self.name = ElidedLabel(words, role, natural=True)
        self.beside = ElidedLabel(beside, "meta", "text3", natural=True)
        self.row.addWidget(self.name)
        self.row.addWidget(self.beside)
        self.row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put something at the right."""
        self.row.addWidget(widget)


class Scrolled(QScrollArea):
    """Contents that scroll by themselves and never force the window wider."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__()
        contents.setProperty("scrolled", "true")
        self.setWidget(contents)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)


class Stack(QWidget):
    """Things one below the other, from the top."""

    def __init__(self, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*margins)
        self.box.setSpacing(spacing)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something below the rest."""
        self.box.addWidget(widget, stretch)

    def clear(self) -> None:
        """Take everything out."""
        while (item := self.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Inspector(Ground):
    """The column at the right for what is chosen; it scrolls by itself."""

    def __init__(self, width: int = 296) -> None:
        super().__init__("surface", "left")
        self.setFixedWidth(width)
        self.body = Stack(8, (18, 14, 18, 14))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scrolled(self.body))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something below the rest."""
        self.body.add(widget, stretch)
