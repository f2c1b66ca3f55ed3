"""What the fonts cover, told without loading them."""

from missionplanner.documents.blocks import Face
from missionplanner.documents.coverage import uncovered
from missionplanner.documents.pdf.fonts import measure
from missionplanner.domain.text import clean


def test_what_is_not_covered_is_named_once():
    assert uncovered("Oʻzbekiston Ўзбекистон საქართველო Tbilisi №") == ""
    assert uncovered("A 한국 한 ጀ 😀") == "한국ጀ😀"


def test_arabic_chinese_and_kana_are_covered_and_hebrew_is_not():
    assert uncovered("السيد مُحَمَّد عبد الله ٢٠٢٦، 会谈 カタカナ ひらがな") == ""
    assert uncovered("Mr. שלום") == "שלום"


def test_what_is_made_of_parts_or_not_seen_is_covered():
    assert uncovered("k\u0302 q\u0303 \u1e95 می\u200cخواهم \u200f\ufe0f") == ""


def test_the_list_is_what_can_be_written_in_all_four_faces():
    for character in map(
        chr, (*range(0x20, 0x1780), *range(0x1E00, 0x3100), *range(0x4E00, 0xA000, 9))
    ):
        if character.isprintable() and clean(character) == character:
            written = [measure(face).shaped(character, False) for face in Face]
            is_drawn = not any(cluster.missing for word in written for cluster in word)
            assert (uncovered(character) == "") == is_drawn, hex(ord(character))
