"""“Swap”: with which other item, and what that does."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.errors import NotFound, PlannerError
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import called
from missionplanner.planning.moving import begins
from missionplanner.planning.plan import Plan
from missionplanner.planning.programme_times import in_clock_order, takes_place
from missionplanner.planning.shifting import row_of, swap
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField
from missionplanner.ui.words import language

_TITLE = Message("Swap two items")
_WITH = Message("With")
_ACCEPT = Message("Swap them")


class SwapBox(Consequences):
    """`planned(plan)` tells of each plan while it is chosen, and of an empty one when it closes."""

    planned = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._folder: VisitFolder | None = None
        self._item_id: UUID | None = None
        self._other_id: UUID | None = None
        self._choices: list[Choice] = []
        self.partner = ChoiceField(_WITH, (), self._choose)
        self.above.box.setContentsMargins(0, 10, 0, 0)
        self.above.add(self.partner)
        self.accepted.connect(self._forget)
        self.left.connect(self._forget)

    def open_for(self, folder: VisitFolder, item_id: UUID, place: QRect) -> None:
        """Open it for an item of this folder, beside where the item stands on the screen."""
        self._folder, self._item_id = folder, item_id
        partners = _partners(folder, row_of(folder.visit, item_id))
        self._other_id = _nearest(partners, row_of(folder.visit, item_id))
        self._offer(partners)
        self._plan()
        self.open_beside(place)

    def show_folder(self, folder: VisitFolder) -> None:
        """Plan anew with what stands now; an item that is gone closes the box."""
        if not self.isHidden():
            self._folder = folder
            self._plan()

    def _forget(self) -> None:
        self.planned.emit(Plan())

    def first_focus(self) -> None:
        self.partner.setFocus()

    def _offer(self, partners: list[ProgrammeItem]) -> None:
        self.above.clear()
        self._choices = [Choice(item.id, _named(item)) for item in partners]
        self.partner = ChoiceField(_WITH, self._choices, self._choose)
        self.partner.show_value(self._other_id)
        # At each step of the arrow keys, not only when one is taken.
        self.partner.box.currentIndexChanged.connect(self._turned)
        self.above.add(self.partner)

    @Slot(int)
    def _turned(self, index: int) -> None:
        if 0 <= index < len(self._choices):
            self._choose(self._choices[index].value)

    def _choose(self, other_id: object) -> None:
        if isinstance(other_id, UUID) and other_id != self._other_id:
            self._other_id = other_id
            self._plan()

    def _plan(self) -> None:
        if self._folder is None or self._item_id is None:
            return
        try:
            item = row_of(self._folder.visit, self._item_id)
            self.name_it(_TITLE, _named(item))
            if self._other_id is None:
                self.refuse(Message("There is no other item with a time."), _ACCEPT)
                return
            plan = swap(self._folder, self._item_id, self._other_id)
        except NotFound:
            self.leave()
        except PlannerError as error:
            self.refuse(error.message, _ACCEPT)
            self.planned.emit(Plan())
        else:
            self.show_plan(_TITLE, _named(item), plan, _ACCEPT)
            self.planned.emit(plan)


def _partners(folder: VisitFolder, item: ProgrammeItem) -> list[ProgrammeItem]:
    """What it can be swapped with: items with a time of their own, those of its day first."""
    ordered = [
        row
        for row in in_clock_order(folder.visit.programme)
        if row.id != item.id and begins(row.when) and takes_place(row) and not row.is_fixed
    ]
    return sorted(ordered, key=lambda row: row.when.day != item.when.day)


def _nearest(partners: list[ProgrammeItem], item: ProgrammeItem) -> UUID | None:
    """The next one of its day, else the one before it."""
    at = begins(item.when)
    of_day = [row for row in partners if row.when.day == item.when.day]
    later = [row for row in of_day if at and (begins(row.when) or at) >= at]
    return next((row.id for row in (*later[:1], *of_day[-1:], *partners[:1])), None)


def _named(item: ProgrammeItem) -> Message:
    at = begins(item.when)
    name = called(item, item.title)
    if at is None:
        return Message("{item}", item=name)
    day = wording(language()).day(at.date(), "MMMEd")
    return Message("{day}, {time} {item}", day=day, time=at.time(), item=name)
