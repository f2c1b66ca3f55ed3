"""The briefing pack: what a delegation, its head, or the office needs on one visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from missionplanner.documents.blocks import (
    Block,
    Contents,
    Cover,
    Entry,
    Fact,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Points,
    Section,
)
from missionplanner.documents.brief_blocks import brief_blocks
from missionplanner.documents.day_grid import has_grid, programme_grid
from missionplanner.documents.follow_up_blocks import follow_up_table
from missionplanner.documents.frame import (
    acknowledgement,
    edition_words,
    framed,
    version_and_print,
)
from missionplanner.documents.people_blocks import (
    delegation_name,
    delegations,
    has_host_side,
    host_tables,
    institution_table,
    seat_tables,
)
from missionplanner.documents.programme_blocks import day_tables
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Delegation, Side
from missionplanner.messages import Message

TITLE = Message("Briefing pack")
# I and O are left out: they read as 1 and 0.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class _Part:
    """A section that prints; `blocks` gets the signs of the briefs, F1 and F2, by item."""

    title: str
    blocks: Callable[[dict[UUID, str]], tuple[Block, ...]]
    is_briefs: bool = False


def compose(reading: Reading) -> Paper:
    """The pack in its fixed order; a section without data does not print."""
    parts = _parts(reading)
    signs = _brief_signs(reading, parts)
    sections = tuple(
        Section(part.title, part.blocks(signs), letter=letter)
        for letter, part in zip(_LETTERS, parts, strict=False)
    )
    paper = Paper(
        kind=reading.phrases.say(TITLE),
        title=reading.text(reading.visit.title),
        language=reading.order.language,
        subject=reading.phrases.say(TITLE),
        sections=sections,
        cover=_cover(reading),
        contents=_contents(reading) if sections else None,
    )
    return framed(paper, reading)


def _parts(reading: Reading) -> tuple[_Part, ...]:
    visit, say = reading.visit, reading.say
    parts: list[_Part | None] = [
        _Part(say("Purpose and objectives"), lambda _: _purpose(reading))
        if _purpose(reading)
        else None,
        _Part(say("Programme at a glance"), lambda _: (programme_grid(reading),))
        if has_grid(reading)
        else None,
        _Part(say("Detailed programme"), lambda signs: day_tables(reading, signs))
        if visit.programme
        else None,
        *(
            _Part(delegation_name(reading, row) or say("Delegation"), _members(reading, row))
            for row in delegations(reading, Side.VISITING)
        ),
        _Part(say("Host side"), lambda _: host_tables(reading)) if has_host_side(reading) else None,
        _Part(say("Meeting briefs"), lambda signs: _briefs(reading, signs), is_briefs=True)
        if visit.briefs
        else None,
        _Part(say("Past agreed actions"), lambda _: _past(reading))
        if reading.folder.earlier
        else None,
        _Part(say("Acknowledgement and disclaimer"), lambda _: _acknowledgement(reading))
        if _acknowledgement(reading)
        else None,
    ]
    return tuple(part for part in parts if part)


def _brief_signs(reading: Reading, parts: tuple[_Part, ...]) -> dict[UUID, str]:
    letter = next((sign for sign, part in zip(_LETTERS, parts, strict=False) if part.is_briefs), "")
    briefs = enumerate(reading.visit.briefs, 1)
    return {key: f"{letter}{n}" for n, brief in briefs for key in (brief.id, brief.item_id) if key}


def _cover(reading: Reading) -> Cover:
    visit, phrases, say = reading.visit, reading.phrases, reading.say
    project, donor = reading.folder.project, reading.folder.donor
    facts = (
        Fact(say("Led by"), reading.institution_name(visit.led_by_id)),
        Fact(say("Hosted by"), reading.institution_name(visit.host_id)),
        Fact(say("Organized by"), reading.institution_names(visit.organiser_ids)),
        Fact(say("Project"), reading.text(project.title) if project else ""),
        Fact(say("Funded by"), reading.text(donor.name) if donor else ""),
        Fact(say("Version"), version_and_print(reading)),
    )
    dates = phrases.days(visit.starts_on, visit.ends_on)
    return Cover(
        organisation=say("International Organization for Migration (IOM)"),
        kind=phrases.say(TITLE),
        title=reading.text(visit.title),
        place_and_dates=", ".join(words for words in (reading.text(visit.place), dates) if words),
        edition=edition_words(reading),
        facts=tuple(fact for fact in facts if fact.text),
        note=_note(reading),
    )


def _note(reading: Reading) -> str:
    note = reading.say("Do not add names or facts of cases or of victims to this pack.")
    if not reading.visit.is_sample:
        return note
    sample = reading.say(
        "Sample paper: the institutions are real; all personal names, rooms, times and numbers "
        "are invented."
    )
    return f"{sample} {note}"


def _contents(reading: Reading) -> Contents:
    say = reading.say
    return Contents(say("Contents"), (say("Section"), say("Title"), "", say("Page")))


def _purpose(reading: Reading) -> tuple[Block, ...]:
    visit, say = reading.visit, reading.say
    objectives = (reading.text(row.text) for row in visit.objectives)
    entries = (
        Entry(say("Purpose"), _paragraphs(reading.phrases.lines(visit.purpose))),
        Entry(say("Objectives"), _numbered(tuple(words for words in objectives if words))),
        Entry(say("Desired outcomes"), _numbered(reading.phrases.lines(visit.desired_outcomes))),
        Entry(say("Focal points"), _paragraphs(reading.phrases.lines(visit.focal_points))),
    )
    return tuple(entry for entry in entries if entry.blocks)


def _members(reading: Reading, row: Delegation) -> Callable[[dict[UUID, str]], tuple[Block, ...]]:
    def blocks(_signs: dict[UUID, str]) -> tuple[Block, ...]:
        tables = seat_tables(reading, row, reading.say("Members, in order of precedence"))
        institutions = (seat.institution_id for seat in row.participations)
        return (*tables, *institution_table(reading, institutions))

    return blocks


def _briefs(reading: Reading, signs: dict[UUID, str]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for brief in reading.visit.briefs:
        if blocks:
            blocks.append(PageBreak())
        blocks += brief_blocks(reading, brief, signs[brief.id])
    return tuple(blocks)


def _past(reading: Reading) -> tuple[Block, ...]:
    title = reading.say("Agreed at the earlier visit")
    return (follow_up_table(reading, reading.folder.earlier, title),)


def _acknowledgement(reading: Reading) -> tuple[Block, ...]:
    donor = reading.folder.donor
    thanks = acknowledgement(reading)
    disclaimer = reading.phrases.lines(donor.disclaimer) if donor else ()
    entries = (
        Entry(reading.say("Acknowledgement"), _paragraphs((thanks,) if thanks else ())),
        Entry(reading.say("Disclaimer"), _paragraphs(disclaimer)),
    )
    return tuple(entry for entry in entries if entry.blocks)


def _paragraphs(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(map(Paragraph, lines))


def _numbered(lines: tuple[str, ...]) -> tuple[Block, ...]:
    points = tuple(Point(line, sign=f"{n}.") for n, line in enumerate(lines, 1))
    return (Points(points),) if points else ()
