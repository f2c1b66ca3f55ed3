"""Which characters papers can print, without loading a font."""

from __future__ import annotations

import unicodedata
from functools import cache

from missionplanner.domain.text import clean
from missionplanner.paths import resource

# Letters written from right to left come out in the wrong order and unjoined.
_TURNED = frozenset({"R", "AL"})


def uncovered(text: str) -> str:
    """The characters of a text that papers cannot print as they should, each once."""
    if text.isascii():
        return ""
    covered = _covered()
    return "".join(
        dict.fromkeys(
            c
            for c in clean(text)
            if c != "\n" and (ord(c) not in covered or unicodedata.bidirectional(c) in _TURNED)
        )
    )


@cache
def _covered() -> frozenset[int]:
    # Written by tools/fonts.py from the built fonts: one range a line, in hexadecimal.
    lines = resource("fonts", "coverage.txt").read_text("ascii").split()
    spans = (line.split("-") for line in lines)
    return frozenset(
        code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)
    )
