"""A mark beside the store while it is open: left behind, it tells that the program was cut off."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path


class CrashMark:
    """Its time is the last sign of life. What cannot be written costs no more than the notice."""

    def __init__(self, store: Path) -> None:
        self._file = store.with_name(f"{store.name}.running")

    def last_seen(self) -> datetime | None:
        """When a program that did not end properly was last alive; nothing where all was well."""
        with suppress(OSError):
            return datetime.fromtimestamp(self._file.stat().st_mtime, UTC)
        return None

    def put(self) -> None:
        """Leave the mark, or renew its time."""
        with suppress(OSError):
            self._file.touch()
            os.utime(self._file)

    def take_away(self) -> None:
        """All ended well."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
