"""A connection to the store through the bare driver; what fails is a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2 as driver

from missionplanner.errors import NotFound, StoreDamaged, StoreProblem, StoreTooNew
from missionplanner.messages import Message
from missionplanner.store.backup_files import newest_good_backup
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.faults import cut, damaged, explained
from missionplanner.store.migrations import NEWEST
from missionplanner.store.platform import is_on_another_computer
from missionplanner.store.write_ahead import is_cut, keep_aside, log_of, written

Connection: TypeAlias = driver.Connection


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """A connection to an existing store of this version.

    A reader never waits for the writer and never makes it wait; in a read-only folder it reads too.
    """
    refuse_hollow(path)
    connection = opened_to_read(path) if read_only else opened(path, Access.WRITE)
    version = version_of(connection)
    if version == NEWEST:
        return connection
    connection.close()
    raise too_new(path) if version > NEWEST else _not_ready(path)


def opened(path: Path, access: Access) -> Connection:
    """A connection to the file, of whatever version the store in it is."""
    if is_on_another_computer(path.absolute()):
        raise StoreProblem(
            Message(
                "“{store}” lies on another computer; keep the store on this one, where nobody"
                " else can write it at the same time.",
                store=path,
            )
        )
    with explained(path):
        log = written(path)
        connection = open_file(path, access)
        if is_cut(path, log, connection):
            kept = keep_aside(path)
            connection.close()
            raise cut(path, kept)
    return connection


def opened_to_read(path: Path) -> Connection:
    """A connection that only reads, also in a folder that cannot be written."""
    try:
        return opened(path, Access.READ)
    except StoreDamaged:
        raise
    except StoreProblem:
        log = log_of(path)
        is_settled = not log.exists() or log.stat().st_size == 0
        return opened(
            path, Access.READ_UNCHANGING if is_settled else Access.READ_IN_READ_ONLY_FOLDER
        )


def version_of(connection: Connection) -> int:
    """The version of the store's form; 0 for one without any table."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_hollow(path: Path, *, may_be_new: bool = False) -> None:
    """Refuse a file that is missing or empty, so that it is never taken for a store.

    `may_be_new`: where no backup tells of an earlier store, nothing is refused.
    """
    is_missing = not path.exists()
    if not is_missing and (path.is_dir() or path.stat().st_size > 0):
        return
    log = log_of(path)
    if newest_good_backup(path) is not None or (log.exists() and log.stat().st_size > 0):
        raise _vanished(path) if is_missing else damaged(path)
    if not may_be_new:
        raise NotFound(Message("There is no store at “{store}”.", store=path))


def too_new(path: Path) -> StoreTooNew:
    """The refusal of a store that a newer version wrote."""
    return StoreTooNew(
        Message(
            "“{store}” was written by a newer version of Mission Planner; install that version"
            " to open it.",
            store=path,
        )
    )


def _not_ready(path: Path) -> StoreProblem:
    return StoreProblem(
        Message(
            "“{store}” is of an earlier version; open it once to bring it up to date.", store=path
        )
    )


def _vanished(path: Path) -> StoreProblem:
    backup = newest_good_backup(path)
    if backup is None:
        return StoreProblem(
            Message(
                "“{store}” is gone, and there is no good backup beside it; look where it was moved"
                " to.",
                store=path,
            )
        )
    return StoreProblem(
        Message(
            "“{store}” is gone, but there are backups of it: the newest good one is “{backup}”,"
            " and “store restore” puts it in place.",
            store=path,
            backup=backup,
        )
    )
