"""The history of one row as a drawer at the right: who, when, what, and values brought back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.history.steps import StepView, day_head
from missionplanner.ui.widgets.button import Button, IconButton
from missionplanner.ui.widgets.floating import Floating
from missionplanner.ui.widgets.frames import Scrolled, Stack
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from missionplanner.operations.history import Told

_WIDTH = 404
_PAGE = 40
_SCROLLING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class HistoryPanel(Floating):
    """Newest first, grouped by day. It stays true while others change the row; Esc closes it."""

    def __init__(
        self, over: QWidget, desk: Desk, noun: str, row_id: UUID, name: Words = ""
    ) -> None:
        super().__init__(over, _WIDTH)
        self._desk = desk
        self._noun, self._row_id = noun, row_id
        self._limit = _PAGE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.steps = Stack(14, (0, 4, 8, 4))
        self.refusal = Label("", "meta", "bad", wraps=True)
        self.refusal.hide()
        self._scrolled = Scrolled(self.steps)
        self._build(name)
        self._word()
        self.left.connect(self.deleteLater)
        desk.feed.touched.connect(self._hear)

    def _build(self, name: Words) -> None:
        head = QHBoxLayout()
        title = Stack(0)
        title.add(Label(Message("History"), "section"))
        if name:
            title.add(ElidedLabel(name, "meta", "text2"))
        self.closing = IconButton(Message("Close"), "x")
        self.closing.clicked.connect(self.leave)
        head.addWidget(title, 1)
        head.addWidget(self.closing, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        self.box.addSpacing(6)
        self.box.addWidget(self.refusal)
        self.box.addWidget(self._scrolled, 1)
        keys = Message("Tab goes to the values · Esc closes")
        self.box.addWidget(ElidedLabel(keys, "meta", "text3"))

    def open_it(self) -> None:
        """Open it along the right edge, with the focus in it."""
        self.read()
        self.open_beside(QRect(self._over.width(), 0, 0, 0))
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def read(self) -> None:
        """Read the history again; the focus stays inside."""
        bar = self._scrolled.verticalScrollBar()
        at = bar.value()
        if self.isVisible():
            self.setFocus()
        found = self._desk.office.past.of(self._noun, self._row_id, self._limit + 1)
        self.steps.clear()
        if not found:
            self.steps.add(Label(Message("Nothing was changed here yet."), "body", "text2"))
        day = None
        for step in found[: self._limit]:
            local = step.at.astimezone()
            if local.date() != day:
                day = local.date()
                self.steps.add(day_head(day, self._desk.office.today()))
            self.steps.add(StepView(step, self.restore))
        if len(found) > self._limit:
            older = Button(Message("Show older"), "normal")
            older.clicked.connect(self._show_older)
            self.steps.add(older)
        self.steps.box.addStretch(1)
        bar.setValue(at)

    def restore(self, told: Told) -> None:
        """Bring back what a field held; a refusal is said here."""
        try:
            self._desk.office.past.restore(told)
        except PlannerError as error:
            self.read()
            self.refusal.show_words(error.message)
            self.refusal.show()
            return
        self.refusal.hide()
        self._desk.say(Message("{what} brought back", what=told.name))

    def _show_older(self) -> None:
        self._limit += _PAGE
        self.read()

    def _hear(self, _roots: frozenset[UUID]) -> None:
        if self.isVisible():
            self.read()

    def _word(self) -> None:
        self.setAccessibleName(say(Message("History")))

    # Qt's own names below

    def _size(self) -> QSize:
        return QSize(self.width(), self.most_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _SCROLLING.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar = self._scrolled.verticalScrollBar()
        bar.setValue(bar.value() + step * 40)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.read()


def show_history(
    widget: QWidget, desk: Desk, noun: str, row_id: UUID, name: Words = ""
) -> HistoryPanel:
    """Open the history of a row beside the screen that shows it."""
    panel = HistoryPanel(widget.window(), desk, noun, row_id, name)
    panel.open_it()
    return panel


def history_key(screen: QWidget, desk: Desk, chosen: Callable[[], tuple[str, UUID] | None]) -> None:
    """Ctrl+H opens the history of the row that is chosen on a screen."""
    shortcut = QShortcut(QKeySequence("Ctrl+H"), screen)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(partial(_open, screen, desk, chosen))


def _open(screen: QWidget, desk: Desk, chosen: Callable[[], tuple[str, UUID] | None]) -> None:
    found = chosen()
    if found is not None:
        show_history(screen, desk, *found)
