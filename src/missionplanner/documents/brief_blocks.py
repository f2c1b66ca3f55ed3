"""The brief of one meeting in a paper."""

from __future__ import annotations

from collections.abc import Mapping

from missionplanner.documents.blocks import (
    Block,
    Cell,
    Column,
    Entry,
    Face,
    Heading,
    Line,
    Point,
    Points,
    Row,
    Run,
    Size,
    Table,
    Words,
)
from missionplanner.documents.marked_text import dashed, listed, marked, numbered, sign_of
from missionplanner.documents.people_blocks import delegations
from missionplanner.documents.programme_blocks import (
    counterparts_by_institution,
    group_words,
    interpretation_words,
    leader_words,
    ours_head,
    place_words,
    title_words,
)
from missionplanner.documents.reading import Reading
from missionplanner.documents.times import clock_lines
from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Participation, Role, Side
from missionplanner.domain.programme import ProgrammeItem

_CLOSING_QUOTES = '”»"“'


def has_more_than_open(brief: Brief) -> bool:
    """Whether the brief has anything that a delegation does not see."""
    return any(
        (
            *(brief.wanted, brief.points_to_take, brief.defensive_points, brief.avoid),
            *(brief.background_closed, brief.papers_on_table),
        )
    )


def brief_blocks(reading: Reading, brief: Brief, sign: str, note: str) -> tuple[Block, ...]:
    """Facts, what we want, points, and the backgrounds, in this order; one page, or it says so."""
    item = reading.item(brief.item_id)
    title = reading.words(brief.subject) or (title_words(reading, item) if item else "")
    say = reading.say
    entries = (
        Entry(say("What we want"), dashed(reading.lines(brief.wanted))),
        Entry(say("Points to take"), numbered(reading.lines(brief.points_to_take))),
        Entry(
            say("Defensive points"),
            _defensive(reading, brief.defensive_points),
            note=say("only if raised"),
            framed=True,
        ),
        Entry(say("Avoid"), dashed(reading.lines(brief.avoid))),
        Entry(
            say("Background"),
            listed(reading.lines(brief.background_open), Size.DETAIL),
            note=say("may be used freely"),
        ),
        Entry(
            say("Background"),
            listed(reading.lines(brief.background_closed), Size.DETAIL),
            note=say("not to be disclosed"),
            bar=True,
        ),
        Entry(say("Papers on the table"), dashed(reading.lines(brief.papers_on_table))),
    )
    facts = (_facts(reading, item),) if item else ()
    head = Heading(title, sign=sign, listed=True, note=note, whole_page=True)
    return (head, *facts, *(entry for entry in entries if entry.blocks))


def _facts(reading: Reading, item: ProgrammeItem) -> Table:
    columns = (
        Column(0, reading.say("When")),
        Column(34.8, reading.say("With")),
        Column(104.4, ours_head(reading)),
    )
    return Table(
        columns, (Row((_when(reading, item), _with(reading, item), _ours(reading, item))),)
    )


def _when(reading: Reading, item: ProgrammeItem) -> Cell:
    day = item.when.day
    lines = [Line(reading.phrases.weekday_without_year(day))] if day else []
    lines += [Line(words, Face.MEDIUM) for words in clock_lines(reading.phrases, item.when)]
    return (*lines, *_lines(place_words(reading, item)))


def _with(reading: Reading, item: ProgrammeItem) -> Cell:
    lines = []
    for row_id, people in counterparts_by_institution(reading, item).items():
        if institution := reading.institution_words(row_id):
            lines.append(Line(institution, Face.MEDIUM))
        lines += map(Line, people)
    return tuple(lines) or _lines(reading.institution_names(item.host_ids))


def _ours(reading: Reading, item: ProgrammeItem) -> Cell:
    words = (
        leader_words(reading, item),
        group_words(reading, item.group_ids),
        interpretation_words(reading, item),
        _record_words(reading, item),
    )
    return tuple(line for text in words for line in _lines(text))


def _record_words(reading: Reading, item: ProgrammeItem) -> str:
    """Who takes the notes: those of the delegation who do, where they are in the item's group."""
    names = [
        reading.person_name(person)
        for row in delegations(reading, Side.VISITING)
        for seat in row.participations
        if seat.role is Role.NOTE_TAKER and _is_there(seat, item)
        if (person := reading.person(seat.person_id))
    ]
    return reading.say("Record: {names}", names=", ".join(names)) if names else ""


def _is_there(seat: Participation, item: ProgrammeItem) -> bool:
    return not item.group_ids or not seat.group_ids or bool({*item.group_ids} & {*seat.group_ids})


def _lines(words: str) -> tuple[Line, ...]:
    return (Line(words),) if words else ()


def _defensive(reading: Reading, text: Mapping[str, str]) -> tuple[Block, ...]:
    items = map(sign_of, reading.lines(text))
    points = tuple(Point(marked(_question_first(words)), sign or "–") for sign, words in items)
    return (Points(points),) if points else ()


def _question_first(words: Words) -> Words:
    """A line that opens with a quoted question has the question stand out."""
    line, language = (words, "") if isinstance(words, str) else (words[0].text, words[0].language)
    if line[:1] in ("“", "«", "„", '"'):
        for at, sign in enumerate(line[1:], 1):
            if sign in _CLOSING_QUOTES:
                question, answer = line[: at + 1], line[at + 1 :]
                return (Run(question, Face.MEDIUM, language), Run(answer, None, language))
    return words
