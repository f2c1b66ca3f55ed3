"""How near two folded words are: letters left out, doubled, swapped or mistaken."""

from __future__ import annotations

from functools import lru_cache

FAR = 99.0
_VOWELS = frozenset("aeiou")
_VOWEL_FOR_VOWEL = 0.6


def tolerance(word: str) -> float:
    """How many mistakes a word of this length may hold and still be recognised."""
    return 0.0 if len(word) < 3 else 1.0 if len(word) < 6 else 2.0


# Texts of one office say the same words over and over.
@lru_cache(maxsize=16_384)
def distance(one: str, other: str, limit: float) -> float:
    """The cost of the mistakes between two words; FAR when it is more than the limit.

    A letter too many, too few, mistaken or swapped with its neighbour costs 1; a vowel taken for
    another vowel costs less, as romanisations differ in it.
    """
    if one == other:
        return 0.0
    if abs(len(one) - len(other)) > limit:
        return FAR
    before: list[float] = []
    last = [float(column) for column in range(len(other) + 1)]
    for row, letter in enumerate(one, 1):
        now = [float(row)]
        for column, against in enumerate(other, 1):
            cost = min(
                last[column] + 1,
                now[column - 1] + 1,
                last[column - 1] + _mistaken(letter, against),
            )
            if row > 1 and column > 1 and one[row - 2] == against and letter == other[column - 2]:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > limit:
            return FAR
        before, last = last, now
    return last[-1] if last[-1] <= limit else FAR


def _mistaken(letter: str, against: str) -> float:
    if letter == against:
        return 0.0
    return _VOWEL_FOR_VOWEL if letter in _VOWELS and against in _VOWELS else 1.0
