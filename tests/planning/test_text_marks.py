"""Marks in longer texts: what is one, what is none, and the laws that reading and writing keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.brief import Brief
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import MeetingRecord, Point
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.planning.declarations import declared
from missionplanner.planning.text_marks import (
    MARKED,
    Emphasis,
    MarkedLine,
    Stretch,
    agreed,
    fitted,
    has_marks,
    plain,
    read_line,
    read_stretches,
    write_line,
)

LINES = st.text(st.sampled_from("ab ქЖ*1.-_()\"“,'") | st.characters(exclude_characters="\n"))
STRETCHES = st.lists(st.builds(Stretch, LINES, st.sampled_from(Emphasis)), max_size=6)


@pytest.mark.parametrize(
    ("typed", "stretches"),
    [
        ("We want **two** dates", [("We want ", ""), ("two", "**"), (" dates", "")]),
        ("*Safe* return", [("Safe", "*"), (" return", "")]),
        ("**უსაფრთხო დაბრუნება**.", [("უსაფრთხო დაბრუნება", "**"), (".", "")]),
        ("(*e.g.*) “**so**”", [("(", ""), ("e.g.", "*"), (") “", ""), ("so", "**"), ("”", "")]),
    ],
)
def test_a_pair_around_whole_words_stands_out(typed, stretches):
    assert read_stretches(typed) == tuple(Stretch(w, Emphasis(m)) for w, m in stretches)


@pytest.mark.parametrize(
    "typed",
    [
        *("2*3*4", "5 * 3 * 2", "* not sure", "*.docx and *.pdf", "Room A* and Room B*"),
        *("**", "****", "***all***", "** spaced **", "*one", "two*", "(*) and (*)", "a **b*"),
        *("_under_", "**bold**ly", "un**likely**", "* a\n* b"),
    ],
)
def test_asterisks_that_are_no_mark_stay_as_they_are(typed):
    for line in typed.split("\n"):
        assert read_stretches(line) == (Stretch(line),)
        assert plain(line) == line


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        *(("- gate list", "- "), ("1. first", "1. "), ("12. twelfth", "12. ")),
        *(("-5 degrees", ""), ("1.5 hours", ""), ("2026. year", ""), ("- ", ""), ("-", "")),
    ],
)
def test_a_line_of_a_list_begins_with_its_sign(line, sign):
    assert read_line(line).sign == sign


@given(LINES)
def test_what_is_read_is_written_again_to_the_letter(line):
    assert write_line(read_line(line)) == line


@given(LINES)
def test_the_words_are_the_text_without_its_marks(line):
    read = read_line(line)
    left = line.removeprefix(read.sign)
    for stretch in read.stretches:
        mark = stretch.emphasis.value
        assert left.startswith(mark + stretch.words + mark)
        left = left.removeprefix(mark + stretch.words + mark)
    assert not left
    assert read.words.replace("*", "") == line.removeprefix(read.sign).replace("*", "")
    assert plain(line) == read.words


@given(STRETCHES)
def test_whatever_stands_out_in_an_editor_can_be_stored(stretches):
    words = "".join(each.words for each in stretches)
    fit = fitted(stretches)
    assert "".join(each.words for each in fit) == words
    if any(each.emphasis for each in fit):
        assert read_stretches(write_line(MarkedLine("", fit))) == fit


def test_part_of_a_word_takes_the_whole_word_with_it_and_space_stays_out():
    bold = Emphasis.BOLD
    assert fitted([Stretch("un"), Stretch("like", bold), Stretch("ly")]) == (
        Stretch("unlikely", bold),
    )
    assert fitted([Stretch("a "), Stretch(" two ", bold), Stretch("b")]) == (
        *(Stretch("a  "), Stretch("two", bold), Stretch(" b")),
    )


def test_the_fields_that_may_have_marks_are_there():
    nouns = (Brief, FollowUp, MeetingRecord, Point, ProgrammeItem, Visit)
    known = {(noun.__name__, field.name) for noun in nouns for field in declared(noun)}
    assert known >= MARKED
    assert has_marks("Brief", "wanted")
    assert not has_marks("Visit", "title")


def test_what_is_agreed_goes_out_without_marks_and_otherwise_as_it_was():
    text = Text(en="We send **both** lists\n- 2*3 rooms", ka="*ორი*")
    assert agreed(text) == Text(en="We send both lists\n- 2*3 rooms", ka="ორი")
