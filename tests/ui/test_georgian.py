"""The window switched to Georgian while it is open, and back: no word is left behind."""

import re

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from missionplanner.exchange.visit_file import from_bytes, to_bytes
from missionplanner.paths import resource
from missionplanner.ui.help.page import HelpPage
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import texts
from tests.unaccented import in_georgian_letters, words_of

LATIN = re.compile(r"[A-Za-z]{2,}")
GEORGIAN = re.compile(r"[ა-ჰ]{2,}")
# As they are printed on the keyboard.
KEYS = "Ctrl Alt Enter Esc Del Tab Shift Ins Home End Page Up Down Space Menu"
# Programs and formats by their own names, languages and zones by their codes.
# What is typed as it stands, in every language.
EXAMPLES = "NV year example org"
SYSTEM = "BitLocker Windows Settings System Display Scale Mission Planner Visit Sans"
NAMES = "Ms Word Excel Windows PDF GEO UZB GE UZ UTC Asia Tashkent Tbilisi en ka ru uz Latn Cyrl"


@pytest.fixture
def visit(office, tmp_path):
    """The sample visit with no Latin letter in what people typed."""
    sample = resource("samples", "georgia-uzbekistan-2026.visit.json").read_bytes()
    file = tmp_path / "georgian.visit.json"
    file.write_bytes(to_bytes(in_georgian_letters(from_bytes(sample)), restricted=False))
    return office.files.bring_in(file).visit_id


def latin(window, *data: object) -> dict[str, str]:
    """Words in Latin letters that the program says on what is shown."""
    known = words_of(KEYS, NAMES, SYSTEM, EXAMPLES, *data)
    said = [text for each in top(window) for text in texts(each)]
    return {word: text for text in said for word in LATIN.findall(text) if word not in known}


def top(widget: QWidget) -> list[QWidget]:
    """What is shown, without what is hidden in it."""
    inside = [each for each in widget.children() if isinstance(each, QWidget)]
    if isinstance(widget, HelpPage) or not widget.isVisible():
        return []
    if isinstance(widget, QAbstractItemView) or not inside:
        return [widget]
    return [found for each in inside for found in top(each)]


def walk(qtbot, window, visit):
    """Every tab, room and page of the settings in turn, with a row chosen where there are rows."""
    for screen in SCREENS:
        window.open_visit(visit, screen.name)
        yield screen.name, 1
    for room in ROOMS:
        for row in range(4 if room.name == "settings" else 1):
            window.open_room(room.name)
            yield room.name, row


def georgian(window) -> set[str]:
    """Words in Georgian letters on what is shown."""
    return {word for each in top(window) for text in texts(each) for word in GEORGIAN.findall(text)}


def choose(qtbot, window, row):
    """The same row of every list that is shown."""
    for table in window.findChildren(QAbstractItemView):
        if table.isVisible() and table.model() is not None and table.model().rowCount():
            table.setCurrentIndex(table.model().index(row, 0))
    qtbot.wait(150)


def test_no_word_is_left_behind_when_the_open_window_changes_its_language(qtbot, window, visit):
    for _name, row in walk(qtbot, window, visit):
        choose(qtbot, window, row)
    folder = window.desk.office.visits.folder(visit)
    folders = [each.text() for each in window.findChildren(QLabel) if "/" in each.text()]
    speak("ka")
    left = {}
    for name, row in walk(qtbot, window, visit):
        choose(qtbot, window, row)
        said = latin(window, folder, "N. Gelashvili", *folders)
        left |= {(name, word): text for word, text in said.items()}
    assert left == {}
    speak("en")
    typed = set(GEORGIAN.findall(to_bytes(folder, restricted=True).decode()))
    for name, row in walk(qtbot, window, visit):
        choose(qtbot, window, row)
        assert georgian(window) - typed == set(), name
