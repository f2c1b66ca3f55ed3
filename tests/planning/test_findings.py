"""What the checks find, and what they leave in peace."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from missionplanner.domain.delegation import Delegation, Role
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import ItemKind, ItemStatus
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Group
from missionplanner.domain.when import TimeKind, When
from missionplanner.planning.finding import Level
from missionplanner.planning.findings import findings
from tests.make import (
    MONDAY,
    TUESDAY,
    make_counterpart,
    make_folder,
    make_follow_up,
    make_id,
    make_institution,
    make_item,
    make_person,
    make_seat,
    make_visit,
    make_when,
)

BEFORE = date(2026, 6, 1)
A, B = make_id("group A"), make_id("group B")
GROUPS = (Group(id=A, letter="A"), Group(id=B, letter="B"))


def found(code: str, folder=None, today: date = BEFORE, **how):
    folder = folder or make_folder()
    return [finding for finding in findings(folder, today, **how) if finding.code == code]


def with_items(*items, **changes):
    return make_folder(make_visit(programme=items, groups=GROUPS, **changes))


def with_seats(*seats, **changes):
    delegation = Delegation(
        id=make_id("visiting"), name=Text(en="Delegation of Georgia"), participations=seats
    )
    return make_folder(make_visit(delegations=(delegation,), **changes))


def test_the_usual_visit_has_nothing_to_settle():
    assert findings(make_folder(venues=make_folder().venues), BEFORE) == ()


# PAX-09


def test_an_empty_seat_is_found_the_day_after_nominations_closed():
    folder = with_seats(
        make_seat("Natia Sharvadze", role=Role.HEAD),
        make_seat(position=Text(en="Prosecutor")),
        make_seat(position=Text(en="Inspector")),
        nominations_due_on=date(2026, 6, 12),
    )
    assert not found("PAX-09", folder, date(2026, 6, 12))
    (finding,) = found("PAX-09", folder, date(2026, 6, 13))
    assert str(finding.message) == "2 seats have no name; nominations closed on 12 Jun 2026"
    assert finding.level is Level.INFORMATION
    assert finding.where.row == folder.visit.delegations[0].participations[1].id
    assert not found("PAX-09", folder, date(2026, 7, 1))


def test_without_a_day_set_empty_seats_are_found_from_the_usual_day_on():
    folder = with_seats(make_seat("Natia Sharvadze", role=Role.HEAD), make_seat())
    assert not found("PAX-09", folder, MONDAY - timedelta(days=45))
    (finding,) = found("PAX-09", folder, MONDAY - timedelta(days=44))
    assert str(finding.message) == "1 seat has no name"


# DEL-02


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ((Role.HEAD, Role.MEMBER), None),
        ((), None),
        ((Role.DEPUTY, Role.MEMBER), "Delegation of Georgia has no head"),
        ((Role.HEAD, Role.HEAD), "Delegation of Georgia has 2 heads"),
    ],
)
def test_a_delegation_needs_one_head(roles, sentence):
    seats = [make_seat(position=Text(en=str(n)), role=role) for n, role in enumerate(roles)]
    sentences = [str(finding.message) for finding in found("DEL-02", with_seats(*seats))]
    assert sentences == ([sentence] if sentence else [])


# AGD-01


def test_an_overlap_names_both_items_the_minutes_and_a_way_out():
    folder = with_items(
        make_item("Round table", "10:45", "12:20"), make_item("Embassy", "12:00", "12:45")
    )
    (finding,) = found("AGD-01", folder)
    assert str(finding.message) == (
        "Everybody: “Round table” and “Embassy” overlap by 20 minutes, 29 Jun 2026, 12:00–12:20"
    )
    assert str(finding.fix) == "Start at 12:20"
    assert finding.where == type(finding.where)("ProgrammeItem", make_id("Embassy"), "when")


@pytest.mark.parametrize(
    ("first", "second", "who"),
    [
        ({"group_ids": (A,)}, {"group_ids": (B,)}, None),
        ({"group_ids": (A,)}, {"group_ids": (A,)}, "Group A"),
        ({"group_ids": (B,)}, {}, "Group B"),
        ({}, {}, "Everybody"),
        ({}, {"kind": ItemKind.MEAL}, "Everybody"),
        ({}, {"kind": ItemKind.TRANSFER}, "Everybody"),
        ({}, {"status": ItemStatus.CANCELLED}, None),
        ({}, {"seen_by": INSIDE}, None),
    ],
)
def test_an_overlap_is_one_only_for_the_same_people(first, second, who):
    folder = with_items(
        make_item("One", "10:00", "11:00", **first), make_item("Two", "10:30", "11:30", **second)
    )
    sentences = [str(finding.message) for finding in found("AGD-01", folder)]
    assert [sentence.split(":")[0] for sentence in sentences] == ([who] if who else [])


def test_a_counterpart_or_a_seat_of_both_groups_cannot_be_in_two_places():
    with_both = {"counterparts": (make_counterpart("Aziz Rahmonov", "Agency"),)}
    usual = make_folder()
    folder = replace(
        with_items(
            make_item("One", "10:00", "11:00", group_ids=(A,), **with_both),
            make_item("Two", "10:30", "11:30", group_ids=(B,), **with_both),
        ),
        persons=(*usual.persons, make_person("Aziz Rahmonov")),
        institutions=(*usual.institutions, make_institution("Agency")),
    )
    (finding,) = found("AGD-01", folder)
    assert str(finding.message).startswith("Aziz Rahmonov: ")

    seat = make_seat("Natia Sharvadze", role=Role.HEAD, group_ids=(A, B))
    folder = with_seats(seat, groups=GROUPS)
    items = (
        make_item("One", "10:00", "11:00", group_ids=(A,)),
        make_item("Two", "10:30", "11:30", group_ids=(B,)),
    )
    folder = replace(folder, visit=replace(folder.visit, programme=items))
    (finding,) = found("AGD-01", folder)
    assert str(finding.message).startswith("Natia Sharvadze: ")


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        # one after the other, to the minute
        (make_when("09:00", "10:00"), make_when("10:00", "11:00"), False),
        # a dinner beyond midnight and a departure in the same night
        (make_when("22:00", "01:00", ends_on=TUESDAY), make_when("00:30", "02:00"), False),
        (
            make_when("22:00", "01:00", ends_on=TUESDAY),
            make_when("00:30", "02:00", day=TUESDAY),
            True,
        ),
        # half past ten in Tbilisi is half past eleven in Tashkent
        (
            make_when("10:00", "11:00"),
            make_when("10:30", "11:30", zone="Asia/Tbilisi"),
            False,
        ),
        (make_when("10:00", "11:00"), make_when("09:30", "10:30", zone="Asia/Tbilisi"), True),
        # in the night of 29 March 2026 the clock goes from 02:00 to 03:00 in Warsaw
        (
            make_when("01:00", "03:30", day=date(2026, 3, 29), zone="Europe/Warsaw"),
            make_when("01:15", "02:15", day=date(2026, 3, 29), zone="UTC"),
            True,
        ),
        (
            make_when("01:00", "03:30", day=date(2026, 3, 29), zone="Europe/Warsaw"),
            make_when("01:30", "02:15", day=date(2026, 3, 29), zone="UTC"),
            False,
        ),
    ],
)
def test_overlaps_go_by_instants(first, second, clash):
    folder = with_items(make_item("One", when=first), make_item("Two", when=second))
    assert bool(found("AGD-01", folder)) == clash


# AGD-07


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Monday 29 June, 9.30", True),
        ("Tuesday, 29 June", False),
        ("вторник, 29 июня", False),
        ("29.06 9.30", True),
        ("", True),
    ],
)
def test_a_typed_weekday_must_be_the_dates(words, fits):
    item = make_item("Talks", when=make_when("09:30", "10:30", words=words))
    assert bool(found("AGD-07", with_items(item))) == (not fits)


@pytest.mark.parametrize(
    ("kind", "day", "outside"),
    [
        (ItemKind.MEETING, TUESDAY, False),
        (ItemKind.MEETING, date(2026, 7, 1), True),
        (ItemKind.ARRIVAL, date(2026, 6, 28), False),
        (ItemKind.ARRIVAL, date(2026, 6, 27), True),
        (ItemKind.DEPARTURE, date(2026, 7, 1), False),
    ],
)
def test_an_item_outside_the_visit_is_found(kind, day, outside):
    item = make_item("Item", when=make_when("09:30", "10:30", day=day), kind=kind)
    sentences = [str(finding.message) for finding in found("AGD-07", with_items(item))]
    assert bool(sentences) == outside


# AGD-11


def test_a_clock_change_within_the_day_is_found_once():
    day = date(2023, 3, 26)
    items = [
        make_item(name, when=make_when("09:00", "10:00", day=day, zone="Europe/Chisinau"))
        for name in ("One", "Two")
    ]
    folder = with_items(*items, starts_on=day, ends_on=day)
    (finding,) = found("AGD-11", folder)
    assert str(finding.message) == (
        "The clocks change on 26 Mar 2023 (Europe/Chisinau), the day of “One”"
    )


@pytest.mark.parametrize(
    ("zone", "end_zone", "crosses"),
    [
        ("Asia/Tbilisi", "Asia/Tashkent", True),
        ("Asia/Tashkent", "Asia/Tashkent", False),
        ("Asia/Tashkent", "Asia/Samarkand", False),
        ("Asia/Tashkent", "", False),
    ],
)
def test_an_item_that_crosses_time_zones_is_found(zone, end_zone, crosses):
    when = make_when("18:40", "22:55", zone=zone, end_zone=end_zone)
    folder = with_items(make_item("Flight", when=when, kind=ItemKind.ARRIVAL))
    assert bool(found("AGD-11", folder)) == crosses


def test_a_journey_across_zones_is_only_a_reminder():
    when = make_when("11:00", "14:00", zone="Asia/Tbilisi", end_zone="Asia/Tashkent")
    levels = {
        kind: found("AGD-11", with_items(make_item("Item", when=when, kind=kind)))[0].level
        for kind in (ItemKind.ARRIVAL, ItemKind.TALKS)
    }
    assert levels == {ItemKind.ARRIVAL: Level.INFORMATION, ItemKind.TALKS: Level.WARNING}


def test_two_zones_on_one_day_need_a_journey_between():
    before = make_item("Briefing", when=make_when("09:00", "10:00", zone="Asia/Tbilisi"))
    after = make_item("Call", when=make_when("15:00", "16:00", zone="Asia/Tashkent"))
    flight = make_item(
        "Flight",
        when=make_when("11:00", "14:00", zone="Asia/Tbilisi", end_zone="Asia/Tashkent"),
        kind=ItemKind.ARRIVAL,
    )
    assert [finding.where.row for finding in found("AGD-11", with_items(before, after))] == [
        after.id
    ]
    assert [
        finding.where.row for finding in found("AGD-11", with_items(before, flight, after))
    ] == [flight.id]


def test_groups_that_fly_to_two_zones_at_a_time_need_no_journey_between():
    groups = (make_id("A"), make_id("B"))
    flights = [
        make_item(
            f"Flight {n}",
            when=make_when("11:00", "12:30", zone="Asia/Tashkent", end_zone="Asia/Bishkek"),
            kind=ItemKind.ARRIVAL,
            group_ids=(group,),
        )
        for n, group in enumerate(groups)
    ]
    codes = {finding.level for finding in found("AGD-11", with_items(*flights))}
    assert codes == {Level.INFORMATION}
    one_group = [replace(flight, group_ids=groups[:1]) for flight in flights]
    assert Level.WARNING in {row.level for row in found("AGD-11", with_items(*one_group))}


# AGD-14


@pytest.mark.parametrize(
    ("when", "wrong"),
    [
        (make_when("10:00", "09:00"), True),
        (make_when("23:00", "01:00"), True),
        (make_when("23:00", "01:00", ends_on=TUESDAY), False),
        (make_when("10:00", "10:00"), False),
        (make_when("10:00", "09:30", end_zone="Asia/Tbilisi"), False),
        (make_when("14:00", "13:30", kind=TimeKind.WINDOW), True),
        (make_when("13:30", "14:00", kind=TimeKind.WINDOW), False),
        (When(kind=TimeKind.START_ONLY, day=MONDAY, starts=time(9), zone="Asia/Tashkent"), False),
    ],
)
def test_an_item_that_ends_before_it_starts_is_found(when, wrong):
    assert bool(found("AGD-14", with_items(make_item("Talks", when=when)))) == wrong


# ACT-01, ACT-02


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"responsible_ids": ()}, ["ACT-01"]),
        ({"timeframe": Timeframe()}, ["ACT-02"]),
        ({"timeframe": Timeframe(words="before winter")}, []),
        ({"responsible_ids": (), "status": FollowUpStatus.DONE}, []),
        ({"timeframe": Timeframe(), "is_closed": True}, []),
    ],
)
def test_an_open_follow_up_needs_an_owner_and_a_timeframe(changes, codes):
    folder = make_folder(follow_ups=(make_follow_up("26/01", "Send names", **changes),))
    assert [finding.code for finding in findings(folder, BEFORE)] == codes


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 follow-up has no timeframe: 26/01"),
        (3, "3 follow-ups have no timeframe: 26/01, 26/02, 26/03"),
        (9, "9 follow-ups have no timeframe: 26/01, 26/02, 26/03 and 6 more"),
    ],
)
def test_follow_ups_without_a_timeframe_make_one_short_line(count, said):
    numbers = range(1, count + 1)
    rows = [make_follow_up(f"26/0{n}", "Do it", timeframe=Timeframe()) for n in numbers]
    (finding,) = found("ACT-02", make_folder(follow_ups=tuple(rows)))
    assert str(finding.message) == said


# DOC-01, REF-01


def test_a_character_without_a_glyph_is_found_where_it_stands():
    def missing(text: str) -> str:
        return "".join(sorted(set(text) & {"漢"}))

    person = make_person("Natia Sharvadze", native=Text(zh="漢"))
    folder = make_folder(persons=(person, make_person("Levan Tsikhelauri")))
    (finding,) = found("DOC-01", folder, missing=missing)
    assert str(finding.message) == "Person, Native form: papers cannot print 漢"
    assert (finding.where.row, finding.where.field) == (person.id, "native")
    assert not found("DOC-01", make_folder(), missing=missing)


@pytest.mark.parametrize("gone", ["persons", "institutions", "venues"])
def test_a_reference_to_nothing_is_found(gone):
    assert not found("REF-01")
    broken = found("REF-01", make_folder(**{gone: ()}))
    assert broken
    assert all(finding.level is Level.WARNING for finding in broken)


def test_an_institution_above_that_is_not_there_is_found():
    below = make_institution("Police", parent_id=make_id("Ministry of the Interior"))
    above = make_institution("Ministry of the Interior")
    usual = make_folder().institutions
    (finding,) = found("REF-01", make_folder(institutions=(*usual, below)))
    assert (finding.where.row, finding.where.field) == (below.id, "parent_id")
    assert not found("REF-01", make_folder(institutions=(*usual, below, above)))


def test_the_worst_stands_first():
    folder = with_seats(
        make_seat(), make_seat("Levan Tsikhelauri"), nominations_due_on=date(2026, 5, 1)
    )
    levels = [finding.level for finding in findings(folder, BEFORE)]
    assert levels == sorted(levels, key="EWI".index)
    assert {"W", "I"} <= set(levels)
