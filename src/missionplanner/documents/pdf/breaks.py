"""Where a line may end within a word: between the signs of Chinese and kana."""

from __future__ import annotations

import re

_SIGNS = (
    "\u2e80-\u2fdf\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b(\\[{\u201c\u2018\u00ab"
# No line begins with these: what ends a sentence or a bracket, small kana, what lengthens one.
_CLOSING = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fb\u30fc\uff01\uff09\uff0c"
    "\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d%)\\]},.:;!?\u201d\u2019\u00bb\u2026"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee"
)
WIDE = re.compile(f"[{_SIGNS}]")
_PART = re.compile(f"[{_OPENING}]*(?:[{_SIGNS}]|[^{_SIGNS}{_OPENING}]+)[{_CLOSING}]*|[{_OPENING}]+")


def parts_of(word: str) -> list[str]:
    """The word as parts that may stand on different lines; most words are one."""
    if word.isascii() or not WIDE.search(word):
        return [word]
    return _PART.findall(word)
