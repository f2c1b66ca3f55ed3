"""What a user can do with a store as a file: see what it holds, check it, copy it, go back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from missionplanner.store import storekeeping
from missionplanner.store.backup_files import backup_folder, backups_of, made_at, newest_good_backup
from missionplanner.store.cipher import faults_in
from missionplanner.store.storekeeping import Lost, StoreInfo, check, info, lost_by

__all__ = [
    "Backup",
    "Lost",
    "StoreInfo",
    "back_up",
    "backup_folder",
    "backups",
    "check",
    "info",
    "is_sound",
    "lost_by",
    "newest_good_backup",
    "restore",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup beside a store."""

    path: Path
    made_at: datetime
    size: int


def backups(path: Path) -> tuple[Backup, ...]:
    """The backups beside a store, newest first."""
    found = []
    for each in backups_of(path):
        made = made_at(each)
        try:
            size = each.stat().st_size
        except FileNotFoundError:  # thinned out meanwhile
            continue
        if made is not None:
            found.append(Backup(path=each, made_at=made, size=size))
    return tuple(found)


def is_sound(backup: Path) -> bool:
    """Whether every page of a backup is as it was written; it may take a while."""
    return not faults_in(backup)


def back_up(path: Path, to: Path | None = None) -> Path:
    """Make a verified copy of the store, beside it or where one wants it."""
    return storekeeping.backup(path, now=datetime.now(UTC), to=to)


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the store; the present file is kept aside, and named."""
    return storekeeping.restore(path, backup, now=datetime.now(UTC))
