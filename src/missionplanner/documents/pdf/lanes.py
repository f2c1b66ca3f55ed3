"""Items of a day that overlap, laid side by side."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import GridDay, GridItem


@dataclass(frozen=True, slots=True)
class Lane:
    """An item's place within its day: which of how many lanes side by side."""

    item: GridItem
    lane: int
    lanes: int


def lanes(items: tuple[GridItem, ...], shortest: int) -> list[Lane]:
    """Items that overlap as drawn are laid side by side; each is drawn at least so long."""
    placed: list[Lane] = []
    cluster: list[tuple[GridItem, int]] = []
    free: list[int] = []  # the minute at which each lane of the cluster is free again
    for item in sorted(items, key=lambda item: (item.begins, -item.ends)):
        if free and item.begins >= max(free):
            placed += [Lane(one, lane, len(free)) for one, lane in cluster]
            cluster, free = [], []
        lane = next((n for n, until in enumerate(free) if until <= item.begins), len(free))
        until = max(item.ends, item.begins + shortest)
        if lane == len(free):
            free.append(until)
        else:
            free[lane] = until
        cluster.append((item, lane))
    return placed + [Lane(one, lane, len(free)) for one, lane in cluster]


def most_beside(day: GridDay) -> int:
    """How many items of a day stand side by side."""
    return max((lane.lanes for lane in lanes(day.items, 0)), default=1)
