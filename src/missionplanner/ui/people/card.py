"""What the cards of a person and of an institution share: head, bands of two columns, verbs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.people.card_head import CardHead
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar, Ground, Scrolled, SectionHead, Stack, hairline
from missionplanner.ui.words import Words

BESIDE = 112
_MARGIN, _GUTTER, _NARROW = 28, 36, 700


class Band(QWidget):
    """Two columns beside each other, or one below the other where the card is narrow."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 10)
        self._row.setSpacing(_GUTTER)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(left, 1, top)
        self._row.addWidget(right, 1, top)

    def stand(self, *, is_narrow: bool) -> None:
        """Beside each other, or one below the other."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._row.setSpacing(12 if is_narrow else _GUTTER)


class Card(Ground):
    """`history_asked` and `delete_asked` tell what is wanted of the row that is shown."""

    history_asked = Signal()
    delete_asked = Signal()
    whole_asked = Signal(bool)

    def __init__(self, icon: str, delete: Words) -> None:
        super().__init__()
        self.head = CardHead(is_wide=True, icon=icon)
        self.whole = Button(Message("All fields"), "plain", "rows-3")
        self.whole.setCheckable(True)
        self.whole.clicked.connect(self.whole_asked)
        self.history = Button(Message("History"), "plain", "history")
        self.history.clicked.connect(lambda _checked=False: self.history_asked.emit())
        self.delete = Button(delete, "link")
        self.delete.clicked.connect(lambda _checked=False: self.delete_asked.emit())
        self.body = Stack(0, (_MARGIN, 8, _MARGIN, 16))
        self._bands: list[Band] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar())
        box.addWidget(Scrolled(self.body), 1)

    def _bar(self) -> Bar:
        bar = Bar(86)
        bar.row.setContentsMargins(_MARGIN, 0, 20, 0)
        bar.row.addWidget(self.head, 1)
        bar.row.addWidget(self.whole)
        bar.row.addWidget(self.history)
        return bar

    def add_band(self, left: QWidget, right: QWidget) -> None:
        """Two columns more; a line parts them from those above."""
        if self._bands:
            self.body.add(hairline())
        band = Band(left, right)
        band.stand(is_narrow=self._is_narrow)
        self._bands.append(band)
        self.body.add(band)

    def add_end(self, *widgets: QWidget) -> None:
        """What stands at the foot, over the whole width; the way to delete is the last."""
        self.body.add(hairline())
        for widget in widgets:
            self.body.box.addSpacing(8)
            self.body.add(widget)
        foot = SectionHead("")
        foot.add(self.delete)
        self.body.add(foot)
        self.body.box.addStretch(1)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for band in self._bands:
            band.stand(is_narrow=self._is_narrow)


def section(words: Words, *parts: QWidget, beside: Words = "") -> Stack:
    """A section: its name, and its parts below."""
    stack = Stack(2)
    stack.add(SectionHead(words, beside))
    for part in parts:
        stack.add(part)
    return stack
