"""Names are found in any script, by their beginnings, and with one misspelling."""

import pytest

from missionplanner.planning.name_search import NameSearch

NAMES = (
    "Lela Kobakhidze ლელა კობახიძე Agency for State Care",
    "Otabek Gʻaniyev Отабек Ғаниев Ministry of Justice",
    "Nino Gvelesiani ნინო გველესიანი Ministry of Justice",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kobakh", [0]),
        ("Kobaxidze", [0]),
        ("кобахидзе", [0]),
        ("კობახ", [0]),
        ("ganiev", [1]),
        ("justice", [1, 2]),
        ("nino justice", [2]),
        ("kobahidxe", [0]),
        ("minsitry", [1, 2]),
        ("nobody", []),
    ],
)
def test_a_name_is_found_however_it_is_spelt(typed, found):
    assert list(NameSearch(NAMES).find(typed)) == found


def test_no_words_find_everybody_in_their_order():
    assert list(NameSearch(NAMES).find("  ")) == [0, 1, 2]


def test_nothing_is_found_among_nobody():
    assert list(NameSearch(()).find("nino")) == []
