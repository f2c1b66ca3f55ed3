"""The box of Ctrl+K: it finds rows and opens them, runs commands, and gives the focus back."""

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt

from missionplanner.settings import Theme
from missionplanner.ui.command_list import listed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(qtbot, window, sample):
    window.open_visit(sample, "overview")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "overview")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(window.find_box.line.hasFocus)
    return window.find_box


def typed(qtbot, box, words):
    box.line.setText(words)
    qtbot.wait(5)
    return box.list.hits.entries


def titles(entries):
    return [entry.title for entry in entries if entry.run is not None]


def heads(entries):
    return [entry.title for entry in entries if entry.run is None]


def test_before_anything_is_typed_it_offers_the_places_one_was_at(qtbot, window, box):
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    window.open_room("follow-up")
    window.find_or_run()
    entries = box.list.hits.entries
    assert heads(entries) == ["Recent", "Do"]
    assert entries[1].title == "GE → UZ · 29 June"
    assert entries[1].context == "Overview"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert window.pages.currentWidget().tab == "overview"


def test_groups_stand_in_order_and_the_letters_found_are_marked(qtbot, window, box, office):
    office.visits.create("With the Ministry of Health", date(2026, 9, 9))
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    window.find_or_run()
    entries = typed(qtbot, box, "minis")
    assert heads(entries)[:3] == ["People", "In this visit", "Other visits"]
    (first, last) = entries[1].marks[0]
    assert entries[1].title[first:last] == "Minis"


def test_enter_goes_to_the_very_row(qtbot, window, box, office, sample):
    item = next(each for each in office.visits.get(sample).programme if "lunch" in str(each.title))
    entries = typed(qtbot, box, item.title["en"])
    at = next(i for i, each in enumerate(entries) if each.beside == "Programme")
    while box.list.currentIndex().row() < at:
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    workspace = window.pages.currentWidget()
    assert workspace.tab == "programme"
    assert not box.isVisible()
    assert item.id == workspace.open_tab("programme", focus=False).table.current_key()


def test_escape_gives_the_focus_back_to_where_it_was(qtbot, window, sample):
    window.open_visit(sample)
    facts = window.pages.currentWidget().open_tab("overview").facts
    facts.open_at("place")
    field = facts.fields["place.en"].edit
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_K, CTRL)
    box = window.find_box
    assert box.line.hasFocus()
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert not box.isVisible()


def test_the_arrow_keys_go_along_the_lines_and_stop_at_the_ends(qtbot, box):
    entries = typed(qtbot, box, "ministry")
    lines = [i for i, each in enumerate(entries) if each.run is not None]
    assert box.list.currentIndex().row() == lines[0]
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.list.currentIndex().row() == lines[0]
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.list.currentIndex().row() == lines[1]
    assert box.line.accessibleDescription() == entries[lines[1]].spoken()
    qtbot.keyClick(box.line, Qt.Key.Key_End, CTRL)
    assert box.list.currentIndex().row() == lines[-1]
    qtbot.keyClick(box.line, Qt.Key.Key_PageUp)
    assert box.list.currentIndex().row() < lines[-1]
    qtbot.keyClick(box.line, Qt.Key.Key_Home, CTRL)
    assert box.list.currentIndex().row() == lines[0]


def test_signs_seek_only_commands_people_or_follow_ups(qtbot, window, box):
    assert titles(typed(qtbot, box, ">")) == [str(each.words) for each in listed(window)]
    assert heads(typed(qtbot, box, "@ministry")) == ["People"]
    assert {each.beside for each in typed(qtbot, box, "#26") if each.run} == {"Follow-up"}


def test_a_command_shows_its_keys_and_is_run(qtbot, window, box):
    entries = typed(qtbot, box, ">new vis")
    assert (entries[1].title, entries[1].beside) == ("New visit", "Ctrl N")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert window.visits.entry.title.hasFocus()
    window.find_or_run()
    typed(qtbot, box, "dark")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert window.session.settings.theme is Theme.DARK


def test_a_screen_that_takes_the_focus_late_has_it_when_the_box_is_left(qtbot, window, box):
    window.rail.search.setFocus()
    qtbot.waitUntil(box.line.hasFocus)
    assert box.isVisible()
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert window.rail.search.hasFocus()


def test_no_line_is_offered_where_nothing_is_found(qtbot, box):
    assert not titles(typed(qtbot, box, "qqqzzz"))
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.isVisible()


def test_a_command_by_key_closes_the_box(qtbot, window, box):
    qtbot.keyClick(box.line, Qt.Key.Key_N, CTRL)
    assert not box.isVisible()
    assert window.visits.entry.title.hasFocus()


def test_a_click_beside_the_box_closes_it(qtbot, box):
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomLeft())
    assert not box.isVisible()


def test_the_sample_is_removed_and_brought_by_command(qtbot, window, box, office):
    typed(qtbot, box, ">remove sample")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert office.visits.rows() == ()
    assert window.toast.label.text() == "Sample removed"


def test_what_was_found_stands_within_a_moment(qtbot, box):
    typed(qtbot, box, "mini")
    began = time.perf_counter()
    box.line.setText("minsitry")
    box.look()
    assert time.perf_counter() - began < 0.25
