"""Venues: where meetings, meals and nights are."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.ids import VenueId
from missionplanner.domain.marks import WORKING, Edition, Findable, Open, Working
from missionplanner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place. `seen_by` without an edition withholds the whole place from its papers."""

    id: VenueId
    seen_by: frozenset[Edition] = WORKING
    name: Open[Findable[Text]] = Text()
    address: Working[Text] = Text()
    city: Open[Findable[Text]] = Text()
    zone: Open[str] = ""
    entrance: Working[Text] = Text()
    remarks: str = ""
