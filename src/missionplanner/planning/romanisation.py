"""Proposals for the Latin form of a name that was written in another script.

Georgian by the national system of 2002 without apostrophes, as personal names have it; Russian by
ICAO Doc 9303, as passports have it; Uzbek Cyrillic by the Uzbek alphabet. A proposal only: a name
is stored, and somebody has to look at its spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_GEORGIAN = (
    "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k"
    " ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h"
)
_RUSSIAN = (
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f"
    " х kh ц ts ч ch ш sh щ shch ы y ъ ie э e ю iu я ia"
)
_UZBEK = (
    "а a б b в v г g д d е e ё yo ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f"
    " х x ц ts ч ch ш sh ъ ʼ э e ю yu я ya ў oʻ ғ gʻ қ q ҳ h"
)


def _table(pairs: str, **dropped: str) -> dict[int, str]:
    words = pairs.split()
    return str.maketrans({**dict(zip(words[::2], words[1::2], strict=True)), **dropped})


_TABLES = {
    "ka": _table(_GEORGIAN),
    "ru": _table(_RUSSIAN, ь=""),
    "uz-Cyrl": _table(_UZBEK, ь=""),
}
# In Uzbek, "е" at the beginning of a word or after a vowel is read with a glide.
_GLIDE = re.compile(r"(?<![^\W\d_])е|(?<=[аеёиоуэюяў])е")


@dataclass(frozen=True, slots=True)
class Proposal:
    """The Latin form that is proposed, and the language that the name was written in."""

    latin: str
    tag: str


def romanised(name: str, country: str = "") -> Proposal | None:
    """The proposal for a name; nothing where it is in Latin, or in letters not known here."""
    letters = {letter for letter in name.casefold() if letter.isalpha()}
    for tag in ("ka", "uz-Cyrl") if country == "UZB" else ("ka", "ru", "uz-Cyrl"):
        if letters and all(ord(letter) in _TABLES[tag] for letter in letters):
            return Proposal(_words(name, tag), tag)
    return None


def _words(name: str, tag: str) -> str:
    small = name.casefold()
    if tag == "uz-Cyrl":
        small = _GLIDE.sub("ye", small)
    latin = small.translate(_TABLES[tag])
    return re.sub(r"(?<![^\W\d_])[a-z]", lambda first: first[0].upper(), latin)
