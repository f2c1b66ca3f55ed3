"""What fields, nouns and values are called on screens and papers."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum

from missionplanner.domain.delegation import Nomination, Role, Side
from missionplanner.domain.follow_up import FollowUpStatus
from missionplanner.domain.institution import InstitutionKind
from missionplanner.domain.marks import Edition
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.person import Sex
from missionplanner.domain.programme import Interpretation, ItemKind, ItemStatus
from missionplanner.domain.record import Agreement, PointKind, Presence, RecordKind, RecordStatus
from missionplanner.domain.visit import Marking, Stage, VisitStatus, VisitType
from missionplanner.domain.when import PartOfDay, TimeKind
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared

# Where the humanised name is not the office's word. An empty noun stands for every noun.
_FIELDS = {
    ("", "is_sample"): "Sample",
    ("", "is_chair"): "Chairs the meeting",
    ("", "is_remote"): "By video link",
    ("", "is_closed"): "Closed",
    ("", "is_confirmed"): "Confirmed",
    ("", "is_spelling_checked"): "Spelling checked",
    ("", "has_zero_visibility"): "Donor not to be named",
    ("", "when"): "Date and time",
    ("", "host_ids"): "Host",
    ("", "led_by_id"): "Led by",
    ("", "private_note"): "Private note",
    ("Visit", "starts_on"): "First day",
    ("Visit", "ends_on"): "Last day",
    ("Visit", "organiser_ids"): "Organisers",
    ("Visit", "host_id"): "Host",
    ("Visit", "sponsor_id"): "Paid for by",
    ("Visit", "from_country"): "From",
    ("Visit", "to_country"): "To",
    ("Visit", "languages"): "Works in",
    ("Visit", "nominations_due_on"): "Nominations due",
    ("Visit", "records"): "Minutes",
    ("Leg", "starts_on"): "From",
    ("Leg", "ends_on"): "To",
    ("Person", "display"): "Name",
    ("Person", "family"): "Family name",
    ("Person", "given"): "Given name",
    ("Person", "native"): "Native form",
    ("Person", "born_on"): "Date of birth",
    ("Person", "passport_name"): "Name as in the passport",
    ("Delegation", "participations"): "Seats",
    ("Participation", "diet_and_access"): "Diet and access needs",
    ("Brief", "wanted"): "What we want",
    ("Brief", "background_open"): "Background, may be used freely",
    ("Brief", "background_closed"): "Background, not to be disclosed",
    ("Brief", "papers_on_table"): "Papers on the table",
    ("FollowUp", "responsible_ids"): "Responsible institutions",
    ("FollowUp", "person_ids"): "Persons we ask",
    ("FollowUp", "office_id"): "Office that follows it up",
    ("FollowUp", "review_on"): "Review on",
    ("FollowUp", "locked_on"): "Wording locked on",
    ("FollowUp", "history"): "Status history",
    ("MeetingRecord", "agreement"): "How it is agreed",
    ("StatusChange", "on"): "Date",
    ("ProgrammeItem", "is_fixed"): "Keeps its time",
    ("StageDate", "due_on"): "Due",
    ("StageDate", "done_on"): "Done",
    ("Attachment", "media"): "Type of file",
    ("Attachment", "about_id"): "Belongs to",
    ("OfficeData", "number_series"): "Series of numbers",
    ("OfficeData", "domains"): "Own e-mail domains",
    ("VisitFolder", "earlier"): "Follow-ups of the earlier visit",
}
_NOUNS = {
    "FollowUp": "Follow-up",
    "Participation": "Seat",
    "MeetingRecord": "Record of a meeting",
    "ProgrammeItem": "Programme item",
    "StatusChange": "Status history",
    "Point": "Point of the minutes",
    "StageDate": "Stage of the visit",
    "OfficeData": "Data of the office",
}
# Keyed by type too: values of different lists that are spelled alike are equal as strings.
_VALUES: dict[tuple[type, str], str] = {
    (VisitType, VisitType.OFFICIAL): "Official visit",
    (VisitType, VisitType.WORKING): "Working visit",
    (VisitType, VisitType.STUDY): "Study visit",
    (VisitType, VisitType.FACT_FINDING): "Fact-finding",
    (VisitType, VisitType.FOLLOW_UP): "Follow-up visit",
    (VisitType, VisitType.EXPERT): "Expert mission",
    (Marking, Marking.NONE): "No marking",
    (Side, Side.VISITING): "Delegation",
    (Side, Side.HOST): "Host side",
    (Side, Side.THIRD): "Third party",
    (Role, Role.HEAD): "Head of delegation",
    (Role, Role.DEPUTY): "Deputy head of delegation",
    (Role, Role.NOTE_TAKER): "Note-taker",
    (Nomination, Nomination.OPEN): "Seat open",
    (Nomination, Nomination.NO_SHOW): "Did not come",
    (ItemKind, ItemKind.CHECK_IN): "Check-in",
    (ItemKind, ItemKind.WRAP_UP): "Wrap-up",
    (ItemKind, ItemKind.PRESS): "Press point",
    (ItemStatus, ItemStatus.NOT_HELD): "Not held",
    (TimeKind, TimeKind.EXACT): "From – to",
    (TimeKind, TimeKind.START_ONLY): "From",
    (TimeKind, TimeKind.WINDOW): "Begins between",
    (TimeKind, TimeKind.ALL_DAY): "All day",
    (TimeKind, TimeKind.TBC): "To be confirmed",
    (PartOfDay, PartOfDay.EARLY): "Early morning",
    (PartOfDay, PartOfDay.NOON): "Around noon",
    (Interpretation, Interpretation.NONE): "No interpretation",
    (RecordKind, RecordKind.SUMMARY): "Summary of agreed points",
    (RecordKind, RecordKind.AIDE_MEMOIRE): "Aide-memoire",
    (RecordKind, RecordKind.NOTE_TO_FILE): "Note to file",
    (Agreement, Agreement.NONE): "Not agreed between the parties",
    (Agreement, Agreement.READ_BACK): "Read back at the end of the meeting",
    (Agreement, Agreement.EXCHANGE_OF_LETTERS): "By exchange of letters",
    (Agreement, Agreement.NO_OBJECTION): "No objection within the time given",
    (Presence, Presence.REPRESENTED): "Represented by another",
    (PointKind, PointKind.FOLLOW_UP): "Follow-up",
    (FollowUpStatus, FollowUpStatus.VERIFIED): "Done and verified",
    (Edition, Edition.LEAD): "Head of delegation",
}
_ENUMS: tuple[type[StrEnum], ...] = (
    *(VisitType, VisitStatus, Marking, Side, Role, Nomination, InstitutionKind, Sex),
    *(ItemKind, ItemStatus, Interpretation, TimeKind, PartOfDay, RecordKind, Agreement),
    *(RecordStatus, Presence, PointKind, FollowUpStatus, Edition),
)


def label(noun: type | str, field: str) -> Message:
    """What a field of a noun is called."""
    name = _name(noun)
    words = _FIELDS.get((name, field)) or _FIELDS.get(("", field)) or _humanised(field)
    return Message(words, context=name)


def noun_label(noun: type | str) -> Message:
    """What a noun is called."""
    name = _name(noun)
    return Message(_NOUNS.get(name) or name, context="noun")


def value_label(member: Enum) -> Message:
    """What a value of a closed list is called."""
    words = _VALUES.get((type(member), str(member.value))) or _humanised(str(member.value))
    return Message(words, context=type(member).__name__)


def every_label() -> Iterator[Message]:
    """All labels that can be asked for, for the catalogues."""
    for noun in _nouns(ROOTS):
        yield noun_label(noun)
        for field in declared(noun):
            yield label(noun, field.name)
    yield from every_value_label()
    yield from map(value_label, Stage)


def every_value_label() -> Iterator[Message]:
    """The labels of all values, which papers say too."""
    for enum in _ENUMS:
        yield from map(value_label, enum)


def _nouns(nouns: tuple[type, ...]) -> Iterator[type]:
    for noun in nouns:
        yield noun
        yield from _nouns(tuple(field.child for field in declared(noun) if field.child))


def _name(noun: type | str) -> str:
    return noun if isinstance(noun, str) else noun.__name__


def _humanised(name: str) -> str:
    words = name.removesuffix("_ids").removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]
