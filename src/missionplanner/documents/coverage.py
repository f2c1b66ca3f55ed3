"""Which characters papers can print, without loading a font."""

from __future__ import annotations

import unicodedata
from functools import cache

from missionplanner.domain.text import clean
from missionplanner.paths import resource

_UNSEEN = frozenset({"Cf", "Cc"})
_VARIANTS = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def uncovered(text: str) -> str:
    """The characters of a text that papers cannot print, each once."""
    if text.isascii():
        return ""
    return "".join(dict.fromkeys(c for c in clean(text) if not _is_printed(c)))


def _is_printed(character: str) -> bool:
    """Whether there is something to print it with: itself, its parts, or nothing to be seen."""
    covered = _covered()
    return (
        ord(character) in covered
        or character in _VARIANTS
        or unicodedata.category(character) in _UNSEEN
        or all(ord(part) in covered for part in unicodedata.normalize("NFD", character))
    )


@cache
def _covered() -> frozenset[int]:
    # Written by tools/fonts.py from the built fonts: one range a line, in hexadecimal.
    lines = resource("fonts", "coverage.txt").read_text("ascii").split()
    spans = (line.split("-") for line in lines)
    return frozenset(
        code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)
    )
