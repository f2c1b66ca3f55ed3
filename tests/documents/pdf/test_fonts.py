"""The shipped fonts: what they cover, what they are called, what lies beside them."""

from __future__ import annotations

import re

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from missionplanner.documents.blocks import Column, Face, Line, Paragraph, Row, Table
from missionplanner.documents.house_style import FACES
from missionplanner.documents.pdf.fonts import measure
from missionplanner.documents.pdf.render import render
from missionplanner.paths import resource
from tests.documents.pdf.papers import paper_of, squeezed, texts

COVERED = {
    "Latin with its extensions": (*range(0x20, 0x7F), *range(0xA0, 0x17F), 0x218, 0x219, 0x1E94),
    "signs of Uzbek, quotation and number": map(ord, "ʻʼ‘’“”„«»–—…№€₾\u2011\u202f"),
    "Cyrillic": range(0x400, 0x460),
    "Cyrillic of Central Asia": map(ord, "ЎўҒғҚқҲҳӘәІіҰұҶҷӢӣӮӯҢңӨөҮү"),
    "Georgian": range(0x10D0, 0x10FB),
    "Georgian capitals": (*range(0x1C90, 0x1CBB), 0x1CBD, 0x1CBE, 0x1CBF),
    "Armenian": (*range(0x531, 0x557), *range(0x561, 0x588)),
    "Arabic": (*range(0x621, 0x63B), *range(0x641, 0x64B)),
    "signs of the papers": map(ord, "☐☑☒✓▲●○▪■□▶"),
}
LICENCES = {
    "OFL-1.1": "SIL Open Font License, Version 1.1",
    "Apache-2.0": "Apache License Version 2.0",
}
WRITTEN = "Oʻzbekiston Gʻaniyev ЎўҒғҚқҲҳ საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ Łódź Żółć Åre 0123456789 № ☑ ▲"


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("script", COVERED)
def test_each_style_covers_the_script(script: str, face: Face) -> None:
    codes = tuple(COVERED[script])
    lacking = [hex(code) for code in codes if not measure(face).has(chr(code))]
    assert lacking == []


@pytest.mark.parametrize("face", Face)
def test_what_is_written_can_be_read_back(face: Face) -> None:
    pdf = render(paper_of(Paragraph(WRITTEN, face))).pdf
    assert squeezed(WRITTEN) in squeezed(texts(pdf))


@pytest.mark.parametrize("face", Face)
def test_figures_are_of_one_width(face: Face) -> None:
    assert len({measure(face).character(figure) for figure in "0123456789"}) == 1


def test_the_family_bears_our_name_and_the_parts_their_licences() -> None:
    folder = resource("fonts")
    for name in FACES.values():
        font = TTFontFile(str(folder / f"{name}.ttf"))
        assert b"VisitSans" in font.name
    versions = (folder / "VERSIONS.txt").read_text("utf-8").splitlines()
    packages = [re.fullmatch(r"(?:@fontsource/)?(\S+) \S+ \((\S+)\)", line) for line in versions]
    assert len(packages) == 6
    for package in packages:
        assert package
        licence = (folder / f"LICENSE-{package[1]}.txt").read_text("utf-8")
        assert LICENCES[package[2]] in " ".join(licence.split())


def test_georgian_stays_as_it_is_written() -> None:
    name = "ნათია შარვაძე"
    table = Table((Column(0, name),), (Row((Line(name),)),), name)
    assert squeezed(texts(render(paper_of(table)).pdf)).count(squeezed(name)) == 3
