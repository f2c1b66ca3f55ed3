"""Texts that try to break a paper, typed into every text field of a visit.

What comes out is what went in, cleaned: spaces and characters without a shape are not compared,
since lines break where they must; a character that no font has is drawn as a box that is read as
the character; a line with letters from right to left has the same characters, in the order that its
reader gives them; a line that is longer than a page is read piece by piece, between the heads of
its pages.
"""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missionplanner.documents import house_style as style
from missionplanner.documents.coverage import uncovered
from missionplanner.documents.papers import KINDS
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.record import Point
from missionplanner.domain.text import Text, clean
from missionplanner.domain.zones import zone_names, zone_of
from missionplanner.operations.paper_job import Built, Job, PaperOrder, build
from missionplanner.planning.declarations import declared, is_noun, rows_in
from missionplanner.planning.findings import findings
from tests.documents.pdf.test_hostile import HOSTILE
from tests.make import make_full_folder, make_id

ON = date(2026, 6, 24)
EVERY_PAPER = [(kind.name, edition) for kind in KINDS for edition in kind.editions]
LONG = 600  # from here on a text may go over to another page, or another of its cells
# What a text may bring in: spaces by chance, all planes, what turns directions, lone surrogates.
_HOSTILE_CHARACTERS = st.one_of(
    st.characters(exclude_categories=()),
    st.sampled_from("<>&\"'/\\()%{}\x00\x1b\n\t \u200f\u202e\u2066\u200d\u0301\ud800\ue000"),
    st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
    st.sampled_from("აბგЎҒҚҲжщéşՀայ中文👩🇺🇿"),
)
_HOSTILE_TEXTS = st.text(_HOSTILE_CHARACTERS, max_size=200)


class _Watch:
    """What the process does to files and to the network while it is watched."""

    _BANNED = ("open", "import", "os.", "socket.", "subprocess.", "shutil.", "glob.", "urllib.")

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[tuple[str, str]] = []
        sys.addaudithook(self._hear)  # for good: hooks cannot be taken away

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.is_on and event.startswith(self._BANNED):
            self.seen.append((event, repr(arguments)[:200]))

    @contextmanager
    def nothing_is_opened(self) -> Iterator[None]:
        self.seen.clear()
        self.is_on = True
        try:
            yield
        finally:
            self.is_on = False
        assert self.seen == []


@pytest.fixture(scope="module")
def watch() -> Iterator[_Watch]:
    """Watches once all is loaded that any paper needs, also the zones that come with us."""
    zones = [zone_of(name) for name in sorted(zone_names())]
    for text in ("Words", *HOSTILE[:-3]):
        for kind, edition in EVERY_PAPER:
            _built(planted(make_full_folder(), text), kind, edition)
    yield _Watch()
    assert zones  # a zone that nobody holds is read from its file again


def planted(row: Any, text: str) -> Any:
    """The row with the text in each of its text fields, and in those of all rows below it."""
    hints = get_type_hints(type(row))
    return replace(
        row,
        **{
            field.name: _planted(hints[field.name], getattr(row, field.name), text)
            for field in fields(row)
        },
    )


def _planted(hint: Any, held: Any, text: str) -> Any:
    if hint is str:
        return text
    if hint is Text:
        return Text(en=text, ka=text)
    if hint == tuple[str, ...]:
        return (text,)
    if isinstance(held, tuple):
        return tuple(planted(part, text) if is_dataclass(part) else part for part in held)
    return planted(held, text) if is_dataclass(held) and not isinstance(held, Text) else held


def _is_text(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return _is_text(get_args(hint)[0])
    if is_dataclass(hint) and not is_noun(hint):
        return any(map(_is_text, get_type_hints(hint).values()))
    return hint in (str, Text) or any(map(_is_text, get_args(hint)))


def _built(folder: VisitFolder, kind: str, edition: Any) -> Built:
    return build(Job(folder=folder, order=PaperOrder(kind=kind, edition=edition, on=ON)))


def _printed(pdf: bytes) -> str:
    """All that stands between the headers and the footers, without what is not compared."""
    document = pypdfium2.PdfDocument(pdf)
    body = {"bottom": style.LAST_LINE - 4, "top": style.PAGE_HEIGHT - style.FIRST_LINE + 12}
    return _shapes("".join(page.get_textpage().get_text_bounded(**body) for page in document))


def _shapes(text: str) -> str:
    """The characters that have a shape of their own."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", text)
        if not character.isspace()
        and character not in "-\ufffe"
        and unicodedata.category(character) not in ("Cf", "Mn", "Cc")
    )


def _is_turned(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


def test_every_text_field_of_every_noun_is_planted() -> None:
    hints = {type(row): get_type_hints(type(row)) for row in rows_in(make_full_folder())}
    text_fields = {
        (noun, name) for noun, own in hints.items() for name, hint in own.items() if _is_text(hint)
    }
    found = {
        (type(row), field.name)
        for row in rows_in(planted(make_full_folder(), "ⓧ"))
        for field in declared(type(row))
        if "ⓧ" in repr(getattr(row, field.name)) and not field.child
    }
    assert found == text_fields
    assert len(found) > 60


def _check(text: str, watch: _Watch) -> None:
    folder = planted(make_full_folder(), text)
    with watch.nothing_is_opened():
        built = [_built(folder, kind, edition) for kind, edition in EVERY_PAPER]
    for paper in built:
        printed = _printed(paper.file)
        for line in clean(text).split("\n"):
            assert _is_in(_shapes(line), printed), line
    _check_findings(folder, text)


def _is_in(line: str, printed: str) -> bool:
    if not _is_turned(line) and len(line) < LONG:
        return line in printed
    pieces = () if _is_turned(line) else (line[at : at + 20] for at in range(0, len(line), 20))
    broken = sum(piece not in printed for piece in pieces)
    return Counter(line) <= Counter(printed) and broken <= len(line) // LONG


def _check_findings(folder: VisitFolder, text: str) -> None:
    """Each record with a character that no font has is named, with the field."""
    named = {
        (finding.where.noun, finding.where.row, finding.where.field)
        for finding in findings(folder, ON, missing=uncovered)
        if finding.code == "DOC-01"
    }
    with_text = {
        (type(row).__name__, row.id, field.name)
        for row in rows_in(folder)
        for field in declared(type(row))
        if not field.is_restricted and _is_text(get_type_hints(type(row))[field.name])
    }
    assert named == (with_text if uncovered(text) else set())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_known_hostile_text_comes_out_as_it_went_in(text: str, watch: _Watch) -> None:
    _check(text, watch)


def test_a_text_that_is_the_name_of_a_zone_opens_nothing(watch: _Watch) -> None:
    _check("Asia/Yerevan", watch)


@settings(max_examples=100)
@given(_HOSTILE_TEXTS)
def test_any_text_comes_out_of_every_paper_as_it_went_in(watch: _Watch, text: str) -> None:
    _check(text, watch)


@pytest.mark.slow
@settings(max_examples=2_000)
@given(_HOSTILE_TEXTS)
def test_two_thousand_texts_come_out_as_they_went_in(watch: _Watch, text: str) -> None:
    _check(text, watch)


def test_forty_thousand_words_of_minutes_all_come_out() -> None:
    words = [f"w{number:05}" for number in range(40_000)]
    points = tuple(
        Point(id=make_id(f"point {at}"), text=Text(en=" ".join(words[at : at + 80])))
        for at in range(0, len(words), 80)
    )
    folder = make_full_folder()
    record = replace(folder.visit.records[0], points=points)
    folder = replace(folder, visit=replace(folder.visit, records=(record,)))
    begun = time.process_time()
    built = _built(folder, "minutes", Edition.DELEGATION)
    assert time.process_time() - begun < 10  # two seconds on a quiet machine
    printed = _printed(built.file)
    assert re.findall(r"w\d{5}", printed) == words


@pytest.mark.parametrize("text", ["x" * 50_000, "ა" * 50_000])
def test_fifty_thousand_letters_without_a_space_all_come_out(text: str) -> None:
    folder = make_full_folder()
    brief = replace(folder.visit.briefs[0], background_open=Text(en=text))
    item = replace(folder.visit.programme[0], title=Text(en=text))
    visit = replace(folder.visit, briefs=(brief,), programme=(item,))
    for kind, edition in EVERY_PAPER:
        built = _built(replace(folder, visit=visit), kind, edition)
        if kind == "briefing-pack":
            assert _printed(built.file).count(text[0]) >= 2 * len(text)
