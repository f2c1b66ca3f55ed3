"""Marks in longer texts on paper: faces, lists, and the proof that looks behind them."""

from dataclasses import replace

import pytest

from missionplanner.documents.blocks import (
    Face,
    Paper,
    Paragraph,
    Point,
    Points,
    Run,
    Section,
    Size,
)
from missionplanner.documents.making import Format, channels
from missionplanner.documents.marked_text import dashed, listed, marked, numbered
from missionplanner.documents.two_languages import beside
from missionplanner.documents.words import plain as plain_words
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Objective
from missionplanner.operations.paper_job import Job, PaperOrder, build
from missionplanner.planning.text_marks import plain
from missionplanner.planning.withheld import withheld_values
from tests.make import MONDAY, make_id, make_visit


def test_marked_words_have_their_face_and_the_marks_are_gone():
    assert marked("We want **two** *dates*") == (
        *(Run("We want "), Run("two", Face.SEMIBOLD), Run(" "), Run("dates", Face.ITALIC)),
    )
    assert marked((Run("2 * 3 **so**", Face.ITALIC, "ka"),)) == (
        *(Run("2 * 3 ", Face.ITALIC, "ka"), Run("so", Face.SEMIBOLD, "ka")),
    )


@pytest.mark.parametrize("words", ["as it was", "2*3*4", "* not sure", (Run("a * b"),)])
def test_words_without_marks_are_what_they_were(words):
    assert marked(words) == words or marked(words) == (Run(words),)


def test_lines_of_a_list_are_a_list_between_paragraphs():
    assert listed(["Two things:", "- one", "- **two**", "That is all"], Size.DETAIL) == (
        Paragraph("Two things:", size=Size.DETAIL),
        Points((Point("one"), Point((Run("two", Face.SEMIBOLD),))), size=Size.DETAIL),
        Paragraph("That is all", size=Size.DETAIL),
    )


def test_a_line_keeps_a_sign_of_its_own():
    assert numbered(["first", "- aside", "7. seventh", "second"]) == (
        Points(
            (
                *(Point("first", "1."), Point("aside", "–")),
                *(Point("seventh", "7."), Point("second", "2.")),
            )
        ),
    )
    assert dashed(["only this"]) == (Paragraph("only this"),)
    assert dashed(["- only this"]) == (Points((Point("only this"),)),)
    assert dashed([]) == ()


def folder(**texts):
    return VisitFolder(visit=replace(make_visit(), **texts))


@pytest.mark.parametrize("format_", [Format.PDF, Format.WORD])
def test_a_paper_prints_them_in_its_own_way(format_):
    visit = folder(purpose=Text(en="See **how** it works:\n- in *Tashkent*\n- in 2*3 rooms"))
    order = PaperOrder(kind="briefing-pack", on=MONDAY, format=format_)
    file = build(Job(folder=visit, order=order)).file
    shown = (text for name, text in channels(file, format_) if "bytes" not in name)
    words = "\n".join(shown).replace("\u00a0", " ")
    assert "See how it works:" in words
    assert "2*3 rooms" in words
    assert "**how" not in words
    assert "- in" not in words


def test_what_is_withheld_is_looked_for_as_it_would_print_in_any_field():
    visit = folder(remarks="The **minister** hesitates\n- *never* say so")
    found = withheld_values(visit, Edition.DELEGATION)
    assert {"The minister hesitates", "never say so"} <= set(found)
    assert "The **minister** hesitates" in found


@pytest.mark.parametrize("format_", [Format.PDF, Format.WORD])
@pytest.mark.parametrize(
    "second",
    ["", "ერთი", "ერთი:\n- ორი\n- სამი", "- ერთი\n- ორი", "1. ერთი\nორი\n- სამი\nოთხი\n*ხუთი*"],
)
def test_two_languages_stand_beside_each_other_whatever_is_a_list(format_, second):
    text = Text(en="One:\n- two\n- **three**\nFour", ka=second)
    visit = folder(purpose=text, desired_outcomes=text, languages=("en", "ka"))
    order = PaperOrder(kind="briefing-pack", on=MONDAY, language="en", second="ka", format=format_)
    file = build(Job(folder=visit, order=order)).file
    shown = "\n".join(words for name, words in channels(file, format_) if "bytes" not in name)
    for line in text.values():
        for words in plain(line).split("\n"):
            assert words in shown.replace("\u00a0", " ")


def test_a_list_beside_nothing_has_no_signs_beside_it():
    def purpose(*blocks):
        return Paper("", "", "en", (Section("", blocks),))

    points = Points((Point("two"), Point("three")))
    first = purpose(Paragraph("One"), points)
    second = purpose(Paragraph("ერთი"), Paragraph(""), Paragraph(""))
    ((_, listed_, *more),) = [section.blocks for section in beside(first, second).sections]
    assert not any(plain_words(point.sign) for point in listed_.second.items)
    assert not more


def test_a_field_without_marks_prints_its_asterisks():
    visit = make_visit()
    aim = Objective(id=make_id("aim"), text=Text(en="Agree *in writing*"))
    titled = replace(visit, title=Text(en="Visit **two**"), objectives=(aim,))
    order = PaperOrder(kind="briefing-pack", on=MONDAY)
    file = build(Job(folder=VisitFolder(visit=titled), order=order)).file
    shown = "\n".join(words for name, words in channels(file, Format.PDF) if "bytes" not in name)
    assert "Agree *in writing*" in shown.replace("\u00a0", " ")
    assert "Visit **two**" in shown.replace("\u00a0", " ")
