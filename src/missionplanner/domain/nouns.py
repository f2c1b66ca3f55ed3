"""The roots of the store: which nouns are kept on their own, the rest live inside them."""

from __future__ import annotations

from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.institution import Institution
from missionplanner.domain.office import OfficeData
from missionplanner.domain.person import Person
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.transfer import Transfer
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Visit

# Order: a root stands after those it refers to, so that reading a file needs one pass.
ROOTS = (Donor, Project, Institution, Person, Venue, Visit, FollowUp, Transfer, OfficeData)
