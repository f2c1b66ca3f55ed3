"""Who is behind a visit, by name."""

from datetime import date

import pytest

from missionplanner.domain.project import Donor, Project
from missionplanner.errors import InvalidInput


@pytest.fixture
def visit_id(office):
    return office.visits.create("A visit", date(2026, 6, 29))


def test_an_institution_named_twice_is_one_institution(office, visit_id):
    office.parties.name(visit_id, "led_by_id", "Ministry of Justice")
    office.parties.name(visit_id, "host_id", "ministry of justice ")
    visit = office.visits.get(visit_id)
    assert visit.led_by_id == visit.host_id is not None
    office.parties.name(visit_id, "host_id", "")
    assert office.visits.get(visit_id).host_id is None


def test_organisers_keep_their_order_and_are_one_undo_step(office, visit_id):
    office.parties.organise(visit_id, ("IOM Georgia", "IOM Uzbekistan", " ", "IOM Georgia"))
    names = {row.id: row.name["en"] for row in office.shared.institutions()}
    organisers = office.visits.get(visit_id).organiser_ids
    assert [names[row] for row in organisers] == ["IOM Georgia", "IOM Uzbekistan"]
    assert str(office.undo_label()) == "Organisers changed"
    office.undo()
    assert office.visits.get(visit_id).organiser_ids == ()
    assert office.shared.institutions() == ()


def test_a_project_with_its_donor_is_named_and_found_again(office, visit_id):
    with pytest.raises(InvalidInput, match="Name the project first"):
        office.parties.donor(visit_id, "A generous donor")
    office.parties.project(visit_id, "Joint action")
    office.parties.donor(visit_id, "A generous donor")
    folder = office.visits.folder(visit_id)
    assert folder.donor.name["en"] == "A generous donor"
    other = office.visits.create("Another visit", date(2026, 9, 9))
    office.parties.project(other, "JOINT ACTION")
    assert office.visits.get(other).project_id == folder.project.id
    assert len(office.store.every(Project)) == len(office.store.every(Donor)) == 1
