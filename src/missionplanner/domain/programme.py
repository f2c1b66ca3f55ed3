"""The programme of a visit, item by item."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from missionplanner.domain.ids import (
    CounterpartId,
    GroupId,
    InstitutionId,
    ObjectiveId,
    ParticipationId,
    PersonId,
    ProgrammeItemId,
    VenueId,
)
from missionplanner.domain.marks import WORKING, Edition, Findable, Open, Parties, Working
from missionplanner.domain.text import Text
from missionplanner.domain.when import When


class ItemKind(StrEnum):
    """What kind of item it is."""

    ARRIVAL = "arrival"
    TRANSFER = "transfer"
    CHECK_IN = "check_in"
    COURTESY_CALL = "courtesy_call"
    MEETING = "meeting"
    TALKS = "talks"
    WORKING_SESSION = "working_session"
    ROUND_TABLE = "round_table"
    SITE_VISIT = "site_visit"
    TRAINING = "training"
    PRESENTATION = "presentation"
    MEAL = "meal"
    RECEPTION = "reception"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    PRESS = "press"
    BRIEFING = "briefing"
    WRAP_UP = "wrap_up"
    FREE_TIME = "free_time"
    CULTURAL = "cultural"
    DEPARTURE = "departure"
    OTHER = "other"

    @property
    def is_travel(self) -> bool:
        """Whether people are on the way."""
        return self in (ItemKind.ARRIVAL, ItemKind.TRANSFER, ItemKind.DEPARTURE)

    @property
    def is_meal(self) -> bool:
        """Whether people eat together."""
        return self in (ItemKind.MEAL, ItemKind.RECEPTION)

    @property
    def is_own(self) -> bool:
        """Whether the delegation is among itself."""
        return self in (ItemKind.BRIEFING, ItemKind.FREE_TIME, ItemKind.CHECK_IN)


class ItemStatus(StrEnum):
    """How firm an item is."""

    IDEA = "idea"
    PROPOSED = "proposed"
    REQUESTED = "requested"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    HELD = "held"
    NOT_HELD = "not_held"


class Interpretation(StrEnum):
    """How an item is interpreted."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"
    WHISPERED = "whispered"
    LIAISON = "liaison"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Whom the delegation meets; without a person the institution's seat is to be nominated."""

    id: CounterpartId
    person_id: Working[PersonId | None] = None
    institution_id: Working[InstitutionId | None] = None
    position: Working[Text] = Text()
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """One item of the programme. `seen_by` is its audience; `room` and `detail` print below it.

    One that `is_fixed` keeps its time when those before it are shifted.
    """

    id: ProgrammeItemId
    seen_by: frozenset[Edition] = WORKING
    when: Open[When] = When()
    title: Open[Findable[Text]] = Text()
    kind: Open[ItemKind] = ItemKind.MEETING
    status: Open[ItemStatus] = ItemStatus.PROPOSED
    venue_id: Open[VenueId | None] = None
    room: Working[Text] = Text()
    host_ids: Open[tuple[InstitutionId, ...]] = ()
    counterparts: Working[tuple[Counterpart, ...]] = ()
    group_ids: Working[tuple[GroupId, ...]] = ()
    led_by_id: Working[ParticipationId | None] = None
    detail: Working[Findable[Text]] = Text()
    interpretation: Working[Interpretation] = Interpretation.NONE
    interpreters: Working[Text] = Text()
    dress: Parties[Text] = Text()
    objective_ids: Parties[tuple[ObjectiveId, ...]] = ()
    private_note: Findable[str] = ""
    is_fixed: bool = False
