"""The project that pays for a visit, with its donor."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.ids import DonorId, ProjectId
from missionplanner.domain.marks import Findable, Open
from missionplanner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Donor:
    """Who funds a project; `acknowledgement` is the line that outward papers print."""

    id: DonorId
    name: Open[Findable[Text]] = Text()
    short_name: Open[Findable[Text]] = Text()
    acknowledgement: Open[Text] = Text()
    disclaimer: Open[Text] = Text()
    has_zero_visibility: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project of the office."""

    id: ProjectId
    code: Findable[str] = ""
    title: Open[Findable[Text]] = Text()
    donor_id: Open[DonorId | None] = None
    award_number: str = ""
