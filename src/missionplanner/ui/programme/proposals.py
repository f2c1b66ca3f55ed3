"""Plans are proposed beside the item they are about; what is accepted is done, and said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.planning.plan import Plan
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.programme.shift_box import ShiftBox
from missionplanner.ui.programme.swap_box import SwapBox

Box = TypeVar("Box", ShiftBox, SwapBox)


class Proposals(QObject):
    """`planned(plan)` tells what to preview, and an empty plan when there is nothing any more.

    `over` is the screen on which the popups float; places are in its coordinates. A plan that
    cannot be made, or is refused because others changed the same, is said with its reason.
    """

    planned = Signal(object)

    def __init__(self, desk: Desk, visit_id: UUID, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._visit_id = visit_id
        self._over = over
        self._folder: VisitFolder | None = None
        self._shift: ShiftBox | None = None
        self._swap: SwapBox | None = None
        self._drop: Consequences | None = None

    def show_folder(self, folder: VisitFolder) -> None:
        """The visit as it is now; a box that is open plans anew."""
        self._folder = folder
        for box in (self._shift, self._swap):
            if box is not None:
                box.show_folder(folder)
        if self._drop is not None and self._drop.isVisible():
            self._drop.leave()

    def shift(self, item_id: UUID, place: QRect) -> None:
        """Ask by how much what follows is shifted."""
        if self._folder is not None:
            self._shift = self._shift or self._asking(ShiftBox(self._over))
            self._shift.open_for(self._folder, item_id, place)

    def swap(self, item_id: UUID, place: QRect) -> None:
        """Ask with which other item it is swapped."""
        if self._folder is not None:
            self._swap = self._swap or self._asking(SwapBox(self._over))
            self._swap.open_for(self._folder, item_id, place)

    def take(self, make: Callable[[VisitFolder], Plan], place: QRect) -> None:
        """Do what was dragged or keyed: at once where nothing breaks, else after a look."""
        if self._folder is None:
            return
        try:
            plan = make(self._folder)
        except PlannerError as error:
            self._desk.tell(error.message)
            return
        if plan.consequences:
            self._ask(plan, place)
        else:
            self.do(plan)

    def do(self, plan: Plan) -> None:
        """Do it as one change, and say it with Undo beside it."""
        if not plan.moves:
            return
        try:
            self._desk.say(self._desk.office.programme.apply(self._visit_id, plan))
        except PlannerError as error:
            self._desk.tell(error.message)

    def _ask(self, plan: Plan, place: QRect) -> None:
        if self._drop is None:
            self._drop = Consequences(self._over)
            self._drop.accepted.connect(self._accept)
            self._drop.left.connect(self._forget)
        n = len(plan.moves)
        accept = Message("Move it", plural="Move them", n=n)
        self._drop.show_plan(Message("Before it moves"), plan.label, plan, accept)
        self._drop.open_beside(place)
        self.planned.emit(plan)

    def _asking(self, box: Box) -> Box:
        box.planned.connect(self.planned)
        box.accepted.connect(self.do)
        return box

    def _accept(self, plan: Plan) -> None:
        self._forget()
        self.do(plan)

    def _forget(self) -> None:
        self.planned.emit(Plan())
