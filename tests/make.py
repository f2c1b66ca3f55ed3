"""Values for tests, with usual contents: say only what matters. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID, uuid5

from missionplanner.domain.attachment import Attachment
from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, StatusChange, Timeframe
from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.programme import Counterpart, ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.record import Attendance, Decision, MeetingRecord, Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Group, Leg, Objective, Stage, StageDate, Visit
from missionplanner.domain.when import TimeKind, When

_SPACE = UUID("5f6cf9a4-2f0f-4b3e-8f27-0a51c9f5b7d1")
MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)


def make_id(name: str) -> Any:
    """The same id for the same name, for any noun."""
    return uuid5(_SPACE, name)


def make_person(name: str, /, **changes: Any) -> Person:
    usual: dict[str, Any] = {"id": make_id(name), "display": name, "sex": Sex.NOT_STATED}
    return Person(**{**usual, **changes})


def make_institution(name: str, /, **changes: Any) -> Institution:
    usual: dict[str, Any] = {
        "id": make_id(name),
        "name": Text(en=name),
        "kind": InstitutionKind.MINISTRY,
    }
    return Institution(**{**usual, **changes})


def make_seat(name: str = "", institution: str = "Ministry of Justice", /, **changes: Any) -> Any:
    """A seat; without a name it is still empty."""
    usual: dict[str, Any] = {
        "id": make_id(f"seat {name or changes.get('position', '')} {institution}"),
        "person_id": make_id(name) if name else None,
        "institution_id": make_id(institution),
        "nomination": Nomination.NOMINATED if name else Nomination.OPEN,
    }
    return Participation(**{**usual, **changes})


def make_item(title: str, starts: str = "", ends: str = "", **changes: Any) -> ProgrammeItem:
    """An item on the Monday, "09:30" to "10:30" in Tashkent."""
    usual: dict[str, Any] = {
        "id": make_id(title),
        "title": Text(en=title),
        "when": make_when(starts, ends),
        "status": ItemStatus.CONFIRMED,
    }
    return ProgrammeItem(**{**usual, **changes})


def make_when(starts: str = "", ends: str = "", **changes: Any) -> When:
    known = TimeKind.EXACT if ends else TimeKind.START_ONLY
    usual: dict[str, Any] = {
        "kind": known if starts else TimeKind.TBC,
        "day": MONDAY,
        "starts": time.fromisoformat(starts) if starts else None,
        "ends": time.fromisoformat(ends) if ends else None,
        "zone": "Asia/Tashkent",
    }
    return When(**{**usual, **changes})


def make_counterpart(name: str, institution: str, **changes: Any) -> Counterpart:
    usual: dict[str, Any] = {
        "id": make_id(f"counterpart {name} {institution}"),
        "person_id": make_id(name) if name else None,
        "institution_id": make_id(institution),
    }
    return Counterpart(**{**usual, **changes})


def make_follow_up(number: str, wording: str, **changes: Any) -> FollowUp:
    usual: dict[str, Any] = {
        "id": make_id(f"follow-up {number}"),
        "visit_id": make_id("visit"),
        "number": number,
        "wording": Text(en=wording),
        "responsible_ids": (make_id("Ministry of Justice"),),
        "timeframe": Timeframe(words="by 15 July 2026", due_on=date(2026, 7, 15)),
    }
    return FollowUp(**{**usual, **changes})


def make_visit(**changes: Any) -> Visit:
    """A visit of two days with a head, a member, one meeting and one lunch."""
    seats = (make_seat("Natia Sharvadze", role=Role.HEAD), make_seat("Levan Tsikhelauri"))
    visiting = Delegation(
        id=make_id("visiting"),
        country="GEO",
        name=Text(en="Delegation of Georgia"),
        led_by_id=make_id("Ministry of Justice"),
        participations=seats,
    )
    host = Delegation(
        id=make_id("hosting"), side=Side.HOST, country="UZB", name=Text(en="Host side")
    )
    usual: dict[str, Any] = {
        "id": make_id("visit"),
        "code": "GEO-UZB-2026-01",
        "title": Text(en="Visit of a delegation of Georgia to Uzbekistan"),
        "starts_on": MONDAY,
        "ends_on": TUESDAY,
        "place": Text(en="Tashkent"),
        "from_country": "GEO",
        "to_country": "UZB",
        "home_zone": "Asia/Tbilisi",
        "purpose": Text(en="To explore bilateral cooperation."),
        "project_id": make_id("project"),
        "host_id": make_id("Ministry of Justice of Uzbekistan"),
        "led_by_id": make_id("Ministry of Justice"),
        "objectives": (Objective(id=make_id("objective"), text=Text(en="Agree on principles.")),),
        "legs": (
            Leg(
                id=make_id("leg"),
                city=Text(en="Tashkent"),
                country="UZB",
                zone="Asia/Tashkent",
                starts_on=MONDAY,
                ends_on=TUESDAY,
            ),
        ),
        "delegations": (visiting, host),
        "programme": (
            make_item("Opening meeting", "09:30", "10:30", venue_id=make_id("Hall of columns")),
            make_item("Working lunch", "12:30", "14:00"),
        ),
    }
    return Visit(**{**usual, **changes})


def make_folder(visit: Visit | None = None, **changes: Any) -> VisitFolder:
    """The folder of a visit with the shared rows that the usual visit refers to."""
    usual: dict[str, Any] = {
        "visit": visit or make_visit(),
        "project": Project(
            id=make_id("project"), title=Text(en="Joint action"), donor_id=make_id("donor")
        ),
        "donor": Donor(
            id=make_id("donor"),
            name=Text(en="A generous donor"),
            acknowledgement=Text(en="This visit is funded by a generous donor."),
            disclaimer=Text(en="The opinions are those of the authors."),
        ),
        "institutions": (
            make_institution("Ministry of Justice", country="GEO"),
            make_institution("Ministry of Justice of Uzbekistan", country="UZB"),
        ),
        "persons": (
            make_person("Natia Sharvadze", native=Text(ka="ნათია შარვაძე"), sex=Sex.FEMALE),
            make_person("Levan Tsikhelauri", native=Text(ka="ლევან ციხელაური"), sex=Sex.MALE),
        ),
        "venues": (Venue(id=make_id("Hall of columns"), name=Text(en="Hall of columns")),),
    }
    return VisitFolder(**{**usual, **changes})


def make_full_folder(**changes: Any) -> VisitFolder:
    """A folder with at least one row of every noun, all linked to each other."""
    hall, ministry = make_id("Hall of columns"), make_id("Ministry of Justice")
    item = make_item(
        "Opening meeting",
        "09:30",
        "10:30",
        venue_id=hall,
        host_ids=(make_id("Ministry of Justice of Uzbekistan"),),
        counterparts=(make_counterpart("Aziz Rahmonov", "Ministry of Justice of Uzbekistan"),),
        led_by_id=make_seat("Natia Sharvadze").id,
        group_ids=(make_id("group"),),
        objective_ids=(make_id("objective"),),
    )
    brief = Brief(id=make_id("brief"), item_id=item.id, subject=Text(en="Opening"))
    point = Point(id=make_id("point"), text=Text(en="Thanks were given."))
    decided = Point(id=make_id("decided"), kind=PointKind.DECISION)
    record = MeetingRecord(
        id=make_id("record"),
        item_id=item.id,
        title=Text(en="Wrap-up meeting"),
        when=make_when("15:15", "17:00", day=TUESDAY),
        attendance=(
            Attendance(id=make_id("there"), person_id=make_id("Natia Sharvadze"), is_chair=True),
            Attendance(id=make_id("guest"), name="Davron Ismoilov", side=Side.HOST),
        ),
        points=(
            Point(id=make_id("heading"), kind=PointKind.HEADING, text=Text(en="Opening")),
            point,
            decided,
        ),
        decisions=(
            Decision(
                id=make_id("decision"),
                point_id=decided.id,
                number=1,
                wording=Text(en="Both ministries coordinate."),
            ),
        ),
    )
    visit = make_visit(
        programme=(item, make_item("Working lunch", "12:30", "14:00", kind=ItemKind.MEAL)),
        groups=(Group(id=make_id("group"), letter="A", name=Text(en="Prosecution")),),
        briefs=(brief,),
        records=(record,),
        desired_outcomes=Text(en="Principles read back"),
        stages=(StageDate(id=make_id("stage"), stage=Stage.INVITATIONS, done_on=MONDAY),),
        attachments=(Attachment(id=make_id("scan"), name="Nomination letter.pdf"),),
    )
    follow_up = make_follow_up(
        "26/01",
        "Send the names of contact points.",
        record_id=record.id,
        point_id=point.id,
        person_ids=(make_id("Aziz Rahmonov"),),
        history=(StatusChange(id=make_id("change"), on=MONDAY),),
    )
    earlier = make_follow_up("25/01", "Exchange the laws in force.", visit_id=make_id("earlier"))
    usual = make_folder(visit)
    rahmonov = make_person(
        "Aziz Rahmonov", native=Text(uz_Cyrl="Азиз Раҳмонов"), institution_id=ministry
    )
    return replace(
        usual,
        **{
            "persons": (*usual.persons, rahmonov),
            "follow_ups": (follow_up,),
            "earlier": (earlier,),
            **changes,
        },
    )
