"""The Programme tab: one line adds an item, cells take times as people write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.amend import find_row
from missionplanner.domain.marks import INSIDE
from missionplanner.domain.programme import (
    Counterpart,
    Interpretation,
    ItemKind,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.when import PartOfDay, TimeKind
from missionplanner.planning.finding import Where
from missionplanner.ui.words import say, speak
from tests.ui.visit_tabs import cell, delete_row, fill, open_tab, reason, settle, texts, type_into
from tests.unaccented import unaccented, words_of

MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)
# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def the_table(desk):
    """The table was seen last."""
    desk.memory.put("programme.view", "table")


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "programme")


def item_called(office, visit_id, title) -> ProgrammeItem:
    items = office.visits.get(visit_id).programme
    return next(item for item in items if item.title.in_("en") == title)


def add(qtbot, screen, line):
    qtbot.keyClicks(screen.entry.edit, line)
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Return)
    settle(qtbot)


def details(qtbot, screen, item):
    """The inspector of an item, opened; its fields by row and name."""
    screen.table.select(item.id, "item")
    screen.details.setChecked(True)
    settle(qtbot)
    return {
        (form.row.id, name): field
        for form in screen.inspector.forms
        for name, field in form.fields.items()
    }


def test_the_model_keeps_what_it_promises_to_qt(screen, qtmodeltester):
    qtmodeltester.check(screen.model)


def test_it_opens_on_the_entry_line(screen):
    assert screen.entry.edit.hasFocus()


def test_days_have_heads_with_zone_and_counts(screen):
    heads = [row.cells[0].words() for row in screen.model.rows if row.is_group]
    assert heads[1] == "Monday, 29 June  Tashkent, UTC+5 · 9 items · 6 h 40 of meetings"


def test_a_line_adds_an_item_and_keeps_its_day(qtbot, screen, office, sample):
    add(qtbot, screen, "tue 1045-1115 Round table @National Commission")
    item = item_called(office, sample, "Round table")
    assert (item.when.day, item.when.starts, item.when.ends) == (
        TUESDAY,
        time(10, 45),
        time(11, 15),
    )
    assert (item.kind, item.status) == (ItemKind.ROUND_TABLE, ItemStatus.PROPOSED)
    assert item.when.zone == "Asia/Tashkent"
    assert cell(screen.table, item.id, "place") == "National Commission"
    add(qtbot, screen, "1115 Coffee")
    assert item_called(office, sample, "Coffee").when.day == TUESDAY
    assert screen.entry.edit.hasFocus()


def test_the_line_shows_what_it_understood_and_what_it_would_hit(qtbot, screen):
    qtbot.keyClicks(screen.entry.edit, "0945-1015 Talks @Somewhere")
    said = texts(screen.entry)
    assert "Mon 29 Jun · 09:45–10:15" in said
    assert "Talks · Proposed" in said
    assert "Somewhere" in said
    assert [text for text in said if "meets" in text and "Opening meeting" in text]


def test_tab_takes_the_name_that_is_offered(qtbot, screen):
    qtbot.keyClicks(screen.entry.edit, "0930 Talks @National C")
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Tab)
    assert screen.entry.edit.text() == "0930 Talks @National Commission"


def test_escape_clears_the_line_and_then_goes_to_the_table(qtbot, screen):
    qtbot.keyClicks(screen.entry.edit, "0930 Talks")
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Escape)
    assert screen.entry.edit.text() == ""
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Escape)
    assert screen.table.hasFocus()


def test_a_line_that_was_not_added_is_there_again(qtbot, desk, screen, sample):
    qtbot.keyClicks(screen.entry.edit, "0930 Half a tho")
    desk.drafts.flush()
    again = open_tab(qtbot, desk, sample, "programme")
    assert again.entry.edit.text() == "0930 Half a tho"


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("0915", TimeKind.EXACT, "09:15"),
        ("from 15.00", TimeKind.START_ONLY, "15:00"),
        ("13:30-14:00", TimeKind.WINDOW, "13:30–14:00"),
        ("morning", TimeKind.PART_OF_DAY, "Morning"),
        ("all day", TimeKind.ALL_DAY, "All day"),
        ("tbc", TimeKind.TBC, "tbc"),
    ],
)
def test_a_time_is_typed_as_people_write_it(qtbot, screen, office, sample, words, kind, shown):
    item = item_called(office, sample, "Opening meeting")
    type_into(qtbot, screen.table, item.id, "from", words)
    assert find_row(office.visits.get(sample), item.id).when.kind is kind
    assert cell(screen.table, item.id, "from") == shown


def test_a_time_nobody_understands_stays_with_its_reason_until_escape(
    qtbot, screen, office, sample
):
    item = item_called(office, sample, "Opening meeting")
    type_into(qtbot, screen.table, item.id, "from", "25:00")
    assert "25:00" in reason(screen.table, item.id, "from")
    assert find_row(office.visits.get(sample), item.id) == item
    screen.table.select(item.id, "from")
    qtbot.keyClick(screen.table, Qt.Key.Key_Escape)
    assert reason(screen.table, item.id, "from") == ""
    assert cell(screen.table, item.id, "from") == "09:30"


def test_an_end_before_the_start_is_stored_and_said(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    type_into(qtbot, screen.table, item.id, "to", "0830")
    assert find_row(office.visits.get(sample), item.id).when.ends == time(8, 30)
    qtbot.waitUntil(lambda: cell(screen.table, item.id, "state") == "Times wrong")


def test_a_length_sets_the_end(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    type_into(qtbot, screen.table, item.id, "minutes", "75")
    assert cell(screen.table, item.id, "to") == "10:45"


def test_the_chosen_item_stays_chosen_when_its_time_moves_it(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    screen.table.select(item.id, "to")
    when = find_row(office.visits.get(sample), item.id).when
    office.programme.reschedule(sample, item.id, replace(when, starts=time(18), ends=time(19)))
    settle(qtbot)
    assert screen.table.current_key() == item.id
    assert screen.model.columns[screen.table.currentIndex().column()].name == "to"


def test_an_end_after_midnight_shows_the_next_day(qtbot, screen, office, sample):
    item = item_called(office, sample, "Dinner in honour of the delegation")
    type_into(qtbot, screen.table, item.id, "to", "0030")
    assert cell(screen.table, item.id, "to") == "00:30 +1"
    assert find_row(office.visits.get(sample), item.id).when.ends_on == TUESDAY


def test_title_place_group_and_state_are_edited_in_place(qtbot, screen, office, sample):
    item = item_called(office, sample, "Working lunch")
    type_into(qtbot, screen.table, item.id, "item", "Lunch of the heads")
    type_into(qtbot, screen.table, item.id, "place", "Hall of mirrors")
    type_into(qtbot, screen.table, item.id, "groups", "b")
    type_into(qtbot, screen.table, item.id, "state", "Tentative")
    shown = [cell(screen.table, item.id, name) for name in ("item", "place", "groups", "state")]
    assert shown == ["Lunch of the heads", "Hall of mirrors", "B", "Tentative"]
    for _ in shown:
        office.undo()
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id) == item


def test_the_interpreter_is_edited_in_place(qtbot, screen, office, sample):
    screen.resize(1400, 600)
    item = item_called(office, sample, "Working lunch")
    type_into(qtbot, screen.table, item.id, "interpreter", "R. Gaziev")
    assert cell(screen.table, item.id, "interpreter") == "R. Gaziev"
    assert find_row(office.visits.get(sample), item.id).interpreters["en"] == "R. Gaziev"


def test_a_clash_says_by_how_many_minutes(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    type_into(qtbot, screen.table, item.id, "to", "1110")
    other = item_called(office, sample, "Working session: legal frame and mutual legal assistance")
    qtbot.waitUntil(lambda: cell(screen.table, other.id, "state") == "Clash 20 min")


def test_a_counterpart_is_named_or_to_be_nominated(qtbot, screen, office, sample):
    item = item_called(office, sample, "Working lunch")
    type_into(qtbot, screen.table, item.id, "counterpart", "Migration Agency")
    made = find_row(office.visits.get(sample), item.id).counterparts
    if made[0].person_id is not None:  # a name that is no institution's is a person's
        assert cell(screen.table, item.id, "counterpart") == "Migration Agency"
    office.remove(Counterpart, made[0].id)
    settle(qtbot)
    institution = say(office.shared.institutions()[0].name.in_("en"))
    office.programme.meet(sample, item.id, "", institution)
    settle(qtbot)
    assert cell(screen.table, item.id, "counterpart") == "to be nominated"
    type_into(qtbot, screen.table, item.id, "counterpart", "Dilshod Karimov")
    assert cell(screen.table, item.id, "counterpart") == "Dilshod Karimov"
    assert len(find_row(office.visits.get(sample), item.id).counterparts) == 1


@pytest.mark.parametrize(
    ("title", "starts"),
    [("Dinner in honour of the delegation", time(19)), ("Opening meeting", time(9, 30))],
)
def test_alt_down_moves_an_item_to_the_next_day(qtbot, screen, office, sample, title, starts):
    item = item_called(office, sample, title)
    screen.table.select(item.id, "item")
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    moved = find_row(office.visits.get(sample), item.id).when
    assert (moved.day, moved.starts) == (TUESDAY, starts)
    qtbot.keyClick(screen.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id).when == item.when


def test_an_item_dropped_on_a_day_goes_to_that_day(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    screen.table.move_asked.emit(item.id, ("day", TUESDAY))
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id).when.day == TUESDAY


def test_an_item_that_crosses_midnight_keeps_its_night_on_another_day(
    qtbot, screen, office, sample
):
    item = item_called(office, sample, "Transfer to the hotel")
    screen.table.move_asked.emit(item.id, ("day", TUESDAY))
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id).when.ends_on == date(2026, 7, 1)


def test_a_whole_row_is_deleted_and_comes_back_with_undo(qtbot, screen, office, sample):
    item = item_called(office, sample, "Lunch")
    delete_row(qtbot, screen.table, item.id)
    assert screen.model.row_of(item.id) == -1
    office.undo()
    settle(qtbot)
    assert screen.model.row_of(item.id) >= 0
    assert find_row(office.visits.get(sample), item.id) == item


def test_an_item_is_copied_and_cancelled_from_its_details(qtbot, screen, office, sample):
    item = item_called(office, sample, "Press point")
    details(qtbot, screen, item)
    screen.inspector.copy_asked.emit(item.id)
    settle(qtbot)
    copies = [row for row in office.visits.get(sample).programme if row.title == item.title]
    assert len(copies) == 2
    screen.inspector.cancel_asked.emit(item.id)
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id).status is ItemStatus.CANCELLED


def test_the_details_store_what_papers_print(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    fields = details(qtbot, screen, item)
    fill(qtbot, fields[item.id, "title.ka"], "გახსნა")
    fill(qtbot, fields[item.id, "room.en"], "Hall 7")
    fill(qtbot, fields[item.id, "dress.en"], "business")
    fill(qtbot, fields[item.id, "detail.en"], "Badges at the door.")
    fill(qtbot, fields[item.id, "interpreters.en"], "R. Gaziev")
    fill(qtbot, fields[item.id, "private_note"], "Ask about the letter.")
    fill(
        qtbot, fields[item.id, "host_ids"], "Ministry of Justice of Uzbekistan; House of Friendship"
    )
    fill(qtbot, fields[item.venue_id, "entrance.en"], "Gate 2")
    stored = find_row(office.visits.get(sample), item.id)
    assert (stored.title["ka"], stored.room["en"], stored.dress["en"]) == (
        "გახსნა",
        "Hall 7",
        "business",
    )
    assert (stored.detail["en"], stored.interpreters["en"], stored.private_note) == (
        "Badges at the door.",
        "R. Gaziev",
        "Ask about the letter.",
    )
    assert len(stored.host_ids) == 2
    venue = next(row for row in office.shared.venues() if row.id == item.venue_id)
    assert venue.entrance["en"] == "Gate 2"


def test_the_details_choose_and_tick(qtbot, screen, office, sample):
    item = item_called(office, sample, "Working lunch")
    fields = details(qtbot, screen, item)
    fields[item.id, "interpretation"].box.activated.emit(list(Interpretation).index("liaison"))
    settle(qtbot)
    fields[item.id, "seen_by"].click()
    settle(qtbot)
    group = office.visits.get(sample).groups[0]
    fields[item.id, f"group_ids.{group.id}"].click()
    settle(qtbot)
    stored = find_row(office.visits.get(sample), item.id)
    assert stored.interpretation is Interpretation.LIAISON
    assert stored.seen_by == INSIDE
    assert stored.group_ids == (group.id,)
    assert cell(screen.table, item.id, "state") == "Internal"


def test_the_details_move_an_item_to_a_typed_day_and_zone(qtbot, screen, office, sample):
    item = item_called(office, sample, "Working lunch")
    fields = details(qtbot, screen, item)
    fill(qtbot, fields[item.id, "when.zone"], "tbilisi")
    fill(qtbot, fields[item.id, "when.day"], "30 June")
    when = find_row(office.visits.get(sample), item.id).when
    assert (when.day, when.zone) == (TUESDAY, "Asia/Tbilisi")
    fill(qtbot, fields[item.id, "when.day"], "someday")
    assert fields[item.id, "when.day"].has_problem


def test_somebody_is_added_with_an_institution(qtbot, screen, office, sample):
    item = item_called(office, sample, "Working lunch")
    fields = details(qtbot, screen, item)
    fill(qtbot, fields[item.id, "counterparts"], "Anvar Saidov, Ministry of Health")
    (made,) = find_row(office.visits.get(sample), item.id).counterparts
    person = next(row for row in office.visits.folder(sample).persons if row.id == made.person_id)
    assert person.display == "Anvar Saidov"
    assert screen.focusWidget().accessibleName() == "Add"
    fields = details(qtbot, screen, item)
    fill(qtbot, fields[made.id, "position.en"], "Minister")
    (made,) = find_row(office.visits.get(sample), item.id).counterparts
    assert made.position["en"] == "Minister"


def test_the_screen_follows_a_change_made_elsewhere(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    office.programme.place(sample, item.id, "Another hall")
    settle(qtbot)
    assert cell(screen.table, item.id, "place") == "Another hall"


def test_a_finding_opens_its_item_at_the_cell_or_the_field(qtbot, screen, office, sample):
    item = item_called(office, sample, "Press point")
    screen.open_at(Where.of(item, "when"))
    settle(qtbot)
    assert screen.table.current_key() == item.id
    assert screen.model.columns[screen.table.currentIndex().column()].name == "from"
    screen.open_at(Where.of(item, "dress"))
    settle(qtbot)
    assert screen.details.isChecked()
    assert screen.focusWidget().accessibleName() == "Dress"


def test_an_empty_programme_says_how_to_begin(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1))
    screen = open_tab(qtbot, desk, visit_id, "programme")
    assert "No programme yet" in texts(screen)
    add(qtbot, screen, "0930 First")
    assert item_called(office, visit_id, "First").when.day == date(2026, 9, 1)


def test_a_part_of_the_day_is_told_to_papers(qtbot, screen, office, sample):
    add(qtbot, screen, "afternoon: Walk")
    assert item_called(office, sample, "Walk").when.part is PartOfDay.AFTERNOON


def test_the_details_have_no_word_that_escaped_the_catalogue(qtbot, screen, office, sample):
    item = item_called(office, sample, "Opening meeting")
    details(qtbot, screen, item)
    speak("pseudo")
    settle(qtbot)
    screen.inspector.finish()
    known = words_of(office.visits.folder(sample), "Ctrl Enter Esc Tab Ins Alt Asia Tashkent")
    escaped = {word for text in texts(screen) for word in unaccented(text, known)}
    assert escaped == set()


def test_a_day_without_items_has_its_head_and_takes_some(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1), date(2026, 9, 3))
    screen = open_tab(qtbot, desk, visit_id, "programme")
    add(qtbot, screen, "0930 Talks")
    heads = [row.cells[0].words() for row in screen.model.rows if row.is_group]
    assert heads[1] == "Wednesday, 2 September  nothing yet"
    item = item_called(office, visit_id, "Talks")
    screen.table.setFocus()
    for day in (2, 3):
        screen.table.select(item.id, "item")
        qtbot.keyClick(screen.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        settle(qtbot)
        assert item_called(office, visit_id, "Talks").when.day == date(2026, 9, day)
    for day in (2, 1):
        qtbot.keyClick(screen.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settle(qtbot)
        assert item_called(office, visit_id, "Talks").when.day == date(2026, 9, day)


def test_tab_goes_from_the_line_to_the_table(qtbot, screen):
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Tab)
    assert screen.table.hasFocus()
