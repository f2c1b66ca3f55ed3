"""Notes of personal data that left the store, as data protection asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from missionplanner.domain.ids import TransferId, VisitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Which restricted fields of a visit's people were given away, when, in which file or paper.

    Source: IOM Data Protection Principles, 5 (transfer to third parties).
    """

    id: TransferId
    visit_id: VisitId | None = None
    day: date | None = None
    fields: tuple[str, ...] = ()
    given_as: str = ""
    to: str = ""
    reason: str = ""
