"""Longer texts: bold, italic and lists as one types them, and what is pasted from Word."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor

from missionplanner.domain.text import clean
from missionplanner.planning.text_marks import write_line
from missionplanner.ui.widgets.field import RichField
from missionplanner.ui.widgets.marked_document import lines_of_html
from missionplanner.ui.widgets.marked_painting import height_of_marked
from missionplanner.ui.widgets.rich_text import RichEdit
from tests.ui.visit_tabs import open_tab

WORD = """<html><head><style>p.MsoNormal {margin:0cm; font-family:"Calibri"}</style></head><body>
<p class=MsoNormal><b>Two</b> things, <i>briefly</i>, <span style='color:red'>in red</span>:</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>
&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>the <b>gate</b> list</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]>1.
<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span><![endif]>cars</p>
<ul><li>from a web page</li></ul><p><img src="x.png">after a picture</p></body></html>"""

CLIPBOARD = sorted((Path(__file__).parent.parent / "corpus" / "clipboard").glob("*.html"))
LINES = ("- a", "1. b", "2. c", "5. **d** e", "*f*")


@pytest.fixture
def edit(qtbot):
    made = RichEdit(breaks=True, lines=2)
    qtbot.addWidget(made)
    made.resize(300, made.height())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def control(qtbot, edit, key):
    qtbot.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)


def choose(edit, begin, end):
    cursor = edit.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def paste(edit, *, html="", text=""):
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    edit.insertFromMimeData(data)


def test_ctrl_b_makes_the_chosen_words_bold_and_again_no_more(qtbot, edit):
    edit.setText("We want two dates")
    choose(edit, 8, 11)
    control(qtbot, edit, Qt.Key.Key_B)
    assert edit.text() == "We want **two** dates"
    assert edit.toPlainText() == "We want two dates"
    control(qtbot, edit, Qt.Key.Key_B)
    assert edit.text() == "We want two dates"


def test_ctrl_i_makes_the_word_italic_that_the_cursor_is_in(qtbot, edit):
    edit.setText("safe return")
    choose(edit, 2, 2)
    control(qtbot, edit, Qt.Key.Key_I)
    assert edit.text() == "*safe* return"


def test_what_is_typed_after_ctrl_b_is_bold(qtbot, edit):
    qtbot.keyClicks(edit, "now ")
    control(qtbot, edit, Qt.Key.Key_B)
    qtbot.keyClicks(edit, "bold")
    control(qtbot, edit, Qt.Key.Key_B)
    qtbot.keyClicks(edit, " and not")
    assert edit.text() == "now **bold** and not"


def test_typed_marks_become_what_they_mean(qtbot, edit):
    qtbot.keyClicks(edit, "a **bold** and *slanted* word, 2*3*4")
    assert edit.toPlainText() == "a bold and slanted word, 2*3*4"
    assert edit.text() == "a **bold** and *slanted* word, 2*3*4"


def test_a_dash_and_a_space_begin_a_list_that_enter_goes_on_with_and_ends(qtbot, edit):
    qtbot.keyClicks(edit, "- one")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "two")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "done")
    assert edit.text() == "- one\n- two\ndone"
    assert edit.toPlainText() == "one\ntwo\ndone"


def test_numbers_count_themselves(qtbot, edit):
    qtbot.keyClicks(edit, "1. one")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "three")
    choose(edit, 3, 3)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "two")
    assert edit.text() == "1. one\n2. two\n3. three"


def test_backspace_at_the_beginning_of_a_line_takes_it_out_of_the_list(qtbot, edit):
    edit.setText("- one\n- two")
    choose(edit, 4, 4)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == "- one\ntwo"


def test_ctrl_z_takes_back_a_list_as_it_does_a_letter(qtbot, edit):
    qtbot.keyClicks(edit, "- ")
    qtbot.keyClicks(edit, "x")
    assert edit.text() == "- x"
    control(qtbot, edit, Qt.Key.Key_Z)
    control(qtbot, edit, Qt.Key.Key_Z)
    assert "- x" not in edit.text()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["- a", "1. b", "2. c", "5. **d** e", "*f*", "", "g*h", "😀 **i**"]))
)
def test_what_is_put_in_comes_out_again(edit, lines):
    text = "\n".join(lines)
    edit.setText(text)
    assert edit.text() == text
    assert not edit.isModified()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text().map(clean))
def test_no_letter_is_lost(edit, text):
    edit.setText(text)
    assert edit.text() == text


def test_word_keeps_bold_italic_and_lists_and_nothing_else(edit):
    paste(edit, html=WORD)
    assert edit.text().split("\n") == [
        "**Two** things, *briefly*, in red:",
        "- the **gate** list",
        "1. cars",
        "- from a web page",
        "after a picture",
    ]
    look = edit.document().firstBlock().charFormat()
    assert not look.hasProperty(look.Property.ForegroundBrush)


def test_pasted_into_the_middle_of_a_line_words_stay_on_it(edit):
    edit.setText("before after")
    choose(edit, 7, 7)
    paste(edit, html="<p>the <b>big</b> </p>")
    assert edit.text() == "before the **big** after"


def test_marks_in_plain_text_count_when_they_are_pasted(edit):
    paste(edit, text="- *one*\r\n- two")
    assert edit.text() == "- *one*\n- two"


def test_a_row_of_a_table_is_a_line():
    html = (
        "<table><tr><td>Agree</td><td><b>dates</b></td></tr><tr><td>Two</td><td></td></tr></table>"
    )
    assert [write_line(each) for each in lines_of_html(html)] == ["Agree **dates**", "Two"]


@pytest.mark.parametrize("file", CLIPBOARD, ids=lambda file: file.stem)
def test_what_programs_put_on_the_clipboard_keeps_its_words(edit, file):
    paste(edit, html=file.read_text(encoding="utf-8"))
    words = file.with_suffix(".txt").read_text(encoding="utf-8").split()
    pasted = edit.toPlainText().split()
    assert len(pasted) > 10
    assert len(set(words) - set(pasted)) <= len(set(words)) // 5
    assert not edit.text().startswith("\n")


def test_a_file_dropped_here_is_left_to_who_keeps_files(edit):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/scan.pdf")])
    assert not edit.canInsertFromMimeData(data)


def test_esc_and_ctrl_enter_and_the_height_are_as_in_other_editors(qtbot, edit):
    low = edit.height()
    for _ in range(4):
        qtbot.keyClicks(edit, "x")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.height() > low
    with qtbot.waitSignal(edit.returnPressed):
        control(qtbot, edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(edit.reverted):
        qtbot.keyClick(edit, Qt.Key.Key_Escape)


def test_where_there_are_no_lists_a_dash_is_a_dash(qtbot, edit):
    plain = RichEdit(lists=False)
    qtbot.addWidget(plain)
    plain.setText("- one **two**")
    assert plain.toPlainText() == "- one two"
    assert plain.text() == "- one **two**"
    plain.setText("")
    qtbot.keyClicks(plain, "- x")
    assert plain.text() == "- x"


def test_painted_words_need_the_room_of_what_is_read():
    marked, plain = "**" + "word " * 12 + "end**", "word " * 12 + "end"
    assert height_of_marked(plain, 200, (13, 400)) <= height_of_marked(marked, 200, (13, 400))
    assert height_of_marked("one", 200, (13, 400)) < height_of_marked("one\ntwo", 200, (13, 400))


def test_a_part_of_a_brief_is_stored_with_its_marks_and_undone(qtbot, desk, office, sample):
    screen = open_tab(qtbot, desk, sample, "briefs")
    brief = office.visits.get(sample).briefs[0]
    field = next(each for each in screen.findChildren(RichField) if each.isVisible())
    field.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "We want *dates*")
    control(qtbot, field.edit, Qt.Key.Key_Return)
    written = [
        text
        for row in office.visits.get(sample).briefs
        for text in (row.wanted, row.points_to_take, row.background_open)
        if text.get("en") == "We want *dates*"
    ]
    assert len(written) == 1
    office.undo()
    assert office.visits.get(sample).briefs[0] == brief


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="stylesheet" type="text/css" href="{css}">',
        '<style>@import url("{css}");</style>',
    ],
)
def test_nothing_that_pasted_html_names_is_read(edit, tmp_path, head):
    """On Windows the name may be that of a file on another computer."""
    css = tmp_path / "look.css"
    css.write_text("p { font-style: italic }")
    head = head.format(css=QUrl.fromLocalFile(str(css)).toString())
    paste(edit, html=f"<html><head>{head}</head><body><p>words</p></body></html>")
    assert edit.text() == "words"


def test_of_a_link_the_words_stay_and_the_address_goes(edit):
    paste(edit, html='<p>see <a href="https://example.org/?who=me">the list</a></p>')
    assert edit.text() == "see the list"


def test_a_picture_alone_takes_nothing_away(edit):
    edit.setText("as it was")
    edit.selectAll()
    paste(edit, html='<img src="data:image/png;base64,AAAA">')
    assert edit.text() == "as it was"


def test_a_copied_list_has_its_signs_for_programs_that_take_plain_text(edit):
    edit.setText("Two:\n- **one**\n- two")
    edit.selectAll()
    copied = edit.createMimeDataFromSelection()
    assert copied.text() == "Two:\n- one\n- two"
    edit.setText("")
    paste(edit, html=copied.html())
    assert edit.text() == "Two:\n- **one**\n- two"


def test_ten_thousand_letters_and_letters_from_the_right_come_out_again(edit):
    for text in ("word " * 2000 + "end", "سلام **عليكم** ok", "x" * 10_000):
        edit.setText(text)
        assert edit.text() == text
