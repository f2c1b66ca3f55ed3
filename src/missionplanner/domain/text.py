"""Text as people type it: in languages, and cleaned at the door."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

# Marks that turn the direction of what follows: they can make a name read as another one.
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def clean(text: str) -> str:
    """The text in NFC without control, surrogate, unassigned and direction-turning characters.

    Line ends become a newline, tabs a space. Clean text stays as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = text.replace("\u2029", "\n").replace("\t", " ")
    if any(_KEPT[ord(character)] is None for character in set(text)):
        text = text.translate(_KEPT)
    return unicodedata.normalize("NFC", text)


class _Kept(dict[int, int | None]):
    """What each character becomes, by its code: itself or nothing; looked up once for each."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        is_text = character not in _TURNING
        is_text = is_text and unicodedata.category(character) not in ("Cc", "Cs", "Cn")
        self[code] = kept = code if is_text or character == "\n" else None
        return kept


_KEPT = _Kept()


class Text(dict[str, str]):
    """What was written, by language tag (`en`, `ka`, `uz-Cyrl`); a value that does not change.

    A language without words is left out, so that two texts that say the same are equal.
    """

    __slots__ = ()

    def __init__(
        self, words: Mapping[str, str] | Iterable[tuple[str, str]] = (), /, **by_tag: str
    ) -> None:
        given = {**dict(words), **{tag.replace("_", "-"): text for tag, text in by_tag.items()}}
        super().__init__({tag: given[tag] for tag in sorted(given) if given[tag]})

    def with_(self, tag: str, words: str) -> Text:
        """This text with other words in one language; empty words take the language away."""
        return Text({**self, tag: words})

    def in_(self, *tags: str) -> str:
        """The words in the first of these languages that has some, else in any, else nothing."""
        for tag in tags:
            if tag in self:
                return self[tag]
        return next(iter(self.values()), "")

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[Text], tuple[dict[str, str]]]:
        return Text, (dict(self),)

    def _refuse(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise TypeError("a Text does not change; use with_()")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = _refuse
    __ior__ = _refuse
