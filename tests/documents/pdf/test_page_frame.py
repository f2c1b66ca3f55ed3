"""Header and footer hold with the longest of everything, and nothing moves with a marking."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pypdfium2 as pdfium
import pytest

from missionplanner.documents.blocks import (
    Cover,
    Fact,
    Footer,
    Paper,
    Paragraph,
    Run,
    Section,
    Words,
)
from missionplanner.documents.house_style import LEFT, MM, PAGE_HEIGHT, TEXT_WIDTH
from missionplanner.documents.pdf.render import render
from missionplanner.documents.words import stacked
from tests.documents.pdf.papers import pages_of, texts

MARKING = "INTERNAL · STRICTLY CONFIDENTIAL"
HOLDER = ("Copy for Ms. Anna Maria Konstantinopolitanskaya of the Ministry", "Copy for A. Konst")


def in_both(words: str) -> Words:
    """The words in English, and below as many in Georgian."""
    return stacked(words, "ასლი " * max(len(words) // 5, 1), "ka")


def paper(*, marking: Words = MARKING, second: str = "", draft: bool = True) -> Paper:
    """A paper with long words all around."""
    say = in_both if second else (lambda words: words)
    footer = Footer(
        say("This visit is organized within a project that is funded by a donor. " * 3),
        say("SAMPLE · DRAFT") if draft else "",
        ("GEO-UZB-2026-01", say("v104, printed 30 September 2026, 16:40")),
        (say(HOLDER[0]), say(HOLDER[1])),
    )
    sections = tuple(
        Section(say("A title of a section as long as they come in the office"), (text,), letter)
        for letter, text in zip("AB", map(Paragraph, ("The text.", "More text.")), strict=True)
    )
    return Paper(
        kind=say("Minutes of a working meeting"),
        title="A paper",
        language="en",
        sections=sections,
        edition=say("Internal edition: with points to take"),
        marking=say(marking) if marking and isinstance(marking, str) else marking,
        footer=footer,
        second=second,
        cover=Cover(say("An organisation"), say("Pack"), say("A visit"), say("Tashkent")),
    )


def rectangles(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Where words stand on a page: left, foot, right, top."""
    text = pdfium.PdfDocument(pdf)[page].get_textpage()
    return [text.get_rect(number) for number in range(text.count_rects())]


@pytest.mark.parametrize(
    ("marking", "second", "draft"), tuple(product((MARKING, ""), ("", "ka"), (True, False)))
)
def test_nothing_around_the_text_overlaps_or_leaves_the_page(
    marking: str, second: str, draft: bool
) -> None:
    pdf = render(paper(marking=marking, second=second, draft=draft)).pdf
    for page in (0, 1):
        placed = rectangles(pdf, page)
        for left, foot, right, _ in placed:
            assert left >= LEFT - 1
            assert right <= LEFT + TEXT_WIDTH + 1
            assert foot >= 6 * MM
        for one, other in combinations(placed, 2):
            is_beside = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
            is_above = one[1] >= other[3] - 3 or other[1] >= one[3] - 3
            assert is_beside or is_above, (one, other)


@pytest.mark.parametrize("second", ["", "ka"])
def test_a_paper_without_a_marking_has_all_else_in_its_place(second: str) -> None:
    with_it, without = (
        render(replace(paper(second=second), marking=marking)).pdf for marking in ("M", "")
    )
    places = [
        {(round(left), round(top)) for left, _, _, top in rectangles(pdf, 1)}
        for pdf in (with_it, without)
    ]
    assert places[1] <= places[0]
    assert len(places[0] - places[1]) == 2  # in the header and in the footer


def test_a_holder_is_shortened_first_and_has_a_line_of_his_own_at_last() -> None:
    long, short = HOLDER
    roomy = replace(paper(marking="", draft=False), footer=Footer(parts=("v1",), holder=HOLDER))
    assert long in pages_of(roomy)[1]
    tight = replace(paper(), footer=Footer(parts=("GEO-UZB-2026-01 and more",), holder=HOLDER))
    assert long not in pages_of(tight)[1]
    assert short in pages_of(tight)[1]
    assert long in pages_of(paper())[1]
    assert "v104, printed 30 September 2026, 16:40" in pages_of(paper())[1]


def test_the_page_number_says_page_in_both_languages() -> None:
    both = Paper("Paper", "A paper", "en", (Section("", (Paragraph("x"),)),), second="ka")
    (page,) = pages_of(both)
    assert "Page · გვერდი 1 / 1" in page


def test_words_of_two_languages_share_a_line_where_it_holds_them() -> None:
    footer = Footer(state=stacked("SAMPLE", "ნიმუში", "ka"), parts=("GEO-1",))
    both = Paper("Paper", "A paper", "en", (), second="ka", footer=footer, marking="LIMITED")
    (page,) = pages_of(both)
    assert "SAMPLE · ნიმუში · GEO-1" in " ".join(page.split())


def test_a_copy_has_its_box_on_the_cover_and_nothing_without_one() -> None:
    def cover(copy: Words) -> str:
        made = replace(paper(), cover=Cover("Organisation", "Pack", "Visit", "Tashkent", copy=copy))
        return texts(render(made).pdf)[0]

    assert "Received: date, initials" not in cover("")
    assert "Copy 2: Ms. Natia Sharvadze" in cover("Copy 2: Ms. Natia Sharvadze")
    assert "Received: date, initials" in cover("Copy 2: Ms. Natia Sharvadze")


def test_a_cover_in_two_languages_keeps_its_parts_apart() -> None:
    title = stacked("Official visit\nof a delegation " * 2, "ოფიციალური ვიზიტი " * 6, "ka")
    note = (Run("A note. " * 60),)
    made = paper(second="ka")
    assert made.cover
    pdf = render(replace(made, cover=replace(made.cover, title=title, note=note, copy="C"))).pdf
    for one, other in combinations(rectangles(pdf, 0), 2):
        is_beside = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
        is_above = one[1] >= other[3] - 6 or other[1] >= one[3] - 6
        assert is_beside or is_above
    assert all(0 < foot < PAGE_HEIGHT for _, foot, _, _ in rectangles(pdf, 0))


def test_the_fullest_cover_in_two_languages_holds_all_of_its_facts() -> None:
    facts = tuple(
        Fact(in_both(f"label {n}"), f"first {n} with more words than a line has", f"n{n}n")
        for n in range(6)
    )
    made = paper(second="ka")
    assert made.cover
    title = stacked("Official visit\nof a delegation\nto a republic", "ვიზიტი\nრესპუბლიკაში", "ka")
    copy = stacked("Ms. Natia Sharvadze\nDeputy Minister", "ნათია შარვაძე\nმინისტრი", "ka")
    cover = replace(made.cover, facts=facts, title=title, copy=copy, note="Note. " * 40)
    first, *_ = pages_of(replace(made, cover=cover))
    assert all(f"n{n}n" in first for n in range(6))
    assert "Deputy Minister" in first
    assert first.count("Note.") == 40


@pytest.mark.parametrize(
    ("kind", "second"),
    [
        ("Пакет информационных материалов", ""),
        ("შეთანხმებული საკითხების შეჯამება", "Сводка согласованных вопросов"),
    ],
)
def test_the_kind_of_a_paper_is_never_cut(kind: str, second: str) -> None:
    section = Section("A section", (Paragraph("Words."),))
    words = stacked(kind, second, "ru")
    made = Paper(words, "Title", "ka", (section,), edition="Edition", second="ru" if second else "")
    (page,) = texts(render(made).pdf)
    assert "…" not in page
    assert all(word in page for word in f"{kind} {second}".split())
