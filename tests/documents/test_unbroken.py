"""What one reads as one is not torn apart at the end of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.blocks import Line, Paper, Paragraph, Point, Points, Run, Section
from missionplanner.documents.unbroken import joined, unbroken


@pytest.mark.parametrize(
    "words",
    [
        "by 12_June_2026",
        "29–30_June_2026",
        "the law of_2006.",
        "2026_წლის 29_ივნისი",
        "24_июня_2026_года",
        "Ms._Natia Sharvadze and N._Sharvadze",
        "Sh._Qodirova",
        "ბ‑ნი_უთქირ ღოფუროვი",
        "+995_500_00_00_01, day and night",
        "20_minutes, 35_°C",
        "hall_3, first floor; exit_2; cars_1 and 2",
        "Flight Tbilisi_– Tashkent",
        "▲_overdue, ☑_confirmed",
        "26/01 Send the names at 10:25 The door",
    ],
)
def test_what_belongs_together_stays_together(words):
    assert joined(words.replace("_", " ")) == words.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("typed", "printed"), [("ქ-ნი ნათია", "ქ‑ნი\u00a0ნათია"), ("მე-3 დარბაზი", "მე‑3\u00a0დარბაზი")]
)
def test_a_georgian_hyphen_does_not_end_a_line(typed, printed):
    assert joined(typed) == printed


@given(st.text())
def test_no_letter_is_lost_and_a_second_time_changes_nothing(words):
    once = joined(words)
    assert once.replace("\u00a0", " ").replace("\u2011", "-") == words.replace(
        "\u00a0", " "
    ).replace("\u2011", "-")
    assert joined(once) == once


def test_every_word_of_a_paper_is_joined_and_its_languages_stay():
    cells = (Line((Run("at hall 3", language="en"),)),)
    section = Section("29 June", (Paragraph("Ms. Sharvadze"), Points((Point("x", sign="No. 5"),))))
    paper = Paper("Pack", "of 29 June", "uz-Latn", (section,), running="page 9")
    mended = unbroken(paper)
    assert mended.title == "of 29\u00a0June"
    assert mended.running == "page\u00a09"
    assert mended.sections[0].blocks[0] == Paragraph("Ms.\u00a0Sharvadze")
    assert mended.sections[0].blocks[1].items[0].sign == "No.\u00a05"
    assert mended.language == "uz-Latn"
    assert cells[0].words[0].language == "en"
