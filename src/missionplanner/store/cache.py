"""Roots that were read lately, kept as values until a change touches them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from uuid import UUID

from missionplanner.store.rows import Kept

_MANY = 4000


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

    def several(
        self, roots: Iterable[UUID], load: Callable[[list[UUID]], Iterable[Kept]]
    ) -> dict[UUID, Kept]:
        """What is kept of these roots; all that are not here are loaded together."""
        wanted = list(roots)
        with self._lock:
            found = {root: self._kept[root] for root in wanted if root in self._kept}
            generation = self._generation
        missing = [root for root in wanted if root not in found]
        if missing:
            loaded = {kept.value.id: kept for kept in load(missing)}
            found |= loaded
            with self._lock:
                if generation == self._generation:
                    for root, kept in loaded.items():
                        self._keep(root, kept)
        return found

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
