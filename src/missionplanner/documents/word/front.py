"""Cover and contents of a Word file; Word counts pages itself, so the contents names none."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import (
    Block,
    Contents,
    Cover,
    Face,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Point,
    Points,
    Section,
    Size,
    Words,
)
from missionplanner.documents.house_style import ABOVE_TABLE, HEAVY_RULE, MM, TEXT_WIDTH
from missionplanner.documents.word.paragraphs import Setting, gap, paragraph
from missionplanner.documents.word.runs import runs
from missionplanner.documents.word.story import Story
from missionplanner.documents.word.tables import PLAIN, Ruled, framed_table, table_row
from missionplanner.documents.words import in_languages
from missionplanner.messages import Message

_RECEIVED_AT, _COPY_HEIGHT = 121.8 * MM, 21.5 * MM
_ABOVE_TITLE = 30 * MM


def front(paper: Paper, story: Story) -> Iterator[Element]:
    """What comes before the sections."""
    if paper.cover:
        yield from _cover(paper.cover, paper, story)
    if paper.contents:
        yield from story.section(_contents(paper.contents, paper), is_first=not paper.cover)


def _cover(cover: Cover, paper: Paper, story: Story) -> Iterator[Element]:
    yield from story.blocks([Paragraph(cover.organisation, wide=True)])
    lines = (
        (Setting("Subtitle", above=_ABOVE_TITLE, rule=HEAVY_RULE), cover.kind),
        (Setting("Title"), cover.title),
        (Setting("Subtitle"), cover.place_and_dates),
        (Setting("VisitLead"), cover.edition),
    )
    for setting, words in lines:
        if words:
            yield paragraph(setting, runs(words, language=paper.language))
    below: list[Block] = [Facts(cover.facts)] if cover.facts else []
    if cover.note:
        below.append(Paragraph(cover.note, size=Size.NOTE))
    yield from story.blocks(below)
    if cover.copy:
        yield from _copy_box(cover.copy, paper)


def _copy_box(copy: Words, paper: Paper) -> Iterator[Element]:
    """Whose copy it is, beside room to sign for it."""
    received = in_languages(Message("Received: date, initials"), paper.language, paper.second)
    settings = (Setting("VisitLead", keeps=True), Setting("VisitNote"))
    cells = (
        Ruled((paragraph(setting, runs(words, face, paper.language)),), box=True)
        for setting, words, face in zip(
            settings, (copy, received), (Face.SEMIBOLD, Face.MEDIUM), strict=True
        )
    )
    widths = (_RECEIVED_AT, TEXT_WIDTH - _RECEIVED_AT)
    yield gap(ABOVE_TABLE)
    yield framed_table(widths, [table_row(widths, cells, height=_COPY_HEIGHT)], PLAIN)
    yield gap(1)


def _contents(contents: Contents, paper: Paper) -> Section:
    heads: list[Point] = []
    for section in paper.sections:
        if section.title and section.listed:
            heads.append(Point(section.title, sign=section.letter))
        inner = (block for block in section.blocks if isinstance(block, Heading))
        heads += (Point(block.title, sign=block.sign) for block in inner if block.listed)
    return Section(contents.title, (Points(tuple(heads), outside=True), *contents.blocks))
