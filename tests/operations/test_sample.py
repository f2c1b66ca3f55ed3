"""Removing the sample: all that it brought goes, what others use stays, undo brings it back."""

from datetime import date

from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Visit
from missionplanner.operations.sample import has_sample, remove_sample


def counts(office):
    nouns = (Visit, Person, Institution, Venue)
    return [len(office.store.every(noun)) for noun in nouns], len(office.follow_ups.rows())


def test_the_sample_goes_with_all_that_it_brought_and_undo_brings_it_back(office):
    office.files.sample()
    office.files.sample("central-asia-2023")
    assert has_sample(office)
    before = counts(office)
    assert remove_sample(office)
    assert counts(office) == ([0, 0, 0, 0], 0)
    assert not remove_sample(office)
    assert not has_sample(office)
    office.undo()
    assert counts(office) == before


def test_what_another_visit_uses_stays(office):
    office.files.sample()
    institution = office.store.every(Institution)[0]
    other = office.visits.create("Study visit", date(2026, 10, 6))
    office.edit(Visit, other, led_by_id=institution.id)
    remove_sample(office)
    assert [row.id for row in office.visits.rows()] == [other]
    assert institution.id in {row.id for row in office.store.every(Institution)}
    assert office.store.every(Person) == ()
