"""The one table: what it shows, what keys do, what happens to words that cannot be stored."""

from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui.drafts import Drafts
from missionplanner.ui.widgets.table import (
    TEXT,
    Cell,
    Chip,
    Column,
    Editor,
    Row,
    TableModel,
    TableView,
    group_row,
)
from missionplanner.ui.widgets.table.row_height import wrapped

COLUMNS = (
    Column("number", "No.", 40, align="right"),
    Column("name", Message("Name"), 160, 2, TEXT),
    Column("post", Message("Post"), 120, 1, TEXT, lines=2),
    Column("role", Message("Role"), 90, editor=Editor(names=lambda key: ["Head", "Deputy"])),
)
KEYS = [uuid4() for _ in range(4)]


class Rows:
    """What the table is told to store, as the verbs of an office would."""

    def __init__(self):
        self.stored = []

    def commit(self, key, name, words):
        if words == "nonsense":
            raise InvalidInput(Message("That is not a name."))
        self.stored.append((key, name, words))


class KeptDrafts:
    """A place for drafts that lasts as long as the test."""

    def __init__(self):
        self.kept = {}

    def keep(self, row, field, text):
        self.kept[row, field] = text

    def drop(self, row, field):
        self.kept.pop((row, field), None)

    def all(self):
        return [(row, field, text) for (row, field), text in self.kept.items()]


def rows(*names, posts=("Minister", "Adviser", "", "Prosecutor")):
    return [
        group_row("ministry", Cell("Ministry of Justice", beside="იუსტიცია"), Cell("2 of 3")),
        *(
            Row(
                key,
                (Cell(str(i)), Cell(name, weight=600, beside="სახელი"), Cell(post), Cell("Head")),
            )
            for i, (key, name, post) in enumerate(zip(KEYS, names, posts, strict=False))
        ),
    ]


@pytest.fixture
def office_rows():
    return Rows()


@pytest.fixture
def model(qapp, office_rows):
    model = TableModel(COLUMNS, office_rows.commit)
    model.set_rows(rows("Nino", "Levan", "", "Tamar"))
    return model


@pytest.fixture
def view(qtbot, model):
    view = TableView(model, Message("Seats"), movable=True)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    view.select(KEYS[0], "name")
    return view


def editor(view):
    """The newest editor; an older one may still be on its way out."""
    return view.viewport().findChildren(QLineEdit)[-1]


def type_over(qtbot, view, words):
    """The first letter opens the editor, the others go there."""
    qtbot.keyClick(view, words[0])
    qtbot.keyClicks(editor(view), words[1:])


def test_qt_finds_nothing_wrong_with_the_model(qtmodeltester, model):
    qtmodeltester.check(model, force_py=True)


def test_new_rows_leave_the_chosen_row_chosen(view, model):
    view.select(KEYS[1], "name")
    more = rows("Nino", "Levan", "", "Tamar")
    more.insert(1, Row(uuid4(), (Cell("x"),) * 4))
    model.set_rows(more)
    assert view.current_key() == KEYS[1]
    model.set_rows([row for row in more if row.key != KEYS[0]])
    assert view.current_key() == KEYS[1]


def test_only_what_differs_is_told(qtbot, model):
    with qtbot.waitSignal(model.dataChanged) as told:
        model.set_rows(rows("Nino", "Levan G.", "", "Tamar"))
    first, last = told.args[:2]
    assert (first.row(), last.row()) == (2, 2)


def test_typing_over_a_cell_replaces_and_enter_stores_and_goes_down(qtbot, view, office_rows):
    type_over(qtbot, view, "Keti")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert office_rows.stored == [(KEYS[0], "name", "Keti")]
    assert view.current_key() == KEYS[1]


def test_f2_edits_what_stands_there_and_tab_goes_right(qtbot, view, office_rows):
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor(view).setCursorPosition(4)
    editor(view).deselect()
    qtbot.keyClicks(editor(view), " G.")
    qtbot.keyClick(editor(view), Qt.Key.Key_Tab)
    assert office_rows.stored == [(KEYS[0], "name", "Nino G.")]
    assert view.table().columns[view.currentIndex().column()].name == "post"


def test_tab_goes_from_cell_to_cell_and_out_of_the_table(qtbot, model):
    page = QWidget()
    qtbot.addWidget(page)
    view, after = TableView(model, Message("Seats")), QLineEdit()
    box = QVBoxLayout(page)
    box.addWidget(view)
    box.addWidget(after)
    page.resize(700, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view.setFocus()
    places = []
    while view.hasFocus():
        places.append(view.table().columns[view.currentIndex().column()].name)
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert places == [column.name for column in COLUMNS if column.editor]
    assert view.current_key() == KEYS[0]
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert view.table().columns[view.currentIndex().column()].name == places[-2]


def test_esc_gives_the_cell_back(qtbot, view, office_rows):
    type_over(qtbot, view, "wrong")
    qtbot.keyClick(editor(view), Qt.Key.Key_Escape)
    assert office_rows.stored == []
    assert view.currentIndex().data() == "Nino  სახელი"


def test_arrows_go_over_the_head_of_a_group(qtbot, view, model):
    first, last = rows("Nino", "Levan"), rows("", "", "Tamar")[3:]
    model.set_rows([*first, group_row("other", Cell("Police"), Cell("1 of 1")), *last])
    view.select(KEYS[1], "name")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_key() == KEYS[2]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_key() == KEYS[0]


def test_del_empties_a_cell_and_deletes_a_whole_row(qtbot, view, office_rows):
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert office_rows.stored == [(KEYS[0], "name", "")]
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.delete_asked) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert asked.args == [KEYS[0]]


@pytest.mark.parametrize(
    ("key", "start", "before"),
    [
        (Qt.Key.Key_Up, KEYS[1], KEYS[0]),
        (Qt.Key.Key_Down, KEYS[1], KEYS[3]),
        (Qt.Key.Key_Down, KEYS[2], None),
    ],
)
def test_alt_and_an_arrow_ask_to_move_the_row(qtbot, view, key, start, before):
    view.select(start)
    with qtbot.waitSignal(view.move_asked) as asked:
        qtbot.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [start, before]


def test_dragging_a_row_asks_to_move_it(qtbot, view):
    start = view.visualRect(view.table().index(1, 0)).center()
    end = view.visualRect(view.table().index(4, 0)).center()
    viewport = view.viewport()
    with qtbot.waitSignal(view.move_asked) as asked:
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        _drag(view, end)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert asked.args == [KEYS[0], KEYS[3]]


def _drag(view, to):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    spot = QPointF(to)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, spot, view.viewport().mapToGlobal(spot), left, left, none
    )
    QApplication.sendEvent(view.viewport(), moved)


def test_what_is_not_understood_stays_with_its_reason_and_blocks_nothing(
    qtbot, view, model, office_rows
):
    type_over(qtbot, view, "nonsense")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    place = model.index(1, 1)
    assert view.current_key() == KEYS[1]
    assert place.data() == "nonsense"
    assert place.data(Qt.ItemDataRole.ToolTipRole) == "That is not a name."
    view.grab()
    view.select(KEYS[0], "name")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor(view).selectAll()
    qtbot.keyClicks(editor(view), "Nana")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert office_rows.stored == [(KEYS[0], "name", "Nana")]
    assert model.kept_at(place) is None


def test_a_cell_that_is_being_typed_is_kept_and_comes_back(qtbot, office_rows):
    store = KeptDrafts()
    drafts = Drafts(store)
    model = TableModel(COLUMNS, office_rows.commit, drafts=drafts)
    model.set_rows(rows("Nino", "Levan"))
    view = TableView(model, Message("Seats"))
    qtbot.addWidget(view)
    view.show()
    view.select(KEYS[1], "name")
    type_over(qtbot, view, "half a na")
    qtbot.waitUntil(lambda: store.kept == {(KEYS[1], "name"): "half a na"}, timeout=1000)
    again = TableModel(COLUMNS, office_rows.commit, drafts=Drafts(store))
    again.set_rows(rows("Nino", "Levan"))
    assert again.index(2, 1).data() == "half a na"
    assert again.store(again.index(2, 1), "Levan G.")
    assert store.kept == {}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_name_taken_from_those_offered_is_stored(qtbot, view, office_rows):
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    view.edit_at(KEYS[0], "role")
    edit = editor(view)
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "dep")
    edit.completer().highlighted[str].emit("Deputy")
    edit.completer().activated[str].emit("Deputy")
    assert edit.text() == "Deputy"
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert office_rows.stored == [(KEYS[0], "role", "Deputy")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_pointing_twice_at_a_cell_or_the_arrow_down_shows_what_there_is_to_choose(qtbot, view):
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    place = view.visualRect(view.table().index(1, 3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popup = editor(view).completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    popup.hide()
    qtbot.keyClick(editor(view), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert popup.isVisible()
    popup.hide()


def test_a_name_that_looks_like_markup_is_no_markup_in_its_tooltip(model):
    model.set_rows([Row(KEYS[0], (Cell("1"), Cell("x", tip="<img src=x> & Co")))])
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>&lt;img src=x&gt; &amp; Co</span>"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_does_not_fit_is_shown_whole_under_the_pointer(qtbot, view, model):
    long = "Working session: legal frame and mutual legal assistance"
    model.set_rows([Row(KEYS[0], (Cell("1"), Cell(long, beside="Hall 3"), Cell("Adviser")))])
    for column, said in ((2, ""), (1, f"{long}  Hall 3")):
        place = view.visualRect(model.index(0, column)).center()
        pointed = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), pointed)
        assert QToolTip.text() == said


def test_a_choice_offers_its_names(qtbot, view, office_rows):
    view.edit_at(KEYS[0], "role")
    completer = editor(view).completer()
    assert completer is not None
    completer.setCompletionPrefix("dep")
    assert completer.currentCompletion() == "Deputy"


@pytest.mark.parametrize("width", [60, 300, 900])
def test_every_kind_of_cell_can_be_painted_at_any_width(qtbot, width):
    long = "ძალიან გრძელი თანამდებობა " * 20
    cells = (
        Cell(long, chips=(Chip(long, "warn", "calendar"),)),
        Cell("", beside=long, icon="lock"),
        Cell(long),
        Cell(long, pill="accent", dot="hollow"),
    )
    model = TableModel(COLUMNS)
    model.set_rows(
        [group_row("g", Cell(long, beside=long), Cell(long)), Row(KEYS[0], cells), Row(KEYS[1], ())]
    )
    view = TableView(model, Message("Seats"))
    qtbot.addWidget(view)
    view.resize(width, 200)
    view.show()
    view.render(QImage(view.size(), QImage.Format.Format_ARGB32))
    assert view.rowHeight(1) > view.rowHeight(2) or width < 100


def test_only_the_last_line_of_a_wrapped_text_ends_in_dots():
    words = "Go on facilitating the follow-up and tell both sides how far it is."
    for width in range(150, 400):
        assert not any(line.endswith("…") for line in wrapped(words, width, 3, 600)[:-1])
