"""Bring a store up to date: a verified copy first, then all steps or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from missionplanner.store.backups import back_up
from missionplanner.store.cipher import Access
from missionplanner.store.connection import opened, refuse_hollow, too_new, version_of
from missionplanner.store.faults import explained
from missionplanner.store.migrations import m0001_begin, m0002_window

Step = Callable[[driver.Connection], None]

STEPS: tuple[Step, ...] = (m0001_begin.apply, m0002_window.apply)


def bring_up_to_date(
    path: Path, *, now: datetime, steps: Sequence[Step] = STEPS, is_copy: bool = False
) -> None:
    """Make the store where there is none, and take the steps that it lacks.

    The caller holds the lock. A store with data is copied to its backups before the first step,
    unless it is a copy itself.
    """
    refuse_hollow(path, may_be_new=True)
    with closing(opened(path, Access.MAKE)) as connection:
        version = version_of(connection)
        if version > len(steps):
            raise too_new(path)
        if version == len(steps):
            return
        if version > 0 and not is_copy:
            back_up(path, now=now)
        with explained(path):
            _take(connection, steps, version)


def _take(connection: driver.Connection, steps: Sequence[Step], version: int) -> None:
    # Off before the transaction begins: inside it the setting has no effect, and a step that
    # makes a table anew would take every row below with it.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[version:]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
