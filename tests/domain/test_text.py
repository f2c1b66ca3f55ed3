"""Text in languages, and what the door lets in."""

import pickle
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.text import Text, clean


def test_a_language_without_words_is_left_out():
    assert Text(en="Visit", ka="") == Text({"en": "Visit"})
    assert Text(en="Visit").with_("en", "") == Text()
    assert list(Text({"uz-Cyrl": "Ташриф", "en": "Visit"})) == ["en", "uz-Cyrl"]


def test_the_words_of_the_first_language_that_has_some():
    text = Text({"en": "Visit", "uz-Latn": "Tashrif"})
    assert text.in_("ka", "uz-Latn") == "Tashrif"
    assert text.in_("ka") == "Visit"
    assert Text().in_("en") == ""


def test_a_text_does_not_change_and_travels():
    text = Text(en="Visit")
    for change in (
        lambda: text.update(en="x"),
        lambda: text.__setitem__("en", "x"),
        lambda: text.pop("en"),
        lambda: text.__ior__({"en": "x"}),
    ):
        with pytest.raises(TypeError):
            change()
    assert pickle.loads(pickle.dumps(text)) == text
    assert hash(text) == hash(Text(en="Visit"))


@given(st.text(alphabet=st.characters(), max_size=200))
def test_clean_text_stays_clean(text):
    once = clean(text)
    assert clean(once) == once
    assert once == unicodedata.normalize("NFC", once)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in once if c != "\n")
    once.encode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("line\r\nline\rline", "line\nline\nline"),
        ("tab\there", "tab here"),
        ("\u202egnp.exe", "gnp.exe"),
        ("O\u02bbzbekiston, Oʻktam", "Oʻzbekiston, Oʻktam"),
        ("é", "é"),
        ("გიორგი", "გიორგი"),
        ("عربي", "عربي"),
        ("<b>&", "<b>&"),
    ],
)
def test_what_the_door_keeps(typed, kept):
    assert clean(typed) == kept
