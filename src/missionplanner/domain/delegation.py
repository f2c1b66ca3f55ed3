"""Delegations: a side's seats in order of precedence, named or still empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.domain.ids import (
    DelegationId,
    GroupId,
    InstitutionId,
    ParticipationId,
    PersonId,
)
from missionplanner.domain.marks import Health, Working
from missionplanner.domain.text import Text


class Side(StrEnum):
    """On whose side somebody takes part."""

    VISITING = "visiting"
    HOST = "host"
    ORGANISER = "organiser"
    DONOR = "donor"
    THIRD = "third"


class Role(StrEnum):
    """In which role somebody takes part."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    ADVISER = "adviser"
    EXPERT = "expert"
    OBSERVER = "observer"
    ACCOMPANYING = "accompanying"
    FOCAL_POINT = "focal_point"
    NOTE_TAKER = "note_taker"
    INTERPRETER = "interpreter"
    SECURITY = "security"
    DRIVER = "driver"

    @property
    def has_precedence(self) -> bool:
        """Whether it has a place in the order of precedence; the others take part beside it."""
        return self not in _WITHOUT_PRECEDENCE


_WITHOUT_PRECEDENCE = frozenset(
    (
        *(Role.ACCOMPANYING, Role.FOCAL_POINT, Role.NOTE_TAKER),
        *(Role.INTERPRETER, Role.SECURITY, Role.DRIVER),
    )
)


class Nomination(StrEnum):
    """How far the nomination for a seat is."""

    OPEN = "open"
    INVITED = "invited"
    NOMINATED = "nominated"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ATTENDED = "attended"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A seat of an institution; empty (to be nominated) while it has no person.

    Its place among its delegation's participations is the order of precedence, as the nomination
    letter has it; it is never re-sorted silently.
    """

    id: ParticipationId
    person_id: Working[PersonId | None] = None
    institution_id: Working[InstitutionId | None] = None
    role: Working[Role] = Role.MEMBER
    position: Working[Text] = Text()
    nomination: Nomination = Nomination.OPEN
    nominated_on: date | None = None
    group_ids: Working[tuple[GroupId, ...]] = ()
    remarks: str = ""
    diet_and_access: Health[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """The visiting or the host side of one country."""

    id: DelegationId
    side: Working[Side] = Side.VISITING
    country: Working[str] = ""
    name: Working[Text] = Text()
    led_by_id: Working[InstitutionId | None] = None
    participations: Working[tuple[Participation, ...]] = ()
