"""The room with the follow-ups of all visits: the first at once, the rest from a thread."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.follow_up import FollowUp, Timeframe
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.ui.follow_up.long_list import LongRows
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
