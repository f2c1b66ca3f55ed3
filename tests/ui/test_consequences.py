"""The popup that shows what a plan would do: by keys, by chips, and when it must not move."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.plan import Plan
from missionplanner.planning.shifting import move, shift_after
from missionplanner.ui.programme.consequences import Consequences
from missionplanner.ui.programme.shift_box import ShiftBox
from missionplanner.ui.programme.swap_box import SwapBox
from missionplanner.ui.words import speak
from tests.make import make_id, make_item
from tests.planning.days import A, folder_of

TWENTY = timedelta(minutes=20)
BESIDE = QRect(40, 60, 200, 40)


@pytest.fixture
def folder():
    return folder_of(
        make_item("Meeting", "10:00", "11:00", group_ids=(A.id,)),
        make_item("Talks", "11:15", "12:30"),
        make_item("Dinner", "19:00", "21:00", is_fixed=True),
    )


@pytest.fixture
def screen(qtbot):
    """A screen with something that has the focus."""
    screen = QWidget()
    screen.resize(1160, 560)
    screen.edit = QLineEdit(screen)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.edit.setFocus()
    return screen


@pytest.fixture
def box(screen):
    return ShiftBox(screen)


def lines(box):
    return [" ".join(filter(None, (line.words, line.beside))) for line in box.lines.lines]


def test_it_lists_what_moves_what_stays_and_that_nothing_breaks(box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    assert lines(box) == [
        "Moves 2",
        "Meeting 10:00 → 10:20",
        "Talks 11:15 → 11:35",
        "Dinner 19:00 stays",
        "Nothing breaks by it",
    ]
    assert box.primary.text() == "Shift by 20 min"
    assert box.sub.text() == "Mon 29 June, from 10:00, everybody"


def test_what_would_break_and_what_is_settled_is_said(screen, folder):
    clash = make_item("Press", "11:00", "11:30")
    folder = folder_of(*folder.visit.programme, clash)
    popup = Consequences(screen)
    plan = move(folder, [make_id("Press")], by=timedelta(hours=8))
    popup.show_plan(Message("Move"), "", plan)
    assert lines(popup)[1:] == [
        "Press 11:00 → 19:00",
        "What would break",
        "Everybody: “Press” and “Dinner” collide 19:00–19:30",
        "What is settled by it",
        "Everybody: “Press” and “Talks” collide 11:15–11:30",
    ]
    assert popup.primary.text() == "Move 1 item"


def test_enter_takes_the_plan_that_is_shown(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(box.accepted) as taken:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (
        taken.args[0].times == shift_after(folder, make_id("Meeting"), timedelta(minutes=30)).times
    )
    assert box.isHidden()


def test_a_number_typed_anywhere_is_the_minutes_and_is_planned_at_each_key(qtbot, box, folder):
    seen = []
    box.planned.connect(seen.append)
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClicks(QApplication.focusWidget(), "4")
    qtbot.keyClicks(QApplication.focusWidget(), "5")
    assert box.minutes.edit.text() == "45"
    assert box.primary.text() == "Shift by 45 min"
    whens = [plan.times[make_id("Talks")].starts.isoformat("minutes") for plan in seen]
    assert whens == ["11:35", "11:19", "12:00"]
    qtbot.keyClick(box.minutes.edit, Qt.Key.Key_Return)
    assert box.isHidden()
    assert seen[-1] == Plan()


def test_what_is_no_number_is_said_and_nothing_can_be_taken(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClicks(QApplication.focusWidget(), "-")
    qtbot.keyClicks(QApplication.focusWidget(), "x" * 300)
    assert not box.primary.isEnabled()
    assert "not a length" in box.refusal.label.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not box.isHidden()
    assert len(box.minutes.edit.text()) == 301


def test_a_shift_to_the_day_before_is_refused_with_its_reason(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClicks(QApplication.focusWidget(), "-")
    qtbot.keyClicks(QApplication.focusWidget(), "11:00")
    assert "before midnight" in box.refusal.label.text()
    assert "before midnight" in box.accessibleDescription()


def test_escape_leaves_and_gives_the_focus_back(qtbot, screen, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClicks(QApplication.focusWidget(), "9")
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert box.isHidden()
    assert screen.edit.hasFocus()


def test_who_goes_on_elsewhere_leaves_it(qtbot, screen, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    with qtbot.waitSignal(box.left):
        screen.edit.setFocus()
    assert box.isHidden()
    assert screen.edit.hasFocus()


def test_only_the_group_is_shifted_when_one_says_so(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    qtbot.keyClick(box.scope, Qt.Key.Key_Right)
    assert lines(box)[:3] == ["Moves 1", "Meeting 10:00 → 10:20", "Talks 11:15 stays"]
    box.scope.findChildren(QPushButton)[0].setFocus()
    with qtbot.waitSignal(box.accepted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_it_follows_what_others_change_and_closes_when_the_item_is_gone(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    first, *rest = folder.visit.programme
    later = replace(first, when=replace(first.when, starts=first.when.ends))
    box.show_folder(folder_of(later, *rest))
    assert "Meeting 11:00 → 11:20" in lines(box)[1]
    box.show_folder(folder_of(*rest))
    assert box.isHidden()


def test_everything_is_reached_by_tab_and_has_a_name(qtbot, box, folder):
    box.open_for(folder, make_id("Meeting"), BESIDE)
    reached = []
    for _ in range(5):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached[1] is box.minutes.edit
    assert reached[3:] == [box.primary, box.leaving]
    assert QApplication.focusWidget() is reached[0]
    assert all(widget.accessibleName() for widget in reached)
    assert box.accessibleName() == "Shift what follows"
    assert "Talks, 11:15 → 11:35" in box.accessibleDescription()


def test_a_swap_is_with_the_next_one_unless_another_is_chosen(qtbot, screen):
    folder = folder_of(
        make_item("Before", "08:00", "08:30"),
        make_item("Meeting", "09:00", "10:00"),
        make_item("Talks", "10:30", "12:00"),
        make_item("Fixed", "15:00", "16:00", is_fixed=True),
    )
    box = SwapBox(screen)
    box.open_for(folder, make_id("Meeting"), BESIDE)
    assert lines(box)[:3] == ["Moves 2", "Talks 10:30 → 09:00", "Meeting 09:00 → 11:00"]
    assert box.partner.box.count() == 2
    qtbot.keyClick(box.partner.box, Qt.Key.Key_Up)
    assert lines(box)[1:3] == ["Meeting 09:00 → 08:00", "Before 08:00 → 09:30"]
    with qtbot.waitSignal(box.accepted):
        qtbot.keyClick(box.partner.box, Qt.Key.Key_Return)


def test_an_item_alone_has_nothing_to_be_swapped_with(screen):
    box = SwapBox(screen)
    box.open_for(folder_of(make_item("Alone", "09:00", "10:00")), make_id("Alone"), BESIDE)
    assert not box.primary.isEnabled()
    assert box.refusal.label.text() == "There is no other item with a time."


@pytest.mark.parametrize("language", ["en", "pseudo", "ka"])
@pytest.mark.parametrize("place", [QRect(0, 0, 10, 10), QRect(1150, 550, 10, 10)])
def test_forty_items_scroll_inside_the_screen_in_every_language(screen, language, place):
    long = "A title that is as long as ministries make them, with all the names of both sides"
    folder = folder_of(*(make_item(f"{long} {n}", f"08:{n:02}", f"09:{n:02}") for n in range(40)))
    box = ShiftBox(screen)
    box.open_for(folder, make_id(f"{long} 0"), place)
    speak(language)
    QApplication.processEvents()
    assert screen.rect().contains(box.panel())
    answer = box.primary.geometry()
    assert box.rect().contains(answer)
    assert box.lines.height() > box.scrolled.height() > 100
    screen.resize(980, 400)
    QApplication.processEvents()
    assert screen.rect().contains(box.panel())
    assert box.rect().contains(box.primary.geometry())
    assert not box.grab().isNull()


def test_what_is_taken_is_one_change_in_the_office(qtbot, desk, sample, window):
    folder = desk.office.visits.folder(sample)
    item = next(each for each in folder.visit.programme if "Opening" in each.title["en"])
    box = ShiftBox(window)
    box.accepted.connect(lambda plan: desk.office.programme.apply(sample, plan))
    box.open_for(folder, item.id, BESIDE)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    now = next(each for each in desk.office.visits.get(sample).programme if each.id == item.id)
    assert now.when.starts.isoformat("minutes") == "09:50"
    desk.office.undo()
    assert desk.office.visits.get(sample) == folder.visit


def test_titles_are_shown_as_they_were_typed(screen):
    words = "<b>Press & talks</b> " + "ა" * 10_000
    item: ProgrammeItem = make_item(words, "10:00", "11:00")
    box = ShiftBox(screen)
    box.open_for(folder_of(item), item.id, BESIDE)
    assert lines(box)[1].startswith("<b>Press & talks</b>")
    assert not box.grab().isNull()


def test_it_is_closed_when_its_screen_is_left(qtbot, screen, box, folder):
    seen = []
    box.planned.connect(seen.append)
    box.open_for(folder, make_id("Meeting"), BESIDE)
    screen.hide()
    assert seen[-1] == Plan()
    screen.show()
    assert box.isHidden()


def test_a_box_that_is_not_needed_any_more_is_gone(qtbot, screen, folder):
    boxes = [ShiftBox(screen), SwapBox(screen)]
    for box in boxes:
        box.open_for(folder, make_id("Meeting"), BESIDE)
        box.leave()
    kept = [weakref.ref(box) for box in boxes]
    for box in boxes:
        box.setParent(None)
    del box, boxes
    gc.collect()
    QApplication.processEvents()
    assert [each() for each in kept] == [None, None]
