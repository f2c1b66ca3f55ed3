"""The room of people: found in any script, edited in place, deleted where nobody needs them."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.ui.people.name_list import HEAD, ROW
from missionplanner.ui.people.page import PeoplePage
from missionplanner.ui.people.restricted import OPEN_FOR
from missionplanner.ui.words import speak
from tests.ui.visit_tabs import cell, fill, settle, texts
from tests.unaccented import unaccented, words_of

# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot, desk, sample):
    return room(qtbot, desk)


def room(qtbot, desk):
    page = PeoplePage(desk)
    page.resize(1178, 740)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.first_focus()
    settle(qtbot)
    return page


def listed(page):
    return [row.cells[0].text for row in page.side.list.table().rows if not row.is_group]


def letters(page):
    return [row.cells[0].text for row in page.side.list.table().rows if row.is_group]


def look_for(qtbot, page, words):
    page.side.search.setText(words)
    settle(qtbot)


def named(office, name):
    return next(row.id for row in office.people.persons() if row.display == name)


def card_of(qtbot, page, office, name="Irma Gvaramadze"):
    person = named(office, name)
    page.open_at(person)
    settle(qtbot)
    return person


def test_the_model_keeps_what_it_promises_to_qt(page, qtmodeltester):
    qtmodeltester.check(page.side.list.table())


def test_people_stand_by_the_letter_of_their_family_name(page, office):
    assert len(listed(page)) == len(office.people.persons())
    assert listed(page)[0] == "Nino Alavidze"
    assert letters(page) == sorted(set(letters(page)))
    assert page.side.count.text() == str(len(listed(page)))
    assert page.side.search.hasFocus()


@pytest.mark.parametrize("words", ["გვარამ", "Гварамадзе", "gvaramadce", "irma gvar", "state care"])
def test_somebody_is_found_in_any_script_and_with_a_misspelling(qtbot, page, words):
    look_for(qtbot, page, words)
    assert "Irma Gvaramadze" in listed(page)
    assert len(listed(page)) < 5


def test_the_search_leads_to_the_list_and_enter_to_the_card(qtbot, page, office):
    qtbot.keyClicks(page.side.search, "gvaramadze")
    qtbot.keyClick(page.side.search, Qt.Key.Key_Return)
    settle(qtbot)
    assert page.side.list.hasFocus()
    assert page.side.list.current_key() == named(office, "Irma Gvaramadze")
    qtbot.keyClick(page.side.list, Qt.Key.Key_Return)
    settle(qtbot)
    assert QApplication.focusWidget() is page.persons.forms[0].fields["display"].edit


def test_letters_typed_in_the_list_are_looked_for(qtbot, page):
    page.side.list.setFocus()
    qtbot.keyClicks(page.side.list, "g")
    qtbot.keyClicks(QApplication.focusWidget(), "var")
    settle(qtbot)
    assert (page.side.search.text(), listed(page)) == ("gvar", ["Irma Gvaramadze"])


def test_who_is_not_found_can_be_added_from_there(qtbot, page, office):
    look_for(qtbot, page, "Ketevan Lomsadze")
    assert any("Nothing is found" in text for text in texts(page.side))
    qtbot.mouseClick(page.side.add_searched, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert page.persons.person.display == "Ketevan Lomsadze"
    assert QApplication.focusWidget() is page.persons.forms[2].fields["position.en"].edit
    office.undo()
    qtbot.waitUntil(lambda: "Ketevan Lomsadze" not in listed(page))


def test_a_line_adds_a_person_and_an_institution(qtbot, page, office):
    page.side.list.setFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Insert)
    qtbot.keyClicks(QApplication.focusWidget(), "Ketevan Lomsadze")
    qtbot.keyClick(page.side.new, Qt.Key.Key_Return)
    assert "Ketevan Lomsadze" in listed(page)
    page.side.show_kind("institutions")
    qtbot.mouseClick(page.side.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.side.new, "Supreme Court of Georgia")
    qtbot.keyClick(page.side.new, Qt.Key.Key_Return)
    assert page.institutions.institution.name == Text(en="Supreme Court of Georgia")


def test_esc_gives_the_line_up(qtbot, page):
    page.side.begin_new()
    qtbot.keyClicks(page.side.new, "Somebody")
    qtbot.keyClick(page.side.new, Qt.Key.Key_Escape)
    assert page.side.new.isHidden()
    assert "Somebody" not in listed(page)


def test_the_card_says_who_it_is_and_where(qtbot, page, office):
    card_of(qtbot, page, office)
    shown = texts(page.persons)
    assert "Irma Gvaramadze" in shown
    assert "ირმა გვარამაძე" in shown
    assert "Dear Ms. Gvaramadze" in shown
    assert any("ქალბატონო ირმა" in text for text in shown)


def test_each_field_is_one_undo_step(qtbot, page, office):
    person = card_of(qtbot, page, office)
    names, address, post, remarks = page.persons.forms
    fill(qtbot, names.fields["aliases"], "Kobahidze; Kobaxidze; Kobahidze")
    fill(qtbot, address.fields["phone"], "+995 32 200 00 00")
    fill(qtbot, post.fields["institution_id"], "Ministry of Justice of Georgia")
    fill(qtbot, remarks.fields["remarks"], "Speaks Russian well")
    stored = office.people.person(person)
    assert stored.aliases == ("Kobahidze", "Kobaxidze")
    assert (stored.phone, stored.remarks) == ("+995 32 200 00 00", "Speaks Russian well")
    ministry = office.people.institution(stored.institution_id)
    assert ministry.name["en"] == "Ministry of Justice of Georgia"
    office.undo()
    settle(qtbot)
    assert remarks.fields["remarks"].edit.text() == ""
    assert office.people.person(person).phone == "+995 32 200 00 00"


def test_what_is_typed_for_one_person_is_not_taken_for_another(qtbot, page, office):
    first = card_of(qtbot, page, office)
    phone = page.persons.forms[1].fields["phone"]
    phone.edit.setFocus()
    qtbot.keyClicks(phone.edit, "1234")
    second = card_of(qtbot, page, office, "Zaza Mchedlidze")
    assert office.people.person(first).phone == "1234"
    assert (phone.edit.text(), office.people.person(second).phone) == ("", "")


def test_a_proposed_spelling_is_accepted_and_taken_back(qtbot, page, office):
    person = card_of(qtbot, page, office, "Salome Dgebuadze")
    assert "proposed, to be checked" in texts(page.persons)
    qtbot.mouseClick(page.persons.forms[0].spelling.accept, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert office.people.person(person).is_spelling_checked
    assert "proposed, to be checked" not in texts(page.persons)
    office.undo()
    settle(qtbot)
    assert "proposed, to be checked" in texts(page.persons)


def test_only_what_is_usual_shows_until_all_is_wanted(qtbot, page, office):
    card_of(qtbot, page, office)
    names = page.persons.forms[0].fields
    assert names["native.ka"].isVisible()
    assert not names["native.uz-Cyrl"].isVisible()
    qtbot.mouseClick(page.persons.whole, Qt.MouseButton.LeftButton)
    assert names["native.uz-Cyrl"].isVisible()
    assert names["family"].isVisible()


def test_the_card_leads_to_the_visit(qtbot, window, page, office, sample):
    card_of(qtbot, page, office)
    table = page.persons.part.table
    seat = table.table().rows[0].key
    assert "Official visit" in cell(table, seat, "what")
    table.select(seat)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: getattr(window.pages.currentWidget(), "visit_id", None) == sample)


def test_who_is_in_nothing_says_so(qtbot, page, office):
    person = office.people.add("Ketevan Lomsadze")
    page.open_at(person)
    settle(qtbot)
    assert "In no visit and no follow-up yet." in texts(page.persons)
    assert page.persons.part.table.isHidden()


def test_who_is_needed_is_not_deleted_and_others_are(qtbot, window, page, office):
    person = card_of(qtbot, page, office)
    qtbot.mouseClick(page.persons.delete, Qt.MouseButton.LeftButton)
    assert "GEO-UZB-2026-01" in window.toast.label.text()
    other = office.people.add("Ketevan Lomsadze")
    page.open_at(other)
    settle(qtbot)
    page.side.list.setFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Delete)
    settle(qtbot)
    assert office.people.person(person) is not None
    assert office.people.person(other) is None


# What stays closed


def plant(office, person):
    office.edit(Person, person, passport_name="PLANTED NAME", born_on=date(1971, 3, 4))


def test_restricted_data_are_in_no_list_search_or_tooltip(qtbot, page, office):
    person = card_of(qtbot, page, office)
    plant(office, person)
    qtbot.wait(200)
    look_for(qtbot, page, "planted")
    assert listed(page) == []
    look_for(qtbot, page, "")
    page.open_at(person)
    settle(qtbot)
    said = " ".join(texts(page)).lower()
    assert "planted" not in said
    assert "1971" not in said


def opened(qtbot, page, why="Visa letter"):
    panel = page.persons.restricted
    qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.why.edit, why)
    qtbot.keyClick(panel.why.edit, Qt.Key.Key_Return)
    settle(qtbot)
    return panel


def test_opening_asks_why_notes_it_and_shows_the_data(qtbot, page, office):
    person = card_of(qtbot, page, office)
    plant(office, person)
    panel = opened(qtbot, page)
    assert "PLANTED NAME" in [field.edit.text() for field in panel.opened[0].fields.values()]
    assert office.people.last_opened(person).reason == "Visa letter"
    fill(qtbot, panel.opened[0].fields["passport_name"], "GVARAMADZE IRMA")
    assert office.people.person(person).passport_name == "GVARAMADZE IRMA"
    assert panel.is_open


def test_without_a_reason_nothing_is_opened(qtbot, page, office):
    person = card_of(qtbot, page, office)
    panel = opened(qtbot, page, "   ")
    assert not panel.is_open
    assert panel.why.has_problem
    assert office.people.last_opened(person) is None


def test_it_closes_for_the_next_person_and_after_ten_minutes(qtbot, page, office):
    person = card_of(qtbot, page, office)
    plant(office, person)
    panel = opened(qtbot, page)
    assert panel._ends.interval() == OPEN_FOR.total_seconds() * 1000
    card_of(qtbot, page, office, "Zaza Mchedlidze")
    assert not panel.is_open
    card_of(qtbot, page, office)
    assert any("Last opened 17 Jun 2026" in text for text in texts(panel))
    panel = opened(qtbot, page, "Gate list")
    panel._ends.timeout.emit()
    settle(qtbot)
    assert not panel.is_open
    assert not [text for text in texts(panel) if "PLANTED" in text]


# Institutions


def test_institutions_have_names_by_language_and_their_people(qtbot, page, office):
    page.side.show_kind("institutions")
    assert len(listed(page)) == len(office.people.institutions())
    ministry = next(row for row in office.people.institutions() if "Justice of G" in row.name)
    page.open_at(ministry.id)
    settle(qtbot)
    names, short, place, _ = page.institutions.forms
    fill(qtbot, names.fields["name.ru"], "Министерство юстиции Грузии")
    fill(qtbot, short.fields["short_name.en"], "MoJ")
    fill(qtbot, place.fields["parent_id"], "Government of Georgia")
    stored = office.people.institution(ministry.id)
    assert stored.name["ru"] == "Министерство юстиции Грузии"
    assert stored.short_name["en"] == "MoJ"
    assert office.people.institution(stored.parent_id).name["en"] == "Government of Georgia"
    members = page.institutions.members.table
    person = members.table().rows[0].key
    members.opened.emit(person)
    settle(qtbot)
    assert page.side.switch.name == "persons"
    assert page.persons.row_id == person


def test_heads_are_lower_than_names_whatever_list_is_shown(qtbot, page):
    page.side.show_kind("institutions")
    look_for(qtbot, page, "ministry")
    table = page.side.list
    for at, row in enumerate(table.table().rows):
        assert table.rowHeight(at) == (HEAD if row.is_group else ROW)


def test_an_institution_under_itself_says_why_not(qtbot, page, office):
    ministry = next(row for row in office.people.institutions() if "Justice of G" in row.name)
    page.open_at(ministry.id)
    settle(qtbot)
    field = page.institutions.forms[2].fields["parent_id"]
    fill(qtbot, field, ministry.name)
    assert field.has_problem


# Others, many, none


def test_the_room_follows_a_change_made_elsewhere(qtbot, page, office):
    person = card_of(qtbot, page, office)
    office.edit(Person, person, display="Irma Gvaramadze-Berulava", sex=Sex.NOT_STATED)
    qtbot.waitUntil(lambda: "Irma Gvaramadze-Berulava" in listed(page))
    assert page.persons.head.name.text() == "Irma Gvaramadze-Berulava"


def test_the_interface_in_georgian_shows_georgian_names_first(qtbot, desk, sample):
    speak("ka")
    page = room(qtbot, desk)
    assert "ირმა გვარამაძე" in listed(page)
    assert letters(page) == sorted(letters(page), key=lambda each: (each < "ა", each))


def test_an_empty_office_says_how_to_begin(qtbot, desk, office):
    page = room(qtbot, desk)
    assert "Nobody on file yet." in texts(page)
    assert "Nobody is chosen" in texts(page)


def test_of_thousands_only_those_looked_at_are_made(qtbot, desk, office):
    with office.store.change(Message("Filled")) as tx:
        ministry = Institution(id=uuid4(), name=Text(en="Ministry of Justice"))
        tx.put(ministry)
        for number in range(3000):
            tx.put(
                Person(
                    id=uuid4(),
                    display=f"Nino Person{number:04}",
                    native=Text(ka="ნინო"),
                    institution_id=ministry.id,
                )
            )
    page = room(qtbot, desk)
    assert page.side.count.text() == "3000"
    assert len(page.side.list.table().rows._made) < 200
    look_for(qtbot, page, "person2999")
    assert listed(page) == ["Nino Person2999"]


# For everybody


@pytest.mark.parametrize("kind", ["persons", "institutions"])
def test_every_control_has_a_name(qtbot, page, office, kind):
    page.side.show_kind(kind)
    page.open_at(page.side.list.table().rows[1].key)
    settle(qtbot)
    assert page.card.row_id is not None
    unnamed = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(page)
        and not each.focusProxy()
        and not (each.accessibleName() or each.property("text"))
        and not isinstance(each.parentWidget(), QAbstractItemView)
    ]
    assert unnamed == []


def test_every_word_of_the_room_is_worded(qtbot, desk, office, sample):
    speak("pseudo")
    page = room(qtbot, desk)
    page.persons.whole.click()
    for row in (page.side.list.table().rows[1], office.people.institutions()[0]):
        page.open_at(getattr(row, "key", None) or row.id)
        qtbot.wait(80)
        assert page.card.forms
        # How somebody is addressed is in the language of the letter.
        known = words_of("Dear Hurmatli GEO Esc Enter Ctrl Ins", office.visits.folder(sample))
        found = {w: t for t in texts(page) for w in unaccented(t, known)}
        assert found == {}
