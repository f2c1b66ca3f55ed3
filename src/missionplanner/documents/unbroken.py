"""Keeps together what one reads as one: a day and its month, a title and a name, a telephone."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from operator import is_not
from typing import Any, cast

from missionplanner.documents.blocks import Paper
from missionplanner.documents.phrases import NO_BREAK

# What holds no words that are laid out.
_WORDLESS_TYPES = ("bool", "int", "float", "date | None", "Size", "Face", "Face | None", "GridKind")
_WORDLESS_NAMES = ("language", "letter")

_WORTH = re.compile(r"[\d.\u25b2\u2611\u2610\u2116\u2011–-]|ბატონ|janob")
_LITTLE = "and|or|to|of|in|at|on|the|და|ან|и|или|в|на|va|yoki|ва|ёки"
_PLACES = (
    "[Hh]all|[Rr]oom|[Ee]xit|[Ee]ntrance|[Pp]age|[Cc]ars?|[Ff]loor|[Vv]ersion|[Aa]nnex|[Nn]o\\."
)
_TITLES = "Mr|Mrs|Ms|Dr|Prof|Col|Gen|Maj|Capt|Lt|Amb|Hon"
_JOINS = (
    # 29 June, 20 minutes, 204 pages; the year goes with its month.
    re.compile(rf"(?<![\w.,:/])(\d{{1,3}}) (?=[^\W\d]|°)(?!(?:{_LITTLE})\b)"),
    re.compile(r"(?<=[^\W\d]) (?=(?:19|20)\d\d(?![\d/–-]))"),
    re.compile(r"(?<!\w)((?:19|20)\d\d) (?=(?:წლის|года?|г\.|yil|йил))"),
    re.compile(rf"\b({_PLACES}|№) (?=\d{{1,4}}\b(?!:))"),
    # Ms. Sharvadze, N. Sharvadze, Sh. Qodirova, ბ‑ნი უთქირ.
    re.compile(rf"\b((?:{_TITLES})\.) (?=\w)"),
    re.compile(r"(?<![\w.])([A-ZА-ЯЁЎҒҚҲ][hʻ]?\.|[ა-ჰ]\.) (?=[A-ZА-ЯЁЎҒҚҲა-ჰ])"),
    re.compile(r"\b((?:[ქბ]|г)[-\u2011](?:ნ\w+|н|жа)|ბატონი?|ქალბატონი?|janob) (?=\w)"),
    # A dash ends a line and begins none.
    re.compile(r"(?<=\S) (?=– )"),
    # ▲ overdue, ☑ confirmed: never a sign alone.
    re.compile(r"([\u25b2\u2611\u2610]) (?=\S)"),
)
_TELEPHONE = re.compile(r"\+\d[\d ()\u2011-]{5,}\d")
_HYPHEN = re.compile(r"(?<=\b[ქბ])-(?=ნ)|(?<=\bმე)-(?=\d)|(?<=\d)-(?=[ა-ჰ])|(?<=\bг)-(?=н|жа)")


def unbroken(paper: Paper) -> Paper:
    """The paper with no-break spaces and hyphens where a line must not end."""
    mended: Paper = _mended(paper)
    return mended


@lru_cache(maxsize=4096)
def joined(words: str) -> str:
    """The words with no-break spaces and hyphens."""
    if not _WORTH.search(words):
        return words
    for pattern in _JOINS:
        words = pattern.sub(lambda found: f"{found[1] if found.re.groups else ''}{NO_BREAK}", words)
    words = _TELEPHONE.sub(lambda found: found[0].replace(" ", NO_BREAK), words)
    return _HYPHEN.sub("\u2011", words)


def _mended(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return joined(value)
    if kind is tuple:
        parts = tuple(map(_mended, value))
        return parts if any(map(is_not, parts, value)) else value
    changes = {}
    for name in _names(cast(Hashable, kind)):
        held = getattr(value, name)
        mended = _mended(held)
        if mended is not held:
            changes[name] = mended
    return replace(value, **changes) if changes else value


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """The fields of a block that may hold words, or blocks that do."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(
        field.name
        for field in fields(kind)
        if field.type not in _WORDLESS_TYPES and field.name not in _WORDLESS_NAMES
    )
