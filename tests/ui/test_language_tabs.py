"""Tabs for the languages of a text."""

import pytest
from PySide6.QtCore import Qt

from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.words import speak


@pytest.fixture
def tabs(qtbot):
    made = LanguageTabs()
    qtbot.addWidget(made)
    made.show_languages(("en", "ka", "ru"), missing={"ka"})
    return made


def words(tabs):
    return [button.text() for button in tabs.findChildren(Button)]


def test_a_language_that_is_not_written_has_a_dot_and_says_so(tabs):
    assert words(tabs) == ["en", "ka ·", "ru"]
    names = [button.accessibleName() for button in tabs.findChildren(Button)]
    assert names == ["English", "Georgian: not written yet", "Russian"]
    tabs.show_languages(("en", "ka", "ru"))
    assert words(tabs) == ["en", "ka", "ru"]


def test_the_arrow_keys_go_along_the_languages(qtbot, tabs):
    tabs.show()
    qtbot.waitExposed(tabs)
    tabs.activateWindow()
    first = tabs.findChildren(Button)[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["ka"]
    assert tabs.tag == "ka"


def test_the_language_stays_when_another_is_added(qtbot, tabs):
    tabs.choose("ka")
    tabs.show_languages(("en", "ka", "uz-Latn", "ru"))
    assert tabs.tag == "ka"


def test_a_single_language_needs_no_tabs(tabs):
    tabs.show_languages(("ka",))
    assert tabs.isHidden()
    assert tabs.tag == "ka"


def test_another_language_of_the_window_renames_them(qtbot, tabs):
    tabs.show()
    speak("pseudo")
    qtbot.waitUntil(lambda: "Ĝ" in tabs.findChildren(Button)[1].accessibleName())
    assert words(tabs)[1] == "ka ·"
