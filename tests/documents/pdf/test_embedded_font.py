"""The fonts in a file: only what it shows, as PDF/A-2u asks."""

from __future__ import annotations

import io
import re

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from missionplanner.documents.blocks import Face, Paragraph
from missionplanner.documents.house_style import FACES
from missionplanner.documents.pdf.embedded_font import subset
from missionplanner.documents.pdf.font_file import Drawn, Laid
from missionplanner.documents.pdf.fonts import EASTERN, font_file
from missionplanner.documents.pdf.render import render
from missionplanner.paths import resource
from tests.documents.pdf.papers import pack, paper_of

NAMES = (*FACES.values(), EASTERN)


def outlines(font: TTFont, glyph: str) -> list[tuple[str, object]]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


def test_a_font_file_is_read_as_another_library_reads_it() -> None:
    for name in NAMES:
        ours = font_file(name)
        theirs = TTFont(resource("fonts", f"{name}.ttf"))
        order = theirs.getReverseGlyphMap()
        assert theirs["head"].unitsPerEm == 1000
        assert ours.glyph_of == {code: order[g] for code, g in theirs.getBestCmap().items()}
        assert ours.widths == [theirs["hmtx"][g][0] for g in theirs.getGlyphOrder()]


def test_a_subset_draws_the_same_letters() -> None:
    for name in NAMES[:2]:
        whole = font_file(name)
        glyphs = [whole.glyph_of[ord(letter)] for letter in "AÉÅğQ1"]
        drawn = [Drawn((Laid(glyph),), whole.widths[glyph]) for glyph in (0, *glyphs)]
        small = TTFont(io.BytesIO(subset(whole, drawn)), checkChecksums=2)
        theirs = TTFont(resource("fonts", f"{name}.ttf"))
        for place, glyph in enumerate(glyphs, 1):
            theirs_name, own_name = theirs.getGlyphName(glyph), small.getGlyphName(place)
            assert outlines(small, own_name) == outlines(theirs, theirs_name)
            assert small["hmtx"][own_name] == theirs["hmtx"][theirs_name]
        assert len(small.getGlyphOrder()) < 30


def test_marks_are_placed_in_the_subset_itself() -> None:
    whole = font_file(FACES[Face.REGULAR])
    letter, mark = (whole.glyph_of[code] for code in (ord("q"), 0x303))
    drawn = Drawn((Laid(letter), Laid(mark, 494, 50)), 590)
    small = TTFont(io.BytesIO(subset(whole, [Drawn((), 0), drawn])), checkChecksums=2)
    first, second = small["glyf"][small.getGlyphName(1)].components
    assert (first.x, first.y, second.x, second.y) == (0, 0, 494, 50)
    box = small["glyf"][small.getGlyphName(1)]
    alone = small["glyf"][second.glyphName]
    assert box.yMax == alone.yMax + 50
    assert small["hmtx"][small.getGlyphName(0)] == (0, 0)


def test_each_font_of_a_file_is_embedded_named_and_mapped() -> None:
    pdf = render(paper_of(Paragraph("Ä q\u0303 عبد 会谈"), Paragraph("Bold", Face.SEMIBOLD))).pdf
    fonts = re.findall(rb"/Subtype\s*/Type0", pdf)
    assert len(fonts) == len(re.findall(rb"/FontFile2", pdf)) == len(set(fontnames(pdf))) == 4
    assert all(re.fullmatch(rb"[A-Z]{6}\+\w+-\w+", name) for name in fontnames(pdf))
    assert pdf.count(b"/ToUnicode") == 4
    assert b"/Type1" not in pdf
    assert b"Helvetica" not in pdf


def test_a_face_that_is_not_used_is_not_in_the_file() -> None:
    names = [name[7:] for name in fontnames(render(paper_of(Paragraph("a"))).pdf)]
    assert sorted(names) == [b"VisitSans-Medium", b"VisitSans-Regular"]  # the first in the frame


def test_another_text_gives_the_subset_another_name() -> None:
    first, other = (fontnames(render(paper_of(Paragraph(text))).pdf) for text in ("a", "xyz"))
    assert first != other
    assert fontnames(render(pack()).pdf) == fontnames(render(pack()).pdf)


def fontnames(pdf: bytes) -> list[bytes]:
    return re.findall(rb"/FontName\s*/(\S+)", pdf)
