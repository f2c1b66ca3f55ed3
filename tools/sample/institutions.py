"""The sample's institutions, donor and project."""

from __future__ import annotations

import json

from tools.sample.keys import key

from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.text import Text
from missionplanner.paths import resource

# In the reference file, but not in this visit.
_NOT_HERE = ("employment-uzbekistan",)

DONOR = Donor(
    id=key("donor inl"),
    name=Text(
        en="Bureau of International Narcotics and Law Enforcement Affairs of the United States"
        " Department of State"
    ),
    short_name=Text(en="INL"),
    acknowledgement=Text(
        en="This visit is organized by IOM within the project “Joint Action to Combat Trafficking"
        " in Persons in Georgia”, funded by the Bureau of International Narcotics and Law"
        " Enforcement Affairs of the United States Department of State."
    ),
    disclaimer=Text(
        en="What this paper says is the view of its authors. It need not be the view of the United"
        " States Department of State or of IOM."
    ),
)
PROJECT = Project(
    id=key("project joint action"),
    code="JOINT-ACTION-GEO",
    title=Text(en="Joint Action to Combat Trafficking in Persons in Georgia"),
    donor_id=DONOR.id,
)


def institutions() -> tuple[Institution, ...]:
    """The institutions of the reference file that take part."""
    path = resource("reference", "institutions.json")
    rows = json.loads(path.read_text(encoding="utf-8"))["institutions"]
    return tuple(
        Institution(
            id=key(row["key"]),
            name=Text(row["names"]),
            short_name=Text(row["short_names"]),
            kind=InstitutionKind(row["kind"]),
            country=row["country"],
            former_names=tuple(row.get("former_names", ())),
        )
        for row in rows
        if row["key"] not in _NOT_HERE
    )
