"""A visit's folder: the visit with every row elsewhere that it refers to."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.institution import Institution
from missionplanner.domain.marks import Open, Parties, Working
from missionplanner.domain.person import Person
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFolder:
    """One visit and what belongs to it. Rows are ordered by id, follow-ups by number.

    `earlier` holds the follow-ups of the visit that this one continues; `earlier_visit` is that
    visit without a word: the items and points that say who may see those follow-ups.
    """

    visit: Open[Visit]
    project: Open[Project | None] = None
    donor: Open[Donor | None] = None
    institutions: Open[tuple[Institution, ...]] = ()
    persons: Working[tuple[Person, ...]] = ()
    venues: Open[tuple[Venue, ...]] = ()
    follow_ups: Parties[tuple[FollowUp, ...]] = ()
    earlier: Parties[tuple[FollowUp, ...]] = ()
    earlier_visit: Parties[Visit | None] = None
