"""Longer words push nothing out of view: a column at the right scrolls, it is never cut."""

import pytest
from PySide6.QtWidgets import QTableView, QWidget

from missionplanner.ui.screens import SCREENS
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.field import Choice, ChoiceField
from missionplanner.ui.widgets.flow import Flow
from missionplanner.ui.widgets.frames import Scrolled
from missionplanner.ui.words import speak


def too_wide(window):
    """What is wider than the column that it stands in."""
    columns = [each for each in window.findChildren(Scrolled) if each.isVisible()]
    return [
        (each.widget().minimumSizeHint().width(), each.viewport().width())
        for each in columns
        if each.widget().minimumSizeHint().width() > each.viewport().width()
    ]


@pytest.mark.parametrize("tag", ["ka", "pseudo"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_no_column_of_a_tab_is_cut(qtbot, window, sample, screen, tag):
    speak(tag)
    window.resize(1280, 690)
    window.open_visit(sample, screen.name)
    for table in window.findChildren(QTableView):
        if table.isVisible() and table.model().rowCount():
            table.setCurrentIndex(table.model().index(0, 1))
    qtbot.wait(200)
    assert too_wide(window) == []


def test_links_that_a_row_does_not_hold_go_on_in_the_next(qtbot):
    held = QWidget()
    qtbot.addWidget(held)
    flow = Flow(held)
    links = [Link(f"A rather long remedy {n}") for n in range(3)]
    for link in links:
        flow.addWidget(link)
    held.resize(links[0].sizeHint().width() * 2 + 40, 100)
    held.show()
    qtbot.waitExposed(held)
    first, second, third = (link.geometry() for link in links)
    assert first.top() == second.top() < third.top()
    assert second.right() == third.right() == held.width() - 1
    assert flow.heightForWidth(held.width()) == third.bottom() + 1


def test_a_choice_that_does_not_fit_ends_in_dots_and_is_whole_in_its_tooltip(qtbot):
    words = "read out and agreed at the end of the meeting"
    field = ChoiceField("How", [Choice(1, words)], lambda _value: None)
    qtbot.addWidget(field)
    field.show_value(1)
    field.resize(120, 60)
    field.show()
    qtbot.waitExposed(field)
    field.box.grab()
    assert field.box.toolTip() == words
    field.resize(600, 60)
    field.box.grab()
    assert field.box.toolTip() == ""
