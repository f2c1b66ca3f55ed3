"""What is measured: each module here has `run(runs)`, which times us and a peer together."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, ours and a peer's in the same run; without a peer, ours alone."""

    name: str
    ours: float
    peer: float | None = None
    runs: int = 1
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        """How many times ours goes into the peer's."""
        return self.peer / self.ours if self.peer is not None and self.ours else None

    def plain(self) -> dict[str, object]:
        """The figure as JSON values."""
        return {
            "name": self.name,
            "ours": round(self.ours, 5),
            "peer": None if self.peer is None else round(self.peer, 5),
            "ratio": None if self.ratio is None else round(self.ratio, 2),
            "runs": self.runs,
            "unit": self.unit,
        }


def seconds(action: Callable[[], object]) -> float:
    """How long the action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def side_by_side(
    name: str, ours: Callable[[], object], peer: Callable[[], object], runs: int
) -> Figure:
    """Medians of both, run in turns so that a busy machine is busy for both."""
    times = [(seconds(ours), seconds(peer)) for _ in range(runs)]
    our_times, peer_times = zip(*times, strict=True)
    return Figure(name, statistics.median(our_times), statistics.median(peer_times), runs)
