"""Papers as a whole: kinds, file names, frame, accepted texts, and that no row is lost."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.documents.frame import file_name
from missionplanner.documents.pages import page_texts
from missionplanner.documents.papers import KINDS, Order, compose, paper_kind
from missionplanner.documents.papers import file_name as paper_file_name
from missionplanner.documents.pdf.render import render
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Delegation
from missionplanner.domain.marks import Edition
from missionplanner.domain.programme import ItemKind, ItemStatus, ProgrammeItem
from missionplanner.domain.record import MeetingRecord, Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Marking
from missionplanner.domain.when import PartOfDay, TimeKind, When
from missionplanner.errors import NotFound
from missionplanner.planning.disclose import disclose
from tests.documents.paper_making import AT, ON, composed, read, spoken, tight
from tests.make import (
    MONDAY,
    make_folder,
    make_follow_up,
    make_full_folder,
    make_id,
    make_institution,
    make_person,
    make_seat,
    make_visit,
)

EVERY_PAPER = [(kind.name, edition) for kind in KINDS for edition in kind.editions]


@pytest.mark.parametrize("languages", ["en", "ka", "ka-en"])
@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_the_sample_reads_as_accepted(kind, edition, languages, sample, accepted):
    first, _, second = languages.partition("-")
    pages = read(kind, sample, edition, language=first, second=second)
    text = "".join(f"=== page {n}\n{page.strip()}\n" for n, page in enumerate(pages, 1))
    accepted(f"georgia-uzbekistan-2026/{kind}-{edition}-{languages}", text)


@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_every_page_of_the_sample_says_sample_version_and_number(kind, edition, sample):
    pages = read(kind, sample, edition)
    for number, page in enumerate(pages, 1):
        words = spoken([page])
        assert "SAMPLE" in words
        assert "GEO-UZB-2026-01" in words
        assert "v3, printed 24 June 2026" in words
        assert f"Page {number} of {len(pages)}" in words
        assert ("INTERNAL" in words) == (edition is Edition.INTERNAL)
        assert ("funded by the Bureau" in words) == (edition is not Edition.INTERNAL) or (
            edition is Edition.INTERNAL and number == len(pages)
        )


@pytest.mark.parametrize(
    ("marking", "edition", "words"),
    [
        (Marking.NONE, Edition.DELEGATION, ""),
        (Marking.NONE, Edition.INTERNAL, "INTERNAL"),
        (Marking.CONFIDENTIAL, Edition.DELEGATION, "CONFIDENTIAL"),
        (Marking.CONFIDENTIAL, Edition.INTERNAL, "INTERNAL · CONFIDENTIAL"),
    ],
)
def test_a_marking_prints_where_the_visit_has_one_and_internal_always(marking, edition, words):
    paper = composed("briefing-pack", make_folder(make_visit(marking=marking)), edition)
    assert paper.marking == words
    assert paper.internal == (edition is Edition.INTERNAL)


def test_a_draft_says_so_with_the_time_of_print():
    paper = composed("briefing-pack", make_folder(), draft=True, printed_at=AT)
    assert paper.footer.state == "DRAFT"
    assert paper.footer.parts[1] == "v1, printed 24\u00a0June\u00a02026, 16:40"
    final = composed("briefing-pack", make_folder(), printed_at=AT)
    assert final.footer.state == ""
    assert "16:40" not in final.footer.parts[1]


@pytest.mark.parametrize(
    ("code", "edition", "draft", "name"),
    [
        (
            "GEO-UZB-2026-01",
            Edition.DELEGATION,
            False,
            "GEO-UZB-2026-01_briefing-pack_delegation_en_v1_20260624.pdf",
        ),
        (
            "GEO-UZB-2026-01",
            Edition.INTERNAL,
            True,
            "GEO-UZB-2026-01_briefing-pack_INTERNAL_en_v1-draft_20260624.pdf",
        ),
        (
            '../a:b*"',
            Edition.DELEGATION,
            False,
            "a-b_briefing-pack_delegation_en_v1_20260624.pdf",
        ),
        ("", Edition.DELEGATION, False, "visit_briefing-pack_delegation_en_v1_20260624.pdf"),
    ],
)
def test_a_file_name_tells_what_it_is_on_any_machine(code, edition, draft, name):
    disclosed = disclose(make_folder(make_visit(code=code)), edition)
    order = Order(edition, "en", ON, draft=draft)
    assert file_name("briefing-pack", Reading(disclosed, order)) == name
    assert paper_file_name(paper_kind("briefing-pack"), disclosed, order) == name


def test_a_file_name_says_both_languages_in_their_order():
    disclosed = disclose(make_folder(), Edition.HOST)
    order = Order(Edition.HOST, "ka", ON, second="en")
    name = "GEO-UZB-2026-01_minutes_host_ka-en_v1_20260624.pdf"
    assert paper_file_name(paper_kind("minutes"), disclosed, order) == name


def test_a_long_code_leaves_a_file_name_that_windows_takes():
    long = replace(make_folder(), visit=replace(make_folder().visit, code="GEO-UZB " * 40))
    order = Order(Edition.INTERPRETERS, "uz-Cyrl", ON, draft=True, second="uz-Latn")
    name = paper_file_name(paper_kind("minutes"), disclose(long, order.edition), order)
    assert name.startswith("GEO-UZB-GEO")
    assert len(name) <= 130


def test_a_kind_that_is_not_there_is_a_sentence():
    with pytest.raises(NotFound) as refused:
        paper_kind("menu")
    assert str(refused.value) == (
        "There is no paper “menu” yet; there are: briefing-pack, minutes."
    )


def test_a_missing_text_is_marked_in_a_draft_and_falls_back_in_a_final():
    visit = make_visit(languages=("ka", "en"), title=Text(ka="ვიზიტი"))
    draft = composed("briefing-pack", make_folder(visit), draft=True)
    assert draft.cover.title == "[not yet translated] ვიზიტი"
    assert composed("briefing-pack", make_folder(visit)).cover.title == "ვიზიტი"


def test_the_same_order_gives_the_same_bytes(sample):
    disclosed = disclose(sample, Edition.INTERNAL)
    order = Order(Edition.INTERNAL, "en", ON)
    kind = paper_kind("briefing-pack")
    first, second = (render(compose(kind, disclosed, order)).pdf for _ in range(2))
    assert first == second


def test_an_empty_visit_prints_all_the_same():
    empty = make_folder(
        make_visit(
            **{
                "title": Text(),
                "starts_on": None,
                "ends_on": None,
                "place": Text(),
                "purpose": Text(),
                "project_id": None,
                "host_id": None,
                "led_by_id": None,
                "objectives": (),
                "legs": (),
                "delegations": (),
                "programme": (),
            }
        ),
        project=None,
        donor=None,
        institutions=(),
        persons=(),
        venues=(),
    )
    pages = read("briefing-pack", empty)
    assert "Delegation edition" in pages[0]


HOSTILE = ['<b>&"', "x" * 4000, "\u202eحسن", "%s {0} {name}", "a\nb", "ზ" * 300]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_type_is_data(words):
    folder = make_full_folder(persons=(make_person(words, id=make_id("Natia Sharvadze")),))
    visit = replace(folder.visit, title=Text(en=words))
    for kind, edition in EVERY_PAPER:
        text = tight("".join(read(kind, replace(folder, visit=visit), edition)))
        assert tight(words.replace("\u202e", ""))[:20] in text or "حسن" in words


times = st.times(min_value=time(6), max_value=time(23)).map(lambda t: t.replace(second=0))
moments = st.builds(
    When,
    kind=st.sampled_from(TimeKind),
    day=st.one_of(st.none(), st.integers(-1, 3).map(lambda n: MONDAY + timedelta(days=n))),
    starts=st.one_of(st.none(), times),
    ends=st.one_of(st.none(), times),
    part=st.one_of(st.none(), st.sampled_from(PartOfDay)),
    zone=st.sampled_from(("Asia/Tashkent", "Asia/Tbilisi", "Europe/Warsaw", "", "Nowhere/Else")),
    end_zone=st.sampled_from(("", "Asia/Tbilisi")),
)


programmes = st.lists(
    st.tuples(moments, st.sampled_from(ItemKind), st.sampled_from(ItemStatus)), max_size=25
)


@given(programme=programmes, seats=st.integers(0, 40))
def test_a_pack_never_loses_a_row(programme, seats):
    assert_all_there(*folder_of(seats, programme))


def test_a_pack_of_three_hundred_seats_never_loses_one():
    when = When(kind=TimeKind.EXACT, day=MONDAY, starts=time(9), ends=time(10))
    programme = [
        (
            replace(when, day=MONDAY + timedelta(days=n // 15)),
            ItemKind.MEETING,
            ItemStatus.PROPOSED,
        )
        for n in range(300)
    ]
    assert_all_there(*folder_of(300, programme))


def folder_of(seats, programme):
    people = [f"Person{n:03d} Example" for n in range(seats)]
    items = tuple(
        ProgrammeItem(
            id=make_id(f"item {n}"),
            title=Text(en=f"Item{n:03d}"),
            when=when,
            kind=kind,
            status=status,
        )
        for n, (when, kind, status) in enumerate(programme)
    )
    delegation = Delegation(
        id=make_id("visiting"), participations=tuple(make_seat(name) for name in people)
    )
    folder = make_folder(
        make_visit(delegations=(delegation,), programme=items),
        persons=tuple(map(make_person, people)),
    )
    return folder, [*people, *(item.title["en"] for item in items)]


def assert_all_there(folder, words):
    text = tight("".join(read("briefing-pack", folder)))
    assert [word for word in words if tight(word) not in text] == []


@given(
    kinds=st.lists(st.sampled_from(PointKind), max_size=30),
    levels=st.lists(st.integers(0, 3), min_size=30, max_size=30),
    follow_ups=st.integers(0, 30),
)
def test_minutes_never_lose_a_row(kinds, levels, follow_ups):
    points = tuple(
        Point(id=make_id(f"p{n}"), kind=kind, level=level, text=Text(en=f"Point{n:03d} said."))
        for n, (kind, level) in enumerate(zip(kinds, levels, strict=False))
    )
    record = MeetingRecord(id=make_id("record"), points=points)
    rows = tuple(
        make_follow_up(f"26/{n:02d}", f"Action{n:03d} agreed.", record_id=record.id)
        for n in range(follow_ups)
    )
    folder = make_folder(make_visit(records=(record,)), follow_ups=rows)
    text = tight("".join(read("minutes", folder)))
    for row in (*points, *rows):
        words = row.text["en"] if isinstance(row, Point) else row.wording["en"]
        assert tight(words) in text


def test_no_paper_names_an_institution_that_only_the_office_refers_to():
    office = make_institution("IOM Samarkand")
    follow_up = make_follow_up("26/01", "Send names", office_id=office.id)
    usual = make_full_folder()
    folder = replace(usual, follow_ups=(follow_up,), institutions=(*usual.institutions, office))
    for kind, edition in EVERY_PAPER:
        if edition is not Edition.INTERNAL:
            assert "Samarkand" not in "".join(read(kind, folder, edition))


def test_pages_are_read_one_by_one(sample):
    pdf = render(composed("briefing-pack", sample)).pdf
    assert len(page_texts(pdf)) == render(composed("briefing-pack", sample)).pages
    assert date(2026, 6, 24) == ON
