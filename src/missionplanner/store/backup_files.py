"""The backups that lie beside a store, told apart by the time in their names."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from missionplanner.store.cipher import faults_in

_SUFFIX = ".backup"
_TIME = "%Y-%m-%dT%H-%M-%S-%fZ"


def backup_folder(store: Path) -> Path:
    """Where the backups of a store are kept."""
    return store.with_name(store.name + ".backups")


def backup_name(store: Path, at: datetime) -> Path:
    """The file for a backup made at this instant."""
    return backup_folder(store) / f"{at.astimezone(UTC).strftime(_TIME)}{_SUFFIX}"


def made_at(backup: Path) -> datetime | None:
    """When a backup was made, by its name; nothing for a file that is none of ours."""
    try:
        return datetime.strptime(backup.name, _TIME + _SUFFIX).replace(tzinfo=UTC)
    except ValueError:
        return None


def backups_of(store: Path) -> tuple[Path, ...]:
    """The backups of a store, newest first."""
    folder = backup_folder(store)
    if not folder.is_dir():
        return ()
    found = [each for each in folder.iterdir() if made_at(each) is not None]
    return tuple(sorted(found, key=lambda each: each.name, reverse=True))


def newest_good_backup(store: Path) -> Path | None:
    """The newest backup of which every page is sound."""
    for each in backups_of(store):
        if not faults_in(each):
            return each
    return None
