"""Folding: the spellings of a name in several scripts and systems become one.

What is folded is for finding only; it is never shown, and what was typed stays as it was.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# To be raised with every change below: stores rebuild their index when it differs.
FOLDING_VERSION = 1

_APOSTROPHES = "'`´ʹʺʻʼʽʾʿˈˊˋ‘’‛′ʹ＇"
_CYRILLIC = """
а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц c
ч ch ш sh щ sh ы i э e ю iu я ia ў o ғ g қ k ҳ h ә a і i ї i є e ґ g һ h ө o ү u ұ u ң n ҷ j
ӣ i ӯ u ђ j ј i љ l њ n ћ ch џ j
"""
_GEORGIAN = """
ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ j რ r ს s ტ t უ u ფ p ქ k ღ g
ყ k შ sh ჩ ch ც c ძ dz წ c ჭ ch ხ h ჯ j ჰ h ჱ e ჲ i ჳ v ჴ h ჵ o ჶ f
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_LETTERS = str.maketrans(
    {
        **_pairs(_CYRILLIC),
        **_pairs(_GEORGIAN),
        **dict.fromkeys(_APOSTROPHES + "ъь", ""),
        **{"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "t"},
    }
)
# In this order: the earlier rule takes what the later ones would spoil.
_SPELLINGS = (
    ("shch", "sh"),
    ("dzh|zh|dj", "j"),
    ("kh|x", "h"),
    ("gh", "g"),
    ("q", "k"),
    ("ts|tz", "c"),
    ("w", "v"),
    (r"(?<=[^\W\daeiou])yo", "e"),
    ("y", "i"),
    (r"([^\W\d_])\1+", r"\1"),
)
# Only whole words have an ending, so these would hide what is still being typed.
_ENDINGS = (
    ("ie", "e"),
    (r"(?<=\w\w)(?:off|of|iov|ev)(a?)\b", r"ov\1"),
)
_YO = re.compile(r"(?<=[^\W\dаеёиоуыэюяў])ё")
_WORD = re.compile(r"[^\W_]+")
# A word typed up to the first of two letters that count as one may go on with the second.
_GOES_ON = {"c": "h", "d": "j", "k": "h", "t": "s", "y": "o", "z": "h"}


def fold(text: str) -> str:
    """The words of the text as they are compared, with single blanks between them."""
    return " ".join(_folded(word)[-1] for word in _words(text))


def index_words(text: str) -> str:
    """What the index holds of a text: its words as they may go on, and as they are when whole."""
    return " ".join(form for word in _words(text) for form in _folded(word))


def query_tokens(words: str) -> tuple[tuple[str, ...], ...]:
    """What somebody looks for: for each word the ways in which a word of the index may begin."""
    return tuple(dict.fromkeys(_beginnings(word) for word in _words(words)))


def _beginnings(word: str) -> tuple[str, ...]:
    following = _GOES_ON.get(word[-1:])
    if following is None:
        return _folded(word)
    return tuple(dict.fromkeys((*_folded(word), _folded(word + following)[0])))


def _words(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text.casefold())
    for mark in _APOSTROPHES:
        if mark in text:
            text = text.replace(mark, "")
    return _WORD.findall(text)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> tuple[str, ...]:
    """The word as it may go on, and as it is when nothing follows, where the two differ."""
    word = _YO.sub("е", word).replace("ё", "yo").translate(_LETTERS)
    word = unicodedata.normalize("NFKD", word).casefold()
    word = "".join(letter for letter in word if letter.isalnum())
    growing = _rewritten(word, _SPELLINGS)
    whole = _rewritten(growing, _ENDINGS)
    return (growing,) if whole == growing else (growing, whole)


def _rewritten(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, folded in rules:
        word = re.sub(pattern, folded, word)
    return word
