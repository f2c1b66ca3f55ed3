"""Files keep the promise of PDF/A-2u that they make; the checks would see one that does not."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from missionplanner.documents.blocks import Paragraph, Run
from missionplanner.documents.pdf.render import render
from missionplanner.domain.marks import Edition
from missionplanner.paths import resource
from tests.documents.paper_making import composed
from tests.documents.pdf.papers import pack, paper_of
from tests.documents.pdf.requirements import REQUIREMENTS, findings


@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.INTERNAL])
def test_the_papers_of_the_sample_meet_every_requirement(kind, edition, sample) -> None:
    assert findings(render(composed(kind, sample, edition)).pdf) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Ğ Ş ლ Ჟ Ж ☐ 林 Հ é ﬁ",
        "office affluent AVATAR Wolf, T.",
        "نص عربي 2026 مع English",
        (Run("Natia ", language="en"), Run("ნათია", language="ka"), Run("Ғ", language="uz-Cyrl")),
        "",
    ],
)
def test_papers_in_any_script_meet_every_requirement(words) -> None:
    assert findings(render(paper_of(Paragraph(words))).pdf) == {}


def test_another_program_has_nothing_to_say_about_the_file() -> None:
    with pikepdf.open(io.BytesIO(render(pack()).pdf)) as file:
        assert file.check_pdf_syntax() == []


def test_a_paper_with_all_that_an_engine_has_meets_every_requirement() -> None:
    assert findings(render(pack()).pdf) == {}


def _write(file: pikepdf.Pdf, code: bytes) -> None:
    file.pages[0].contents_add(code)


def _first_font(file: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(file.pages[0].Resources.Font.values()))


def _show_a_foreign_code(file: pikepdf.Pdf) -> None:
    name = next(iter(file.pages[0].Resources.Font.keys()))
    _write(file, f"BT {name} 9 Tf <FFF0> Tj ET".encode())


def _take_a_font_out(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        del below.FontDescriptor.FontFile2


def _say_other_widths(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        if "/DescendantFonts" in font:
            font.DescendantFonts[0].W = pikepdf.Array([0, pikepdf.Array([123] * 300)])
        else:
            font.Widths = pikepdf.Array([123] * 300)


def _take_unicode_out(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        del font["/ToUnicode"]


def _pack_with_a_foreign_filter(file: pikepdf.Pdf) -> None:
    content = file.pages[0].Contents
    packed = base64.a85encode(content.read_bytes()) + b"~>"
    content.write(packed, filter=pikepdf.Name.ASCII85Decode)


def _say_level_b(file: pikepdf.Pdf) -> None:
    said = file.Root.Metadata.read_bytes().replace(b"conformance>U<", b"conformance>B<")
    file.Root.Metadata.write(said)


def _put(where: str, key: str, value: object):
    def put(file: pikepdf.Pdf) -> None:
        place = {"root": file.Root, "page": file.pages[0].obj, "info": file.docinfo}[where]
        place[key] = value

    return put


def _unprint(file: pikepdf.Pdf) -> None:
    file.pages[1].Annots[0].F = 2


JAVASCRIPT = pikepdf.Dictionary(Type=pikepdf.Name.Action, S=pikepdf.Name.JavaScript, JS="1")
SPOILT = {
    "streams": _pack_with_a_foreign_filter,
    "limits": _put("info", "/Title", "a" * 40_000),
    "operators": lambda file: _write(file, b"1 2 foo"),
    "output_intent": _put("root", "/OutputIntents", pikepdf.Array()),
    "colours": lambda file: _write(file, b"0 0 0 1 k"),
    "no_images_and_transparency": _put("page", "/Group", pikepdf.Dictionary(S="/Transparency")),
    "fonts_embedded": _take_a_font_out,
    "glyphs_exist": _show_a_foreign_code,
    "widths": _say_other_widths,
    "unicode": _take_unicode_out,
    "annotations": _unprint,
    "no_forms_and_actions": _put("root", "/OpenAction", JAVASCRIPT),
    "metadata": _say_level_b,
    "metadata_equals_info": _put("info", "/Title", "Another title"),
    "nothing_else_in_the_root": _put("root", "/OCProperties", pikepdf.Dictionary()),
    "language": _put("root", "/Lang", "en_GB!"),
}
SPOILT_BYTES = {
    "header": lambda pdf: pdf.replace(b"%PDF-1.7", b"%PDF-1.3", 1),
    "trailer": lambda pdf: pdf + b"more",
    "line_ends": lambda pdf: pdf.replace(b"\nendstream", b" endstream", 1),
}


def _saved(file: pikepdf.Pdf) -> bytes:
    saved = io.BytesIO()
    file.save(saved, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return saved.getvalue()


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_each_check_sees_a_file_that_breaks_its_requirement(name) -> None:
    pdf = render(pack()).pdf
    if name in SPOILT_BYTES:
        spoilt = SPOILT_BYTES[name](pdf)
    else:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            SPOILT[name](file)
            spoilt = _saved(file)
    assert name in findings(spoilt)


def test_saving_a_file_anew_is_not_what_the_checks_see() -> None:
    with pikepdf.open(io.BytesIO(render(pack()).pdf)) as file:
        assert set(findings(_saved(file))) <= {"header"}  # the version stays as it was written


def test_properties_with_markup_and_many_scripts_are_the_same_in_both_places() -> None:
    title = "A & B <c> “d” (e) \\ ნათია ]]> &amp;"
    pdf = render(replace(pack(), title=title, subject="x\n(y) <z>")).pdf
    assert findings(pdf) == {}
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert str(file.docinfo.Title) == title
        tree = ElementTree.fromstring(file.Root.Metadata.read_bytes())
        assert title in "".join(tree.itertext())


def test_a_paper_without_a_day_says_none() -> None:
    pdf = render(replace(pack(), dated=None)).pdf
    assert findings(pdf) == {}
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert "/CreationDate" not in file.docinfo
        assert b"CreateDate" not in file.Root.Metadata.read_bytes()


def test_a_reader_shows_the_title_and_follows_the_structure() -> None:
    with pikepdf.open(io.BytesIO(render(pack()).pdf)) as file:
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(file.Root.MarkInfo.Marked)
        assert {str(page.Tabs) for page in file.pages} == {"/S"}


def test_equal_papers_are_equal_bytes_and_others_have_another_identity() -> None:
    def identity(pdf: bytes) -> str:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            return bytes(file.trailer.ID[0]).hex()

    one, same, other = (
        render(paper).pdf for paper in (pack(), pack(), replace(pack(), dated=date(2026, 6, 23)))
    )
    assert hashlib.sha256(one).digest() == hashlib.sha256(same).digest()
    assert identity(one) == identity(same) != identity(other)


def test_the_colour_profile_is_free_and_what_its_tool_makes() -> None:
    from tools.colour import profile

    data = resource("colour", "sRGB.icc").read_bytes()
    assert "No copyright, use freely".encode("utf-16-be") in data
    assert len(data) == len(profile())


def test_structure_and_places_of_objects_are_packed() -> None:
    pdf = render(pack()).pdf
    assert re.search(rb"/Type/ObjStm/N \d+", pdf)
    assert b"/Type/XRef" in pdf
    assert b"\nxref\n" not in pdf


def test_an_archive_reads_the_language_of_the_paper() -> None:
    pdf = render(replace(pack(), language="ka")).pdf
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert b"<rdf:li>ka</rdf:li>" in file.Root.Metadata.read_bytes()
