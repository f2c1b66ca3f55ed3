"""The Papers tab: real pages, what is left out, saving, printing."""

from datetime import date
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from missionplanner.documents.pages import page_count, page_texts
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.planning.disclose import disclose
from missionplanner.planning.left_out_words import left_out_lines
from missionplanner.ui.papers.printing import Printing, printer_for
from missionplanner.ui.papers.screen import PapersScreen
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.field import Field
from tests.ui.visit_tabs import fill, texts

SOON = 15_000


@pytest.fixture
def screen(qtbot, desk, sample):
    screen = PapersScreen(desk, sample)
    qtbot.addWidget(screen)
    screen.resize(1178, 600)
    screen.show()
    qtbot.waitUntil(lambda: screen.paper is not None, timeout=SOON)
    return screen


def words(screen) -> str:
    return "\n".join(page_texts(screen.paper.file))


def test_the_pages_are_there_and_are_turned(qtbot, screen):
    assert screen.paper.pages == page_count(screen.paper.file)
    qtbot.waitUntil(lambda: screen.sheet._page.pixmap is not None, timeout=SOON)
    screen.turn(1)
    assert screen.page == 1
    assert screen.thumbnails.currentIndex().row() == 1
    screen.turn(-5)
    assert screen.page == 0
    screen.thumbnails.choose(screen.paper.pages - 1)
    assert screen.page == screen.paper.pages - 1
    last = screen.thumbnails.pages.index(screen.paper.pages - 1)
    qtbot.waitUntil(lambda: last.data(1) is not None, timeout=SOON)


def test_the_paper_follows_an_edit_made_elsewhere(qtbot, office, sample, screen):
    office.edit(Visit, sample, purpose=Text(en="A purpose typed on another screen"))
    qtbot.waitUntil(lambda: "typed on another screen" in words(screen), timeout=SOON)


def test_the_edition_decides_what_is_seen_and_what_is_said_to_be_left_out(qtbot, screen):
    assert screen.options.asked.edition is Edition.DELEGATION
    outward = {(each.noun, each.field) for each in screen.paper.left_out}
    assert ("Brief", "points_to_take") in outward
    screen.options._ask("edition", Edition.INTERNAL)
    qtbot.waitUntil(lambda: "INTERNAL" in screen.paper.file_name, timeout=SOON)
    inward = {(each.noun, each.field) for each in screen.paper.left_out}
    assert ("Brief", "points_to_take") not in inward


def test_minutes_ask_which_record(qtbot, office, sample, screen):
    screen.kinds.select("minutes")
    qtbot.waitUntil(lambda: "minutes" in screen.paper.file_name, timeout=SOON)
    assert screen.options.asked.record_id == office.visits.get(sample).records[-1].id
    assert screen.page == 0


def test_page_down_reads_on_and_never_chooses_another_edition(qtbot, screen):
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.first_focus()
    focused = screen.focusWidget()
    qtbot.keyClick(focused, Qt.Key.Key_PageDown)
    assert screen.page == 0
    assert screen.sheet.verticalScrollBar().value() > 0
    for _ in range(3):
        qtbot.keyClick(focused, Qt.Key.Key_PageDown)
    assert screen.page > 0
    assert focused.currentIndex() == 0


def test_a_kind_without_anything_to_print_says_so(qtbot, desk, office):
    visit_id = office.visits.create("Study visit", date(2026, 9, 9))
    screen = PapersScreen(desk, visit_id)
    qtbot.addWidget(screen)
    screen.show()
    screen.kinds.select("minutes")
    qtbot.waitUntil(lambda: screen._instead is not None, timeout=SOON)
    assert not screen.options.save.isEnabled()


def test_a_paper_is_saved_as_it_is_shown(screen, tmp_path):
    target = tmp_path / "pack.pdf"
    screen.going_out.save_to(target, screen.paper)
    assert target.read_bytes() == screen.paper.file


def test_word_is_offered_where_the_paper_has_it_and_holds_what_was_asked(qtbot, screen, tmp_path):
    assert screen.options.word.isHidden()
    screen.kinds.select("minutes")
    qtbot.waitUntil(lambda: "minutes" in screen.paper.file_name, timeout=SOON)
    assert not screen.options.word.isHidden()
    screen.options._ask("edition", Edition.INTERNAL)
    target = tmp_path / "minutes.docx"
    screen.going_out.save_for_word_to(target, screen.word_job())
    qtbot.waitUntil(target.exists, timeout=SOON)
    with ZipFile(target) as package:
        assert b"INTERNAL" in package.read("word/header.xml")


def test_a_second_language_stands_beside_the_first_and_never_the_same(qtbot, screen):
    options = screen.options
    first = options.asked.language
    options._ask("second", first)
    assert (options.asked.language, options.asked.second) == (first, "")
    options._ask("second", "ka")
    qtbot.waitUntil(lambda: f"_{first}-ka_" in screen.paper.file_name, timeout=SOON)
    options._ask("language", "ka")
    assert (options.asked.language, options.asked.second) == ("ka", first)
    shown = [field.box.currentText() for field in options._languages.values()]
    assert shown == ["Georgian", "English"]
    options._ask("second", "")
    qtbot.waitUntil(lambda: "_ka_" in screen.paper.file_name, timeout=SOON)


def test_the_languages_of_the_visit_come_first(office, sample, screen):
    own = office.visits.get(sample).languages
    box = screen.options._languages["language"].box
    names = [box.itemText(index) for index in range(box.count())]
    assert len(names) == 5
    assert box.currentText() == names[0]
    assert screen.options.asked.language == own[0]


def test_what_was_asked_stays_for_another_paper(qtbot, screen):
    screen.options._ask("second", "ru")
    screen.kinds.select("minutes")
    assert screen.options.asked.second == "ru"


def test_saving_offers_no_undo_since_it_changes_nothing(screen, window, tmp_path):
    screen.going_out.save_to(tmp_path / "pack.pdf", screen.paper)
    assert window.toast.label.text() == "Saved as “pack.pdf”"
    assert window.toast.action.isHidden()


def test_open_points_are_named_beside_the_way_out(screen):
    assert "Issue anyway" in screen.options.save.text()
    screen.options._ask("draft", True)
    screen.options.show_open_points(screen.paper.findings)
    assert "Save PDF" in screen.options.save.text()


def test_a_long_way_out_never_cuts_the_sentence_above_it(qtbot, screen):
    options, sentence = screen.options, screen.options.open_points
    sentence.show_words("What a finding says may be rather long. " * 5)
    options.save.show_words("Issue all the same, with three thousand open points")
    qtbot.waitUntil(lambda: sentence.height() == sentence.heightForWidth(sentence.width()))
    assert options.save.width() < options.width()


def test_every_page_reaches_the_printer(qtbot, desk, office, screen, tmp_path):
    printed = tmp_path / "printed.pdf"
    printer = printer_for(screen.paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    done = []
    printing = Printing(
        office.papers, desk.background, screen.paper, printer, lambda: done.append(1), screen
    )
    printing.start()
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    assert page_count(printed.read_bytes()) == screen.paper.pages


def test_a_page_is_read_before_it_is_proven_and_goes_out_after(qtbot, office, sample, screen):
    qtbot.waitUntil(lambda: screen.proven is screen.paper, timeout=SOON)
    proven = screen.paper
    office.edit(Visit, sample, purpose=Text(en="Another purpose"))
    qtbot.waitUntil(lambda: screen.paper is not proven, timeout=SOON)
    assert screen.proven is None
    assert not screen.options.save.isEnabled()
    qtbot.waitUntil(lambda: screen.proven is screen.paper, timeout=SOON)
    assert screen.options.save.isEnabled()


def test_nothing_goes_out_between_another_order_and_its_proof(qtbot, screen):
    qtbot.waitUntil(lambda: screen.proven is screen.paper, timeout=SOON)
    shown = screen.paper
    screen.options._ask("edition", Edition.INTERNAL)
    assert screen.proven is None
    assert not screen.options.save.isEnabled()
    assert not screen.options.word.isEnabled()
    # The proof of what was shown before, under way or not, allows nothing any more.
    screen._prove()
    assert screen._making is None
    qtbot.waitUntil(lambda: screen.proven is not None, timeout=SOON)
    assert screen.proven is not shown
    assert screen.proven is screen.paper
    assert "INTERNAL" in screen.proven.file_name


def test_what_is_left_out_is_said_in_words_of_the_office(qtbot, screen):
    said = texts(screen.options)
    assert "2 internal items" in said
    assert "told on the day" in said
    lines = left_out_lines(
        screen._folder, Edition.DELEGATION, disclose(screen._folder, Edition.DELEGATION).left_out
    )
    assert str(sum(line.count for line in lines)) in said


def test_the_internal_edition_is_one_click_away_and_leaves_nothing_out(qtbot, screen):
    link = next(b for b in screen.options.findChildren(Link) if "internal" in b.text())
    link.click()
    assert screen.options._edition.box.currentText() == "Internal"
    qtbot.waitUntil(lambda: "INTERNAL" in screen.paper.file_name, timeout=SOON)
    assert "Nothing: it shows all there is." in texts(screen.options)


def test_the_date_on_the_paper_is_asked_and_refused_where_it_is_none(qtbot, screen):
    field = screen.options.findChild(Field)
    fill(qtbot, field, "31 June")
    assert field.has_problem
    assert screen.options.asked.on is None
    fill(qtbot, field, "24 June 2026")
    qtbot.waitUntil(lambda: "24 June 2026" in words(screen), timeout=SOON)


def test_papers_stand_by_stage_with_how_far_they_are(office, sample, screen):
    said = texts(screen.kinds_list)
    heads = [row.key for row in screen.model.rows if row.is_group]
    assert heads == ["before", "after"]
    assert "1 record" in said


def test_the_head_says_version_pages_and_how_fresh_it_is(qtbot, office, sample, screen):
    office.edit(Visit, sample, version=7)
    qtbot.waitUntil(lambda: "version 7" in texts(screen.head), timeout=SOON)
    assert any("s after the last change" in text for text in texts(screen.head))


def test_the_ways_out_stay_in_view_in_a_low_window(qtbot, window, sample):
    window.resize(1280, 690)
    window.open_visit(sample, "papers")
    screen = window.pages.currentWidget().open_tab("papers")
    qtbot.waitUntil(lambda: screen.paper is not None, timeout=SOON)
    screen.kinds.select("minutes")
    qtbot.waitUntil(lambda: "minutes" in screen.paper.file_name, timeout=SOON)
    for button in (screen.options.save, screen.options.print, screen.options.word):
        corner = button.mapTo(window, button.rect().bottomRight())
        assert window.rect().contains(corner)
        assert not button.visibleRegion().isEmpty()
