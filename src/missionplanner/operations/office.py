"""The open office: one store with everything a user can do on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from missionplanner import log
from missionplanner.documents.coverage import uncovered
from missionplanner.domain.amend import move
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import clean
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.attachments import Attachments
from missionplanner.operations.briefs import Briefs
from missionplanner.operations.delegations import Delegations
from missionplanner.operations.files import Files
from missionplanner.operations.follow_ups import FollowUps
from missionplanner.operations.history import History
from missionplanner.operations.minutes import Minutes
from missionplanner.operations.office_data import OfficeDetails
from missionplanner.operations.papers import Papers
from missionplanner.operations.parties import Parties
from missionplanner.operations.people import People
from missionplanner.operations.programme import Programme
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.operations.stages import Stages
from missionplanner.operations.visits import Visits
from missionplanner.operations.worker import Worker
from missionplanner.planning.findings import Finding, findings, one_by_one
from missionplanner.planning.labels import label, noun_label
from missionplanner.store.store import Found, Logged, Store, Touched, Undone


def utc_now() -> datetime:
    """The clock of the office, in UTC."""
    return datetime.now(UTC)


class Office:
    """A store that is open, and the verbs on it, by noun."""

    def __init__(self, store: Store, *, now: Callable[[], datetime] = utc_now) -> None:
        self.store = store
        self.now = now
        self.shared = SharedRows(store)
        self.visits = Visits(store)
        self.stages = Stages(store)
        self.parties = Parties(store, self.shared)
        self.delegations = Delegations(store, self.shared)
        self.people = People(store, self.shared, self.today)
        self.programme = Programme(store, self.shared)
        self.briefs = Briefs(store)
        self.follow_ups = FollowUps(store, self.shared, self.today)
        self.minutes = Minutes(store, self.follow_ups, self.shared)
        self.past = History(store, self.follow_ups)
        worker = Worker()
        self.papers = Papers(self.visits, worker)
        self.attachments = Attachments(store, worker)
        self.details = OfficeDetails(store)
        self.files = Files(store, self.visits)
        self.drafts = store.drafts
        store.subscribe(_note)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        actor: str,
        now: Callable[[], datetime] = utc_now,
        read_only: bool = False,
    ) -> Office:
        """Open the store at `path`, made when there is none; readers never wait for the writer."""
        who = " ".join(clean(actor).split())
        return cls(Store.open(path, actor=who, now=now, read_only=read_only), now=now)

    def close(self, *, at_most: timedelta = timedelta(), spared: Path | None = None) -> None:
        """Close the store; after changes a backup is made, unless one is younger than `at_most`.

        The backup `spared` is not thinned out by it.
        """
        self.papers.close()
        self.store.close(at_most=at_most, spared=spared)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self.store.is_read_only

    def today(self) -> date:
        """The local day, for what is due and what is late."""
        return self.now().astimezone().date()

    def edit(
        self, noun: type, row_id: UUID, *, was: Mapping[str, object] | None = None, **fields: Any
    ) -> None:
        """Change plain fields of one row; `was` is what the person saw, so no one is overruled."""
        (first, *others) = fields
        what = noun_label(noun) if others else label(noun, first)
        with self.store.change(Message("{what} changed", what=what)) as tx:
            tx.set(noun, row_id, was=was, **fields)

    def remove(self, noun: type, row_id: UUID) -> None:
        """Delete a row with all below it; undo brings it back."""
        with self.store.change(Message("{what} deleted", what=noun_label(noun))) as tx:
            tx.delete(noun, row_id)

    def move(self, visit_id: UUID, noun: type, row_id: UUID, index: int) -> None:
        """Put a row of a visit at another place among its siblings."""
        with self.store.change(Message("{what} moved", what=noun_label(noun))) as tx:
            tx.put(move(tx.get(Visit, visit_id), row_id, index))

    def findings(self, visit_id: UUID) -> tuple[Finding, ...]:
        """What is to be settled in a visit, worst first."""
        return findings(self.visits.folder(visit_id), self.today(), missing=uncovered)

    def checks(self, folder: VisitFolder) -> Iterator[tuple[Finding, ...]]:
        """What each check finds in a visit, one after the other as they are asked for."""
        return one_by_one(folder, self.today(), missing=uncovered)

    def undo(self) -> Undone | None:
        """Take back the newest change of one's own; nothing where there is none."""
        return self.store.undo()

    def redo(self) -> Undone | None:
        """Bring back what undo took back last."""
        return self.store.redo()

    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self.store.undo_label()

    def redo_label(self) -> Message | None:
        """What redo would bring back."""
        return self.store.redo_label()

    def subscribe(self, hear: Callable[[Touched], None]) -> Callable[[], None]:
        """Hear of every committed change; the answer ends it."""
        return self.store.subscribe(hear)

    def history(self, visit_id: UUID | None = None, limit: int = 200) -> tuple[Logged, ...]:
        """What was done, newest first: in one visit, or in all."""
        return self.store.history(space=visit_id, limit=limit)

    def search(self, words: str, limit: int = 50) -> tuple[Found, ...]:
        """Rows that have these words, across scripts and near spellings, best first."""
        return self.store.search(words, limit=limit)


def _note(touched: Touched) -> None:
    """One line in the log: how many rows of how many visits or shared rows were touched."""
    rows = sum(map(len, touched.rows.values()))
    log.event(log.Event.CHANGED, rows=rows, roots=len(touched.roots))
