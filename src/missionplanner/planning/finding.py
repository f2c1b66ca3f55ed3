"""A finding: one thing to settle, said in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.labels import noun_label

GO_THERE = Message("Go there")


class Level(StrEnum):
    """How much a finding matters; none but what an edition must not show ever refuses."""

    ERROR = "E"
    WARNING = "W"
    INFORMATION = "I"


WORST_FIRST = (Level.ERROR, Level.WARNING, Level.INFORMATION)


@dataclass(frozen=True, slots=True)
class Where:
    """The row, and the field of it, that a finding is about."""

    noun: str
    row: UUID
    field: str

    @staticmethod
    def of(row: Any, field: str) -> Where:
        """The place of a field of a row."""
        return Where(type(row).__name__, row.id, field)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has found. `fix` is the short label of its remedy."""

    code: str
    level: Level
    message: Message
    where: Where
    fix: Message | None = GO_THERE


def called(row: Any, words: Mapping[str, str] | str) -> Text | str | Message:
    """What a sentence calls a row: its own words, or its noun where it has none."""
    if isinstance(words, Mapping):
        return Text(words) if words else noun_label(type(row))
    return words or noun_label(type(row))
