"""The Follow-up tab: what both sides have in the table, what only we see at the right."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, Timeframe
from missionplanner.domain.record import Point, RecordStatus
from missionplanner.planning.finding import Where
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import cell, delete_row, fill, open_tab, reason, settle, texts, type_into
from tests.unaccented import unaccented

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "follow-up")


def numbered(office, visit_id, number) -> FollowUp:
    return next(row for row in office.visits.follow_ups_of(visit_id) if row.number == number)


def heads(screen):
    return [row.key for row in screen.model.rows if row.is_group]


def fields(qtbot, screen, row):
    """The fields of a follow-up beside the table, by name."""
    screen.table.select(row.id)
    settle(qtbot)
    return {key: field for form in screen.inspector.forms for key, field in form.fields.items()}


def test_the_model_keeps_what_it_promises_to_qt(screen, qtmodeltester):
    qtmodeltester.check(screen.model)


def test_it_opens_on_what_presses_most(qtbot, screen, office, sample):
    assert screen.table.hasFocus()
    assert screen.table.current_key() == screen.model.rows[1].key
    late = numbered(office, sample, "26/06")
    office.follow_ups.agree_when(late.id, Timeframe(due_on=date(2026, 6, 10)))
    settle(qtbot)
    assert heads(screen)[0] == "overdue"
    assert screen.model.rows[1].key == late.id
    assert cell(screen.table, late.id, "due") == "10 Jun 2026, 7 days late"


def test_those_nobody_answers_for_and_nobody_moves_have_heads_of_their_own(screen, office, sample):
    assert heads(screen) == ["no_owner", "no_step", "soon", "later"]
    keys = [row.key for row in screen.model.rows]
    assert keys[1] == numbered(office, sample, "26/07").id
    assert keys[3] == numbered(office, sample, "26/05").id


def test_what_was_agreed_is_typed_in_the_table_and_undone(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/07")
    type_into(qtbot, screen.table, row.id, "wording", "Go on")
    type_into(qtbot, screen.table, row.id, "owners", "Ministry of Justice of Georgia; A new agency")
    type_into(qtbot, screen.table, row.id, "timeframe", "by 15 September 2026")
    stored = numbered(office, sample, "26/07")
    assert stored.wording["en"] == "Go on"
    assert len(stored.responsible_ids) == 2
    assert stored.timeframe == Timeframe(words="by 15 September 2026", due_on=date(2026, 9, 15))
    assert cell(screen.table, row.id, "due") == "15 Sep 2026"
    assert screen.table.current_key() is not None
    type_into(qtbot, screen.table, row.id, "timeframe", "this autumn")
    assert cell(screen.table, row.id, "due") == "no date"
    for _ in range(4):
        office.undo()
    settle(qtbot)
    assert numbered(office, sample, "26/07") == row
    assert cell(screen.table, row.id, "owners") == "no owner"


def test_a_day_that_is_none_stays_in_its_cell_with_the_reason(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    type_into(qtbot, screen.table, row.id, "due", "some day")
    assert "some day" in reason(screen.table, row.id, "due")
    assert numbered(office, sample, "26/01") == row
    type_into(qtbot, screen.table, row.id, "due", "")
    assert numbered(office, sample, "26/01").timeframe.due_on is None


def test_a_status_is_typed_and_its_history_grows(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    type_into(qtbot, screen.table, row.id, "status", "in pr")
    stored = numbered(office, sample, "26/01")
    assert stored.status is FollowUpStatus.IN_PROGRESS
    assert len(stored.history) == len(row.history) + 1
    screen.table.select(row.id)
    settle(qtbot)
    assert any("17 Jun 2026  ·  In progress" in text for text in texts(screen.inspector))


def test_what_happened_is_a_line_of_the_history(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    beside = fields(qtbot, screen, row)
    fill(qtbot, beside["history"], "They called")
    last = numbered(office, sample, "26/01").history[-1]
    assert (last.status, last.remark, last.on) == (row.status, "They called", date(2026, 6, 17))
    assert beside["history"].edit.text() == ""


def test_ctrl_enter_says_done_and_closes(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    screen.table.select(row.id)
    qtbot.keyClick(screen.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    stored = numbered(office, sample, "26/01")
    assert (stored.status, stored.is_closed) == (FollowUpStatus.DONE, True)
    assert heads(screen)[-1] == "closed"
    office.undo()
    assert numbered(office, sample, "26/01") == row


def test_a_line_adds_one(qtbot, screen, office, sample):
    before = {row.id for row in office.visits.follow_ups_of(sample)}
    screen.add.setFocus()
    qtbot.keyClicks(screen.add, "Send the list")
    qtbot.keyClick(screen.add, Qt.Key.Key_Return)
    settle(qtbot)
    (new,) = [row for row in office.visits.follow_ups_of(sample) if row.id not in before]
    assert (new.wording["en"], screen.table.current_key()) == ("Send the list", new.id)


def test_after_a_deletion_the_row_that_stands_there_now_is_chosen(qtbot, screen, office, sample):
    gone, next_one = numbered(office, sample, "26/02"), numbered(office, sample, "26/01")
    delete_row(qtbot, screen.table, gone.id)
    assert screen.table.current_key() == next_one.id
    assert screen.table.hasFocus()


def test_a_deleted_one_leaves_its_words_in_the_minutes(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/02")
    delete_row(qtbot, screen.table, row.id)
    assert row.id not in {each.id for each in office.visits.follow_ups_of(sample)}
    points = office.visits.get(sample).records[0].points
    line = next(each for each in points if each.id == row.point_id)
    assert line.text == row.wording
    office.undo()
    settle(qtbot)
    assert numbered(office, sample, "26/02") == row


def test_what_is_only_ours_is_typed_beside_it(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/06")
    beside = fields(qtbot, screen, row)
    fill(qtbot, beside["person_ids"], "Levan Tsikhelauri; Somebody New")
    fill(qtbot, beside["next_step"], "Ask the project")
    fill(qtbot, beside["review_on"], "20 July 2026")
    fill(qtbot, beside["evidence"], "A letter")
    fill(qtbot, beside["remarks"], "Samarkand")
    fill(qtbot, beside["office_id"], "IOM Chisinau")
    fill(qtbot, beside["superseded_by_id"], "26/07")
    stored = numbered(office, sample, "26/06")
    folder = office.visits.folder(sample)
    asked = {person.id: person.display for person in folder.persons}
    assert [asked[each] for each in stored.person_ids] == ["Levan Tsikhelauri", "Somebody New"]
    assert (stored.next_step, stored.evidence, stored.remarks, stored.review_on) == (
        "Ask the project",
        "A letter",
        "Samarkand",
        date(2026, 7, 20),
    )
    assert stored.superseded_by_id == numbered(office, sample, "26/07").id
    kept_at = {each.id: each.name["en"] for each in folder.institutions}
    assert kept_at[stored.office_id] == "IOM Chisinau"
    assert "Only for us" in [each.accessibleName() for each in screen.inspector.findChildren(Pill)]


def test_after_a_semicolon_one_more_name_is_offered(qtbot, screen, office, sample):
    edit = fields(qtbot, screen, numbered(office, sample, "26/06"))["responsible_ids"].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "A new agency; justice of geo")
    completer = edit.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "A new agency; Ministry of Justice of Georgia"


def test_what_does_not_exist_stays_in_its_field(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/06")
    beside = fields(qtbot, screen, row)
    fill(qtbot, beside["superseded_by_id"], "26/99")
    assert beside["superseded_by_id"].has_problem
    assert numbered(office, sample, "26/06") == row


def test_the_sentence_of_the_minutes_stands_beside_it(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    screen.table.select(row.id)
    settle(qtbot)
    assert any(text.startswith("Wrap-up meeting, 4.1: “") for text in texts(screen.inspector))


def test_agreed_wording_cannot_be_typed_over(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    office.minutes.report(sample, row.record_id, RecordStatus.AGREED, office.today())
    settle(qtbot)
    model, at = screen.model, screen.model.row_of(row.id)
    editable = [
        column.name
        for n, column in enumerate(model.columns)
        if model.is_editable(model.index(at, n))
    ]
    assert editable == ["status"]
    beside = fields(qtbot, screen, row)
    fill(qtbot, beside["wording.en"], "Other words")
    assert beside["wording.en"].has_problem
    assert numbered(office, sample, "26/01").wording == row.wording


def test_the_screen_follows_a_change_made_elsewhere(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/01")
    office.minutes.word(sample, row.point_id, "Other words")
    settle(qtbot)
    assert cell(screen.table, row.id, "wording") == "Other words"


def test_a_finding_opens_its_row_and_field(qtbot, screen, office, sample):
    row = numbered(office, sample, "26/06")
    screen.open_at(Where.of(row, "responsible_ids"))
    settle(qtbot)
    assert screen.table.current_key() == row.id
    assert screen.model.columns[screen.table.currentIndex().column()].name == "owners"
    screen.open_at(Where.of(row, "review_on"))
    settle(qtbot)
    assert screen.focusWidget().accessibleName() == "Review on"


def test_the_way_to_the_minutes_and_back(qtbot, window, office, sample):
    window.open_visit(sample, "follow-up")
    settle(qtbot)
    tab = window.pages.currentWidget()
    follow_up = tab.open_tab("follow-up")
    row = numbered(office, sample, "26/03")
    follow_up.table.select(row.id)
    settle(qtbot)
    follow_up.inspector.finish()
    follow_up.inspector._open_minutes()
    settle(qtbot)
    assert tab.tab == "minutes"
    assert tab.open_tab("minutes", focus=False).outline.current_key() == row.point_id
    assert isinstance(
        next(p for p in office.visits.get(sample).records[0].points if p.id == row.point_id), Point
    )


def test_a_visit_without_follow_ups_says_how_to_begin(qtbot, desk, office):
    visit_id = office.visits.create("A visit", office.today())
    screen = open_tab(qtbot, desk, visit_id, "follow-up")
    assert "No follow-ups yet" in texts(screen)
    assert screen.add.hasFocus()


def test_every_word_is_the_programs_own_or_data(qtbot, screen, office, sample):
    speak("pseudo")
    settle(qtbot)
    screen.inspector.finish()
    data = (office.visits.folder(sample), "Ctrl Shift A")
    bare = {text: unaccented(text, *data) for text in texts(screen)}
    assert {text: words for text, words in bare.items() if words} == {}
