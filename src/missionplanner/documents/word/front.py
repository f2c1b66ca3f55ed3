"""Cover and contents of a Word file; Word counts pages itself, so the contents names none."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import (
    Block,
    Contents,
    Cover,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Point,
    Points,
    Section,
    Size,
)
from missionplanner.documents.house_style import HEAVY_RULE, MM
from missionplanner.documents.word.paragraphs import Setting, paragraph
from missionplanner.documents.word.runs import runs
from missionplanner.documents.word.story import Story

_ABOVE_TITLE = 30 * MM


def front(paper: Paper, story: Story) -> Iterator[Element]:
    """What comes before the sections."""
    if paper.cover:
        yield from _cover(paper.cover, paper.language, story)
    if paper.contents:
        yield from story.section(_contents(paper.contents, paper), is_first=not paper.cover)


def _cover(cover: Cover, language: str, story: Story) -> Iterator[Element]:
    yield from story.blocks([Paragraph(cover.organisation, wide=True)])
    lines = (
        (Setting("Subtitle", above=_ABOVE_TITLE, rule=HEAVY_RULE), cover.kind),
        (Setting("Title"), cover.title),
        (Setting("Subtitle"), cover.place_and_dates),
        (Setting("VisitLead"), cover.edition),
    )
    for setting, words in lines:
        if words:
            yield paragraph(setting, runs(words, language=language))
    below: list[Block] = [Facts(cover.facts)] if cover.facts else []
    if cover.note:
        below.append(Paragraph(cover.note, size=Size.NOTE))
    yield from story.blocks(below)


def _contents(contents: Contents, paper: Paper) -> Section:
    heads: list[Point] = []
    for section in paper.sections:
        if section.title and section.listed:
            heads.append(Point(section.title, sign=section.letter))
        inner = (block for block in section.blocks if isinstance(block, Heading))
        heads += (Point(block.title, sign=block.sign) for block in inner if block.listed)
    return Section(contents.title, (Points(tuple(heads), outside=True), *contents.blocks))
