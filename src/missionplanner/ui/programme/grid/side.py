"""The column beside the grid: what is still to be placed, and what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import called
from missionplanner.planning.labels import value_label
from missionplanner.ui.keys import printed
from missionplanner.ui.programme.grid.about import facts, length_line, state_pill, when_line
from missionplanner.ui.programme.grid.cards import Action, PlaceCard
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField, Field
from missionplanner.ui.widgets.frames import Inspector, SectionHead, Stack, hairline
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, language, say

WIDTH = 244
# More would push what is chosen out of sight; the rest comes when it is asked for.
_FIRST_CARDS = 4
_EVERYBODY = Message("Everybody")


class Side(Inspector):
    """`verb(str)`: something to do with what is chosen; `changed(dict)`: the same for several."""

    verb = Signal(str)
    changed = Signal(dict)

    def __init__(self, on_card: Callable[[PlaceCard], None]) -> None:
        super().__init__(WIDTH)
        self._on_card = on_card
        self._shown: object = None
        self._to_place: Sequence[ProgrammeItem] = ()
        self._shows_all = False
        self._cards: list[PlaceCard] = []
        self.cards = Stack(6)
        self.about = Stack(4)
        self.add(self.cards)
        self.add(self.about)
        self.body.box.addStretch(1)

    def show_cards(self, items: Sequence[ProgrammeItem]) -> None:
        """What has no day or time."""
        self._to_place = items
        self._cards = []
        self.cards.clear()
        self.cards.setVisible(bool(items))
        if not items:
            return
        self.cards.add(SectionHead(Message("To place"), f"{len(items)}", role="group"))
        hint = Label(Message("Drag onto a day, or press Enter"), "meta", "text2", wraps=True)
        self.cards.add(hint)
        shown = items if self._shows_all or len(items) <= _FIRST_CARDS + 1 else items[:_FIRST_CARDS]
        for item in shown:
            title = say(Message("{item}", item=called(item, item.title)))
            card = PlaceCard(item.id, title, say(length_line(item)))
            self._on_card(card)
            self._cards.append(card)
            self.cards.add(card)
        if len(shown) < len(items):
            more = Link(Message("Show {n} more", n=len(items) - len(shown)))
            more.clicked.connect(self._show_all)
            self.cards.add(more)
        self.cards.add(hairline())

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_cards(self._to_place)
        first_more = self._cards[min(_FIRST_CARDS, len(self._cards) - 1)]
        # Not yet shown by its column, it would not take the focus.
        first_more.show()
        first_more.setFocus()

    def show_chosen(
        self, folder: VisitFolder, items: Sequence[ProgrammeItem], days: Sequence[date]
    ) -> None:
        """One item with what it is about, or several with what can be the same for all."""
        shown = (folder, tuple(items), tuple(days), language())
        if shown == self._shown:
            return
        self._shown = shown
        self.about.clear()
        if not items:
            self.about.add(SectionHead(Message("Selected"), role="group"))
            words = Message("Choose an item, or drag over an empty place to add one.")
            self.about.add(Label(words, "meta", "text3", wraps=True))
        elif len(items) == 1:
            self._one(folder, items[0], days)
        else:
            self._several(folder, items)

    def _one(self, folder: VisitFolder, item: ProgrammeItem, days: Sequence[date]) -> None:
        self.about.add(_head(Message("Selected"), Pill(*state_pill(item))))
        title: Words = Message("{item}", item=called(item, item.title))
        self.about.add(Label(title, "medium", wraps=True))
        self.about.add(Label(when_line(item), "meta", "text2", wraps=True))
        for icon, words in facts(folder, item):
            self.about.add(_fact(icon, words))
        self.about.add(hairline())
        self._action("details", Message("Details"), "info", "Enter")
        self._action("title", Message("Edit the title"), "pencil", "F2")
        if (after := _next_day(item, days)) is not None:
            day = wording(language()).day(after, "MMMEd")
            self._action("copy_on", Message("Copy to {day}", day=day), "copy")
        if item.when.starts is not None and item.when.day is not None:
            self._action("shift", Message("Shift what follows"), "move-vertical", "Ctrl+Shift+Down")
            self._action("swap", Message("Swap with another"), "arrow-left-right")
            fixed = Message("Let its time go") if item.is_fixed else Message("Fix its time")
            self._action("fix", fixed, "pin")
        self._take_off(item)

    def _take_off(self, item: ProgrammeItem) -> None:
        if item.status in (ItemStatus.IDEA, ItemStatus.PROPOSED):
            self._action("drop", Message("Delete"), "ban", "Del")
        elif item.status is not ItemStatus.CANCELLED:
            self._action("drop", Message("Cancel, keep a trace"), "ban", "Del")

    def _several(self, folder: VisitFolder, items: Sequence[ProgrammeItem]) -> None:
        n = len(items)
        chosen = Message("{n} item selected", plural="{n} items selected", n=n)
        self.about.add(SectionHead(chosen, role="group"))
        states = [Choice(status, value_label(status)) for status in ItemStatus]
        self._choice(Message("Status"), states, "status", items)
        if folder.visit.groups:
            groups = [Choice((), _EVERYBODY)]
            for group in folder.visit.groups:
                groups.append(Choice((group.id,), Message("Group {letter}", letter=group.letter)))
            self._choice(Message("Group"), groups, "group_ids", items)
        place = Field(Message("Place"), lambda words: self.changed.emit({"place": words}))
        place.set_hint(Message("the same for all"))
        self.about.add(place)
        self.about.add(hairline())
        self._action("drop", Message("Take them off"), "ban", "Del")

    def _choice(
        self, name: Words, choices: list[Choice], field: str, items: Sequence[ProgrammeItem]
    ) -> None:
        made = ChoiceField(name, choices, lambda value: self.changed.emit({field: value}))
        values = {getattr(item, field) for item in items}
        made.show_value(values.pop() if len(values) == 1 else None)
        self.about.add(made)

    def _action(self, name: str, words: Words, icon: str, keys: str = "") -> None:
        action = Action(words, icon, printed(keys) if keys else "")
        action.clicked.connect(lambda: self.verb.emit(name))
        self.about.add(action)


def _head(words: Words, pill: Pill) -> QWidget:
    """A name that gives way to the pill beside it."""
    line = QWidget()
    line.setFixedHeight(32)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(ElidedLabel(words, "group"), 1)
    row.addWidget(pill)
    return line


def _fact(icon: str, words: Words) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "text3", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "meta", "text2", wraps=True), 1)
    return line


def _next_day(item: ProgrammeItem, days: Sequence[date]) -> date | None:
    return next((day for day in days if item.when.day is not None and day > item.when.day), None)
