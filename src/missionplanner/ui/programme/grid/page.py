"""The grid with its side, and the boxes that show what something would break."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.finding import called
from missionplanner.planning.moving import whole_minutes
from missionplanner.planning.plan import Plan
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.programme.grid.canvas import DayGrid
from missionplanner.ui.programme.grid.cards import PlaceCard
from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.keys import Nudge
from missionplanner.ui.programme.grid.layout import UNKNOWN, first_free, moment
from missionplanner.ui.programme.grid.side import Side
from missionplanner.ui.programme.grid.verbs import GridVerbs
from missionplanner.ui.programme.shift_box import ShiftBox
from missionplanner.ui.programme.swap_box import SwapBox

_Box = TypeVar("_Box", ShiftBox, SwapBox)


class GridPage(QWidget):
    """`details(id)`: more of an item is asked for; `pasted`: rows are on the clipboard."""

    details = Signal(object)
    pasted = Signal()
    chosen = Signal()

    def __init__(self, desk: Desk, visit_id: UUID, over: QWidget) -> None:
        """`over` is the screen in which the boxes stand."""
        super().__init__()
        self._desk = desk
        self._over = over
        self.folder: VisitFolder | None = None
        self._boxes: list[ShiftBox | SwapBox] = []
        self._coming: tuple[UUID, ...] = ()
        self._copied: tuple[str, frozenset[UUID]] = ("", frozenset())
        self.grid = DayGrid(desk.office.now)
        self.side = Side(self._follow_card)
        self.verbs = GridVerbs(desk, visit_id, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.grid, 1)
        row.addWidget(self.side)
        self._connect()

    def _connect(self) -> None:
        grid, verbs = self.grid, self.verbs
        grid.chosen.connect(self._show_chosen)
        grid.chosen.connect(self.chosen)
        grid.opened.connect(self.details)
        grid.dropped.connect(verbs.drop)
        grid.titled.connect(verbs.title)
        grid.made.connect(verbs.add)
        grid.nudged.connect(self._nudge)
        grid.verb.connect(self.do)
        self.side.verb.connect(self.do)
        self.side.changed.connect(lambda fields: verbs.change(self.grid.ids, fields))
        verbs.asks.connect(self._ask)
        verbs.made.connect(self.come)

    @cached_property
    def asking(self) -> Consequences:
        """Asks before a drop that would break something; made when it is first asked for."""
        box = Consequences(self._over)
        box.accepted.connect(self.verbs.take)
        box.left.connect(lambda: self.show_plan(Plan()))
        return box

    @cached_property
    def shifting(self) -> ShiftBox:
        """Shifts what follows."""
        return self._planning(ShiftBox(self._over))

    @cached_property
    def swapping(self) -> SwapBox:
        """Swaps two items."""
        return self._planning(SwapBox(self._over))

    def _planning(self, box: _Box) -> _Box:
        box.planned.connect(self.show_plan)
        box.accepted.connect(self.verbs.take)
        self._boxes.append(box)
        return box

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self.folder = folder
        self.verbs.show_folder(folder)
        self.grid.show_contents(Contents(folder))
        contents = self.grid.contents
        self.side.show_cards(contents.to_place if contents else ())
        if self._coming and contents and self._coming[0] in contents.items:
            self.grid.choose(self._coming, self._coming[0])
            self._coming = ()
        self._show_chosen()
        for box in self._boxes:
            box.show_folder(folder)

    def show_plan(self, plan: Plan) -> None:
        """Show items at the times of a plan, dashed where they stand; of an empty one as it is."""
        if self.folder is not None:
            self.grid.show_contents(Contents(self.folder, plan.times))

    def _show_chosen(self) -> None:
        contents = self.grid.contents
        if contents is None or self.folder is None:
            return
        items = [contents.items[key] for key in self.grid.ids if key in contents.items]
        self.side.show_chosen(self.folder, items, [day.day for day in contents.days])

    def come(self, ids: tuple[UUID, ...]) -> None:
        """Choose these items as soon as they are there."""
        self._coming = ids

    # What is asked

    def _ask(self, plan: Plan) -> None:
        """Show what a drop would break, with the items where they would be."""
        self.show_plan(plan)
        n = len(plan.moves)
        first = plan.moves[0].item
        title = (
            Message("Move “{item}”", item=called(first, first.title))
            if n == 1
            else Message("Move {n} item", plural="Move {n} items", n=n)
        )
        self.asking.show_plan(
            title, Message("Something would break"), plan, Message("Move it all the same")
        )
        self.asking.open_beside(self.place_of(first.id))

    def place_of(self, key: UUID) -> QRect:
        """Where an item is seen, in the coordinates of the screen."""
        place = self.grid.place_of(key).intersected(self.grid.viewport().rect())
        corner = self.grid.viewport().mapTo(self._over, QPoint())
        if place.isEmpty():
            return QRect(corner + self.grid.viewport().rect().center(), place.size())
        return place.translated(corner)

    def _day_of(self, key: UUID) -> QRect:
        """As high as the item and as wide as its day, over which nothing shall stand."""
        place = self.place_of(key)
        column = self.grid.column_of(key)
        corner = self.grid.viewport().mapTo(self._over, QPoint())
        return (
            place
            if column.isEmpty()
            else place.united(
                QRect(column.left() + corner.x(), place.top(), column.width(), place.height())
            )
        )

    def shift(self, key: UUID | None = None, place: QRect | None = None) -> None:
        """Open “Shift what follows” for an item."""
        key = key or self.grid.current
        if self.folder is None or key is None:
            self._desk.tell(Message("Choose the item from which on to shift."))
            return
        self.shifting.open_for(self.folder, key, place or self._day_of(key))

    def do(self, verb: str) -> None:
        """One of the verbs of the side, or of the keys."""
        key = self.grid.current
        if verb == "paste":
            self._paste()
        elif key is not None and self.folder is not None:
            ids = self.grid.ids or {key}
            verbs: dict[str, Callable[[], None]] = {
                "details": lambda: self.details.emit(key),
                "title": self.grid.type_title,
                "copy": self._copy,
                "copy_on": lambda: self.verbs.copy_on(ids, self._day_after(key)),
                "shift": self.shift,
                "swap": lambda: self._swap(key),
                "fix": lambda: self.verbs.fix(key),
                "drop": lambda: self.verbs.take_off(ids),
            }
            verbs[verb]()

    def _swap(self, key: UUID) -> None:
        if self.folder is not None:
            self.swapping.open_for(self.folder, key, self._day_of(key))

    def _nudge(self, nudge: Nudge) -> None:
        if self.grid.current is not None:
            self.verbs.nudge(nudge, self.grid.ids or {self.grid.current}, self.grid.current)

    def _day_after(self, key: UUID) -> date:
        contents = self.grid.contents
        assert contents is not None
        mine = contents.items[key].when.day
        days = [day.day for day in contents.days]
        return next((day for day in days if mine is not None and day > mine), days[-1])

    # Copying

    def _copy(self) -> None:
        """Put what is chosen on the clipboard: as items, and as lines for other programs."""
        contents = self.grid.contents
        if contents is None:
            return
        keys = [key for key in contents.items if key in self.grid.ids]
        faces = [contents.faces[key] for key in keys]
        text = "\n".join("\t".join((f.span, f.title, f.place)) for f in faces)
        self._copied = text, frozenset(keys)
        QApplication.clipboard().setText(text)
        n = len(keys)
        self._desk.tell(
            Message("{n} item on the clipboard", plural="{n} items on the clipboard", n=n)
        )

    def _paste(self) -> None:
        """Copies on the day of the current item; what is not of ours is for the table."""
        contents, (text, ids) = self.grid.contents, self._copied
        if not ids or QApplication.clipboard().text() != text:
            self.pasted.emit()
            return
        if contents is None or not contents.days:
            return
        current = contents.items[self.grid.current].when.day if self.grid.current else None
        self.verbs.copy_on(ids, current or self.grid.first_day())

    # Placing

    def _follow_card(self, card: PlaceCard) -> None:
        view = self.grid.viewport()
        card.held.connect(self.grid.begin_placing)
        card.dragged.connect(lambda at, held: self.grid.move_drag(view.mapFromGlobal(at), held))
        card.let_go.connect(lambda at, held: self.grid.end_drag(view.mapFromGlobal(at), held))
        card.dropped_back.connect(self.grid.drop_back)
        card.asked.connect(self._place_somewhere)

    def _place_somewhere(self, key: UUID) -> None:
        """Where there is room first on its day, or on the day one is at."""
        contents = self.grid.contents
        if contents is None or not contents.days:
            return
        item = contents.items[key]
        current = contents.items[self.grid.current].when.day if self.grid.current else None
        day = item.when.day or current or self.grid.first_day()
        at = moment(day, first_free(contents.pieces, day, _minutes(item)))
        self._coming = (key,)
        self.verbs.place(key, at)
        self.grid.setFocus()

    def first_focus(self) -> None:
        """The chosen item, else the one after now, else the first of the visit's first morning."""
        contents = self.grid.contents
        self.grid.setFocus()
        if contents is None or self.grid.current is not None:
            return
        now = self._desk.office.now()
        first = [piece.key for piece in contents.mornings]
        if self.grid.now_at() is not None:
            stand = [(i.when.begins_at, i.id) for i in contents.items.values()]
            first = [
                key for at, key in sorted((at, key) for at, key in stand if at and at >= now)
            ] or first
        if first:
            self.grid.choose({first[0]}, first[0])


def _minutes(item: ProgrammeItem) -> int:
    length = item.when.length
    return max(5, whole_minutes(length)) if length else UNKNOWN
