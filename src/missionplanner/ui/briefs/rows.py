"""The briefs of a visit as rows of a list, and below them the meetings without one."""

from __future__ import annotations

from collections.abc import Iterator

from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.history_words import when_words
from missionplanner.planning.programme_times import in_clock_order, takes_place
from missionplanner.ui.briefs.parts import PARTS
from missionplanner.ui.widgets.table import Cell, Row, group_row
from missionplanner.ui.widgets.two_lines import two_line_row
from missionplanner.ui.words import Words, language

_MISSING = "missing"


def brief_rows(folder: VisitFolder, tag: str) -> Iterator[Row]:
    """In the order in which they print; what has none yet by the clock."""
    for brief in folder.visit.briefs:
        words: Words = brief.subject.in_(language(), "en") or about(item_of(folder, brief))
        done = sum(bool(getattr(brief, part).get(tag)) for part in PARTS)
        icon, tone = ("check", "ok") if done == len(PARTS) else ("pencil", "accent_text")
        name = Cell(words, weight=600, icon=icon, icon_tone=tone)
        how_far = Message("{done} of {all} parts", done=done, all=len(PARTS))
        yield two_line_row(brief.id, name, _with_time(item_of(folder, brief), how_far))
    without = without_brief(folder)
    if without:
        head = Cell(Message("Without a brief"), "text2")
        yield group_row(_MISSING, head, Cell(str(len(without)), "text2"))
    for item in without:
        name = Cell(about(item), "text2", icon="plus", icon_tone="text3")
        yield two_line_row(item.id, name, when_words(item.when))


def without_brief(folder: VisitFolder) -> list[ProgrammeItem]:
    """The meetings that have no brief yet, in the order of the clock."""
    visit = folder.visit
    briefed = {brief.item_id for brief in visit.briefs}
    return [
        item
        for item in in_clock_order(visit.programme)
        if item.id not in briefed and takes_place(item) and not item.kind.is_travel
    ]


def item_of(folder: VisitFolder, brief: Brief) -> ProgrammeItem | None:
    """The meeting of a brief; none where it is for the whole visit."""
    return next((item for item in folder.visit.programme if item.id == brief.item_id), None)


def about(item: ProgrammeItem | None) -> Words:
    """What a brief is about."""
    return item.title.in_(language(), "en") if item else Message("The whole visit")


def _with_time(item: ProgrammeItem | None, how_far: Words) -> Words:
    if item is None or item.when.day is None:
        return how_far
    return Message("{when} · {state}", when=when_words(item.when), state=how_far)
