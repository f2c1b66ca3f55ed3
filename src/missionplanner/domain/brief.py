"""Briefs: what a meeting is for, for those who sit in it."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.ids import BriefId, ProgrammeItemId
from missionplanner.domain.marks import Findable, Leads, Parties
from missionplanner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The brief of one meeting, or of the visit where it has no item. Points: one a line.

    Beyond the office, subject and `background_open` are seen; the head of delegation's own copy
    has all but `background_closed`.
    """

    id: BriefId
    item_id: Parties[ProgrammeItemId | None] = None
    subject: Parties[Findable[Text]] = Text()
    wanted: Leads[Findable[Text]] = Text()
    points_to_take: Leads[Findable[Text]] = Text()
    defensive_points: Leads[Findable[Text]] = Text()
    avoid: Leads[Findable[Text]] = Text()
    background_open: Parties[Findable[Text]] = Text()
    background_closed: Findable[Text] = Text()
    papers_on_table: Leads[Findable[Text]] = Text()
