"""Words broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.blocks import Face, Run, Words
from missionplanner.documents.pdf.lines import (
    SetLine,
    broken,
    by_sense,
    cut_to,
    limited,
    pulled,
    width_of,
)

SIZE = 9.5
WORDS = st.lists(st.text("abც Ж-", max_size=30), max_size=20).map(" ".join)


def said(lines: list[SetLine]) -> list[str]:
    return ["".join(text for _, _, text in line) for line in lines]


def cut_everywhere(text: str) -> tuple[Run, ...]:
    """The text as runs of changing faces, cut after each third character."""
    faces = (None, Face.MEDIUM, Face.ITALIC)
    parts = [text[at : at + 3] for at in range(0, len(text), 3)]
    return tuple(Run(part, faces[n % 3]) for n, part in enumerate(parts))


def test_lines_are_filled_in_turn() -> None:
    width = width_of("one two", Face.REGULAR, SIZE)
    assert said(broken("one two three", Face.REGULAR, SIZE, width + 0.01)) == ["one two", "three"]


def test_a_no_break_space_holds_a_day_with_its_month() -> None:
    width = width_of("on 26", Face.REGULAR, SIZE) + 0.01
    assert said(broken("on 26\u00a0June", Face.REGULAR, SIZE, width))[0] == "on"


def test_a_newline_ends_a_line_and_an_empty_one_stays() -> None:
    assert said(broken("a\n\nb\r\nc", Face.REGULAR, SIZE, 100)) == ["a", "", "b", "c"]
    assert said(broken((Run("a\n\nb"), Run("\r\nc")), Face.REGULAR, SIZE, 100)) == [
        *("a", "", "b", "c"),
    ]


def test_a_long_word_breaks_after_a_hyphen_before_it_breaks_anywhere() -> None:
    width = width_of("counter-measu", Face.REGULAR, SIZE)
    assert said(broken("counter-measures", Face.REGULAR, SIZE, width)) == ["counter-", "measures"]


def test_a_word_that_changes_its_face_within_stays_one_word() -> None:
    words = (Run("see "), Run("Courtesy call", Face.MEDIUM), Run(", then"))
    width = width_of("see Courtesy cal", Face.MEDIUM, SIZE)
    lines = broken(words, Face.REGULAR, SIZE, width)
    assert said(lines) == ["see Courtesy", "call, then"]
    assert [face for face, _, _ in lines[1]] == [Face.MEDIUM, Face.REGULAR]


def test_a_short_last_word_gets_company() -> None:
    width = width_of("of the Minister of Justice of", Face.REGULAR, SIZE) + 1
    lines = broken("of the Minister of Justice of Georgia.", Face.REGULAR, SIZE, width)
    assert said(lines)[-1] == "Georgia."
    assert said(pulled(lines)) == ["of the Minister of Justice", "of Georgia."]


@pytest.mark.parametrize("width", [3.0, 40.0, 200.0])
@given(words=st.one_of(WORDS, WORDS.map(cut_everywhere)))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: Words, width: float) -> None:
    lines = broken(words, Face.REGULAR, SIZE, width)
    text = words if isinstance(words, str) else "".join(run.text for run in words)
    assert "".join("".join(said(lines)).split()) == "".join(text.split())
    for line in lines:
        letters = "".join(said([line]))
        wide = sum(width_of(part, face, SIZE) for face, _, part in line)
        assert wide <= width + 0.01 or len(letters) == 1


def test_what_is_bound_breaks_between_words_where_it_is_wider_than_its_line() -> None:
    width = width_of("15 December 20", Face.REGULAR, SIZE)
    lines = said(broken("by 15\u00a0December\u00a02006", Face.REGULAR, SIZE, width))
    assert [line.strip() for line in lines] == ["by", "15\u00a0December", "2006"]


def test_a_title_breaks_before_little_words() -> None:
    title = "Official visit of a delegation of the Government of Georgia to Uzbekistan"
    width = width_of("Official visit of a delegation of the Go", Face.SEMIBOLD, 24)
    assert said(by_sense(title, Face.SEMIBOLD, 24, width)) == [
        "Official visit of a delegation",
        "of the Government of Georgia",
        "to Uzbekistan",
    ]


@given(words=WORDS)
def test_a_title_keeps_all_its_letters(words: str) -> None:
    lines = said(by_sense(words, Face.SEMIBOLD, 24, 90))
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_what_is_cut_says_so() -> None:
    shown = cut_to("A very long section title", Face.REGULAR, SIZE, 50)
    assert shown.endswith("…")
    assert width_of(shown, Face.REGULAR, SIZE) <= 50
    assert cut_to("short", Face.REGULAR, SIZE, 50) == "short"
    lines = broken("a\nb\nc", Face.REGULAR, SIZE, 50)
    assert said(limited(lines, 2)) == ["a", "b…"]


def test_what_no_break_characters_join_stays_together() -> None:
    for joined in ("12\u00a0June\u00a02026", "N.\u00a0Sharvadze", "20\u00a0km", "ქ\u2011ნი"):
        wide = width_of(joined, Face.REGULAR, SIZE)
        for room in (wide + 1, wide + width_of("on ", Face.REGULAR, SIZE) - 0.01):
            lines = said(broken(f"on {joined} or", Face.REGULAR, SIZE, room))
            assert sum(joined in line for line in lines) == 1


def test_chinese_breaks_anywhere_but_before_a_full_stop() -> None:
    text = "会谈在北京举行。双方交换意见"
    for signs in range(2, 9):
        lines = said(broken(text, Face.REGULAR, SIZE, signs * SIZE + 0.01))
        assert "".join(lines) == text
        assert all(line[0] != "。" and len(line) <= signs for line in lines)
        assert len(lines) <= len(text) // (signs - 1) + 1


def test_chinese_among_other_words_and_faces_breaks_too() -> None:
    words = (Run("Meeting "), Run("会谈在北京", Face.MEDIUM), Run("举行 today"))
    width = width_of("Meeting 会谈", Face.REGULAR, SIZE) + 1
    assert said(broken(words, Face.REGULAR, SIZE, width)) == ["Meeting 会谈", "在北京举行", "today"]


def test_a_mark_is_not_cut_off_from_its_letter() -> None:
    for line in said(broken("q\u0303" * 30, Face.REGULAR, SIZE, 21)):
        assert line.startswith("q")
        assert line.endswith("\u0303")


def test_a_line_goes_the_way_of_its_paragraph() -> None:
    text = "اجتماع مع IOM Georgia في تبليسي"
    width = width_of("اجتماع مع", Face.REGULAR, SIZE) + 1
    first, second, *_ = said(broken(text, Face.REGULAR, SIZE, width))
    assert first == "اجتماع مع"
    assert second.startswith("\u200fIOM")
    assert said(broken("IOM في", Face.REGULAR, SIZE, 200)) == ["IOM في"]


def test_a_short_last_word_gets_company_from_a_line_of_several_faces() -> None:
    words = (Run("of the "), Run("Minister of Justice of", Face.MEDIUM), Run(" Georgia."))
    lines = broken(words, Face.REGULAR, SIZE, width_of(words[:2], Face.MEDIUM, SIZE) + 1)
    assert said(lines) == ["of the Minister of Justice of", "Georgia."]
    assert said(pulled(lines)) == ["of the Minister of Justice", "of Georgia."]
