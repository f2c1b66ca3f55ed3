"""Texts that try to break a Word file, typed into every text field of a visit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.making import Format
from missionplanner.documents.papers import KINDS
from missionplanner.documents.word_channels import channels
from missionplanner.domain.text import clean
from missionplanner.operations.paper_job import Job, PaperOrder, build
from tests.documents.paper_making import ON, tight
from tests.documents.pdf.test_hostile import HOSTILE
from tests.documents.test_hostile_visits import planted
from tests.make import make_full_folder

MINUTES = next(kind for kind in KINDS if kind.name == "minutes")
CHARACTERS = st.one_of(
    st.characters(exclude_categories=()),
    st.sampled_from("<>&\"'/\\%{}\x00\x1b\n\t \u2011\u200f\u202e\u2066\u0301\ud800\ue000]]>"),
    st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
)


def words_of(text: str, edition, **order) -> str:
    wanted = PaperOrder(kind="minutes", edition=edition, on=ON, format=Format.WORD, **order)
    built = build(Job(folder=planted(make_full_folder(), text), order=wanted))
    return tight(dict(channels(built.file))["text"])


@pytest.mark.parametrize("edition", MINUTES.editions)
@given(text=st.text(CHARACTERS, max_size=120))
def test_what_is_typed_is_read_as_it_was_cleaned(edition, text):
    assert tight(clean(text)) in words_of(text, edition)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_known_evils_do_no_harm_in_two_languages(text):
    first = clean(text).split("\n")[0]
    assert tight(first)[:1000] in words_of(text, MINUTES.editions[0], second="ka")
