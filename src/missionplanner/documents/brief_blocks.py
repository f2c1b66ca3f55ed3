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
    Paragraph,
    Point,
    Points,
    Row,
    Run,
    Size,
    Table,
    Words,
)
from missionplanner.documents.programme_blocks import (
    counterpart_words,
    group_words,
    interpretation_words,
    item_title,
    leader_words,
    place_words,
)
from missionplanner.documents.reading import Reading
from missionplanner.documents.times import clock_lines
from missionplanner.domain.brief import Brief
from missionplanner.domain.programme import ProgrammeItem

_CLOSING_QUOTES = '”»"“'


def brief_blocks(reading: Reading, brief: Brief, sign: str) -> tuple[Block, ...]:
    """Facts, what we want, points, and the backgrounds, in this order."""
    item = reading.item(brief.item_id)
    title = reading.text(brief.subject) or (item_title(reading, item) if item else "")
    say = reading.say
    entries = (
        Entry(say("What we want"), _texts(reading, brief.wanted)),
        Entry(say("Points to take"), _numbered(reading, brief.points_to_take)),
        Entry(
            say("Defensive points"),
            _defensive(reading, brief.defensive_points),
            note=say("only if raised"),
            framed=True,
        ),
        Entry(say("Avoid"), _texts(reading, brief.avoid)),
        Entry(
            say("Background"),
            _background(reading, brief.background_open),
            note=say("may be used freely"),
        ),
        Entry(
            say("Background"),
            _background(reading, brief.background_closed),
            note=say("not to be disclosed"),
            bar=True,
        ),
        Entry(say("Papers on the table"), _texts(reading, brief.papers_on_table)),
    )
    facts = (_facts(reading, item),) if item else ()
    head = Heading(title, sign=sign, listed=True)
    return (head, *facts, *(entry for entry in entries if entry.blocks))


def _facts(reading: Reading, item: ProgrammeItem) -> Table:
    country = reading.phrases.country(reading.visit.from_country)
    ours_head = reading.say("For {country}", country=country) if country else reading.say("For us")
    columns = (
        Column(0, reading.say("When")),
        Column(34.8, reading.say("With")),
        Column(104.4, ours_head),
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
    people = tuple(Line(counterpart_words(reading, row)) for row in item.counterparts)
    return people or _lines(reading.institution_names(item.host_ids))


def _ours(reading: Reading, item: ProgrammeItem) -> Cell:
    groups = group_words(reading, item.group_ids)
    words = (leader_words(reading, item), groups, interpretation_words(reading, item))
    return tuple(line for text in words for line in _lines(text))


def _lines(words: str) -> tuple[Line, ...]:
    return (Line(words),) if words else ()


def _texts(reading: Reading, text: Mapping[str, str]) -> tuple[Block, ...]:
    lines = reading.phrases.lines(text)
    if len(lines) == 1:
        return (Paragraph(lines[0]),)
    return (Points(tuple(map(Point, lines))),) if lines else ()


def _numbered(reading: Reading, text: Mapping[str, str]) -> tuple[Block, ...]:
    lines = reading.phrases.lines(text)
    points = tuple(Point(line, sign=f"{n}.") for n, line in enumerate(lines, 1))
    return (Points(points),) if points else ()


def _defensive(reading: Reading, text: Mapping[str, str]) -> tuple[Block, ...]:
    points = tuple(Point(_question_first(line)) for line in reading.phrases.lines(text))
    return (Points(points),) if points else ()


def _question_first(line: str) -> Words:
    """A line that opens with a quoted question has the question stand out."""
    if line[:1] in ("“", "«", "„", '"'):
        for at, sign in enumerate(line[1:], 1):
            if sign in _CLOSING_QUOTES:
                return (Run(line[: at + 1], Face.MEDIUM), Run(line[at + 1 :]))
    return line


def _background(reading: Reading, text: Mapping[str, str]) -> tuple[Block, ...]:
    lines = reading.phrases.lines(text)
    return tuple(Paragraph(line, size=Size.DETAIL) for line in lines)
