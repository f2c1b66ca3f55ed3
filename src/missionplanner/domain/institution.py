"""Institutions: ministries, agencies, offices of IOM, and all others that take part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from missionplanner.domain.ids import InstitutionId
from missionplanner.domain.marks import Findable, Open, Parties
from missionplanner.domain.text import Text


class InstitutionKind(StrEnum):
    """What kind of institution it is."""

    MINISTRY = "ministry"
    AGENCY = "agency"
    PROSECUTION = "prosecution"
    COURT = "court"
    POLICE = "police"
    PARLIAMENT = "parliament"
    OMBUDSMAN = "ombudsman"
    LOCAL_GOVERNMENT = "local_government"
    CIVIL_SOCIETY = "civil_society"
    INTERNATIONAL = "international"
    EMBASSY = "embassy"
    PRIVATE = "private"
    ACADEMIC = "academic"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """An institution with its names by language. `country` is ISO 3166 alpha-3."""

    id: InstitutionId
    name: Open[Findable[Text]] = Text()
    short_name: Open[Findable[Text]] = Text()
    kind: Open[InstitutionKind] = InstitutionKind.OTHER
    country: Open[str] = ""
    parent_id: InstitutionId | None = None
    address: Parties[Text] = Text()
    former_names: Findable[tuple[str, ...]] = ()
    remarks: str = ""
