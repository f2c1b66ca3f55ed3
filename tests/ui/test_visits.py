"""The list of visits: the year, how far each visit is, what comes next, a new one in one line."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit, VisitStatus
from missionplanner.messages import Message
from missionplanner.operations.outlook import outlook
from missionplanner.ui.places import Place
from missionplanner.ui.visits.next_strip import next_things
from missionplanner.ui.visits.rows import EARLIER
from missionplanner.ui.words import say, speak
from tests.ui.visit_tabs import cell, settle

TODAY = date(2026, 6, 17)


@pytest.fixture
def page(qtbot, window, sample):
    qtbot.waitUntil(lambda: window.visits.beside is not None and len(ids(window.visits)) == 1)
    window.open_room("visits")
    window.visits.table.select(sample)
    return window.visits


def ids(page):
    return [row.key for row in page.model.rows if isinstance(row.key, UUID)]


def make(office, title, first, status=VisitStatus.CONCEPT, **countries):
    visit_id = office.visits.create(title, first, **countries)
    office.edit(Visit, visit_id, status=status)
    return visit_id


def known(qtbot, page, visit_id):
    qtbot.waitUntil(lambda: page.beside.known().outlook(visit_id) is not None)
    settle(qtbot)


def test_a_visit_says_how_far_it_is_and_what_comes_next(qtbot, page, office, sample):
    known(qtbot, page, sample)
    pressing = outlook(office.visits, sample, TODAY).readiness.to_settle
    assert cell(page.table, sample, "readiness") == f"{pressing} to settle"
    assert page.beside.strip.isVisible()
    assert page.beside.strip.head.text().startswith("Next for Official visit")
    assert say(office.findings(sample)[0].message) in page.beside.strip.lines[0].words.text()


def test_a_remedy_beside_the_list_leads_to_its_place(qtbot, window, page, sample):
    known(qtbot, page, sample)
    page.beside.strip.lines[0].link.click()
    settle(qtbot)
    assert window.places.here == Place("visit", sample, "follow-up")


def test_what_is_known_of_a_visit_follows_its_changes(qtbot, page, office):
    visit_id = make(office, "Georgia to Moldova", date(2026, 12, 9))
    qtbot.waitUntil(lambda: visit_id in ids(page))
    known(qtbot, page, visit_id)
    before = page.beside.known().outlook(visit_id).readiness.settled
    office.edit(Visit, visit_id, place=Text(en="Chișinău"))
    qtbot.waitUntil(lambda: page.beside.known().outlook(visit_id).readiness.settled == before + 1)


def test_a_visit_that_is_back_says_that_its_minutes_are_late(qtbot, page, office):
    visit_id = make(office, "Back", date(2026, 5, 1), VisitStatus.REPORTING)
    qtbot.waitUntil(lambda: visit_id in ids(page))
    known(qtbot, page, visit_id)
    assert cell(page.table, visit_id, "readiness") == "Minutes not agreed"
    assert cell(page.table, visit_id, "distance") == "47 days ago"


def test_a_closed_visit_says_when_it_was_closed(qtbot, page, office):
    visit_id = make(office, "Closed", date(2026, 3, 1), VisitStatus.CLOSED)
    qtbot.waitUntil(lambda: visit_id in ids(page))
    qtbot.waitUntil(lambda: cell(page.table, visit_id, "readiness") == "Closed 17 Jun")


def test_closed_visits_of_earlier_years_are_folded_until_asked_for(qtbot, page, office):
    old = [
        make(office, f"Old {year}", date(year, 3, 1), VisitStatus.CLOSED) for year in (2023, 2024)
    ]
    new = make(office, "New", date(2026, 3, 1), VisitStatus.CLOSED)
    qtbot.waitUntil(lambda: new in ids(page))
    assert not set(old) & set(ids(page))
    assert page.table.select(EARLIER)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert set(old) <= set(ids(page))


def test_the_filter_finds_visits_by_their_people_and_in_folded_years(qtbot, page, office, sample):
    old = make(office, "Old one", date(2023, 3, 1), VisitStatus.CLOSED)
    qtbot.waitUntil(lambda: bool(page.beside.known().words.get(old)))
    person = office.visits.folder(sample).persons[0]
    page.filter.setText(person.display)
    assert ids(page) == [sample]
    page.filter.setText("old one")
    assert ids(page) == [old]


def test_a_filter_that_leaves_nothing_says_so(page):
    page.filter.setText("Atlantis")
    (row,) = page.model.rows
    assert say(row.cells[0].text) == "No visit has “Atlantis”"


def test_tab_goes_from_the_year_to_the_list_and_to_what_is_next(qtbot, page, sample):
    known(qtbot, page, sample)
    seen, widget = [], page.add
    for _ in range(12):
        widget = widget.nextInFocusChain()
        while not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()):
            widget = widget.nextInFocusChain()
        seen.append(widget)
    bar, strip = page.beside.year_bar, page.beside.strip
    assert seen[:4] == [bar.before, bar.after, bar.ribbon, page.table]
    assert seen[4] is strip.lines[0].link


def test_the_list_is_sorted_by_the_days_and_not_by_their_words(qtbot, page, office):
    late = make(office, "B", date(2026, 12, 1))
    soon = make(office, "A", date(2026, 9, 30))
    qtbot.waitUntil(lambda: late in ids(page))
    page.table.select(soon, "dates")
    page.table.sort_on()
    assert ids(page).index(soon) < ids(page).index(late)


# The year


def test_the_ribbon_and_the_list_choose_the_same_visit(qtbot, page, office, sample):
    other = make(office, "Other", date(2026, 9, 9), from_country="GEO", to_country="MDA")
    qtbot.waitUntil(lambda: other in ids(page))
    ribbon = page.beside.year_bar.ribbon
    ribbon.setFocus()
    qtbot.keyClick(ribbon, Qt.Key.Key_Right)
    assert page.table.current_key() == other
    assert "Other" in ribbon.accessibleName()
    page.table.select(sample)
    assert "Official visit" in ribbon.accessibleName()


def test_the_year_turns_by_keys_and_to_a_visit_that_is_chosen(qtbot, page, office):
    other = make(office, "Next year", date(2027, 2, 3))
    qtbot.waitUntil(lambda: other in ids(page))
    ribbon = page.beside.year_bar.ribbon
    ribbon.setFocus()
    qtbot.keyClick(ribbon, Qt.Key.Key_PageUp)
    assert page.beside.year_bar.year.text() == "2025"
    page.table.select(other)
    assert page.beside.year_bar.year.text() == "2027"


def test_a_click_on_a_mark_chooses_its_visit_and_enter_opens_it(
    qtbot, window, page, office, sample
):
    other = make(office, "Other", date(2026, 9, 9))
    qtbot.waitUntil(lambda: other in ids(page))
    ribbon = page.beside.year_bar.ribbon
    mark = next(each for each in ribbon._marks if each.stay.id == other)
    qtbot.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=ribbon._reach(mark).center())
    assert page.table.current_key() == other
    qtbot.keyClick(ribbon, Qt.Key.Key_Return)
    settle(qtbot)
    assert window.head_title() == "Other"


# A new one


def entry_of(window):
    window.new_visit()
    return window.visits.entry


def test_all_is_typed_in_one_line_and_shown_as_understood(qtbot, window, page, office):
    entry = entry_of(window)
    qtbot.keyClicks(entry.title, "Georgia - Moldova 9-11 September, study visit")
    qtbot.waitUntil(lambda: not entry.understood.way.isHidden())
    chips = [entry.understood.way, entry.understood.days, entry.understood.type]
    assert [chip.accessibleName() for chip in chips] == [
        "Georgia → Moldova",
        "9–11 September 2026",
        "Study visit",
    ]
    qtbot.keyClick(entry.title, Qt.Key.Key_Return)
    made = next(row for row in office.visits.rows() if row.to_country == "MDA")
    assert made.code == "GEO-MDA-2026-01"
    assert made.title == "Georgia → Moldova, study visit"
    assert (made.starts_on, made.ends_on, made.type) == ("2026-09-09", "2026-09-11", "study")
    assert entry.title.text() == ""


def test_a_field_goes_before_the_words(qtbot, window, page, office):
    entry = entry_of(window)
    entry.title.setText("Georgia - Moldova 9-11 September")
    entry.first.setText("10 Sep")
    entry.goal.setText("უზბეკეთი")
    entry.add()
    made = next(row for row in office.visits.rows() if row.title == "Georgia → Moldova")
    assert made.code == "GEO-UZB-2026-02"
    assert made.starts_on == made.ends_on == "2026-09-10"


def test_a_country_that_is_none_is_refused_beside_its_field(qtbot, window, page, office):
    entry = entry_of(window)
    entry.title.setText("Talks 9 September")
    entry.goal.setText("Atlantis")
    count = len(office.visits.rows())
    entry.add()
    assert len(office.visits.rows()) == count
    assert "Atlantis" in entry.understood.said.text()
    assert entry.goal.hasFocus()
    assert entry.goal.text() == "Atlantis"


def test_a_visit_without_findings_names_its_next_stages(office):
    visit_id = make(office, "Plain", TODAY + timedelta(days=200))
    things = next_things(outlook(office.visits, visit_id, TODAY))
    assert [isinstance(each.words, Message) for each in things]
    assert ": due on" in say(things[0].words)


def test_the_list_speaks_the_language_of_the_interface(qtbot, window, page, office, sample):
    try:
        speak("ka")
        settle(qtbot)
        row = window.visits.model.rows[window.visits.model.row_of(sample)]
        title = office.visits.get(sample).title["ka"]
        assert row.cells[0].text == title
        assert title in window.visits.beside.strip.head.text()
    finally:
        speak("en")
