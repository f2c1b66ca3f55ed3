"""What a user can do with delegations and their seats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid4

from missionplanner.domain.amend import amend, find_row, insert
from missionplanner.domain.delegation import (
    Delegation,
    Nomination,
    Participation,
    Role,
    Side,
)
from missionplanner.domain.ids import DelegationId, ParticipationId, PersonId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows, renamed
from missionplanner.planning.seats import is_lost, is_named
from missionplanner.store.store import Store


class Delegations:
    """Delegations of a visit; the order of seats is the order of precedence."""

    def __init__(self, store: Store, shared: SharedRows) -> None:
        self._store = store
        self._shared = shared

    def add(self, visit_id: UUID, side: Side, country: str = "") -> DelegationId:
        """One more delegation."""
        row = Delegation(id=DelegationId(uuid4()), side=side, country=country)
        with self._store.change(Message("Delegation added")) as tx:
            tx.put(insert(tx.get(Visit, visit_id), visit_id, "delegations", row))
        return row.id

    def add_seat(
        self, visit_id: UUID, delegation_id: UUID, institution: str = "", index: int | None = None
    ) -> ParticipationId:
        """An empty seat of the institution that is named so, to be nominated."""
        with self._store.change(Message("Seat added")) as tx:
            institution_id = self._shared.institution_named(tx, institution)
            seat = Participation(id=ParticipationId(uuid4()), institution_id=institution_id)
            visit = tx.get(Visit, visit_id)
            tx.put(insert(visit, delegation_id, "participations", seat, index))
        return seat.id

    def name(self, visit_id: UUID, seat_id: UUID, display: str, on: date | None = None) -> None:
        """Put the person of this name into a seat; a seat that was open becomes nominated.

        A seat that has a person keeps that person, whose name is corrected, in the script in which
        it was typed; one whose person does not come is given to another.
        """
        display = clean(display).strip()
        if not display:
            return self.vacate(visit_id, seat_id)
        with self._store.change(Message("Seat named")) as tx:
            visit = tx.get(Visit, visit_id)
            seat: Participation = find_row(visit, seat_id)
            if is_named(seat) and seat.person_id is not None:
                tx.put(renamed(tx.get(Person, seat.person_id), display))
                return None
            person_id = self._shared.person_named(tx, display, seat.institution_id)
            tx.put(_seated(visit, seat, person_id, on))
        return None

    def take(self, visit_id: UUID, seat_id: UUID, person_id: UUID, on: date | None = None) -> None:
        """Put a person who is on file into a seat."""
        with self._store.change(Message("Seat named")) as tx:
            visit = tx.get(Visit, visit_id)
            seat: Participation = find_row(visit, seat_id)
            tx.put(_seated(visit, seat, PersonId(person_id), on))

    def vacate(self, visit_id: UUID, seat_id: UUID) -> None:
        """Empty a seat; the person stays on file."""
        with self._store.change(Message("Seat emptied")) as tx:
            visit = tx.get(Visit, visit_id)
            changed = amend(
                visit, seat_id, person_id=None, nomination=Nomination.OPEN, nominated_on=None
            )
            tx.put(changed)

    def lead(self, visit_id: UUID, seat_id: UUID, role: Role) -> None:
        """Give a seat its role; a delegation has one head, so the old one becomes a member."""
        with self._store.change(Message("Role changed")) as tx:
            visit = tx.get(Visit, visit_id)
            if role in (Role.HEAD, Role.DEPUTY):
                for delegation in visit.delegations:
                    if any(seat.id == seat_id for seat in delegation.participations):
                        visit = _without_role(visit, delegation, role)
            tx.put(amend(visit, seat_id, role=role), base=tx.get(Visit, visit_id))

    def seat_for(self, visit_id: UUID, seat_id: UUID, institution: str) -> None:
        """Give a seat to the institution that is named so."""
        with self._store.change(Message("Institution changed")) as tx:
            institution_id = self._shared.institution_named(tx, institution)
            tx.put(amend(tx.get(Visit, visit_id), seat_id, institution_id=institution_id))

    def led_by(self, visit_id: UUID, delegation_id: UUID, institution: str) -> None:
        """The institution that leads a delegation, by name; no words take it away."""
        with self._store.change(Message("Leading institution changed")) as tx:
            institution_id = self._shared.institution_named(tx, institution)
            tx.put(amend(tx.get(Visit, visit_id), delegation_id, led_by_id=institution_id))

    def position(self, visit_id: UUID, seat_id: UUID, words: str, language: str = "en") -> None:
        """The post that papers of this visit print for a seat."""
        with self._store.change(Message("Position changed")) as tx:
            visit = tx.get(Visit, visit_id)
            seat: Participation = find_row(visit, seat_id)
            position = Text(seat.position).with_(language, clean(words).strip())
            tx.put(amend(visit, seat_id, position=position))

    def all_came(self, visit_id: UUID, delegation_id: UUID) -> None:
        """Everybody who accepted attended; who did not is put right one by one."""
        with self._store.change(Message("Attendance noted")) as tx:
            visit = changed = tx.get(Visit, visit_id)
            for delegation in visit.delegations:
                for seat in delegation.participations if delegation.id == delegation_id else ():
                    if seat.nomination is Nomination.ACCEPTED and seat.person_id is not None:
                        changed = amend(changed, seat.id, nomination=Nomination.ATTENDED)
            tx.put(changed, base=visit)

    def turned(self, seat_ids: Iterable[UUID]) -> dict[UUID, dict[Nomination, date]]:
        """On which day each seat was last put to a value of its nomination.

        A seat that came in with a file was put to it elsewhere, nobody knows when.
        """
        days: dict[UUID, dict[Nomination, date]] = {}
        for each in self._store.turned(seat_ids, "nomination"):
            day = each.at.astimezone().date()
            days.setdefault(each.row, {})[Nomination(each.value)] = day
        return days


def _seated(visit: Visit, seat: Participation, person_id: PersonId, on: date | None) -> Visit:
    """The visit with a person in a seat; a nomination that was open, or lost, begins anew."""
    is_new = seat.nomination in (Nomination.OPEN, Nomination.INVITED) or is_lost(seat)
    return amend(
        visit,
        seat.id,
        person_id=person_id,
        nomination=Nomination.NOMINATED if is_new else seat.nomination,
        nominated_on=on if is_lost(seat) else seat.nominated_on or on,
    )


def _without_role(visit: Visit, delegation: Delegation, role: Role) -> Visit:
    for seat in delegation.participations:
        if seat.role is role:
            visit = amend(visit, seat.id, role=Role.MEMBER)
    return visit
