"""Minutes of one meeting, as the delegation, the host side, or the office may have them."""

from __future__ import annotations

from missionplanner.documents.attendance_blocks import attendance_table, chairs
from missionplanner.documents.blocks import (
    Block,
    Entry,
    Fact,
    Facts,
    Line,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
    SignatureRow,
    Size,
)
from missionplanner.documents.follow_up_blocks import follow_up_table
from missionplanner.documents.frame import framed
from missionplanner.documents.outline_blocks import agenda, outline
from missionplanner.documents.people_blocks import delegation_name, delegations
from missionplanner.documents.programme_blocks import item_title, place_words
from missionplanner.documents.reading import Reading
from missionplanner.documents.times import when_words
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import Agreement, MeetingRecord, RecordKind
from missionplanner.domain.when import When
from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import latest

TITLE = Message("Minutes")
# Both sides only took note of such a text; that is said on each page.
_NOT_AGREED = (Agreement.NONE, Agreement.READ_BACK)


def compose(reading: Reading) -> Paper:
    """Header, attendance, agenda, what was said and decided, follow-up, next meeting, approval."""
    record = chosen_record(reading)
    follow_ups = _follow_ups(reading, record)
    blocks: list[Block] = [
        *_held(reading, record),
        *_facts(reading, record),
        *attendance_table(reading, record),
        *agenda(reading, record),
        *outline(reading, record, follow_ups),
    ]
    if follow_ups:
        blocks += follow_up_table(reading, follow_ups, reading.say("Follow-up table"))
    blocks += _next_meeting(reading, record)
    if record.kind is not RecordKind.NOTE_TO_FILE:
        blocks.append(_approval(reading, record))
    title = _title(reading, record)
    paper = Paper(
        kind=reading.phrases.say(value_label(record.kind)),
        title=title,
        language=reading.order.language,
        subject=reading.text(reading.visit.title),
        sections=(Section(title, tuple(blocks)),),
        running=_running(reading, record),
    )
    return framed(paper, reading, standing=_standing(reading, record))


def chosen_record(reading: Reading) -> MeetingRecord:
    """The record that was ordered, by its own id or its item's; without an order the latest."""
    records, wanted = reading.visit.records, reading.order.for_id
    if wanted:
        records = tuple(row for row in records if wanted in (row.id, row.item_id))
    if not records:
        raise NotFound(
            Message(
                "There are no minutes for this edition; record a meeting of the visit, "
                "or choose another edition."
            )
        )
    return latest(records, key=lambda row: _when(reading, row))


def _when(reading: Reading, record: MeetingRecord) -> When:
    item = reading.item(record.item_id)
    return record.when if record.when.day or item is None else item.when


def _place(reading: Reading, record: MeetingRecord) -> str:
    item = reading.item(record.item_id)
    return reading.text(record.place) or (place_words(reading, item) if item else "")


def _title(reading: Reading, record: MeetingRecord) -> str:
    item = reading.item(record.item_id)
    if record.title or item is None:
        return reading.text(record.title) or reading.phrases.say(value_label(record.kind))
    title = item_title(reading, item)
    return reading.say("{kind}: {title}", kind=value_label(record.kind), title=title)


def _running(reading: Reading, record: MeetingRecord) -> str:
    day = _when(reading, record).day
    parts = (_title(reading, record), reading.phrases.day(day) if day else "")
    return ", ".join(part for part in parts if part)


def _standing(reading: Reading, record: MeetingRecord) -> str:
    if record.agreement not in _NOT_AGREED:
        return ""
    return reading.say("Prepared by IOM as facilitator; not an agreement between the parties.")


def _held(reading: Reading, record: MeetingRecord) -> tuple[Block, ...]:
    when = when_words(reading.phrases, _when(reading, record))
    where_and_when = "\n".join(line for line in (_place(reading, record), when) if line)
    lines = (reading.words(reading.visit.title), where_and_when)
    return tuple(Paragraph(line, size=Size.HEAD) for line in lines if line)


def _facts(reading: Reading, record: MeetingRecord) -> tuple[Block, ...]:
    say, word = reading.say, reading.phrases.say
    facts = (
        Fact(say("Chairs"), tuple(map(Line, chairs(reading, record)))),
        Fact(say("Note-taker"), record.note_taker),
        Fact(say("Languages"), record.languages),
        Fact(say("Kind of record"), word(value_label(record.kind))),
        Fact(say("Agreement"), word(value_label(record.agreement))),
        Fact(say("Status"), _status(reading, record)),
    )
    return (Facts(tuple(fact for fact in facts if fact.text)),)


def _status(reading: Reading, record: MeetingRecord) -> str:
    status = reading.phrases.say(value_label(record.status))
    if record.agreed_on is None:
        return status
    day = reading.phrases.day(record.agreed_on)
    return reading.say("{status}, {day}", status=status, day=day)


def _follow_ups(reading: Reading, record: MeetingRecord) -> tuple[FollowUp, ...]:
    # A follow-up of the visit that names no meeting prints with the latest one.
    last = latest(reading.visit.records, key=lambda row: _when(reading, row))
    points = {point.id for point in record.points}
    return tuple(
        row
        for row in reading.folder.follow_ups
        if row.record_id == record.id
        or row.point_id in points
        or (row.record_id is None and row.point_id is None and record is last)
    )


def _next_meeting(reading: Reading, record: MeetingRecord) -> tuple[Block, ...]:
    lines = reading.lines(record.next_meeting)
    return (Entry(reading.say("Next meeting"), tuple(map(Paragraph, lines))),) if lines else ()


def _approval(reading: Reading, record: MeetingRecord) -> SignatureBlock:
    say, visit = reading.say, reading.visit
    sides = (
        _signs_for(reading, Side.VISITING, visit.from_country),
        _signs_for(reading, Side.HOST, visit.to_country),
    )
    names = chairs(reading, record, by_side=True)
    is_signed = record.agreement is Agreement.SIGNED
    return SignatureBlock(
        head=(say("Approval"), *sides),
        rows=(
            SignatureRow(say("Name and office"), names),
            SignatureRow(say("Signature") if is_signed else say("Initials"), tall=True),
            SignatureRow(say("Date")),
        ),
        note="" if is_signed else _true_record(reading),
    )


def _signs_for(reading: Reading, side: Side, country: str) -> str:
    """The country that a side speaks for, or its name where it speaks for none."""
    for row in delegations(reading, side):
        if name := "" if row.country else delegation_name(reading, row):
            return name
    return reading.say("For {country}", country=reading.phrases.the_country(country))


def _true_record(reading: Reading) -> str:
    return reading.say(
        "Initials confirm that the text of version {version} is a true record.",
        version=reading.visit.version,
    )
