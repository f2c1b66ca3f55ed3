"""Bars at the texts of a draft that are missing in its language."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from operator import is_not
from typing import Any

from missionplanner.documents.blocks import Line, Paper, Paragraph, Point, Row
from missionplanner.documents.words import Words, plain


def barred(paper: Paper, mark: str) -> Paper:
    """The paper with a bar at all that begins with the mark of a missing text."""
    marked: Paper = _marked(paper, mark)
    return marked


def _marked(value: Any, mark: str) -> Any:
    if isinstance(value, tuple):
        parts = tuple(_marked(part, mark) for part in value)
        return parts if any(map(is_not, parts, value)) else value
    if isinstance(value, Paragraph | Point | Line):
        return replace(value, bar=True) if _is_missing(value.words, mark) else value
    if isinstance(value, Row):
        return replace(value, cells=tuple(_cell(cell, mark) for cell in value.cells))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if (marked := _marked(held, mark)) is not held:
            changes[field.name] = marked
    return replace(value, **changes) if changes else value


def _cell(cell: Any, mark: str) -> Any:
    if isinstance(cell, str) and _is_missing(cell, mark):
        return Line(cell, bar=True)
    return _marked(cell, mark)


def _is_missing(words: Words, mark: str) -> bool:
    return bool(mark) and plain(words).startswith(mark)
