"""What the fonts cover, told without loading them."""

import unicodedata

from missionplanner.documents.blocks import Face
from missionplanner.documents.coverage import uncovered
from missionplanner.documents.pdf.fonts import measure
from missionplanner.domain.text import clean


def test_what_is_not_covered_is_named_once():
    assert uncovered("Oʻzbekiston Ўзбекистон საქართველო Tbilisi №") == ""
    assert uncovered("A 会谈 会") == "会谈"


def test_what_is_written_from_right_to_left_is_named():
    assert uncovered("Mr. عبد 12") == "عبد"
    assert uncovered("שלום") == "שלום"


def test_the_list_is_what_all_four_fonts_have():
    everywhere = (chr(code) for code in range(0x20, 0x3000))
    for character in everywhere:
        drawn = all(measure(face).has(character) for face in Face)
        is_turned = unicodedata.bidirectional(character) in ("R", "AL")
        if character.isprintable() and clean(character) == character and not is_turned:
            assert (uncovered(character) == "") == drawn, hex(ord(character))
