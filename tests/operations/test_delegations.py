"""Seats and counterparts: people by name, on file or new, each verb one undo step."""

from datetime import date

import pytest

from missionplanner.domain.amend import find_row
from missionplanner.domain.delegation import Nomination, Participation, Role

TODAY = date(2026, 6, 17)


@pytest.fixture
def visit_id(office):
    return office.visits.create("A visit", date(2026, 6, 29), date(2026, 6, 30))


@pytest.fixture
def delegation_id(office, visit_id):
    return office.visits.get(visit_id).delegations[0].id


def row(office, visit_id, row_id):
    return find_row(office.visits.get(visit_id), row_id)


def persons(office, visit_id):
    return office.visits.folder(visit_id).persons


def test_a_person_on_file_takes_a_seat_that_becomes_nominated(office, visit_id, delegation_id):
    first = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    office.delegations.name(visit_id, first, "Natia Sharvadze", TODAY)
    (person,) = persons(office, visit_id)
    second = office.delegations.add_seat(visit_id, delegation_id)
    office.delegations.take(visit_id, second, person.id, TODAY)
    seat = row(office, visit_id, second)
    assert (seat.person_id, seat.nomination) == (person.id, Nomination.NOMINATED)
    assert seat.nominated_on == TODAY
    assert str(office.undo_label()) == "Seat named"
    office.undo()
    assert row(office, visit_id, second).person_id is None


def test_a_seat_that_was_accepted_stays_so_when_somebody_takes_it(office, visit_id, delegation_id):
    first = office.delegations.add_seat(visit_id, delegation_id)
    office.delegations.name(visit_id, first, "Natia Sharvadze")
    second = office.delegations.add_seat(visit_id, delegation_id)
    office.edit(type(row(office, visit_id, second)), second, nomination=Nomination.ACCEPTED)
    office.delegations.take(visit_id, second, row(office, visit_id, first).person_id)
    assert row(office, visit_id, second).nomination is Nomination.ACCEPTED


def test_the_institution_that_leads_a_delegation_is_named(office, visit_id, delegation_id):
    seat = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    office.delegations.led_by(visit_id, delegation_id, "ministry of justice")
    delegation = office.visits.get(visit_id).delegations[0]
    assert delegation.led_by_id == row(office, visit_id, seat).institution_id
    office.delegations.led_by(visit_id, delegation_id, " ")
    assert office.visits.get(visit_id).delegations[0].led_by_id is None


def test_one_head_at_a_time(office, visit_id, delegation_id):
    first, second = (office.delegations.add_seat(visit_id, delegation_id) for _ in range(2))
    office.delegations.lead(visit_id, first, Role.HEAD)
    office.delegations.lead(visit_id, second, Role.HEAD)
    assert row(office, visit_id, first).role is Role.MEMBER


def test_a_counterpart_is_named_corrected_and_again_to_be_nominated(office, visit_id):
    item_id = office.programme.add(visit_id, "Talks")
    key = office.programme.meet(visit_id, item_id, "", "Migration Agency")
    office.programme.name_counterpart(visit_id, key, "Nodira Azimova")
    office.programme.name_counterpart(visit_id, key, "Nodira Azimova-Karimova")
    (person,) = persons(office, visit_id)
    assert person.display == "Nodira Azimova-Karimova"
    assert person.institution_id == row(office, visit_id, key).institution_id
    office.programme.name_counterpart(visit_id, key, "")
    assert row(office, visit_id, key).person_id is None


def test_a_counterpart_changes_the_institution_by_name(office, visit_id):
    item_id = office.programme.add(visit_id, "Talks")
    key = office.programme.meet(visit_id, item_id, "", "Migration Agency")
    before = row(office, visit_id, key).institution_id
    office.programme.counterpart_of(visit_id, key, "Ministry of Health")
    assert row(office, visit_id, key).institution_id not in (None, before)
    office.programme.counterpart_of(visit_id, key, "")
    assert row(office, visit_id, key).institution_id is None


def test_a_name_in_another_script_is_the_native_form_with_a_proposal(
    office, visit_id, delegation_id
):
    seat = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    office.delegations.name(visit_id, seat, "ლელა კობახიძე", TODAY)
    (person,) = persons(office, visit_id)
    assert (person.display, person.native["ka"]) == ("Lela Kobakhidze", "ლელა კობახიძე")
    assert not person.is_spelling_checked
    office.delegations.name(visit_id, seat, "Lela Kobaxidze")
    office.delegations.name(visit_id, seat, "ლელა კობახიძე-წერეთელი")
    (person,) = persons(office, visit_id)
    assert (person.display, person.native["ka"]) == ("Lela Kobaxidze", "ლელა კობახიძე-წერეთელი")


def test_a_seat_whose_person_declined_is_given_to_another(office, visit_id, delegation_id):
    seat = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    office.delegations.name(visit_id, seat, "Natia Sharvadze", date(2026, 6, 1))
    office.edit(Participation, seat, nomination=Nomination.DECLINED)
    first = row(office, visit_id, seat).person_id
    office.delegations.name(visit_id, seat, "Ketevan Lomsadze", TODAY)
    now = row(office, visit_id, seat)
    assert now.person_id not in (None, first)
    assert (now.nomination, now.nominated_on) == (Nomination.NOMINATED, TODAY)


def test_it_is_known_when_a_nomination_changed_and_not_when_it_came_in(
    office, visit_id, delegation_id
):
    seat = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    assert office.delegations.turned([seat]) == {}
    office.delegations.name(visit_id, seat, "Natia Sharvadze", TODAY)
    office.edit(Participation, seat, nomination=Nomination.ACCEPTED)
    assert office.delegations.turned([seat]) == {
        seat: {Nomination.NOMINATED: TODAY, Nomination.ACCEPTED: TODAY}
    }


def test_who_accepted_came_with_one_step(office, visit_id, delegation_id):
    seats = [office.delegations.add_seat(visit_id, delegation_id) for _ in range(3)]
    for seat, nomination in zip(seats, (Nomination.ACCEPTED, Nomination.DECLINED), strict=False):
        office.delegations.name(visit_id, seat, f"Person {seat}")
        office.edit(Participation, seat, nomination=nomination)
    office.delegations.all_came(visit_id, delegation_id)
    now = [row(office, visit_id, seat).nomination for seat in seats]
    assert now == [Nomination.ATTENDED, Nomination.DECLINED, Nomination.OPEN]
    office.undo()
    assert row(office, visit_id, seats[0]).nomination is Nomination.ACCEPTED
