import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.errors import InvalidInput
from missionplanner.planning.letter_numbers import letter_number, read_series
from missionplanner.planning.own_domains import is_own, read_domains


@pytest.mark.parametrize(
    ("series", "number"),
    [
        ("NV 014/{n}/{year}", "NV 014/7/2026"),
        ("{yy}-{nnn}", "26-007"),
        ("№ {nn}", "№ 07"),
        ("", ""),
    ],
)
def test_a_series_gives_its_numbers(series, number):
    assert letter_number(read_series(series), 7, 2026) == number


@pytest.mark.parametrize("typed", ["NV 014", "{year}", "{n}/{month}", "{n", "n}", "{n} {}"])
def test_a_series_without_a_place_for_the_number_or_with_another_is_refused(typed):
    with pytest.raises(InvalidInput, match="where the number goes"):
        read_series(typed)


@given(st.text())
def test_what_is_typed_is_never_a_format_string(typed):
    letter_number(typed, 1, 2026)


def test_domains_are_read_however_they_are_written():
    typed = "Example.org, nana@mail.example.ge;  example.org\nкомпания.рф"
    assert read_domains(typed) == ("example.org", "mail.example.ge", "компания.рф")
    assert read_domains("  ") == ()


@pytest.mark.parametrize("typed", ["example", "http://example.org", "ex ample", "-a.org", "a..org"])
def test_what_is_no_domain_is_refused(typed):
    with pytest.raises(InvalidInput, match="no domain"):
        read_domains(typed)


def test_a_part_of_a_domain_is_own_and_one_that_ends_alike_is_not():
    assert is_own("nana@tbilisi.example.org", ("example.org",))
    assert is_own("NANA@EXAMPLE.ORG", ("example.org",))
    assert not is_own("nana@notexample.org", ("example.org",))
