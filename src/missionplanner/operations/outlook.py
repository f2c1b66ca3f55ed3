"""How far one visit is, read in one go: for lists that show many visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from missionplanner.documents.coverage import uncovered
from missionplanner.operations.visits import Visits
from missionplanner.planning.finding import Finding
from missionplanner.planning.findings import findings
from missionplanner.planning.readiness import Readiness, readiness
from missionplanner.planning.stages import StageRow, stages


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is settled in a visit, what is to be settled, and its stages."""

    readiness: Readiness
    findings: tuple[Finding, ...]
    stages: tuple[StageRow, ...]


def outlook(visits: Visits, visit_id: UUID, today: date) -> Outlook:
    """How far a visit is today; only reads, in any thread."""
    folder = visits.folder(visit_id)
    found = findings(folder, today, missing=uncovered)
    return Outlook(readiness(folder, found, today), found, stages(folder.visit, today))
