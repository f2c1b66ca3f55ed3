"""The day grid: items are dragged, resized, copied and moved by keys, each one step of undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from missionplanner.domain.amend import find_row
from missionplanner.domain.programme import ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.ui.programme.grid.cards import PlaceCard
from missionplanner.ui.programme.grid.dragging import Grab
from missionplanner.ui.programme.grid.hit import hit_at
from missionplanner.ui.programme.grid.layout import has_clock
from missionplanner.ui.programme.grid.measures import y_of
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.words import speak
from tests.ui.grid_hands import (
    CTRL,
    SHIFT,
    click,
    down,
    drag,
    move,
    point,
    press,
    release,
    send,
    show_hour,
)
from tests.ui.visit_tabs import open_tab, settle, texts
from tests.unaccented import unaccented, words_of

MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(qtbot, desk, sample):
    made = open_tab(qtbot, desk, sample, "programme")
    show_hour(made.grid, 8)
    return made


@pytest.fixture
def grid(screen):
    return screen.grid


def item_called(office, visit_id, title) -> ProgrammeItem:
    items = office.visits.get(visit_id).programme
    return next(item for item in items if item.title.in_("en") == title)


def when_of(office, visit_id, item) -> When:
    return find_row(office.visits.get(visit_id), item.id).when


def hold(grid, item) -> QPoint:
    """A place at which the item can be taken hold of."""
    return grid.place_of(item.id).center()


# What it shows


def test_a_programme_with_times_opens_as_a_grid_on_the_first_morning(screen, office, sample):
    assert screen.view == "grid"
    assert screen.grid.hasFocus()
    on_the_first_day = [
        item
        for item in office.visits.get(sample).programme
        if item.when.day == date(2026, 6, 29) and has_clock(item.when)
    ]
    first = min(on_the_first_day, key=lambda item: item.when.starts)
    assert screen.grid.current == first.id
    # The flights of the evening before do not decide how far down the hours begin.
    minute = first.when.starts.hour * 60 + first.when.starts.minute
    assert 0 <= y_of(minute) - screen.grid.verticalScrollBar().value() <= y_of(90)


def test_an_empty_programme_opens_with_its_entry_line(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1), date(2026, 9, 2))
    screen = open_tab(qtbot, desk, visit_id, "programme")
    assert screen.view == "table"
    assert "No programme yet" in texts(screen)
    assert screen.entry.edit.hasFocus()


def test_the_view_that_was_seen_last_is_seen_again(qtbot, desk, screen, sample):
    screen.bar.switch._group.button(1).click()
    settle(qtbot)
    assert open_tab(qtbot, desk, sample, "programme").view == "table"


def test_heads_say_the_day_its_items_and_what_is_not_confirmed(grid):
    facts = {day.name: day.facts for day in grid.contents.days}
    assert facts["Mon 29 June"] == "day 1 · 9 items, 1 unconfirmed"
    assert facts["Sun 28 June"] == "2 items"


def test_a_place_kept_from_others_is_named_with_a_lock(grid, office, sample):
    item = item_called(office, sample, "Visit to a duty unit of the police")
    face = grid.contents.faces[item.id]
    assert face.place
    assert "withheld" not in face.place
    assert "lock" in face.marks
    assert "Place withheld" in face.said


def test_what_has_no_hours_stands_under_the_name_of_its_day(grid):
    tuesday = next(day for day in grid.contents.days if day.day == TUESDAY)
    assert "Afternoon: Time for consultations" in tuesday.lanes[1].words


def test_groups_name_the_tracks_of_a_day_that_parts(grid):
    tracks = {day.day: day.tracks for day in grid.contents.days}
    assert [each[0] for each in tracks[MONDAY]] == ["A", "B"]
    assert tracks[TUESDAY] == ("Everybody together",)


def test_the_clock_of_home_stands_beside_that_of_the_place(grid):
    assert grid.zones() == ("Tbilisi", "Tashkent")


def test_what_goes_on_after_midnight_is_on_the_next_day_too(grid, office, sample):
    item = item_called(office, sample, "Transfer to the hotel")
    days = [piece.day for piece in grid.contents.pieces if piece.key == item.id]
    assert days == [date(2026, 6, 28), MONDAY]


def test_the_edges_name_what_lies_outside_and_a_click_goes_there(qtbot, grid, office, sample):
    dinner = item_called(office, sample, "Dinner in honour of the delegation")
    grid.verticalScrollBar().setValue(0)
    edge = next(edge for edge in grid.edges() if edge.icon == "arrow-down" and "and" in edge.words)
    click(grid, edge.place.center() + grid.offset())
    assert grid.current == edge.piece.key
    show_hour(grid, 8)
    labels = [edge for edge in grid.edges() if edge.piece.key == dinner.id]
    assert [label.words for label in labels] == ["19:00 Dinner in honour of the delegation"]
    click(grid, labels[0].place.center() + grid.offset())
    assert grid.current == dinner.id
    assert grid.body().contains(grid.place_of(dinner.id).center())


def test_the_line_of_now_is_only_on_a_day_of_the_visit(qtbot, grid):
    assert grid.now_at() is None
    grid._now = lambda: datetime(2026, 6, 29, 7, 40, tzinfo=UTC)
    at, minutes = grid.now_at()
    assert grid.contents.days[at].day == MONDAY
    assert minutes == 12 * 60 + 40


def test_who_cannot_see_is_told_of_the_current_item(grid, office, sample):
    lunch = item_called(office, sample, "Working lunch")
    grid.choose({lunch.id}, lunch.id)
    said = grid.accessibleDescription()
    assert "Working lunch" in said
    assert "Mon 29 June" in said
    assert "12:30" in said


# Dragging


def test_a_drag_moves_the_item_and_undo_brings_it_back(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    drag(grid, hold(grid, item), hold(grid, item) - down(15))
    settle(qtbot)
    when = when_of(office, sample, item)
    assert (when.day, when.starts, when.ends) == (MONDAY, time(9, 15), time(10, 15))
    office.undo()
    settle(qtbot)
    assert when_of(office, sample, item) == item.when
    assert grid.contents.items[item.id].when == item.when


def test_a_drag_goes_by_five_minutes_and_with_shift_by_one(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    start = hold(grid, item)
    press(grid, start)
    move(grid, start + QPoint(0, -6))
    assert grid.preview.items[0].when.starts == time(9, 25)
    move(grid, start + QPoint(0, -6), SHIFT)
    assert grid.preview.items[0].when.starts == time(9, 23)
    release(grid, start + QPoint(0, -6), SHIFT)
    settle(qtbot)
    assert when_of(office, sample, item).starts == time(9, 23)


def test_a_drag_goes_to_another_day_and_keeps_the_length(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    start = hold(grid, item)
    grip = start - grid.place_of(item.id).topLeft()
    there = QPoint(point(grid, TUESDAY, 0).x(), point(grid, TUESDAY, 10 * 60 + 45).y() + grip.y())
    drag(grid, start, there)
    settle(qtbot)
    when = when_of(office, sample, item)
    assert (when.day, when.starts, when.ends) == (TUESDAY, time(10, 45), time(11, 45))


def test_escape_drops_it_back(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    press(grid, hold(grid, item))
    move(grid, hold(grid, item) + down(60))
    assert grid.is_dragging
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.is_dragging
    release(grid, hold(grid, item) + down(60))
    settle(qtbot)
    assert when_of(office, sample, item) == item.when


@pytest.mark.parametrize("outside", [QPoint(-400, 100), QPoint(300, 5000), QPoint(300, 4)])
def test_letting_go_outside_drops_it_back(qtbot, grid, office, sample, outside):
    item = item_called(office, sample, "Opening meeting")
    before = office.undo_label()
    press(grid, hold(grid, item))
    move(grid, hold(grid, item) + down(30))
    move(grid, outside)
    assert grid.preview is None
    release(grid, outside)
    settle(qtbot)
    assert when_of(office, sample, item) == item.when
    assert office.undo_label() == before


def test_control_copies_and_the_copy_is_not_confirmed(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    start, there = hold(grid, item), point(grid, TUESDAY, 11 * 60 + 30)
    drag(grid, start, there, CTRL)
    settle(qtbot)
    items = office.visits.get(sample).programme
    both = [each for each in items if each.title.in_("en") == "Opening meeting"]
    assert [each.when.day for each in both] == [MONDAY, TUESDAY]
    assert both[0] == item
    assert both[1].status is ItemStatus.PROPOSED
    assert grid.current == both[1].id


def test_edges_make_it_longer_and_shorter(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    place = grid.place_of(item.id)
    foot, head = QPoint(place.center().x(), place.bottom()), QPoint(place.left() + 30, place.top())
    drag(grid, foot, foot + down(15))
    settle(qtbot)
    assert when_of(office, sample, item).ends == time(10, 45)
    drag(grid, head, head - down(20))
    settle(qtbot)
    assert when_of(office, sample, item).starts == time(9, 10)
    for _ in range(2):
        office.undo()
    assert when_of(office, sample, item) == item.when


def test_an_edge_never_passes_the_other(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    foot = QPoint(grid.place_of(item.id).center().x(), grid.place_of(item.id).bottom())
    drag(grid, foot, foot - down(80))
    settle(qtbot)
    assert when_of(office, sample, item).ends == time(9, 35)


def test_while_it_is_dragged_it_shows_exactly_the_minutes_that_collide(grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    start = hold(grid, item)
    press(grid, start)
    move(grid, start + down(50))
    (band,) = grid.preview.bands
    assert (band.begins, band.ends) == (10 * 60 + 50, 11 * 60 + 20)
    assert "10:50–11:20" in band.words
    move(grid, start)
    assert grid.preview.bands == ()
    release(grid, start)


def test_a_drop_that_breaks_something_is_asked_about_first(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    drag(grid, hold(grid, item), hold(grid, item) + down(50))
    settle(qtbot)
    asking = screen.days.asking
    assert asking.isVisible()
    assert when_of(office, sample, item) == item.when
    assert grid.contents.items[item.id].when.starts == time(10, 20)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(qtbot)
    assert not asking.isVisible()
    assert grid.contents.items[item.id].when == item.when
    drag(grid, hold(grid, item), hold(grid, item) + down(50))
    settle(qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot)
    assert when_of(office, sample, item).starts == time(10, 20)
    assert [band.begins for band in grid.contents.bands] == [10 * 60 + 50]


def test_several_chosen_items_move_together_as_one_step(qtbot, grid, office, sample):
    first = item_called(office, sample, "Prosecution of traffickers")
    second = item_called(office, sample, "Safe avenues for labour migrants")
    click(grid, hold(grid, first))
    click(grid, hold(grid, second), CTRL)
    assert grid.ids == {first.id, second.id}
    drag(grid, hold(grid, first), hold(grid, first) - down(15))
    settle(qtbot)
    assert [when_of(office, sample, each).starts for each in (first, second)] == [time(14, 15)] * 2
    office.undo()
    assert [when_of(office, sample, each) for each in (first, second)] == [first.when, second.when]


def test_a_fixed_item_stays_and_says_why(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    office.programme.fix(sample, item.id, fixed=True)
    settle(qtbot)
    drag(grid, hold(grid, item), hold(grid, item) - down(15))
    settle(qtbot)
    assert when_of(office, sample, item) == item.when


def test_dragging_over_empty_ground_makes_an_item_there(qtbot, grid, office, sample):
    start = point(grid, TUESDAY, 10 * 60 + 45)
    drag(grid, start, start + down(45))
    editor = grid.viewport().findChild(QLineEdit)
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Round table @Hall 9")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot)
    item = item_called(office, sample, "Round table")
    assert (item.when.day, item.when.starts, item.when.ends) == (
        TUESDAY,
        time(10, 45),
        time(11, 30),
    )
    assert item.when.zone == "Asia/Tashkent"
    assert (item.kind, item.status) == (ItemKind.ROUND_TABLE, ItemStatus.PROPOSED)
    assert grid.current == item.id
    office.undo()
    settle(qtbot)
    assert item.id not in grid.contents.items


def test_escape_gives_a_new_item_up(qtbot, grid, office, sample):
    before = office.visits.get(sample).programme
    start = point(grid, TUESDAY, 10 * 60 + 45)
    drag(grid, start, start + down(45))
    editor = grid.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "Not after all")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settle(qtbot)
    assert office.visits.get(sample).programme == before
    assert grid.hasFocus()


def test_a_card_is_dragged_onto_a_day(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Courtesy call at the Ministry of Foreign Affairs")
    (card,) = screen.days.side.findChildren(PlaceCard)
    start = card.rect().center()
    there = card.mapFromGlobal(grid.viewport().mapToGlobal(point(grid, TUESDAY, 11 * 60)))
    send(card, QEvent.Type.MouseButtonPress, start)
    send(card, QEvent.Type.MouseMove, start + QPoint(0, 12))
    assert grid.preview is None
    send(card, QEvent.Type.MouseMove, there)
    assert grid.preview.items[0].when.starts == time(11)
    send(card, QEvent.Type.MouseButtonRelease, there)
    settle(qtbot)
    when = when_of(office, sample, item)
    assert (when.day, when.starts, when.kind) == (TUESDAY, time(11), TimeKind.START_ONLY)
    assert grid.current == item.id


def test_a_card_that_is_let_go_beside_the_grid_stays(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Courtesy call at the Ministry of Foreign Affairs")
    (card,) = screen.days.side.findChildren(PlaceCard)
    start = card.rect().center()
    send(card, QEvent.Type.MouseButtonPress, start)
    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        send(card, kind, start + QPoint(10, 60))
    settle(qtbot)
    assert when_of(office, sample, item) == item.when
    assert not grid.is_dragging


def test_enter_on_a_card_places_it_where_there_is_room(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Courtesy call at the Ministry of Foreign Affairs")
    (card,) = screen.days.side.findChildren(PlaceCard)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    settle(qtbot)
    assert when_of(office, sample, item).starts == time(10, 30)
    assert screen.days.side.findChildren(PlaceCard) == []


def test_two_screens_agree_after_a_drag(qtbot, desk, grid, office, sample):
    other = open_tab(qtbot, desk, sample, "programme")
    item = item_called(office, sample, "Opening meeting")
    drag(grid, hold(grid, item), hold(grid, item) - down(15))
    settle(qtbot)
    assert other.grid.contents.items[item.id].when.starts == time(9, 15)


def test_a_change_made_elsewhere_ends_a_drag_as_it_was(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    press(grid, hold(grid, item))
    move(grid, hold(grid, item) + down(30))
    office.programme.place(sample, item.id, "Another hall")
    settle(qtbot)
    assert not grid.is_dragging
    assert "Another hall" in grid.contents.faces[item.id].place


# Keys


@pytest.mark.parametrize(
    ("held", "key", "starts", "ends"),
    [
        (ALT, Qt.Key.Key_Down, (9, 35), (10, 35)),
        (ALT, Qt.Key.Key_Up, (9, 25), (10, 25)),
        (ALT | CTRL, Qt.Key.Key_Up, (9, 29), (10, 29)),
        (ALT | SHIFT, Qt.Key.Key_Down, (9, 30), (10, 35)),
        (ALT | SHIFT | CTRL, Qt.Key.Key_Up, (9, 30), (10, 29)),
    ],
)
def test_alt_and_arrows_move_by_minutes(qtbot, grid, office, sample, held, key, starts, ends):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, key, held)
    settle(qtbot)
    when = when_of(office, sample, item)
    assert (when.starts, when.ends) == (time(*starts), time(*ends))
    assert grid.current == item.id


@pytest.mark.parametrize(
    ("on", "back", "held"),
    [
        (Qt.Key.Key_Right, Qt.Key.Key_Left, CTRL | ALT),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, ALT),
    ],
)
def test_keys_take_an_item_to_another_day(qtbot, grid, office, sample, on, back, held):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, on, held)
    settle(qtbot)
    assert when_of(office, sample, item).day == TUESDAY
    qtbot.keyClick(grid, back, held)
    settle(qtbot)
    assert when_of(office, sample, item) == item.when


def test_arrows_go_from_item_to_item(qtbot, grid, office, sample):
    names = ("Working lunch", "Prosecution of traffickers", "Safe avenues for labour migrants")
    lunch, left, right = (item_called(office, sample, name) for name in names)
    grid.choose({lunch.id}, lunch.id)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current == left.id
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == right.id
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.contents.items[grid.current].when.day == TUESDAY
    qtbot.keyClick(grid, Qt.Key.Key_Home, CTRL)
    assert grid.contents.items[grid.current].title.in_("en") == "Flight Tbilisi – Tashkent"


def test_shift_and_an_arrow_choose_one_more(qtbot, grid, office, sample):
    lunch = item_called(office, sample, "Working lunch")
    grid.choose({lunch.id}, lunch.id)
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert len(grid.ids) == 2
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.ids == {grid.current}


def test_f2_edits_the_title_in_place(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = grid.viewport().findChild(QLineEdit)
    assert editor.text() == "Opening meeting"
    editor.selectAll()
    qtbot.keyClicks(editor, "First meeting")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot)
    assert find_row(office.visits.get(sample), item.id).title.in_("en") == "First meeting"
    assert grid.hasFocus()


def test_enter_opens_the_details_and_escape_comes_back(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settle(qtbot)
    assert screen.inspector.isVisible()
    assert screen.inspector.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert grid.hasFocus()


def test_del_cancels_with_a_trace_and_deletes_what_was_only_proposed(qtbot, grid, office, sample):
    firm = item_called(office, sample, "Opening meeting")
    loose = item_called(office, sample, "Press point")
    office.edit(ProgrammeItem, loose.id, was={"status": loose.status}, status=ItemStatus.PROPOSED)
    settle(qtbot)
    for item in (firm, loose):
        grid.choose({item.id}, item.id)
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
        settle(qtbot)
    stored = {item.id: item for item in office.visits.get(sample).programme}
    assert stored[firm.id].status is ItemStatus.CANCELLED
    assert loose.id not in stored


def test_copy_and_paste_go_to_the_day_of_the_current_item(qtbot, grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    there = item_called(office, sample, "Wrap-up meeting")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, Qt.Key.Key_C, CTRL)
    assert "Opening meeting" in QApplication.clipboard().text()
    grid.choose({there.id}, there.id)
    qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)
    settle(qtbot)
    copies = [
        each
        for each in office.visits.get(sample).programme
        if each.title.in_("en") == "Opening meeting"
    ]
    assert [(each.when.day, each.when.starts) for each in copies] == [
        (MONDAY, time(9, 30)),
        (TUESDAY, time(9, 30)),
    ]


def test_several_copies_are_one_step_of_undo(qtbot, grid, office, sample):
    before = office.visits.get(sample).programme
    some = [item_called(office, sample, "Opening meeting"), before[1]]
    there = item_called(office, sample, "Wrap-up meeting")
    grid.choose({item.id for item in some}, some[0].id)
    qtbot.keyClick(grid, Qt.Key.Key_C, CTRL)
    grid.choose({there.id}, there.id)
    qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)
    settle(qtbot)
    assert len(office.visits.get(sample).programme) == len(before) + 2
    office.undo()
    assert office.visits.get(sample).programme == before


def test_of_many_to_place_the_first_are_shown_and_the_rest_when_asked(
    qtbot, screen, office, sample
):
    for number in range(8):
        office.programme.add(sample, f"Somewhen {number}")
    settle(qtbot)
    side = screen.days.side
    assert len([card for card in side.findChildren(PlaceCard) if card.isVisible()]) == 4
    (more,) = [link for link in side.findChildren(Link) if link.isVisible()]
    assert more.text() == "Show 5 more"
    more.click()
    settle(qtbot)
    cards = [card for card in side.findChildren(PlaceCard) if card.isVisible()]
    assert len(cards) == 9
    assert cards[4].hasFocus()


def test_the_box_that_shifts_stands_beside_the_day_it_is_about(qtbot, screen, grid, office, sample):
    of_group_a = next(
        item
        for item in office.visits.get(sample).programme
        if item.when.day == MONDAY and len(item.group_ids) == 1
    )
    grid.choose({of_group_a.id}, of_group_a.id)
    screen.days.shift()
    settle(qtbot)
    column = grid.column_of(of_group_a.id)
    column.translate(grid.viewport().mapTo(screen, QPoint()))
    assert not screen.days.shifting.panel().intersects(column)


def test_shift_what_follows_shows_its_plan_on_the_grid(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Visit to a duty unit of the police")
    grid.choose({item.id}, item.id)
    qtbot.keyClick(grid, Qt.Key.Key_Down, CTRL | SHIFT)
    settle(qtbot)
    assert screen.days.shifting.isVisible()
    assert grid.contents.items[item.id].when.starts == time(16, 50)
    assert next(piece.key for piece in grid.contents.old_pieces) == item.id
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot)
    assert when_of(office, sample, item).starts == time(16, 50)
    assert grid.contents.old_pieces == ()


def test_what_is_chosen_is_chosen_in_both_views(qtbot, screen, grid, office, sample):
    lunch = item_called(office, sample, "Working lunch")
    grid.choose({lunch.id}, lunch.id)
    screen.show_view("table")
    assert screen.table.current_key() == lunch.id
    other = item_called(office, sample, "Wrap-up meeting")
    screen.table.select(other.id, "item")
    screen.show_view("grid")
    assert grid.current == other.id


def test_several_are_changed_at_once_at_the_side(qtbot, screen, grid, office, sample):
    names = ("Prosecution of traffickers", "Safe avenues for labour migrants")
    items = [item_called(office, sample, name) for name in names]
    grid.choose({item.id for item in items}, items[0].id)
    assert "2 items selected" in texts(screen.days.side)
    screen.days.side.changed.emit({"status": ItemStatus.TENTATIVE})
    settle(qtbot)
    stored = [find_row(office.visits.get(sample), item.id).status for item in items]
    assert stored == [ItemStatus.TENTATIVE] * 2
    office.undo()
    assert find_row(office.visits.get(sample), items[0].id) == items[0]


def test_control_enter_shows_the_entry_line_over_the_grid(qtbot, screen, grid, office, sample):
    assert not screen.entry.isVisible()
    qtbot.keyClick(grid, Qt.Key.Key_Return, CTRL)
    assert screen.entry.edit.hasFocus()
    qtbot.keyClicks(screen.entry.edit, "tue 1045-1115 Tea")
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Return)
    settle(qtbot)
    assert grid.current == item_called(office, sample, "Tea").id
    qtbot.keyClick(screen.entry.edit, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    assert not screen.entry.isVisible()


def test_a_finding_about_a_time_goes_to_the_item_on_the_grid(qtbot, screen, grid, office, sample):
    item = item_called(office, sample, "Press point")
    screen.open_at(Where.of(item, "when"))
    settle(qtbot)
    assert grid.current == item.id
    assert grid.hasFocus()


# Painting and pointing


def test_every_place_of_the_grid_can_be_pointed_at(grid):
    for x in range(-5, grid.viewport().width() + 5, 60):
        for y in range(-5, grid.viewport().height() + 5, 30):
            hit_at(grid, QPoint(x, y))


def test_an_edge_is_told_from_the_middle(grid, office, sample):
    item = item_called(office, sample, "Opening meeting")
    grid.choose({item.id}, item.id)
    place = grid.place_of(item.id)
    middle = place.center().x()
    found = [hit_at(grid, QPoint(middle, y)) for y in (place.top(), place.bottom())]
    assert [hit.grab for hit in found] == [Grab.BEGIN, Grab.END]
    assert hit_at(grid, place.center()).grab is Grab.MOVE


def overfull(office, *, days: int, each: int):
    """A visit with items of every kind, state, kind of time and length of title."""
    visit_id = office.visits.create("Overfull", MONDAY, MONDAY + timedelta(days=days - 1))
    titles = ("", "A", "Two words", "Meeting with the deputy head of the department " * 3)
    kinds, states, times = list(ItemKind), list(ItemStatus), list(TimeKind)
    items = []
    for number in range(days * each):
        day = MONDAY + timedelta(days=number // each)
        begins = 7 * 60 + (number % each) * 40
        length = (3, 15, 45, 60, 200)[number % 5]
        at = datetime.combine(day, time()) + timedelta(minutes=begins)
        until = at + timedelta(minutes=length)
        items.append(
            ProgrammeItem(
                id=uuid4(),
                title=Text(en=titles[number % 4]) if titles[number % 4] else Text(),
                kind=kinds[number % len(kinds)],
                status=states[number % len(states)],
                when=When(
                    kind=times[number % len(times)] if number % 7 == 0 else TimeKind.EXACT,
                    day=at.date(),
                    starts=at.time(),
                    ends=until.time(),
                    ends_on=until.date() if until.date() != at.date() else None,
                    part=PartOfDay.MORNING,
                    zone="Asia/Tashkent",
                ),
            )
        )
    with office.store.change(Message("Filled")) as tx:
        tx.put(replace(tx.get(Visit, visit_id), programme=tuple(items)))
    return visit_id


@pytest.mark.parametrize("width", [320, 1178])
def test_an_overfull_visit_is_painted_at_every_place_and_never_widens_the_window(
    qtbot, desk, office, width
):
    screen = open_tab(qtbot, desk, overfull(office, days=12, each=25), "programme")
    screen.resize(width, 500)
    settle(qtbot)
    assert screen.minimumSizeHint().width() <= 900
    grid = screen.grid
    assert min(grid.columns.widths) >= 220
    for across in (0, 900, 5000):
        for hour in (0, 8, 20):
            grid.horizontalScrollBar().setValue(across)
            show_hour(grid, hour)
            assert not grid.grab().isNull()


def test_a_drag_near_the_edge_goes_on_scrolling(qtbot, desk, office):
    screen = open_tab(qtbot, desk, overfull(office, days=12, each=25), "programme")
    grid = screen.grid
    show_hour(grid, 8)
    first = next(p for p in grid.contents.pieces if p.begins > 9 * 60 and p.ends - p.begins >= 45)
    press(grid, grid.place_of(first.key).center())
    corner = QPoint(grid.viewport().width() - 6, grid.body().center().y())
    before = grid.horizontalScrollBar().value()
    move(grid, corner)
    qtbot.waitUntil(lambda: grid.horizontalScrollBar().value() > before + 40)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.is_dragging


def test_the_grid_has_no_word_that_escaped_the_catalogue(qtbot, screen, grid, office, sample):
    lunch = item_called(office, sample, "Working lunch")
    grid.choose({lunch.id}, lunch.id)
    speak("pseudo")
    settle(qtbot)
    known = words_of(
        office.visits.folder(sample), "Ctrl Enter Esc Tab Ins Alt Asia Tashkent Tbilisi Del Shift"
    )
    said = texts(screen) + [day.facts for day in grid.contents.days]
    said += [track for day in grid.contents.days for track in day.tracks]
    escaped = {word for text in said for word in unaccented(text, known)}
    assert escaped == set()


def test_a_visit_without_dates_has_an_empty_grid(qtbot, desk, office):
    visit_id = office.visits.create("Some day", MONDAY)
    visit = office.visits.get(visit_id)
    office.edit(Visit, visit_id, was={"starts_on": visit.starts_on}, starts_on=None)
    item_id = office.programme.add(visit_id, "Talks", when=When())
    screen = open_tab(qtbot, desk, visit_id, "programme")
    screen.show_view("grid", focus=True)
    settle(qtbot)
    grid = screen.grid
    assert grid.contents.days == ()
    assert not grid.grab().isNull()
    click(grid, QPoint(200, 200))
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)
    (card,) = screen.days.side.findChildren(PlaceCard)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.key == item_id


def test_what_has_no_hours_is_dragged_among_the_hours_from_its_lane(qtbot, grid, office, sample):
    item = item_called(office, sample, "Time for consultations between the institutions")
    lane = next(place for key, place in grid.lanes() if key == item.id)
    drag(grid, lane.center(), point(grid, TUESDAY, 11 * 60))
    settle(qtbot)
    when = when_of(office, sample, item)
    assert (when.day, when.starts, when.kind) == (TUESDAY, time(11), TimeKind.START_ONLY)
