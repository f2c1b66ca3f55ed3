"""Two windows on one office: what is done in one is at once in every screen of the other."""

from __future__ import annotations

from datetime import time

import pytest

from missionplanner.ui.widgets.table import TableView
from tests.ui.conftest import open_window
from tests.ui.grid_hands import down, drag, show_hour
from tests.ui.visit_tabs import cell, settle, texts, type_into

# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def other(qtbot, session, window):
    """The second window; the first is the one in front."""
    made = open_window(qtbot, session)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def tab(window, visit_id, name):
    window.open_visit(visit_id, name)
    return window.pages.currentWidget().open_tab(name)


def item_called(office, visit_id, title):
    items = office.visits.get(visit_id).programme
    return next(item for item in items if item.title.in_("en") == title)


def test_an_item_dragged_in_one_moves_in_the_grid_and_the_table_of_the_other(
    qtbot, window, other, sample, office
):
    one, two = tab(window, sample, "programme"), tab(other, sample, "programme")
    two.show_view("table", focus=False)
    qtbot.wait(50)
    item = item_called(office, sample, "Opening meeting")
    show_hour(one.grid, 8)
    start = one.grid.place_of(item.id).center()
    drag(one.grid, start, start - down(15))
    qtbot.waitUntil(lambda: cell(two.table, item.id, "from") == "09:15")
    two.show_view("grid", focus=False)
    assert two.grid.contents.items[item.id].when.starts == time(9, 15)
    office.undo()
    qtbot.waitUntil(lambda: two.grid.contents.items[item.id].when == item.when)
    assert one.grid.contents.items[item.id].when == item.when


def test_a_name_typed_into_a_seat_is_among_the_people_and_found_at_once(
    qtbot, window, other, sample, office
):
    delegation = tab(window, sample, "delegation")
    other.open_room("people")
    names = other.pages.currentWidget().findChild(TableView)
    seat = office.delegations.add_seat(
        sample, office.visits.get(sample).delegations[0].id, "Ministry of Justice"
    )
    settle(qtbot)
    type_into(qtbot, delegation.table, seat, "name", "Zurab Nakashidze")
    qtbot.waitUntil(lambda: any("Nakashidze" in said for said in texts(names)))
    other.find_or_run()
    other.find_box.line.setText("Nakashidze")
    qtbot.waitUntil(
        lambda: any("Nakashidze" in entry.title for entry in other.find_box.list.hits.entries)
    )
