"""Rows of a further sample visit, with usual contents: say only what matters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from tools.sample.keys import key

from missionplanner.domain.delegation import Nomination, Participation, Role, Side
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.programme import Counterpart, ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.record import Attendance, Decision, Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.when import TimeKind, When


class Rows:
    """Makes the rows of the visit called `space`; ids come from its name and theirs."""

    def __init__(self, space: str, zone: str) -> None:
        self._space = space
        self._zone = zone

    def key(self, name: str) -> Any:
        """The same id for the same name, for any noun."""
        return key(f"{self._space}: {name}")

    def place(self, name: str) -> Any:
        """The id of a venue, which may be called as the institution in it."""
        return self.key(f"place {name}")

    def institution(self, name: str, country: str, /, **changes: Any) -> Institution:
        usual: dict[str, Any] = {
            "id": self.key(name),
            "name": Text(en=name),
            "kind": InstitutionKind.PARLIAMENT,
            "country": country,
        }
        return Institution(**{**usual, **changes})

    def person(self, name: str, sex: Sex, institution: str, office: str, **changes: Any) -> Person:
        """A person; a name of one word is a family name whose given name is not known."""
        given, _, family = name.rpartition(" ")
        usual: dict[str, Any] = {
            "id": self.key(name),
            "display": name,
            "given": given,
            "family": family,
            "sex": sex,
            "honorific": Text(en="Ms." if sex is Sex.FEMALE else "Mr."),
            "position": Text(en=office),
            "institution_id": self.key(institution),
        }
        return Person(**{**usual, **changes})

    def seat(self, person: Person, role: Role = Role.MEMBER, **changes: Any) -> Participation:
        usual: dict[str, Any] = {
            "id": self.key(f"seat {person.display}"),
            "person_id": person.id,
            "institution_id": person.institution_id,
            "role": role,
            "nomination": Nomination.ACCEPTED,
        }
        return Participation(**{**usual, **changes})

    def empty(self, position: str, institution: str, **changes: Any) -> Participation:
        """A seat still to be filled; its number tells it from others of the same position."""
        number = changes.pop("number", 1)
        usual: dict[str, Any] = {
            "id": self.key(f"seat {institution} {position} {number}"),
            "institution_id": self.key(institution),
            "position": Text(en=position) if position else Text(),
            "nomination": Nomination.INVITED,
        }
        return Participation(**{**usual, **changes})

    def venue(self, name: str, city: str, address: str = "", /, **changes: Any) -> Venue:
        usual: dict[str, Any] = {
            "id": self.place(name),
            "name": Text(en=name),
            "address": Text(en=address) if address else Text(),
            "city": Text(en=city),
            "zone": self._zone,
        }
        return Venue(**{**usual, **changes})

    def at(self, day: date | None, starts: str = "", ends: str = "", **changes: Any) -> When:
        """A time, a span, or a day whose hour is to be confirmed."""
        known = TimeKind.EXACT if ends else TimeKind.START_ONLY
        usual: dict[str, Any] = {
            "kind": known if starts else TimeKind.TBC,
            "day": day,
            "starts": time.fromisoformat(starts) if starts else None,
            "ends": time.fromisoformat(ends) if ends else None,
            "zone": self._zone,
        }
        return When(**{**usual, **changes})

    def item(self, name: str, when: When, kind: ItemKind, **changes: Any) -> ProgrammeItem:
        usual: dict[str, Any] = {
            "id": self.key(f"item {name}"),
            "title": Text(en=name),
            "when": when,
            "kind": kind,
            "status": ItemStatus.CONFIRMED,
        }
        return ProgrammeItem(**{**usual, **changes})

    def meets(self, item: str, who: Person) -> Counterpart:
        return Counterpart(
            id=self.key(f"counterpart {item} {who.display}"),
            person_id=who.id,
            institution_id=who.institution_id,
            is_confirmed=True,
        )

    def somebody(self, item: str, position: str, institution: str = "") -> Counterpart:
        """A counterpart without a name: N.N."""
        return Counterpart(
            id=self.key(f"counterpart {item} {position} {institution}"),
            institution_id=self.key(institution) if institution else None,
            position=Text(en=position) if position else Text(),
        )

    def was(self, record: str, who: Person, side: Side, **changes: Any) -> Attendance:
        usual: dict[str, Any] = {
            "id": self.key(f"attendance {record} {who.display}"),
            "person_id": who.id,
            "institution_id": who.institution_id,
            "side": side,
        }
        return Attendance(**{**usual, **changes})

    def points(self, record: str, lines: Iterable[tuple[PointKind, str]]) -> tuple[Point, ...]:
        """The outline; a decision or follow-up has no words here, they stand in its own row."""
        return tuple(
            Point(
                id=self.key(f"point {record} {number}"),
                kind=kind,
                level=0 if kind is PointKind.HEADING else 1,
                text=Text(en=words) if words else Text(),
            )
            for number, (kind, words) in enumerate(lines, start=1)
        )

    def decisions(self, points: Iterable[Point], *wordings: str) -> tuple[Decision, ...]:
        places = [point for point in points if point.kind is PointKind.DECISION]
        return tuple(
            Decision(
                id=self.key(f"decision {point.id}"),
                point_id=point.id,
                number=number,
                wording=Text(en=words),
            )
            for number, (point, words) in enumerate(zip(places, wordings, strict=True), start=1)
        )

    def agreed(self, number: str, words: str, *institutions: str, **changes: Any) -> FollowUp:
        usual: dict[str, Any] = {
            "id": self.key(f"follow-up {number}"),
            "visit_id": self.key("visit"),
            "number": number,
            "wording": Text(en=words),
            "responsible_ids": tuple(map(self.key, institutions)),
            "status": FollowUpStatus.AGREED,
        }
        return FollowUp(**{**usual, **changes})
