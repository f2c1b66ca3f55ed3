"""Days and times as agreed, with the instants they mean."""

from datetime import UTC, date, datetime, time, timedelta

from missionplanner.domain.when import TimeKind, When

MONDAY = date(2026, 6, 29)


def test_a_flight_lands_in_another_zone():
    flight = When(
        kind=TimeKind.EXACT,
        day=MONDAY,
        starts=time(18, 40),
        ends=time(22, 55),
        zone="Asia/Tbilisi",
        end_zone="Asia/Tashkent",
    )
    assert flight.begins_at == datetime(2026, 6, 29, 14, 40, tzinfo=UTC)
    assert flight.length == timedelta(hours=3, minutes=15)


def test_an_item_across_midnight_and_one_across_a_clock_change():
    night = When(
        kind=TimeKind.EXACT,
        day=MONDAY,
        starts=time(23, 40),
        ends=time(1, 10),
        ends_on=date(2026, 6, 30),
        zone="Asia/Tashkent",
    )
    assert night.length == timedelta(minutes=90)
    spring = When(
        kind=TimeKind.EXACT,
        day=date(2023, 3, 26),
        starts=time(1, 0),
        ends=time(4, 0),
        zone="Europe/Berlin",
    )
    assert spring.length == timedelta(hours=2)


def test_what_has_no_clock_time_has_no_instant():
    assert When(kind=TimeKind.ALL_DAY, day=MONDAY, starts=time(9)).begins_at is None
    assert When(kind=TimeKind.TBC, day=MONDAY).begins_at is None
    window = When(kind=TimeKind.WINDOW, day=MONDAY, starts=time(13, 30), ends=time(14))
    assert window.begins_at is not None
    assert window.ends_at is None


def test_a_zone_nobody_knows_does_not_break_a_programme():
    odd = When(kind=TimeKind.START_ONLY, day=MONDAY, starts=time(9), zone="Mars/Olympus")
    assert odd.begins_at == datetime(2026, 6, 29, 9, tzinfo=UTC)


def test_an_item_that_ends_before_it_starts_has_a_negative_length():
    wrong = When(kind=TimeKind.EXACT, day=MONDAY, starts=time(10), ends=time(9))
    assert wrong.length == timedelta(hours=-1)
