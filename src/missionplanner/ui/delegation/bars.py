"""The bars over the seats: whose they are, how they are shown, one more, how many people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.domain.delegation import Delegation
from missionplanner.messages import Message
from missionplanner.planning.countries import name_of
from missionplanner.planning.labels import value_label
from missionplanner.ui.widgets.button import IconButton, Link
from missionplanner.ui.widgets.choices import offer
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words, language, say

INSTITUTION, PRECEDENCE = "institution", "precedence"
_ENTRY = 330


class SidesBar(Bar):
    """A segment for each delegation, one more of them; how many people; afterwards, who came."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(line="")
        self._sides: Sequence[tuple[str, Words]] = ()
        self.switch: Switch | None = None
        self._place = QHBoxLayout()
        self.add = IconButton(Message("Add a delegation"), "plus")
        self.all_came = Link(Message("All who accepted came"), "check")
        self.row.addLayout(self._place)
        # On two lines where the names of the sides leave no more room.
        self.counts = ElidedLabel("", "meta", "text2", wraps=True)
        self.counts.setFixedHeight(34)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.add)
        self.row.addWidget(self.counts, 1)
        self.row.addWidget(self.all_came)

    def show_sides(self, delegations: Sequence[Delegation], chosen: str) -> None:
        """Show these delegations."""
        sides = tuple((str(each.id), _called(each, delegations)) for each in delegations)
        if sides != self._sides:
            self._sides = sides
            if self.switch is not None:
                self.switch.hide()
                self.switch.deleteLater()
            self.switch = Switch([(*side, "") for side in sides]) if sides else None
            if self.switch is not None:
                self.switch.chosen.connect(self.chosen)
                self._place.addWidget(self.switch)
        if self.switch is not None:
            self.switch.choose(chosen)


class SeatsBar(Bar):
    """By institution or by precedence; a line that adds a seat, which is `left` by Esc."""

    left = Signal()

    def __init__(self, institutions: Callable[[], Sequence[str]]) -> None:
        super().__init__(ground="sunken")
        self.view = Switch(
            (
                (INSTITUTION, Message("By institution"), "landmark"),
                (PRECEDENCE, Message("By precedence"), "rows-3"),
            )
        )
        self.add_seat = LineEdit()
        self.add_seat.setMinimumWidth(_ENTRY // 3)
        self.add_seat.setMaximumWidth(_ENTRY)
        self.add_seat.reverted.connect(self.add_seat.clear)
        offer(self.add_seat, institutions)
        self.row.addWidget(self.view)
        self.row.addWidget(self.add_seat, 4)
        self.row.addStretch(1)
        self._word()

    def reach_from(self, screen: QWidget, table: QWidget) -> None:
        """Ctrl+Enter goes to the line from anywhere on the screen, Esc from it to the table."""
        keys = QShortcut(QKeySequence("Ctrl+Return"), screen)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.add_seat.setFocus)
        self.left.connect(table.setFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.add_seat.hasFocus():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _word(self) -> None:
        hint = say(Message("Add a seat: institution"))
        self.add_seat.setPlaceholderText(hint)
        self.add_seat.setAccessibleName(hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()


def _called(delegation: Delegation, among: Sequence[Delegation]) -> Words:
    """What a delegation is called; of two on one side that have no name, by country too."""
    if name := delegation.name.in_(language(), "en"):
        return name
    side = value_label(delegation.side)
    alike = [each for each in among if each.side is delegation.side and not each.name]
    if len(alike) < 2 or not delegation.country:
        return side
    country = name_of(delegation.country, language())
    return Message("{side}, {country}", side=side, country=country)
