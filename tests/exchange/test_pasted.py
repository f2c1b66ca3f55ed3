"""What other programs put on the clipboard is read as rows of plain words."""

from pathlib import Path
from time import process_time

import pytest

from missionplanner.exchange.pasted import MOST_BYTES, MOST_CELLS, MOST_ROWS, lines, read

CLIPBOARD = Path(__file__).parent.parent / "corpus" / "clipboard"


def recorded(name):
    """HTML and text as they were offered."""
    html, text = (
        (CLIPBOARD / f"{name}.{kind}").read_bytes().decode("utf-8") for kind in ("html", "txt")
    )
    return read(html, text)


def rows(html):
    return read(html, "").rows


@pytest.mark.parametrize("path", sorted(CLIPBOARD.glob("*.html")), ids=lambda path: path.stem)
def test_every_recorded_copy_gives_rows_of_one_width(path):
    found = recorded(path.stem)
    assert len(found.rows) > 2
    assert len({len(row) for row in found.rows}) == 1
    assert all("  " not in cell and "\xa0" not in cell for row in found.rows for cell in row)


@pytest.mark.parametrize("name", ["calc-programme-en", "writer-programme-en"])
def test_calc_and_writer_give_the_same_rows_as_html_and_as_text(name):
    text = (CLIPBOARD / f"{name}.txt").read_text(encoding="utf-8")
    found = recorded(name).rows
    assert found[0] == ("Monday, 29 June 2026", "", "", "")
    assert found[3] == (
        "09:30–10:45",
        "Talks: principles of cooperation",
        "Ministry of Justice, Great Hall",
        "Ministry of Justice of Uzbekistan",
    )
    if name.startswith("calc"):
        assert read("", text).rows == found


def test_excel_keeps_what_is_seen_and_leaves_what_is_hidden():
    found = recorded("excel-programme-en").rows
    assert found[0] == ("From", "To", "Activity", "Venue")
    assert found[2] == (
        *("9:30", "10:45", "Talks: principles of\nbilateral cooperation", "Ministry of Justice"),
    )
    assert found[3][3] == "Ministry of Justice", "a cell over two rows counts in both"
    assert [row[2] for row in found[4:]] == ["Working lunch"]
    assert found[4][3] == 'Restaurant "Chinor"'


def test_word_gives_paragraphs_and_lists_of_a_cell_as_lines_and_no_picture():
    found = recorded("word-programme-ru")
    assert found.rows[0] == ("Программа визита", "", "", "")
    assert found.rows[3][1] == (
        "Переговоры в Министерстве юстиции\nправовая основа\nконтактные лица"
    )
    assert found.rows[5][1] == "Вылет"
    assert [str(remark) for remark in found.remarks] == ["1 picture was left out"]


def test_a_table_that_only_lays_out_a_message_gives_the_rows_of_the_one_within():
    found = recorded("outlook-programme-en").rows
    assert found[0] == ("Dear Nino,", "", "")
    assert found[2] == ("0930-1045", "Talks at the Ministry", "Great Hall")


def test_a_table_within_a_cell_of_a_real_table_stays_in_it():
    html = "<table><tr><td>a<table><tr><td>1<td>2</table></td><td>b</td></tr></table>"
    assert rows(html) == (("a\n1 2", "b"),)


def test_a_row_without_its_table_and_tags_without_ends_are_read():
    assert rows("<tr><td>a<td>b<tr><td colspan=2>c") == (("a", "b"), ("c", ""))
    assert rows("<table><tr><td>a<table><tr><td>b") == (("a\nb",),)
    assert rows("<table><tr style='display:none'><td>x<tr><td>a</table>") == (("a",),)
    assert rows("<table><tr><td>a<td style='display:none'>x<td>b</table>") == (("a", "b"),)


def test_hidden_is_what_the_style_hides_and_not_what_is_called_so():
    html = '<table><tr><td class="hidden" aria-hidden=true style="overflow:hidden">a<td hidden>b'
    assert rows(html) == (("a",),)


def test_a_list_gives_its_entries_and_paragraphs_give_lines():
    assert rows("<p>x<p>y<ul><li>one<li>two</ul>") == (("x",), ("y",), ("one",), ("two",))


def test_the_text_is_taken_where_the_html_has_no_table():
    assert read("<p>0930<span> </span>Talks</p>", "0930\tTalks").rows == (("0930", "Talks"),)


def test_quotes_are_a_spreadsheets_only_where_they_hold_a_whole_field():
    assert lines('a\t"x\ny"\t"he said ""no"""') == [["a", "x\ny", 'he said "no"']]
    assert lines('"Justice" for all\t"open\nnext') == [['"Justice" for all', '"open'], ["next"]]


def test_text_behind_an_apostrophe_is_text():
    assert lines("'=1+1\t's-Hertogenbosch") == [["=1+1", "'s-Hertogenbosch"]]


def test_control_characters_surrogates_and_turning_marks_are_left_out():
    assert read("", "a\0b\ud800c\t\u202ed").rows == (("abc", "d"),)
    assert rows("<table><tr><td>&#0;x&#xD800;<td>مرحبا</table>")[0][1] == "مرحبا"


def test_ten_thousand_characters_stay_whole():
    assert read("", "x" * 10_000 + "\ty").rows[0][0] == "x" * 10_000


def test_too_much_is_said_in_one_sentence():
    many = read("", "\n".join(f"{n}\tx" for n in range(MOST_ROWS + 500)))
    assert len(many.rows) == MOST_ROWS
    assert str(many.remarks[0]) == "Only the first 2,000 of 2,500 rows were taken."
    wide = read("", "\t".join("x" * (MOST_CELLS + 5)))
    assert len(wide.rows[0]) == MOST_CELLS
    assert str(wide.remarks[0]) == "Only the first 50 columns were taken."
    assert read("", "x" * (MOST_BYTES + 1)).rows == ()
    assert "too large" in str(read("x" * (MOST_BYTES + 1), "").remarks[0])


@pytest.mark.parametrize(
    "page",
    ["<!--", "<", "<a ", "&", '"', "<![", '<p x="', '<div style="display:none">', "<table>"],
)
def test_a_broken_page_of_a_megabyte_is_read_at_once(page):
    began = process_time()
    html = page * (1_000_000 // len(page))
    read(html, html)
    assert process_time() - began < 3


@pytest.mark.parametrize("span", ["0", "-1", "1e9", "99999999999", "٣", "x", ""])
def test_a_span_that_is_none_is_one(span):
    found = rows(f'<table><tr><td rowspan="{span}" colspan="{span}">a</td><td>b</table>')
    assert found == (("a", "b"),)
