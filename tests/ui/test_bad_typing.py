"""Whatever is typed anywhere is stored, or stays with the reason; nothing breaks, all is undone."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from missionplanner.domain.text import clean
from missionplanner.domain.visit import Stage
from missionplanner.ui.places import Place
from missionplanner.ui.row_inspector import RowInspector
from tests.ui.editors import places, press, put, says_why, words_in
from tests.ui.visit_tabs import settle

# Offering names opens a popup, of which the screenless plugin says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TYPED = (
    "31 June",
    "25:00",
    "x" * 10_000,
    "שלום עולם",
    "\u202eabc\u202c עברית 12:00-13:00 (ა)",
    "👩‍👩‍👧 🇬🇪 🏳️",
    "a\0b\x1b\ud800c",
    "     ",
    "=1+1",
    "<b>&amp;</b> {0} %s {name}",
    "long words of it " * 600,
)
# Of the main thread's own time: what a person takes for a hang, on any machine.
HANG_S = 1.0


def tab(name):
    def open_it(window, visit_id):
        window.open_visit(visit_id, name)
        return window.pages.currentWidget()

    return open_it


def programme(view):
    def open_it(window, visit_id):
        window.desk.memory.put("programme.view", view)
        window.open_visit(visit_id, "programme")
        workspace = window.pages.currentWidget()
        screen = workspace.open_tab("programme")
        screen.show_view(view, focus=True)
        screen.entry.show()
        screen.details.setChecked(True)
        return workspace

    return open_it


def room(name, page=""):
    def open_it(window, _visit_id):
        window.open_room(name)
        opened = window.pages.currentWidget()
        if page:
            opened.open_page(page)
        return opened

    return open_it


def new_visit(window, _visit_id):
    window.open_room("visits")
    window.new_visit()
    return window.visits


def card(of):
    def open_it(window, _visit_id):
        people = window.desk.office.people
        rows = people.persons("en") if of == "person" else people.institutions("en")
        window.desk.open(Place("people", row=rows[0].id))
        return window.pages.currentWidget()

    return open_it


def find_box(window, _visit_id):
    window.find_or_run()
    return window.find_box


def all_facts(window, visit_id):
    window.open_visit(visit_id, "overview")
    window.pages.currentWidget().open_tab("overview").facts.open_at("code")
    return window


def stage(window, visit_id):
    window.open_visit(visit_id, "overview")
    mark = window.pages.currentWidget().open_tab("overview").stages.marks[Stage.CLEARANCE]
    mark.setFocus()
    press(mark, Qt.Key.Key_Return)
    return window


def title_on_the_grid(window, visit_id):
    workspace = programme("grid")(window, visit_id)
    screen = workspace.open_tab("programme")
    screen.details.setChecked(False)
    screen.entry.hide()
    screen.grid.setFocus()
    press(screen.grid, Qt.Key.Key_F2)
    return screen.grid


def shift(window, visit_id):
    screen = title_on_the_grid(window, visit_id).window().pages.currentWidget()
    screen = screen.open_tab("programme")
    screen.bar.shift.click()
    return window


WHERE = {
    "overview": tab("overview"),
    "delegation": tab("delegation"),
    "programme table": programme("table"),
    "programme grid": programme("grid"),
    "briefs": tab("briefs"),
    "minutes": tab("minutes"),
    "follow-up": tab("follow-up"),
    "papers": tab("papers"),
    "new visit": new_visit,
    "person": card("person"),
    "institution": card("institution"),
    "follow-ups": room("follow-up"),
    "you": room("settings", "you"),
    "office": room("settings", "office"),
    "find": find_box,
    "all facts": all_facts,
    "stage": stage,
    "title on the grid": title_on_the_grid,
    "shift": shift,
}


class Typist:
    """Types into every place of one page, and sees what comes of it."""

    def __init__(self, qtbot, window, office, visit_id, where):
        self._qtbot, self._window, self._office = qtbot, window, office
        self._visit_id, self._open = visit_id, WHERE[where]
        self._changes = 0
        office.subscribe(self._count)
        self.page = self.come()
        self.places = places(self.page)
        self.reached, self.faults = set(), []

    def _count(self, _touched):
        self._changes += 1

    def come(self):
        page = self._open(self._window, self._visit_id)
        self._qtbot.wait(60)
        for inspector in page.findChildren(RowInspector):
            inspector.finish()
        settle(self._qtbot)
        return page

    def everywhere(self, put_in, lots):
        """At each place in turn put in what its lot is, leave, and take back what was stored."""
        for at, place in enumerate(self.places):
            for given in lots(at):
                self._at(place, put_in, given)

    def _at(self, place, put_in, given):
        if not self._window.isActiveWindow():
            # Offscreen a list of names that closes keeps the keyboard; a real screen gives it back.
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)
        edit = place.begin()
        if edit is None:
            self.page = self.come()
            edit = place.begin()
        if edit is None:
            return
        self.reached.add(place.name)
        before, began = self._changes, thread_time()
        put_in(edit, given)
        typed = words_in(edit)
        press(edit, Qt.Key.Key_Return)
        press(edit, Qt.Key.Key_Tab)
        settle(self._qtbot)
        spent = thread_time() - began
        what = f"{place.name}: {str(given)[:20]!a}"
        if spent > HANG_S:
            self.faults.append(f"{what} took {spent:.2f} s")
        if self._changes == before and not self._is_kept(place, edit, typed):
            self.faults.append(f"{what} was lost: {words_in(edit)[:20]!a}")
        if not says_why(edit):
            self.faults.append(f"{what} does not say why it is not stored")
        self._take_back(place, edit, before)

    def _is_kept(self, place, edit, typed):
        """Where nothing was stored it stands there still, unless there was nothing in it."""
        kept = place.kept()
        return not clean(typed).strip() or words_in(edit) == typed or (kept and kept.text == typed)

    def _take_back(self, place, edit, before):
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for _ in range(self._changes - before):
            self._office.undo()
        if place.kept() is not None:
            press(edit := place.begin(), Qt.Key.Key_Escape)
        if isValid(edit) and edit.isModified():
            put(edit, "")
            press(edit, Qt.Key.Key_Escape)
        settle(self._qtbot)


@pytest.fixture
def typist(qtbot, window, office, sample, where):
    window.resize(1366, 768)
    before = office.visits.folder(sample)
    made = Typist(qtbot, window, office, sample, where)
    yield made
    assert made.places
    assert {place.name for place in made.places} == made.reached
    assert made.faults == []
    assert office.visits.folder(sample) == before


@pytest.mark.parametrize("where", WHERE)
def test_what_cannot_be_is_stored_as_words_or_stays_with_the_reason(typist, where):
    """One text at each place, another at the next, so that each comes to many."""
    begin = sum(map(ord, where))
    typist.everywhere(put, lambda at: [TYPED[(begin + at) % len(TYPED)]])


def picture():
    data = QMimeData()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data.setImageData(image)
    return data


def page_of_the_web():
    data = QMimeData()
    data.setHtml("<img src='file:///nowhere'><script>x</script><b>25:00</b> &amp; <i>b</i>\0")
    data.setText("25:00 & b\0")
    return data


def cells():
    data = QMimeData()
    data.setHtml("<table><tr><td>31 June<td>25:00</tr><tr><td>=1+1<td>שלום</tr></table>")
    data.setText("31 June\t25:00\n=1+1\tשלום")
    return data


PASTED_AT = ("overview", "delegation", "programme table", "briefs", "minutes", "find")
PASTED = (picture, page_of_the_web, cells)


def paste(edit, copied):
    QApplication.clipboard().setMimeData(copied())
    edit.selectAll()
    press(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def empty_after():
    """What Python made must not stay on the clipboard when the program ends."""
    yield
    QApplication.clipboard().clear()


@pytest.mark.parametrize("where", PASTED_AT)
def test_what_is_pasted_is_words_or_nothing(empty_after, typist):
    typist.everywhere(paste, lambda at: PASTED[at % 3 : at % 3 + 1])


@pytest.mark.slow
@pytest.mark.parametrize("where", WHERE)
def test_every_text_at_every_place(typist):
    typist.everywhere(put, lambda _at: TYPED)
