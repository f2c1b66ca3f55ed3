"""Which values of a visit an edition must not show, by the marks alone.

`disclose` drops them; this says which they were, so that a finished paper can be searched for
them. It walks by itself: a mistake in one of the two is seen by the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.messages import Wording, wording
from missionplanner.planning.declarations import declared, is_noun
from missionplanner.planning.disclose import disclose, sees
from missionplanner.planning.text_marks import plain

# Shorter words say nothing by themselves and stand everywhere.
_SHORTEST = 4
# Up to this length a value must stand as words of its own; “Anna” is in “Savannah”.
_SHORT = 8

_UNSEEN = re.compile(
    r"[\s\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffe]+"
)


_SPACE = re.compile(r"\s")
_GAP = "\0"  # no text that is typed has it


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from."""

    noun: str
    field: str


def withheld_values(
    folder: VisitFolder, edition: Edition, languages: Iterable[str] = ("en",)
) -> dict[str, Origin]:
    """Every line that the edition must not show, and that nothing it may show contains.

    A day is looked for as each of the languages writes it.
    """
    walk = _Walk(edition, tuple(map(wording, languages)))
    walk.through(folder, visible=True)
    kept = set(walk_all(disclose(folder, edition).folder))
    dropped = {words: origin for words, origin in walk.shown.items() if words not in kept}
    allowed = Searched("\n".join(words for words in walk.shown if words in kept))
    return {
        words: origin
        for words, origin in {**dropped, **walk.hidden}.items()
        if len(squeezed(words)) >= _SHORTEST and not allowed.holds(squeezed(words))
    }


def walk_all(value: Any) -> Iterator[str]:
    """Every line of text in a value, however deep."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield from lines(value)
    elif isinstance(value, Mapping):
        for words in value.values():
            yield from lines(words)
    elif isinstance(value, tuple):
        for part in value:
            yield from walk_all(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from walk_all(getattr(value, field.name))


def lines(words: str) -> Iterator[str]:
    """The lines of a text that have words; papers print a point a line.

    A line with marks is there twice, as it was typed and as it reads: fields differ in that.
    """
    for line in words.split("\n"):
        if typed := line.strip():
            yield typed
            if (read := plain(typed)) != typed:
                yield read


def squeezed(words: str) -> str:
    """Words without space and case, hyphens as typed: a paper breaks lines where it must.

    What is not seen is left out, for papers do not write it.
    """
    return _UNSEEN.sub("", words).replace("\u2011", "-").casefold()


class Searched:
    """A text in which values are looked for, however it is spaced and broken over lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.tight = squeezed(text)

    @cached_property
    def _spaced(self) -> str:
        return squeezed(_SPACE.sub(_GAP, self._text)).replace(_GAP, " ")

    def holds(self, wanted: str) -> bool:
        """Whether a squeezed value is there; a short one only as words of its own."""
        if wanted not in self.tight:
            return False
        letters = r"\s*".join(map(re.escape, wanted))
        is_long = len(wanted) > _SHORT
        return is_long or re.search(rf"(?<!\w){letters}(?!\w)", self._spaced) is not None


class _Walk:
    """One walk through a folder, sorting what is shown from what is hidden."""

    def __init__(self, edition: Edition, wordings: tuple[Wording, ...]) -> None:
        self._edition = edition
        self._wordings = wordings
        self.shown: dict[str, Origin] = {}
        self.hidden: dict[str, Origin] = {}

    def through(self, row: Any, *, visible: bool) -> None:
        """A row, and all below it."""
        visible = visible and sees(self._edition, row)
        for field in declared(type(row)):
            held = getattr(row, field.name)
            seen = visible and field.is_seen_in(self._edition)
            origin = Origin(type(row).__name__, field.name)
            for part in held if isinstance(held, tuple) else (held,):
                if is_noun(part):
                    self.through(part, visible=seen)
                else:
                    words = self._words(part, is_restricted=field.is_restricted)
                    found = dict.fromkeys(words, origin)
                    (self.shown if seen else self.hidden).update(found)

    def _words(self, value: Any, *, is_restricted: bool) -> Iterator[str]:
        if isinstance(value, date):
            # A day is a secret only where it is a person's own: others stand in every programme.
            if is_restricted:
                yield value.isoformat()
                for language in self._wordings:
                    yield language.day(value, "yMMMMd")
                    yield language.day(value, "yMMMd")
        else:
            yield from walk_all(value)
