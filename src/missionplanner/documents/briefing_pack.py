"""The briefing pack: what a delegation, its head, or the office needs on one visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from missionplanner.documents.blocks import Block, Contents, Entry, PageBreak, Paper, Section
from missionplanner.documents.brief_blocks import brief_blocks, has_more_than_open
from missionplanner.documents.copy_holder import copy_holder
from missionplanner.documents.day_grid import has_grid, programme_grid
from missionplanner.documents.follow_up_blocks import follow_up_table
from missionplanner.documents.frame import acknowledgement, framed
from missionplanner.documents.host_blocks import has_host_side, host_institutions, host_tables
from missionplanner.documents.institution_blocks import own_names_table
from missionplanner.documents.logistics_blocks import logistics_blocks
from missionplanner.documents.pack_cover import TITLE, pack_cover
from missionplanner.documents.people_blocks import (
    accompanying_tables,
    delegation_name,
    delegations,
    seat_tables,
)
from missionplanner.documents.programme_blocks import day_tables
from missionplanner.documents.purpose_blocks import paragraphs, purpose_entries, purpose_title
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Delegation, Side
from missionplanner.domain.marks import Edition
from missionplanner.messages import Message

__all__ = ["TITLE", "compose"]

# I and O are left out: they read as 1 and 0.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_IN_FULL, _IN_PART = Message("in full"), Message("in part")

# The signs of the briefs, F1 and F2, by brief and by item.
Signs = Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A section that prints; `is_short` says that other editions have only a part of it."""

    title: str
    blocks: Callable[[Signs], tuple[Block, ...]]
    is_short: bool = False
    is_briefs: bool = False
    begins_page: bool = True


def compose(reading: Reading) -> Paper:
    """The pack in its fixed order; a section without data does not print."""
    parts = tuple(part for part in _parts(reading) if part)
    signs = _brief_signs(reading, parts)
    sections = tuple(
        Section(
            part.title,
            part.blocks(signs),
            letter=letter,
            begins_page=part.begins_page,
            note=disclosure_note(reading, is_short=part.is_short),
        )
        for letter, part in zip(_LETTERS, parts, strict=False)
    )
    holder = copy_holder(reading)
    paper = Paper(
        kind=reading.phrases.say(TITLE),
        title=reading.text(reading.visit.title),
        language=reading.order.language,
        subject=reading.phrases.say(TITLE),
        sections=sections,
        cover=pack_cover(reading, holder),
        contents=_contents(reading) if sections else None,
    )
    return framed(paper, reading, holder=holder)


def _parts(reading: Reading) -> tuple[_Part | None, ...]:
    """The sections in their order, and nothing for one without data."""
    return (
        _purpose(reading),
        _glance(reading),
        _programme(reading),
        *_delegations(reading),
        _host_side(reading),
        _briefs(reading),
        _past(reading),
        _logistics(reading),
        _institutions(reading),
        _acknowledgement(reading),
    )


def _brief_signs(reading: Reading, parts: tuple[_Part, ...]) -> Signs:
    letter = next((sign for sign, part in zip(_LETTERS, parts, strict=False) if part.is_briefs), "")
    briefs = enumerate(reading.visit.briefs, 1)
    return {key: f"{letter}{n}" for n, brief in briefs for key in (brief.id, brief.item_id) if key}


def disclosure_note(reading: Reading, *, is_short: bool) -> str:
    """How much of a part the other editions have; only the office knows that."""
    if not reading.is_internal:
        return ""
    return reading.phrases.say(_IN_PART if is_short else _IN_FULL)


def _contents(reading: Reading) -> Contents:
    say = reading.say
    note = say("Other editions") if reading.is_internal else ""
    return Contents(say("Contents"), (say("Section"), say("Title"), note, say("Page")))


def _whole(title: str, blocks: tuple[Block, ...], *, is_short: bool = False) -> _Part | None:
    return _Part(title, lambda _signs: blocks, is_short) if blocks else None


def _purpose(reading: Reading) -> _Part | None:
    return _whole(purpose_title(reading), purpose_entries(reading))


def _glance(reading: Reading) -> _Part | None:
    if not has_grid(reading):
        return None
    grid = (programme_grid(reading),)
    return _whole(reading.say("Programme at a glance"), grid, is_short=_hides_items(reading))


def _programme(reading: Reading) -> _Part | None:
    if not reading.visit.programme:
        return None
    notes = any(item.private_note for item in reading.visit.programme)
    return _Part(
        reading.say("Detailed programme"),
        lambda signs: day_tables(reading, signs),
        is_short=notes or _hides_items(reading),
    )


def _hides_items(reading: Reading) -> bool:
    return any(Edition.DELEGATION not in item.seen_by for item in reading.visit.programme)


def _delegations(reading: Reading) -> list[_Part | None]:
    """A section for each visiting delegation; who goes with one stands with it, else apart."""
    rows = delegations(reading, Side.VISITING)
    others = accompanying_tables(reading)
    with_them = others if len(rows) == 1 else ()
    parts = [
        _whole(
            delegation_name(reading, row) or reading.say("Delegation"),
            _members(reading, row, with_them),
        )
        for row in rows
    ]
    return parts if with_them else [*parts, _whole(reading.say("Also taking part"), others)]


def _members(reading: Reading, row: Delegation, others: tuple[Block, ...]) -> tuple[Block, ...]:
    title = reading.say("Members, in order of precedence")
    return (*seat_tables(reading, row, title), *others)


def _host_side(reading: Reading) -> _Part | None:
    tables = host_tables(reading) if has_host_side(reading) else ()
    return _whole(reading.say("Host side"), tables)


def _briefs(reading: Reading) -> _Part | None:
    briefs = reading.visit.briefs
    if not briefs:
        return None

    def blocks(signs: Signs) -> tuple[Block, ...]:
        found: list[Block] = []
        for brief in briefs:
            if found:
                found.append(PageBreak())
            note = disclosure_note(reading, is_short=has_more_than_open(brief))
            found += brief_blocks(reading, brief, signs[brief.id], note)
        return tuple(found)

    is_short = any(map(has_more_than_open, briefs))
    return _Part(reading.say("Meeting briefs"), blocks, is_short, is_briefs=True)


def _past(reading: Reading) -> _Part | None:
    if not reading.folder.earlier:
        return None
    title = reading.say("Agreed at the earlier visit")
    table = follow_up_table(reading, reading.folder.earlier, title)
    return _whole(reading.say("Status of past agreed actions"), table, is_short=True)


def _logistics(reading: Reading) -> _Part | None:
    return _whole(reading.say("Logistics and contacts"), logistics_blocks(reading))


def _institutions(reading: Reading) -> _Part | None:
    groups = [
        (
            delegation_name(reading, row) or reading.say("Delegation"),
            tuple(seat.institution_id for seat in row.participations),
        )
        for row in delegations(reading, Side.VISITING)
    ]
    groups.append((reading.say("Host side"), host_institutions(reading)))
    return _whole(
        reading.say("Institutions in their own languages"), own_names_table(reading, groups)
    )


def _acknowledgement(reading: Reading) -> _Part | None:
    donor = reading.folder.donor
    thanks = acknowledgement(reading)
    entries = (
        Entry(reading.say("Acknowledgement"), paragraphs((thanks,) if thanks else ())),
        Entry(
            reading.say("Disclaimer"),
            paragraphs(reading.lines(donor.disclaimer) if donor else ()),
        ),
    )
    shown = tuple(entry for entry in entries if entry.blocks)
    # Nobody exchanges it, so it may share the last page.
    part = _whole(reading.say("Acknowledgement and disclaimer"), shown)
    return replace(part, begins_page=False) if part else None
