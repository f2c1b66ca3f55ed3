"""An official visit: who comes, when, why, and all that is planned under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.domain.attachment import Attachment
from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Delegation
from missionplanner.domain.ids import (
    GroupId,
    InstitutionId,
    LegId,
    ObjectiveId,
    ProjectId,
    StageDateId,
    VenueId,
    VisitId,
)
from missionplanner.domain.marks import Findable, Open, Parties, Working
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import MeetingRecord
from missionplanner.domain.text import Text


class VisitType(StrEnum):
    """What kind of visit it is; a label with presets, never a fork in the program."""

    OFFICIAL = "official"
    WORKING = "working"
    STUDY = "study"
    EXCHANGE = "exchange"
    FACT_FINDING = "fact_finding"
    MONITORING = "monitoring"
    EXPERT = "expert"
    CONFERENCE = "conference"
    PREPARATORY = "preparatory"
    FOLLOW_UP = "follow_up"


class VisitStatus(StrEnum):
    """How far a visit is."""

    IDEA = "idea"
    CONCEPT = "concept"
    APPROVED = "approved"
    INVITED = "invited"
    NOMINATING = "nominating"
    CONFIRMED = "confirmed"
    TRAVELLING = "travelling"
    COMPLETED = "completed"
    REPORTING = "reporting"
    CLOSED = "closed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Marking(StrEnum):
    """How sensitive the papers of a visit are; none prints none."""

    NONE = "none"
    LIMITED = "limited"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class Stage(StrEnum):
    """The steps of a visit's preparation and of what follows, in their order."""

    CONCEPT = "concept"
    HOST_AGREES = "host_agrees"
    INVITATIONS = "invitations"
    NOMINATIONS = "nominations"
    TRAVEL_PAPERS = "travel_papers"
    PACK_DRAFT = "pack_draft"
    CLEARANCE = "clearance"
    PROGRAMME = "programme"
    VISIT = "visit"
    MINUTES_SENT = "minutes_sent"
    REPORT = "report"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDate:
    """A stage whose day somebody set, or that is done; others have the day that is proposed."""

    id: StageDateId
    stage: Stage = Stage.CONCEPT
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One aim of a visit."""

    id: ObjectiveId
    text: Open[Findable[Text]] = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A stay in one city. `country` is ISO 3166 alpha-3, `zone` an IANA name."""

    id: LegId
    city: Open[Findable[Text]] = Text()
    country: Open[str] = ""
    zone: Open[str] = ""
    starts_on: Open[date | None] = None
    ends_on: Open[date | None] = None
    hotel_id: Working[VenueId | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of the delegation with a programme of its own."""

    id: GroupId
    letter: Working[str] = ""
    name: Working[Text] = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit. `code` is generated: FROM-TO-YEAR-NN with ISO 3166 alpha-3 countries."""

    id: VisitId
    code: Open[Findable[str]] = ""
    is_sample: Open[bool] = False
    title: Open[Findable[Text]] = Text()
    type: Open[VisitType] = VisitType.OFFICIAL
    status: VisitStatus = VisitStatus.IDEA
    starts_on: Open[date | None] = None
    ends_on: Open[date | None] = None
    place: Open[Findable[Text]] = Text()
    from_country: Open[str] = ""
    to_country: Open[str] = ""
    home_zone: Open[str] = ""
    purpose: Open[Findable[Text]] = Text()
    desired_outcomes: Parties[Findable[Text]] = Text()
    project_id: Open[ProjectId | None] = None
    sponsor_id: Open[InstitutionId | None] = None
    organiser_ids: Open[tuple[InstitutionId, ...]] = ()
    host_id: Open[InstitutionId | None] = None
    led_by_id: Open[InstitutionId | None] = None
    earlier_visit_id: VisitId | None = None
    languages: Open[tuple[str, ...]] = ("en",)
    marking: Open[Marking] = Marking.NONE
    version: Open[int] = 1
    nominations_due_on: Parties[date | None] = None
    focal_points: Parties[Text] = Text()
    remarks: Findable[str] = ""
    objectives: Open[tuple[Objective, ...]] = ()
    legs: Open[tuple[Leg, ...]] = ()
    groups: Working[tuple[Group, ...]] = ()
    delegations: Working[tuple[Delegation, ...]] = ()
    programme: Open[tuple[ProgrammeItem, ...]] = ()
    briefs: Parties[tuple[Brief, ...]] = ()
    records: Parties[tuple[MeetingRecord, ...]] = ()
    stages: tuple[StageDate, ...] = ()
    attachments: Working[tuple[Attachment, ...]] = ()
