"""Check that papers can print every character."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import Timeframe
from missionplanner.domain.when import When
from missionplanner.messages import Message
from missionplanner.planning.declarations import FieldDeclaration, declared, rows_in
from missionplanner.planning.finding import Finding, Level, Where
from missionplanner.planning.labels import label, noun_label


def without_glyph(folder: VisitFolder, missing: Callable[[str], str]) -> Iterator[Finding]:
    """DOC-01: characters that the papers' fonts do not have, as `missing` says."""
    for row in rows_in(folder):
        for field in _worded(type(row)):
            lacking = missing("".join(_words(getattr(row, field.name))))
            if lacking and not field.is_restricted:
                message = Message(
                    "{noun}, {field}: papers cannot print {characters}",
                    noun=noun_label(type(row)),
                    field=label(type(row), field.name),
                    characters=" ".join(lacking[:10]),
                )
                yield Finding("DOC-01", Level.WARNING, message, Where.of(row, field.name))


_WORDED: dict[type, tuple[FieldDeclaration, ...]] = {}


def _worded(noun: type[Any]) -> tuple[FieldDeclaration, ...]:
    """The fields that may hold words of people: no rows, no ids, nothing from a closed list."""
    if noun not in _WORDED:
        _WORDED[noun] = tuple(
            field
            for field in declared(noun)
            if not (field.child or field.points_to or isinstance(field.default, (Enum, bool)))
        )
    return _WORDED[noun]


def _words(held: Any) -> Iterator[str]:
    if isinstance(held, dict):
        yield from held.values()
    elif isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        yield from (part for part in held if isinstance(part, str))
    elif isinstance(held, (When, Timeframe)):
        yield held.words
