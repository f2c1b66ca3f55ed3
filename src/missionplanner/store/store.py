"""The store that is open: the one way to change it, undo and redo, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock
from uuid import UUID, uuid4

import sqlalchemy as sql

from missionplanner.errors import StoreProblem
from missionplanner.messages import Message
from missionplanner.store import backups, erasure, heads, undo, words
from missionplanner.store.change import Change
from missionplanner.store.contents import Contents
from missionplanner.store.drafts import Drafts
from missionplanner.store.engine import writer_engine
from missionplanner.store.feed import Feed, Touched
from missionplanner.store.history import Logged, LoggedEntry, micros
from missionplanner.store.journal import Bundle, Kind, Tx, label_of, replica_of
from missionplanner.store.lock import StoreLock
from missionplanner.store.migrations.run import bring_up_to_date
from missionplanner.store.questions import Question
from missionplanner.store.reading import Reader
from missionplanner.store.rows import Kept
from missionplanner.store.shape import shape_of, to_json
from missionplanner.store.sharing import Sharing
from missionplanner.store.stale import Clash, Stale
from missionplanner.store.undo import Undone
from missionplanner.store.words import Found
from missionplanner.store.writing import standing_again, write, write_put

__all__ = [
    "Bundle",
    "Change",
    "Clash",
    "Found",
    "Logged",
    "LoggedEntry",
    "Question",
    "Stale",
    "Store",
    "Touched",
    "Undone",
]

_ERASURE = Message("Erased for good")


class Store(Reader):
    """A store that is open to read and, where it holds the lock, to change: by one at a time."""

    def __init__(
        self, path: Path, *, actor: str, now: Callable[[], datetime], lock: StoreLock | None
    ) -> None:
        super().__init__(path, is_kept=lock is not None)
        self.actor = actor
        self._now = now
        self._lock = lock
        self._writer = writer_engine(path) if lock else self._readers
        self._changing = RLock()
        self._is_changing = False
        self._is_changed = False
        self._feed = Feed()
        self.drafts = Drafts(self._writer, now)
        self.contents = Contents(self._readers, self._writer)
        self.sharing = Sharing(self._read, self._write, self._tx)
        self._replica = self._identity() if lock else ""

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        actor: str,
        now: Callable[[], datetime],
        read_only: bool = False,
    ) -> Store:
        """Open the store at `path`; the one writer makes or migrates it, a reader never waits."""
        if read_only:
            store = cls(path, actor=actor, now=now, lock=None)
            store._read(lambda connection: connection.execute(sql.text("SELECT 1")))
            return store
        lock = StoreLock(path)
        lock.take()
        try:
            bring_up_to_date(path, now=now())
            return cls(path, actor=actor, now=now, lock=lock)
        except BaseException:
            lock.release()
            raise

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else may be the writer, and nothing can be changed here."""
        return self._lock is None

    def close(self, *, at_most: timedelta = timedelta(), spared: Path | None = None) -> None:
        """Close; after changes a backup is made, unless the newest is younger than `at_most`.

        The backup `spared` is not thinned out by it.
        """
        self._readers.dispose()
        self._writer.dispose()
        if self._lock is None:
            return
        try:
            if self._is_changed:
                backups.keep_up(self.path, now=self._now(), at_most=at_most, spared=spared)
        finally:
            self._lock.release()

    @contextmanager
    def change(self, label: Message) -> Iterator[Change]:
        """The only way to write: what is put inside is written when it ends, or nothing is."""
        with self._changing:
            self._refuse_change()
            self._is_changing = True
            try:
                change = Change(self._kept, self._root_of)
                yield change
                committed = self._commit(label, change)
            finally:
                self._is_changing = False
            if committed is not None:
                self._announce(*committed)

    def undo(self) -> Undone | None:
        """Take back the newest change of one's own; a `PlannerError` at a barrier."""
        return self._take_back(Kind.UNDO)

    def redo(self) -> Undone | None:
        """Bring back what undo took back last; nothing after another change."""
        return self._take_back(Kind.REDO)

    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self._label(Kind.UNDO)

    def redo_label(self) -> Message | None:
        """What redo would bring back."""
        return self._label(Kind.REDO)

    def erase(self, noun: type, row: UUID, fields: Collection[str] | None = None) -> Touched:
        """Erase what a row's fields ever said, in tables, journal, index and drafts: for good."""
        return self._write(
            lambda each: erasure.erase(
                each, self._tx(_ERASURE, Kind.DO), shape_of(noun), str(row), fields
            )
        )

    def subscribe(self, hear: Callable[[Touched], None]) -> Callable[[], None]:
        """Hear of every committed change; the answer ends it."""
        return self._feed.subscribe(hear)

    def _identity(self) -> str:
        with self._writer.begin() as connection:
            words.keep_current(connection)
            return replica_of(connection)

    def _commit(self, label: Message, change: Change) -> tuple[Touched, dict[UUID, Kept]] | None:
        edits = change.edits()
        if not edits:
            return None
        with self._writer.begin() as connection:
            written = standing_again(connection, edits)
            touched = write_put(connection, self._tx(label, Kind.DO), written, change.spaces())
        return touched, change.kept(written)

    def _write(self, write_: Callable[[sql.Connection], Touched]) -> Touched:
        with self._changing:
            self._refuse_change()
            with self._writer.begin() as connection:
                touched = write_(connection)
            self._announce(touched, {})
        return touched

    def _take_back(self, kind: Kind) -> Undone | None:
        with self._changing:
            self._refuse_change()
            with self._writer.begin() as connection:
                last = undo.newest(connection, self._replica, kind)
                if last is None:
                    return None
                entries = heads.of_change(connection, last.id)
                undo.refuse_barrier(entries, kind)
                edits, left_alone = undo.inverse(connection, entries)
                tx = self._tx(label_of(last), kind, undoes=last.id)
                touched = write(connection, tx, edits, {})
            self._announce(touched, {})
        return Undone(label=label_of(last), left_alone=left_alone, touched=touched)

    def _tx(self, label: Message, kind: Kind, undoes: str | None = None) -> Tx:
        return Tx(
            id=str(uuid4()),
            replica=self._replica,
            actor=self.actor,
            at=micros(self._now()),
            label=to_json(label.plain()),
            kind=kind,
            undoes=undoes,
        )

    def _announce(self, touched: Touched, kept: dict[UUID, Kept]) -> None:
        self._is_changed = True
        self._cache.drop(touched.roots)
        for root, each in kept.items():
            self._cache.keep(root, each)
        self._feed.announce(touched)

    def _label(self, kind: Kind) -> Message | None:
        if self._lock is None:
            return None
        last = self._read(lambda each: undo.newest(each, self._replica, kind))
        return label_of(last) if last is not None else None

    def _refuse_change(self) -> None:
        if self._lock is None:
            raise StoreProblem(
                Message("This store is open for reading only; nothing can be changed in it.")
            )
        if self._is_changing:
            raise RuntimeError("a change within a change")
