"""A pill that opens a menu: a state that can be changed, or led to where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.widgets.painting import draw_pill, pill_width
from missionplanner.ui.widgets.pill import PILL_HEIGHT
from missionplanner.ui.words import Words, say, tip

_LONGEST = 72


class Entry(NamedTuple):
    """One line of the menu, and what it does; `is_chosen` is the state as it is."""

    words: Words
    do: Callable[[], None]
    is_chosen: bool = False


class PillButton(QAbstractButton):
    """`entries` are asked for each time when the menu opens; `name` says what the state is of."""

    def __init__(
        self,
        name: Callable[[Words], Words],
        entries: Callable[[], Sequence[Entry]],
        icon_name: str = "",
    ) -> None:
        super().__init__()
        self._name = name
        self._entries = entries
        self._icon_name = icon_name
        self._words: Words = ""
        self._tone = "accent"
        self.menu: QMenu | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    def show_words(self, words: Words, tone: str) -> None:
        """Another state."""
        self._words, self._tone = words, tone
        self._word()

    def open(self) -> None:
        """Open the menu below the pill."""
        if self.menu is None:
            self.menu = QMenu(self)
            self.menu.triggered.connect(self._do)
        self.menu.clear()
        for entry in self._entries():
            self.menu.addAction(_action(entry, self.menu))
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _do(self, action: QAction) -> None:
        action.data()()

    def _word(self) -> None:
        self.setAccessibleName(say(self._name(self._words)))
        self.setToolTip(tip(say(self._name(self._words))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(metrics(12, 500), say(self._words), self._icon_name), PILL_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self.rect(), say(self._words), self._tone, self._icon_name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()


def _action(entry: Entry, menu: QMenu) -> QAction:
    said = say(entry.words)
    shown = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    action = QAction(shown.replace("&", "&&"), menu)
    action.setToolTip(tip(said))
    action.setData(entry.do)
    action.setCheckable(entry.is_chosen)
    action.setChecked(entry.is_chosen)
    return action
