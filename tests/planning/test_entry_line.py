from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.programme import ItemKind
from missionplanner.domain.when import TimeKind
from missionplanner.planning.entry_line import kind_of, read_entry

MONDAY = date(2026, 6, 29)


def test_time_title_and_place_are_told_apart() -> None:
    entry = read_entry("0930-1045 Meeting at the Ministry @Ministry of Justice", MONDAY)
    assert (entry.title, entry.place) == ("Meeting at the Ministry", "Ministry of Justice")
    assert (entry.when.kind, entry.when.starts, entry.when.ends) == (
        TimeKind.EXACT,
        time(9, 30),
        time(10, 45),
    )
    assert entry.when.day == MONDAY


@pytest.mark.parametrize("line", ["3 experts meet", "Morning coffee", "Visit"])
def test_a_title_is_not_taken_for_a_time(line: str) -> None:
    entry = read_entry(line, MONDAY)
    assert (entry.title, entry.when.kind) == (line, TimeKind.TBC)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("morning: talks", TimeKind.PART_OF_DAY),
        ("all day workshop", TimeKind.ALL_DAY),
        ("from 15.00 museum", TimeKind.START_ONLY),
        ("between 13:30 and 14:00 leave", TimeKind.WINDOW),
        ("tbc signing", TimeKind.TBC),
    ],
)
def test_every_kind_of_time_begins_a_line(line: str, kind: TimeKind) -> None:
    assert read_entry(line, MONDAY).when.kind is kind


@pytest.mark.parametrize("line", ["tue 0930 Lunch", "30 June 09:30 Lunch", "30.06.2026 0930 Lunch"])
def test_a_line_may_begin_with_its_day(line: str) -> None:
    entry = read_entry(line, MONDAY)
    assert (entry.when.day, entry.when.starts, entry.title) == (
        date(2026, 6, 30),
        time(9, 30),
        "Lunch",
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Working lunch", ItemKind.MEAL),
        ("Courtesy call on the Minister", ItemKind.COURTESY_CALL),
        ("Transfer to lunch", ItemKind.TRANSFER),
        ("Prosecutor General", ItemKind.MEETING),
    ],
)
def test_the_first_telling_word_of_a_title_suggests_the_kind(title: str, kind: ItemKind) -> None:
    assert kind_of(title) is kind


@given(st.text(max_size=40))
def test_no_line_is_refused(line: str) -> None:
    assert read_entry(line, MONDAY).when.day is not None
