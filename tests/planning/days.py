"""Invented days of a programme for the laws of moving: two groups, gaps, fixed items, nights."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ItemKind, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Group, Leg
from missionplanner.domain.when import TimeKind, When
from tests.make import make_folder, make_id, make_item, make_visit

MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1)
A, B = (Group(id=make_id(letter), letter=letter) for letter in "AB")
LEGS = (
    Leg(
        id=make_id("first leg"),
        city=Text(en="Tashkent"),
        zone="Asia/Tashkent",
        starts_on=MONDAY,
        ends_on=TUESDAY,
    ),
    Leg(
        id=make_id("second leg"),
        city=Text(en="Vienna"),
        zone="Europe/Vienna",
        starts_on=WEDNESDAY,
        ends_on=WEDNESDAY,
    ),
)
GROUPS = st.sampled_from([(), (A.id,), (B.id,), (A.id, B.id)])


def folder_of(*items: ProgrammeItem, **changes: Any) -> VisitFolder:
    """The folder of a visit with two groups and just these items."""
    usual = {"groups": (A, B), "programme": items, "legs": LEGS, "ends_on": WEDNESDAY}
    return make_folder(make_visit(**{**usual, **changes}))


def local(when: When) -> tuple[datetime | None, datetime | None]:
    """The local begin and end of an item."""
    begins = datetime.combine(when.day, when.starts) if when.day and when.starts else None
    ends = datetime.combine(when.last_day, when.ends) if when.last_day and when.ends else None
    return begins, ends


def timed(title: str, begins: datetime, minutes: int | None, **changes: Any) -> ProgrammeItem:
    """An item from this local time on, for so many minutes or without an end."""
    ends = begins + timedelta(minutes=minutes) if minutes is not None else None
    zone = "Europe/Vienna" if begins.date() == WEDNESDAY else "Asia/Tashkent"
    when = When(
        kind=TimeKind.EXACT if ends else TimeKind.START_ONLY,
        day=begins.date(),
        starts=begins.time(),
        ends=ends.time() if ends else None,
        ends_on=ends.date() if ends and ends.date() != begins.date() else None,
        zone=zone,
    )
    return make_item(title, when=when, **changes)


@st.composite
def items(draw: Any, title: str, *, fixed: bool = True) -> ProgrammeItem:
    """One item of three days: with or without a time, perhaps over midnight, perhaps fixed."""
    changes: dict[str, Any] = {"group_ids": draw(GROUPS)}
    if fixed:
        changes["is_fixed"] = draw(st.integers(0, 5)) == 0
        kinds = [ItemKind.MEETING, ItemKind.MEETING, ItemKind.MEAL, ItemKind.DEPARTURE]
        changes["kind"] = draw(st.sampled_from(kinds))
    day = draw(st.sampled_from([MONDAY, TUESDAY, WEDNESDAY]))
    if draw(st.integers(0, 7)) == 0:
        return make_item(title, when=When(kind=TimeKind.ALL_DAY, day=day), **changes)
    begins = datetime.combine(day, datetime.min.time())
    begins += timedelta(minutes=5 * draw(st.integers(0, 287)))
    minutes = draw(st.sampled_from([None, 15, 30, 60, 90, 200]))
    return timed(title, begins, minutes, **changes)


@st.composite
def programmes(draw: Any, *, fixed: bool = True) -> VisitFolder:
    """A programme of a few items."""
    size = draw(st.integers(2, 9))
    return folder_of(*(draw(items(f"Item {n}", fixed=fixed)) for n in range(size)))


@st.composite
def chains(draw: Any) -> VisitFolder:
    """A day on which one thing follows the other and nothing collides."""
    begins = datetime.combine(MONDAY, datetime.min.time()) + timedelta(hours=8)
    found = []
    for n in range(draw(st.integers(2, 7))):
        begins += timedelta(minutes=5 * draw(st.integers(0, 6)))
        minutes = 5 * draw(st.integers(1, 18))
        found.append(timed(f"Item {n}", begins, minutes))
        begins += timedelta(minutes=minutes)
    return folder_of(*found)
