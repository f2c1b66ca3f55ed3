"""The program as a whole: first start, a store in use, a store that cannot be read, settings."""

import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from missionplanner.app import Program
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.errors import UnreadableFile
from missionplanner.messages import pseudo
from missionplanner.operations.keeping import back_up
from missionplanner.operations.office import Office
from missionplanner.settings import Settings, Theme, read
from missionplanner.store import storekeeping
from missionplanner.ui.problem_page import ProblemPage
from missionplanner.ui.start.page import StartPage
from missionplanner.ui.theme.tokens import DARK, LIGHT, tokens


@pytest.fixture
def start(qtbot, qapp, monkeypatch):
    """Start the program on a store, as often as asked for."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    started = []

    def begin(path):
        program = Program(qapp, path)
        started.append(program)
        program.start()
        return program

    yield begin
    for program in started:
        program.end()
        program.window.close()
        program.window.deleteLater()


def opened(qtbot, program):
    qtbot.waitUntil(lambda: program.session is not None)
    return program.session.office


def test_a_store_is_made_at_the_first_start(qtbot, start, tmp_path):
    path = tmp_path / "deeper" / "missions.mpdb"
    program = start(path)
    opened(qtbot, program)
    assert path.exists()
    assert isinstance(program.window.pages.currentWidget(), StartPage)


def test_the_list_is_there_before_the_office(qtbot, start, store_path, session, sample):
    session.office.visits.rows()
    program = start(store_path)
    qtbot.waitUntil(lambda: bool(program.window.visits.model.rows))
    assert program.session is None


@pytest.mark.parametrize("loads", [False, True])
def test_a_program_that_ends_while_it_loads_opens_nothing(qtbot, start, store_path, loads):
    program = start(store_path)
    if loads:
        program._load()
    program.end()
    qtbot.wait(800)
    assert program.session is None
    assert not store_path.exists()


def test_a_store_in_use_says_so_and_can_be_looked_at(qtbot, start, store_path, session, sample):
    program = start(store_path)
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ProblemPage))
    again, _look_only = program.window.pages.currentWidget().buttons
    again.click()
    assert isinstance(program.window.pages.currentWidget(), ProblemPage)
    program.window.pages.currentWidget().buttons[1].click()
    office = opened(qtbot, program)
    program.window.open_visit(sample)
    screen = program.window.pages.currentWidget().open_tab("overview")
    field = screen.facts.fields["title.en"]
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "Other")
    field.store()
    assert field.has_problem
    assert office.visits.get(sample).title["en"] != "Other"


def test_a_file_that_is_no_store_is_a_sentence(qtbot, start, tmp_path):
    path = tmp_path / "missions.mpdb"
    path.write_bytes(b"This is not a store at all. " * 400)
    program = start(path)
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ProblemPage))
    assert program.session is None
    assert path.read_bytes().startswith(b"This is not")


def test_a_damaged_store_goes_back_to_its_newest_backup(qtbot, start, tmp_path):
    path = tmp_path / "missions.mpdb"
    program = start(path)
    visit = opened(qtbot, program).files.sample().visit_id
    program.end()
    program.session = None
    path.write_bytes(b"")
    again = start(path)
    qtbot.waitUntil(lambda: isinstance(again.window.pages.currentWidget(), ProblemPage))
    put_back, _try_again = again.window.pages.currentWidget().buttons
    put_back.click()
    assert [row.id for row in opened(qtbot, again).visits.rows()] == [visit]


def test_colours_and_language_hold_at_once_and_at_the_next_start(qtbot, qapp, start, store_path):
    program = start(store_path)
    opened(qtbot, program)
    program.window.open_room("settings")
    page = program.window.pages.currentWidget()
    page.part.theme.box.setCurrentIndex(2)
    page.part.theme.box.activated.emit(2)
    assert tokens() is DARK
    assert read().settings.theme is Theme.DARK
    program.window.change_settings(Settings(theme=Theme.LIGHT, language="pseudo"))
    assert tokens() is LIGHT
    button, said = program.window.visits.add, pseudo("New visit")
    qtbot.waitUntil(lambda: button.accessibleName() == said)


def test_closing_stores_what_was_typed_last(qtbot, start, store_path):
    program = start(store_path)
    office = opened(qtbot, program)
    visit = office.files.sample().visit_id
    program.window.open_visit(visit)
    facts = program.window.pages.currentWidget().open_tab("overview").facts
    facts.open_at("place")
    field = facts.fields["place.en"].edit
    program.window.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "Samarkand")
    program.window.close()
    assert office.visits.rows()[0].place == "Samarkand"


def test_a_verb_that_fails_outside_a_field_is_said_at_the_foot(qtbot, start, store_path, tmp_path):
    program = start(store_path)
    opened(qtbot, program)
    wrong = tmp_path / "wrong.visit.json"
    wrong.write_text("[", encoding="utf-8")
    with pytest.raises(UnreadableFile) as raised:
        program.window.commands.bring_in(wrong)
    sys.excepthook(raised.type, raised.value, raised.tb)
    assert program.window.toast.isVisible()
    assert program.window.toast.label.text() == str(raised.value)
    assert program.window.visits.model.rows == ()


def test_an_edit_elsewhere_reaches_an_open_screen(qtbot, start, store_path):
    program = start(store_path)
    office = opened(qtbot, program)
    visit = office.files.sample().visit_id
    program.window.open_visit(visit)
    facts = program.window.pages.currentWidget().open_tab("overview").facts
    office.edit(Visit, visit, title=Text(en="From elsewhere"))
    field = facts.fields["title.en"].edit
    qtbot.waitUntil(lambda: field.text() == "From elsewhere")


def test_a_backup_is_opened_in_the_place_of_a_store_that_is_kept_aside(
    qtbot, start, tmp_path, store_path
):
    elsewhere = Office.open(tmp_path / "other.mpdb", actor="T. Kapanadze")
    visit = elsewhere.files.sample().visit_id
    elsewhere.close()
    backup = back_up(tmp_path / "other.mpdb", tmp_path / "copy.mpdb")
    program = start(store_path)
    office = opened(qtbot, program)
    office.visits.create("Of the present store", date(2026, 9, 9))
    first = program.window
    first.backup_chosen.emit(backup)
    qtbot.waitUntil(lambda: program.session is not None and program.session.office is not office)
    assert program.window is not first
    assert [row.id for row in program.session.office.visits.rows()] == [visit]
    kept = [path for path in tmp_path.iterdir() if path.name.startswith(f"{store_path.name}.")]
    assert any(path.stat().st_size > 10_000 for path in kept if path.is_file())


def test_the_backup_one_goes_back_to_is_not_thinned_out_on_the_way(qtbot, start, store_path):
    elsewhere = Office.open(store_path, actor="T. Kapanadze")
    visit = elsewhere.files.sample().visit_id
    elsewhere.close()
    day = (datetime.now(UTC) - timedelta(days=3)).replace(hour=10)
    chosen = storekeeping.backup(store_path, now=day)
    storekeeping.backup(store_path, now=day + timedelta(hours=1))
    program = start(store_path)
    office = opened(qtbot, program)
    office.visits.create("Of the present store", date(2026, 9, 9))
    program.window.backup_chosen.emit(chosen)
    qtbot.waitUntil(lambda: program.session is not None and program.session.office is not office)
    assert [row.id for row in program.session.office.visits.rows()] == [visit]


def test_a_file_that_is_no_backup_leaves_the_store_as_it_was(qtbot, start, tmp_path, store_path):
    wrong = tmp_path / "wrong"
    wrong.write_bytes(b"no backup")
    program = start(store_path)
    visit = opened(qtbot, program).files.sample().visit_id
    program.window.backup_chosen.emit(wrong)
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ProblemPage))
    program.window.pages.currentWidget().buttons[-1].click()
    assert [row.id for row in opened(qtbot, program).visits.rows()] == [visit]
