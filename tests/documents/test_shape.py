"""A paper has the same shape in every language, so that two of them can stand side by side."""

from dataclasses import fields, is_dataclass, replace
from itertools import permutations

import pytest

from missionplanner.documents.blocks import GridItem, Line, Run, SignatureRow
from missionplanner.documents.papers import KINDS, Order
from missionplanner.documents.reading import Reading
from missionplanner.documents.tables import Fact, Row
from missionplanner.domain.text import Text
from missionplanner.messages import LANGUAGES
from missionplanner.planning.disclose import disclose
from tests.documents.paper_making import ON
from tests.make import make_full_folder

EVERY_PAPER = [(kind, edition) for kind in KINDS for edition in kind.editions]
PAIRS = list(permutations(LANGUAGES, 2))
# What a language may fill with more or fewer lines: it is stacked within its place.
OPEN = {Row: "cells", Fact: "text", SignatureRow: "cells", GridItem: "lines"}


def shape(value):
    """A paper without its words: kinds of blocks, and how many."""
    kind = type(value)
    if isinstance(value, str) or (isinstance(value, tuple) and value and type(value[0]) is Run):
        return "words"
    if isinstance(value, tuple):
        return [shape(part) for part in value]
    if isinstance(value, Line):
        return "line"
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name != OPEN.get(kind)]
        return kind.__name__, {name: shape(getattr(value, name)) for name in names}
    return value


def half_translated(folder):
    """The folder with texts that have more lines in one language, and some in one alone."""
    brief = replace(
        folder.visit.briefs[0],
        wanted=Text(en="One\nTwo\nThree", ka="ერთი"),
        avoid=Text(ka="არა\nსხვა"),
        points_to_take=Text(ru="Раз\nДва"),
        background_open=Text(en="Open", uz_Latn="Ochiq\nIkki"),
    )
    visit = replace(
        folder.visit,
        briefs=(brief,),
        purpose=Text(en="To talk\nTo agree", ka="საუბარი"),
        desired_outcomes=Text(ka="ერთი\nორი\nსამი"),
        languages=("en", "ka"),
    )
    return replace(folder, visit=visit)


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_languages_have_the_same_blocks(first, second, draft, sample):
    for folder in (sample, half_translated(make_full_folder())):
        for kind, edition in EVERY_PAPER:
            disclosed = disclose(folder, edition)
            order = Order(edition, first, ON, draft=draft, second=second)
            beside = replace(order, language=second, second=first)
            one, other = (kind.composer(Reading(disclosed, wanted)) for wanted in (order, beside))
            assert shape(one.sections) == shape(other.sections)
            assert shape(one.cover) == shape(other.cover)
            assert shape(one.footer) == shape(other.footer)


def test_a_text_has_as_many_lines_as_the_longest_of_the_two(sample):
    disclosed = disclose(sample, EVERY_PAPER[0][1])
    order = Order(EVERY_PAPER[0][1], "ka", ON, second="en")
    text = Text(en="One\nTwo\nThree", ka="ერთი")
    assert Reading(disclosed, order).lines(text) == ("ერთი", "", "")
    assert Reading(disclosed, replace(order, second="")).lines(text) == ("ერთი",)


def test_what_falls_back_says_in_which_language_it_is(sample):
    disclosed = disclose(sample, EVERY_PAPER[0][1])
    reading = Reading(disclosed, Order(EVERY_PAPER[0][1], "ka", ON))
    assert reading.words(Text(en="One", ka="ერთი")) == "ერთი"
    assert reading.words(Text(en="One", ru="Раз")) == (Run("One", language="en"),)
    assert reading.words(Text(ru="Раз")) == (Run("Раз", language="ru"),)
    assert reading.words(Text()) == ""


def test_in_a_draft_each_point_says_that_it_is_not_translated(sample):
    disclosed = disclose(sample, EVERY_PAPER[0][1])
    reading = Reading(disclosed, Order(EVERY_PAPER[0][1], "ka", ON, draft=True))
    mark = reading.phrases.mark
    assert reading.lines(Text(en="One\nTwo")) == (f"{mark} One", f"{mark} Two")
