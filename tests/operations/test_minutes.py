"""Records of meetings: lines, decisions, follow-ups, agreement."""

from datetime import date

import pytest

from missionplanner.domain.amend import find_row
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.record import PointKind, Presence, RecordStatus
from missionplanner.errors import InvalidInput, PlannerError
from missionplanner.operations.minutes import decision_at, record_of


@pytest.fixture
def visit_id(office):
    return office.files.sample().visit_id


@pytest.fixture
def record_id(office, visit_id):
    return office.minutes.add_record(visit_id)


def record(office, visit_id, record_id):
    return find_row(office.visits.get(visit_id), record_id)


def test_a_record_begins_with_who_should_be_there(office, visit_id):
    visit = office.visits.get(visit_id)
    item = next(row for row in visit.programme if row.counterparts)
    made = record(office, visit_id, office.minutes.add_record(visit_id, item.id))
    assert made.title == item.title
    assert made.when == item.when
    named = [seat.person_id for side in visit.delegations for seat in side.participations]
    expected = {person for person in named if person}
    expected |= {row.person_id for row in item.counterparts if row.person_id}
    assert {row.person_id for row in made.attendance} == expected
    assert {row.presence for row in made.attendance} == {Presence.PRESENT}


def test_a_line_becomes_a_decision_and_a_follow_up_and_keeps_its_words(office, visit_id, record_id):
    before = office.visits.folder(visit_id)
    point = office.minutes.add_point(visit_id, record_id, "Contact points are named")
    office.minutes.make(visit_id, record_id, point, PointKind.DECISION)
    decision = decision_at(record(office, visit_id, record_id), point)
    assert (decision.number, decision.wording["en"]) == (1, "Contact points are named")

    office.minutes.make(visit_id, record_id, point, PointKind.FOLLOW_UP)
    made = record(office, visit_id, record_id)
    assert decision_at(made, point) is None
    follow_up = office.minutes.follow_up_at(visit_id, point)
    assert follow_up.wording["en"] == "Contact points are named"
    assert follow_up.record_id == record_id
    assert not find_row(made, point).text

    office.minutes.word(visit_id, point, "Contact points are named by July")
    office.minutes.make(visit_id, record_id, point, PointKind.DISCUSSION)
    assert office.minutes.follow_up_at(visit_id, point) is None
    line = find_row(record(office, visit_id, record_id), point)
    assert line.text["en"] == "Contact points are named by July"
    for _ in range(5):
        office.undo()
    assert office.visits.folder(visit_id) == before


def test_a_deleted_line_takes_its_decision_along(office, visit_id, record_id):
    point = office.minutes.add_point(visit_id, record_id, "Agreed", PointKind.DECISION)
    other = office.minutes.add_point(visit_id, record_id, "To do", PointKind.FOLLOW_UP)
    count = len(office.visits.follow_ups_of(visit_id))
    office.minutes.delete_point(visit_id, point)
    office.minutes.delete_point(visit_id, other)
    made = record(office, visit_id, record_id)
    assert made.decisions == ()
    assert made.points == ()
    assert len(office.visits.follow_ups_of(visit_id)) == count - 1


def test_a_line_is_inserted_where_it_was_typed(office, visit_id, record_id):
    first = office.minutes.add_point(visit_id, record_id, "Opening", PointKind.HEADING)
    last = office.minutes.add_point(visit_id, record_id, "Close", PointKind.HEADING)
    middle = office.minutes.add_point(visit_id, record_id, "Said", index=1)
    made = record(office, visit_id, record_id)
    assert [row.id for row in made.points] == [first, middle, last]
    assert [row.level for row in made.points] == [0, 1, 0]
    assert record_of(office.visits.get(visit_id), middle).id == record_id


def test_agreed_wording_is_locked_and_undo_stops_there(office, visit_id, record_id):
    point = office.minutes.add_point(visit_id, record_id, "Agreed", PointKind.DECISION)
    todo = office.minutes.add_point(visit_id, record_id, "To do", PointKind.FOLLOW_UP)
    follow_up = office.minutes.follow_up_at(visit_id, todo)
    office.minutes.agree(visit_id, record_id, date(2026, 7, 14))
    made = record(office, visit_id, record_id)
    assert made.status is RecordStatus.AGREED
    for change in (
        lambda: office.minutes.word(visit_id, point, "Other"),
        lambda: office.minutes.word(visit_id, todo, "Other"),
        lambda: office.minutes.make(visit_id, record_id, point, PointKind.DISCUSSION),
        lambda: office.minutes.delete_point(visit_id, point),
        lambda: office.minutes.add_point(visit_id, record_id, "More"),
        lambda: office.follow_ups.word(follow_up.id, "Other"),
        lambda: office.follow_ups.agree_when(follow_up.id, Timeframe(words="soon")),
        lambda: office.follow_ups.answer_for(follow_up.id, ("IOM",)),
    ):
        with pytest.raises(InvalidInput, match="agreed on 14 Jul 2026"):
            change()
    with pytest.raises(PlannerError):
        office.undo()
    assert record(office, visit_id, record_id) == made


def test_somebody_else_who_came_is_added(office, visit_id, record_id):
    row = office.minutes.add_attendance(visit_id, record_id, "A late guest", Side.HOST)
    assert find_row(record(office, visit_id, record_id), row).name == "A late guest"


def test_follow_ups_are_numbered_through_all_visits_and_keep_their_history(office, visit_id):
    first = office.follow_ups.get(office.follow_ups.add(visit_id, "Send the list"))
    taken = {row.number for row in office.visits.follow_ups_of(visit_id)}
    assert first.number in taken
    assert len(taken) == len(office.visits.follow_ups_of(visit_id))
    office.follow_ups.report(first.id, FollowUpStatus.DONE, "sent by e-mail")
    done = office.follow_ups.get(first.id)
    assert done.is_closed
    assert [line.status for line in done.history] == [FollowUpStatus.AGREED, FollowUpStatus.DONE]
    office.undo()
    assert office.follow_ups.get(first.id) == first


def test_responsible_institutions_are_found_by_name_or_made(office, visit_id):
    row = office.follow_ups.add(visit_id, "Send the list")
    office.follow_ups.answer_for(row, ("Ministry of Justice of Georgia", "A new agency"))
    ids = office.follow_ups.get(row).responsible_ids
    names = {each.id: each.name["en"] for each in office.shared.institutions()}
    assert [names[each] for each in ids] == ["Ministry of Justice of Georgia", "A new agency"]
    assert sum(name == "Ministry of Justice of Georgia" for name in names.values()) == 1


def test_rows_name_what_is_late_first(office, visit_id):
    rows = office.follow_ups.rows(visit_id)
    assert len(rows) == len(office.visits.follow_ups_of(visit_id))
    assert all(row.visit_code == "GEO-UZB-2026-01" for row in rows)
