"""What minutes say, edition by edition."""

from dataclasses import replace
from datetime import date

import pytest

from missionplanner.documents.blocks import Point as Printed
from missionplanner.documents.blocks import Points, SignatureBlock
from missionplanner.domain.delegation import Role, Side
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.record import (
    Agreement,
    Attendance,
    Decision,
    MeetingRecord,
    Point,
    PointKind,
    Presence,
    RecordKind,
)
from missionplanner.domain.text import Text
from missionplanner.errors import NotFound
from tests.documents.paper_making import composed, read, spoken
from tests.make import (
    MONDAY,
    TUESDAY,
    make_folder,
    make_follow_up,
    make_full_folder,
    make_id,
    make_seat,
    make_visit,
    make_when,
)


def make_point(name, kind=PointKind.DISCUSSION, **changes):
    usual = {"id": make_id(name), "kind": kind, "text": Text(en=name)}
    return Point(**{**usual, **changes})


def make_record(name="Wrap-up", **changes):
    usual = {
        "id": make_id(name),
        "title": Text(en=name),
        "when": make_when("15:15", "17:00", day=TUESDAY),
    }
    return MeetingRecord(**{**usual, **changes})


def folder_of(*records, **changes):
    return make_folder(make_visit(records=records), **changes)


def minutes(folder, edition=Edition.DELEGATION, **order):
    return spoken(read("minutes", folder, edition, **order))


def printed(folder, edition=Edition.DELEGATION) -> list[Printed]:
    (section,) = composed("minutes", folder, edition).sections
    return [point for block in section.blocks if isinstance(block, Points) for point in block.items]


def test_points_are_numbered_through_and_decisions_apart_with_a_bar():
    decisions = (
        Decision(id=make_id("d1"), point_id=make_id("One"), number=1, wording=Text(en="First.")),
        Decision(id=make_id("d2"), point_id=make_id("Two"), number=2, wording=Text(en="Second.")),
    )
    record = make_record(
        points=(
            make_point("Opening", PointKind.HEADING),
            make_point("Thanks"),
            make_point("Report", PointKind.HEADING),
            make_point("Reported", PointKind.INFORMATION),
            make_point("Detail", level=1),
            make_point("Other detail", level=1),
            make_point("One", PointKind.DECISION, text=Text()),
            make_point("Two", PointKind.DECISION, text=Text()),
            make_point("Closing"),
        ),
        decisions=decisions,
    )
    assert [(row.sign, row.words, row.bar) for row in printed(folder_of(record))] == [
        ("1.", "Thanks", False),
        ("2.", "Reported", False),
        ("(a)", "Detail", False),
        ("(b)", "Other detail", False),
        ("Decision 1", "First.", True),
        ("Decision 2", "Second.", True),
        ("3.", "Closing", False),
    ]


def test_a_decision_without_a_point_prints_all_the_same():
    loose = Decision(id=make_id("d"), number=4, wording=Text(en="Agreed by all."))
    (row,) = printed(folder_of(make_record(decisions=(loose,))))
    assert (row.sign, row.words) == ("Decision 4", "Agreed by all.")


def test_a_point_that_is_not_for_the_edition_takes_its_note_and_decision_along():
    record = make_record(
        points=(
            make_point("Open", private_note="He hesitated."),
            make_point("Closed", PointKind.DECISION, seen_by=INSIDE),
        ),
        decisions=(
            Decision(id=make_id("d"), point_id=make_id("Closed"), wording=Text(en="Quiet.")),
        ),
    )
    outward, inward = (
        minutes(folder_of(record), edition) for edition in (Edition.HOST, Edition.INTERNAL)
    )
    assert "Open" in outward
    assert not any(words in outward for words in ("hesitated", "Closed", "Quiet."))
    assert all(words in inward for words in ("hesitated", "Closed", "Quiet."))


def test_attendance_prints_by_side_with_those_who_were_away():
    record = make_record(
        attendance=(
            Attendance(id=make_id("a"), person_id=make_id("Natia Sharvadze"), is_chair=True),
            Attendance(id=make_id("b"), name="Davron Ismoilov", side=Side.HOST, is_remote=True),
            Attendance(
                id=make_id("c"),
                name="Jamshid Aliyev",
                side=Side.HOST,
                presence=Presence.REPRESENTED,
                represented_by="Nodira Karimova",
            ),
            Attendance(id=make_id("d"), name="Lela Maisuradze", presence=Presence.APOLOGIES),
            Attendance(id=make_id("e"), name="Dilnoza Ergasheva", side=Side.ORGANISER),
        )
    )
    text = minutes(folder_of(record))
    assert "Delegation of Georgia Host side Facilitators" in text
    for words in (
        "Chairs Natia Sharvadze",
        "Davron Ismoilov by video link",
        "Represented Jamshid Aliyev, represented by Nodira Karimova",
        "Apologies received Lela Maisuradze",
        "Dilnoza Ergasheva",
    ):
        assert words in text


def test_outward_a_follow_up_is_what_was_agreed_and_nothing_else():
    follow_ups = (
        make_follow_up(
            "26/01",
            "Send the names.",
            person_ids=(make_id("Levan Tsikhelauri"),),
            next_step="Ask again on Friday",
            review_on=date(2026, 7, 8),
            status=FollowUpStatus.ON_HOLD,
            remarks="Slow",
        ),
        make_follow_up("26/02", "Go on.", timeframe=Timeframe(), responsible_ids=()),
        make_follow_up("26/03", "Done already.", is_closed=True),
    )
    folder = folder_of(make_record(), follow_ups=follow_ups)
    for edition in (Edition.DELEGATION, Edition.HOST):
        text = minutes(folder, edition)
        assert "26/01 Send the names. Ministry of Justice by 15 July 2026 ongoing" in text
        assert "26/02 Go on. ongoing" in text
        assert "26/03 Done already. Ministry of Justice by 15 July 2026 closed" in text
        for ours in ("Tsikhelauri", "Friday", "8 Jul", "On hold", "Slow", "overdue"):
            assert ours not in text
    inward = minutes(folder, Edition.INTERNAL, on=date(2026, 8, 1))
    for ours in ("Levan Tsikhelauri", "Next: Ask again on Friday", "Review 8 Jul 2026", "On hold"):
        assert ours in inward
    assert "▲ overdue" in inward


def test_follow_ups_agreed_one_after_the_other_are_gathered_where_they_were_agreed():
    record = make_record(
        points=(
            make_point("Before"),
            make_point("a", PointKind.FOLLOW_UP, text=Text()),
            make_point("b", PointKind.FOLLOW_UP, text=Text()),
            make_point("After"),
        )
    )
    follow_ups = tuple(
        make_follow_up(f"26/0{n}", f"Wording {n}.", record_id=record.id, point_id=make_id(name))
        for n, name in ((1, "a"), (2, "b"))
    )
    folder = folder_of(record, follow_ups=follow_ups)
    assert [(row.sign, row.words) for row in printed(folder)] == [
        ("1.", "Before"),
        ("2.", "Agreed for follow-up, see the table: 26/01, 26/02"),
        ("3.", "After"),
    ]
    assert minutes(folder).count("Wording 1.") == 1


def test_each_record_prints_its_own_follow_ups_and_the_latest_those_without_one():
    first, last = make_record("First", when=make_when("09:00", day=MONDAY)), make_record("Last")
    follow_ups = (
        make_follow_up("26/01", "Of the first.", record_id=first.id),
        make_follow_up("26/02", "Of the last.", record_id=last.id),
        make_follow_up("26/03", "Of the visit."),
    )
    folder = folder_of(last, first, follow_ups=follow_ups)
    latest, ordered = minutes(folder), minutes(folder, for_id=first.id)
    assert "Of the first." not in latest
    assert "Of the last." in latest
    assert "Of the visit." in latest
    assert "Of the first." in ordered
    assert "Of the last." not in ordered
    assert "Of the visit." not in ordered


def test_a_record_is_ordered_by_its_item_too():
    record = make_record("By item", item_id=make_id("Opening meeting"))
    folder = folder_of(record, make_record("Later"))
    assert "By item" in minutes(folder, for_id=make_id("Opening meeting"))
    assert "Later" in minutes(folder)


@pytest.mark.parametrize("order", [{}, {"for_id": make_id("nobody")}])
def test_minutes_that_are_not_there_are_a_sentence(order):
    folder = make_folder() if not order else folder_of(make_record())
    with pytest.raises(NotFound) as refused:
        minutes(folder, **order)
    assert str(refused.value).startswith("There are no minutes for this edition;")


@pytest.mark.parametrize(
    ("agreement", "said"),
    [
        (Agreement.NONE, True),
        (Agreement.READ_BACK, True),
        (Agreement.INITIALLED, False),
        (Agreement.SIGNED, False),
    ],
)
def test_what_is_no_agreement_says_so_on_each_page(agreement, said):
    pages = read("minutes", folder_of(make_record(agreement=agreement)))
    assert all(("not an agreement between the parties" in page) == said for page in pages)


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"agreement": Agreement.SIGNED}, "Signature"),
        ({"agreement": Agreement.INITIALLED}, "Initials"),
        ({"kind": RecordKind.NOTE_TO_FILE}, None),
    ],
)
def test_the_approval_block_asks_for_what_was_chosen(changes, label):
    (section,) = composed("minutes", folder_of(make_record(**changes))).sections
    blocks = [block for block in section.blocks if isinstance(block, SignatureBlock)]
    assert [block.rows[1].label for block in blocks] == ([label] if label else [])
    assert all(block.head == ("Approval", "For Georgia", "For Uzbekistan") for block in blocks)


def test_a_side_that_speaks_for_no_country_signs_by_its_name():
    usual = folder_of(make_record())
    visiting, host, *_ = usual.visit.delegations
    seats = (make_seat(position=Text(en="Chair")),)
    host = replace(host, country="", name=Text(en="European Parliament"), participations=seats)
    visit = replace(usual.visit, delegations=(visiting, host))
    (section,) = composed("minutes", replace(usual, visit=visit)).sections
    (block,) = [block for block in section.blocks if isinstance(block, SignatureBlock)]
    assert block.head == ("Approval", "For Georgia", "European Parliament")


def test_the_head_says_where_when_and_in_which_languages():
    record = make_record(
        place=Text(en="Hall 3"), note_taker="Giorgi Kapianidze", languages="Georgian and Uzbek"
    )
    text = minutes(folder_of(record))
    assert "Hall 3 Tuesday, 30 June 2026, 15:15–17:00 (UTC+5)" in text
    assert "Note-taker Giorgi Kapianidze" in text
    assert "Languages Georgian and Uzbek" in text


def test_an_interpreter_is_named_by_the_task():
    seat = make_seat("Levan Tsikhelauri", role=Role.INTERPRETER)
    usual = make_folder()
    (visiting, *others) = usual.visit.delegations
    visiting = replace(visiting, participations=(seat,))
    record = make_record(
        attendance=(
            Attendance(
                id=make_id("a"),
                person_id=make_id("Levan Tsikhelauri"),
                institution_id=make_id("Ministry of Justice"),
                side=Side.ORGANISER,
            ),
        )
    )
    visit = replace(usual.visit, delegations=(visiting, *others), records=(record,))
    assert "Levan Tsikhelauri Interpreter" in minutes(replace(usual, visit=visit))


def test_inward_a_missing_name_or_date_is_marked_and_counted_outward_nothing():
    rows = (
        make_follow_up("26/01", "Go on.", responsible_ids=(), timeframe=Timeframe()),
        make_follow_up("26/02", "Late.", timeframe=Timeframe(due_on=date(2026, 6, 14))),
        make_follow_up("26/03", "Over.", timeframe=Timeframe(), status=FollowUpStatus.DONE),
    )
    folder = folder_of(make_record(), follow_ups=rows)
    inward, outward = minutes(folder, Edition.INTERNAL), minutes(folder)
    assert "26/01 Go on. ▲ nobody named ▲ no date Agreed" in inward
    assert "▲ overdue by 10 days" in inward
    assert "Status on 24 Jun 2026" in inward
    assert "Agreed: 2, Done: 1." in inward
    assert "26/03 Over. Ministry of Justice Done" in inward
    assert "▲" not in outward
    assert "Status on" not in outward


def test_a_timeframe_that_has_a_day_is_said_in_the_papers_language():
    folder = folder_of(make_record(), follow_ups=(make_follow_up("26/01", "Send."),))
    assert "by 15 July 2026" in minutes(folder)
    assert "by 15 July" not in minutes(folder, language="ka")


def test_what_the_office_wrote_in_one_language_stands_once_side_by_side():
    record = make_record(points=(make_point("Open", private_note="He hesitated."),))
    rows = (make_follow_up("26/01", "Send.", next_step="Ring them"),)
    folder = folder_of(record, follow_ups=rows)
    for languages in ({"language": "ka", "second": "en"}, {"language": "en", "second": "ka"}):
        text = minutes(folder, Edition.INTERNAL, **languages)
        assert text.count("He hesitated.") == 1
        assert text.count("Ring them") == 1


def test_place_and_time_come_from_the_programme_where_the_record_has_none():
    full = make_full_folder()
    record = replace(full.visit.records[0], when=make_when(day=None))
    folder = replace(full, visit=replace(full.visit, records=(record,)))
    assert "Hall of columns Monday, 29 June 2026, 09:30–10:30 (UTC+5)" in minutes(folder)
