"""The office's own data: one row, one change each, undone like any other."""

import pytest

from missionplanner.domain.text import Text
from missionplanner.errors import InvalidInput


def test_a_new_store_knows_nothing_of_its_office(office):
    assert office.details.get().name == Text()
    assert office.undo_label() is None


def test_each_detail_is_one_change_that_undo_takes_back(office):
    office.details.name("  Office for Cooperation ", "en")
    office.details.name("თანამშრომლობის ოფისი", "ka")
    office.details.head_letters("12 Example Street\nTbilisi", "en")
    office.details.number_letters("NV 014/{n}/{year}")
    office.details.own_domains("example.org")
    data = office.details.get()
    assert data.name == Text(en="Office for Cooperation", ka="თანამშრომლობის ოფისი")
    assert data.letterhead["en"] == "12 Example Street\nTbilisi"
    assert (data.number_series, data.domains) == ("NV 014/{n}/{year}", ("example.org",))
    assert str(office.undo_label()) == "E-mail domains changed"
    for _ in range(5):
        office.undo()
    assert office.details.get().name == Text()


def test_what_is_not_understood_changes_nothing(office):
    with pytest.raises(InvalidInput):
        office.details.number_letters("14")
    with pytest.raises(InvalidInput):
        office.details.own_domains("my office")
    assert office.undo_label() is None


def test_after_undo_it_can_be_said_again(office):
    office.details.name("Office for Cooperation", "en")
    office.undo()
    office.details.name("Office for Exchange", "en")
    assert office.details.get().name["en"] == "Office for Exchange"
