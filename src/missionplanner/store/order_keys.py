"""Order keys: a row's place in a list as a word that can always be put between two others.

Keys have a random tail, so that two laptops filling one gap get different ones; rows with equal
keys (a copied file) are told apart by their ids, and get new keys when one is put between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from secrets import randbelow

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_ROOM = 1 << 34
_STEPS = 1 << 10


def is_key(key: object) -> bool:
    """Whether this can stand as an order key."""
    return isinstance(key, str) and bool(key) and all(digit in _DIGITS for digit in key)


def between(low: str | None, high: str | None) -> str:
    """A new key after `low` and before `high`; without one there is no bound on that side."""
    width = 4
    while True:
        below = _number(low or "", width)
        above = _number(high, width) if high else _BASE**width
        room = above - below - 1
        if room >= _ROOM:
            return _word(below + 1 + _step(room, low, high), width)
        width += 1


def spread(low: str | None, high: str | None, count: int) -> list[str]:
    """So many new keys in rising order between two."""
    if count <= 0:
        return []
    if high is None:
        rising: list[str] = []
        for _ in range(count):
            low = between(low, None)
            rising.append(low)
        return rising
    middle = between(low, high)
    left = spread(low, middle, count // 2)
    return [*left, middle, *spread(middle, high, count - len(left) - 1)]


def longest_rise(keys: Sequence[str]) -> list[int]:
    """The positions of the longest strictly rising run: rows that may keep their keys."""
    ends: list[str] = []
    holders: list[int] = []
    before: list[int] = []
    for index, key in enumerate(keys):
        length = bisect_left(ends, key)
        before.append(holders[length - 1] if length else -1)
        ends[length:] = [key, *ends[length + 1 :]]
        holders[length:] = [index, *holders[length + 1 :]]
    run: list[int] = []
    at = holders[-1] if holders else -1
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]


def _step(room: int, low: str | None, high: str | None) -> int:
    # At an end most of the room is kept for the next rows; in a gap and at first we stay amid it.
    if low and not high:
        step = randbelow(room // _STEPS)
    elif high and not low:
        step = room - 2 - randbelow(room // _STEPS)
    else:
        step = room // 4 + randbelow(room // 2)
    return step


def _number(key: str, width: int) -> int:
    number = 0
    for digit in key[:width].ljust(width, _DIGITS[0]):
        number = number * _BASE + _DIGITS.index(digit)
    return number


def _word(number: int, width: int) -> str:
    digits = []
    # A key never ends in the lowest digit: nothing would fit between it and the shorter one.
    number += 1 if number % _BASE == 0 else 0
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))
