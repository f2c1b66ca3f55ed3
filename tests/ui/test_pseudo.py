"""A walk through the window in the pseudo-language: every word is accented, or somebody's data."""

import pytest
from PySide6.QtWidgets import QWidget

from missionplanner.ui.screens import SCREENS
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import texts
from tests.unaccented import unaccented, words_of

# Keys of the keyboard are named as they are printed on it.
KEYS = "Ctrl Alt Enter Esc Del Tab Shift"
# Languages are named in themselves, countries and zones by their codes.
CODES = "English GEO UZB GE UZ Asia Tashkent Tbilisi Visit Sans en ka uz ru Cyrl Latn"


def walk(widget: QWidget, *data):
    escaped, known = {}, words_of(KEYS, CODES, *data)
    for text in texts(widget):
        for word in unaccented(text, known):
            escaped.setdefault(word, text)
    return escaped


@pytest.fixture
def pseudo(window, sample, office):
    speak("pseudo")
    return office.visits.folder(sample)


def settle(qtbot):
    qtbot.wait(200)


def test_the_list_and_the_line_for_a_new_visit(qtbot, window, pseudo):
    window.new_visit()
    window.visits.entry.add()
    settle(qtbot)
    assert walk(window, pseudo, *window.desk.office.visits.rows()) == {}


def test_the_start_and_the_settings(qtbot, window, pseudo, session):
    window.open_room("start")
    settle(qtbot)
    assert walk(window, pseudo) == {}
    window.open_room("settings")
    settle(qtbot)
    assert walk(window, pseudo, str(session.path)) == {}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_a_tab_of_a_visit(qtbot, window, pseudo, sample, screen):
    window.open_visit(sample, screen.name)
    settle(qtbot)
    assert walk(window, pseudo, "N. Gelashvili") == {}


def test_what_the_window_says_when_something_was_taken_back(qtbot, window, pseudo, sample):
    window.open_visit(sample)
    window.commands.undo()
    settle(qtbot)
    assert walk(window, pseudo) == {}
    window.commands.undo()
    settle(qtbot)
    assert walk(window, pseudo) == {}


def test_open_screens_are_worded_anew_when_the_language_changes(qtbot, window, sample):
    window.open_visit(sample)
    settle(qtbot)
    speak("pseudo")
    settle(qtbot)
    folder = window.desk.office.visits.folder(sample)
    assert walk(window, folder, "N. Gelashvili") == {}
