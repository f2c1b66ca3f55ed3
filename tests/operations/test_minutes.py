"""Records of meetings: lines, decisions, follow-ups, agreement."""

from datetime import date
from uuid import uuid4

import pytest

from missionplanner.domain.amend import find_row
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.record import Point, PointKind, Presence, RecordStatus
from missionplanner.domain.text import Text
from missionplanner.errors import InvalidInput, PlannerError
from missionplanner.planning.outline import decision_at, record_of


@pytest.fixture
def visit_id(office):
    return office.files.sample().visit_id


@pytest.fixture
def record_id(office, visit_id):
    return office.minutes.add_record(visit_id)


def add_line(office, visit_id, record_id, words, kind=PointKind.DISCUSSION, index=None):
    point = Point(id=uuid4(), kind=kind, text=Text(en=words))
    office.minutes.add_point(visit_id, record_id, point, index)
    return point.id


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
    point = add_line(office, visit_id, record_id, "Contact points are named")
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
    point = add_line(office, visit_id, record_id, "Agreed", PointKind.DECISION)
    other = add_line(office, visit_id, record_id, "To do", PointKind.FOLLOW_UP)
    count = len(office.visits.follow_ups_of(visit_id))
    office.minutes.delete_point(visit_id, point)
    office.minutes.delete_point(visit_id, other)
    made = record(office, visit_id, record_id)
    assert made.decisions == ()
    assert made.points == ()
    assert len(office.visits.follow_ups_of(visit_id)) == count - 1


def test_a_line_is_inserted_where_it_was_typed(office, visit_id, record_id):
    first = add_line(office, visit_id, record_id, "Opening", PointKind.HEADING)
    last = add_line(office, visit_id, record_id, "Close", PointKind.HEADING)
    middle = add_line(office, visit_id, record_id, "Said", index=1)
    made = record(office, visit_id, record_id)
    assert [row.id for row in made.points] == [first, middle, last]
    assert [row.level for row in made.points] == [0, 1, 0]
    assert record_of(office.visits.get(visit_id), middle).id == record_id


def test_agreed_wording_is_locked_and_undo_stops_there(office, visit_id, record_id):
    point = add_line(office, visit_id, record_id, "Agreed", PointKind.DECISION)
    todo = add_line(office, visit_id, record_id, "To do", PointKind.FOLLOW_UP)
    follow_up = office.minutes.follow_up_at(visit_id, todo)
    office.minutes.agree(visit_id, record_id, date(2026, 7, 14))
    made = record(office, visit_id, record_id)
    assert made.status is RecordStatus.AGREED
    for change in (
        lambda: office.minutes.word(visit_id, point, "Other"),
        lambda: office.minutes.word(visit_id, todo, "Other"),
        lambda: office.minutes.make(visit_id, record_id, point, PointKind.DISCUSSION),
        lambda: office.minutes.delete_point(visit_id, point),
        lambda: add_line(office, visit_id, record_id, "More"),
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
    assert {line.by for line in done.history} == {"N. Gelashvili"}
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
    assert {row.id for row in rows} == set(office.follow_ups.ids_of(visit_id))
    assert all(row.visit_code == "GEO-UZB-2026-01" for row in rows)


def test_a_line_goes_deeper_and_becomes_a_heading_at_the_top(office, visit_id, record_id):
    point = add_line(office, visit_id, record_id, "Said")
    for by, kind, level in (
        (1, PointKind.DISCUSSION, 2),
        (5, PointKind.DISCUSSION, 3),
        (-3, PointKind.HEADING, 0),
        (1, PointKind.DISCUSSION, 1),
    ):
        office.minutes.shift(visit_id, point, by)
        line = find_row(record(office, visit_id, record_id), point)
        assert (line.kind, line.level) == (kind, level)
    office.minutes.make(visit_id, record_id, point, PointKind.DECISION)
    office.minutes.shift(visit_id, point, -1)
    line = find_row(record(office, visit_id, record_id), point)
    assert (line.kind, line.level) == (PointKind.DECISION, 1)


def test_a_line_moves_within_its_record(office, visit_id, record_id):
    first, second = (add_line(office, visit_id, record_id, words) for words in ("One", "Two"))
    office.minutes.move_point(visit_id, second, 0)
    assert [row.id for row in record(office, visit_id, record_id).points] == [second, first]


def test_a_deleted_follow_up_leaves_its_words_in_the_minutes(office, visit_id, record_id):
    point = add_line(office, visit_id, record_id, "Send the list", PointKind.FOLLOW_UP)
    before = office.visits.folder(visit_id)
    office.minutes.delete_follow_up(office.minutes.follow_up_at(visit_id, point).id)
    line = find_row(record(office, visit_id, record_id), point)
    assert (line.kind, line.text["en"]) == (PointKind.DISCUSSION, "Send the list")
    office.undo()
    assert office.visits.folder(visit_id) == before
    loose = office.follow_ups.add(visit_id, "Another")
    office.minutes.delete_follow_up(loose)
    assert office.visits.folder(visit_id) == before


def test_a_deleted_record_leaves_its_follow_ups(office, visit_id, record_id):
    point = add_line(office, visit_id, record_id, "Send the list", PointKind.FOLLOW_UP)
    follow_up = office.minutes.follow_up_at(visit_id, point).id
    office.minutes.remove_record(visit_id, record_id)
    left = office.follow_ups.get(follow_up)
    assert (left.record_id, left.point_id, left.wording["en"]) == (None, None, "Send the list")
    assert office.findings(visit_id) is not None
    office.undo()
    assert office.follow_ups.get(follow_up).record_id == record_id


def test_a_record_is_sent_and_then_agreed_for_good(office, visit_id, record_id):
    today = date(2026, 7, 14)
    office.minutes.report(visit_id, record_id, RecordStatus.SENT, today)
    assert record(office, visit_id, record_id).status is RecordStatus.SENT
    office.minutes.report(visit_id, record_id, RecordStatus.AGREED, today)
    assert record(office, visit_id, record_id).agreed_on == today
    with pytest.raises(InvalidInput, match="agreed on 14 Jul 2026"):
        office.minutes.report(visit_id, record_id, RecordStatus.DRAFT, today)


def test_somebody_on_file_comes_as_that_person(office, visit_id, record_id):
    person = next(row for row in office.shared.persons() if row.institution_id)
    row_id = office.minutes.add_attendance(visit_id, record_id, person.display, Side.HOST)
    row = find_row(record(office, visit_id, record_id), row_id)
    assert (row.person_id, row.name) == (person.id, "")
    assert row.institution_id == person.institution_id
    office.minutes.attend_for(row_id, "A new agency")
    row = find_row(record(office, visit_id, record_id), row_id)
    names = {each.id: each.name["en"] for each in office.shared.institutions()}
    assert names[row.institution_id] == "A new agency"
    office.minutes.attend_for(row_id, "")
    assert find_row(record(office, visit_id, record_id), row_id).institution_id is None


def test_persons_we_ask_are_found_by_name_or_made(office, visit_id):
    person = office.shared.persons()[0]
    row = office.follow_ups.add(visit_id, "Send the list")
    office.follow_ups.ask(row, (person.display, "Somebody New", " "))
    first, second = office.follow_ups.get(row).person_ids
    assert first == person.id
    assert {each.id: each.display for each in office.shared.persons()}[second] == "Somebody New"
    office.follow_ups.ask(row, ())
    assert office.follow_ups.get(row).person_ids == ()


def test_the_office_that_follows_up_is_named(office, visit_id):
    row = office.follow_ups.add(visit_id, "Send the list")
    office.follow_ups.keep_at(row, "IOM Chisinau")
    kept = office.follow_ups.get(row).office_id
    names = {each.id: each.name["en"] for each in office.shared.institutions()}
    assert names[kept] == "IOM Chisinau"
    office.follow_ups.keep_at(row, "")
    assert office.follow_ups.get(row).office_id is None
