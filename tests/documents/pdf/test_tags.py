"""What a paper says is read in order, each text as what it is; all else is told apart from it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pikepdf
import pytest

from missionplanner.documents.blocks import (
    Band,
    Beside,
    Column,
    Contents,
    DayGrid,
    Entry,
    Fact,
    Facts,
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
from missionplanner.documents.pdf.render import render
from missionplanner.domain.marks import Edition
from tests.documents.paper_making import composed, tight
from tests.documents.pdf.papers import pack, paper_of, rows, table
from tests.documents.pdf.reading import Node, Reading
from tests.documents.pdf.requirements import findings
from tests.documents.pdf.structure import HEADS, faults


def read(*blocks, **about) -> Reading:
    return Reading(render(paper_of(*blocks, **about)).pdf)


def text_of(reading: Reading, node: Node) -> str:
    """The words of an element, once over, without what lies in other elements."""
    texts = reading.texts()
    return " ".join(" ".join(texts.get(key, "") for key in node.marked).split())


def all_text(reading: Reading, node: Node) -> str:
    return " ".join(filter(None, (text_of(reading, below) for below in node.walk())))


def a_grid() -> DayGrid:
    def item(begins: int, words: str, kind: GridKind = GridKind.MEETING) -> GridItem:
        return GridItem(begins * 60, begins * 60 + 50, kind, (Line(words),))

    return DayGrid(
        (
            GridDay(
                "Monday",
                (item(9, "nine"), item(10, "ten left"), item(10, "ten right"), item(12, "noon")),
                "Tashkent",
                (Line("some time: a walk"),),
            ),
            GridDay("Tuesday", (item(8, "eight"), item(20, "late", GridKind.TRANSFER))),
        ),
        ((GridKind.MEETING, "meeting"), (GridKind.TRANSFER, "transfer")),
        "Local times.",
    )


def everything() -> tuple:
    """One of each block."""
    return (
        Heading("Plain head"),
        Heading("Agenda item", "1", ruled=True),
        Paragraph("Some words. " * 200),
        Points((Point("one"), Point("two " * 300), Point("three"))),
        Heading("Under it"),
        Points((Point("first", "1."), Point("second", "2.")), outside=True),
        Entry("Label", (Paragraph("beside"), Points((Point("a", "1."),))), "a note", bar=True),
        Entry("Framed", (Paragraph("word " * 900),), framed=True),
        Facts((Fact("Place", "Tashkent"), Fact("Day", (Line("29"), Line("June"))))),
        Table(
            (Column(0, "Number"), Column(52.2, ""), Column(104.4, "Words")),
            (Band("A band"), *rows(60), Row(("tall", "cell " * 2_000), bar=True)),
            title="A list",
        ),
        Table((Column(0), Column(34.8)), rows(3), title="Monday", aside="Tashkent"),
        a_grid(),
        SignatureBlock(
            ("Approved", "For one"), (SignatureRow("Name", ("A",), tall=True),), "Sign."
        ),
    )


def test_every_text_of_every_block_is_read_once_or_an_artifact() -> None:
    assert faults(read(*everything())) == []


@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.INTERNAL])
def test_the_papers_of_the_sample_are_well_formed(kind, edition, sample) -> None:
    assert faults(Reading(render(composed(kind, sample, edition)).pdf)) == []


def test_the_checks_see_what_is_wrong() -> None:
    import io

    def spoilt(change) -> list[str]:
        with pikepdf.open(io.BytesIO(render(pack()).pdf)) as file:
            change(file)
            saved = io.BytesIO()
            file.save(saved)
        return faults(Reading(saved.getvalue()))

    def swap_parents(file):
        held = file.Root.StructTreeRoot.ParentTree.Nums[1]
        held[0], held[1] = held[1], held[0]

    def first(file, role):
        return next(
            e for e in file.objects if isinstance(e, pikepdf.Dictionary) and e.get("/S") == role
        )

    def make_a_list(file):
        first(file, "/TR").S = pikepdf.Name.L

    def show_without_a_mark(file):
        name = next(iter(file.pages[0].Resources.Font.keys()))
        file.pages[0].contents_add(f"BT {name} 9 Tf <0001> Tj ET".encode())

    assert any("way back" in fault for fault in spoilt(swap_parents))
    assert any("in Table" in fault for fault in spoilt(make_a_list))
    assert any("neither read" in fault for fault in spoilt(show_without_a_mark))
    assert any(
        "after" in f for f in spoilt(lambda file: setattr(first(file, "/H2"), "S", pikepdf.Name.H4))
    )
    assert any("link" in f for f in spoilt(lambda f: f.pages[1].Annots[0].__delitem__("/Contents")))


PARTS = {
    Point: lambda point: (point.sign, point.words),
    Points: lambda points: points.items,
    Heading: lambda head: (head.sign, head.title, head.second, head.aside),
    Entry: lambda entry: (entry.label, entry.note, *entry.blocks),
    Section: lambda section: (section.letter, section.title, *section.blocks),
    Table: lambda t: (t.title, t.aside, *(column.head for column in t.columns), *t.rows),
    Row: lambda row: row.cells,
    Paragraph: lambda paragraph: (paragraph.words,),
    Line: lambda line: (line.words,),
    DayGrid: lambda grid: grid.days,
    GridDay: lambda day: (day.title, *day.items),
    # What is too long for its block is cut; its beginning is there.
    GridItem: lambda item: (next(said(item.lines))[:5],),
    Beside: lambda pair: (pair.first, pair.second),
}


def said(thing: object) -> Iterator[str]:
    """The texts of blocks in the order in which they are to be read."""
    if isinstance(thing, str):
        yield from thing.split("\n")
    elif isinstance(thing, tuple) and thing and all(isinstance(run, Run) for run in thing):
        yield from said("".join(run.text for run in thing))
    elif isinstance(thing, tuple):
        yield from (text for part in thing for text in said(part))
    elif type(thing) in PARTS:
        yield from said(tuple(PARTS[type(thing)](thing)))
    elif is_dataclass(thing):
        yield from said(tuple(getattr(thing, held.name) for held in fields(thing)))


def missed(texts: Iterator[str], spoken: str) -> list[str]:
    """The texts that do not follow each other in what is spoken."""
    at, lost = 0, []
    for text in map(tight, texts):
        found = spoken.find(text, at)
        if found < 0:
            lost.append(text)
        else:
            at = found + len(text)
    return lost


def spoken_by_poppler(pdf: bytes, tmp_path) -> str:
    """What another program reads from the structure, roles and quotation marks left out."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    lines = (line.strip() for line in done.stdout.splitlines())
    return " ".join(line[1:-1] for line in lines if line.startswith('"') and line.endswith('"'))


@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.INTERNAL])
def test_another_program_reads_all_words_in_order(kind, edition, sample, tmp_path) -> None:
    paper = composed(kind, sample, edition)
    pdf = render(paper).pdf
    spoken = spoken_by_poppler(pdf, tmp_path)
    assert tight(spoken) == tight(Reading(pdf).words())
    assert missed(said(paper.sections), tight(spoken)) == []


@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
@pytest.mark.parametrize("languages", [("ka", "en"), ("ru", "uz-Latn")])
def test_two_languages_side_by_side_are_both_read(kind, languages, sample) -> None:
    first, second = languages
    paper = composed(kind, sample, Edition.INTERNAL, language=first, second=second)
    pdf = render(paper).pdf
    reading = Reading(pdf)
    assert (faults(reading), findings(pdf)) == ([], {})
    spoken = tight(reading.words())
    assert [text for text in said(paper.sections) if tight(text) not in spoken] == []
    tags = {str(node.thing.get("/Lang", first)) for node in reading.document().walk()}
    assert {first, second} <= tags


def test_words_at_the_end_of_a_line_are_apart_from_those_on_the_next(tmp_path) -> None:
    words = "combating trafficking in persons and protecting victims of it " * 12
    paper = paper_of(
        Paragraph(words),
        Points((Point(words),)),
        Heading(words),
        Table(
            (Column(0, "a"), Column(139.2, "b c d e f g")),
            (Row(((Line("one"), Line("two")), words)),),
        ),
    )
    pdf = render(paper).pdf
    assert Reading(pdf).words().count(words.strip()) == 4
    assert spoken_by_poppler(pdf, tmp_path).count("one two") == 1


def test_a_word_broken_over_lines_is_read_as_one() -> None:
    address = "https://example.org/" + "a-long/path_" * 40
    reading = read(Paragraph(f"See {address} there."), Paragraph((Run("See "), Run(address))))
    assert reading.words().count(f"See {address}") == 2


def test_heads_of_tables_are_heads_and_repeated_ones_are_not_read() -> None:
    reading = read(table(200))
    assert len(reading.pages) > 3
    document = reading.document()
    heads = document.all("TH")
    assert [text_of(reading, head) for head in heads] == ["Number", "Words"]
    assert {str(head.attribute("Scope")) for head in heads} == {"/Column"}
    assert len(document.all("Table")) == 1
    assert len(document.all("TR")) == 201
    assert [text_of(reading, head) for head in document.all(*HEADS)] == ["The list"]
    artifacts = [shown.text.strip() for shown in reading.shown if shown.is_artifact]
    assert artifacts.count("(continued)") == artifacts.count("The list") == len(reading.pages) - 1


def test_the_first_cell_of_a_row_is_its_head_where_columns_have_none() -> None:
    reading = read(Facts((Fact("Place", "Tashkent"), Fact("Led by", "Ministry"))))
    heads = reading.document().all("TH")
    assert [text_of(reading, head) for head in heads] == ["Place", "Led by"]
    assert {str(head.attribute("Scope")) for head in heads} == {"/Row"}


def test_a_band_is_a_head_over_all_columns_and_empty_cells_are_cells() -> None:
    columns = (Column(0, "a"), Column(34.8, "b"), Column(69.6, "c"))
    reading = read(Table(columns, (Band("Meeting"), Row(("1", "", "3")), Row(("4",)))))
    rows_read = [
        [(c.role, text_of(reading, c)) for c in r.nodes] for r in reading.document().all("TR")
    ]
    assert faults(reading) == []
    assert rows_read == [
        [("TH", "a"), ("TH", "b"), ("TH", "c")],
        [("TH", "Meeting")],
        [("TD", "1"), ("TD", ""), ("TD", "3")],
        [("TD", "4")],
    ]


def test_what_goes_on_over_pages_is_one_element() -> None:
    words = " ".join(f"word{n}" for n in range(3_000))
    reading = read(
        Paragraph(words), Points((Point(words, "1."),)), Entry("Label", (Paragraph(words),))
    )
    (paragraph, label, beside) = reading.document().all("P")
    (point,) = reading.document().all("LBody")
    for element in (paragraph, point, beside):
        assert text_of(reading, element) == words
        assert len({page for page, _ in element.marked}) > 1
    assert len(reading.document().all("L")) == len(reading.document().all("Div")) == 1
    assert text_of(reading, label) == "Label"


def test_a_row_taller_than_a_page_is_one_row() -> None:
    words = " ".join(f"word{n}" for n in range(3_000))
    reading = read(Table((Column(0, "a"), Column(87, "b")), (Row(("one", words)),)))
    assert len(reading.pages) > 1
    assert [text_of(reading, cell) for cell in reading.document().all("TD")] == ["one", words]


def test_a_list_is_items_with_their_signs() -> None:
    reading = read(Points((Point("one", "1."), Point("two", "2."))), Points((Point("three"),)))
    numbered, dashed = reading.document().all("L")
    assert str(numbered.attribute("ListNumbering")) == "/Decimal"
    assert str(dashed.attribute("ListNumbering")) == "/Disc"
    read_items = [[text_of(reading, part) for part in item.nodes] for item in numbered.nodes]
    assert read_items == [["1.", "one"], ["2.", "two"]]


def test_the_day_grid_is_read_day_by_day_and_item_by_item() -> None:
    reading = read(a_grid())
    assert reading.words() == (
        "Monday Tashkent some time: a walk nine ten left ten right noon "
        "Tuesday eight late meeting transfer Local times."
    )
    monday, tuesday = reading.document().all("L")
    assert (len(monday.nodes), len(tuesday.nodes)) == (4, 2)


def test_each_row_of_the_contents_is_a_link_that_says_where_it_leads() -> None:
    reading = Reading(render(pack()).pdf)
    (contents,) = reading.document().all("TOC")
    assert [all_text(reading, item) for item in contents.nodes][:2] == [
        "A Purpose all 3",
        "B Lists 4",
    ]
    said_by_links = [str(link.Contents) for link in reading.pages[1].Annots]
    assert said_by_links[:2] == ["A Purpose", "B Lists"]


def test_contents_over_pages_are_one_and_their_heads_are_read_once() -> None:
    sections = tuple(Section(f"Part {n}", (Paragraph(f"body {n}"),), f"P{n}") for n in range(1, 91))
    paper = Paper(
        "Pack", "t", "en", sections, contents=Contents("Contents", ("S", "T", "N", "Page"))
    )
    reading = Reading(render(paper).pdf)
    assert faults(reading) == []
    assert len(reading.document().all("TOC")) == 1
    assert len(reading.document().all("TOCI")) == 90
    assert reading.words().split().count("Page") == 1


def test_each_section_is_a_part_with_its_head() -> None:
    reading = Reading(render(pack()).pdf)
    parts = [node for node in reading.document().nodes if node.role == "Sect"]
    heads = [text_of(reading, part.all("H1")[0]) for part in parts]
    assert heads == [
        "Official visit of a delegation",
        "Contents",
        "A Purpose",
        "B Lists",
        "F Briefs",
        "K Closing",
    ]


def test_words_in_another_language_are_told_apart() -> None:
    natia = (Run("Natia ", language="en"), Run("ნათია", language="ka"), Run(" and others"))
    reading = read(
        Paragraph(natia),
        Paragraph("ნათია", language="ka"),
        Paragraph((Run("Ғ", language="uz-Cyrl"),)),
    )
    told = [
        (node.role, str(node.thing.get("/Lang", "")), text_of(reading, node))
        for node in reading.document().all("P", "Span")
    ]
    assert told == [
        ("P", "", "Natia and others"),
        ("Span", "ka", "ნათია"),
        ("P", "ka", "ნათია"),
        ("P", "uz-Cyrl", "Ғ"),
    ]


def test_words_from_right_to_left_are_read_in_their_order() -> None:
    arabic = "وزارة العدل في جمهورية أوزبكستان تستقبل الوفد 2026 بمدينة طشقند " * 3
    mixed = f"The ministry ({arabic.split()[0]}) and " + "more words " * 20
    reading = read(Paragraph(arabic, language="ar"), Paragraph(mixed))
    assert reading.words() == f"{arabic.strip()} {mixed.strip()}"
    assert faults(reading) == []
    spans = reading.document().all("Span")
    assert len(spans) > 2
    assert all("/ActualText" in span.thing for span in spans)


def test_header_footer_and_edge_are_artifacts() -> None:
    reading = Reading(render(pack()).pdf)
    assert "Page 2 of" not in reading.words()
    assert reading.words().count("SAMPLE") == reading.words().count("Funded by") == 0
    artifacts = " ".join(shown.text for shown in reading.shown if shown.is_artifact)
    assert artifacts.count("SAMPLE") == len(reading.pages)


def test_nothing_is_drawn_outside_of_elements_and_artifacts() -> None:
    reading = Reading(render(paper_of(*everything())).pdf)
    painting = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "Do", "sh"}
    for number, _ in enumerate(reading.pages):
        depth = 0
        for _, operator in reading.operators(number):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            assert depth or operator not in painting
        assert depth == 0
