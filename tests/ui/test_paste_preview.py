"""Pasting into the screens of a visit: looked at, put right, taken at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from missionplanner.domain.visit import Visit
from missionplanner.operations.pasting import Meaning
from missionplanner.ui.widgets.paste_preview import PastePreview
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import open_tab, settle, texts

CLIPBOARD = Path(__file__).parent.parent / "corpus" / "clipboard"
CONTROL = Qt.KeyboardModifier.ControlModifier


def copy(name="", text=""):
    data = QMimeData()
    if name:
        data.setHtml((CLIPBOARD / f"{name}.html").read_text(encoding="utf-8"))
        text = (CLIPBOARD / f"{name}.txt").read_text(encoding="utf-8")
    data.setText(text)
    QApplication.clipboard().setMimeData(data)


def opened(qtbot, screen):
    settle(qtbot)
    (preview,) = screen.findChildren(PastePreview)
    assert preview.isVisible()
    return preview


@pytest.fixture(autouse=True)
def emptied_clipboard(qapp):
    """Qt's platform without a screen falls over a full one when the tests end."""
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def programme(qtbot, desk, sample):
    screen = open_tab(qtbot, desk, sample, "programme")
    screen.show_view("table")
    screen.table.select(screen.model.rows[1].key, "item")
    screen.table.setFocus()
    return screen


def titles(office, sample):
    return {item.title.in_("en") for item in office.store.get(Visit, sample).programme}


def test_enter_takes_the_rows_in_one_step_and_undo_takes_them_back(
    qtbot, programme, office, sample
):
    before = titles(office, sample)
    copy("calc-programme-en")
    programme.table.paste()
    preview = opened(qtbot, programme)
    assert preview.accept_button.text().strip() == "Add 6 items"
    assert preview.counts.text() == "6 understood"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot)
    assert "Courtesy call on the Minister" in titles(office, sample) - before
    assert str(office.undo_label()) == "Paste 6 rows"
    office.undo()
    assert titles(office, sample) == before


def test_esc_leaves_them_and_the_focus_is_back(qtbot, programme, office, sample):
    before = titles(office, sample)
    copy("word-programme-ru")
    programme.table.paste()
    preview = opened(qtbot, programme)
    assert "1 picture was left out" in texts(preview)
    assert "No day has the time 25:00. Kept as typed." in texts(preview)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(qtbot)
    assert programme.table.hasFocus()
    assert titles(office, sample) == before


def test_del_leaves_a_row_out_and_takes_it_again(qtbot, programme, office, sample):
    copy("calc-programme-en")
    programme.table.paste()
    preview = opened(qtbot, programme)
    preview.table.select(0)
    qtbot.keyClick(preview.table, Qt.Key.Key_Delete)
    assert preview.counts.text() == "5 understood · 1 left out"
    preview.table.select(0)
    qtbot.keyClick(preview.table, Qt.Key.Key_Delete)
    assert preview.counts.text() == "6 understood"
    preview.table.select(0)
    qtbot.keyClick(preview.table, Qt.Key.Key_Delete)
    preview.take()
    assert "Courtesy call on the Minister" not in titles(office, sample)
    assert "Talks: principles of cooperation" in titles(office, sample)


def test_another_meaning_of_a_column_is_understood_at_once(qtbot, programme, office, sample):
    copy(text="9:00\tThe hall\tTalks about borders")
    programme.table.paste_rows()
    preview = opened(qtbot, programme)
    meanings = list(preview._verb.choices)
    for at, meaning in ((1, Meaning.PLACE), (2, Meaning.WHAT)):
        preview.choices[at].box.activated.emit(meanings.index(meaning))
    preview.take()
    assert "Talks about borders" in titles(office, sample)


def test_rows_pasted_into_the_line_for_a_first_item_are_understood(qtbot, desk, office):
    from datetime import date

    visit_id = office.visits.create("Study visit", date(2026, 6, 29))
    screen = open_tab(qtbot, desk, visit_id, "programme")
    copy("calc-programme-en")
    screen.entry.edit.setFocus()
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_V, CONTROL)
    preview = opened(qtbot, screen)
    preview.take()
    settle(qtbot)
    assert len(office.store.get(Visit, visit_id).programme) == 6


def test_people_are_pasted_into_a_delegation(qtbot, desk, office, sample):
    screen = open_tab(qtbot, desk, sample, "delegation")
    copy("calc-participants-ka")
    screen.table.paste_rows()
    opened(qtbot, screen).take()
    settle(qtbot)
    names = {row.display for row in office.visits.folder(sample).persons}
    assert "Nino Vardosanidze" in names


def test_follow_ups_are_pasted(qtbot, desk, office, sample):
    screen = open_tab(qtbot, desk, sample, "follow-up")
    before = len(office.visits.folder(sample).follow_ups)
    copy("word-follow-ups-uz")
    screen.table.paste_rows()
    opened(qtbot, screen).take()
    settle(qtbot)
    assert len(office.visits.folder(sample).follow_ups) == before + 3


def test_nothing_to_read_is_only_said(qtbot, programme, window):
    copy(text=" ")
    programme.table.paste_rows()
    settle(qtbot)
    assert programme.findChildren(PastePreview) == []
    assert "nothing on the clipboard" in window.toast.label.text()


def test_many_rows_are_understood_in_the_background(qtbot, programme, desk):
    copy(text="\n".join(f"{9 + n % 9}:00\tItem {n}" for n in range(300)))
    programme.table.paste_rows()
    qtbot.waitUntil(lambda: not desk.background.is_busy, timeout=10_000)
    assert opened(qtbot, programme).counts.text() == "300 understood"


def test_every_word_is_the_programs_own_or_data(qtbot, programme):
    speak("pseudo")
    copy(text="25:00\tTalks\n9:00\tCoffee")
    programme.table.paste_rows()
    preview = opened(qtbot, programme)
    data = ("25:00", "Talks", "9:00", "Coffee", "09:00", "Sun 28 June")
    for text in texts(preview):
        bare = text
        for each in data:
            bare = bare.replace(each, "")
        assert not any(letter in bare for letter in "aeiou"), text
