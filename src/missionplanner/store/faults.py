"""What went wrong with the store's file, as one sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from missionplanner.errors import StoreDamaged, StoreInUse, StoreProblem
from missionplanner.messages import Message
from missionplanner.store.backup_files import newest_good_backup
from missionplanner.store.platform import free_bytes

# SQLite's own numbers (sqlite.org/rescode.html); the driver has no names for them.
_BUSY = (5, 6)
_WITHHELD = (3, 8, 14)
_DISK_FAILED, _DISK_FULL = 10, 13
_DAMAGED = (11, 26)
_TOO_SHORT = 522
_LITTLE_ROOM = 1 << 20


def explain(error: BaseException, store: Path) -> StoreProblem | None:
    """The driver's or the system's error as a sentence; nothing when it is a bug of ours."""
    if isinstance(error, OSError):
        return not_written(store) if _is_full(store) else withheld(store)
    if not isinstance(error, driver.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None) or 0
    kind = code & 0xFF
    if kind in _DAMAGED or code == _TOO_SHORT:
        return damaged(store)
    if kind in _BUSY:
        return StoreInUse(
            Message("“{store}” is busy with another program; try again.", store=store.name)
        )
    if kind in _WITHHELD:
        return withheld(store)
    if kind in (_DISK_FAILED, _DISK_FULL):
        return not_written(store, full=kind == _DISK_FULL)
    return None


@contextmanager
def explained(store: Path) -> Iterator[None]:
    """Errors of the driver and the system within become sentences about the store."""
    try:
        yield
    except (driver.Error, OSError) as error:
        raise (explain(error, store) or error) from error


def damaged(store: Path) -> StoreDamaged:
    """The file is not what was written; the newest good backup is named."""
    backup = newest_good_backup(store)
    if backup is None:
        return StoreDamaged(
            Message("“{store}” is damaged, and there is no good backup beside it.", store=store)
        )
    return StoreDamaged(
        Message(
            "“{store}” is damaged; the newest good backup is “{backup}”, and “store restore”"
            " puts it in place.",
            store=store,
            backup=backup,
        )
    )


def cut(store: Path, kept: Path) -> StoreDamaged:
    """The end of the log is damaged: what it held is kept aside, and the rest opens next time."""
    return StoreDamaged(
        Message(
            "The last changes of “{store}” cannot be read any more; what is left of them was kept"
            " as “{kept}”. Open it again to go on without them; {backup}.",
            store=store,
            kept=kept,
            backup=_backup_named(store),
        )
    )


def _backup_named(store: Path) -> Message:
    backup = newest_good_backup(store)
    if backup is None:
        return Message("there is no good backup beside it")
    return Message("the newest good backup is “{backup}”", backup=backup)


def withheld(store: Path) -> StoreProblem:
    """The folder or the file cannot be written, or not even opened."""
    return StoreProblem(
        Message(
            "“{store}” cannot be written; choose a folder in which you may save files.",
            store=store,
        )
    )


def not_written(store: Path, *, full: bool = False) -> StoreProblem:
    """The disk did not take what was written; what was saved before is safe."""
    if full or _is_full(store):
        return StoreProblem(
            Message(
                "The disk is full, so the last change was not saved; make room beside “{store}”"
                " and try again.",
                store=store,
            )
        )
    return StoreProblem(
        Message(
            "The disk did not take the last change of “{store}”; see that it is connected and"
            " has room, and try again.",
            store=store,
        )
    )


def _is_full(store: Path) -> bool:
    try:
        return free_bytes(store.parent) < _LITTLE_ROOM
    except OSError:
        return False
