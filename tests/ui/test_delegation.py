"""The Delegation tab: seats are named, moved, added, deleted by keys; each is one undo step."""

from __future__ import annotations

from datetime import date
from time import perf_counter
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from missionplanner.domain.amend import amend, find_row
from missionplanner.domain.delegation import Nomination, Participation, Role, Side
from missionplanner.domain.person import Person
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.ui.people.restricted import RestrictedPanel
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import cell, delete_row, fill, open_tab, reason, settle, texts, type_into

# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "delegation")


def seats(office, visit_id, side=Side.VISITING):
    visit = office.visits.get(visit_id)
    return next(row for row in visit.delegations if row.side is side).participations


def named(office, visit_id):
    return [seat for seat in seats(office, visit_id) if seat.person_id]


def first_empty(office, visit_id):
    return next(seat for seat in seats(office, visit_id) if seat.person_id is None)


def shown_fields(screen):
    """The fields of the inspector, by their keys."""
    return {key: field for form in screen.inspector.forms for key, field in form.fields.items()}


def test_the_model_keeps_what_it_promises_to_qt(screen, qtmodeltester):
    qtmodeltester.check(screen.model)


def test_it_opens_on_the_first_seat_without_a_name(screen, office, sample):
    assert screen.table.hasFocus()
    assert screen.table.current_key() in {s.id for s in seats(office, sample) if not s.person_id}


def test_a_name_typed_into_an_empty_seat_names_it_in_one_step(qtbot, screen, office, sample):
    seat = first_empty(office, sample)
    type_into(qtbot, screen.table, seat.id, "name", "Ketevan Lomsadze")
    stored = find_row(office.visits.get(sample), seat.id)
    assert stored.nomination is Nomination.NOMINATED
    assert cell(screen.table, seat.id, "name") == "Ketevan Lomsadze"
    office.undo()
    settle(qtbot)
    assert find_row(office.visits.get(sample), seat.id) == seat
    assert cell(screen.table, seat.id, "name") == "Type a name, or paste a list"


def test_a_name_on_file_seats_that_person_and_makes_no_second_one(qtbot, screen, office, sample):
    seat = first_empty(office, sample)
    person_id = next(row.person_id for row in named(office, sample))
    institution = find_row(office.visits.get(sample), seat.id).institution_id
    office.edit(Person, person_id, institution_id=institution)
    before = len(office.visits.folder(sample).persons)
    display = next(
        row.display for row in office.visits.folder(sample).persons if row.id == person_id
    )
    type_into(qtbot, screen.table, seat.id, "name", display)
    assert find_row(office.visits.get(sample), seat.id).person_id == person_id
    assert len(office.visits.folder(sample).persons) == before


def test_an_emptied_name_empties_the_seat(qtbot, screen, office, sample):
    seat = named(office, sample)[-1]
    screen.table.select(seat.id, "name")
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    settle(qtbot)
    assert find_row(office.visits.get(sample), seat.id).person_id is None


def test_a_new_head_takes_the_role_from_the_old_one(qtbot, screen, office, sample):
    old, *_, new = named(office, sample)
    type_into(qtbot, screen.table, new.id, "role", "Head of delegation")
    roles = {seat.id: seat.role for seat in seats(office, sample)}
    assert (roles[new.id], roles[old.id]) == (Role.HEAD, Role.MEMBER)


def test_a_role_nobody_knows_stays_in_its_cell_with_the_reason(qtbot, screen, office, sample):
    seat = named(office, sample)[1]
    type_into(qtbot, screen.table, seat.id, "role", "Emperor")
    assert "Emperor" in reason(screen.table, seat.id, "role")
    assert find_row(office.visits.get(sample), seat.id).role is seat.role


def test_groups_are_typed_by_their_letters(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    type_into(qtbot, screen.table, seat.id, "groups", "b, a")
    assert cell(screen.table, seat.id, "groups") == "A, B"
    type_into(qtbot, screen.table, seat.id, "groups", "Z")
    assert "A, B" in reason(screen.table, seat.id, "groups")


def test_alt_up_moves_one_place_up_in_precedence(qtbot, screen, office, sample):
    third = named(office, sample)[2]
    screen.table.select(third.id, "name")
    qtbot.keyClick(screen.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    assert named(office, sample)[1].id == third.id
    assert cell(screen.table, third.id, "number") == "2"
    office.undo()
    settle(qtbot)
    assert cell(screen.table, third.id, "number") == "3"


def test_seats_have_the_numbers_of_the_papers(qtbot, screen, office, sample):
    first, second, third, *_ = seats(office, sample)
    office.edit(Participation, first.id, role=Role.NOTE_TAKER)
    office.edit(Participation, second.id, person_id=None)
    settle(qtbot)
    shown = [cell(screen.table, seat.id, "number") for seat in (first, second, third)]
    assert shown == ["", "–", "2"]


def test_an_empty_seat_moves_among_those_of_its_institution(qtbot, screen, office, sample):
    empty = next(seat for seat in seats(office, sample) if seat.person_id is None)
    above = screen.model.rows[screen.model.row_of(empty.id) - 1].key
    screen.table.select(empty.id, "name")
    qtbot.keyClick(screen.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot)
    assert screen.model.row_of(empty.id) + 1 == screen.model.row_of(above)


def test_a_seat_dropped_far_away_stands_there_in_precedence(qtbot, screen, office, sample):
    screen.bar.view._group.button(1).click()
    first, *_, last = named(office, sample)
    screen.table.move_asked.emit(last.id, first.id)
    settle(qtbot)
    assert named(office, sample)[0].id == last.id


def test_a_line_adds_a_seat_beside_those_of_its_institution(qtbot, screen, office, sample):
    before = {seat.id for seat in seats(office, sample)}
    qtbot.keyClicks(screen.add_seat, "Ministry of Justice of Georgia")
    qtbot.keyClick(screen.add_seat, Qt.Key.Key_Return)
    settle(qtbot)
    (new,) = [seat for seat in seats(office, sample) if seat.id not in before]
    assert new.institution_id == seats(office, sample)[0].institution_id
    assert screen.table.current_key() == new.id
    head = next(row for row in screen.model.rows if row.is_group)
    assert head.cells[1].words() == "2 of 3 named"


def test_a_line_with_a_new_name_adds_the_institution_too(qtbot, screen, office, sample):
    qtbot.keyClicks(screen.add_seat, "Supreme Court of Georgia")
    qtbot.keyClick(screen.add_seat, Qt.Key.Key_Return)
    settle(qtbot)
    assert any("Supreme Court of Georgia" in text for text in texts(screen.table))


def test_a_whole_row_is_deleted_and_comes_back_with_undo(qtbot, screen, office, sample):
    before = seats(office, sample)
    delete_row(qtbot, screen.table, before[0].id)
    assert len(seats(office, sample)) == len(before) - 1
    office.undo()
    settle(qtbot)
    assert seats(office, sample) == before
    assert screen.model.row_of(before[0].id) >= 0


def test_ctrl_enter_goes_to_the_line_for_a_seat_and_esc_back_to_the_table(qtbot, screen):
    screen.inspector.focus_on("role")
    qtbot.keyClick(
        screen.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert screen.add_seat.hasFocus()
    qtbot.keyClicks(screen.add_seat, "Minis")
    qtbot.keyClick(screen.add_seat, Qt.Key.Key_Escape)
    assert screen.add_seat.text() == ""
    assert screen.add_seat.hasFocus()
    qtbot.keyClick(screen.add_seat, Qt.Key.Key_Escape)
    assert screen.table.hasFocus()


def test_the_host_side_is_one_click_away(screen, office, sample):
    screen.sides.switch._group.button(1).click()
    shown = {row.key for row in screen.model.rows if not row.is_group}
    assert shown == {seat.id for seat in seats(office, sample, Side.HOST)}


def test_the_counts_say_how_many_are_named(screen):
    assert screen.sides.counts.text() == "7 named of 11 seats · 4 women, 3 men"


def test_the_screen_follows_a_change_made_elsewhere(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    office.edit(Person, seat.person_id, display="Natia Sharvadze-Berulava")
    settle(qtbot)
    assert cell(screen.table, seat.id, "name") == "Natia Sharvadze-Berulava"


def test_the_inspector_stores_what_papers_print(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    screen.table.select(seat.id, "name")
    settle(qtbot)
    fields = shown_fields(screen)
    fill(qtbot, fields["position.ka"], "მინისტრის მოადგილე")
    fill(qtbot, fields["native.uz-Cyrl"], "Натия Шарвадзе")
    fill(qtbot, fields["honorific.en"], "Ms")
    fill(qtbot, fields["nominated_on"], "12 June")
    fill(qtbot, fields["country"], "Armenia")
    visit = office.visits.get(sample)
    stored = find_row(visit, seat.id)
    person = next(row for row in office.visits.folder(sample).persons if row.id == seat.person_id)
    assert stored.position["ka"] == "მინისტრის მოადგილე"
    assert person.native["uz-Cyrl"] == "Натия Шарвадзе"
    assert person.honorific["en"] == "Ms"
    assert stored.nominated_on.isoformat() == "2026-06-12"
    assert visit.delegations[0].country == "ARM"


def test_the_inspector_keeps_apart_what_was_typed_for_two_seats(qtbot, screen, office, sample):
    first, second = named(office, sample)[:2]
    screen.table.select(first.id, "name")
    settle(qtbot)
    field = shown_fields(screen)["nominated_on"]
    fill(qtbot, field, "someday")
    assert field.has_problem
    screen.table.select(second.id, "name")
    settle(qtbot)
    assert not field.has_problem
    screen.table.select(first.id, "name")
    settle(qtbot)
    assert field.edit.text() == "someday"
    assert find_row(office.visits.get(sample), second.id) == second


def test_a_finding_opens_its_seat_on_the_right_side(qtbot, screen, office, sample):
    seat = seats(office, sample, Side.HOST)[2]
    screen.open_at(Where.of(seat, "role"))
    settle(qtbot)
    assert screen.table.current_key() == seat.id
    assert screen.model.columns[screen.table.currentIndex().column()].name == "role"
    screen.open_at(Where.of(seat, "nominated_on"))
    settle(qtbot)
    assert screen.focusWidget() is shown_fields(screen)["nominated_on"].edit


def test_restricted_data_are_not_shown(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    office.edit(Person, seat.person_id, passport_name="PLANTED NAME")
    office.edit(Participation, seat.id, diet_and_access="planted diet")
    screen.table.select(seat.id, "name")
    settle(qtbot)
    assert not [text for text in texts(screen) if "planted" in text.lower()]


def test_an_empty_delegation_says_how_to_begin(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1))
    screen = open_tab(qtbot, desk, visit_id, "delegation")
    assert screen.add_seat.hasFocus()
    assert "No seats yet" in texts(screen)


def test_ins_adds_a_seat_beside_the_chosen_one(qtbot, screen, office, sample):
    before = seats(office, sample)
    screen.table.select(before[1].id, "name")
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Insert)
    settle(qtbot)
    (new,) = [seat for seat in seats(office, sample) if seat not in before]
    assert new.institution_id == before[1].institution_id
    assert screen.table.current_key() == new.id


def test_coming_back_finds_the_seat_that_was_chosen(screen, office, sample):
    last = seats(office, sample)[-1]
    screen.table.select(last.id, "role")
    screen.first_focus()
    assert screen.table.current_key() == last.id


def test_tab_goes_from_the_line_over_the_views_to_the_table(qtbot, screen):
    screen.add_seat.setFocus()
    qtbot.keyClick(screen.add_seat, Qt.Key.Key_Tab)
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert screen.table.hasFocus()


def chosen(qtbot, screen, seat_id, column="name"):
    screen.table.select(seat_id, column)
    settle(qtbot)
    screen.inspector.finish()
    settle(qtbot)


def test_the_inspector_is_the_card_of_who_sits_there(qtbot, screen, office, sample):
    seat = named(office, sample)[3]
    chosen(qtbot, screen, seat.id)
    said = texts(screen.inspector)
    assert "Mariam Jinjolava" in said
    assert any("Ms. Jinjolava" in text for text in said)
    assert "4, after Mchedlidze" in said
    assert any(text.endswith("none in conflict") or "in conflict" in text for text in said)
    assert "Closed. Opening asks why, shows it for ten minutes and is noted." in said


def test_steps_of_the_nomination_have_their_days(qtbot, screen, office, sample):
    seat = first_empty(office, sample)
    type_into(qtbot, screen.table, seat.id, "name", "Ketevan Lomsadze")
    type_into(qtbot, screen.table, seat.id, "nomination", "Accepted")
    chosen(qtbot, screen, seat.id)
    said = texts(screen.inspector)
    assert said.count("17 Jun") >= 2


def test_who_declined_is_counted_out_and_replaced_in_one_step(qtbot, screen, office, sample):
    seat = named(office, sample)[2]
    type_into(qtbot, screen.table, seat.id, "nomination", "Declined")
    assert cell(screen.table, seat.id, "number") == "–"
    assert "Declined 17 June, replace" in texts(screen.table)
    assert screen.sides.counts.text().startswith("6 named of 11 seats")
    type_into(qtbot, screen.table, seat.id, "name", "Ketevan Lomsadze")
    stored = find_row(office.visits.get(sample), seat.id)
    assert stored.person_id not in (None, seat.person_id)
    assert stored.nomination is Nomination.NOMINATED
    assert cell(screen.table, seat.id, "name") == "Ketevan Lomsadze"


def test_a_georgian_name_is_kept_and_a_latin_one_proposed(qtbot, screen, office, sample):
    seat = first_empty(office, sample)
    screen.table.edit_at(seat.id, "name")
    editor = screen.table.viewport().findChild(QLineEdit)
    editor.insert("ქეთევან ლომსაძე")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot)
    row = screen.model.rows[screen.model.row_of(seat.id)].cells[2]
    person = office.people.person(find_row(office.visits.get(sample), seat.id).person_id)
    assert (row.text, person.native["ka"]) == ("Ketevan Lomsadze", "ქეთევან ლომსაძე")
    assert row.icon == "triangle-alert"


def test_a_name_on_file_is_offered_from_another_script(qtbot, screen, office, sample):
    office.people.add("Ketevan Lomsadze", "Supreme Court of Georgia")
    seat = first_empty(office, sample)
    screen.table.edit_at(seat.id, "name")
    editor = screen.table.viewport().findChild(QLineEdit)
    editor.insert("ლომსაძე")
    editor.textEdited.emit("ლომსაძე")
    editor.completer().setCompletionPrefix("ლომსაძე")
    model = editor.completer().completionModel()
    offered = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert offered == ["Ketevan Lomsadze, Supreme Court of Georgia"]


def test_somebody_of_another_institution_is_taken_from_the_file(qtbot, screen, office, sample):
    person = office.people.add("Ketevan Lomsadze", "Supreme Court of Georgia")
    seat = first_empty(office, sample)
    words = "Ketevan Lomsadze, Supreme Court of Georgia"
    type_into(qtbot, screen.table, seat.id, "name", words)
    assert find_row(office.visits.get(sample), seat.id).person_id == person


def test_after_the_visit_it_is_told_who_came(qtbot, screen, office, sample):
    office.edit(Visit, sample, starts_on=date(2026, 6, 15), ends_on=date(2026, 6, 16))
    settle(qtbot)
    qtbot.mouseClick(screen.sides.all_came, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert screen.sides.counts.text() == "Planned 7: 4 women, 3 men · came 6: 3 women, 3 men"
    assert screen.sides.all_came.isHidden()
    office.undo()
    settle(qtbot)
    assert screen.sides.counts.text() == "7 named of 11 seats · 4 women, 3 men"


def test_in_a_georgian_window_names_are_georgian_and_corrected_so(qtbot, desk, office, sample):
    speak("ka")
    screen = open_tab(qtbot, desk, sample, "delegation")
    seat = named(office, sample)[0]
    assert cell(screen.table, seat.id, "name") == "ნათია შარვაძე"
    screen.table.edit_at(seat.id, "name")
    editor = screen.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    editor.insert("ნათია შარვაძე-ბერულავა")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot)
    person = office.people.person(seat.person_id)
    assert person.native["ka"] == "ნათია შარვაძე-ბერულავა"
    assert person.display == "Natia Sharvadze"


def test_the_other_form_of_a_name_stands_there_only_where_it_fits(qtbot, screen, office, sample):
    seat = named(office, sample)[0]

    def beside():
        return screen.model.rows[screen.model.row_of(seat.id)].cells[2].beside

    assert beside() == "ნათია შარვაძე"
    screen.resize(860, 600)
    qtbot.waitUntil(lambda: beside() == "")


def test_restricted_data_of_a_seat_open_with_a_reason(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    office.edit(Participation, seat.id, diet_and_access="planted diet")
    chosen(qtbot, screen, seat.id)
    (panel,) = screen.inspector.findChildren(RestrictedPanel)
    panel.why.edit.setText("Lunch")
    panel.why.edit.setModified(True)
    panel.why.store()
    settle(qtbot)
    assert "planted diet" in texts(panel)
    note = office.people.last_opened(seat.person_id)
    assert "Participation.diet_and_access" in note.fields
    chosen(qtbot, screen, named(office, sample)[1].id)
    assert "planted diet" not in texts(screen)


def test_three_hundred_seats_stay_fluid(qtbot, desk, office):
    visit_id = office.visits.create("A visit", date(2026, 9, 1))
    seats = tuple(Participation(id=uuid4(), nomination=Nomination.INVITED) for _ in range(300))
    with office.store.change(Message("Filled")) as tx:
        visit = tx.get(Visit, visit_id)
        tx.put(amend(visit, visit.delegations[0].id, participations=seats))
    screen = open_tab(qtbot, desk, visit_id, "delegation")
    assert len([row for row in screen.model.rows if not row.is_group]) == 300
    begun = perf_counter()
    screen._refresh()
    assert perf_counter() - begun < 0.1


def test_what_was_opened_closes_when_nobody_looks_at_it(qtbot, screen, office, sample):
    seat = named(office, sample)[0]
    office.edit(Participation, seat.id, diet_and_access="planted diet")
    chosen(qtbot, screen, seat.id)
    (panel,) = screen.inspector.findChildren(RestrictedPanel)
    panel.why.edit.setText("Lunch")
    panel.why.edit.setModified(True)
    panel.why.store()
    assert panel.is_open
    screen.table.select(first_empty(office, sample).id, "name")
    qtbot.waitUntil(lambda: not panel.is_open)
    settle(qtbot)
    assert "planted diet" not in texts(screen)


def test_the_order_of_the_seats_is_as_it_was_left(qtbot, desk, screen, sample):
    screen.bar.view._group.button(1).click()
    again = open_tab(qtbot, desk, sample, "delegation")
    assert not any(row.is_group for row in again.model.rows)
    again.bar.view._group.button(0).click()
    assert any(row.is_group for row in again.model.rows)
