"""The made visit, put together."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Group, Leg, Marking, Objective
from tests.made.minutes import briefs, follow_ups, records
from tests.made.people import GROUPS, PERSONS, delegations, office_id, offices
from tests.made.programme import DAYS, FIRST, VENUES, programme
from tests.made.words import SUBJECTS, lines, said, text
from tests.make import make_folder, make_id, make_visit

_LAST = FIRST + timedelta(days=DAYS - 1)


@cache
def folder() -> VisitFolder:
    """The visit with every row it refers to."""
    subjects = list(enumerate(SUBJECTS))
    visit = make_visit(
        code="GEO-UZB-2026-07",
        title=text(
            (
                "Twelve days of expert talks on safe migration, with four groups",
                "უსაფრთხო მიგრაციის საექსპერტო მოლაპარაკებების თორმეტი დღე",
                "Двенадцать дней экспертных переговоров о безопасной миграции",
            )
        ),
        starts_on=FIRST,
        ends_on=_LAST,
        purpose=lines("Purpose", 2),
        desired_outcomes=lines("Outcome", 5),
        languages=("en", "ka", "ru"),
        marking=Marking.LIMITED,
        host_id=office_id("UZB", 0),
        led_by_id=office_id("GEO", 0),
        objectives=tuple(
            Objective(id=make_id(f"objective {n}"), text=said(f"Objective {n}", 1))
            for n, _ in subjects
        ),
        legs=(
            Leg(
                id=make_id("leg"),
                city=Text(en="Tashkent", ka="ტაშკენტი", ru="Ташкент"),
                country="UZB",
                zone="Asia/Tashkent",
                starts_on=FIRST,
                ends_on=_LAST,
            ),
        ),
        groups=tuple(
            Group(id=make_id(f"group {letter}"), letter=letter, name=text(SUBJECTS[n]))
            for n, letter in enumerate(GROUPS)
        ),
        delegations=delegations(),
        programme=programme(),
        briefs=tuple(briefs()),
        records=tuple(records()),
    )
    return make_folder(
        visit,
        institutions=tuple(offices()),
        persons=PERSONS,
        venues=VENUES,
        follow_ups=tuple(follow_ups()),
    )
