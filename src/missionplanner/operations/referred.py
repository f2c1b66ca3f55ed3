"""Which rows roots refer to, found once for each value that stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from missionplanner.planning.references import references

_MANY = 4000
_ByNoun = Mapping[str, set[UUID]]


class Referred:
    """A root that did not change is the same object: what it refers to is known."""

    def __init__(self) -> None:
        self._known: dict[UUID, tuple[Any, _ByNoun]] = {}

    def by_noun(self, roots: Iterable[Any]) -> defaultdict[str, set[UUID]]:
        """The ids of the rows that these roots refer to, by noun."""
        wanted: defaultdict[str, set[UUID]] = defaultdict(set)
        for root in roots:
            for noun, ids in self._of(root).items():
                wanted[noun] |= ids
        return wanted

    def _of(self, root: Any) -> _ByNoun:
        known = self._known.get(root.id)
        if known is not None and known[0] is root:
            return known[1]
        found: defaultdict[str, set[UUID]] = defaultdict(set)
        for reference in references(root):
            found[reference.noun].add(reference.id)
        if len(self._known) >= _MANY:
            self._known.clear()
        self._known[root.id] = root, found
        return found
