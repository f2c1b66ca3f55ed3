"""What the fonts cover, told without loading them."""

from missionplanner.documents.blocks import Face
from missionplanner.documents.coverage import uncovered
from missionplanner.documents.pdf.fonts import measure
from missionplanner.domain.text import clean


def test_what_is_not_covered_is_named_once():
    assert uncovered("Oʻzbekiston Ўзбекистон საქართველო Tbilisi №") == ""
    assert uncovered("A 会谈 会") == "会谈"


def test_the_list_is_what_all_four_fonts_have():
    everywhere = (chr(code) for code in range(0x20, 0x3000))
    for character in everywhere:
        drawn = all(measure(face).has(character) for face in Face)
        if character.isprintable() and clean(character) == character:
            assert (uncovered(character) == "") == drawn, hex(ord(character))
