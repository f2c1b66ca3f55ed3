"""One invented visit with its people and follow-ups, for stores to measure with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from tools.fill_names import COUNTRIES, Names

from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, Timeframe
from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.programme import Counterpart, ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.record import MeetingRecord, Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Group, Leg, Objective, Visit, VisitStatus
from missionplanner.domain.when import TimeKind, When

_FIRST_DAY = date(2021, 1, 4)
_DAYS_APART = 11
_DAYS = 3
_HOURS = (9, 11, 13, 15)
_INSTITUTIONS = (
    "Ministry of Justice",
    "Ministry of Internal Affairs",
    "Ministry of Foreign Affairs",
    "Ministry of Labour",
    "Prosecutor’s Office",
    "Migration Agency",
    "Border Service",
    "Supreme Court",
)
_SUBJECTS = (
    "mutual legal assistance",
    "referral of victims",
    "safe labour migration",
    "border management",
    "return and reintegration",
    "training of investigators",
    "exchange of statistics",
    "recruitment agencies",
)
_VERBS = (
    "Send the list of contact points on",
    "Compare the practice of both sides on",
    "Hold an expert meeting on",
    "Translate the guidelines on",
    "Report to the other side on",
)


def _key(random: Random) -> Any:
    return UUID(int=random.getrandbits(128), version=4)


def institutions() -> dict[str, tuple[Institution, ...]]:
    """The institutions of each country, which all visits share."""
    random = Random("institutions")
    return {
        names.country: tuple(
            Institution(
                id=_key(random),
                name=Text(en=f"{name} of the country {names.country}"),
                short_name=Text(en=name),
                kind=InstitutionKind.MINISTRY,
                country=names.country,
            )
            for name in _INSTITUTIONS
        )
        for names in COUNTRIES
    }


@dataclass(frozen=True, slots=True)
class Filling:
    """How much one visit holds, and with which number its follow-ups begin.

    With `parallel` each day holds so many items of two groups beside each other.
    """

    people: int
    follow_ups: int
    first_number: int
    days: int = _DAYS
    parallel: int = 0


class VisitMaker:
    """Makes the visit of one number; the same number gives the same visit."""

    def __init__(self, number: int, shared: dict[str, tuple[Institution, ...]]) -> None:
        self._random = Random(f"visit {number}")
        self._number = number
        self._guest, self._host = self._random.sample(COUNTRIES, 2)
        self._shared = shared
        self._starts_on = _FIRST_DAY + timedelta(days=number * _DAYS_APART)

    def folder(self, filling: Filling) -> VisitFolder:
        """The visit with its people and follow-ups."""
        guests = [self._person(self._guest) for _ in range(filling.people * 4 // 5)]
        hosts = [self._person(self._host) for _ in range(filling.people - len(guests))]
        record = self._record(filling.days)
        visit = self._visit(guests, hosts, record, filling)
        return VisitFolder(
            visit=visit,
            institutions=(*self._shared[self._guest.country], *self._shared[self._host.country]),
            persons=tuple(guests + hosts),
            follow_ups=tuple(
                self._follow_up(visit, record, filling.first_number + number)
                for number in range(filling.follow_ups)
            ),
        )

    def _visit(
        self, guests: list[Person], hosts: list[Person], record: MeetingRecord, filling: Filling
    ) -> Visit:
        last = self._starts_on + timedelta(days=filling.days - 1)
        subject = self._random.choice(_SUBJECTS)
        letters = "AB" if filling.parallel else ""
        groups = tuple(Group(id=_key(self._random), letter=each) for each in letters)
        items = tuple(self._side_by_side(hosts, groups, filling) or self._items(hosts))
        return Visit(
            id=_key(self._random),
            code=f"{self._guest.country}-{self._host.country}-{self._starts_on.year}"
            f"-{self._number % 100:02}",
            title=Text(en=f"Visit to {self._host.capital} on {subject} ({self._number})"),
            status=VisitStatus.CLOSED if self._starts_on.year < 2026 else VisitStatus.CONFIRMED,
            starts_on=self._starts_on,
            ends_on=last,
            place=Text(en=self._host.capital),
            from_country=self._guest.country,
            to_country=self._host.country,
            home_zone=self._guest.zone,
            purpose=Text(en=f"To learn how the other side works on {subject}."),
            host_id=self._shared[self._host.country][0].id,
            led_by_id=self._shared[self._guest.country][0].id,
            objectives=(Objective(id=_key(self._random), text=Text(en=f"Agree on {subject}.")),),
            legs=(
                Leg(
                    id=_key(self._random),
                    city=Text(en=self._host.capital),
                    country=self._host.country,
                    zone=self._host.zone,
                    starts_on=self._starts_on,
                    ends_on=last,
                ),
            ),
            delegations=(
                self._delegation(Side.VISITING, self._guest, guests),
                self._delegation(Side.HOST, self._host, hosts),
            ),
            groups=groups,
            programme=items,
            briefs=(
                Brief(
                    id=_key(self._random),
                    item_id=items[0].id,
                    subject=items[0].title,
                    wanted=Text(en=f"A named contact point for {subject}."),
                    points_to_take=Text(en="What works\nWhat does not\nWhat comes next"),
                ),
            ),
            records=(record,),
        )

    def _person(self, names: Names) -> Person:
        random = self._random
        is_woman = random.random() < 0.5
        given, family = (
            random.choice(names.women if is_woman else names.men),
            random.choice(names.families),
        )
        latin, native = (
            f"{given[script]} {family[script]}{names.woman_ends[script] if is_woman else ''}"
            for script in (0, 1)
        )
        return Person(
            id=_key(random),
            display=latin,
            native=Text({names.tag: native}),
            given=given[0],
            family=latin.rpartition(" ")[2],
            sex=Sex.FEMALE if is_woman else Sex.MALE,
            position=Text(en=random.choice(("Head of Division", "Adviser", "Prosecutor"))),
            institution_id=random.choice(self._shared[names.country]).id,
            country=names.country,
        )

    def _delegation(self, side: Side, names: Names, people: list[Person]) -> Delegation:
        seats = [
            Participation(
                id=_key(self._random),
                person_id=person.id,
                institution_id=person.institution_id,
                role=Role.MEMBER if number else Role.HEAD,
                nomination=Nomination.ACCEPTED,
            )
            for number, person in enumerate(people)
        ]
        seats.append(
            Participation(id=_key(self._random), institution_id=self._shared[names.country][1].id)
        )
        return Delegation(
            id=_key(self._random),
            side=side,
            country=names.country,
            led_by_id=self._shared[names.country][0].id,
            participations=tuple(seats),
        )

    def _items(self, hosts: list[Person]) -> list[ProgrammeItem]:
        return [
            self._item(self._starts_on + timedelta(days=day), hour, hosts)
            for day in range(_DAYS)
            for hour in _HOURS
        ]

    def _side_by_side(
        self, hosts: list[Person], groups: tuple[Group, ...], filling: Filling
    ) -> list[ProgrammeItem]:
        """Two items at a time from half past seven on, one for each group, without a collision."""
        found = []
        for day in range(filling.days):
            for number in range(filling.parallel):
                item = self._item(self._starts_on + timedelta(days=day), 9, hosts)
                begins = datetime.combine(item.when.day or self._starts_on, time(7, 30))
                begins += timedelta(minutes=55 * (number // 2))
                ends = (begins + timedelta(minutes=50)).time()
                when = replace(item.when, starts=begins.time(), ends=ends)
                group = (groups[number % 2].id,)
                found.append(replace(item, when=when, group_ids=group))
        return found

    def _item(self, day: date, hour: int, hosts: list[Person]) -> ProgrammeItem:
        is_lunch = hour == 13
        host = self._random.choice(hosts) if hosts else None
        return ProgrammeItem(
            id=_key(self._random),
            when=When(
                kind=TimeKind.EXACT,
                day=day,
                starts=time(hour),
                ends=time(hour + 1, 30),
                zone=self._host.zone,
            ),
            title=Text(en="Lunch" if is_lunch else f"Talks on {self._random.choice(_SUBJECTS)}"),
            kind=ItemKind.MEAL if is_lunch else ItemKind.MEETING,
            status=ItemStatus.CONFIRMED,
            host_ids=(self._random.choice(self._shared[self._host.country]).id,),
            counterparts=()
            if is_lunch or host is None
            else (
                Counterpart(
                    id=_key(self._random), person_id=host.id, institution_id=host.institution_id
                ),
            ),
        )

    def _record(self, days: int) -> MeetingRecord:
        return MeetingRecord(
            id=_key(self._random),
            title=Text(en="Wrap-up meeting"),
            when=When(day=self._starts_on + timedelta(days=days - 1), zone=self._host.zone),
            points=tuple(
                Point(
                    id=_key(self._random),
                    kind=PointKind.DISCUSSION,
                    level=1,
                    text=Text(en=f"Both sides spoke about {self._random.choice(_SUBJECTS)}."),
                )
                for _ in range(10)
            ),
        )

    def _follow_up(self, visit: Visit, record: MeetingRecord, number: int) -> FollowUp:
        random = self._random
        due_on = self._starts_on + timedelta(days=random.randrange(20, 400))
        has_date = random.random() < 0.7
        status = random.choice(list(FollowUpStatus))
        return FollowUp(
            id=_key(random),
            visit_id=visit.id,
            record_id=record.id,
            number=f"{self._starts_on.year % 100:02}/{number:05}",
            wording=Text(en=f"{random.choice(_VERBS)} {random.choice(_SUBJECTS)}."),
            responsible_ids=(random.choice(self._shared[self._guest.country]).id,),
            timeframe=Timeframe(due_on=due_on) if has_date else Timeframe(),
            status=status,
            is_closed=not status.is_open,
            next_step=random.choice(("", "Call the contact point.", "Wait for the answer.")),
        )
