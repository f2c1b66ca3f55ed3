"""Backups beside a store: made whole, verified before they count, thinned by age."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from missionplanner.errors import StoreProblem
from missionplanner.messages import Message
from missionplanner.store.backup_files import backup_folder, backup_name, backups_of, made_at
from missionplanner.store.cipher import Access, open_file, page_faults
from missionplanner.store.connection import opened_to_read
from missionplanner.store.faults import explained
from missionplanner.store.platform import replace_file, sync_file

_ALL_OF = timedelta(days=2)
_DAYS, _WEEKS = 12, 10


def back_up(store: Path, *, now: datetime, to: Path | None = None) -> Path:
    """A verified copy of the store as it is now, while others go on reading and writing."""
    target = to or backup_name(store, now)
    half = target.with_name(target.name + ".half")
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(opened_to_read(store)) as source, explained(target):
            _clear_away([half, *backup_folder(store).glob("*.half*")])
            entries = _entries(source)
            _copy(source, half)
            _verify(half, entries)
            sync_file(half)
            replace_file(half, target)
    finally:
        with suppress(OSError):
            _clear_away([half])
    return target


def keep_up(
    store: Path,
    *,
    now: datetime,
    at_most: timedelta = timedelta(),
    spared: Path | None = None,
) -> Path | None:
    """A backup, when the newest one lacks a change and is older than `at_most`; then thin them.

    `spared` stays, however many there are: somebody is about to go back to it.
    """
    newest = next(iter(backups_of(store)), None)
    if newest is not None:
        made = made_at(newest) or now
        if now - made < at_most or _same_change(newest, store):
            return None
    made_now = back_up(store, now=now)
    thin(store, now=now, spared=spared)
    return made_now


def thin(store: Path, *, now: datetime, spared: Path | None = None) -> None:
    """Delete the backups that are too many; the newest always stays."""
    by_time = {at: each for each in backups_of(store) if (at := made_at(each)) is not None}
    for at in too_many(by_time, now):
        if by_time[at] == spared:
            continue
        # A copy that another program holds open goes the next time.
        with suppress(PermissionError):
            by_time[at].unlink(missing_ok=True)


def too_many(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Of backups made at these times: all of two days stay, then one a day, then one a week."""
    newest_first = sorted(times, reverse=True)
    kept = set(newest_first[:1])
    kept |= {at for at in newest_first if now - at <= _ALL_OF}
    kept |= _newest_of_each(newest_first, _DAYS, lambda at: at.astimezone(UTC).date())
    kept |= _newest_of_each(newest_first, _WEEKS, lambda at: at.astimezone(UTC).isocalendar()[:2])
    return frozenset(newest_first) - kept


def _newest_of_each(
    newest_first: list[datetime], many: int, part: Callable[[datetime], Hashable]
) -> set[datetime]:
    newest: dict[Hashable, datetime] = {}
    for at in newest_first:
        newest.setdefault(part(at), at)
    return set(list(newest.values())[:many])


def _clear_away(half_made: Iterable[Path]) -> None:
    """Delete what was not finished, by us or by a program that was killed."""
    for each in half_made:
        each.unlink(missing_ok=True)


def _copy(source: driver.Connection, target: Path) -> None:
    with closing(open_file(target, Access.MAKE)) as copy:
        source.backup(copy)
        # One file that opens anywhere, also in a folder that cannot be written.
        copy.execute("PRAGMA journal_mode = DELETE")


def _verify(copy: Path, entries: int) -> None:
    with closing(open_file(copy, Access.READ_UNCHANGING)) as connection:
        if page_faults(connection) or _entries(connection) < entries:
            raise StoreProblem(
                Message(
                    "The backup of “{store}” did not come out whole and was thrown away; see that"
                    " the disk has room and is sound.",
                    store=copy.name,
                )
            )


def _entries(connection: driver.Connection) -> int:
    tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'entry'")
    if not tables.fetchone()[0]:
        return 0
    return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])


def _same_change(backup: Path, store: Path) -> bool:
    newest = "SELECT id FROM tx ORDER BY seq DESC LIMIT 1"
    try:
        with (
            closing(open_file(backup, Access.READ_UNCHANGING)) as copy,
            closing(open_file(store, Access.READ)) as present,
        ):
            return bool(copy.execute(newest).fetchone() == present.execute(newest).fetchone())
    except driver.Error:
        return False
