"""The overview of a visit: stages, facts, aims, what was changed, what is to be settled."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Stage, Visit, VisitStatus
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level, Where
from missionplanner.planning.stages import Standing
from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.overview.readiness import AT_ONCE, by_what_to_do
from missionplanner.ui.places import Place
from missionplanner.ui.words import speak
from tests.make import make_id
from tests.ui.visit_tabs import cell, fill, open_tab, settle, texts

TODAY = date(2026, 6, 17)


@pytest.fixture
def screen(qtbot, desk, sample):
    return open_tab(qtbot, desk, sample, "overview")


def standing(screen, stage):
    return next(row for row in screen.stages.rows if row.stage is stage).standing


def kept(office, sample, stage):
    return next((row for row in office.visits.get(sample).stages if row.stage is stage), None)


def test_every_stage_says_how_it_stands(screen):
    said = {stage: mark.accessibleName() for stage, mark in screen.stages.marks.items()}
    assert said[Stage.NOMINATIONS] == "Nominations: behind us"
    assert said[Stage.TRAVEL_PAPERS] == "Travel papers: late, was due 30 May 2026"
    assert said[Stage.CLEARANCE] == "Clearance: due 22 Jun 2026, as is usual"
    assert said[Stage.VISIT] == "Visit: begins 29 Jun 2026"


def test_the_line_is_one_stop_and_the_arrows_go_along_it(qtbot, screen):
    stops = [mark for mark in screen.stages.marks.values() if mark.focusPolicy() & Qt.TabFocus]
    assert [mark.stage for mark in stops] == [Stage.TRAVEL_PAPERS]
    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is screen.stages.marks[Stage.PACK_DRAFT]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert QApplication.focusWidget() is screen.stages.marks[Stage.CONCEPT]


def test_space_ticks_a_stage_and_takes_the_tick_back(qtbot, screen, office, sample):
    mark = screen.stages.marks[Stage.TRAVEL_PAPERS]
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    settle(qtbot)
    assert kept(office, sample, Stage.TRAVEL_PAPERS).done_on == TODAY
    assert standing(screen, Stage.TRAVEL_PAPERS) is Standing.DONE
    assert mark.accessibleName() == "Travel papers: done on 17 Jun 2026"
    office.undo()
    settle(qtbot)
    assert standing(screen, Stage.TRAVEL_PAPERS) is Standing.LATE
    assert "Travel papers: done" in str(office.redo_label())


def test_a_click_on_the_mark_ticks_and_on_the_words_opens_the_days(qtbot, screen, office, sample):
    mark = screen.stages.marks[Stage.PACK_DRAFT]
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    settle(qtbot)
    assert kept(office, sample, Stage.PACK_DRAFT).done_on == TODAY
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(20, 36))
    assert screen.stages._box.isVisible()
    assert screen.stages._box.done.edit.text() == "17 Jun 2026"


def test_enter_opens_the_day_of_a_stage_and_stores_what_is_typed(qtbot, screen, office, sample):
    mark = screen.stages.marks[Stage.CLEARANCE]
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Return)
    field = screen.stages._box.due.edit
    assert field.hasFocus()
    qtbot.keyClicks(field, "32 June")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert screen.stages._box.isVisible()
    assert field.text() == "32 June"
    field.selectAll()
    qtbot.keyClicks(field, "19 June")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot)
    assert kept(office, sample, Stage.CLEARANCE).due_on == date(2026, 6, 19)
    assert not screen.stages._box.isVisible()
    assert QApplication.focusWidget() is mark


def test_the_days_of_the_visit_are_changed_among_the_facts(qtbot, screen):
    mark = screen.stages.marks[Stage.VISIT]
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.facts.fields["starts_on"].edit


def test_more_facts_stay_open_for_the_next_visit(qtbot, desk, sample, office):
    screen = open_tab(qtbot, desk, sample, "overview")
    assert "purpose.en" not in screen.facts.fields
    assert len(screen.lists) == 1
    screen.facts._more.click()
    assert screen.lists[1].isVisible()
    other = open_tab(qtbot, desk, office.visits.create("Other", TODAY), "overview")
    assert other.facts.fields["purpose.en"].isVisible()
    assert other.lists[1].isVisible()
    other.facts._more.click()
    assert not other.facts.fields["purpose.en"].isVisible()
    assert not other.lists[1].isVisible()


def test_a_city_that_is_gone_to_is_shown_with_its_table(qtbot, screen, office, sample):
    leg = office.visits.get(sample).legs[0]
    screen.open_at(Where("Leg", leg.id, "zone"))
    assert screen.lists[1].isVisible()
    assert screen.lists[1].table.current_key() == leg.id


def test_an_aim_says_where_it_is_taken_up_and_enter_goes_there(qtbot, window, office, sample):
    aim = office.visits.get(sample).objectives[0]
    items = [row for row in office.visits.get(sample).programme if aim.id in row.objective_ids]
    for item in items[1:]:
        office.edit(ProgrammeItem, item.id, objective_ids=())
    office.edit(ProgrammeItem, items[0].id, status=ItemStatus.REQUESTED)
    window.open_visit(sample)
    aims = window.pages.currentWidget().open_tab("overview").lists[0]
    settle(qtbot)
    assert cell(aims.table, aim.id, "taken_up") == "1 item, unconfirmed"
    aims.table.select(aim.id, "taken_up")
    aims.table.setFocus()
    qtbot.keyClick(aims.table, Qt.Key.Key_Return)
    settle(qtbot)
    assert window.pages.currentWidget().tab == "programme"


def test_an_aim_is_written_in_the_language_that_is_shown(qtbot, screen, office, sample):
    aims = screen.lists[0]
    tabs = aims.findChild(LanguageTabs)
    tabs.choose("ka")
    tabs.chosen.emit("ka")
    columns = [aims.model.columns[i].name for i in aims.table.shown_columns()]
    assert columns == ["number", "text.ka", "taken_up"]
    aims.model.store(aims.model.index(aims.model.row_of(aims.new), 2), "მიზანი")
    settle(qtbot)
    assert office.visits.get(sample).objectives[-1].text == Text(ka="მიზანი")


def changes(screen):
    return [what.text() for _, what, _ in screen._changes.lines if not what.isHidden()]


def test_what_was_changed_since_one_looked_is_told_and_the_rest_is_not(qtbot, desk, sample, office):
    office.now = lambda: noon
    noon = desk.office.store.history(limit=1)[0].at + timedelta(minutes=1)
    first = open_tab(qtbot, desk, sample, "overview")
    qtbot.waitUntil(lambda: first._changes.head.name.text() == "Latest changes")
    first.hide()
    again = open_tab(qtbot, desk, sample, "overview")
    qtbot.waitUntil(lambda: again._changes.head.beside.text() == "nothing new for you")
    again.hide()
    desk.memory.put(f"looked at {sample}", (noon - timedelta(days=2)).isoformat())
    office.edit(Visit, sample, place=Text(en="Samarkand"))
    later = open_tab(qtbot, desk, sample, "overview")
    qtbot.waitUntil(lambda: later._changes.head.name.text() == "Since you last looked")
    assert changes(later)[0] == "Place changed"


def test_a_broken_memory_of_when_one_looked_is_forgotten(qtbot, desk, sample):
    desk.memory.put(f"looked at {sample}", "yesterday")
    screen = open_tab(qtbot, desk, sample, "overview")
    qtbot.waitUntil(lambda: screen._changes.head.name.text() == "Latest changes")


def test_the_panel_says_how_far_the_visit_is_and_shows_five_at_most(qtbot, screen, desk, sample):
    qtbot.waitUntil(lambda: bool(screen.readiness.rows))
    assert screen.readiness.head.beside.text().endswith(" settled")
    found = desk.office.findings(sample)
    more = tuple(found) * 3
    screen.readiness.show_findings(more)
    assert len(screen.readiness.rows) == AT_ONCE
    screen.readiness.rest.click()
    assert len(screen.readiness.rows) == len(more)


def finding(code, level):
    return Finding(code, level, Message("x"), Where("Visit", make_id("x"), "title"))


def test_what_presses_stands_above_what_is_only_to_be_looked_at():
    look = [finding("PAX-09", Level.INFORMATION)]
    press = [finding("ACT-01", Level.WARNING)]
    names = [head.key for head, _ in by_what_to_do((*press, *look))]
    assert names == ["Complete", "Write to someone"]


def test_a_visit_without_findings_names_the_stage_that_holds_it_up(qtbot, desk, office):
    visit_id = office.visits.create("Soon", TODAY + timedelta(days=12))
    screen = open_tab(qtbot, desk, visit_id, "overview")
    qtbot.wait(200)
    assert any("Concept: its day has passed" in said for said in texts(screen.readiness.body))
    office.edit(Visit, visit_id, status=VisitStatus.TRAVELLING)
    settle(qtbot)
    assert any("Nothing is to be settled" in said for said in texts(screen.readiness.body))


def test_a_clash_is_settled_where_it_is_told(qtbot, desk, sample, office):
    one, other, *_ = (
        item
        for item in office.visits.get(sample).programme
        if item.when.ends and item.counterparts and not item.group_ids
    )
    office.programme.reschedule(sample, other.id, one.when)
    screen = open_tab(qtbot, desk, sample, "overview")
    qtbot.waitUntil(lambda: any(row.remedy for row in screen.readiness.rows))
    row = next(row for row in screen.readiness.rows if row.remedy)
    assert row.remedy.text().startswith("Start at ")
    moved = row.finding.where.row
    was = next(item for item in office.visits.get(sample).programme if item.id == moved)
    row.remedy.click()
    now = next(item for item in office.visits.get(sample).programme if item.id == moved)
    assert now.when.starts != was.when.starts
    office.undo()
    assert next(i for i in office.visits.get(sample).programme if i.id == moved) == was


def test_a_finding_is_gone_to(qtbot, window, sample):
    window.open_visit(sample)
    screen = window.pages.currentWidget().open_tab("overview")
    qtbot.waitUntil(lambda: bool(screen.readiness.rows))
    row = next(row for row in screen.readiness.rows if row.finding.where.noun == "FollowUp")
    row.link.click()
    settle(qtbot)
    assert window.places.here == Place("visit", sample, "follow-up")


def test_a_country_among_the_facts_is_named_in_any_language(qtbot, screen, office, sample):
    screen.facts._more.click()
    field = screen.facts.fields["to_country"]
    fill(qtbot, field, "Казахстан")
    assert office.visits.get(sample).code == "GEO-KAZ-2026-01"
    fill(qtbot, field, "Atlantis")
    assert field.has_problem
    assert field.edit.text() == "Atlantis"


def test_objectives_are_read_in_the_language_of_the_interface(qtbot, desk, office, sample):
    speak("ka")
    try:
        screen = open_tab(qtbot, desk, sample, "overview")
        assert screen.lists[0].languages.tag == "ka"
        assert not screen.lists[0].table.isColumnHidden(screen.lists[0].first_typed())
    finally:
        speak("en")
