"""Pasted rows become seats of a delegation; those that stand open are filled first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role
from missionplanner.domain.ids import GroupId, InstitutionId, ParticipationId, PersonId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.pasting import (
    Naming,
    Preview,
    Rows,
    Said,
    new_person_id,
    pasted,
    text_in,
)
from missionplanner.operations.shared_rows import renamed
from missionplanner.planning.labels import value_label
from missionplanner.planning.pasted_meanings import SEATS, Meaning
from missionplanner.planning.pasted_rows import Understood
from missionplanner.planning.pasted_seats import PastedSeat, read_seats

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


class PasteSeats:
    """Seats go to the institutions that the rows name, else to that of the seat pasted at."""

    choices = SEATS
    heads = (
        Message("Name", context="paste"),
        Message("In its own script", context="paste"),
        Message("Post", context="paste"),
        Message("Institution", context="paste"),
        Message("Role", context="paste"),
        Message("Group", context="paste"),
    )

    def __init__(
        self, office: Office, visit_id: UUID, delegation_id: UUID, at_seat: UUID | None = None
    ) -> None:
        self._office = office
        self._visit_id = visit_id
        self._delegation_id = delegation_id
        self._at_seat = at_seat

    def read(self, rows: Rows, chosen: tuple[Meaning, ...] | None = None) -> Preview:
        """Understand rows as seats."""
        known = [name for row in self._office.shared.institutions() for name in row.name.values()]
        return Preview(*read_seats(rows, known, chosen))

    def say(self, row: Understood) -> Said:
        """Name, native name, post, institution, role, group."""
        seat: PastedSeat = row.value
        native = " ".join(words for _, words in seat.native if words != seat.name)
        role = "" if seat.role is Role.MEMBER else value_label(seat.role)
        return (seat.name, native, seat.post, seat.institution, role, ", ".join(seat.groups))

    def button(self, count: int) -> Message:
        """What taking so many rows is called."""
        return Message("Add {n} person", plural="Add {n} people", n=count)

    def take(self, rows: Sequence[Understood]) -> tuple[UUID, ...]:
        """Fill open seats and add others, in one change."""
        with self._office.store.change(pasted(len(rows))) as tx:
            visit = tx.get(Visit, self._visit_id)
            naming = Naming(self._office.shared, tx, (visit.languages or ("en",))[0])
            delegation = next(d for d in visit.delegations if d.id == self._delegation_id)
            table = _Table(visit, delegation, self._at_seat)
            for row in rows:
                self._seat(table, row.value, naming)
            others = (d if d.id != delegation.id else table.delegation() for d in visit.delegations)
            tx.put(replace(visit, delegations=tuple(others)))
        return tuple(table.taken)

    def _seat(self, table: _Table, seat: PastedSeat, naming: Naming) -> None:
        institution_id = naming.institution(seat.institution) or table.own_institution
        person_id = self._person(table, seat, institution_id, naming) if seat.name else None
        table.put(seat, institution_id, person_id)
        if person_id is not None:
            table.nominate(self._office.today())

    def _person(
        self,
        table: _Table,
        seat: PastedSeat,
        institution_id: InstitutionId | None,
        naming: Naming,
    ) -> PersonId:
        """Who is on file by exactly this name, else somebody new as the row has it."""
        if institution_id not in table.on_file:
            table.on_file[institution_id] = self._on_file(institution_id)
        on_file = table.on_file[institution_id]
        forms = (seat.name, *(words for _, words in seat.native))
        known = next((on_file[form] for form in forms if form in on_file), None)
        if known is None:
            row = Person(
                id=new_person_id(),
                native=Text(dict(seat.native)),
                position=text_in(table.visit, seat.post),
                institution_id=institution_id,
                email=seat.email,
                phone=seat.phone,
            )
            known = naming.new_person(renamed(row, seat.name))
            on_file.update(dict.fromkeys(forms, known))
        return known

    def _on_file(self, institution_id: InstitutionId | None) -> dict[str, PersonId]:
        """Everybody of an institution by each of their names."""
        store = self._office.store
        return {
            name: person.id
            for person in store.several(Person, store.persons_of(institution_id))
            for name in (person.display, *person.native.values(), *person.aliases)
        }


class _Table:
    """The seats of a delegation while rows are put into them."""

    def __init__(self, visit: Visit, delegation: Delegation, at_seat: UUID | None) -> None:
        self.visit = visit
        self.taken: list[UUID] = []
        # People by name, of each institution that was asked for.
        self.on_file: dict[InstitutionId | None, dict[str, PersonId]] = {}
        self._delegation = delegation
        self._seats = list(delegation.participations)
        self._at = 0
        at = next((seat for seat in self._seats if seat.id == at_seat), None)
        self.own_institution = at.institution_id if at else None

    def delegation(self) -> Delegation:
        """The delegation with its seats as they are now."""
        return replace(self._delegation, participations=tuple(self._seats))

    def put(
        self, seat: PastedSeat, institution_id: InstitutionId | None, person_id: PersonId | None
    ) -> None:
        """Into the first open seat of the institution, else into a new one after its last."""
        seats = self._seats
        of_it = [i for i, each in enumerate(seats) if each.institution_id == institution_id]
        free = [i for i in of_it if seats[i].person_id is None and seats[i].id not in self.taken]
        if free and person_id is not None:
            self._at, row = free[0], seats[free[0]]
        else:
            self._at = of_it[-1] + 1 if of_it else len(seats)
            row = Participation(id=ParticipationId(uuid4()), institution_id=institution_id)
            seats.insert(self._at, row)
        letters = {each.casefold() for each in seat.groups}
        groups: tuple[GroupId, ...] = tuple(
            each.id for each in self.visit.groups if each.letter.casefold() in letters
        )
        seats[self._at] = replace(
            row,
            person_id=person_id,
            role=self._role(seat.role, row.role),
            position=text_in(self.visit, seat.post),
            group_ids=groups or row.group_ids,
            remarks="\n".join(filter(None, (row.remarks, seat.note))),
        )
        self.taken.append(row.id)

    def nominate(self, on: date) -> None:
        """The seat that was put last is nominated."""
        row = self._seats[self._at]
        if row.nomination in (Nomination.OPEN, Nomination.INVITED, Nomination.DECLINED):
            self._seats[self._at] = replace(
                row, nomination=Nomination.NOMINATED, nominated_on=row.nominated_on or on
            )

    def _role(self, wanted: Role, before: Role) -> Role:
        """A delegation has one head and one deputy; who has the role keeps it."""
        if wanted in (Role.HEAD, Role.DEPUTY) and any(s.role is wanted for s in self._seats):
            return before
        return wanted if wanted is not Role.MEMBER else before
