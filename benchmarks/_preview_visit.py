"""A visit whose briefing pack has about 40 pages."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid5

from tools.fill_visit import Filling, VisitMaker, institutions

from benchmarks._pack_content import Speech
from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import BriefId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text

_PEOPLE, _FOLLOW_UPS = 300, 60


def visit_of_40_pages() -> VisitFolder:
    """A delegation of many, and a brief of a page for each meeting of the three days."""
    filling = Filling(people=_PEOPLE, follow_ups=_FOLLOW_UPS, first_number=1)
    folder = VisitMaker(7, institutions()).folder(filling)
    speech = Speech(7)
    briefs = tuple(_brief(item, speech) for item in folder.visit.programme)
    return replace(folder, visit=replace(folder.visit, briefs=briefs))


def _brief(item: ProgrammeItem, speech: Speech) -> Brief:
    def text(count: int, lines: int = 1) -> Text:
        return Text(en="\n".join(speech.say("en", count).text for _ in range(lines)))

    return Brief(
        id=BriefId(uuid5(item.id, "brief")),
        item_id=item.id,
        subject=item.title,
        wanted=text(25),
        points_to_take=text(20, 5),
        avoid=text(30),
        background_open=text(150, 5),
    )
