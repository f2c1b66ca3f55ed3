"""What typing into a cell of the seats' table does, and where a moved seat goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from missionplanner.domain.delegation import Nomination, Participation, Role
from missionplanner.operations.office import Office
from missionplanner.planning.labels import value_label
from missionplanner.planning.seats import is_named
from missionplanner.ui.delegation.rows import Seats
from missionplanner.ui.group_letters import read_groups
from missionplanner.ui.widgets.choices import Choice, chosen

ROLES = [Choice(role, value_label(role)) for role in Role]
NOMINATIONS = [Choice(nomination, value_label(nomination)) for nomination in Nomination]


class SeatEdits:
    """The verbs behind the cells of one delegation."""

    def __init__(self, office: Office, seats: Seats) -> None:
        self._office = office
        self._seats = seats
        self._visit_id = seats.folder.visit.id

    def store(self, seat_id: UUID, column: str, words: str) -> None:
        """Store what was typed into a cell; raises `PlannerError` with the reason."""
        match column:
            case "name":
                self._name(self._seat(seat_id), words)
            case "post":
                self._office.delegations.position(
                    self._visit_id, seat_id, words, self._seats.folder.visit.languages[0]
                )
            case "role":
                role = chosen(ROLES, words) if words.strip() else Role.MEMBER
                self._office.delegations.lead(self._visit_id, seat_id, role)
            case "nomination":
                nomination = chosen(NOMINATIONS, words) if words.strip() else Nomination.OPEN
                self._edit(seat_id, nomination=nomination)
            case "groups":
                self._edit(seat_id, group_ids=read_groups(words, self._seats.folder.visit.groups))

    def names_for(self, seat_id: UUID) -> Sequence[str]:
        """Who may be meant: everybody on file who has no seat yet, the seat's institution first."""
        return list(self._offered(seat_id))

    def add(self, institution: str) -> UUID:
        """One more seat of the institution that is named so, beside those that it has."""
        delegation_id = self._seats.delegation.id
        index = self._end_of(institution)
        return self._office.delegations.add_seat(self._visit_id, delegation_id, institution, index)

    def add_like(self, seat: Participation) -> UUID:
        """One more seat of the institution of this one."""
        institution = self._seats.institution(seat.institution_id)
        return self.add(institution.name.in_("en") if institution else "")

    def _end_of(self, institution: str) -> int | None:
        places = [
            index
            for index, seat in enumerate(self._seats.delegation.participations)
            if (row := self._seats.institution(seat.institution_id))
            and institution in row.name.values()
        ]
        return places[-1] + 1 if places else None

    def move(self, seat_id: UUID, before: int) -> None:
        """Put a seat before the one that stands at `before` in order of precedence."""
        order = [seat.id for seat in self._seats.delegation.participations]
        at = order.index(seat_id)  # type: ignore[arg-type]  # ids of seats, told apart by name only
        index = before - 1 if before > at else before
        if index != at and 0 <= index < len(order):
            self._office.move(self._visit_id, Participation, seat_id, index)

    def step(self, seat_id: UUID, step: int, *, is_grouped: bool = False) -> None:
        """Move a seat one place up or down: a named one over empty seats, which have no number.

        An empty one among the seats of its institution, where these are shown together.
        """
        seats = self._seats.delegation.participations
        at = next(i for i, seat in enumerate(seats) if seat.id == seat_id)
        seat, target = seats[at], at + step

        def is_beside(other: Participation) -> bool:
            if seat.person_id is not None:
                return other.person_id is not None
            return not is_grouped or other.institution_id == seat.institution_id

        while 0 <= target < len(seats) and not is_beside(seats[target]):
            target += step
        if 0 <= target < len(seats):
            self._office.move(self._visit_id, Participation, seat_id, target)

    def _name(self, seat: Participation, words: str) -> None:
        delegations, today = self._office.delegations, self._office.today()
        on_file = None if is_named(seat) else self._offered(seat.id).get(words.strip())
        if on_file is not None:
            delegations.take(self._visit_id, seat.id, on_file, today)
        else:
            delegations.name(self._visit_id, seat.id, words, today)

    def _offered(self, seat_id: UUID) -> dict[str, UUID]:
        """Everybody who can be named, by what is offered: one's own by name, others with where."""
        wanted = self._seat(seat_id).institution_id
        seated = {row.person_id for row in self._seats.delegation.participations}
        free = [row for row in self._office.shared.persons() if row.id not in seated]
        own = [row for row in free if row.institution_id in (wanted, None) or wanted is None]
        others = [row for row in free if row.institution_id not in (wanted, None)]
        offered: dict[str, UUID] = {}
        of_this_name = Counter(row.display for row in own)
        for row in own:
            is_alone = of_this_name[row.display] == 1
            words = row.display if is_alone else f"{row.display}, {row.position}"
            offered.setdefault(words, row.id)
        for row in others if wanted is not None else ():
            offered.setdefault(f"{row.display}, {row.institution}", row.id)
        return offered

    def _edit(self, seat_id: UUID, **fields: Any) -> None:
        seat = self._seat(seat_id)
        was = {name: getattr(seat, name) for name in fields}
        self._office.edit(Participation, seat_id, was=was, **fields)

    def _seat(self, seat_id: UUID) -> Participation:
        return next(seat for seat in self._seats.delegation.participations if seat.id == seat_id)
