"""What a user can do with a store as a file: see what it holds, check it, copy it, go back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from missionplanner.store import storekeeping
from missionplanner.store.backup_files import newest_good_backup
from missionplanner.store.storekeeping import StoreInfo, check, info

__all__ = ["StoreInfo", "back_up", "check", "info", "newest_good_backup", "restore"]


def back_up(path: Path, to: Path | None = None) -> Path:
    """Make a verified copy of the store, beside it or where one wants it."""
    return storekeeping.backup(path, now=datetime.now(UTC), to=to)


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the store; the present file is kept aside, and named."""
    return storekeeping.restore(path, backup, now=datetime.now(UTC))
