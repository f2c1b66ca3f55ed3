"""The history beside a screen: it tells, brings back, stays true, and gives the focus back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from missionplanner.domain.person import Person
from missionplanner.ui.history.panel import history_key, show_history
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import settle, texts


@pytest.fixture
def row_id(office, sample):
    found = office.follow_ups.add(sample, "First words")
    office.follow_ups.word(found, "Second words")
    return found


@pytest.fixture
def screen(qtbot):
    screen = QWidget()
    screen.resize(1178, 600)
    screen.edit = QLineEdit()
    QVBoxLayout(screen).addWidget(screen.edit)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.edit.setFocus()
    settle(qtbot)
    return screen


def links(panel):
    return [link for link in panel.findChildren(Link) if link.isVisible()]


def test_it_tells_who_changed_what_from_what_to_what(qtbot, desk, screen, row_id):
    panel = show_history(screen, desk, "FollowUp", row_id)
    said = texts(panel)
    assert "First words → Second words" in said
    assert any(words.endswith("N. Gelashvili") for words in said)
    assert "Today" in said


def test_a_value_is_brought_back_by_keys_and_the_panel_shows_it(qtbot, desk, screen, row_id):
    panel = show_history(screen, desk, "FollowUp", row_id)
    (link,) = links(panel)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    settle(qtbot)
    assert desk.office.follow_ups.get(row_id).wording == {"en": "First words"}
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget()) or panel.hasFocus()
    assert "Second words → First words" in texts(panel)


def test_escape_closes_it_and_gives_the_focus_back(qtbot, desk, screen, row_id):
    panel = show_history(screen, desk, "FollowUp", row_id)
    assert panel.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert screen.edit.hasFocus()


def test_a_change_meanwhile_is_shown_and_not_overruled(qtbot, desk, screen, row_id):
    panel = show_history(screen, desk, "FollowUp", row_id)
    told = desk.office.past.of("FollowUp", row_id)[0].told[0]
    desk.office.follow_ups.word(row_id, "Third words")
    panel.restore(told)
    settle(qtbot)
    assert desk.office.follow_ups.get(row_id).wording == {"en": "Third words"}
    assert "changed elsewhere" in panel.refusal.text()
    assert "Second words → Third words" in texts(panel)


def test_restricted_values_stay_out_of_sight(qtbot, desk, office, screen, sample):
    person = office.visits.folder(sample).persons[0]
    office.edit(Person, person.id, passport_name="SECRETNAME")
    panel = show_history(screen, desk, "Person", person.id)
    assert not any("SECRETNAME" in words for words in texts(panel))
    assert links(panel) == []


def test_a_visit_tells_all_that_happened_in_it_page_by_page(qtbot, desk, office, screen, sample):
    for number in range(50):
        office.follow_ups.add(sample, f"Step {number}")
    panel = show_history(screen, desk, "Visit", sample)
    heads = [words for words in texts(panel) if words == "Follow-up added"]
    assert len(heads) == 40
    qtbot.mouseClick(
        next(b for b in panel.findChildren(QWidget) if b.property("text") == "Show older"),
        Qt.MouseButton.LeftButton,
    )
    settle(qtbot)
    assert len([words for words in texts(panel) if words == "Follow-up added"]) >= 50


def test_many_rows_of_a_kind_are_one_line(qtbot, desk, office, screen, sample):
    office.minutes.add_record(sample)
    people = len(office.visits.get(sample).records[-1].attendance)
    panel = show_history(screen, desk, "Visit", sample)
    assert f"Attendance: {people} added" in texts(panel)
    assert "Record of a meeting added" in texts(panel)


def test_ctrl_h_opens_it_for_the_chosen_row(qtbot, desk, screen, row_id):
    history_key(screen, desk, lambda: ("FollowUp", row_id))
    qtbot.keyClick(screen.edit, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert "First words → Second words" in texts(screen)


def test_it_speaks_the_language_of_the_interface(qtbot, desk, screen, row_id):
    panel = show_history(screen, desk, "FollowUp", row_id)
    speak("pseudo")
    settle(qtbot)
    assert not any(words == "Today" for words in texts(panel) if words)
