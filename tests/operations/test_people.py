"""People and institutions on file: added, placed, deleted where nobody needs them."""

from datetime import date

import pytest

from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.errors import InvalidInput, PlannerError

TODAY = date(2026, 6, 17)


@pytest.fixture
def visit_id(office):
    return office.visits.create("A visit", date(2026, 6, 29), date(2026, 6, 30))


def seated(office, visit_id, name="Natia Sharvadze", institution="Ministry of Justice"):
    """A person in a seat of the visit."""
    delegation = office.visits.get(visit_id).delegations[0].id
    seat = office.delegations.add_seat(visit_id, delegation, institution)
    office.delegations.name(visit_id, seat, name, TODAY)
    return next(row.id for row in office.people.persons() if row.display == name)


def test_a_person_is_added_with_an_institution_in_one_step(office):
    person = office.people.add("  Natia Sharvadze ", "Ministry of Justice")
    (row,) = office.people.persons()
    assert (row.id, row.display, row.institution) == (
        person,
        "Natia Sharvadze",
        "Ministry of Justice",
    )
    office.undo()
    assert office.people.persons() == ()
    assert office.people.institutions() == ()


@pytest.mark.parametrize("name", ["", "  \n"])
def test_somebody_without_a_name_is_not_added(office, name):
    with pytest.raises(InvalidInput):
        office.people.add(name)
    with pytest.raises(InvalidInput):
        office.people.add_institution(name)


def test_it_is_told_in_what_a_person_takes_part(office, visit_id):
    person = seated(office, visit_id)
    item = office.programme.add(visit_id, "Talks")
    counterpart = office.programme.meet(visit_id, item, "", "Ministry of Justice")
    office.programme.name_counterpart(visit_id, counterpart, "Natia Sharvadze")
    follow_up = office.follow_ups.add(visit_id, "Exchange of contact points")
    office.edit(FollowUp, follow_up, person_ids=(person,))
    part = office.people.takes_part(person)
    assert [row.visit_id for row in part.seats] == [visit_id]
    assert [(row.item_id, row.title) for row in part.meetings] == [(item, "Talks")]
    assert [row.id for row in part.asked] == [follow_up]


def test_what_was_deleted_is_nothing_that_a_person_is_in(office, visit_id):
    person = seated(office, visit_id)
    office.visits.delete(visit_id)
    assert office.people.takes_part(person).seats == ()


def test_who_is_needed_is_not_deleted_and_the_reason_says_where(office, visit_id):
    person = seated(office, visit_id)
    with pytest.raises(PlannerError) as refused:
        office.people.delete(Person, person)
    assert office.visits.get(visit_id).code in str(refused.value.message)
    seat = office.people.takes_part(person).seats[0].seat_id
    office.delegations.vacate(visit_id, seat)
    office.people.delete(Person, person)
    assert office.people.persons() == ()
    office.undo()
    assert [row.id for row in office.people.persons()] == [person]


def test_an_institution_with_people_is_not_deleted(office):
    office.people.add("Natia Sharvadze", "Ministry of Justice")
    (institution,) = office.people.institutions()
    with pytest.raises(PlannerError, match="Natia Sharvadze"):
        office.people.delete(Institution, institution.id)


def test_many_who_need_it_are_counted(office):
    for number in range(5):
        office.people.add(f"Person {number}", "Ministry of Justice")
    (institution,) = office.people.institutions()
    with pytest.raises(PlannerError, match="and 2 more"):
        office.people.delete(Institution, institution.id)


def test_an_institution_does_not_stand_under_itself(office):
    ministry = office.people.add_institution("Ministry of Justice")
    department = office.people.add_institution("Department of Law")
    office.people.stands_under(department, "Ministry of Justice")
    with pytest.raises(InvalidInput):
        office.people.stands_under(ministry, "Department of Law")
    office.people.stands_under(department, "")
    assert office.people.institution(department).parent_id is None


def test_looking_at_restricted_data_is_noted_with_the_reason(office):
    person = office.people.add("Natia Sharvadze")
    with pytest.raises(InvalidInput):
        office.people.open_restricted(person, " ", (Person,))
    assert office.people.last_opened(person) is None
    office.people.open_restricted(person, "Visa letter", (Person,))
    note = office.people.last_opened(person)
    assert (note.day, note.to, note.reason) == (TODAY.isoformat(), "N. Gelashvili", "Visa letter")
    assert set(note.fields) == {"Person.passport_name", "Person.born_on"}
    assert office.history()[0].label.key == "Restricted data opened"
    office.undo()
    assert office.people.last_opened(person) == note


def test_the_people_of_an_institution_come_by_name(office):
    for name in ("Natia Sharvadze", "Levan Tsikhelauri"):
        office.people.add(name, "Ministry of Justice")
    (institution,) = office.people.institutions()
    assert [row.display for row in office.people.members(institution.id)] == [
        "Levan Tsikhelauri",
        "Natia Sharvadze",
    ]
