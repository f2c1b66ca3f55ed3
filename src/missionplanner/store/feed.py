"""The feed: who wants to hear which rows a committed change touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Touched:
    """The rows that a change touched, by noun, and the roots that they belong to."""

    rows: Mapping[str, frozenset[UUID]]
    roots: frozenset[UUID]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str]]) -> Touched:
        """What these rows (noun, row, root) are together."""
        nouns: dict[str, set[UUID]] = {}
        roots = set()
        for noun, row, root in rows:
            nouns.setdefault(noun, set()).add(UUID(row))
            roots.add(UUID(root))
        return cls({noun: frozenset(ids) for noun, ids in nouns.items()}, frozenset(roots))


class Feed:
    """Those who listen, called in the order they came, on the thread that changed."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Touched], None]] = []

    def subscribe(self, hear: Callable[[Touched], None]) -> Callable[[], None]:
        """Call `hear` after each change until the returned function is called."""
        self._listeners.append(hear)

        def stop() -> None:
            if hear in self._listeners:
                self._listeners.remove(hear)

        return stop

    def announce(self, touched: Touched) -> None:
        """Tell everybody; who stops or comes while we tell is not missed or told twice."""
        for hear in tuple(self._listeners):
            hear(touched)
