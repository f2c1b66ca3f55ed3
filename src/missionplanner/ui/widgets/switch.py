"""A segmented switch: one of a few views of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from missionplanner.ui.widgets.button import Button
from missionplanner.ui.words import Words


class Switch(QFrame):
    """Segments of which one is chosen; the arrow keys go along them."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, Words, str]]) -> None:
        """`segments`: name, words, icon (or none) of each."""
        super().__init__()
        self.setProperty("switch", "true")
        self.setFixedHeight(30)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._names: list[str] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for index, (name, words, icon_name) in enumerate(segments):
            button = Button(words, "segment", icon_name)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if index == 0 else Qt.FocusPolicy.NoFocus)
            self._group.addButton(button, index)
            self._names.append(name)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._names[index]))

    @property
    def name(self) -> str:
        """The name of the chosen segment."""
        return self._names[self._group.checkedId()]

    def choose(self, name: str) -> None:
        """Choose a segment, as if it was clicked, without the signal."""
        self._group.button(self._names.index(name)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        index = self._group.checkedId() + step
        if step and 0 <= index < len(self._names):
            self._group.button(index).click()
            return
        super().keyPressEvent(event)
