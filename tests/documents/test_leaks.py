"""Nothing that an edition must not see is in any channel of a paper.

The fields come from the declarations: a field added tomorrow is planted and searched for too.
"""

import io
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any, get_type_hints
from uuid import UUID

import pytest
from reportlab.pdfgen.canvas import Canvas

from missionplanner.documents import gate
from missionplanner.documents.blocks import Face, Heading, Paper, Paragraph, Section
from missionplanner.documents.papers import KINDS, Order, compose, file_name, paper_kind
from missionplanner.documents.pdf.fonts import NO_FONT
from missionplanner.documents.pdf.render import render
from missionplanner.documents.pdf.text_run import TextRuns
from missionplanner.domain.attachment import Attachment
from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Nomination
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.person import Sex
from missionplanner.domain.programme import ItemStatus
from missionplanner.domain.record import Decision, Point
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Stage, VisitStatus
from missionplanner.domain.when import When
from missionplanner.errors import Withheld
from missionplanner.planning.declarations import declared, is_noun, rows_in
from missionplanner.planning.disclose import Disclosed, disclose
from missionplanner.planning.withheld import withheld_values
from tests.make import (
    make_counterpart,
    make_follow_up,
    make_full_folder,
    make_id,
    make_institution,
    make_item,
    make_person,
    make_when,
)

ON = date(2026, 6, 24)
EVERY_PAPER = [(kind, edition) for kind in KINDS for edition in kind.editions]
# Values of closed lists are planted where no visible row has them; papers would print their label.
RARE: dict[type, tuple[Enum, str]] = {
    VisitStatus: (VisitStatus.POSTPONED, "Postponed"),
    Nomination: (Nomination.NO_SHOW, "Did not come"),
    FollowUpStatus: (FollowUpStatus.ON_HOLD, "On hold"),
    Sex: (Sex.FEMALE, "1 woman"),
    Stage: (Stage.TRAVEL_PAPERS, "Travel papers"),
}
ENUM_WORDS = {words for _, words in RARE.values()}


class Planting:
    """Puts a value of its own into every field that an edition may not see."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.tokens: dict[str, str] = {}

    def token(self, noun: str, field: str) -> str:
        # Made of letters that no other text here has side by side, so that it is found or not.
        token = f"Qxz{len(self.tokens):03d}{noun}Qxz"
        self.tokens[token] = f"{noun}.{field}"
        return token

    def planted(self, value: Any) -> Any:
        hints = get_type_hints(type(value))
        changes: dict[str, Any] = {}
        for field in declared(type(value)):
            held = getattr(value, field.name)
            if is_noun(held):
                changes[field.name] = self.planted(held)
            elif field.child:
                changes[field.name] = held and tuple(map(self.planted, held))
            elif not field.is_seen_in(self.edition):
                changes[field.name] = self.value_for(type(value).__name__, field, hints, held)
        return replace(value, **changes)

    def value_for(self, noun: str, field: Any, hints: dict[str, Any], held: Any) -> Any:
        default, hint = field.default, hints[field.name]
        if field.points_to or hint == UUID | None:
            return held
        if isinstance(default, Text):
            return Text(
                en=self.token(noun, field.name),
                ka=self.token(noun, field.name),
            )
        if type(default) in RARE:
            return RARE[type(default)][0]
        if isinstance(default, str):
            return self.token(noun, field.name)
        if default == () and "str" in str(hint):
            return (self.token(noun, field.name),)
        if "date" in str(hint) and default is None:
            return date(1907, 3, 17)
        if isinstance(default, (bool, When, Timeframe)):
            return held
        raise AssertionError(f"say how {noun}.{field.name} is planted")


def with_hidden_rows(folder: VisitFolder, planting: Planting) -> VisitFolder:
    """Rows whose mark lacks the edition, with people, places and decisions only they refer to."""
    token = planting.token
    hidden = INSIDE if planting.edition is not Edition.INTERNAL else frozenset[Edition]()
    person, institution = token("Person", "row"), token("Institution", "row")
    venue = Venue(id=make_id("shelter"), seen_by=hidden, name=Text(en=token("Venue", "row")))
    item = make_item(
        token("ProgrammeItem", "row"),
        "18:00",
        "19:00",
        seen_by=hidden,
        room=Text(en=token("ProgrammeItem", "row.room")),
        counterparts=(make_counterpart(person, institution),),
    )
    brief = Brief(
        id=make_id("hidden brief"),
        item_id=item.id,
        subject=Text(en=token("Brief", "row")),
        background_open=Text(en=token("Brief", "row.background")),
    )
    point = Point(id=make_id("hidden"), seen_by=hidden, text=Text(en=token("Point", "row")))
    decision = Decision(
        id=make_id("hidden decision"),
        point_id=point.id,
        wording=Text(en=token("Decision", "row")),
    )
    follow_up = make_follow_up("26/09", token("FollowUp", "row"), point_id=point.id)
    scan = Attachment(
        id=make_id("hidden scan"),
        seen_by=hidden,
        name=f"{token('Attachment', 'row')}.pdf",
        caption=Text(en=token("Attachment", "row.caption")),
    )
    # It may be for all, but what it belongs to is not.
    beside = Attachment(
        id=make_id("hidden beside"),
        seen_by=frozenset(Edition),
        name=token("Attachment", "row.beside"),
        about_id=item.id,
    )
    visit, record = folder.visit, folder.visit.records[0]
    seen_item = replace(visit.programme[1], venue_id=venue.id)
    record = replace(
        record, points=(*record.points, point), decisions=(*record.decisions, decision)
    )
    return replace(
        folder,
        visit=replace(
            visit,
            programme=(visit.programme[0], seen_item, item),
            briefs=(*visit.briefs, brief),
            records=(record,),
            attachments=(*visit.attachments, scan, beside),
        ),
        persons=(*folder.persons, make_person(person)),
        institutions=(*folder.institutions, make_institution(institution)),
        venues=(*folder.venues, venue),
        follow_ups=(*folder.follow_ups, follow_up),
    )


def built(kind, folder, edition, disclosed=None, **languages):
    disclosed = disclosed or disclose(folder, edition)
    order = Order(**{"edition": edition, "language": "en", "on": ON, **languages})
    pdf = render(compose(kind, disclosed, order)).pdf
    return pdf, file_name(kind, disclosed, order), order


def test_the_folder_that_is_planted_has_a_row_of_every_noun():
    def below(noun: type) -> set[type]:
        children = {field.child for field in declared(noun) if field.child}
        return children.union(*map(below, children)) if children else set()

    assert below(VisitFolder) <= {type(row) for row in rows_in(make_full_folder())}


@pytest.mark.parametrize("languages", [{}, {"language": "ka", "second": "en"}])
@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_no_planted_value_is_in_any_channel(kind, edition, languages):
    planting = Planting(edition)
    folder = with_hidden_rows(planting.planted(make_full_folder()), planting)
    if edition is Edition.INTERNAL:
        # The office sees every row; what is restricted is planted in the fields.
        folder = planting.planted(make_full_folder())
    pdf, name, order = built(kind, folder, edition, **languages)
    searched = {*planting.tokens, "17 March 1907", "17 Mar 1907", "1907-03-17"}
    if edition is not Edition.INTERNAL:
        searched |= ENUM_WORDS
    leaks = gate.proof(pdf, searched, name)
    assert [(planting.tokens.get(leak.value, leak.value), leak.channel) for leak in leaks] == []
    assert len(planting.tokens) >= (1 if edition is Edition.INTERNAL else 20)
    gate.refuse_leaks(pdf, name, folder, kind, order)


@pytest.mark.parametrize(("kind", "edition"), EVERY_PAPER)
def test_what_is_planted_would_be_found_by_the_gate(kind, edition):
    planting = Planting(edition)
    planted = planting.planted(make_full_folder())
    assert set(planting.tokens) <= set(withheld_values(planted, edition))


@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.LEAD])
def test_a_composer_that_is_given_too_much_is_stopped(edition):
    planting = Planting(edition)
    folder = with_hidden_rows(planting.planted(make_full_folder()), planting)
    undisclosed = Disclosed(folder, edition)
    kind = paper_kind("briefing-pack")
    pdf, name, order = built(kind, folder, edition, undisclosed)
    assert gate.proof(pdf, planting.tokens, name)
    with pytest.raises(Withheld) as refused:
        gate.refuse_leaks(pdf, name, folder, kind, order)
    assert "Qxz" not in str(refused.value)


SECRET = "Telavi duty room 14"


def seeded(channel: str) -> tuple[bytes, str]:
    """A delegation's pack with a secret in one channel."""
    disclosed = disclose(make_full_folder(), Edition.DELEGATION)
    order = Order(Edition.DELEGATION, "en", ON)
    kind = paper_kind("briefing-pack")
    paper, name = compose(kind, disclosed, order), file_name(kind, disclosed, order)
    match channel:
        case "page":
            extra = Section("Annex", (Paragraph(SECRET),))
            paper = replace(paper, sections=(*paper.sections, extra))
        case "metadata":
            paper = replace(paper, subject=f"About {SECRET}")
        case "bookmarks":
            extra = Section("Annex", (Heading(SECRET, listed=True),))
            paper = replace(paper, sections=(*paper.sections, extra))
        case "file name":
            return render(paper).pdf, f"GEO_{SECRET}.pdf"
    return render(paper).pdf, name


@pytest.mark.parametrize("channel", ["page", "metadata", "bookmarks", "file name"])
def test_a_leak_seeded_in_a_channel_is_found_there(channel):
    pdf, name = seeded(channel)
    found = {leak.channel for leak in gate.proof(pdf, [SECRET], name)}
    assert any(where.startswith(channel) for where in found)


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("عبد الرحمن (وزير)", "Asked Mr. عبد الرحمن (وزير) and others"),
        ("مُحَمَّد بن سلمان", "مُحَمَّد بن سلمان"),
        ("في ٢٠٢٦ و 2026 عام", "في ٢٠٢٦ و 2026 عام"),
        ("会谈在北京", "Meeting 会谈在北京"),
        ("k\u0302wa q\u0303o", "See k\u0302wa q\u0303o."),
        ("ጀጁ 한국", "Ask ጀጁ 한국 first"),
        ("AVATAR, To Wa", "AVATAR, To Wa"),
    ],
)
def test_a_leak_in_letters_that_are_joined_turned_or_missing_is_found(secret, words):
    paper = Paper("Paper", "A paper", "en", (Section("", (Paragraph(words),)),))
    assert gate.proof(render(paper).pdf, [secret], "paper.pdf")
    assert not gate.proof(render(paper).pdf, ["الرحمن عبد الله", "AVATAR Wa"], "paper.pdf")


def test_a_leak_drawn_off_the_page_or_said_of_a_mark_is_found():
    canvas = Canvas(file := io.BytesIO(), initialFontName=NO_FONT, invariant=1)
    for words, place in ((SECRET, "-900 900"), ("Seen", "50 700")):
        ((_, ((font, codes),), _),) = TextRuns(canvas._doc).of(((Face.REGULAR, "", words),))
        canvas._code.append(f"BT {font} 10 Tf 1 0 0 1 {place} Tm [<{codes}>]TJ ET")
    canvas._code.append(f"/Span<</ActualText<FEFF{'სოხუმი'.encode('utf-16-be').hex()}>>>BDC EMC")
    canvas.showPage()
    canvas.save()
    found = gate.proof(file.getvalue(), [SECRET, "სოხუმი", "Nothing"], "paper.pdf")
    assert {(leak.value, leak.channel) for leak in found} == {
        (SECRET, "drawn"),
        ("სოხუმი", "strings"),
    }


def test_the_unseeded_paper_is_clean():
    assert gate.proof(*_pdf_and_secret(*seeded("none"))) == ()


def _pdf_and_secret(pdf: bytes, name: str) -> tuple[bytes, list[str], str]:
    return pdf, [SECRET], name


def drawn(draw) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    "draw",
    [
        lambda canvas: canvas.linkURL(f"https://example.org/{SECRET}", (0, 0, 10, 10)),
        lambda canvas: canvas.textAnnotation(SECRET, (0, 0, 10, 10)),
        lambda canvas: canvas.textAnnotation("სოხუმის საიდუმლო", (0, 0, 10, 10)),
        lambda canvas: canvas.setAuthor(SECRET),
        lambda canvas: canvas.setKeywords(f"a, {SECRET}, (b)"),
        lambda canvas: (canvas.bookmarkPage("x"), canvas.addOutlineEntry(SECRET, "x")),
        lambda canvas: canvas.acroForm.textfield(name="f", tooltip=SECRET, value=SECRET),
    ],
)
def test_a_leak_in_any_string_of_the_file_is_found(draw):
    assert gate.proof(drawn(draw), [SECRET, "სოხუმის საიდუმლო"], "paper.pdf")


def test_a_value_broken_over_lines_is_found():
    words = "the host side asked whether a written agreement is meant before autumn begins"

    def in_a_narrow_column(canvas):
        text = canvas.beginText(50, 700)
        for word in words.split():
            text.textLine(word)
        canvas.drawText(text)

    (leak,) = gate.proof(drawn(in_a_narrow_column), [words], "paper.pdf")[:1]
    assert leak.channel == "page 1"


@pytest.mark.parametrize("said", ["name", "caption"])
def test_a_paper_that_names_a_file_of_the_office_is_stopped(said):
    usual = make_full_folder()
    scan = replace(usual.visit.attachments[0], caption=Text(en="Passport of the head"))
    folder = replace(usual, visit=replace(usual.visit, attachments=(scan,)))
    words = {"name": scan.name, "caption": scan.caption["en"]}[said]
    told = replace(usual, visit=replace(usual.visit, purpose=Text(en=f"See {words}")))
    kind = paper_kind("briefing-pack")
    disclosed = disclose(told, Edition.DELEGATION)
    pdf, name, order = built(kind, folder, Edition.DELEGATION, disclosed)
    with pytest.raises(Withheld):
        gate.refuse_leaks(pdf, name, folder, kind, order)


@pytest.mark.parametrize("note", ["ბ-ნი უთქირ ღოფუროვი", "Told by Ms. Karimova on 3 July"])
def test_a_value_is_found_where_the_paper_does_not_break_it(note):
    usual = make_full_folder()
    folder = replace(usual, visit=replace(usual.visit, remarks=note))
    told = replace(usual, visit=replace(usual.visit, purpose=Text(en=note)))
    kind = paper_kind("briefing-pack")
    disclosed = disclose(told, Edition.DELEGATION)
    pdf, name, order = built(kind, folder, Edition.DELEGATION, disclosed)
    with pytest.raises(Withheld):
        gate.refuse_leaks(pdf, name, folder, kind, order)


@pytest.mark.parametrize(
    "note",
    [
        "to be confirmed",  # the paper's own words
        "Opening meeting",  # shown elsewhere
        "Natia",  # part of a name that is shown
        "ok",  # too short to say anything
        "Li Na",  # stands inside "Ali Nazarov" only
        "24 June 2026",  # the day of print
    ],
)
def test_a_harmless_note_raises_no_alarm(note):
    usual = make_full_folder()
    items = (
        replace(
            usual.visit.programme[0],
            private_note=note,
            detail=Text(en="Ali Nazarov on freedom of religion."),
            status=ItemStatus.REQUESTED,
        ),
        make_item("Evening", when=make_when("19:00")),
    )
    folder = replace(usual, visit=replace(usual.visit, programme=items))
    for kind in KINDS:
        pdf, name, order = built(kind, folder, Edition.DELEGATION)
        gate.refuse_leaks(pdf, name, folder, kind, order)


@pytest.mark.parametrize("note", ["Mr. Natia Sharvadze", "Tashkent, 29–30 June 2026"])
def test_a_note_that_says_what_the_paper_makes_of_seen_values_raises_no_alarm(note):
    usual = make_full_folder()
    persons = tuple(replace(row, honorific=Text(en="Mr.")) for row in usual.persons)
    days = {"starts_on": date(2026, 6, 29), "ends_on": date(2026, 6, 30)}
    visit = replace(usual.visit, place=Text(en="Tashkent"), remarks=note, **days)
    folder = replace(usual, visit=visit, persons=persons)
    for kind in KINDS:
        pdf, name, order = built(kind, folder, Edition.DELEGATION)
        gate.refuse_leaks(pdf, name, folder, kind, order)


@pytest.mark.parametrize("note", ["Rose", "Anna", "Gram", "Box-9", "TK\u2011386"])
def test_a_short_note_is_found_though_a_longer_word_that_is_seen_contains_it(note):
    usual = make_full_folder()
    seen = Text(en="Prose by Savannah on Box-91, TK-3867.")
    visit = replace(usual.visit, purpose=seen)
    folder = replace(usual, visit=replace(visit, remarks=note))
    told = replace(usual, visit=replace(visit, purpose=Text(en=f"{seen['en']} {note}.")))
    kind = paper_kind("briefing-pack")
    disclosed = disclose(told, Edition.DELEGATION)
    pdf, name, order = built(kind, folder, Edition.DELEGATION, disclosed)
    with pytest.raises(Withheld):
        gate.refuse_leaks(pdf, name, folder, kind, order)


def test_a_note_of_seen_and_unseen_words_is_still_a_leak():
    usual = make_full_folder()
    note = "Natia Sharvadze is to be asked last"
    folder = replace(usual, visit=replace(usual.visit, remarks=note))
    told = replace(usual, visit=replace(usual.visit, purpose=Text(en=note)))
    kind = paper_kind("briefing-pack")
    disclosed = disclose(told, Edition.DELEGATION)
    pdf, name, order = built(kind, folder, Edition.DELEGATION, disclosed)
    with pytest.raises(Withheld):
        gate.refuse_leaks(pdf, name, folder, kind, order)
