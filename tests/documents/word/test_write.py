"""Papers as Word files: what another program finds in them."""

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.blocks import (
    Band,
    Beside,
    Column,
    Cover,
    DayGrid,
    Entry,
    Face,
    Fact,
    Facts,
    Footer,
    GridDay,
    GridItem,
    GridKind,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Point,
    Points,
    Row,
    Run,
    Section,
    SignatureBlock,
    SignatureRow,
    Table,
)
from missionplanner.documents.papers import KINDS
from missionplanner.documents.word.write import write
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import clean
from tests.documents.paper_making import composed
from tests.documents.word.reading import PARTS, opened, paper_of, part, tables, texts

# The order in which the schema wants what a paragraph, run, table, row or cell says of itself.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore pBdr tabs spacing ind jc outlineLvl rPr",
    "rPr": "rFonts b bCs i iCs sz szCs bdr rtl lang",
    "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcMar": "top left bottom right",
    "tcBorders": "top left bottom right",
    "pBdr": "top left bottom right",
    "tcPr": "tcW gridSpan tcBorders tcMar",
    "trPr": "cantSplit trHeight tblHeader",
    "style": "name basedOn next qFormat pPr rPr",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
    "tbl": "tblPr tblGrid tr",
    "settings": "zoom compat themeFontLang",
}
SIGNED = SignatureBlock(
    ("Approval", "For Georgia", "For Uzbekistan"),
    (SignatureRow("Name", ("Ms. Sharvadze", "Mr. Gʻofurov")), SignatureRow("Initials", tall=True)),
    "Initials confirm.",
)
TABLE = Table(
    (Column(0, "No."), Column(17.4, "Wording")),
    (Row(("26/01", "Send names")), Band("After the visit"), Row(("26/02", "Meet"), bar=True)),
    title="Follow-up",
)
BESIDE = (
    Beside(Paragraph("Held"), Paragraph("გაიმართა"), "ka"),
    Beside(
        Points((Point("Said", "1."), Point("Agreed", "Decision 1", bar=True)), outside=True),
        Points((Point("ითქვა", "1."), Point("", "გადაწყვეტილება 1", bar=True)), outside=True),
        "ka",
    ),
    Entry("Agenda", (Beside(Points((Point("A"),)), Points((Point("ა"),)), "ka"),)),
    Facts((Fact("Chairs", "Ms. A", "ქ-ნი ა"), Fact("Status", "Draft"))),
    Heading("Report", sign="3", second="ანგარიში"),
)
EVERY_BLOCK = (
    *BESIDE,
    Paragraph("Held in Tashkent", bar=True),
    Points((Point("Said", "1."), Point("Decided", "Decision 1", bar=True)), outside=True),
    Points((Point("A dash"),)),
    Heading("Report", sign="2", ruled=True, listed=True, aside="UTC+5"),
    Entry("Agenda", (Points((Point("First", "1."),)),), note="as sent", bar=True),
    Entry("Table", (TABLE,), framed=True),
    Facts((Fact("Chairs", (Line("Ms. A"), Line(""), Line("Mr. B", Face.ITALIC))),)),
    TABLE,
    DayGrid((GridDay("Monday", (GridItem(540, 600, GridKind.MEETING, (Line("09:00 Talks"),)),)),)),
    PageBreak(),
    SIGNED,
)


def everything():
    return replace(
        paper_of(*EVERY_BLOCK, edition="Delegation edition", marking="LIMITED", running="Wrap-up"),
        cover=Cover("IOM", "Minutes", "A visit\nof some", "Tashkent", facts=(Fact("From", "GEO"),)),
        footer=Footer("Funded by a donor.", "SAMPLE", ("GEO-UZB-2026-01", "v1")),
        dated=date(2026, 7, 3),
    )


def test_the_same_paper_gives_the_same_bytes(sample):
    first, second = (write(composed("minutes", sample)) for _ in range(2))
    assert first == second


def test_what_each_element_says_of_itself_stands_in_the_order_of_the_schema():
    file = write(everything())
    for name in PARTS:
        for element in part(file, name).iter():
            kind = element.tag.rpartition("}")[2]
            if kind in ORDER:
                wanted = ORDER[kind].split()
                places = [wanted.index(child.tag.rpartition("}")[2]) for child in element]
                assert places == sorted(places), kind


def test_every_cell_ends_with_a_paragraph_and_no_two_tables_touch():
    document = opened(everything())
    for cell in document.element.body.iter(qn("w:tc")):
        assert cell[-1].tag == qn("w:p")
    for table in document.element.body.iter(qn("w:tbl")):
        assert table.getnext() is None or table.getnext().tag != qn("w:tbl")


def test_heads_are_real_ones():
    document = opened(paper_of(*EVERY_BLOCK))
    styles = {p.text.split("\t")[-1]: p.style.name for p in document.paragraphs if p.text}
    assert styles["Wrap-up"] == "Heading 1"
    assert styles["UTC+5"] == "Heading 2"
    assert styles["Follow-up"] == "Heading 3"
    assert styles["Held in Tashkent"] == "Normal"


def test_the_words_come_in_their_order():
    said = " ".join(texts(opened(paper_of(*EVERY_BLOCK)))).replace("\t", " ")
    wanted = (
        "Held in Tashkent",
        "1.",
        "Said",
        "Decision 1",
        "Decided",
        "A dash",
        "2",
        "Report",
        "UTC+5",
        "Agenda",
        "as sent",
        "First",
        "Table",
        "26/01",
        "Send names",
        "After the visit",
        "26/02",
        "Chairs",
        "Ms. A",
        "Mr. B",
        "Follow-up",
        "No.",
        "Wording",
        "Monday",
        "09:00 Talks",
        "Approval",
        "For Georgia",
        "Name",
        "Ms. Sharvadze",
        "Initials",
        "Initials confirm.",
    )
    at = 0
    for words in wanted:
        at = said.find(words, at)
        assert at >= 0, words


def test_heads_of_tables_are_repeated_and_no_row_stands_on_two_pages():
    for table in tables(opened(paper_of(TABLE))):
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True, False, False, False]
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_approval_is_kept_together_down_to_its_note():
    (table,) = tables(opened(paper_of(SIGNED)))
    kept = [
        p.paragraph_format.keep_with_next for row in table.rows for p in row.cells[0].paragraphs
    ]
    assert kept == [True] * 3


def test_what_is_to_be_weighed_has_a_bar():
    document = opened(paper_of(Points((Point("Decided", "Decision 1", bar=True),), outside=True)))
    (table,) = tables(document)
    words = table.rows[0].cells[1].paragraphs[0]
    assert words.text == "Decided"
    assert words._p.pPr.find(f"{qn('w:pBdr')}/{qn('w:left')}").get(qn("w:sz")) == "18"


def test_two_languages_stand_side_by_side_row_by_row():
    document = opened(paper_of(*BESIDE, second="ka"))
    held, points, entry, agenda, facts = tables(document)
    assert [cell.text for cell in held.rows[0].cells] == ["", "Held", "გაიმართა"]
    assert [[cell.text for cell in row.cells] for row in points.rows] == [
        ["1.", "Said", "ითქვა"],
        ["Decision 1\nგადაწყვეტილება 1", "Agreed", ""],
    ]
    assert [cell.text for cell in agenda.rows[0].cells] == ["–\tA", "–\tა"]
    assert [cell.text for cell in facts.rows[0].cells] == ["Chairs", "Ms. A", "ქ-ნი ა"]
    assert len(facts.rows[1]._tr.tc_lst) == 2  # one text takes the room of both
    georgian = points.rows[0].cells[2].paragraphs[0].runs[0]
    assert georgian._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "ka-GE"
    assert georgian.font.size.pt == 9
    assert document.paragraphs[-1].text == "3\tReport\nანგარიში"
    assert entry.rows[0].cells[0].text == "Agenda"


def test_fixed_words_in_two_languages_stand_on_a_line_each_or_on_one():
    both = (Run("LIMITED"), Run("\n"), Run("შეზღუდული", language="ka"))
    paper = replace(
        paper_of(second="ka", marking=both, edition=both, running=both, kind=both),
        footer=Footer(both, both, (both,), (both, "")),
    )
    section = opened(paper).sections[0]
    kind, about, marking = section.header.tables[0].rows[0].cells
    assert kind.text == marking.text == "LIMITED\nშეზღუდული"
    assert about.text == "LIMITED  ·  LIMITED\nშეზღუდული  ·  შეზღუდული"
    row = section.footer.tables[0].rows[1]
    one = "LIMITED · შეზღუდული"
    assert row.cells[0].text == f"{one}  ·  {one}  ·  {one}"
    assert row.cells[1].text.startswith(f"{one}   Page")


def test_a_copy_on_the_cover_has_room_to_sign():
    paper = replace(everything(), cover=Cover("IOM", "Minutes", "A", "B", copy="Copy for Ms. A"))
    box = next(
        table for table in tables(opened(paper)) if "Copy for" in table.rows[0].cells[0].text
    )
    assert box.rows[0].cells[1].text == "Received: date, initials"


def test_numbered_points_hang_before_column_two():
    document = opened(paper_of(Points((Point("Said", "1."),), outside=True)))
    point = document.paragraphs[-1]
    assert point.text == "\t1.\tSaid"
    assert round(point.paragraph_format.left_indent.mm, 1) == 34.8
    assert round(point.paragraph_format.first_line_indent.mm, 1) == -34.8


def test_header_and_footer_say_what_paper_it_is_and_count_the_pages():
    document = opened(everything())
    (section,) = document.sections
    header = [cell.text for cell in section.header.tables[0].rows[0].cells]
    assert header == ["Minutes", "Delegation edition  ·  Wrap-up", "\u00a0LIMITED\u00a0"]
    donor, row = section.footer.tables[0].rows
    assert donor.cells[0].text == "Funded by a donor."
    assert row.cells[0].text == "SAMPLE  ·  GEO-UZB-2026-01  ·  v1"
    footer = section.footer._element
    fields = [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer


def test_a_paper_without_a_marking_has_no_box():
    document = opened(paper_of())
    assert len(document.sections[0].header.tables[0].columns) == 2
    assert not [*document.sections[0].header._element.iter(qn("w:bdr"))]


def test_the_file_names_title_subject_language_and_day_and_nobody():
    document = opened(replace(everything(), subject="Wrap-up & more", language="uz-Cyrl"))
    said = document.core_properties
    assert (said.title, said.subject, said.language) == ("Wrap-up", "Wrap-up & more", "uz-Cyrl")
    assert said.author == said.last_modified_by == said.comments == ""
    assert said.created.date() == said.modified.date() == date(2026, 7, 3)


def test_every_run_says_its_language_and_runs_from_the_right_say_so():
    words = (Run("Visit "), Run("ვიზიტი ", language="ka"), Run("حسن ١٢ محمد (UAE)", language="ar"))
    document = opened(paper_of(Paragraph(words)))
    runs = document.paragraphs[-1].runs
    said = [(run.text, run._r.rPr.find(qn("w:lang")), run._r.rPr.find(qn("w:rtl"))) for run in runs]
    assert [(text, rtl is not None) for text, _, rtl in said] == [
        ("Visit ", False),
        ("ვიზიტი ", False),
        ("حسن ١٢ محمد", True),
        (" (UAE)", False),
    ]
    tags = [lang.get(qn("w:bidi") if rtl is not None else qn("w:val")) for _, lang, rtl in said]
    assert tags == ["en-GB", "ka-GE", "ar-SA", "ar-SA"]


def test_a_hyphen_that_does_not_break_is_words_own():
    document = opened(paper_of(Paragraph("ქ\u2011ნი ნათია")))
    assert [*document.paragraphs[-1]._p.iter(qn("w:noBreakHyphen"))]
    assert document.paragraphs[-1].text == "ქ-ნი ნათია"


def test_chinese_words_say_so_for_word():
    document = opened(paper_of(Paragraph((Run("李娜", language="zh"),))))
    lang = document.paragraphs[-1].runs[0]._r.rPr.find(qn("w:lang"))
    assert lang.get(qn("w:eastAsia")) == "zh-CN"


def test_a_section_that_begins_a_page_does_so_in_word():
    paper = replace(
        paper_of(), sections=(Section("A", ()), Section("B", ()), Section("C", (), "", False))
    )
    breaks = [p.paragraph_format.page_break_before for p in opened(paper).paragraphs]
    assert breaks == [None, True, None]


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_paper_can_be_worded(kind, sample):
    for edition in (Edition.DELEGATION, Edition.INTERNAL):
        assert len(texts(opened(composed(kind, sample, edition)))) > 50


@given(st.text(st.characters(), max_size=60))
def test_any_text_is_data(words):
    blocks = (Paragraph(words), Table((Column(0, words),), (Row((words,)),), words))
    document = opened(paper_of(*blocks, marking=words, running=words, subject=words))
    shown = clean(words).replace("\n", "").replace("\u2011", "-")
    assert document.paragraphs[1].text.replace("\n", "") == shown
    assert document.core_properties.subject == clean(words)


def test_no_part_of_the_file_is_from_elsewhere():
    with ZipFile(io.BytesIO(write(everything()))) as package:
        names = [entry.filename for entry in package.infolist()]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if not name.endswith((".xml", ".rels"))]
