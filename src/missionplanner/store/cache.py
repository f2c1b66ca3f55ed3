"""Roots that were read lately, kept as values until a change touches them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from uuid import UUID

from missionplanner.store.rows import Kept

_MANY = 400


class Cache:
    """Values by root, safe between threads; the oldest leave when there are too many."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[UUID, Kept] = {}
        self._generation = 0

    def get(self, root: UUID, load: Callable[[], Kept | None]) -> Kept | None:
        """What is kept of a root, loaded when it is not here."""
        with self._lock:
            kept, generation = self._kept.get(root), self._generation
        if kept is None:
            kept = load()
            with self._lock:
                # A change in the meantime may have made what was loaded old.
                if kept is not None and generation == self._generation:
                    self._keep(root, kept)
        return kept

    def drop(self, roots: Iterable[UUID]) -> None:
        """Forget roots that a committed change touched."""
        with self._lock:
            self._generation += 1
            for root in roots:
                self._kept.pop(root, None)

    def keep(self, root: UUID, kept: Kept) -> None:
        """Keep a root as the change that was just committed left it."""
        with self._lock:
            self._keep(root, kept)

    def _keep(self, root: UUID, kept: Kept) -> None:
        self._kept.pop(root, None)
        self._kept[root] = kept
        if len(self._kept) > _MANY:
            del self._kept[next(iter(self._kept))]
