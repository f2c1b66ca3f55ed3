"""Which characters the papers' fonts have, without loading a font."""

from __future__ import annotations

from functools import cache

from missionplanner.domain.text import clean
from missionplanner.paths import resource


def uncovered(text: str) -> str:
    """The characters of a text for which the papers have no glyph, each once."""
    if text.isascii():
        return ""
    covered = _covered()
    return "".join(dict.fromkeys(c for c in clean(text) if ord(c) not in covered and c != "\n"))


@cache
def _covered() -> frozenset[int]:
    # Written by tools/fonts.py from the built fonts: one range a line, in hexadecimal.
    lines = resource("fonts", "coverage.txt").read_text("ascii").split()
    spans = (line.split("-") for line in lines)
    return frozenset(
        code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)
    )
