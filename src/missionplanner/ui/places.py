"""Where somebody was, to go back there and forth again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from uuid import UUID


class Place(NamedTuple):
    """A room, or a visit at one of its tabs; at a row where one is named."""

    room: str
    visit_id: UUID | None = None
    tab: str = ""
    row: UUID | None = None


class Places:
    """The places in the order in which they were visited."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place:
        """Where we are."""
        return self._places[self._at] if self._places else Place("")

    def enter(self, place: Place) -> None:
        """Come to a place; what lay ahead is forgotten."""
        if place != self.here:
            self._places = [*self._places[: self._at + 1], place]
            self._at = len(self._places) - 1

    def step(self, by: int) -> Place | None:
        """Go back or forth; nothing at the ends."""
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self.here

    def recent(self) -> tuple[Place, ...]:
        """The other places, the last one first, each once."""
        others = dict.fromkeys(reversed(self._places))
        return tuple(place for place in others if place != self.here)

    def come_back(self, places: Iterable[Place]) -> None:
        """Begin with the places of an earlier run behind us; the last of them is where we are."""
        self._places = list(places)
        self._at = len(self._places) - 1

    def forget(self, visit_id: UUID) -> None:
        """A visit is open no longer."""
        self._places = [place for place in self._places if place.visit_id != visit_id]
        self._at = len(self._places) - 1
