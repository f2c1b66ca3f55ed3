"""The window comes back as it was left: open visits, place, tab, chosen row, size."""

import json
from datetime import date

import pytest

from missionplanner.planning.finding import Where
from missionplanner.settings import Settings
from missionplanner.ui.coming_back import restore_frame
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.memory import Memory
from missionplanner.ui.places import Place
from missionplanner.ui.rail_buttons import VisitButton
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.session import Session
from tests.ui.conftest import morning, open_window


@pytest.fixture
def file(tmp_path):
    return tmp_path / "window.json"


@pytest.fixture
def run(qtbot, office, store_path, file):
    """Run a window on what the last one left; closing it ends the run."""

    def begin():
        memory = Memory(file)
        session = Session(**{**_parts(office, store_path), "memory": memory})
        return open_window(qtbot, session)

    return begin


def _parts(office, path):
    session = Session.begin(office, path, Settings())
    return {name: getattr(session, name) for name in Session.__slots__}


def leave(window):
    window.close()
    window.session.memory.flush()


def test_open_visits_tab_and_row_come_back(qtbot, run, office, sample):
    other = office.visits.create("Study visit", date(2026, 10, 6), from_country="GEO")
    window = run()
    window.open_visit(other)
    window.open_visit(sample, "programme")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "programme")
    screen = window.pages.currentWidget().open_tab("programme")
    item = office.visits.get(sample).programme[7]
    screen.open_at(Where("ProgrammeItem", item.id, "when"))
    leave(window)
    again = run()
    assert list(again.open_visits) == [other, sample]
    assert len(again.rail.findChildren(VisitButton)) == 2
    assert not again.open_visits.is_made(other)
    qtbot.waitUntil(lambda: again.pages.currentWidget().tab == "programme")
    screen = again.pages.currentWidget().open_tab("programme", focus=False)
    qtbot.waitUntil(lambda: screen.current == item.id)
    leave(again)


def test_the_row_of_a_table_comes_back(qtbot, run, office, sample):
    window = run()
    window.open_visit(sample, "follow-up")
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "follow-up")
    row = office.follow_ups.rows(sample)[3].id
    table = window.pages.currentWidget().open_tab("follow-up", focus=False).table
    assert table.select(row)
    leave(window)
    again = run()
    qtbot.waitUntil(lambda: again.pages.currentWidget().tab == "follow-up")
    table = again.pages.currentWidget().open_tab("follow-up", focus=False).table
    qtbot.waitUntil(lambda: table.current_key() == row)


def test_a_visit_that_was_deleted_meanwhile_does_not_come_back(qtbot, run, office, sample):
    window = run()
    window.open_visit(sample, "minutes")
    leave(window)
    office.visits.delete(sample)
    again = run()
    assert list(again.open_visits) == []
    assert again.places.here == Place("start")


def test_one_goes_back_to_where_one_was_before_the_restart(qtbot, run, office, sample):
    window = run()
    window.open_visit(sample, "briefs")
    window.open_room("follow-up")
    leave(window)
    again = run()
    assert again.places.here == Place("follow-up")
    again.step(-1)
    qtbot.waitUntil(lambda: again.pages.currentWidget().tab == "briefs")


def test_the_size_comes_back_before_the_window_is_shown(qtbot, run, file):
    window = run()
    window.resize(1111, 640)
    leave(window)
    later = MainWindow(morning)
    qtbot.addWidget(later)
    restore_frame(later, Memory(file))
    # The test's screen is narrower than the window may be.
    assert later.height() == 640


@pytest.mark.parametrize(
    "broken",
    [
        '{"window.frame": 7, "window.visits": "x", "window.places": {}, "window.rows": []}',
        '{"window.visits": [["x", 1], [], null], "window.places": [["visit", "no", "x"], [1]]}',
        '{"window.frame": "zz", "window.places": [["nowhere", "", ""]], "window.rows": {"a": 1}}',
        "[",
    ],
)
def test_a_memory_that_makes_no_sense_is_passed_over(qtbot, run, file, sample, broken):
    file.write_text(broken, encoding="utf-8")
    later = MainWindow(morning)
    qtbot.addWidget(later)
    restore_frame(later, Memory(file))
    window = run()
    assert window.pages.currentWidget() is window.visits


class Altered(Memory):
    """A memory in whose file somebody wrote the same under every name."""

    def __init__(self, value):
        super().__init__()
        self.value = value

    def get(self, name):
        return self.value


@pytest.mark.parametrize(
    "value",
    [
        *(10**40, "x\0\ud800" * 900, [["visit", [], {}]], "0001-01-01T00:00:00+14:00"),
        "9999-12-31T23:59:59-14:00",
        {"order": [1, None, "x"], "hidden": "all", "shares": {"x": 1e9}, "sorted": [1, 2]},
        {"order": {}, "hidden": [[]], "row": [], "column": {}, "scrolled": 10**40},
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_whatever_stands_in_the_memory_every_screen_opens(qtbot, office, store_path, sample, value):
    session = Session(**{**_parts(office, store_path), "memory": Altered(value)})
    window = open_window(qtbot, session)
    restore_frame(window, session.memory)
    for screen in SCREENS:
        window.open_visit(sample, screen.name)
        qtbot.wait(20)
    for room in ROOMS:
        window.open_room(room.name)
        qtbot.wait(5)


@pytest.mark.parametrize("scrolled", [10**40, -(10**40), True])
def test_a_row_is_chosen_however_far_it_was_scrolled(qtbot, run, file, office, sample, scrolled):
    row = office.visits.get(sample).briefs[-1].id
    kept = {
        "window.visits": [[str(sample), "briefs"]],
        "window.places": [["visit", str(sample), "briefs"]],
        "window.rows": {f"{sample}/briefs": [str(row), scrolled]},
    }
    file.write_text(json.dumps(kept), encoding="utf-8")
    window = run()
    qtbot.waitUntil(lambda: window.pages.currentWidget().tab == "briefs")
    qtbot.wait(50)


def test_the_lists_of_the_rooms_come_back_as_they_were_sorted(qtbot, run, sample):
    window = run()
    window.visits.table.sort_by("dates", is_descending=True)
    window.open_room("follow-up")
    window.pages.currentWidget().table.show_column("persons", False)
    leave(window)
    again = run()
    assert again.visits.model.arrangement == ("dates", True, "")
    again.open_room("follow-up")
    assert again.pages.currentWidget().table.layout_.hidden == {"persons"}
