"""What the box of Ctrl+K finds in the sample: people, rows of the visit on screen, other visits."""

from dataclasses import fields
from datetime import date
from uuid import uuid4

import pytest

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.operations.finding_box import FindingBox, Group, Only


@pytest.fixture
def sample(office):
    return office.files.sample().visit_id


def said(hits):
    return [hit.title for hit in hits]


def in_group(hits, group):
    return [hit for hit in hits if hit.group is group]


@pytest.mark.parametrize(
    "words", ["Kobakhidze", "кобах", "kobahidze", "კობახიძე", "Kobakhizde", "lela kob"]
)
def test_a_person_is_found_in_any_script_and_with_one_mistake(office, sample, words):
    person = Person(id=PersonId(uuid4()), display="Lela Kobakhidze")
    with office.store.change(Message("Person added")) as change:
        change.put(person)
    (hit,) = FindingBox(office, sample).find(words)
    assert (hit.group, hit.row, hit.title) == (Group.PEOPLE, person.id, "Lela Kobakhidze")


def test_an_institution_is_found_with_two_letters_swapped(office, sample):
    hits = FindingBox(office, sample).find("minsitry")
    assert "Ministry of Justice of Georgia" in said(hits)


def test_a_person_stands_with_institution_and_seat_in_the_visit_on_screen(office, sample):
    seat = office.visits.get(sample).delegations[0].participations[1]
    person = office.people.person(seat.person_id)
    (hit,) = [
        each
        for each in FindingBox(office, sample).find(person.display)
        if each.row == seat.person_id
    ]
    institution = office.people.institution(person.institution_id)
    assert str(hit.context[0]) in (*institution.short_name.values(), *institution.name.values())
    assert str(hit.context[1]) == "seat 2 of this visit"


def test_a_person_of_another_visit_stands_with_that_one(office, sample):
    person = office.people.person(
        office.visits.get(sample).delegations[0].participations[1].person_id
    )
    (hit,) = [e for e in FindingBox(office, None).find(person.display) if e.row == person.id]
    assert str(hit.context[1]) == "seat in GE → UZ, 29 Jun 2026"


def test_rows_of_the_visit_on_screen_say_when_they_are_and_which_part_has_the_words(office, sample):
    item = next(each for each in office.visits.get(sample).programme if each.when.starts)
    office.edit(type(item), item.id, private_note="ask Zebulonia")
    (hit,) = FindingBox(office, sample).find("zebulonia")
    assert hit.group is Group.HERE
    assert hit.field == "private_note"
    when, why = map(str, hit.context)
    assert f"{item.when.starts:%H:%M}" in when
    assert why == "Private note: “ask Zebulonia”"


def test_other_visits_come_by_themselves(office, sample):
    other = office.visits.create("Study visit to Zebulonia", date(2026, 10, 6))
    office.visits.add_objective(other, "Learn how Zebulonia does it")
    hits = FindingBox(office, sample).find("zebulonia")
    assert {hit.group for hit in hits} == {Group.ELSEWHERE}
    assert {hit.noun for hit in hits} == {"Visit", "Objective"}
    assert {hit.visit_id for hit in hits} == {other}


def test_a_sign_seeks_only_people_or_only_follow_ups(office, sample):
    box = FindingBox(office, sample)
    assert {hit.group for hit in box.find("ministry", Only.PEOPLE)} == {Group.PEOPLE}
    number = office.follow_ups.rows()[0].number
    hits = box.find(number, Only.FOLLOW_UPS)
    assert {hit.noun for hit in hits} == {"FollowUp"}
    assert number in said(hits)[0]


def test_what_is_restricted_is_neither_found_nor_shown(office, sample):
    person = _persons(office)[0]
    office.edit(Person, person.id, passport_name="ZEBULONIA PASSPORT", born_on=date(1977, 7, 7))
    seat = office.visits.get(sample).delegations[0].participations[0]
    office.edit(type(seat), seat.id, diet_and_access="zebulonia free")
    box = FindingBox(office, sample)
    assert box.find("zebulonia") == ()
    shown = str(
        [[getattr(hit, field.name) for field in fields(hit)] for hit in box.find(person.display)]
    )
    assert "PASSPORT" not in shown
    assert "1977" not in shown


def test_nothing_is_found_for_no_words(office, sample):
    assert FindingBox(office, sample).find("") == ()
    assert FindingBox(office, None).find("  ") == ()


def _persons(office):
    return office.store.every(Person)
