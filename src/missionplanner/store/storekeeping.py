"""Care of a store as a file: what it holds, whether it is sound, copies of it, and going back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy
from sqlcipher3 import dbapi2 as driver

from missionplanner.errors import InvalidInput, NotFound, PlannerError, StoreDamaged
from missionplanner.messages import Message
from missionplanner.store.backup_files import backups_of
from missionplanner.store.backups import back_up
from missionplanner.store.cipher import Access, open_file, page_faults
from missionplanner.store.connection import Connection, connect, too_new, version_of
from missionplanner.store.engine import reader_engine, writer_engine
from missionplanner.store.faults import damaged, explained
from missionplanner.store.heads import ERASE
from missionplanner.store.journal import Bundle
from missionplanner.store.lock import StoreLock
from missionplanner.store.merge import bundle, take_in
from missionplanner.store.migrations import NEWEST
from missionplanner.store.migrations.run import bring_up_to_date
from missionplanner.store.platform import make_private, replace_file, sync_file
from missionplanner.store.replay import differences

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """What a store holds, for a person to see."""

    path: Path
    version: int
    replica: str
    bytes: int
    visits: int
    persons: int
    institutions: int
    follow_ups: int
    changes: int
    last_change_at: datetime | None
    last_change_by: str
    backups: int
    newest_backup: Path | None


def info(path: Path) -> StoreInfo:
    """What the store at `path` holds."""
    kept = backups_of(path)
    with explained(path), closing(connect(path, read_only=True)) as connection:

        def living(table: str) -> int:
            return int(_one(connection, f"SELECT count(*) FROM {table} WHERE gone_ = 0"))

        last = connection.execute("SELECT at, actor FROM tx ORDER BY seq DESC LIMIT 1").fetchone()
        return StoreInfo(
            path=path,
            version=version_of(connection),
            replica=str(_one(connection, "SELECT value FROM about WHERE name = 'replica'")),
            bytes=path.stat().st_size,
            visits=living("visit"),
            persons=living("person"),
            institutions=living("institution"),
            follow_ups=living("follow_up"),
            changes=int(_one(connection, "SELECT count(*) FROM tx")),
            last_change_at=_EPOCH + timedelta(microseconds=last[0]) if last else None,
            last_change_by=last[1] if last else "",
            backups=len(kept),
            newest_backup=kept[0] if kept else None,
        )


def check(path: Path) -> None:
    """Refuse a store with a page that is not as it was written, or rows that the journal denies."""
    with explained(path), closing(connect(path, read_only=True)) as connection:
        if page_faults(connection):
            raise damaged(path)
    with _reading(path) as connection:
        wrong = differences(connection)
    if wrong:
        raise StoreDamaged(
            Message(
                "{n} row of “{store}” is not what the journal says; restore a backup.",
                plural="{n} rows of “{store}” are not what the journal says; restore a backup.",
                n=len(wrong),
                store=path,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What going back to a backup takes away: changes made since, the newest first, and visits."""

    changes: int
    newest: tuple[Message, ...]
    visits: int
    visits_then: int
    last_change_at: datetime | None


def lost_by(path: Path, source: Path, *, most: int = 5) -> Lost:
    """What of the present store is not in the backup; the backup must be sound."""
    _refuse_unsound(source)
    with closing(open_file(source, Access.READ_UNCHANGING)) as then:
        known = {row[0] for row in then.execute("SELECT id FROM tx")}
        visits_then = int(_one(then, "SELECT count(*) FROM visit WHERE gone_ = 0"))
        last = then.execute("SELECT at FROM tx ORDER BY seq DESC LIMIT 1").fetchone()
    with explained(path), closing(connect(path, read_only=True)) as now:
        since = now.execute("SELECT id, label FROM tx ORDER BY seq DESC").fetchall()
        visits = int(_one(now, "SELECT count(*) FROM visit WHERE gone_ = 0"))
    labels = [label for change, label in since if change not in known]
    return Lost(
        changes=len(labels),
        newest=tuple(Message.from_plain(json.loads(label)) for label in labels[:most]),
        visits=visits,
        visits_then=visits_then,
        last_change_at=_EPOCH + timedelta(microseconds=last[0]) if last else None,
    )


def backup(path: Path, *, now: datetime, to: Path | None = None) -> Path:
    """A verified copy beside the store, or where one wants it; a file there already stays."""
    if to is not None and to.exists():
        raise InvalidInput(
            Message("“{file}” is there already; name another file for the backup.", file=to)
        )
    connect(path, read_only=True).close()
    return back_up(path, now=now, to=to)


def restore(path: Path, source: Path, *, now: datetime) -> Path | None:
    """Put a backup in the place of the store; the file that stood there is kept, and named.

    The restored store counts as another copy: it has a new replica id. What was erased for good
    from the present store is erased from the restored one too, where the present one is readable.
    """
    _refuse_unsound(source)
    lock = StoreLock(path)
    lock.take()
    ready = path.with_name(path.name + ".restoring")
    try:
        with explained(path):
            _discard(ready)
            make_private(ready)
            shutil.copyfile(source, ready)
            bring_up_to_date(ready, now=now, is_copy=True)
            _make_another_copy(ready, _erasures(path))
            sync_file(ready)
            aside = _keep_aside(path, now)
            replace_file(ready, path)
        return aside
    finally:
        _discard(ready)
        lock.release()


def _refuse_unsound(source: Path) -> None:
    if not source.is_file():
        raise NotFound(Message("There is no backup at “{backup}”.", backup=source))
    try:
        with closing(open_file(source, Access.READ_UNCHANGING)) as connection:
            sound = not page_faults(connection) and version_of(connection) > 0
            is_newer = version_of(connection) > NEWEST
    except driver.Error:
        sound = is_newer = False
    if is_newer:
        raise too_new(source)
    if not sound:
        raise StoreDamaged(
            Message(
                "“{backup}” is no good backup, so nothing was changed; choose another one.",
                backup=source,
            )
        )


def _make_another_copy(ready: Path, erasures: Bundle) -> None:
    """A copy that goes on by itself must not be taken for the one it was made from."""
    engine = writer_engine(ready)
    try:
        with engine.begin() as connection:
            take_in(connection, erasures)
            connection.exec_driver_sql(
                "UPDATE about SET value = ? WHERE name = 'replica'", (str(uuid4()),)
            )
    finally:
        engine.dispose()


def _erasures(path: Path) -> Bundle:
    """What was erased for good from the present store; nothing where it cannot be read."""
    try:
        with _reading(path) as connection:
            journal = bundle(connection)
    except PlannerError:
        return Bundle(txs=(), entries=())
    entries = tuple(entry for entry in journal.entries if entry.field == ERASE)
    changes = {entry.tx for entry in entries}
    return Bundle(txs=tuple(tx for tx in journal.txs if tx.id in changes), entries=entries)


@contextmanager
def _reading(path: Path) -> Iterator[sqlalchemy.Connection]:
    engine = reader_engine(path)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _keep_aside(path: Path, now: datetime) -> Path | None:
    """A copy of the present file, whole where it is readable and byte by byte where it is not."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    aside = path.with_name(f"{path.name}.kept-{now.astimezone(UTC):%Y-%m-%dT%H-%M-%S-%fZ}")
    try:
        with closing(open_file(path, Access.WRITE)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except driver.Error:
        pass
    for suffix in ("", "-wal"):
        part = path.with_name(path.name + suffix)
        if part.exists() and part.stat().st_size > 0:
            _copy_whole(part, aside.with_name(aside.name + suffix))
    # A log left behind would be read into the restored file.
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return aside


def _copy_whole(part: Path, copy: Path) -> None:
    """On a full disk there is no copy rather than half of one."""
    half = copy.with_name(f"{copy.name}.half")
    try:
        make_private(half)
        shutil.copyfile(part, half)
        sync_file(half)
        replace_file(half, copy)
    finally:
        half.unlink(missing_ok=True)


def _discard(file: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def _one(connection: Connection, query: str) -> Any:
    return connection.execute(query).fetchone()[0]
