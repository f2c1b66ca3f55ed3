"""The store that is open: values by noun, the one way to change them, undo, history, search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import TypeVar, cast
from uuid import UUID, uuid4

import sqlalchemy as sql

from missionplanner.errors import StoreProblem
from missionplanner.messages import Message
from missionplanner.store import backups, erasure, heads, lists, rows, undo, words
from missionplanner.store.cache import Cache
from missionplanner.store.change import Change, not_found
from missionplanner.store.connection import Connection
from missionplanner.store.drafts import Drafts
from missionplanner.store.engine import reader_engine, writer_engine
from missionplanner.store.faults import explained
from missionplanner.store.feed import Feed, Touched
from missionplanner.store.history import Logged, LoggedEntry, history, micros
from missionplanner.store.journal import Bundle, Kind, Tx, label_of, replica_of
from missionplanner.store.lock import StoreLock
from missionplanner.store.migrations.run import bring_up_to_date
from missionplanner.store.questions import Question
from missionplanner.store.rows import Kept
from missionplanner.store.shape import Shape, shape_of, to_json
from missionplanner.store.sharing import Sharing
from missionplanner.store.stale import Clash, Stale
from missionplanner.store.tables import NOUNS
from missionplanner.store.undo import Undone
from missionplanner.store.words import Found
from missionplanner.store.writing import standing_again, write

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

N = TypeVar("N")
R = TypeVar("R")

_ERASURE = Message("Erased for good")


class Store:
    """One open store. Values are safe to share between threads; one thread changes at a time."""

    def __init__(
        self, path: Path, *, actor: str, now: Callable[[], datetime], lock: StoreLock | None
    ) -> None:
        self.path = path
        self._actor = actor
        self._now = now
        self._lock = lock
        self._readers = reader_engine(path)
        self._writer = writer_engine(path) if lock else self._readers
        self._changing = RLock()
        self._is_changing = False
        self._is_changed = False
        self._cache = Cache()
        self._feed = Feed()
        self.drafts = Drafts(self._writer, now)
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

    def close(self, *, at_most: timedelta = timedelta()) -> None:
        """Close; after changes a backup is made, unless the newest is younger than `at_most`."""
        self._readers.dispose()
        self._writer.dispose()
        if self._lock is None:
            return
        try:
            if self._is_changed:
                backups.keep_up(self.path, now=self._now(), at_most=at_most)
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
                self._commit(label, change)
            finally:
                self._is_changing = False

    def get(self, noun: type[N], row_id: UUID) -> N:
        """A root, or `NotFound`."""
        found = self.find(noun, row_id)
        if found is None:
            raise not_found()
        return found

    def find(self, noun: type[N], row_id: UUID) -> N | None:
        """A root, or nothing."""
        kept = self._kept(shape_of(noun), row_id)
        return cast(N, kept.value) if kept else None

    def several(self, noun: type[N], ids: Iterable[UUID]) -> tuple[N, ...]:
        """The living roots of a noun with these ids, by id."""
        shape = shape_of(noun)

        def load(wanted: list[UUID]) -> tuple[Kept, ...]:
            return self._read(lambda each: rows.load(each, shape, wanted))

        # A reader beside a writer in another process hears of no change: it keeps nothing.
        keep = self._cache if self._lock else Cache()
        found = keep.several(sorted(ids), load)
        return tuple(found[key].value for key in sorted(found))

    def every(self, noun: type[N]) -> tuple[N, ...]:
        """All living roots of a noun, by id."""
        shape = shape_of(noun)
        return tuple(kept.value for kept in self._read(lambda each: rows.load(each, shape)))

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

    def history(
        self, *, space: UUID | None = None, row: UUID | None = None, limit: int = 200
    ) -> tuple[Logged, ...]:
        """What was done, newest first."""
        return self._read(lambda each: history(each, space=space, row=row, limit=limit))

    def search(self, words_: str, *, limit: int = 50) -> tuple[Found, ...]:
        """The rows that have these words, best first."""
        return self._read(lambda each: words.search(each, words_, limit))

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

    def visit_rows(self, language: str = "en") -> tuple[lists.VisitRow, ...]:
        """The list of visits as plain strings."""
        return self._read(lambda each: lists.visits(_bare(each), language))

    def follow_up_rows(
        self, *, visit_id: UUID | None = None, limit: int = 0, language: str = "en"
    ) -> tuple[lists.FollowUpRow, ...]:
        """The list of follow-ups as plain strings."""
        return self._read(
            lambda each: lists.follow_ups(
                _bare(each), visit_id=visit_id, limit=limit, language=language
            )
        )

    def person_rows(self, language: str = "en") -> tuple[lists.PersonRow, ...]:
        """The list of persons as plain strings."""
        return self._read(lambda each: lists.persons(_bare(each), language))

    def institution_rows(self, language: str = "en") -> tuple[lists.InstitutionRow, ...]:
        """The list of institutions as plain strings."""
        return self._read(lambda each: lists.institutions(_bare(each), language))

    def persons_of(self, institution_id: UUID | None) -> tuple[UUID, ...]:
        """The living persons of an institution, or those of none."""
        table = NOUNS["Person"]
        key = str(institution_id) if institution_id else None
        query = sql.select(table.c.id).where(table.c.institution_id == key, table.c.gone_ == 0)
        return self._read(lambda each: tuple(map(UUID, each.execute(query).scalars())))

    def follow_up_ids(self, visit_id: UUID) -> tuple[UUID, ...]:
        """The living follow-ups of a visit, by number."""
        table = NOUNS["FollowUp"]
        query = sql.select(table.c.id).where(table.c.visit_id == str(visit_id), table.c.gone_ == 0)
        ordered = query.order_by(table.c.number, table.c.id)
        return self._read(lambda each: tuple(map(UUID, each.execute(ordered).scalars())))

    def follow_up_numbers(self) -> tuple[str, ...]:
        """The numbers that are taken, those of deleted follow-ups too."""
        query = sql.select(NOUNS["FollowUp"].c.number)
        return self._read(lambda each: tuple(each.execute(query).scalars()))

    def _identity(self) -> str:
        with self._writer.begin() as connection:
            words.keep_current(connection)
            return replica_of(connection)

    def _read(self, read: Callable[[sql.Connection], R]) -> R:
        # What is read through the bare driver has errors that the engine does not see.
        with explained(self.path), self._readers.begin() as connection:
            return read(connection)

    def _kept(self, shape: Shape, root: UUID) -> Kept | None:
        def load() -> Kept | None:
            found = self._read(lambda each: rows.load(each, shape, [root]))
            return found[0] if found else None

        # A reader beside a writer in another process hears of no change: it keeps nothing.
        kept = self._cache.get(root, load) if self._lock else load()
        return kept if kept is not None and type(kept.value) is shape.noun else None

    def _root_of(self, shape: Shape, row: UUID) -> UUID | None:
        table = NOUNS[shape.name]
        query = sql.select(table.c.root_).where(table.c.id == str(row), table.c.gone_ == 0)
        found = self._read(lambda each: each.execute(query).scalar())
        return UUID(found) if found else None

    def _commit(self, label: Message, change: Change) -> None:
        edits = change.edits()
        if not edits:
            return
        with self._writer.begin() as connection:
            written = standing_again(connection, edits)
            touched = write(connection, self._tx(label, Kind.DO), written, change.spaces())
        self._announce(touched, change.kept(written))

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
            actor=self._actor,
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


def _bare(connection: sql.Connection) -> Connection:
    return cast(Connection, connection.connection.driver_connection)
