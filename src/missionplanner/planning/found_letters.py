"""Which letters of a text answer to what was typed, in any script and near spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from missionplanner.planning.folding import index_words, query_tokens
from missionplanner.planning.nearness import FAR, distance, tolerance

Span = tuple[int, int]

# A word goes on behind an apostrophe: folding leaves it out.
_WORD = re.compile(r"[^\W_]+(?:['`ʹʻʼʿ‘’][^\W_]+)*")
_BEGUN = 0.3


def marked(text: str, words: str) -> tuple[Span, ...]:
    """The letters to be shown as found: the beginnings of words, a misspelt word as a whole."""
    wanted = _wanted(words)
    found = (_span(place, wanted) for place in _WORD.finditer(text))
    return tuple(each for each in found if each is not None)


def strangeness(text: str, words: str) -> float | None:
    """How far a short text is from having all these words, 0 for all whole; nothing for not."""
    there = [index_words(place[0]).split() for place in _WORD.finditer(text)]
    costs = [min((_cost(forms, each) for each in there), default=FAR) for forms in _wanted(words)]
    return None if not costs or max(costs) >= FAR else sum(costs)


def extract(text: str, words: str, length: int = 70) -> str:
    """As much of a text as fits, around the first letters that were found."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    first = next(iter(marked(text, words)), (0, 0))[0]
    if first < length // 2:
        return text[:length].rstrip() + "…"
    start = text.rfind(" ", 0, max(1, first - length // 3)) + 1
    rest = text[start : start + length]
    return f"…{rest.rstrip()}" + ("…" if start + length < len(text) else "")


@lru_cache(maxsize=256)
def _wanted(words: str) -> tuple[tuple[str, ...], ...]:
    return query_tokens(words)


def _span(place: re.Match[str], wanted: tuple[tuple[str, ...], ...]) -> Span | None:
    begun = max((_begun(place[0], forms) for forms in wanted), default=0)
    if begun:
        return place.start(), place.start() + begun
    there = index_words(place[0]).split()
    is_near = any(_cost(forms, there) < FAR for forms in wanted)
    return place.span() if is_near else None


def _begun(word: str, forms: tuple[str, ...]) -> int:
    """How many letters of a word were typed; none where it begins otherwise."""
    return next((n for n in _lengths(word, forms) if _begins(word[:n], forms)), 0)


def _lengths(word: str, forms: tuple[str, ...]) -> Iterator[int]:
    return iter(range(1, len(word) + 1) if _begins(word, forms) else ())


def _begins(word: str, forms: tuple[str, ...]) -> bool:
    return any(each.startswith(forms) for each in index_words(word).split())


def _cost(forms: tuple[str, ...], there: list[str]) -> float:
    if not set(there).isdisjoint(forms):
        return 0.0
    if any(each.startswith(forms) for each in there):
        return _BEGUN
    return min(
        (distance(form, each, tolerance(form)) for form in forms for each in there), default=FAR
    )
