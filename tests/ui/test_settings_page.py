"""The Settings room: each setting holds at once; backups are made, checked, gone back to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from missionplanner.operations import keeping
from missionplanner.settings import Settings, Theme, settings_file
from missionplanner.ui.papers_folder import papers_folder
from missionplanner.ui.settings import licences
from missionplanner.ui.settings.page import SettingsPage
from missionplanner.ui.words import speak
from tests.ui.test_pseudo import settle, walk


@pytest.fixture
def changed():
    return []


@pytest.fixture
def page(qtbot, desk, store_path, changed):
    made = SettingsPage(desk, Settings(), changed.append, store_path)
    qtbot.addWidget(made)
    made.resize(1178, 650)
    made.show()
    qtbot.waitExposed(made)
    yield made
    qtbot.waitUntil(lambda: not desk.background.is_busy, timeout=20_000)


def test_its_pages_are_reached_by_the_arrow_keys_and_remembered(qtbot, page, desk, store_path):
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.part.head.name.text() == "Office"
    again = SettingsPage(desk, Settings(), print, store_path)
    qtbot.addWidget(again)
    assert again.part.head.name.text() == "Office"


def test_colours_language_and_name_hold_at_once(qtbot, page, changed):
    page.part.theme.box.setCurrentIndex(2)
    page.part.theme.box.activated.emit(2)
    assert changed[-1] == Settings(theme=Theme.DARK)
    page.part.actor.setFocus()
    qtbot.keyClicks(page.part.actor.edit, "Nana Example")
    qtbot.keyClick(page.part.actor.edit, Qt.Key.Key_Return)
    assert changed[-1] == Settings(theme=Theme.DARK, actor="Nana Example")


def test_a_language_that_nobody_has_read_yet_says_so(page):
    assert page.part._unread.isHidden()
    page.part.show_settings(Settings(language="ka"))
    assert not page.part._unread.isHidden()


def test_the_office_is_named_in_each_language_and_undone_like_anything_else(qtbot, page, office):
    page.open_page("office")
    part = page.part
    name = part.worded.fields["name.en"]
    name.setFocus()
    qtbot.keyClicks(name.edit, "Office for Cooperation")
    part.tabs.choose("ka")
    part._show_language("ka")
    assert office.details.get().name["en"] == "Office for Cooperation"
    name = part.worded.fields["name.ka"]
    name.setFocus()
    name.edit.insert("ოფისი")
    qtbot.keyClick(name.edit, Qt.Key.Key_Return)
    assert office.details.get().name["ka"] == "ოფისი"
    office.undo()
    qtbot.waitUntil(lambda: name.edit.text() == "")


def test_a_series_of_numbers_shows_what_it_gives_while_it_is_typed(qtbot, page, office):
    page.open_page("office")
    series = page.part.form.fields["number_series"]
    series.setFocus()
    qtbot.keyClicks(series.edit, "NV 014/{n}")
    assert page.part.example.text().endswith("NV 014/7")
    qtbot.keyClicks(series.edit, "/{month}")
    qtbot.keyClick(series.edit, Qt.Key.Key_Return)
    assert series.has_problem
    assert series.edit.text() == "NV 014/{n}/{month}"
    assert office.details.get().number_series == ""


def test_papers_are_saved_where_one_chose_while_that_folder_is_there(page, tmp_path):
    wanted = tmp_path / "papers"
    wanted.mkdir()
    chosen = replace(Settings(), papers_folder=str(wanted))
    assert papers_folder(chosen) == wanted
    wanted.rmdir()
    assert papers_folder(chosen) == papers_folder(Settings())
    page.open_page("folders")
    page.part.show_settings(chosen)
    assert page.part.papers.value.text() == str(papers_folder(Settings()))


def states(part):
    return [str(row.cells[3].text) for row in part.model.rows]


@pytest.fixture
def backups(qtbot, page, office, sample, store_path):
    keeping.back_up(store_path)
    page.open_page("backups")
    qtbot.waitUntil(lambda: states(page.part) == ["Every page is sound"], timeout=10_000)
    return page.part


def test_a_backup_is_made_now_and_is_sound(qtbot, backups, store_path):
    backups.now.click()
    qtbot.waitUntil(lambda: len(states(backups)) == 2, timeout=10_000)
    assert len(keeping.backups(store_path)) == 2
    assert states(backups)[0] == "Every page is sound"


def test_a_damaged_backup_is_named_and_no_way_back(qtbot, page, office, sample, store_path):
    path = keeping.back_up(store_path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    page.open_page("backups")
    qtbot.waitUntil(lambda: states(page.part) == ["Damaged"], timeout=10_000)
    assert not page.part.back.ask.isEnabled()


def test_going_back_says_first_what_is_lost_and_can_be_left(qtbot, page, backups, office, sample):
    office.visits.create("Visit to Samarkand", office.today())
    backups.back.ask.click()
    card = backups.back.card
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    assert card.lost.text() == "1 change made since is not in it and goes:"
    assert "Visit added" in card.names.text()
    card.cancel.click()
    assert card.isHidden()
    assert backups.back.ask.isVisible()


def test_who_goes_back_all_the_same_says_which_backup(qtbot, page, backups, store_path):
    backups.back.ask.click()
    qtbot.waitUntil(backups.back.card.isVisible, timeout=10_000)
    with qtbot.waitSignal(page.restore_chosen) as chosen:
        backups.back.card.do.click()
    assert chosen.args == [keeping.backups(store_path)[0].path]


def test_every_part_of_the_program_has_its_licence():
    parts = {part.name: part for part in licences.parts()}
    assert {"Mission Planner", "Visit Sans", "Lucide", "PySide6_Essentials"} <= set(parts)
    assert "Noto Sans Georgian" in parts
    assert all(part.licence and part.text for part in parts.values())
    assert "Open Font License" in parts["Visit Sans"].text
    assert "pytest" not in parts


def test_a_licence_is_read_where_it_is_chosen(qtbot, page):
    page.open_page("about")
    qtbot.waitUntil(lambda: len(page.part.model.rows) > 10, timeout=10_000)
    page.part.table.select("Lucide")
    assert "ISC License" in page.part.text.toPlainText()


@pytest.mark.parametrize("name", ["you", "office", "folders", "backups", "about"])
def test_every_control_that_takes_the_focus_has_a_name(qtbot, page, desk, name):
    page.open_page(name)
    page.first_focus()
    qtbot.waitUntil(lambda: not desk.background.is_busy, timeout=20_000)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget


@pytest.mark.parametrize("name", ["you", "office", "folders", "backups", "about"])
def test_every_word_is_worded(qtbot, page, desk, sample, store_path, name):
    keeping.back_up(store_path)
    speak("pseudo")
    page.open_page(name)
    if name == "backups":
        qtbot.waitUntil(lambda: len(page.part.model.rows) == 1, timeout=10_000)
        page.part.back.ask.click()
        qtbot.waitUntil(page.part.back.card.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: not desk.background.is_busy, timeout=20_000)
    parts = [words for part in licences.parts() for words in (part.name, part.licence, part.text)]
    known = ("NV {n} {year} example org", f"{store_path}.backups", str(papers_folder(Settings())))
    settings = str(settings_file())
    settle(qtbot)
    assert walk(page, *known, settings, *parts) == {}


def test_the_window_hears_of_a_backup_to_go_back_to_and_of_the_keys(qtbot, window, store_path):
    window.open_room("settings")
    page = window.pages.currentWidget()
    with qtbot.waitSignal(window.backup_chosen) as chosen:
        page.restore_chosen.emit(store_path)
    assert chosen.args == [store_path]
    page.open_page("about")
    page.part.keys.click()
    assert window.pages.currentWidget() is not page
