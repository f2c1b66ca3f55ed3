"""Time zones by their IANA names; what no zone is called is not looked for among the files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@cache
def zone_names() -> frozenset[str]:
    """The names that zones have."""
    return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())


def zone_of(name: str) -> ZoneInfo:
    """The zone of this name; UTC where there is none such."""
    return ZoneInfo(name if name in zone_names() else "UTC")
