"""Finding among thousands of names at each keystroke: in any script, and with a misspelling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile

from missionplanner.planning.folding import index_words, query_tokens
from missionplanner.planning.nearness import FAR, distance, tolerance


class NameSearch:
    """The texts by their folded words; made once, then asked at each keystroke."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        self._count = 0
        for place, text in enumerate(texts):
            self._count += 1
            for word in dict.fromkeys(index_words(text).split()):
                self._places.setdefault(word, []).append(place)
        self._words = sorted(self._places)

    def find(self, typed: str) -> Sequence[int]:
        """Where the texts stand that have all these words or their beginnings, in their order.

        Where none has them all, those with words spelt nearly so.
        """
        wanted = query_tokens(typed)
        if not wanted:
            return range(self._count)
        found = self._having_all([self._beginning(forms) for forms in wanted])
        return found or self._having_all([self._near(forms) for forms in wanted])

    def _having_all(self, words_of: list[list[str]]) -> list[int]:
        each = [{place for word in words for place in self._places[word]} for words in words_of]
        return sorted(set.intersection(*each))

    def _beginning(self, forms: tuple[str, ...]) -> list[str]:
        return [word for form in forms for word in self._from(form)]

    def _from(self, form: str) -> Iterable[str]:
        start = bisect_left(self._words, form)
        following = (self._words[at] for at in range(start, len(self._words)))
        return takewhile(lambda word: word.startswith(form), following)

    def _near(self, forms: tuple[str, ...]) -> list[str]:
        near = self._beginning(forms)
        for form in forms:
            limit, letters = min(1.0, tolerance(form)), set(form)
            near += [
                word
                for word in self._words
                if abs(len(word) - len(form)) <= limit
                and len(letters.symmetric_difference(word)) <= 2 * limit
                and distance(form, word, limit) < FAR
            ]
        return near
