"""The file as a whole: numbers, links, bookmarks, fonts, properties, sameness."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from missionplanner.documents.blocks import Paragraph, Section
from missionplanner.documents.pdf.render import render
from tests.documents.pdf.papers import links, pack, pages_of, paper_of, squeezed, table, texts


def test_contents_name_the_pages_that_their_sections_begin_on() -> None:
    rendered = render(pack())
    pages = texts(rendered.pdf)
    for title, first_words in (
        ("Purpose", "To discuss"),
        ("Lists", "text of 1\n"),
        ("First meeting", "ნათია"),
        ("Closing", "The end."),
    ):
        found = re.search(rf"{title}.*?(\d+)$", pages[1], re.MULTILINE)
        assert found, title
        assert first_words in pages[int(found[1]) - 1]


def test_each_row_of_the_contents_leads_to_its_page() -> None:
    rendered = render(pack())
    numbers = [int(n) - 1 for n in re.findall(r"(\d+)$", texts(rendered.pdf)[1], re.MULTILINE)]
    assert links(rendered.pdf, 1) == numbers[: len(links(rendered.pdf, 1))]
    assert len(links(rendered.pdf, 1)) == 5


def test_bookmarks_follow_the_sections_and_their_heads() -> None:
    document = pdfium.PdfDocument(render(pack()).pdf)
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert marks == [
        (0, "A Purpose"),
        (0, "B Lists"),
        (0, "F Briefs"),
        (1, "F1 First meeting"),
        (0, "K Closing"),
    ]


def test_a_day_that_goes_on_over_the_page_is_listed_where_it_begins() -> None:
    day = replace(table(90, "Monday"), listed=True)
    paper = replace(pack(), sections=(Section("Programme", (day,), "A"),))
    rendered = render(paper)
    marks = [mark.get_title() for mark in pdfium.PdfDocument(rendered.pdf).get_toc()]
    assert marks == ["A Programme", "Monday"]
    assert re.search(r"Monday\s+3$", texts(rendered.pdf)[1], re.MULTILINE)


def test_contents_longer_than_a_page_still_tell_true_numbers() -> None:
    sections = tuple(Section(f"Part {n}", (Paragraph(f"body {n}"),), f"P{n}") for n in range(1, 91))
    rendered = render(replace(pack(), sections=sections))
    pages = texts(rendered.pdf)
    assert rendered.pages == 1 + 3 + 90
    assert "body 1" in pages[4]
    assert f"Part 90 {rendered.pages}" in pages[3]
    assert [target for page in (1, 2, 3) for target in links(rendered.pdf, page)] == list(
        range(4, 94)
    )


def test_each_page_says_which_of_how_many_it_is() -> None:
    rendered = render(pack())
    for number, page in enumerate(texts(rendered.pdf), 1):
        assert f"Page {number} of {rendered.pages}" in page
        assert "SAMPLE" in page
        assert "GEO-UZB-2026-01" in page
        assert "Funded by a donor." in page
        assert "INTERNAL" in page


def test_without_a_marking_the_box_goes_and_nothing_moves() -> None:
    marked, plain = pages_of(pack()), pages_of(pack(internal=False))
    assert "INTERNAL" not in "".join(plain)
    assert [squeezed(page.replace("INTERNAL", "")) for page in marked] == list(map(squeezed, plain))


def test_only_our_fonts_are_in_the_file_and_all_embedded() -> None:
    pdf = render(pack()).pdf
    names = set(re.findall(rb"/BaseFont /([\w+-]+)", pdf))
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+VisitSans-\w+", name) for name in names)
    assert len(re.findall(rb"/FontFile2 ", pdf)) == len(names)
    assert b"Helvetica" not in pdf
    assert b"ASCII85" not in pdf


def test_properties_tell_title_subject_language_and_no_author() -> None:
    pdf = render(pack()).pdf
    document = pdfium.PdfDocument(pdf)
    about = document.get_metadata_dict()
    assert about["Title"] == "Briefing pack: a visit"
    assert about["Subject"] == "GEO-UZB-2026-01"
    assert about["Author"] == ""
    assert about["Keywords"] == ""
    assert about["CreationDate"] == about["ModDate"] == "D:20260622"
    assert b"/Lang (en)" in pdf
    assert document.get_page_label(2) == "3"


def test_the_header_names_the_section_that_the_page_begins_with() -> None:
    pages = pages_of(pack())
    assert "A Purpose" in pages[2].split("SAMPLE")[0]
    assert "B Lists" in pages[4]  # the second page of the list
    assert "F Briefs" in pages[-1]
    assert "  ·  K Closing" not in pages[-1]


@pytest.mark.parametrize("seed", ["1", "77"])
def test_two_processes_with_different_hashes_write_the_same_bytes(seed: str) -> None:
    code = (
        "import hashlib; from tests.documents.pdf.papers import pack;"
        "from missionplanner.documents.pdf.render import render;"
        "print(hashlib.sha256(render(pack()).pdf).hexdigest())"
    )
    path = os.pathsep.join(entry for entry in sys.path if entry)
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(render(pack()).pdf).hexdigest()


def test_building_another_paper_between_changes_nothing() -> None:
    first = render(pack()).pdf
    render(paper_of(Paragraph("Ğ Ş ლ Ж ☐")))
    assert render(pack()).pdf == first


def test_a_character_without_a_glyph_is_reported_and_drawn_as_a_box() -> None:
    rendered = render(paper_of(Paragraph("Ms. ጀ and 한")))
    assert rendered.missing == ("ጀ", "한")
    assert "Ms. ጀ and 한" in texts(rendered.pdf)[0]


def test_a_paper_without_anything_is_one_empty_page() -> None:
    assert render(paper_of()).pages == 1


def _page_code(pdf: bytes) -> str:
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    code = []
    for stream in streams:
        try:
            code.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            continue
    return "\n".join(code)
