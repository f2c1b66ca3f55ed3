"""Marks in the types of fields: who may see a field, what is searched, what is restricted.

A field without a mark is internal. `docs/architecture.md` says how papers use the marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar


class Edition(StrEnum):
    """For whom a paper is made."""

    DELEGATION = "delegation"
    LEAD = "lead"
    HOST = "host"
    INTERNAL = "internal"
    INTERPRETERS = "interpreters"
    DRIVERS = "drivers"
    PRESS = "press"
    DONOR = "donor"
    PUBLIC = "public"


EVERYONE = frozenset(Edition)
INSIDE = frozenset({Edition.INTERNAL})
LEADS = INSIDE | {Edition.LEAD}
PARTIES = LEADS | {Edition.DELEGATION, Edition.HOST, Edition.INTERPRETERS}
WORKING = PARTIES | {Edition.DRIVERS, Edition.DONOR}


@dataclass(frozen=True, slots=True)
class SeenBy:
    """The editions that may show a field."""

    editions: frozenset[Edition]


@dataclass(frozen=True, slots=True)
class Searched:
    """The field's words are found by the search."""


@dataclass(frozen=True, slots=True)
class Restricted:
    """Personal data that leave the store only when asked for; `group` is `identity` or `health`."""

    group: str


@dataclass(frozen=True, slots=True)
class Barrier:
    """Once set, the change that set it is where undo stops (wording locked by agreement)."""


T = TypeVar("T")

Open = Annotated[T, SeenBy(EVERYONE)]
Working = Annotated[T, SeenBy(WORKING)]
Parties = Annotated[T, SeenBy(PARTIES)]
Leads = Annotated[T, SeenBy(LEADS)]
Findable = Annotated[T, Searched()]
Identity = Annotated[T, SeenBy(INSIDE), Restricted("identity")]
Health = Annotated[T, SeenBy(INSIDE), Restricted("health")]
Locking = Annotated[T, Barrier()]
