"""Persons: names stored as they are written, never computed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from missionplanner.domain.ids import InstitutionId, PersonId
from missionplanner.domain.marks import Findable, Identity, Working
from missionplanner.domain.text import Text


class Sex(StrEnum):
    """As donors ask for it in counts; not stated is a value."""

    FEMALE = "female"
    MALE = "male"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person. `display` is the name as papers print it; `native` is the whole name, by tag.

    `position` is the post held now; a participation may print another for its visit.
    """

    id: PersonId
    display: Working[Findable[str]] = ""
    native: Working[Findable[Text]] = Text()
    family: Findable[str] = ""
    given: Findable[str] = ""
    aliases: Findable[tuple[str, ...]] = ()
    is_spelling_checked: Working[bool] = True
    honorific: Working[Text] = Text()
    sex: Sex = Sex.NOT_STATED
    position: Working[Findable[Text]] = Text()
    institution_id: Working[InstitutionId | None] = None
    country: Working[str] = ""
    phone: str = ""
    email: str = ""
    remarks: str = ""
    passport_name: Identity[str] = ""
    born_on: Identity[date | None] = None
