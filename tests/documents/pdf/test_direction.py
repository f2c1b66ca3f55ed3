"""Letters written from right to left among others: in the order that the Unicode rules give."""

from __future__ import annotations

import unicodedata

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.pdf.direction import (
    begun_like,
    from_left,
    is_only_turned,
    is_turned,
    levels,
)

LETTERS = "abZ ابج ء٢٦ 0129 ().,:-–/+%№კЖ\u05d0\u0301"


def displayed(text: str) -> str:
    """The line as it stands; brackets are mirrored when they are drawn."""
    return "".join(text[at] for at in from_left(levels(text)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("عبد ABC 12", "ABC 12 دبع"),
        ("Mr. عبد (وزير) spoke", "Mr. )ريزو( دبع spoke"),
        ("في ٢٠٢٦ و 2026", "2026 و ٢٠٢٦ يف"),
        ("نعم.", ".معن"),
    ],
)
def test_lines_stand_as_they_are_read(text: str, shown: str) -> None:
    assert displayed(text) == shown


@given(st.text(LETTERS, min_size=1, max_size=24))
def test_the_order_is_that_of_another_implementation(text: str) -> None:
    text = unicodedata.normalize("NFC", text).strip()
    base = "R" if is_turned(text) else "L"
    # The order of a mark and its letter is for the shaper.
    assert displayed(text.replace("\u0301", "")) == get_display(
        text.replace("\u0301", ""), base_dir=base
    )


@given(st.text("اب\u05d0 د.،:-()\xa0«12٣\u064b", max_size=12))
def test_a_line_of_such_letters_and_numbers_only_needs_no_rules(text: str) -> None:
    if is_only_turned(text):
        assert levels(text) == [2 if character.isdigit() else 1 for character in text]


def test_what_stands_between_two_numbers_needs_the_rules() -> None:
    assert is_only_turned("عبد 12 و 2026.")
    assert not any(map(is_only_turned, ("عبد 12.5", "عبد 10:30", "عبد ٢،٣", "عبد 1-2")))


@given(st.text(LETTERS, max_size=12), st.booleans())
def test_a_mark_makes_a_line_go_the_way_of_its_paragraph(text: str, turned: bool) -> None:
    assert is_turned(begun_like(text, turned) + text) == turned
