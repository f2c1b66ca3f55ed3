"""Tables of follow-ups: outward what was agreed; inward also how the office tracks it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from missionplanner.documents.blocks import (
    Block,
    Cell,
    Column,
    Face,
    Line,
    Paragraph,
    Row,
    Run,
    Size,
    Table,
    Words,
)
from missionplanner.documents.institution_blocks import Mentions
from missionplanner.documents.marked_text import marked
from missionplanner.documents.reading import Reading
from missionplanner.documents.times import overdue_words
from missionplanner.domain.follow_up import FollowUp
from missionplanner.planning.labels import value_label


def follow_up_table(reading: Reading, rows: Iterable[FollowUp], title: str) -> tuple[Block, ...]:
    """Follow-ups as the edition may see them; inward with how many stand how."""
    shown = tuple(rows)
    names = Mentions(reading, [row_id for row in shown for row_id in row.responsible_ids])
    columns = (
        Column(0, reading.say("No.")),
        Column(17.4, reading.say("Agreed wording")),
        Column(69.6, reading.say("Responsible")),
        Column(113 if reading.is_internal else 118, reading.say("Timeframe")),
        Column(138 if reading.is_internal else 148, _state_head(reading)),
    )
    table = Table(columns, tuple(_row(reading, row, names) for row in shown), title=title)
    if not reading.is_internal:
        return (table,)
    return (table, Paragraph(_summary(reading, shown), size=Size.NOTE, wide=True))


def _state_head(reading: Reading) -> str:
    if not reading.is_internal:
        return reading.say("State")
    return reading.say("Status on {day}", day=reading.phrases.short_day(reading.order.on))


def _row(reading: Reading, row: FollowUp, names: Mentions) -> Row:
    state = tuple(_tracking(reading, row)) if reading.is_internal else _state(reading, row)
    wording = Line(reading.words(row.wording))
    return Row(
        (row.number, wording, _responsible(reading, row, names), _timeframe(reading, row), state)
    )


def _responsible(reading: Reading, row: FollowUp, names: Mentions) -> Cell:
    institutions = [words for row_id in row.responsible_ids if (words := names.words(row_id))]
    ended = [_with_semicolon(words) for words in institutions[:-1]] + institutions[-1:]
    persons = [person for row_id in row.person_ids if (person := reading.person(row_id))]
    ours = [Line(reading.person_name(person), Face.ITALIC) for person in persons]
    if reading.is_internal and _is_open(row) and not (ended or ours):
        return Line(reading.say("▲ nobody named"))
    return (*map(Line, ended), *ours)


def _with_semicolon(words: Words) -> Words:
    return f"{words};" if isinstance(words, str) else (*words, Run(";"))


def _timeframe(reading: Reading, row: FollowUp) -> str:
    # Empty where none was agreed: outward nothing is missing then. The words are in the base
    # language alone; the day can be said in any.
    due, words = row.timeframe.due_on, row.timeframe.words
    day = reading.phrases.short_day(due) if due else ""
    agreed = words or day if reading.is_in_base_language else day or words
    if agreed or not (reading.is_internal and _is_open(row)):
        return agreed
    return reading.say("▲ no date")


def _state(reading: Reading, row: FollowUp) -> Cell:
    return reading.say("closed") if row.is_closed else reading.say("ongoing")


def _tracking(reading: Reading, row: FollowUp) -> Iterator[Line]:
    yield Line(reading.phrases.say(value_label(row.status)), Face.MEDIUM)
    due = row.timeframe.due_on
    if due and due < reading.order.on and _is_open(row):
        yield Line(overdue_words(reading.phrases, due, reading.order.on), Face.MEDIUM)
    if row.next_step and _is_open(row):
        yield from reading.noted(reading.say("Next:"), row.next_step)
    if row.review_on and _is_open(row):
        yield Line(reading.say("Review {day}", day=reading.phrases.short_day(row.review_on)))
    if row.evidence:
        yield from reading.noted(reading.say("Evidence:"), row.evidence)
    if row.remarks:
        yield Line(marked(row.remarks), Face.ITALIC)


def _is_open(row: FollowUp) -> bool:
    return row.status.is_open and not row.is_closed


def _summary(reading: Reading, rows: tuple[FollowUp, ...]) -> str:
    counted = Counter(row.status for row in rows)
    parts = (
        reading.say("{status}: {count}", status=value_label(status), count=count)
        for status, count in counted.items()
    )
    signs = reading.say("▲ marks a missing name or date, and what is overdue.")
    return f"{', '.join(parts)}. {signs}"
