"""Records of meetings: who was there, what was said, what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.domain.delegation import Side
from missionplanner.domain.ids import (
    AttendanceId,
    DecisionId,
    InstitutionId,
    MeetingRecordId,
    PersonId,
    PointId,
    ProgrammeItemId,
)
from missionplanner.domain.marks import PARTIES, Edition, Findable, Locking, Parties
from missionplanner.domain.text import Text
from missionplanner.domain.when import When


class RecordKind(StrEnum):
    """What kind of record it is (docs/glossary.md)."""

    NOTE_TO_FILE = "note_to_file"
    SUMMARY = "summary"
    MINUTES = "minutes"
    RECORD_OF_DISCUSSION = "record_of_discussion"
    AIDE_MEMOIRE = "aide_memoire"
    JOINT_STATEMENT = "joint_statement"


class Agreement(StrEnum):
    """How the two sides agree to a record."""

    NONE = "none"
    READ_BACK = "read_back"
    INITIALLED = "initialled"
    EXCHANGE_OF_LETTERS = "exchange_of_letters"
    NO_OBJECTION = "no_objection"
    SIGNED = "signed"


class RecordStatus(StrEnum):
    """How far a record is."""

    DRAFT = "draft"
    SENT = "sent"
    AGREED = "agreed"


class Presence(StrEnum):
    """Whether somebody was there."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    REPRESENTED = "represented"
    ABSENT = "absent"


class PointKind(StrEnum):
    """What a line of the outline is; a heading is an item of the agenda."""

    HEADING = "heading"
    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who was at a meeting, or sent apologies; `name` where no person is on file."""

    id: AttendanceId
    person_id: Parties[PersonId | None] = None
    name: Parties[Findable[str]] = ""
    institution_id: Parties[InstitutionId | None] = None
    side: Parties[Side] = Side.VISITING
    presence: Parties[Presence] = Presence.PRESENT
    represented_by: Parties[str] = ""
    is_remote: Parties[bool] = False
    is_chair: Parties[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A line of the outline. A decision or follow-up has its wording in the row that links here."""

    id: PointId
    seen_by: frozenset[Edition] = PARTIES
    kind: Parties[PointKind] = PointKind.DISCUSSION
    level: Parties[int] = 0
    text: Parties[Findable[Text]] = Text()
    private_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a meeting decided, numbered in its record."""

    id: DecisionId
    point_id: Parties[PointId | None] = None
    number: Parties[int] = 0
    wording: Parties[Findable[Text]] = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """The record of one meeting; its outline is the ordered points."""

    id: MeetingRecordId
    item_id: Parties[ProgrammeItemId | None] = None
    title: Parties[Findable[Text]] = Text()
    kind: Parties[RecordKind] = RecordKind.SUMMARY
    agreement: Parties[Agreement] = Agreement.NONE
    status: Parties[RecordStatus] = RecordStatus.DRAFT
    agreed_on: Locking[Parties[date | None]] = None
    when: Parties[When] = When()
    place: Parties[Text] = Text()
    note_taker: Parties[str] = ""
    languages: Parties[str] = ""
    next_meeting: Parties[Findable[Text]] = Text()
    remarks: str = ""
    attendance: Parties[tuple[Attendance, ...]] = ()
    points: Parties[tuple[Point, ...]] = ()
    decisions: Parties[tuple[Decision, ...]] = ()
