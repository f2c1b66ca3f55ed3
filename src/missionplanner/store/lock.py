"""The lock beside a store: one process writes, and others learn who it is."""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from missionplanner.errors import StoreInUse, StoreProblem
from missionplanner.messages import Message
from missionplanner.store.faults import explained


class StoreLock:
    """The right to write one store, held until released; the system frees it when we die."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._holder = store.with_name(store.name + ".holder")
        self._lock = FileLock(
            store.with_name(store.name + ".lock"), thread_local=False, fallback_to_soft=False
        )

    def take(self) -> None:
        """Take the lock at once, or refuse with the name of who holds it."""
        with explained(self._store):
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                raise self._refusal() from None
        try:
            with explained(self._store):
                self._holder.write_text(json.dumps(_oneself()), encoding="utf-8")
        except StoreProblem:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let others write; nothing happens when the lock is not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _refusal(self) -> StoreInUse:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            user, host, process = holder["user"], holder["host"], holder["process"]
        except (OSError, ValueError, KeyError, TypeError):
            return StoreInUse(
                Message(
                    "“{store}” is open in another program; close it there, then try again.",
                    store=self._store,
                )
            )
        return StoreInUse(
            Message(
                "“{store}” is open by {user} on {host} (process {process}); close it there, then"
                " try again.",
                store=self._store,
                user=user,
                host=host,
                process=process,
            )
        )


def _oneself() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = "?"
    return {"user": user, "host": socket.gethostname(), "process": str(os.getpid())}
