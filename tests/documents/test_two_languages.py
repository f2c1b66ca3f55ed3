"""Two papers of one shape stand side by side, and real composers always make such papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missionplanner.documents.blocks import (
    Band,
    Beside,
    Block,
    Column,
    Contents,
    Cover,
    DayGrid,
    Entry,
    Fact,
    Facts,
    Footer,
    GridDay,
    GridItem,
    GridKind,
    Heading,
    Line,
    Paper,
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
from missionplanner.documents.missing_texts import barred
from missionplanner.documents.papers import KINDS, PaperKind, compose
from missionplanner.documents.pdf.render import render
from missionplanner.documents.reading import Order
from missionplanner.documents.stacking import UnequalShapeError
from missionplanner.documents.two_languages import beside
from missionplanner.documents.words import plain
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.errors import NotFound
from missionplanner.planning.disclose import disclose
from tests.exchange.strategies import folders

TODAY = date(2026, 6, 24)


def paper(*blocks: Block, language: str = "ka") -> Paper:
    return Paper("Paper", "A paper", language, (Section("", blocks),))


def joined(first: Block, second: Block) -> Block:
    """What becomes of one block in Georgian and the same in English."""
    (block,) = beside(paper(first), paper(second, language="en")).sections[0].blocks
    return block


def test_a_paragraph_stands_beside_its_other_language() -> None:
    block = joined(Paragraph("მიზანი"), Paragraph("Purpose"))
    assert block == Beside(Paragraph("მიზანი"), Paragraph("Purpose"), "en")


def test_what_both_languages_say_alike_stands_once() -> None:
    assert joined(Paragraph("IOM"), Paragraph("IOM")) == Paragraph("IOM")
    assert joined(Heading("IOM"), Heading("IOM")) == Heading("IOM")
    facts = joined(Facts((Fact("ჯ", "B 12"),)), Facts((Fact("Group", "B 12"),)))
    assert isinstance(facts, Facts)
    assert facts.rows[0].second == ""
    assert plain(facts.rows[0].label) == "ჯ\nGroup"


def test_fewer_points_are_padded_and_their_signs_stand_once() -> None:
    first = Points((Point("ა", "1."), Point("ბ", "გადაწყვ. 1", bar=True)), outside=True)
    block = joined(first, Points((Point("a", "1."),), outside=True))
    assert isinstance(block, Beside)
    assert isinstance(block.second, Points)
    assert [point.words for point in block.second.items] == ["a", ""]
    assert {point.sign for point in block.second.items} == {""}


def test_a_single_paragraph_beside_a_list_is_a_list_of_one() -> None:
    block = joined(Paragraph("ა"), Points((Point("a"), Point("b"))))
    assert isinstance(block, Beside)
    assert isinstance(block.first, Points)
    assert [point.words for point in block.first.items] == ["ა", ""]


def test_a_day_has_its_times_once_and_a_column_for_each_language() -> None:
    columns = (Column(0), Column(34.8))
    first = Table(columns, (Row(("09:00", "გამგზავრება")), Row(("10:00", "X 1"))), title="ორშაბათი")
    second = Table(columns, (Row(("09:00", "Leave")), Row(("10:00", "X 1"))), title="Monday")
    block = joined(first, second)
    assert isinstance(block, Table)
    assert [column.at for column in block.columns] == pytest.approx([0, 34.8, 104.4])
    assert (block.title, block.second) == ("ორშაბათი", "Monday")
    leave, same = block.rows
    assert isinstance(leave, Row)
    assert isinstance(same, Row)
    assert [len(leave.cells), len(same.cells)] == [3, 2]
    assert leave.cells[0] == "09:00"
    (georgian,) = leave.cells[1]
    assert georgian.scale == 0.95


def test_cells_of_wide_tables_hold_both_languages_and_names_once() -> None:
    def table(head: str, name: str, post: str) -> Table:
        cells = ((Line(name), Line("Рустам Ганиев", language="ru")), Line(post))
        rows = (Band(head), Row(cells))
        return Table((Column(0, head), Column(52.2, head), Column(104.4)), rows, title=head)

    block = joined(table("სახელი", "Tomas", "თარჯიმანი"), table("Name", "Tomas", "Interpreter"))
    assert isinstance(block, Table)
    band, row = block.rows
    assert isinstance(band, Band)
    assert isinstance(row, Row)
    assert plain(band.text) == plain(block.title) == "სახელი\nName"
    assert [line.words for line in row.cells[0]] == ["Tomas", "Рустам Ганиев"]
    assert [line.words for line in row.cells[1]] == ["თარჯიმანი", "Interpreter"]
    assert row.cells[1][1].language == "en"


def test_a_glance_has_a_grid_for_each_language() -> None:
    def grid(title: str) -> DayGrid:
        items = (GridItem(540, 600, GridKind.OWN, (Line(title),)),)
        return DayGrid((GridDay(title, items),), ((GridKind.OWN, title),), title)

    blocks = beside(paper(grid("ა")), paper(grid("a"), language="en")).sections[0].blocks
    assert [type(block) for block in blocks] == [DayGrid, DayGrid]
    second = blocks[1]
    assert isinstance(second, DayGrid)
    assert second.days[0].items[0].lines[0].language == "en"
    assert second.note == (Run("a", language="en"),)


def test_head_and_foot_of_both_papers_stand_on_two_lines() -> None:
    def whole(words: str, language: str) -> Paper:
        return Paper(
            kind=words,
            title=words,
            language=language,
            sections=(),
            marking=words,
            footer=Footer(words, words, ("GEO-1", words), (words, words)),
            cover=Cover(words, words, words, words, words, (Fact(words, words),), words, words),
            contents=Contents(words, (words, words, "", words)),
        )

    both = beside(whole("ა", "ka"), whole("a", "en"))
    assert both.second == "en"
    assert both.title == "ა · a"
    assert both.cover is not None
    assert both.contents is not None
    fixed = (both.kind, both.marking, both.footer.donor_line, both.footer.holder[1])
    assert {plain(words) for words in (*fixed, both.cover.copy, both.contents.title)} == {"ა\na"}
    assert list(map(plain, both.footer.parts)) == ["GEO-1", "ა\na"]
    assert render(both).pages == 2


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (Heading("a"), Paragraph("a"), "Heading beside Paragraph"),
        (Table((Column(0, "a"),), ()), Table((Column(0, "a"),), (Row(("b",)),)), "0 rows beside 1"),
        (
            Table((Column(0, "a"),), (Row(("b",)),)),
            Table((Column(0, "a"),), (Band("b"),)),
            "a band beside a row",
        ),
        (
            SignatureBlock(("a",), (SignatureRow("a"),)),
            SignatureBlock(("a",), ()),
            "1 rows beside 0",
        ),
        (Entry("a", (Heading("a"),)), Entry("a", ()), "1 and 0 blocks"),
    ],
)
def test_papers_of_unequal_shape_are_a_mistake_of_the_program(
    first: Block, second: Block, says: str
) -> None:
    with pytest.raises(UnequalShapeError, match=says):
        joined(first, second)


def test_a_text_of_the_full_width_keeps_the_bar_of_either_language() -> None:
    there, missing = Paragraph("a", wide=True), Paragraph("b", wide=True, bar=True)
    for first, second in ((there, missing), (missing, there)):
        both = joined(first, second)
        assert isinstance(both, Paragraph)
        assert both.bar


def test_a_text_that_only_quotes_the_mark_gets_no_bar() -> None:
    quoting = paper(Paragraph("see [?] x"))
    assert barred(quoting, "[?]") == quoting


def test_texts_that_are_missing_in_a_draft_get_a_bar() -> None:
    blocks = (
        Paragraph("[?] x"),
        Entry("l", (Points((Point("[?]"), Point("there"))),)),
        Table((Column(0, "a"),), (Row(("[?]",)), Row((Line("there"),)))),
    )
    marked = barred(paper(*blocks), "[?]").sections[0].blocks
    assert marked == (
        Paragraph("[?] x", bar=True),
        Entry("l", (Points((Point("[?]", bar=True), Point("there"))),)),
        Table((Column(0, "a"),), (Row((Line("[?]", bar=True),)), Row((Line("there"),)))),
    )
    assert barred(paper(*blocks), "[none]") == paper(*blocks)


@given(
    folders(),
    st.sampled_from(KINDS),
    st.sampled_from((("ka", "en"), ("en", "ru"), ("uz-Latn", "ka"), ("ru", "uz-Cyrl"))),
    st.booleans(),
)
@settings(max_examples=25)
def test_real_composers_make_papers_of_one_shape(
    folder: VisitFolder, kind: PaperKind, languages: tuple[str, str], draft: bool
) -> None:
    for edition in kind.editions:
        both = _composed(folder, kind, edition, languages, draft=draft)
        if both is not None:
            assert both.second == languages[1]


@given(folders(), st.sampled_from(KINDS))
@settings(max_examples=5)
def test_such_papers_can_be_printed(folder: VisitFolder, kind: PaperKind) -> None:
    both = _composed(folder, kind, Edition.INTERNAL, ("ka", "en"), draft=True)
    if both is not None:
        assert render(both).pages >= 1
        assert render(replace(both, second="")).pages >= 1


def _composed(
    folder: VisitFolder, kind: PaperKind, edition: Edition, languages: tuple[str, str], draft: bool
) -> Paper | None:
    first, second = languages
    order = Order(edition, first, TODAY, draft=draft, second=second)
    try:
        return compose(kind, disclose(folder, edition), order)
    except NotFound:  # no meeting was recorded
        return None
