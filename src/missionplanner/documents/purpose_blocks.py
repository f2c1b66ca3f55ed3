"""What a visit is for, in a paper."""

from __future__ import annotations

from collections.abc import Iterable

from missionplanner.documents.blocks import Block, Entry, Face, Paragraph, Point, Points, Run, Words
from missionplanner.documents.marked_text import listed, numbered
from missionplanner.documents.reading import Reading, runs

_LONGEST_LEAD_IN = 40


def purpose_title(reading: Reading) -> str:
    """What the section is called, by what is in it."""
    if reading.visit.desired_outcomes:
        return reading.say("Purpose, objectives and desired outcomes")
    return reading.say("Purpose and objectives")


def purpose_entries(reading: Reading) -> tuple[Block, ...]:
    """Purpose, objectives, and what is to be carried home."""
    visit, say = reading.visit, reading.say
    objectives = (_lead_in(reading.words(row.text)) for row in visit.objectives if row.text)
    entries = (
        Entry(say("Purpose"), listed(reading.lines(visit.purpose))),
        Entry(say("Objectives"), _counted(objectives)),
        Entry(say("Desired outcomes"), numbered(reading.lines(visit.desired_outcomes))),
    )
    return tuple(entry for entry in entries if entry.blocks)


def paragraphs(lines: Iterable[Words]) -> tuple[Block, ...]:
    """A paragraph for each line."""
    return tuple(map(Paragraph, lines))


def _counted(lines: Iterable[Words]) -> tuple[Block, ...]:
    """The lines as one numbered list, whatever stands in them."""
    points = tuple(Point(line, sign=f"{n}.") for n, line in enumerate(lines, 1))
    return (Points(points),) if points else ()


def _lead_in(words: Words) -> Words:
    """An objective that begins with its short name and a colon has that stand out."""
    first, *others = runs(words)
    name, colon, rest = first.text.partition(": ")
    if not colon or len(name) > _LONGEST_LEAD_IN:
        return words
    language = first.language
    return (Run(f"{name}:", Face.MEDIUM, language), Run(f" {rest}", None, language), *others)
