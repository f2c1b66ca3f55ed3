"""The Briefs tab: one brief for each meeting, a point a line, and who sees which part."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.amend import find_row
from missionplanner.planning.finding import Where
from missionplanner.ui.briefs.parts import PARTS, who_sees
from missionplanner.ui.widgets.button import Button
from tests.ui.visit_tabs import delete_row, fill, open_tab, settle, texts


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "briefs")


def briefs(office, visit_id):
    return office.visits.get(visit_id).briefs


def part(screen, name, tag="en"):
    return screen._parts.fields[f"{name}.{tag}"]


def test_the_model_keeps_what_it_promises_to_qt(screen, qtmodeltester):
    qtmodeltester.check(screen.model)


def test_every_part_says_who_sees_it():
    marks = {name: str(who_sees(name)[1]) for name in PARTS}
    assert marks == {
        "subject": "everybody",
        "wanted": "head of delegation",
        "points_to_take": "head of delegation",
        "defensive_points": "head of delegation",
        "avoid": "head of delegation",
        "background_open": "everybody",
        "background_closed": "only us",
        "papers_on_table": "head of delegation",
    }


def test_a_part_is_stored_when_it_is_left_and_undone_in_one_step(qtbot, screen, office, sample):
    before = briefs(office, sample)[0]
    edit = part(screen, "avoid").edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Numbers.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "Names.")
    assert briefs(office, sample)[0] == before
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert briefs(office, sample)[0].avoid["en"] == "Numbers.\nNames."
    office.undo()
    settle(qtbot)
    assert briefs(office, sample)[0] == before
    assert edit.text() == before.avoid["en"]


def test_escape_gives_a_part_back(qtbot, screen, office, sample):
    edit = part(screen, "wanted").edit
    before = edit.text()
    edit.setFocus()
    qtbot.keyClicks(edit, "No: ")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == before


def test_a_brief_is_added_for_a_meeting_without_one(qtbot, screen, office, sample):
    item = screen.without_brief()[0]
    screen.add_for(item.id)
    settle(qtbot)
    made = briefs(office, sample)[-1]
    assert (made.item_id, made.subject) == (item.id, item.title)
    assert screen.list.current_key() == made.id
    assert part(screen, "wanted").edit.hasFocus()
    assert item.id not in {each.id for each in screen.without_brief()}


def test_another_language_has_words_of_its_own(qtbot, screen, office, sample):
    english = briefs(office, sample)[0].wanted["en"]
    screen.languages.findChildren(Button)[1].click()
    settle(qtbot)
    fill(qtbot, part(screen, "wanted", "ka"), "შეთანხმება")
    assert dict(briefs(office, sample)[0].wanted) == {"en": english, "ka": "შეთანხმება"}


def test_alt_down_changes_the_order_in_which_briefs_print(qtbot, screen, office, sample):
    first, second, *_ = briefs(office, sample)
    screen.list.select(first.id)
    screen.list.setFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    assert [row.id for row in briefs(office, sample)][:2] == [second.id, first.id]
    assert screen.list.current_key() == first.id


def test_a_brief_is_deleted_and_comes_back_with_undo(qtbot, screen, office, sample):
    before = briefs(office, sample)
    delete_row(qtbot, screen.list, before[1].id)
    assert [row.id for row in briefs(office, sample)] == [before[0].id, before[2].id]
    office.undo()
    settle(qtbot)
    assert briefs(office, sample) == before


def test_what_was_typed_for_two_briefs_is_kept_apart(qtbot, screen, office, sample):
    _, second, *_ = briefs(office, sample)
    fill(qtbot, part(screen, "wanted"), "One thing.")
    screen.list.select(second.id)
    settle(qtbot)
    assert part(screen, "wanted").edit.text() == second.wanted["en"]
    assert find_row(office.visits.get(sample), second.id) == second


def test_a_finding_opens_its_part(qtbot, screen, office, sample):
    brief = briefs(office, sample)[2]
    screen.open_at(Where.of(brief, "background_closed"))
    settle(qtbot)
    assert screen.list.current_key() == brief.id
    assert part(screen, "background_closed").edit.hasFocus()


def test_the_screen_follows_a_change_made_elsewhere(qtbot, screen, office, sample):
    brief = briefs(office, sample)[0]
    office.edit(type(brief), brief.id, subject=brief.subject.with_("en", "Another subject"))
    settle(qtbot)
    assert part(screen, "subject").edit.text() == "Another subject"
    assert "Another subject" in texts(screen)


def test_no_briefs_say_what_a_brief_is_for(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1))
    screen = open_tab(qtbot, desk, visit_id, "briefs")
    assert "No briefs yet" in texts(screen)
    assert screen.add.hasFocus()


def test_a_meeting_without_a_brief_is_offered_and_written(qtbot, screen, office, sample):
    heads = [row.key for row in screen.model.rows if row.is_group]
    assert heads == ["missing"]
    item = screen.without_brief()[0]
    screen.list.select(item.id)
    settle(qtbot)
    assert "This meeting has no brief yet" in texts(screen)
    screen.write.click()
    settle(qtbot)
    assert briefs(office, sample)[-1].item_id == item.id
    assert part(screen, "wanted").edit.hasFocus()
    office.undo()
    settle(qtbot)
    assert item.id in [row.key for row in screen.model.rows]


def test_enter_writes_the_brief_that_is_missing(qtbot, screen, office, sample):
    item = screen.without_brief()[0]
    screen.list.select(item.id)
    screen.list.setFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    settle(qtbot)
    assert briefs(office, sample)[-1].item_id == item.id


def test_what_others_see_stands_on_another_ground_than_ours(screen):
    ours, others = part(screen, "wanted"), part(screen, "background_open")
    closed = part(screen, "background_closed")
    assert (
        ours.mapTo(screen, ours.rect().topRight()).x()
        < others.mapTo(screen, others.rect().topLeft()).x()
    )
    said = texts(screen)
    assert "What others see" in said
    assert "in the internal edition only" in said
    assert closed.parentWidget().parentWidget().property("panel") == "warn"


def test_the_facts_of_the_meeting_stand_with_what_others_see(screen, office, sample):
    brief = briefs(office, sample)[0]
    item = find_row(office.visits.get(sample), brief.item_id)
    said = texts(screen._parts.facts)
    assert any(f"{item.when.starts:%H:%M}" in text for text in said)


def test_a_meeting_without_a_brief_is_not_moved(qtbot, screen, office, sample):
    before = briefs(office, sample)
    screen.list.select(screen.without_brief()[0].id)
    screen.list.setFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    assert briefs(office, sample) == before


def test_a_language_that_lacks_a_part_is_marked(qtbot, screen, office, sample):
    names = [button.accessibleName() for button in screen.languages.findChildren(Button)]
    assert names[0] == "English"
    assert len(names) == 2
