"""Whatever part of a visit a paper holds, each of its rows stands in the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.sample.files import FILES

from missionplanner.documents.papers import paper_kind
from missionplanner.domain.delegation import Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.record import MeetingRecord
from missionplanner.planning.disclose import disclose
from tests.documents.paper_making import read
from tests.made.visit import folder as made

LANGUAGES = ("en", "ka", "ru", "ka,en", "en,ru")
# How many letters may stand between two parts of a row on two pages.
_FOOT_AND_HEAD, _OTHER_LANGUAGE = 400, 2500
_OF_A_BRIEF = (
    *("subject", "wanted", "points_to_take", "defensive_points", "avoid"),
    *("background_open", "background_closed", "papers_on_table"),
)


def lost(kind: str, folder: VisitFolder, edition: Edition, language: str) -> list[tuple[str, ...]]:
    """What the edition may see of the rows of a paper, and the paper does not say.

    Of two languages each must say it.
    """
    seen = disclose(folder, edition).folder
    first, _, second = language.partition(",")
    rows = [
        row
        for tag in filter(None, (first, second))
        for row in (
            _in_pack(seen, tag)
            if kind == "briefing-pack"
            else _in_minutes(seen, seen.visit.records[-1], tag)
        )
    ]
    text = _bare("".join(read(kind, folder, edition, language=first, second=second)))
    room = _OTHER_LANGUAGE if second else _FOOT_AND_HEAD
    return [ways for ways in rows if not any(_stands(way, text, room) for way in ways)]


def _stands(row: str, text: str, room: int) -> bool:
    """Whether the row is there in one, or over the end of a page with what stands between."""
    bare = _bare(row)
    known, beyond = 0, len(bare) + 1
    while beyond - known > 1:
        middle = (known + beyond) // 2
        known, beyond = (middle, beyond) if bare[:middle] in text else (known, middle)
    # What stands between may begin as the row goes on, by chance.
    return known == len(bare) or any(
        _goes_on(bare[:end], bare[end:], text, room) for end in range(known, max(known - 9, 0), -1)
    )


def _goes_on(begins: str, ends: str, text: str, room: int) -> bool:
    after = text.find(begins) + len(begins)
    return -1 < text.find(ends, after) < after + room


def _bare(words: str) -> str:
    """Without spaces, and without hyphens, which readers of PDF take away at the end of a line."""
    return re.sub(r"[\s\u0002\ufffe-]+", "", words)


def _in_pack(folder: VisitFolder, language: str) -> Iterator[tuple[str, ...]]:
    visit, names = folder.visit, _names(folder, language)
    for delegation in visit.delegations:
        for seat in delegation.participations:
            yield names.get(seat.person_id) or (_said(seat.position, language),)
    for item in visit.programme:
        yield (_said(item.title, language),)
        for row in item.counterparts:
            yield names.get(row.person_id) or (_said(row.position, language),)
    texts = [visit.purpose, visit.desired_outcomes, *(row.text for row in visit.objectives)]
    texts += [getattr(brief, name) for brief in visit.briefs for name in _OF_A_BRIEF]
    for text in texts:
        yield from ((line,) for line in _said(text, language).split("\n"))
    for row in folder.earlier:
        yield (row.number,)
        yield (_said(row.wording, language),)


def _in_minutes(
    folder: VisitFolder, record: MeetingRecord, language: str
) -> Iterator[tuple[str, ...]]:
    names = _names(folder, language)
    for there in record.attendance:
        yield names.get(there.person_id) or (there.name,)
    for point in record.points:
        yield (_said(point.text, language),)
    for decision in record.decisions:
        if decision.point_id in {point.id for point in record.points}:
            yield (_said(decision.wording, language),)
    for row in folder.follow_ups:
        if row.record_id == record.id:
            yield (row.number,)
            yield (_said(row.wording, language),)


def _names(folder: VisitFolder, language: str) -> dict[object, tuple[str, ...]]:
    """Each person in Latin letters or as the language writes the name."""
    return {
        person.id: (person.display, *filter(None, [person.native.get(language)]))
        for person in folder.persons
    }


def _said(text: Mapping[str, str], language: str) -> str:
    return text.get(language) or next(iter(text.values()), "")


EVERY_PAPER = [
    (kind, edition)
    for kind in ("briefing-pack", "minutes")
    for edition in paper_kind(kind).editions
]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_no_row_of_a_sample_is_lost(name, kind, edition):
    assert lost(kind, FILES[name](), edition, "en") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_no_row_of_the_made_visit_is_lost(kind, edition, language):
    assert lost(kind, made(), edition, language) == []


class Part(NamedTuple):
    """Which part of the made visit: where it begins in each kind of row, and how many of it."""

    begins: int
    seats: int
    items: int
    briefs: int
    points: int
    follow_ups: int

    def of(self, folder: VisitFolder) -> VisitFolder:
        visit = folder.visit
        record = visit.records[self.begins % len(visit.records)]
        record = replace(
            record,
            attendance=self._some(record.attendance, self.seats),
            points=self._some(record.points, self.points),
        )
        delegations = (
            replace(row, participations=self._some(row.participations, self.seats))
            for row in visit.delegations
        )
        visit = replace(
            visit,
            delegations=tuple(delegations),
            programme=self._some(visit.programme, self.items),
            briefs=self._some(visit.briefs, self.briefs),
            records=(record,),
        )
        follow_ups = self._some(folder.follow_ups, self.follow_ups)
        return replace(folder, visit=visit, follow_ups=follow_ups, earlier=follow_ups)

    def _some(self, rows: Sequence[Any], count: int) -> tuple[Any, ...]:
        first = self.begins % len(rows)
        return tuple(rows[first : first + count])


parts = st.builds(
    Part,
    begins=st.integers(0, 300),
    seats=st.integers(0, 12),
    items=st.integers(0, 20),
    briefs=st.integers(0, 3),
    points=st.integers(0, 30),
    follow_ups=st.integers(0, 10),
)


@given(part=parts, paper=st.sampled_from(EVERY_PAPER), language=st.sampled_from(LANGUAGES))
@settings(max_examples=40)
def test_no_row_of_a_random_part_is_lost(part, paper, language):
    kind, edition = paper
    assert lost(kind, part.of(made()), edition, language) == []


def test_a_side_that_organises_stands_in_the_pack():
    folder = FILES["central-asia-2023"]()
    organisers = [row for row in folder.visit.delegations if row.side is Side.ORGANISER]
    assert organisers
    assert "Farraday" in "".join(read("briefing-pack", folder))
