"""Uzbek names in Cyrillic letters, for what CLDR has in the Latin ones alone."""

from __future__ import annotations

import re

_PAIRS = {
    **{"oʻ": "ў", "gʻ": "ғ", "sh": "ш", "ch": "ч"},
    **{"yo": "ё", "yu": "ю", "ya": "я", "ye": "е"},
}
_LETTERS = dict(zip("abdefghijklmnopqrstuvxyzʼ", "абдефгҳижклмнопқрстувхйзъ", strict=True))
_SIGNS = re.compile("|".join((*_PAIRS, *_LETTERS)), re.IGNORECASE)


def in_cyrillic(latin: str) -> str:
    """Toshkent as Тошкент; what is no Uzbek letter stays as it is."""
    return _SIGNS.sub(_letter, latin)


def _letter(found: re.Match[str]) -> str:
    sign = found[0].lower()
    at_start = found.start() == 0 or not found.string[found.start() - 1].isalpha()
    letter = "э" if sign == "e" and at_start else _PAIRS.get(sign) or _LETTERS[sign]
    return letter.title() if found[0][0].isupper() else letter
