"""What the grid asks for becomes one verb of the office: one change, one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.when import When
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.planning import shifting
from missionplanner.planning.entry_line import read_entry
from missionplanner.planning.finding import Level
from missionplanner.planning.moving import begins, ends, on_day
from missionplanner.planning.plan import Plan
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.edits import ProgrammeEdits
from missionplanner.ui.programme.grid.dragging import Drop, Grab
from missionplanner.ui.programme.grid.keys import Nudge


class GridVerbs(QObject):
    """`asks(Plan)`: this would break something, so somebody is asked first.

    `made(ids)`: new items, to be chosen when they are there.
    """

    asks = Signal(object)
    made = Signal(object)

    def __init__(self, desk: Desk, visit_id: UUID, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._programme = desk.office.programme
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None

    def show_folder(self, folder: VisitFolder) -> None:
        """The visit as it is now."""
        self._folder = folder

    def drop(self, drop: Drop) -> None:
        """What was dragged was let go."""
        if drop.is_copy:
            self._try(lambda folder: self._copies(folder, drop.times))
        else:
            if drop.grab is Grab.PLACE:
                self.made.emit(tuple(drop.times))
            self._try(lambda folder: self._consider(_plan(folder, drop)))

    def nudge(self, nudge: Nudge, ids: Collection[UUID], current: UUID) -> None:
        """What the keys move is moved at once; what that hits is seen on the grid."""
        self._try(lambda folder: self.take(_nudged(folder, nudge, ids, current)))

    def take(self, plan: Plan) -> None:
        """Do what a plan says; what it makes worse without breaking it is said with it."""
        if not plan.moves:
            return

        def do(_folder: VisitFolder) -> None:
            words = self._programme.apply(self._visit_id, plan)
            if plan.consequences and not _breaks(plan):
                words = Message("{what} · {then}", what=words, then=plan.consequences[0].says)
            self._desk.say(words)

        self._try(do)

    def add(self, when: When, words: str) -> None:
        """A new item at this time; after an @ its place."""
        entry = read_entry(words, None)
        title = entry.title or words

        def do(folder: VisitFolder) -> None:
            language = folder.visit.languages[0] if folder.visit.languages else "en"
            key = self._programme.add(
                self._visit_id,
                title,
                when=when,
                kind=entry.kind,
                place=entry.place,
                language=language,
            )
            self.made.emit((key,))
            self._desk.say(Message("Item added"))

        self._try(do)

    def title(self, key: UUID, words: str) -> None:
        """Another title."""
        self._try(
            lambda folder: ProgrammeEdits(self._desk.office, folder).store(key, "item", words)
        )

    def take_off(self, ids: Collection[UUID]) -> None:
        """Ideas and proposals are deleted, what was more is cancelled with a trace."""

        def do(folder: VisitFolder) -> None:
            known = [item.id for item in folder.visit.programme if item.id in ids]
            if known:
                self._programme.drop(self._visit_id, known)
                n = len(known)
                self._desk.say(Message("{n} item taken off", plural="{n} items taken off", n=n))

        self._try(do)

    def copy_on(self, ids: Collection[UUID], to: Any) -> None:
        """Copies on another day, at the same hours."""

        def do(folder: VisitFolder) -> None:
            rows = [item for item in folder.visit.programme if item.id in ids]
            times: dict[UUID, When] = {row.id: on_day(folder.visit, row.when, to) for row in rows}
            self._copies(folder, times)

        self._try(do)

    def fix(self, key: UUID) -> None:
        """Hold the time of an item, or let it go."""
        self._try(
            lambda folder: self._programme.fix(
                self._visit_id, key, fixed=not shifting.row_of(folder.visit, key).is_fixed
            )
        )

    def place(self, key: UUID, at: Any) -> None:
        """An item that had no time begins here."""
        self._try(lambda folder: self._consider(shifting.place(folder, key, at)))

    def change(self, ids: Collection[UUID], fields: dict[str, Any]) -> None:
        """The same for several items."""
        self._try(lambda _: self._programme.change_items(self._visit_id, ids, **fields))

    def _consider(self, plan: Plan) -> None:
        if _breaks(plan):
            self.asks.emit(plan)
        else:
            self.take(plan)

    def _copies(self, folder: VisitFolder, times: Mapping[UUID, When]) -> None:
        known = {item.id for item in folder.visit.programme}
        wanted = {key: when for key, when in times.items() if key in known}
        if not wanted:
            return
        made = self._programme.repeat_items(self._visit_id, wanted)
        self.made.emit(made)
        n = len(made)
        self._desk.say(Message("{n} item copied", plural="{n} items copied", n=n))

    def _try(self, do: Any) -> None:
        if self._folder is None:
            return
        try:
            do(self._folder)
        except PlannerError as error:
            self._desk.tell(error.message)


def _breaks(plan: Plan) -> bool:
    """Whether somebody has to be asked first."""
    return any(each.level is Level.ERROR for each in plan.consequences)


def _plan(folder: VisitFolder, drop: Drop) -> Plan:
    key = next(iter(drop.times))
    match drop.grab:
        case Grab.MOVE:
            return shifting.move(folder, drop.times, by=drop.by, days=drop.days)
        case Grab.PLACE:
            assert drop.at is not None
            return shifting.place(folder, key, drop.at)
        case _:
            return shifting.resize(folder, key, at=drop.at, until=drop.until)


def _nudged(folder: VisitFolder, nudge: Nudge, ids: Collection[UUID], current: UUID) -> Plan:
    if not nudge.is_end:
        by = timedelta(minutes=nudge.minutes)
        return shifting.move(folder, ids, by=by, days=nudge.days)
    item: ProgrammeItem = shifting.row_of(folder.visit, current)
    last = ends(item.when) or begins(item.when)
    until = last + timedelta(minutes=nudge.minutes) if last else None
    return shifting.resize(folder, current, until=until)
