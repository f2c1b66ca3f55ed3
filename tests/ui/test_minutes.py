"""The Minutes tab: written line by line with the keys of a notebook, attended, agreed, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from missionplanner.domain.amend import find_row
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.record import (
    Attendance,
    Decision,
    MeetingRecord,
    PointKind,
    Presence,
    RecordStatus,
)
from missionplanner.planning.finding import Where
from missionplanner.ui.minutes.line_delegate import height_of
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.words import say, speak
from tests.ui.visit_tabs import fill, open_tab, settle, texts
from tests.unaccented import unaccented

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = Qt.Key


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "minutes")


@pytest.fixture
def blank(qtbot, screen):
    """The screen on a new record of the whole visit."""
    screen.add_record(None)
    settle(qtbot)
    return screen


def shown(office, visit_id, screen) -> MeetingRecord:
    return find_row(office.visits.get(visit_id), screen._record_id)


def points(office, visit_id, screen):
    return shown(office, visit_id, screen).points


def write(qtbot, screen, words, *, enter=True):
    """Type into the open line."""
    qtbot.keyClicks(screen.outline.editor, words)
    if enter:
        qtbot.keyClick(screen.outline.editor, KEYS.Key_Return)
    settle(qtbot)


def press(qtbot, screen, key, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(screen.outline.editor or screen.outline, key, held)
    settle(qtbot)


def row(screen, key):
    return next(row for row in screen.model.rows if row.key == key)


def test_what_a_follow_up_is_bound_to_is_read_whole(screen, office, sample):
    agreed = {each.number: each.point_id for each in office.visits.folder(sample).follow_ups}
    line = row(screen, agreed["26/05"])
    assert [say(chip.words) for chip in line.words.chips] == [
        "Ministry of Internal Affairs of Georgia",
        "Ministry of Internal Affairs of Uzbekistan",
        "by 15 July 2026",
    ]
    # Where there is no room beside each other, the chips stand below each other.
    assert height_of(line, 360) > height_of(line, 1200) + 2 * 20


def test_the_models_keep_what_they_promise_to_qt(screen, qtmodeltester):
    qtmodeltester.check(screen.model)
    qtmodeltester.check(screen.side.attendance.model)
    qtmodeltester.check(screen.records.model)


def test_it_opens_with_the_last_line_ready_to_be_written(screen):
    assert screen.outline.editor.hasFocus()
    assert screen.outline.current_key() == screen.model.rows[-1].key


def test_the_last_line_of_long_minutes_is_in_view(qtbot, window, sample):
    window.open_visit(sample, "minutes")
    outline = window.pages.currentWidget().open_tab("minutes").outline

    def is_in_view():
        return outline.viewport().rect().contains(outline.visualRect(outline.currentIndex()))

    qtbot.waitUntil(is_in_view)
    window.resize(1000, 600)
    qtbot.wait(50)
    qtbot.waitUntil(is_in_view)


def test_lines_are_written_one_after_the_other(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "The chairs greeted each other")
    press(qtbot, blank, KEYS.Key_Tab)
    write(qtbot, blank, "at nine")
    press(qtbot, blank, KEYS.Key_Backtab)
    press(qtbot, blank, KEYS.Key_Backtab)
    write(qtbot, blank, "Closing", enter=False)
    press(qtbot, blank, KEYS.Key_Return, CTRL)
    made = points(office, sample, blank)
    assert [(row.text["en"], row.kind, row.level) for row in made] == [
        ("Opening", PointKind.HEADING, 0),
        ("The chairs greeted each other", PointKind.DISCUSSION, 1),
        ("at nine", PointKind.DISCUSSION, 2),
        ("Closing", PointKind.HEADING, 0),
    ]
    signs = [str(each.sign.text) for each in blank.model.rows[:-1]]
    assert signs == ["1", "1.1", "1.1.1", "2"]
    office.undo()
    settle(qtbot)
    assert len(points(office, sample, blank)) == 3


def test_d_and_f_with_a_space_make_a_decision_and_a_follow_up(qtbot, blank, office, sample):
    write(qtbot, blank, "D Contact points are named")
    write(qtbot, blank, "f Send the list")
    decided, to_do = points(office, sample, blank)
    (decision,) = shown(office, sample, blank).decisions
    assert (decision.point_id, decision.wording["en"]) == (decided.id, "Contact points are named")
    follow_up = office.minutes.follow_up_at(sample, to_do.id)
    assert follow_up.wording["en"] == "Send the list"
    assert row(blank, to_do.id).sign.text == follow_up.number
    assert "no owner yet" in row(blank, to_do.id).words.words()


def test_a_line_is_read_out_with_its_sign(screen, office, sample):
    decided = next(
        each for each in points(office, sample, screen) if each.kind is PointKind.DECISION
    )
    at = screen.model.index(screen.model.row_of(decided.id), 0)
    said = screen.model.data(at, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("D1 The two ministries of justice")


def test_a_line_being_written_makes_its_row_grow(qtbot, blank):
    before = blank.outline.rowHeight(0)
    write(qtbot, blank, "words and more words " * 12, enter=False)
    editor = blank.outline.editor
    assert blank.outline.rowHeight(0) > before + 20
    assert editor.geometry().bottom() <= blank.outline.rowHeight(0) + 8
    write(qtbot, blank, "")
    assert blank.outline.rowHeight(0) > before + 20


def test_a_line_that_stands_becomes_a_follow_up_and_plain_words_again(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "Send the list")
    line = points(office, sample, blank)[1]
    blank.outline.write(line.id)
    blank.outline.editor.moveCursor(QTextCursor.MoveOperation.Start)
    write(qtbot, blank, "F ", enter=False)
    assert office.minutes.follow_up_at(sample, line.id).wording["en"] == "Send the list"
    assert blank.outline.editor.text() == "Send the list"
    blank.outline.editor.moveCursor(QTextCursor.MoveOperation.Start)
    press(qtbot, blank, KEYS.Key_Backspace)
    assert office.minutes.follow_up_at(sample, line.id) is None
    assert find_row(office.visits.get(sample), line.id).text["en"] == "Send the list"


def test_words_are_changed_in_place_and_escape_gives_them_back(qtbot, screen, office, sample):
    line = next(row for row in points(office, sample, screen) if row.kind is PointKind.DISCUSSION)
    press(qtbot, screen, KEYS.Key_Escape)
    screen.outline.write(line.id)
    write(qtbot, screen, " And more.", enter=False)
    press(qtbot, screen, KEYS.Key_Escape)
    assert find_row(office.visits.get(sample), line.id) == line
    screen.outline.write(line.id)
    write(qtbot, screen, " And more.")
    assert find_row(office.visits.get(sample), line.id).text["en"].endswith(" And more.")
    at = [each.key for each in screen.model.rows].index(line.id)
    assert screen.outline.current_row() == at + 1
    write(qtbot, screen, "In between")
    order = [each.text.get("en") for each in points(office, sample, screen)]
    assert order[at + 1] == "In between"


def test_what_is_typed_is_kept_as_a_draft_and_comes_back(qtbot, blank, desk, sample):
    write(qtbot, blank, "Not finis", enter=False)
    assert desk.drafts.text(blank._record_id, "words") == "Not finis"
    blank.outline.editor.setModified(False)  # the program is killed here
    other = open_tab(qtbot, desk, sample, "minutes")
    other.records.table.select(blank._record_id)
    settle(qtbot)
    (kept,) = [kept for _, kept in other.model.kept_cells()]
    assert kept.text == "Not finis"
    other.first_focus()
    write(qtbot, other, "hed")
    assert points(desk.office, sample, other)[0].text["en"] == "Not finished"


def test_leaving_the_tab_stores_the_line_that_is_open(qtbot, window, office, sample):
    window.open_visit(sample, "minutes")
    settle(qtbot)
    workspace = window.pages.currentWidget()
    screen = workspace.open_tab("minutes")
    count = len(points(office, sample, screen))
    write(qtbot, screen, "The last word", enter=False)
    qtbot.keyClick(workspace, KEYS.Key_7, ALT)
    settle(qtbot)
    made = points(office, sample, screen)
    assert (len(made), made[-1].text["en"]) == (count + 1, "The last word")


def test_a_change_elsewhere_leaves_the_open_line_alone(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "Half a sen", enter=False)
    (first,) = points(office, sample, blank)
    office.minutes.word(sample, first.id, "Opening words")
    settle(qtbot)
    assert row(blank, first.id).words.text == "Opening words"
    assert blank.outline.editor.text() == "Half a sen"
    write(qtbot, blank, "tence")
    assert points(office, sample, blank)[1].text["en"] == "Half a sentence"


def test_alt_up_moves_a_line_and_keeps_its_words(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "First")
    write(qtbot, blank, "Second")
    line = points(office, sample, blank)[2]
    blank.outline.write(line.id)
    write(qtbot, blank, " one", enter=False)
    press(qtbot, blank, KEYS.Key_Up, ALT)
    made = points(office, sample, blank)
    assert [each.text["en"] for each in made] == ["Opening", "Second one", "First"]
    assert blank.outline.current_key() == line.id
    press(qtbot, blank, KEYS.Key_Down, ALT)
    assert points(office, sample, blank)[2].id == line.id


def test_a_line_is_deleted_and_comes_back_with_undo(qtbot, screen, office, sample):
    before = shown(office, sample, screen)
    line = next(row for row in before.points if row.kind is PointKind.DECISION)
    press(qtbot, screen, KEYS.Key_Escape)
    screen.outline.select(line.id)
    press(qtbot, screen, KEYS.Key_Space, SHIFT)
    press(qtbot, screen, KEYS.Key_Delete)
    assert find_row(office.visits.get(sample), line.id) is None
    assert len(shown(office, sample, screen).decisions) == len(before.decisions) - 1
    office.undo()
    settle(qtbot)
    assert shown(office, sample, screen) == before
    assert row(screen, line.id)


def test_backspace_on_an_empty_line_takes_it_away(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "x")
    line = points(office, sample, blank)[1]
    blank.outline.write(line.id)
    press(qtbot, blank, KEYS.Key_Backspace)
    press(qtbot, blank, KEYS.Key_Backspace)
    assert [each.text["en"] for each in points(office, sample, blank)] == ["Opening"]


def test_the_other_language_is_written_beside_the_first(qtbot, screen, office, sample):
    press(qtbot, screen, KEYS.Key_Escape)
    line = next(row for row in points(office, sample, screen) if row.text and "ka" not in row.text)
    screen.head.languages.findChildren(Button)[1].click()
    settle(qtbot)
    assert row(screen, line.id).words.typed == ""
    screen.outline.write(line.id)
    screen.outline.editor.setText("")
    screen.outline.editor.insertPlainText("გახსნა")
    press(qtbot, screen, KEYS.Key_Return)
    assert find_row(office.visits.get(sample), line.id).text == {**line.text, "ka": "გახსნა"}


def test_a_mark_is_ticked_by_space_and_undone(qtbot, screen, office, sample):
    panel = screen.side.attendance
    someone = shown(office, sample, screen).attendance[1]
    panel.table.select(someone.id)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, KEYS.Key_Space)
    settle(qtbot)
    assert find_row(office.visits.get(sample), someone.id).presence is Presence.ABSENT
    head = next(row for row in panel.model.rows if row.is_group)
    assert head.cells[1].words() == "5 of 7"
    office.undo()
    settle(qtbot)
    assert find_row(office.visits.get(sample), someone.id) == someone


def test_a_click_on_the_mark_ticks(qtbot, screen, office, sample):
    table = screen.side.attendance.table
    someone = shown(office, sample, screen).attendance[2]
    table.select(someone.id)
    place = table.visualRect(table.currentIndex()).center()
    place.setX(12)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot)
    assert find_row(office.visits.get(sample), someone.id).presence is Presence.ABSENT


def test_somebody_is_added_told_apart_and_moved(qtbot, screen, office, sample):
    panel = screen.side.attendance
    panel.add.setFocus()
    qtbot.keyClicks(panel.add, "A late guest")
    qtbot.keyClick(panel.add, KEYS.Key_Return)
    settle(qtbot)
    guest = shown(office, sample, screen).attendance[-1]
    assert (guest.name, panel.table.current_key()) == ("A late guest", guest.id)
    (form,) = panel.inspector.forms
    fill(qtbot, form.fields["institution_id"], "A new agency")
    fill(qtbot, form.fields["represented_by"], "her deputy")
    form.fields["is_chair"].click()
    settle(qtbot)
    stored = find_row(office.visits.get(sample), guest.id)
    assert (stored.represented_by, stored.is_chair) == ("her deputy", True)
    assert stored.institution_id is not None
    visitors = [r.id for r in shown(office, sample, screen).attendance if r.side is guest.side]
    qtbot.keyClick(panel.table, KEYS.Key_Up, ALT)
    settle(qtbot)
    moved = [r.id for r in shown(office, sample, screen).attendance if r.side is guest.side]
    assert moved == [*visitors[:-2], guest.id, visitors[-2]]


def test_the_side_says_who_sees_a_line_and_what_it_is(qtbot, screen, office, sample):
    press(qtbot, screen, KEYS.Key_Escape)
    line = next(row for row in points(office, sample, screen) if row.kind is PointKind.DISCUSSION)
    screen.outline.select(line.id)
    screen.side.choose("line")
    settle(qtbot)
    (form,) = screen.side.line.forms
    form.fields["seen_by"].click()
    fill(qtbot, form.fields["private_note"], "Not for the record")
    settle(qtbot)
    stored = find_row(office.visits.get(sample), line.id)
    assert (stored.seen_by, stored.private_note) == (INSIDE, "Not for the record")
    assert "Only for us" in row(screen, line.id).words.words()


def test_a_follow_up_line_gets_its_owner_and_day_beside_it(qtbot, screen, office, sample):
    press(qtbot, screen, KEYS.Key_Escape)
    line = [row for row in points(office, sample, screen) if row.kind is PointKind.FOLLOW_UP][-1]
    screen.outline.select(line.id)
    screen.side.choose("line")
    settle(qtbot)
    _, form = screen.side.line.forms
    fill(qtbot, form.fields["responsible_ids"], "Ministry of Justice of Georgia; A new agency")
    fill(qtbot, form.fields["timeframe"], "by 15 September 2026")
    follow_up = office.minutes.follow_up_at(sample, line.id)
    assert len(follow_up.responsible_ids) == 2
    assert str(follow_up.timeframe.due_on) == "2026-09-15"
    assert "by 15 September 2026" in row(screen, line.id).words.words()


def test_the_facts_of_the_record_are_typed_at_the_side(qtbot, blank, office, sample):
    blank.side.choose("record")
    first, second = blank.side.record.forms
    fill(qtbot, first.fields["title.en"], "Talks")
    fill(qtbot, first.fields["when.day"], "30 June")
    fill(qtbot, first.fields["when"], "0930")
    fill(qtbot, first.fields["when.ends"], "1045")
    fill(qtbot, first.fields["note_taker"], "Somebody")
    fill(qtbot, second.fields["remarks"], "Ask again")
    record = shown(office, sample, blank)
    assert (record.title["en"], record.note_taker, record.remarks) == (
        "Talks",
        "Somebody",
        "Ask again",
    )
    assert f"{record.when.begins_at:%H:%M}" == "04:30"
    assert "30 Jun 09:30" in " ".join(texts(blank.head))


def test_a_decision_without_a_line_is_shown_changed_and_deleted(qtbot, screen, office, sample):
    press(qtbot, screen, KEYS.Key_Escape)
    decision = shown(office, sample, screen).decisions[0]
    office.edit(Decision, decision.id, point_id=None)
    settle(qtbot)
    screen.outline.write(decision.id)
    write(qtbot, screen, " More.", enter=False)
    press(qtbot, screen, KEYS.Key_Return, CTRL)
    assert shown(office, sample, screen).decisions[0].wording["en"].endswith(" More.")
    screen.outline.select(decision.id)
    press(qtbot, screen, KEYS.Key_Space, SHIFT)
    press(qtbot, screen, KEYS.Key_Delete)
    assert decision.id not in {each.id for each in shown(office, sample, screen).decisions}


def test_an_agreed_record_is_locked(qtbot, blank, office, sample):
    write(qtbot, blank, "Agreed", enter=False)
    press(qtbot, blank, KEYS.Key_Escape)
    write_again = blank.outline
    write_again.write(blank._record_id)
    write(qtbot, blank, "D Agreed")
    office.minutes.report(sample, blank._record_id, RecordStatus.AGREED, office.today())
    settle(qtbot)
    assert [each.key for each in blank.model.rows] == [
        each.id for each in points(office, sample, blank)
    ]
    assert not blank.model.is_editable(blank.model.index(0, 0))


def test_records_are_added_for_meetings_and_deleted(qtbot, screen, office, sample):
    item = screen.records.without_record()[0]
    screen.add_record(item.id)
    settle(qtbot)
    made = shown(office, sample, screen)
    assert made.item_id == item.id
    assert item.id not in {each.id for each in screen.records.without_record()}
    screen._records.delete(made.id)
    settle(qtbot)
    assert len(office.visits.get(sample).records) == 1
    assert screen._record_id == office.visits.get(sample).records[0].id


def test_the_screen_follows_a_change_made_elsewhere(qtbot, screen, office, sample):
    line = next(row for row in points(office, sample, screen) if row.kind is PointKind.HEADING)
    office.minutes.word(sample, line.id, "Other words")
    settle(qtbot)
    assert row(screen, line.id).words.text == "Other words"


def test_a_finding_opens_its_line_attendance_or_field(qtbot, screen, office, sample):
    record = shown(office, sample, screen)
    decision: Decision = record.decisions[0]
    screen.open_at(Where.of(decision, "wording"))
    assert screen.outline.current_key() == decision.point_id
    someone: Attendance = record.attendance[0]
    screen.open_at(Where.of(someone, "presence"))
    assert screen.side.attendance.table.current_key() == someone.id
    screen.open_at(Where.of(record, "note_taker"))
    settle(qtbot)
    assert screen.focusWidget().accessibleName() == "Note taker"


def test_a_visit_without_minutes_says_how_to_begin(qtbot, desk, office):
    visit_id = office.visits.create("A visit", office.today())
    screen = open_tab(qtbot, desk, visit_id, "minutes")
    assert "No minutes yet" in texts(screen)
    screen.add_record(None)
    settle(qtbot)
    write(qtbot, screen, "Opening")
    assert office.visits.get(visit_id).records[0].points[0].text["en"] == "Opening"


def test_every_word_is_the_programs_own_or_data(qtbot, screen, office, sample):
    data = (office.visits.folder(sample), "Ctrl Shift A")
    press(qtbot, screen, KEYS.Key_Escape)
    speak("pseudo")
    settle(qtbot)
    for page in ("attendance", "line", "record"):
        screen.side.choose(page)
        settle(qtbot)
    bare = {text: unaccented(text, *data) for text in texts(screen)}
    assert {text: words for text, words in bare.items() if words} == {}


def test_the_list_says_how_far_each_record_is(qtbot, screen, office, sample):
    screen.add_record(None)
    settle(qtbot)
    said = [(str(row.cells[0].beside), row.cells[0].icon) for row in screen.records.model.rows]
    assert said[0] == ("30 Jun · draft, 5 points", "pencil")
    assert said[-1] == ("nothing yet", "circle")


def test_the_record_is_counted_and_what_has_no_person_is_gone_to(qtbot, screen, office, sample):
    counts = screen.side.attendance.counts
    record = office.visits.get(sample).records[0]
    said = texts(counts)
    assert "In this record" in said
    rows = [
        row
        for row in office.visits.follow_ups_of(sample)
        if row.record_id == record.id and row.status.is_open and not row.person_ids
    ]
    assert str(len(rows)) in said
    counts.without.click()
    assert screen.outline.current_key() in {row.point_id for row in rows}
    for row in rows:
        office.follow_ups.ask(row.id, ("Somebody New",))
    settle(qtbot)
    assert counts.without.isHidden()


def test_a_draft_is_marked_as_sent_and_agreeing_is_asked_for_first(qtbot, screen, office, sample):
    assert screen.head.further.text() == "Mark as sent"
    screen.head.further.click()
    settle(qtbot)
    assert office.visits.get(sample).records[0].status is RecordStatus.SENT
    assert screen.head.further.text() == "Agreed…"
    screen.head.further.click()
    assert office.visits.get(sample).records[0].status is RecordStatus.SENT
    assert screen.side.switch.name == "record"


def test_f9_opens_the_record_among_the_papers(qtbot, window, office, sample):
    extra = office.minutes.add_record(sample)
    window.open_visit(sample, "minutes")
    workspace = window.pages.currentWidget()
    screen = workspace.open_tab("minutes")
    first = office.visits.get(sample).records[0].id
    assert extra != first
    screen.outline.setFocus()
    qtbot.keyClick(screen.outline, Qt.Key.Key_F9)
    settle(qtbot)
    assert workspace.tab == "papers"
    papers = workspace.open_tab("papers")
    assert papers.kinds.current_key() == "minutes"
    assert papers.options.asked.record_id == first


def test_ctrl_h_tells_the_past_of_the_line_or_its_follow_up(qtbot, screen, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    office.follow_ups.word(row.id, "Other words")
    settle(qtbot)
    screen.outline.select(row.point_id)
    screen.outline.setFocus()
    assert screen._history_of() == ("FollowUp", row.id)
    qtbot.keyClick(screen.outline, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert any(text.endswith("→ Other words") for text in texts(screen))


def test_enter_twice_adds_a_record_of_the_first_meeting_without_one(qtbot, screen, office, sample):
    screen.records.add.setFocus()
    before = len(office.visits.get(sample).records)
    qtbot.keyClick(screen.records.add, Qt.Key.Key_Return)
    menu = screen.records.findChild(QMenu)
    first = menu.actions()[0].text()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle(qtbot)
    records = office.visits.get(sample).records
    assert len(records) == before + 1
    item = next(i for i in office.visits.get(sample).programme if i.id == records[-1].item_id)
    assert item.title["en"] in first
