"""The order of letters on a line where some are written from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

TURNED = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NOT_ONLY_TURNED = re.compile(
    r"[^\u05d0-\u05ea\u0620-\u0669\u0670-\u06d3 0-9\xa0.,:;!?()\[\]\"'\xab\xbb\u2013\u2014\u2026"
    r"\u060c\u061b\u061f-]"
    # Two numbers may be one, and a mark on a digit goes with it.
    "|[0-9\u0660-\u0669](?:[.,:\xa0\u060c-][0-9\u0660-\u0669]|[\u064b-\u065f\u0670])"
)
_STRETCHES = re.compile("[0-9\u0660-\u0669]+|[^0-9\u0660-\u0669]+")
_MARKS = {False: "\u200e", True: "\u200f"}
_CLOSING = dict(zip("([{", ")]}", strict=True))
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
# What the algorithm would take out stands for itself as a mark on the letter before.
_TAKEN_OUT = frozenset({"BN", "B", ""})
_MARK = "\u0300"


def is_turned(text: str) -> bool:
    """Whether the text as a whole is written from right to left: its first letter says so."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def begun_like(line: str, turned: bool) -> str:
    """The mark that a line needs before it to be ordered as its paragraph is; often none."""
    return "" if is_turned(line) == turned else _MARKS[turned]


def is_only_turned(text: str) -> bool:
    """Whether a line is written from right to left throughout, but for numbers between."""
    return not _NOT_ONLY_TURNED.search(text) and is_turned(text)


def stretches(word: str) -> list[str]:
    """Numbers, which are written from left to right, and what is not one."""
    return _STRETCHES.findall(word)


def levels(text: str) -> list[int]:
    """How deep each character lies in text of the other direction: odd is right to left."""
    from bidi import algorithm

    shown = "".join(
        _MARK if unicodedata.bidirectional(character) in _TAKEN_OUT else character
        for character in text
    )
    storage: dict[str, Any] = algorithm.get_empty_storage()
    turned = is_turned(text)
    storage["base_level"], storage["base_dir"] = int(turned), "LR"[turned]
    algorithm.get_embedding_levels(shown, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[turned])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [character["level"] for character in storage["chars"]]


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Both brackets of a pair go with what they hold, which the library does not see to."""
    kinds = [_STRONG.get(character["type"], "") for character in characters]
    for opened, closed in _pairs([character["ch"] for character in characters]):
        held = {*kinds[opened + 1 : closed]} - {""}
        if not held:
            continue
        before = next((kind for kind in reversed(kinds[:opened]) if kind), base)
        direction = base if base in held else before
        for at in (opened, closed):
            kinds[at] = characters[at]["type"] = direction


def _pairs(characters: list[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, in the order of their openings."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for at, character in enumerate(characters):
        if character in _CLOSING:
            waiting.append((_CLOSING[character], at))
            continue
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == character:
                pairs.append((waiting[depth][1], at))
                del waiting[depth:]
                break
    return sorted(pairs)


def from_left(levels: list[int]) -> Iterator[int]:
    """The places of what has these levels in the order in which it stands on the line."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end + 1
    return iter(order)
