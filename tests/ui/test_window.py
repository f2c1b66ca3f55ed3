"""The window: a visit from nothing to changed and taken back, without any dialog."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from missionplanner.domain.follow_up import Timeframe
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.errors import PlannerError, StoreInUse
from missionplanner.messages import Message
from missionplanner.operations.office import Office
from missionplanner.planning.finding import Where
from missionplanner.settings import Settings
from missionplanner.ui.problem_page import ProblemPage
from missionplanner.ui.rail_buttons import RailButton, RoomButton, VisitButton
from missionplanner.ui.session import Session
from missionplanner.ui.settings.page import SettingsPage
from missionplanner.ui.start.page import StartPage
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.words import speak
from tests.ui.conftest import morning, open_window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def overview(window):
    return window.pages.currentWidget().open_tab("overview")


def titles(window):
    return [row.cells[0].text for row in window.visits.model.rows if isinstance(row.key, UUID)]


def test_the_first_start_offers_three_doors_and_the_first_has_the_focus(qtbot, window):
    page = window.pages.currentWidget()
    assert isinstance(page, StartPage)
    qtbot.waitUntil(lambda: page.focusWidget() is not None)
    assert page.focusWidget().accessibleName() == "New visit"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert (
        window.head_title() == "Official visit of a delegation of the Government of Georgia"
        " to Uzbekistan"
    )


def test_the_doors_are_there_as_long_as_there_is_no_visit(qtbot, window, office):
    window.open_room("settings")
    window.open_room("visits")
    assert isinstance(window.pages.currentWidget(), StartPage)
    office.visits.create("Study visit to Vienna", date(2026, 10, 6))
    qtbot.waitUntil(lambda: not window.visits.is_empty)
    window.open_room("visits")
    assert window.pages.currentWidget() is window.visits


def test_a_visit_is_made_changed_and_taken_back_by_keys_alone(qtbot, window, office):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    entry = window.visits.entry
    qtbot.keyClicks(entry.title, "Study visit to Vienna")
    qtbot.keyClick(entry.title, Qt.Key.Key_Return)
    assert entry.first.hasFocus()
    qtbot.keyClicks(entry.first, "6 Oct 2026")
    qtbot.keyClicks(entry.origin, "GEO")
    qtbot.keyClicks(entry.goal, "AUT")
    qtbot.keyClick(entry.goal, Qt.Key.Key_Return)
    (row,) = office.visits.rows()
    assert (row.code, row.title) == ("GEO-AUT-2026-01", "Study visit to Vienna")
    facts = overview(window).facts
    facts.open_at("title")
    field = facts.fields["title.en"].edit
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "Vienna, study visit")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert office.visits.rows()[0].title == "Vienna, study visit"
    qtbot.waitUntil(lambda: "Title changed" in window.status.undo.text())
    assert window.status.saved.text().startswith("Saved ")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert office.visits.rows()[0].title == "Study visit to Vienna"
    qtbot.waitUntil(lambda: field.text() == "Study visit to Vienna")
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: field.text() == "Vienna, study visit")


def test_a_new_visit_asks_first_for_what_is_missing(qtbot, window, office):
    visit_id = office.visits.create("Study visit to Vienna", date(2026, 10, 6), None)
    window.open_visit(visit_id)
    place = overview(window).facts.fields["place.en"].edit
    qtbot.waitUntil(place.hasFocus)
    assert place.placeholderText() == "Add the city"


def test_enter_presses_the_button_that_has_the_focus(qtbot, window):
    buttons = {each.accessibleName(): each for each in window.rail.findChildren(Button)}
    settings = buttons["Settings"]
    settings.setFocus()
    qtbot.keyClick(settings, Qt.Key.Key_Return)
    assert isinstance(window.pages.currentWidget(), SettingsPage)


def test_ctrl_z_takes_back_typing_before_it_takes_back_changes(qtbot, window, sample, office):
    window.open_visit(sample)
    facts = overview(window).facts
    facts.open_at("place")
    field = facts.fields["place.en"].edit
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "xy")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert office.visits.rows()[0].id == sample
    assert "xy" not in field.text()


def test_two_windows_follow_each_other(qtbot, session, window, sample, office):
    other = open_window(qtbot, session)
    for each in (window, other):
        each.open_visit(sample)
    office.edit(Visit, sample, title=Text(en="Renamed"))
    for each in (window, other):
        qtbot.waitUntil(lambda each=each: each.head_title() == "Renamed")
    other.open_room("visits")
    qtbot.waitUntil(lambda: titles(other) == ["Renamed"])


def test_what_undo_takes_back_stands_in_one_pair_of_quotation_marks(window):
    window.status.say_undo(Message("“{item}” moved to {day}", item="Press point", day="Tuesday"))
    assert window.status.undo.text() == "Ctrl Z undoes “Press point moved to Tuesday”"


def test_a_visit_deleted_in_the_list_is_closed_and_comes_back_with_undo(
    qtbot, window, sample, office
):
    window.open_visit(sample)
    window.open_room("visits")
    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    window.visits.table.select(sample)
    qtbot.keyClick(window.visits.table, Qt.Key.Key_Delete)
    assert office.visits.rows() == ()
    qtbot.waitUntil(lambda: titles(window) == [])
    assert window.toast.isVisible()
    window.toast.action.click()
    qtbot.waitUntil(lambda: len(titles(window)) == 1)


def test_the_filter_finds_across_scripts(qtbot, window, sample, office):
    office.visits.create("Georgia to Moldova", date(2026, 9, 9))
    office.edit(Visit, sample, place=Text(en="Toshkent, O'zbekiston"))
    window.open_room("visits")
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    window.visits.filter.insert("oʻzbekiston")
    window.visits.filter.setModified(True)
    assert len(titles(window)) == 1
    qtbot.keyClick(window.visits.filter, Qt.Key.Key_Escape)
    assert len(titles(window)) == 2


def test_going_back_and_forth_keeps_the_tab(qtbot, window, sample):
    window.open_visit(sample)
    window.open_room("settings")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.head_title()
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert isinstance(window.pages.currentWidget(), SettingsPage)


def test_alt_and_a_digit_open_a_tab_from_within_a_field(qtbot, window, sample):
    window.open_visit(sample)
    facts = overview(window).facts
    facts.open_at("title")
    field = facts.fields["title.en"].edit
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, "3", ALT)
    assert window.pages.currentWidget().tab == "programme"
    assert not field.text().endswith("3")


def test_a_finding_leads_to_its_field(qtbot, window, sample):
    window.open_visit(sample)
    window.desk.go(sample, Where("Visit", sample, "purpose"))
    facts = overview(window).facts
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert facts.fields["purpose.en"].isVisible()


def test_a_bug_is_an_apology_with_details_and_an_expected_error_is_its_sentence(qtbot, window):
    window.say_error(Message("Sorry."), "ValueError\n  line 1")
    assert window.toast.label.text() == "Sorry."
    window.toast.action.click()
    assert QApplication.clipboard().text() == "ValueError\n  line 1"
    window.say_error(PlannerError(Message("The disk is full.")).message, "")
    assert window.toast.label.text() == "The disk is full."
    assert not window.toast.action.isVisible()


def test_a_store_in_use_can_still_be_looked_at(qtbot, qapp, session, window, sample, store_path):
    from missionplanner.ui.main_window import MainWindow

    second = MainWindow(morning)
    qtbot.addWidget(second)
    second.show()
    looked = []
    error = StoreInUse(Message("Another window has it."))
    page = ProblemPage(error)
    page.look_only.connect(lambda: looked.append(True))
    second.show_problem(page)
    assert second.pages.currentWidget() is page
    second.open_room("visits")
    assert second.pages.currentWidget() is page
    page.buttons[1].click()
    assert looked == [True]
    reader = Office.open(store_path, actor="", now=morning, read_only=True)
    assert [row.id for row in reader.visits.rows()] == [sample]
    looking = Session.begin(reader, store_path, Settings())
    second.take(looking)
    assert second.status.saved.text() == "Open for reading only"
    looking.drafts.typed(sample, "title.en", "mine")
    looking.drafts.flush()
    assert list(session.office.drafts.all()) == []
    looking.end()


def test_the_rail_names_an_open_visit_shortly_and_its_title_is_the_tooltip(qtbot, window, sample):
    window.open_visit(sample)
    (button,) = window.rail.findChildren(VisitButton)
    assert button.accessibleName() == "Open visit GE → UZ · 29 June"
    assert button.toolTip() == window.head_title()


def test_the_middle_button_and_ctrl_w_close_a_visit(qtbot, window, sample):
    window.open_visit(sample)
    (button,) = window.rail.findChildren(VisitButton)
    qtbot.mouseClick(button, Qt.MouseButton.MiddleButton)
    assert window.pages.currentWidget() is window.visits
    assert list(window.open_visits) == []
    window.open_visit(sample)
    qtbot.keyClick(window, Qt.Key.Key_W, CTRL)
    assert list(window.open_visits) == []


def test_by_keys_a_visit_is_closed_from_the_rail_and_esc_leads_back_to_the_page(
    qtbot, window, sample, office
):
    other = office.visits.create("Study visit", date(2026, 10, 6))
    for each in (other, sample):
        window.open_visit(each)
        qtbot.wait(50)
    first, _second = window.rail.findChildren(VisitButton)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert list(window.open_visits) == [sample]
    window.rail.focus_here()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.pages.isAncestorOf(QApplication.focusWidget())


def test_a_closed_visit_leads_back_to_where_one_was_before(qtbot, window, sample):
    window.open_room("follow-up")
    window.open_visit(sample)
    window.close_visit()
    assert window.places.here.room == "follow-up"


def test_a_narrow_window_keeps_the_rail_as_icons_with_their_names(qtbot, window, sample):
    window.open_visit(sample)
    wide = window.rail.width()
    window.resize(1000, 690)
    qtbot.waitUntil(lambda: window.rail.width() < 80)
    tips = {each.toolTip() for each in window.rail.findChildren(RailButton)}
    assert {"Visits", "Follow-up", "Settings"} <= tips
    window.resize(1280, 690)
    qtbot.waitUntil(lambda: window.rail.width() == wide)
    assert 188 <= wide <= 220


def test_a_long_language_makes_the_rail_wider_within_its_limit(qtbot, window):
    speak("pseudo")
    assert 188 <= window.rail.width() <= 220
    search = window.rail.search
    search.show_words("Find anything at all, or run whatever command there is")
    search.resize(180, 30)
    assert search.toolTip() == search.accessibleName()


def test_the_rail_counts_what_is_late_and_says_it_in_words(qtbot, window, sample, office):
    (room,) = (b for b in window.rail.findChildren(RoomButton) if "Follow-up" in b.accessibleName())
    assert room.accessibleName() == "Follow-up"
    row = office.follow_ups.rows(sample)[0]
    office.follow_ups.agree_when(row.id, Timeframe(due_on=date(2026, 5, 1)))
    qtbot.waitUntil(lambda: room.accessibleName() == "Follow-up, 1 overdue")
    office.undo()
    qtbot.waitUntil(lambda: room.accessibleName() == "Follow-up")
