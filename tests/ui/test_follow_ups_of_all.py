"""The room with the follow-ups of all visits: the first at once, the rest from a thread."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from shiboken6 import delete

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, Timeframe
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.follow_up_filters import Filter, Kind
from missionplanner.ui.follow_up.boxes import AskBox
from missionplanner.ui.follow_up.long_list import LongRows
from missionplanner.ui.follow_up.page import FollowUpsPage
from missionplanner.ui.widgets.table.row_height import GROUP_HEIGHT, ROW_HEIGHT
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import settle, texts
from tests.unaccented import unaccented

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot, window, sample):
    return room(qtbot, window)


def room(qtbot, window):
    window.open_room("follow-up")
    shown = window.pages.currentWidget()
    qtbot.waitUntil(lambda: shown.is_whole)
    return shown


def words(page, column="wording"):
    at = page.model.column_of(column)
    return [str(row.cells[at].text) for row in page.model.rows if not row.is_group]


def many(office, visit_id, count):
    """So many more follow-ups, one due each day."""
    with office.store.change(Message("Filled")) as tx:
        for number in range(count):
            due = date.fromordinal(date(2026, 1, 1).toordinal() + number)
            tx.put(
                FollowUp(
                    id=uuid4(),
                    visit_id=visit_id,
                    number=f"25/{number:03}",
                    wording=Text(en=f"Agreed thing {number}"),
                    timeframe=Timeframe(due_on=due),
                )
            )


def test_the_model_keeps_what_it_promises_to_qt(page, qtmodeltester):
    qtmodeltester.check(page.model)


def test_it_shows_all_visits_by_what_presses_most(page, office, sample):
    assert len(words(page)) == len(office.visits.follow_ups_of(sample))
    assert next(row.key for row in page.model.rows if row.is_group) == "no_owner"
    assert page.filter.hasFocus()
    assert page.counts.text() == "7 of 7"


def test_thousands_come_whole_and_only_those_looked_at_are_made(qtbot, window, office, sample):
    many(office, sample, 2000)
    page = room(qtbot, window)
    assert page.model.rowCount() - len(page.model.rows.heads) == 2007
    assert isinstance(page.model.rows, LongRows)
    assert len(page.model.rows._made) < 200
    assert page.model.rows[1].cells[1].text == "Agreed thing 0"


def test_the_first_of_many_stand_before_the_rest_is_read(qtbot, window, office, sample):
    many(office, sample, 400)
    window.open_room("follow-up")
    page = window.pages.currentWidget()
    assert (page.is_whole, page.counts.text()) == (False, "200 of 200")
    qtbot.waitUntil(lambda: page.is_whole)
    assert page.counts.text() == "407 of 407"


def test_a_filter_finds_folded_words_of_any_column(qtbot, page):
    qtbot.keyClicks(page.filter, "uzbekiston adliya")
    qtbot.waitUntil(lambda: page.is_filtered)
    page.filter.setText("contact names")
    assert words(page) == ["Send the names of contact points and deputies to the other side."]
    page.filter.setText("GEO-UZB")
    assert len(words(page)) == 7
    page.filter.setText("nothing like it")
    assert words(page) == []
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    page.filter.clear()
    assert len(words(page)) == 7


def test_by_visit_the_newest_stands_first(qtbot, page, office):
    newer = office.visits.create("Later", date(2027, 1, 10), from_country="GEO", to_country="AUT")
    office.follow_ups.add(newer, "Something")
    qtbot.waitUntil(lambda: len(words(page)) == 8)
    page.switch._group.button(1).click()
    keys = [row.key for row in page.model.rows if row.is_group]
    assert keys == [("visit", "GEO-AUT-2027-01"), ("visit", "GEO-UZB-2026-01")]


def test_enter_opens_the_follow_up_in_its_visit_and_going_back_keeps_the_row(
    qtbot, window, page, office, sample
):
    row = office.visits.follow_ups_of(sample)[3]
    page.table.select(row.id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle(qtbot)
    workspace = window.pages.currentWidget()
    assert workspace.tab == "follow-up"
    assert workspace.open_tab("follow-up", focus=False).table.current_key() == row.id
    window.step(-1)
    settle(qtbot)
    assert window.pages.currentWidget() is page
    assert page.table.current_key() == row.id
    assert page.table.hasFocus()


def test_it_follows_changes_and_keeps_the_chosen_row(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    page.table.select(row.id)
    office.follow_ups.word(row.id, "Other words")
    qtbot.waitUntil(lambda: "Other words" in words(page))
    assert page.table.current_key() == row.id


def test_without_any_it_says_where_they_come_from(qtbot, window, office):
    office.visits.create("A visit", office.today())
    page = room(qtbot, window)
    assert "No follow-ups yet" in texts(page)


def test_every_word_is_the_programs_own_or_data(qtbot, page, office, sample):
    speak("pseudo")
    settle(qtbot)
    data = (office.visits.folder(sample),)
    bare = {text: unaccented(text, *data) for text in texts(page)}
    assert {text: words for text, words in bare.items() if words} == {}


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.filter, key)
    qtbot.waitUntil(lambda: page.is_filtered)


def test_a_filter_becomes_a_chip_and_backspace_gives_its_words_back(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    office.follow_ups.report(row.id, FollowUpStatus.DONE)
    qtbot.waitUntil(lambda: [row.key for row in page.model.rows if row.is_group][-1] == "closed")
    qtbot.keyClicks(page.filter, "open")
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.line.filters == (Filter(Kind.OPEN),)
    assert (len(words(page)), page.counts.text()) == (6, "6 of 7")
    assert page.filter.hasFocus()
    press(qtbot, page, Qt.Key.Key_Backspace)
    assert (page.filter.text(), page.line.filters) == ("open", ())


def test_a_filter_narrows_while_it_is_typed_and_is_completed(qtbot, page):
    qtbot.keyClicks(page.filter, "institution: prosecutor g")
    qtbot.waitUntil(lambda: page.is_filtered and len(words(page)) < 7)
    assert words(page) == [
        "Hold a training day for prosecutors and investigators of both countries."
    ]
    offers = page.line._completer.model().stringList()
    assert offers == ["institution: Prosecutor General’s Office"]
    page.line._completer.activated.emit(offers[0])
    qtbot.waitUntil(lambda: page.filter.text() == "")
    assert page.line.filters == (Filter(Kind.INSTITUTION, "Prosecutor General’s Office"),)


def test_escape_takes_out_the_words_then_the_chips(qtbot, page):
    page.line.add(Filter(Kind.NO_OWNER))
    qtbot.keyClicks(page.filter, "nothing like it")
    qtbot.waitUntil(lambda: page.is_filtered)
    assert words(page) == []
    assert "No follow-up meets the filter" in texts(page)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert len(words(page)) == 1
    press(qtbot, page, Qt.Key.Key_Escape)
    assert len(words(page)) == 7


def test_a_click_on_a_chip_takes_it_out(qtbot, page):
    page.line.add(Filter(Kind.NO_OWNER))
    qtbot.waitUntil(lambda: len(words(page)) == 1)
    (chip,) = page.line._chips
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(words(page)) == 7


def test_the_side_that_is_responsible_narrows(qtbot, page):
    page.line.add(Filter(Kind.SIDE, "visiting"))
    qtbot.waitUntil(lambda: page.is_filtered)
    ours = len(words(page))
    page.line.clear_all()
    page.line.add(Filter(Kind.SIDE, "host"))
    theirs = len(words(page))
    assert 0 < ours < 7
    assert 0 < theirs < 7


def test_many_chips_go_on_in_a_second_row_and_widen_nothing(qtbot, page, window):
    wide = window.minimumSizeHint().width()
    for number in range(12):
        page.line.add(Filter(Kind.INSTITUTION, f"A very long name of an institution {number}"))
    settle(qtbot)
    assert page.line.height() > 40
    assert window.minimumSizeHint().width() == wide
    right = page.line.width()
    assert all(chip.geometry().right() < right for chip in page.line._chips)


def test_by_institution_what_nobody_answers_for_stands_first(qtbot, page):
    page.choose_order("institution")
    keys = [row.key for row in page.model.rows if row.is_group]
    assert keys[0] == ("owner", "")
    assert len(keys) > 2


def chosen(qtbot, page, row):
    page.table.select(row.id)
    page.table.setFocus()
    qtbot.waitUntil(lambda: any(row.number == said for said in texts(page.strip)))


def test_the_chosen_one_says_at_the_foot_where_it_comes_from(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    chosen(qtbot, page, row)
    said = texts(page.strip)
    assert any(text.startswith("Wrap-up meeting, 4.1: “") for text in said)
    assert any(text.startswith("30 Jun ") for text in said)


def test_a_new_date_is_typed_in_a_box_and_undone(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    chosen(qtbot, page, row)
    page.strip.date.click()
    box = page.window().findChild(AskBox)
    (edit,) = box.edits
    assert edit.text() == "15 Jul 2026"
    edit.setText("31 June")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "31 June" in box.refusal.text()
    assert box.isVisible()
    edit.setText("30 Aug")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert office.follow_ups.get(row.id).timeframe.due_on == date(2026, 8, 30)
    assert page.table.hasFocus()
    office.undo()
    assert office.follow_ups.get(row.id) == row


def test_done_takes_a_sentence_and_one_more_piece_of_evidence(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    office.edit(FollowUp, row.id, evidence="letter 12/3")
    chosen(qtbot, page, row)
    page.strip.done.click()
    box = page.window().findChild(AskBox)
    for edit, typed in zip(box.edits, ("They sent it", "letter 14/7"), strict=True):
        edit.setText(typed)
    qtbot.keyClick(box.edits[1], Qt.Key.Key_Return)
    stored = office.follow_ups.get(row.id)
    assert (stored.status, stored.is_closed) == (FollowUpStatus.DONE, True)
    assert (stored.history[-1].remark, stored.evidence) == (
        "They sent it",
        "letter 12/3\nletter 14/7",
    )
    qtbot.waitUntil(lambda: "2" in words(page, "evidence"))
    office.undo()
    assert office.follow_ups.get(row.id).status is row.status


def test_ctrl_enter_says_done_and_goes_on_to_the_next(qtbot, page, office, sample):
    first, second, *_ = [row.key for row in page.model.rows if not row.is_group][1:]
    page.table.select(first)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [row.key for row in page.model.rows if row.is_group][-1] == "closed")
    assert office.follow_ups.get(first).status is FollowUpStatus.DONE
    assert page.table.current_key() == second


def test_one_key_chooses_the_status_and_done_is_not_verified(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    page.table.select(row.id)
    menu = page.verbs.choose_status(row.id, page.strip.status)
    qtbot.keyClick(menu, Qt.Key.Key_5)
    assert office.follow_ups.get(row.id).status is FollowUpStatus.DONE


def test_one_more_is_added_to_the_visit_of_the_chosen_one_and_chosen(qtbot, page, office, sample):
    row = office.visits.follow_ups_of(sample)[0]
    chosen(qtbot, page, row)
    qtbot.keyClick(page.table, Qt.Key.Key_Insert)
    box = page.window().findChild(AskBox)
    said, visit = box.edits
    assert visit.text() == "GEO-UZB-2026-01"
    qtbot.keyClick(said, Qt.Key.Key_Return)
    assert "Type what was agreed" in box.refusal.text()
    said.setText("Send the map")
    visit.setText("XXX")
    qtbot.keyClick(said, Qt.Key.Key_Return)
    assert "XXX" in box.refusal.text()
    visit.setText("GEO-UZB-2026-01")
    qtbot.keyClick(said, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Send the map" in words(page))
    (added,) = [
        each
        for each in office.visits.follow_ups_of(sample)
        if each.wording.get("en") == "Send the map"
    ]
    assert page.table.current_key() == added.id


def test_heads_are_higher_than_rows_whatever_is_shown(qtbot, page):
    page.choose_order("visit")
    page.choose_order("stage")
    settle(qtbot)
    heights = {row.is_group: set() for row in page.model.rows}
    for at, row in enumerate(page.model.rows):
        heights[row.is_group].add(page.table.rowHeight(at))
    assert heights == {True: {GROUP_HEIGHT}, False: {ROW_HEIGHT}}


def test_a_filter_that_is_ready_too_late_troubles_nobody(qtbot, desk, sample):
    page = FollowUpsPage(desk)
    page.show()
    qtbot.waitUntil(lambda: page.is_whole)
    page.line.add(Filter(Kind.OPEN))
    assert desk.background.is_busy
    delete(page)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
