"""Nothing that an edition must not see is in any part of a Word file."""

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest

from missionplanner.documents import gate
from missionplanner.documents.blocks import Footer, Paragraph, Run, Section
from missionplanner.documents.making import Format, make
from missionplanner.documents.papers import KINDS, Order, compose, file_name, paper_kind
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import Text
from missionplanner.errors import Withheld
from missionplanner.messages import wording
from missionplanner.planning.disclose import Disclosed, disclose
from tests.documents.test_leaks import ENUM_WORDS, ON, Planting, with_hidden_rows
from tests.make import make_full_folder

SECRET = "Telavi duty room 14"
EVERY_FILE = [
    (kind, edition) for kind in KINDS if Format.WORD in kind.formats for edition in kind.editions
]
MINUTES = paper_kind("minutes")


def built(kind, folder, edition, disclosed=None):
    disclosed = disclosed or disclose(folder, edition)
    order = Order(edition, "en", ON)
    file = make(compose(kind, disclosed, order), Format.WORD).file
    return file, file_name(kind, disclosed, order, Format.WORD), order


def found(file: bytes, name: str = "minutes.docx") -> set[str]:
    return {leak.channel for leak in gate.proof(file, [SECRET], name, Format.WORD)}


@pytest.mark.parametrize(("kind", "edition"), EVERY_FILE)
def test_no_planted_value_is_in_any_part(kind, edition):
    planting = Planting(edition)
    folder = planting.planted(make_full_folder())
    if edition is not Edition.INTERNAL:
        folder = with_hidden_rows(folder, planting)
    file, name, order = built(kind, folder, edition)
    searched = {*planting.tokens, "17 March 1907", "17 Mar 1907", "1907-03-17"}
    if edition is not Edition.INTERNAL:
        searched |= ENUM_WORDS
    assert gate.proof(file, searched, name, Format.WORD) == ()
    gate.refuse_leaks(file, name, folder, kind, order, Format.WORD)


def test_a_composer_that_is_given_too_much_is_stopped():
    edition = Edition.DELEGATION
    planting = Planting(edition)
    folder = with_hidden_rows(planting.planted(make_full_folder()), planting)
    file, name, order = built(MINUTES, folder, edition, Disclosed(folder, edition))
    with pytest.raises(Withheld) as refused:
        gate.refuse_leaks(file, name, folder, MINUTES, order, Format.WORD)
    assert "Qxz" not in str(refused.value)


def seeded(channel: str) -> bytes:
    """A delegation's minutes with a secret in one channel."""
    folder = make_full_folder()
    paper = compose(
        MINUTES, disclose(folder, Edition.DELEGATION), Order(Edition.DELEGATION, "en", ON)
    )
    match channel:
        case "text":
            words = (Run("Telavi du"), Run("ty ", language="ka"), Run("room 14"))
            extra = Section("Annex", (Paragraph(words),))
            paper = replace(paper, sections=(*paper.sections, extra))
        case "header":
            paper = replace(paper, running=SECRET)
        case "footer":
            paper = replace(paper, footer=Footer(parts=(SECRET,)))
        case "metadata":
            paper = replace(paper, subject=f"About {SECRET}")
    return make(paper, Format.WORD).file


@pytest.mark.parametrize("channel", ["text", "header", "footer", "metadata"])
def test_a_leak_seeded_in_a_channel_is_found_there(channel):
    assert channel in found(seeded(channel))


def test_a_hyphen_that_does_not_break_hides_nothing():
    secret = "Room 14\u2011B behind the stairs"
    paper = Section("Annex", (Paragraph(secret),))
    folder = disclose(make_full_folder(), Edition.DELEGATION)
    usual = compose(MINUTES, folder, Order(Edition.DELEGATION, "en", ON))
    file = make(replace(usual, sections=(paper,)), Format.WORD).file
    assert gate.proof(file, [secret], "minutes.docx", Format.WORD)


def test_the_unseeded_paper_is_clean_and_its_name_is_searched():
    assert found(seeded("none")) == set()
    assert found(seeded("none"), f"GEO_{SECRET}.docx") == {"file name"}


def with_part(file: bytes, name: str, content: bytes, comment: bytes = b"") -> bytes:
    """The file with one part more."""
    whole = io.BytesIO(file)
    with ZipFile(whole, "a") as package:
        package.writestr(name, content)
        package.comment = comment
    return whole.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "comment"),
    [
        ("word/comments.xml", f"<a><b>{SECRET[:6]}</b><b>{SECRET[6:]}</b></a>".encode(), b""),
        ("word/people.xml", f'<a author="{SECRET}"/>'.encode(), b""),
        ("word/note.xml", f"<a><!-- {SECRET} --></a>".encode(), b""),
        ("word/media/picture.bin", SECRET.encode("utf-16-le"), b""),
        ("word/embedded.bin", SECRET.encode(), b""),
        (f"word/{SECRET}.xml", b"<a/>", b""),
        ("word/a.xml", b"<a/>", SECRET.encode()),
    ],
)
def test_a_leak_in_any_other_part_is_found(name, content, comment):
    assert found(with_part(seeded("none"), name, content, comment))


@pytest.mark.parametrize(
    "note", ["Opening meeting", "Natia", "24 June 2026", "Minutes", "Segoe UI"]
)
def test_a_harmless_note_raises_no_alarm(note):
    usual = make_full_folder()
    folder = replace(usual, visit=replace(usual.visit, remarks=note))
    file, name, order = built(MINUTES, folder, Edition.DELEGATION)
    gate.refuse_leaks(file, name, folder, MINUTES, order, Format.WORD)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.INTERNAL])
def test_two_languages_show_no_more_than_one(kind, edition):
    planting = Planting(edition)
    folder = planting.planted(make_full_folder())
    if edition is not Edition.INTERNAL:
        folder = with_hidden_rows(folder, planting)
    folder = replace(folder, visit=replace(folder.visit, remarks="to be confirmed"))
    disclosed = disclose(folder, edition)
    order = Order(edition, "ka", ON, second="en")
    for format_ in kind.formats:
        file = make(compose(kind, disclosed, order), format_).file
        name = file_name(kind, disclosed, order, format_)
        assert gate.proof(file, planting.tokens, name, format_) == ()
        gate.refuse_leaks(file, name, folder, kind, order, format_)


def test_a_restricted_day_is_looked_for_as_the_papers_language_writes_it():
    folder = Planting(Edition.DELEGATION).planted(make_full_folder())
    day = wording("ka").day(date(1907, 3, 17), "yMMMMd")
    usual = make_full_folder()
    told = replace(usual, visit=replace(usual.visit, title=Text(ka=f"დაბადებული {day}")))
    order = Order(Edition.DELEGATION, "ka", ON)
    disclosed = disclose(told, Edition.DELEGATION)
    file = make(compose(MINUTES, disclosed, order), Format.WORD).file
    with pytest.raises(Withheld):
        gate.refuse_leaks(file, "minutes.docx", folder, MINUTES, order, Format.WORD)
