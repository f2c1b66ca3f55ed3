"""A visit in one line, and countries by their names and codes."""

from datetime import date

import pytest

from missionplanner.domain.visit import VisitType
from missionplanner.planning.countries import countries_in, country_of, name_of
from missionplanner.planning.visit_entry import read_visit

TODAY = date(2026, 6, 17)
JUNE = (date(2026, 6, 29), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Georgia", "GEO"),
        ("  грузия ", "GEO"),
        ("საქართველო", "GEO"),
        ("Oʻzbekiston", "UZB"),
        ("O'zbekiston", "UZB"),
        ("Ўзбекистон", "UZB"),
        ("uzb", "UZB"),
        ("UZ", "UZB"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_names_and_codes(words, code):
    assert country_of(words) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("From Georgia to Uzbekistan", ("GEO", "UZB")),
        ("поездка из Грузии в Узбекистан", ("GEO", "UZB")),
        ("ვიზიტი უზბეკეთში", ("UZB",)),
        ("GEO-UZB", ("GEO", "UZB")),
        ("GE-UZ", ("GEO", "UZB")),
        ("Bosnia & Herzegovina", ("BIH",)),
        ("from the UK to us", ("GBR",)),
        ("Vienna", ()),
    ],
)
def test_countries_are_found_in_a_text(text, codes):
    assert countries_in(text) == codes


def test_a_country_is_called_by_its_name_where_there_is_one():
    assert name_of("GEO", "ka") == "საქართველო"
    assert name_of("UZB", "pseudo") == "Uzbekistan"
    assert name_of("QQQ", "en") == "QQQ"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Talks 29-30 June", JUNE),
        ("Talks, 29–30 June 2026", JUNE),
        ("29 June - 30 June talks", JUNE),
        ("Talks 29.06-30.06.2026", JUNE),
        ("29-30.06 talks", JUNE),
        ("Talks 2026-06-29 to 2026-06-30", JUNE),
        ("Talks 29-30 июня", JUNE),
        ("Talks 29-30 ივნისი", JUNE),
        ("Talks 30 June – 2 July", (date(2026, 6, 30), date(2026, 7, 2))),
        ("Talks 29 June", (date(2026, 6, 29), date(2026, 6, 29))),
        ("Talks 3 March", (date(2027, 3, 3), date(2027, 3, 3))),
    ],
)
def test_days_are_taken_out_of_the_title(words, days):
    entry = read_visit(words, TODAY)
    assert (entry.starts_on, entry.ends_on) == days
    assert entry.title.casefold() == "talks"


@pytest.mark.parametrize("words", ["Talks 31 June", "Visit of 3 ministers", "99-100 June", "12"])
def test_what_is_no_day_stays_in_the_title(words):
    entry = read_visit(words, TODAY)
    assert entry.starts_on is None
    assert entry.title == words


def test_all_is_read_from_one_line():
    entry = read_visit("Georgia - Uzbekistan 29-30 June, study visit", TODAY)
    assert entry.title == "Georgia → Uzbekistan, study visit"
    assert (entry.from_country, entry.to_country) == ("GEO", "UZB")
    assert (entry.starts_on, entry.ends_on) == JUNE
    assert entry.type is VisitType.STUDY


def test_one_country_is_where_the_visit_goes_from_home():
    entry = read_visit("Study visit to Austria", TODAY, "GEO")
    assert (entry.from_country, entry.to_country) == ("GEO", "AUT")
    assert read_visit("Talks in Georgia", TODAY, "GEO").to_country == ""


@pytest.mark.parametrize(
    ("title", "language"),
    [("Talks", "en"), ("ვიზიტი", "ka"), ("Визит", "ru")],
)
def test_the_letters_tell_the_language_of_the_title(title, language):
    assert read_visit(title, TODAY).language == language


def test_a_long_text_that_was_pasted_is_a_title_alone():
    entry = read_visit("Georgia - Uzbekistan 29-30 June " * 20, TODAY)
    assert entry.starts_on is None
    assert entry.title.startswith("Georgia - Uzbekistan")
