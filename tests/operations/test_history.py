"""The history of a row: what is told of it, and how a value of then comes back."""

from datetime import date
from uuid import uuid4

import pytest

from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import Point
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import wording
from missionplanner.store.store import Stale

DAY = date(2026, 6, 17)


@pytest.fixture
def sample(office):
    return office.files.sample().visit_id


def said(words):
    return words if isinstance(words, str) else wording("en").word(words)


def lines(steps):
    return [
        (said(told.name), said(told.before), said(told.after))
        for step in steps
        for told in step.told
    ]


def test_a_change_is_told_by_who_when_and_in_words(office, sample):
    item = office.visits.get(sample).programme[0]
    office.edit(ProgrammeItem, item.id, is_fixed=True)
    step, *_ = office.past.of("ProgrammeItem", item.id)
    assert step.by == "N. Gelashvili"
    assert step.at == office.now()
    assert lines([step]) == [("Keeps its time", "no", "yes")]


def test_ids_and_days_are_told_by_name(office, sample):
    row_id = office.follow_ups.add(sample, "Send the text")
    office.follow_ups.answer_for(row_id, ("Ministry of Rivers",))
    office.follow_ups.agree_when(row_id, Timeframe(due_on=date(2026, 7, 31)))
    told = lines(office.past.of("FollowUp", row_id))
    assert ("Responsible institutions", "", "Ministry of Rivers") in told
    assert ("Timeframe", "", "31 Jul 2026") in told


def test_a_value_of_then_comes_back_as_one_change_that_undo_takes_back(office, sample):
    row_id = office.follow_ups.add(sample, "First words")
    office.follow_ups.word(row_id, "Second words")
    told = office.past.of("FollowUp", row_id)[0].told[0]
    office.past.restore(told)
    assert office.follow_ups.get(row_id).wording == {"en": "First words"}
    office.undo()
    assert office.follow_ups.get(row_id).wording == {"en": "Second words"}


def test_what_stands_already_is_not_offered(office, sample):
    row_id = office.follow_ups.add(sample, "First words")
    office.follow_ups.word(row_id, "Second words")
    office.follow_ups.word(row_id, "First words")
    newest, older, _born = office.past.of("FollowUp", row_id)
    assert newest.told[0].can_restore
    assert not older.told[0].can_restore


def test_a_value_changed_meanwhile_is_not_overruled(office, sample):
    visit = office.visits.get(sample)
    office.edit(Visit, sample, version=7)
    told = office.past.of("Visit", sample)[0].told[0]
    office.edit(Visit, sample, version=9)
    with pytest.raises(Stale):
        office.past.restore(told)
    assert office.visits.get(sample).version == 9 != visit.version


def test_restricted_values_are_never_told(office, sample):
    person = office.visits.folder(sample).persons[0]
    office.edit(Person, person.id, passport_name="SECRETNAME")
    steps = office.past.of("Person", person.id)
    assert "SECRETNAME" not in repr(steps)
    assert lines(steps)[0][1:] == ("not shown here", "not shown here")
    assert not steps[0].told[0].can_restore


def test_a_status_comes_back_with_its_line_in_the_history(office, sample):
    row_id = office.follow_ups.add(sample, "Send the text")
    office.follow_ups.report(row_id, FollowUpStatus.DONE)
    told = next(
        told for told in office.past.of("FollowUp", row_id)[0].told if told.field == "status"
    )
    office.past.restore(told)
    row = office.follow_ups.get(row_id)
    assert (row.status, row.is_closed) == (FollowUpStatus.AGREED, False)
    assert [line.status for line in row.history][-1] is FollowUpStatus.AGREED


def test_what_was_agreed_stays(office, sample):
    record_id = office.minutes.add_record(sample)
    point = Point(id=uuid4())
    office.minutes.add_point(sample, record_id, point)
    office.minutes.word(sample, point.id, "One")
    office.minutes.word(sample, point.id, "Two")
    office.minutes.agree(sample, record_id, DAY)
    told = next(
        told
        for step in office.past.of("MeetingRecord", record_id)
        for told in step.told
        if told.field == "text" and told.held == "One"
    )
    with pytest.raises(InvalidInput, match="agreed"):
        office.past.restore(told)


def test_a_record_tells_of_its_lines_and_a_visit_of_all(office, sample):
    record_id = office.minutes.add_record(sample)
    point = Point(id=uuid4())
    office.minutes.add_point(sample, record_id, point)
    office.minutes.word(sample, point.id, "One")
    assert len(office.past.of("MeetingRecord", record_id)) == 3
    assert len(office.past.of("Point", point.id)) == 2
    assert len(office.past.of("Visit", sample)) == len(office.history(sample)) == 4


def test_what_was_taken_back_is_told_so(office, sample):
    office.edit(Visit, sample, version=7)
    office.undo()
    assert said(office.past.of("Visit", sample)[0].label) == "Taken back: Version changed"


def test_a_deleted_row_tells_its_past_and_restores_nothing(office, sample):
    row_id = office.follow_ups.add(sample, "First words")
    office.follow_ups.word(row_id, "Second words")
    office.minutes.delete_follow_up(row_id)
    steps = office.past.of("FollowUp", row_id)
    assert lines(steps)[0][2] == "deleted"
    assert not any(told.can_restore for step in steps for told in step.told)
