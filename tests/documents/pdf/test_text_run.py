"""Words of each script: what is drawn is what is read back, by two programs."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest
from reportlab.pdfgen.canvas import Canvas

from missionplanner.documents.blocks import Face
from missionplanner.documents.pages import page_texts
from missionplanner.documents.pdf.fonts import NO_FONT, measure
from missionplanner.documents.pdf.text_run import TextRuns
from missionplanner.documents.pdf_channels import _parts

EXACT = {
    "English, kerned": "AVATAR, To Wave; fi ffl 1 234.50",
    "Latin with all diacritics": "Žďár Łódź Ğüneş Ñandú Þór Ẕẕ Oʻzbekiston Gʻaniyev",
    "combining diacritics": "k\u0302wa q\u0303o \u1e32\u0323x R\u0304 m\u0327 i\u0307\u0301",
    "Cyrillic of Central Asia": "Қазақстан Ғани Ӯзбек Тоҷикӣ Ўзбекистон Ҳукумат Ұлы",
    "Cyrillic with stress": "за\u0301мок Ы\u0304",
    "Georgian": "საქართველოს მთავრობა ქ\u2011ნი",
    "Georgian capitals": "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ",
    "Armenian": "Հայաստանի Հանրապետություն",
    "Chinese": "会谈 在北京",
    "kana": "カタカナ ひらがな ガ ポ",
    "Arabic": "محمد عبد الله",
    "Arabic with vowels": "مُحَمَّد بن سلمان قُرْآن",
    "lam-alef": "لا إلا الأمل الآن بالإسلام",
    "Persian": "پرویز گلچین ژاله",
    "without a glyph": "ጀጁ 한국",
}
# Programs that read a PDF order several such words within a Latin line each in their own way;
# PDFium also takes a word with vowels apart there.
WORDS = {
    "Arabic name in a Latin line": "Mr. محمد Ali spoke to عبد first",
    "digits in Arabic": "في ٢٠٢٦ و 2026 عام",
    "name in brackets": "Ms. Layla Hassan (ليلى حسن), 2026",
    "Arabic and Chinese": "محمد 会谈",
}


def written(text: str, face: Face = Face.REGULAR) -> bytes:
    """A page with a line of the text."""
    canvas = Canvas(file := io.BytesIO(), initialFontName=NO_FONT, invariant=1)
    runs = [run for _, shown, _ in TextRuns(canvas._doc).of(((face, "", text),)) for run in shown]
    code = "".join(f"{font} 20 Tf [<{codes}>]TJ " for font, codes in runs)
    canvas._code.append(f"BT 1 0 0 1 50 700 Tm {code} ET")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def by_poppler(pdf: bytes, folder: Path) -> str:
    path = folder / "line.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return seen(done.stdout.decode("utf-8"))


def seen(text: str) -> str:
    """The text without marks of direction, which programs add."""
    return normalize("NFC", text.translate(dict.fromkeys((*range(0x202A, 0x202F), 0xC)))).strip()


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("script", EXACT)
def test_what_is_drawn_is_what_is_read_back(script: str, face: Face, tmp_path: Path) -> None:
    text = normalize("NFC", EXACT[script])
    pdf = written(text, face)
    assert seen(page_texts(pdf)[0]) == text
    assert by_poppler(pdf, tmp_path) == text


@pytest.mark.parametrize("script", WORDS)
def test_the_words_of_a_mixed_line_are_read_back(script: str, tmp_path: Path) -> None:
    text = normalize("NFC", WORDS[script])
    for read in (seen(page_texts(written(text))[0]), by_poppler(written(text), tmp_path)):
        for word in text.replace("(", " ").replace(")", " ").replace(",", " ").split():
            assert word in read


def test_vowels_in_a_latin_line_are_read_by_poppler(tmp_path: Path) -> None:
    text = normalize("NFC", "Mr. مُحَمَّد Ali")
    assert text.split()[1] in by_poppler(written(text), tmp_path)


def test_letters_stand_closer_where_the_font_says_so() -> None:
    apart = sum(measure(Face.REGULAR).character(letter) for letter in "AVATAR")
    assert measure(Face.REGULAR)["AVATAR"].width < apart
    assert measure(Face.REGULAR)["123456"].width == 6 * measure(Face.REGULAR).character("1")


def test_letters_are_drawn_as_wide_as_they_are_measured() -> None:
    for text in (*EXACT.values(), *WORDS.values()):
        pdf = written(normalize("NFC", text))
        # The end of the text is where the pen stands after it.
        end = _advance(pdf)
        words = measure(Face.REGULAR)
        wide = sum(words[word].width + words.space for word in normalize("NFC", text).split(" "))
        assert abs(end - (wide - words.space)) <= 1, text


def _advance(pdf: bytes) -> float:
    """How far the operators of the only line move, in thousandths of the size."""
    advance = 0.0
    (content,) = (part for part in streams(pdf) if b"]TJ" in part)
    widths = widths_of(pdf)
    for font, shown in re.findall(rb"/(F\d+) 20 Tf \[<(.*?)>\]TJ", content):
        for codes in re.findall(rb"<?([0-9A-F]{4,})>?", re.sub(rb">[-\d.]+<", b"><", shown)):
            advance += sum(
                widths[font][int(codes[at : at + 4], 16)] for at in range(0, len(codes), 4)
            )
        advance -= sum(float(move) for move in re.findall(rb">([-\d.]+)<", shown))
    return advance


def streams(pdf: bytes) -> list[bytes]:
    return list(_parts(pdf))


def widths_of(pdf: bytes) -> dict[bytes, dict[int, int]]:
    """The widths of each font on the page, by code."""
    found = {}
    for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", pdf):
        whole = _object(pdf, number)
        (descendant,) = re.findall(rb"/DescendantFonts \[ (\d+) 0 R", whole)
        (widths,) = re.findall(rb"/W \[((?: \d+ \[[\d\s]+\])+) \]", _object(pdf, descendant))
        found[name] = {
            int(first) + at: int(width)
            for first, row in re.findall(rb"(\d+) \[([\d\s]+)\]", widths)
            for at, width in enumerate(row.split())
        }
    return found


def _object(pdf: bytes, number: bytes) -> bytes:
    return pdf.split(b"\n" + number + b" 0 obj", 1)[1].split(b"endobj", 1)[0]


def test_a_word_is_written_alike_in_every_file() -> None:
    word = "".join(f"{ord(letter):04X}" for letter in "Baku").encode("ascii")
    for text in ("Baku", "Zz\u1e33 q\u0303 Baku"):
        assert word in re.sub(rb">[-\d.]+<", b"", b"".join(streams(written(text))))


def test_what_no_character_draws_has_the_number_of_one_that_the_font_lacks() -> None:
    pdf = written("q\u0303 محمد")
    (content,) = (part for part in streams(pdf) if b"]TJ" in part)
    (shown,) = re.findall(rb"\[<(.*?)>\]TJ", content)
    moved = re.sub(rb">[-\d.]+<", b"", shown)
    numbers = {int(moved[at : at + 4], 16) for at in range(0, len(moved), 4)}
    known = measure(Face.REGULAR).font.glyph_of
    assert len([number for number in numbers if number not in known]) >= 3
