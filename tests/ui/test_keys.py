"""One table of keys: shortcuts are made from it, help shows it, the manual prints it."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from missionplanner.paths import resource
from missionplanner.ui.command_list import everywhere
from missionplanner.ui.help.pages import KEYS, PAGES, keys_text, page_text
from missionplanner.ui.keys import AREAS, commands_keys, printed
from missionplanner.ui.places import Place
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS
from tests.conftest import ROOT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_no_keys_stand_twice_in_one_area():
    for area in AREAS:
        counted = Counter(keys for key in area.keys for keys in key.keys)
        assert max(counted.values()) == 1, area.title


def test_every_command_of_the_table_has_its_shortcut_and_its_verb(window):
    bound = {each.toString() for action in window.actions() for each in action.shortcuts()}
    wanted = {QKeySequence(keys).toString() for key in commands_keys() for keys in key.keys}
    assert bound == wanted
    assert {key.command for key in commands_keys()} == set(everywhere(window))


def test_keys_are_printed_as_on_the_keyboard():
    assert printed("Ctrl+Shift+Tab") == "Ctrl Shift Tab"
    assert printed("Alt+Left") == "Alt ←"


def test_the_printable_page_is_the_table():
    file = ROOT / "docs" / "manual" / "keys.md"
    assert file.read_text(encoding="utf-8") == keys_text(), "run python tools/keys.py"


@pytest.mark.parametrize("name", [name for name in PAGES if name != KEYS])
def test_every_page_of_the_manual_travels_with_the_program(name):
    assert resource("manual", "en", f"{name}.md").is_file()
    assert page_text(name).startswith("# ")


def test_every_screen_and_room_has_its_page():
    shown = {screen.name for screen in SCREENS} | {room.name for room in ROOMS} | {"start"}
    assert shown - {"help"} <= set(PAGES)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_f1_opens_the_page_of_the_screen_and_esc_goes_back(qtbot, window, sample, screen):
    window.open_visit(sample, screen.name)
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == screen.name)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.pages.currentWidget()
    assert page.text.toPlainText().startswith(str(PAGES[screen.name]))
    qtbot.keyClick(page.text, Qt.Key.Key_Escape)
    assert window.places.here == Place("visit", sample, screen.name)


def test_ctrl_f1_shows_every_key_there_is(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1, CTRL)
    said = window.pages.currentWidget().text.toPlainText()
    for area in AREAS:
        assert all(key.shown() in said and str(key.words) in said for key in area.keys)


def test_ctrl_tab_goes_round_the_open_visits(qtbot, window, sample, office):
    other = office.files.sample("central-asia-2023").visit_id
    for each in (sample, other):
        window.open_visit(each)
    qtbot.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.places.here.visit_id == sample
    qtbot.keyClick(window, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert window.places.here.visit_id == other
    window.open_room("settings")
    qtbot.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.places.here.visit_id == other


def test_f6_goes_from_the_page_to_what_was_just_said_to_the_rail_and_back(qtbot, window, sample):
    window.open_visit(sample)
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "overview")
    window.toast.say("Something was done")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.toast.action.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.rail.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.pages.isAncestorOf(QApplication.focusWidget())


def test_ctrl_f_goes_into_the_filter_of_what_is_shown(qtbot, window, sample):
    for room in ("visits", "people", "follow-up"):
        window.open_room(room)
        qtbot.wait(30)
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F, CTRL)
        focused = QApplication.focusWidget()
        assert window.pages.currentWidget().isAncestorOf(focused), room
        assert "edit" in type(focused).__name__.lower(), room
    window.open_visit(sample, "follow-up")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "follow-up")
    qtbot.wait(50)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, CTRL)
    assert "edit" in type(QApplication.focusWidget()).__name__.lower()
    window.open_visit(sample, "papers")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "papers")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.pages.currentWidget().tab == "papers"


def test_keys_of_the_screen_beneath_do_not_reach_through_the_box(qtbot, window, sample):
    window.open_visit(sample, "papers")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "papers")
    window.find_or_run()
    box = window.find_box
    box.line.setText("ministry")
    qtbot.wait(5)
    first = box.list.currentIndex().row()
    qtbot.keyClick(box.line, Qt.Key.Key_PageDown)
    assert box.list.currentIndex().row() > first
