"""Whose copy of a paper it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from missionplanner.documents.blocks import Face, Run, Words
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Participation
from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label

# The first letter of a given name; Uzbek writes some with two signs.
_INITIAL = re.compile(r"(?:Sh|Ch|[GO][ʻ’'])(?=\w)|\w")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the copy: by name, by initial and surname, and with the office held."""

    name: str
    short: str
    office: str

    @property
    def words(self) -> Words:
        """Name and office, on a line each."""
        name = Run(self.name, Face.SEMIBOLD)
        return (name, Run(f"\n{self.office}", Face.REGULAR)) if self.office else (name,)


def copy_holder(reading: Reading) -> Holder | None:
    """The holder that was ordered, by seat or person; without an order nobody."""
    wanted = reading.order.for_id
    if wanted is None:
        return None
    seat = reading.seat_of(wanted)
    person = reading.person(seat.person_id if seat else PersonId(wanted))
    if person is None and seat is None:
        raise NotFound(
            Message(
                "Nobody in this edition of the visit has this id; give the id of a seat "
                "or of a person, or order the pack without a name."
            )
        )
    office = _office(reading, person, seat)
    if person is None:
        return Holder(office, office, "")
    return Holder(reading.person_name(person), _short(reading.own_form(person)), office)


def _office(reading: Reading, person: Person | None, seat: Participation | None) -> str:
    parts = [reading.position(person, seat.position if seat else Text())]
    row_id = seat.institution_id if seat else person.institution_id if person else None
    parts.append(reading.institution_names([row_id] if row_id else ()))
    if seat and seat.role.has_precedence and person:
        parts.append(reading.phrases.say(value_label(seat.role)))
    return ", ".join(part for part in parts if part)


def _short(name: str) -> str:
    given, _, surname = name.partition(" ")
    initial = _INITIAL.match(given)
    return f"{initial[0]}. {surname}" if surname and initial else name
