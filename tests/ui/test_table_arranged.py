"""The one table as its user makes it: sorted, filtered, laid out, copied, pasted into."""

from datetime import date
from time import process_time
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui.memory import Memory
from missionplanner.ui.widgets.table import (
    TEXT,
    Cell,
    Column,
    Pasted,
    Row,
    TableModel,
    TableView,
    group_row,
)
from missionplanner.ui.widgets.table.arrangement import natural

COLUMNS = (
    Column("grip", "", 26),
    Column("name", Message("Name"), 160, 2, TEXT),
    Column("post", Message("Post"), 120, 1, TEXT),
    Column("due", Message("Due"), 90, editor=TEXT, sort=lambda row: row.cells[3].tip),
)
NAMES = ("Lela Kobakhidze", "Nino 10", "nino 2", "ქეთევან აბულაძე", "Ana")
KEYS = [uuid4() for _ in NAMES]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def rows(values=NAMES):
    made = [
        Row(key, (Cell(), Cell(name), Cell(f"post {at}"), Cell("some day", tip=str(9 - at))))
        for at, (key, name) in enumerate(zip(KEYS, values, strict=True))
    ]
    return [group_row("a", Cell("A")), *made[:3], group_row("b", Cell("B")), *made[3:]]


class Office:
    """Stores what is committed and shows it, as a screen does."""

    def __init__(self):
        self.stored = []

    def commit(self, key, name, words):
        if words == "31 June":
            raise InvalidInput(Message("June has 30 days."))
        self.stored.append((KEYS.index(key), name, words))


@pytest.fixture(autouse=True)
def emptied_clipboard(qapp):
    """Qt's platform without a screen falls over a full one when the tests end."""
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def office():
    return Office()


@pytest.fixture
def view(qtbot, office):
    return make_view(qtbot, office)


def make_view(qtbot, office, **options):
    model = TableModel(COLUMNS, office.commit)
    model.set_rows(rows())
    view = TableView(model, Message("Seats"), movable=True, **options)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    view.select(KEYS[0], "name")
    return view


def shown(view):
    return [str(r.key) if r.is_group else KEYS.index(r.key) for r in view.table().rows]


def click_head(qtbot, view, column):
    head = view.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(column) + 20, head.viewport().height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def clipboard(html="", text=""):
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    QApplication.clipboard().setMimeData(data)


# Order


def test_a_head_sorts_within_the_groups_up_down_and_back(qtbot, view):
    own = shown(view)
    click_head(qtbot, view, 1)
    assert shown(view) == ["a", 0, 2, 1, "b", 4, 3]
    assert view.current_key() == KEYS[0]
    click_head(qtbot, view, 1)
    assert shown(view) == ["a", 1, 2, 0, "b", 3, 4]
    click_head(qtbot, view, 1)
    assert shown(view) == own


def test_ctrl_shift_s_sorts_by_the_column_one_is_in(qtbot, view):
    view.select(KEYS[1], "due")
    qtbot.keyClick(view, Qt.Key.Key_S, CONTROL | SHIFT)
    assert shown(view) == ["a", 2, 1, 0, "b", 4, 3], "by what the column says it is sorted by"
    assert view.current_key() == KEYS[1]


def test_what_is_empty_comes_last_both_ways(view):
    view.table().set_rows(rows(("", "b", "a", "", "c")))
    for is_descending in (False, True):
        view.sort_by("name", is_descending=is_descending)
        assert (shown(view)[3], shown(view)[-1]) == (0, 3)


def test_days_are_sorted_as_days_whatever_their_cells_say(view):
    days = (date(2026, 12, 1), None, date(2026, 2, 28))
    view.table().set_rows(
        Row(key, (Cell(), Cell("x"), Cell("y" if day else "", order=day)))
        for key, day in zip(KEYS, days, strict=False)
    )
    view.sort_by("post")
    assert shown(view) == [2, 0, 1]


def test_rows_that_come_later_go_where_they_are_sorted(view):
    view.sort_by("name")
    view.show_rows(rows(("Zaza", "Nino 10", "nino 2", "x", "y")))
    assert shown(view)[:4] == ["a", 2, 1, 0]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_sorted_rows_are_not_moved(qtbot, view):
    view.sort_by("name")
    with qtbot.assertNotEmitted(view.move_asked):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def test_a_number_of_ten_thousand_digits_sorts():
    assert natural("9" * 10_000) > natural("10")


# Finding


def test_ctrl_f_finds_across_scripts_counts_and_esc_gives_all_back(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_F, CONTROL)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, "kobahidz")
    assert shown(view) == ["a", 0]
    assert view._strip.counts.text() == "1 of 5"
    edit.setText("абуладзе")
    assert shown(view) == ["b", 3]
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert len(shown(view)) == 7
    assert view.hasFocus()


def test_what_nothing_has_is_said(view):
    view.set_filter("nobody")
    (only,) = view.table().rows
    assert str(only.cells[0].text) == "Nothing here has “nobody”"
    view.show_rows(rows())
    assert len(view.table().rows) == 1
    view.set_filter("")
    assert len(shown(view)) == 7


def test_a_list_with_a_filter_on_its_page_leaves_ctrl_f_to_the_window(qtbot, office):
    view = make_view(qtbot, office, opens=True)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F, CONTROL)
    asked.ignore()
    QApplication.sendEvent(view, asked)
    assert not asked.isAccepted()


# Columns


def test_columns_are_hidden_moved_sized_sorted_and_found_so_again(qtbot, office):
    memory = Memory()
    view = make_view(qtbot, office, memory=memory, key="seats")
    view.show_column("post", False)
    view.move_column(3, -1)
    head = view.horizontalHeader()
    width = view.columnWidth(3)
    head.resizeSection(3, width + 40)
    view.sort_by("due")
    wide = [view.columnWidth(each) for each in view.shown_columns()]
    assert sum(wide) <= view.viewport().width()
    again = make_view(qtbot, Office(), memory=memory, key="seats")
    assert again.shown_columns() == view.shown_columns() == [0, 3, 1]
    assert [again.columnWidth(each) for each in again.shown_columns()] == wide
    assert shown(again) == shown(view)
    again.lay_out_anew()
    assert again.shown_columns() == [0, 1, 2, 3]
    assert memory.get("table seats") is None


def test_one_column_always_stays(view):
    for name in ("name", "post", "due"):
        view.show_column(name, False)
    assert len(view.shown_columns()) == 2


@pytest.mark.parametrize(
    "kept",
    [
        7,
        [],
        {"order": 3, "hidden": {"a": 1}, "shares": [1], "sorted": ["x"]},
        {"order": ["gone", "post"], "hidden": ["gone"], "sorted": ["gone", True]},
        {"shares": {"name": 1e9, "post": float("nan"), "due": "x"}},
    ],
)
def test_a_memory_that_somebody_spoiled_does_no_harm(qtbot, office, kept):
    memory = Memory()
    memory.put("table seats", kept)
    view = make_view(qtbot, office, memory=memory, key="seats")
    assert set(view.shown_columns()) == {0, 1, 2, 3}


def test_tab_and_home_go_by_what_is_seen(qtbot, view):
    view.move_column(3, -1)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.currentIndex().column() == 3
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert (view.current_key(), view.currentIndex().column()) == (KEYS[4], 2)
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert view.current_key() == KEYS[0]


def test_one_comes_back_to_where_one_was(view):
    view.select(KEYS[3], "post")
    place = view.place()
    view.select(KEYS[0], "name")
    assert view.go_back(place)
    assert (view.current_key(), view.currentIndex().column()) == (KEYS[3], 2)
    assert not view.go_back({"row": "gone", "scrolled": "x"})
    assert not view.go_back(None)


def test_the_menu_names_the_columns_and_what_can_be_done(qtbot, view):
    from missionplanner.ui.widgets.table.menu import menu_of

    menu = menu_of(view, 1)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Copy\tCtrl C"
    assert words[-1] == "Columns"
    columns = menu.actions()[-1].menu()
    assert [action.text() for action in columns.actions()][:3] == ["Name", "Post", "Due"]
    columns.actions()[1].trigger()
    assert view.isColumnHidden(2)


# Several


def test_shift_and_arrows_choose_rows_over_a_head(qtbot, view):
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_keys() == tuple(KEYS[:4])
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert view.selected_keys() == tuple(KEYS)
    view.render(QImage(view.size(), QImage.Format.Format_ARGB32))


def test_ctrl_and_a_click_adds_a_row_and_del_deletes_each(qtbot, view):
    places = [view.visualRect(view.table().index(row, 0)).center() for row in (1, 3)]
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(port, left, pos=places[0])
    qtbot.mouseClick(port, left, CONTROL, pos=places[1])
    assert view.selected_keys() == (KEYS[0], KEYS[2])
    asked = []
    view.delete_asked.connect(asked.append)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert asked == [KEYS[0], KEYS[2]]


def test_del_empties_each_chosen_cell(qtbot, view, office):
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert office.stored == [(0, "name", ""), (1, "name", "")]


def test_ctrl_d_takes_what_stands_above(qtbot, view, office):
    view.select(KEYS[1], "name")
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert office.stored == [(1, "name", NAMES[0])]
    view.select(KEYS[0], "post")
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert office.stored[1:] == [(1, "post", "post 0"), (2, "post", "post 0")]


def test_chosen_rows_stay_chosen_when_they_are_sorted(qtbot, view):
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    chosen = set(view.selected_keys())
    view.sort_by("name", is_descending=True)
    assert set(view.selected_keys()) == chosen


# Copying and pasting


def test_chosen_cells_are_copied_as_a_table_and_as_lines(qtbot, view):
    view.table().set_rows(rows(("=1+1", "<b>&", "a\nb", "x", "y")))
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == '\'=1+1\tpost 0\r\n<b>&\tpost 1\r\n"a\nb"\tpost 2'
    assert "&lt;b&gt;&amp;" in data.html()
    # As Excel and LibreOffice are told that a cell is text: tried with LibreOffice 7.4.
    assert "mso-number-format:'\\@'" in data.html()
    assert 'sdnum="1033;0;@"' in data.html()


def test_whole_rows_are_copied_with_their_heads_and_are_read_again(qtbot, view):
    from missionplanner.operations.pasting import rows_of

    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    data = QApplication.clipboard().mimeData()
    found = rows_of(data.html(), "").rows
    assert found[0] == ("", "Name", "Post", "Due")
    assert found[1][1:] == (NAMES[0], "post 0", "some day")
    assert rows_of("", data.text()).rows == found


def test_one_value_goes_into_every_chosen_cell(qtbot, view, office):
    clipboard(text="Adviser")
    view.select(KEYS[0], "post")
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert office.stored == [(0, "post", "Adviser"), (1, "post", "Adviser")]


def test_a_range_goes_into_chosen_cells_of_its_shape_and_bad_ones_stay(qtbot, view, office):
    clipboard(html="<table><tr><td>a<td>31 June<tr><td>b<td>1 July</table>")
    view.select(KEYS[0], "post")
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert office.stored == [(0, "post", "a"), (1, "post", "b"), (1, "due", "1 July")]
    kept = view.table().kept_at(view.table().index(1, 3))
    assert (kept.text, str(kept.reason)) == ("31 June", "June has 30 days.")


def test_other_rows_go_out_to_be_understood(qtbot, view, office):
    clipboard(text="a\tb\nc\td")
    view.select(KEYS[1], "post")
    with qtbot.waitSignal(view.pasted) as told:
        qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert told.args == [Pasted((("a", "b"), ("c", "d")), KEYS[1], "post")]
    assert office.stored == []


def test_a_picture_alone_is_said(qtbot, view):
    data = QMimeData()
    data.setImageData(QImage(2, 2, QImage.Format.Format_ARGB32))
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(view.pasted) as told:
        qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert told.args[0].rows == ()
    assert "picture" in str(told.args[0].remarks[0])


def test_rows_pasted_into_an_empty_editor_go_out_and_lines_elsewhere_become_one(qtbot, view):
    view.table().set_rows(rows(("", "b", "c", "d", "e")))
    clipboard(text="Nino\nLevan")
    view.edit_at(KEYS[0], "name")
    editor = view.viewport().findChild(QLineEdit)
    with qtbot.waitSignal(view.pasted) as told:
        qtbot.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert told.args[0].rows == (("Nino",), ("Levan",))
    view.edit_at(KEYS[1], "name")
    editor = view.viewport().findChildren(QLineEdit)[-1]
    editor.end(False)
    qtbot.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert editor.text() == "bNino Levan"


# Letters, dragging, speed


def test_a_georgian_letter_begins_to_edit(qtbot, view):
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0x10D0, Qt.KeyboardModifier.NoModifier, "ა")
    QApplication.sendEvent(view, pressed)
    assert view.viewport().findChild(QLineEdit).text() == "ა"


def drag(view, to):
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    spot, port = QPointF(to), view.viewport()
    moved = QMouseEvent(QEvent.Type.MouseMove, spot, port.mapToGlobal(spot), left, left, none)
    QApplication.sendEvent(port, moved)


@pytest.mark.parametrize("ends", ["esc", "outside"])
def test_a_dragged_row_is_dropped_back(qtbot, view, ends):
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    start = view.visualRect(view.table().index(1, 0)).center()
    inside = view.visualRect(view.table().index(3, 0)).center()
    with qtbot.assertNotEmitted(view.move_asked):
        qtbot.mousePress(port, left, pos=start)
        drag(view, inside)
        assert view.is_dragging
        if ends == "esc":
            qtbot.keyClick(view, Qt.Key.Key_Escape)
        else:
            drag(view, QPoint(-50, -50))
        assert not view.is_dragging
        qtbot.mouseRelease(port, left, pos=inside if ends == "esc" else QPoint(-50, -50))


def test_dragging_over_cells_that_can_be_typed_into_chooses_them(qtbot, view):
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.move_asked):
        qtbot.mousePress(port, left, pos=view.visualRect(view.table().index(1, 1)).center())
        drag(view, view.visualRect(view.table().index(3, 2)).center())
        qtbot.mouseRelease(port, left, pos=view.visualRect(view.table().index(3, 2)).center())
    assert view.selected_keys() == tuple(KEYS[:3])
    assert view.selected_columns() == [1, 2]


def test_twenty_thousand_rows_are_sorted_and_filtered_at_once(qapp):
    model = TableModel(COLUMNS)
    cells = (Cell("post"), Cell("day"))
    model.set_rows(
        [Row(at, (Cell(), Cell(f"Name {at * 7919 % 20_000}"), *cells)) for at in range(20_000)]
    )
    began = process_time()
    model.arrange(model.arrangement._replace(by="name"))
    assert process_time() - began < 1.5
    numbers = [int(str(row.cells[1].text).split()[1]) for row in model.rows]
    assert numbers == sorted(numbers)


def test_a_sorted_head_is_spoken_as_such(view):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    view.sort_by("post", is_descending=True)
    heads = [view.table().headerData(at, Qt.Orientation.Horizontal, spoken) for at in (1, 2)]
    assert heads == ["Name", "Post, sorted downwards"]


def test_a_long_list_is_sorted_by_what_its_rows_are_made_of(qtbot):
    from missionplanner.ui.follow_up.long_list import LongModel, LongRows, LongTable

    made = []

    def make(number):
        made.append(number)
        return Row(number, (Cell(str(number)),))

    columns = (Column("number", "No.", 90, sort=lambda number: number), Column("other", "x", 90))
    model = LongModel(columns)
    view = LongTable(model, Message("Numbers"), opens=True)
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    head = group_row("head", Cell("Head"))
    numbers = [number * 7919 % 20_000 for number in range(20_000)]
    view.show_long(LongRows([head, *numbers], lambda number: number, make))
    view.select(7)
    began = process_time()
    view.sort_by("number")
    assert process_time() - began < 1.5
    assert [model.rows[at].key for at in (0, 1, 2, 20_000)] == ["head", 0, 1, 19_999]
    assert view.current_key() == 7
    assert view.rowHeight(0) > view.rowHeight(1)
    assert len(made) < 300
    view.sort_by("other")
    assert model.rows[1].key == 0, "nothing says how to sort by that"
    view.sort_by("")
    assert model.rows[2].key == 7919


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_head_that_is_cut_is_told_whole(qtbot):
    long = "სახელი საკუთარი დამწერლობით და კიდევ რაღაც"
    model = TableModel((Column("a", long, 90), Column("b", "b", 90)))
    narrow = TableView(model, Message("Seats"))
    qtbot.addWidget(narrow)
    narrow.resize(200, 100)
    narrow.show()
    head = narrow.horizontalHeader()
    for column, said in ((1, ""), (0, long)):
        place = QPoint(head.sectionViewportPosition(column) + 10, 10)
        pointed = QHelpEvent(QEvent.Type.ToolTip, place, head.viewport().mapToGlobal(place))
        QApplication.sendEvent(head.viewport(), pointed)
        assert QToolTip.text() == said
    narrow.render(QImage(narrow.size(), QImage.Format.Format_ARGB32))
